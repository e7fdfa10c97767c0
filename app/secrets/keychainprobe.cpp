#include "app/secrets/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFile>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

const QString busService = u"org.freedesktop.DBus"_s;
const QString busPath = u"/org/freedesktop/DBus"_s;
const QString secretServicePath = u"/org/freedesktop/secrets"_s;
const QString walletService = u"org.kde.kwalletd5"_s;
const QString walletName = u"KWallet"_s;

QDBusMessage busQuestion(const QString &method)
{
    return QDBusMessage::createMethodCall(busService, busPath, busService, method);
}

QVariant firstValue(const QDBusMessage &reply)
{
    return reply.arguments().value(0);
}

//! As QtKeychain sees it.
bool isPlasma5()
{
    return qgetenv("KDE_SESSION_VERSION") == "5"
        && (qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || qgetenv("DESKTOP_SESSION") == "kde"
            || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION"));
}

//! What people call the program of a process. Linux cuts its name after 15 characters.
QString programName(uint processId)
{
    QFile file(u"/proc/%1/comm"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString name = QString::fromUtf8(file.readAll().trimmed());
    if (name.startsWith("gnome-keyring"_L1))
        return u"GNOME Keyring"_s;
    return name == "keepassxc"_L1 ? u"KeePassXC"_s : name;
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
    if (isPlasma5())
        askForWallet();
    else
        askForOwner();
}

void KeychainProbe::askForWallet()
{
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(
        QDBusMessage::createMethodCall(walletService, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s,
                                       u"networkWallet"_s),
        static_cast<int>(m_patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            finish(KeychainReadiness::Wallet, walletName);
        else if (stateAfter(answer) == KeychainReadiness::NotAnswering)
            finish(KeychainReadiness::NotAnswering, walletName);
        else
            askForOwner();
    });
}

void KeychainProbe::askForOwner()
{
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
    else if (names.contains(walletService))
        finish(KeychainReadiness::Wallet, walletName);
    else
        finish(KeychainReadiness::Absent);
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
        askWhoseItIs(KeychainReadiness::NoCollection);
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
    askWhoseItIs(isLocked ? KeychainReadiness::Locked : KeychainReadiness::Unlocked);
}

void KeychainProbe::askWhoseItIs(KeychainReadiness state)
{
    m_state = state;
    QDBusMessage question = busQuestion(u"GetConnectionUnixProcessID"_s);
    question << secretService;
    ask(question, &KeychainProbe::onProcessKnown);
}

void KeychainProbe::onProcessKnown(const QDBusMessage &reply)
{
    finish(m_state, programName(firstValue(reply).toUInt()));
}

void KeychainProbe::finish(KeychainReadiness state, const QString &backend)
{
    deleteLater();
    Q_EMIT finished(state, backend);
}

} // namespace weir
