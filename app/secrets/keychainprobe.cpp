#include "app/secrets/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

const QString busService = u"org.freedesktop.DBus"_s;
const QString busPath = u"/org/freedesktop/DBus"_s;
const QString secretServicePath = u"/org/freedesktop/secrets"_s;
const QString walletService = u"org.kde.kwalletd5"_s;

QDBusMessage busQuestion(const QString &method)
{
    return QDBusMessage::createMethodCall(busService, busPath, busService, method);
}

QVariant firstValue(const QDBusMessage &reply)
{
    return reply.arguments().value(0);
}

KeychainReadiness stateAfter(const QDBusMessage &error)
{
    switch (QDBusError(error).type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeychainReadiness::NotAnswering;
    default:
        return KeychainReadiness::Absent;
    }
}

} // namespace

const QString KeychainProbe::secretService = u"org.freedesktop.secrets"_s;

KeychainProbe::KeychainProbe(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_patience(patience)
{
}

void KeychainProbe::start()
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(KeychainReadiness::Absent); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage question = busQuestion(u"NameHasOwner"_s);
    question << secretService;
    ask(question, &KeychainProbe::onOwnerKnown);
}

void KeychainProbe::ask(const QDBusMessage &question, Reply reply)
{
    const QDBusPendingCall call =
        QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(m_patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, reply] {
        onAnswered(watcher->reply(), reply);
        watcher->deleteLater();
    });
}

void KeychainProbe::onAnswered(const QDBusMessage &answer, Reply reply)
{
    if (answer.type() == QDBusMessage::ReplyMessage)
        (this->*reply)(answer);
    else
        finish(stateAfter(answer));
}

void KeychainProbe::onOwnerKnown(const QDBusMessage &reply)
{
    if (firstValue(reply).toBool())
        askForDefaultCollection();
    else
        ask(busQuestion(u"ListActivatableNames"_s), &KeychainProbe::onActivatableNamesKnown);
}

void KeychainProbe::onActivatableNamesKnown(const QDBusMessage &reply)
{
    const QStringList names = firstValue(reply).toStringList();
    if (names.contains(secretService))
        askForDefaultCollection();
    else
        finish(names.contains(walletService) ? KeychainReadiness::OtherService : KeychainReadiness::Absent);
}

void KeychainProbe::askForDefaultCollection()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        secretService, secretServicePath, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    ask(question, &KeychainProbe::onDefaultCollectionKnown);
}

void KeychainProbe::onDefaultCollectionKnown(const QDBusMessage &reply)
{
    const QString path = firstValue(reply).value<QDBusObjectPath>().path();
    if (path.isEmpty() || path == u'/') {
        finish(KeychainReadiness::NoCollection);
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(secretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    ask(question, &KeychainProbe::onLockKnown);
}

void KeychainProbe::onLockKnown(const QDBusMessage &reply)
{
    const bool isLocked = firstValue(reply).value<QDBusVariant>().variant().toBool();
    finish(isLocked ? KeychainReadiness::Locked : KeychainReadiness::Unlocked);
}

void KeychainProbe::finish(KeychainReadiness state)
{
    deleteLater();
    Q_EMIT finished(state);
}

} // namespace weir
