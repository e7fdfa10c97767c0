#include "scriptedkeychain.h"

#include "secretservice.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace {

const QString busName = u"org.freedesktop.secrets"_s;
const QString connectionName = u"scripted-keychain"_s;
const QDBusObjectPath nothing(u"/"_s);
const QDBusObjectPath session(u"/org/freedesktop/secrets/session/s"_s);
const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/c"_s);
const QDBusObjectPath item(u"/org/freedesktop/secrets/collection/c/1"_s);
const QDBusObjectPath prompt(u"/org/freedesktop/secrets/prompt/p"_s);
const QString contentType = u"text/plain"_s;

QVariant paths(bool hasItem)
{
    return QVariant::fromValue(hasItem ? QList{item} : QList<QDBusObjectPath>());
}

QVariant path(const QDBusObjectPath &value)
{
    return QVariant::fromValue(value);
}

} // namespace

ScriptedKeychain::ScriptedKeychain(Fault fault) : m_fault(fault), m_connection(connectionName)
{
    qDBusRegisterMetaType<DBusSecret>();
    qDBusRegisterMetaType<DBusSecrets>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
    comeToBus();
}

ScriptedKeychain::~ScriptedKeychain()
{
    if (!m_isOnBus)
        return;
    if (m_isAsking)
        refuse();
    leaveBus();
}

void ScriptedKeychain::comeToBus()
{
    m_connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
    m_isOnBus =
        m_connection.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath)
        && m_connection.registerService(busName);
}

void ScriptedKeychain::leaveBus()
{
    m_connection.unregisterService(busName);
    m_connection.unregisterObject(u"/org/freedesktop/secrets"_s);
    // The name alone would keep it open.
    m_connection = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(connectionName);
    m_isOnBus = false;
}

bool ScriptedKeychain::isLocked() const
{
    return m_isLocked || m_fault == Fault::Asks || m_fault == Fault::AsksAndIsRefused
        || m_fault == Fault::AsksAndDies;
}

bool ScriptedKeychain::diesOf(const QString &method)
{
    if (method != u"SearchItems"_s || (m_fault != Fault::Dies && m_fault != Fault::DiesOnce))
        return false;
    leaveBus();
    if (m_fault == Fault::DiesOnce) {
        m_fault = Fault::None;
        comeToBus();
    }
    return true;
}

void ScriptedKeychain::askPerson()
{
    m_isAsking = true;
    ++m_promptCount;
    if (m_fault == Fault::AsksAndDies)
        return leaveBus();
    if (m_fault == Fault::AsksAndIsRefused)
        refuse();
}

void ScriptedKeychain::refuse()
{
    m_isAsking = false;
    QDBusMessage completed =
        QDBusMessage::createSignal(prompt.path(), u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    completed << true << QVariant::fromValue(QDBusVariant(paths(false)));
    m_connection.send(completed);
}

QString ScriptedKeychain::introspect(const QString &) const
{
    return {};
}

bool ScriptedKeychain::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const QString method = message.member();
    if (diesOf(method))
        return true;
    if (method == u"CreateItem"_s && isLocked()) {
        connection.send(message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"locked"_s));
        return true;
    }
    if (method == u"Prompt"_s) {
        connection.send(message.createReply());
        askPerson();
        return true;
    }
    if (method == u"OpenSession"_s && message.arguments().value(0) != u"plain"_s && m_fault != Fault::Hangs) {
        // Then the asker tries the one without encryption.
        connection.send(message.createErrorReply(QDBusError::NotSupported, u"plain only"_s));
        return true;
    }
    const QVariantList answer = answerTo(message);
    const bool isProbe = method == u"ReadAlias"_s || method == u"Get"_s;
    if (answer.isEmpty() || (m_fault == Fault::Hangs && !isProbe)) {
        ++m_unansweredCount;
        return true;
    }
    connection.send(message.createReply(answer));
    return true;
}

QVariantList ScriptedKeychain::answerTo(const QDBusMessage &message)
{
    const QString method = message.member();
    if (method == u"ReadAlias"_s)
        return {path(collection)};
    if (method == u"Get"_s)
        return {QVariant::fromValue(QDBusVariant(isLocked()))};
    if (method == u"GetAll"_s)
        return {QVariantMap{{u"Collections"_s, QVariant::fromValue(QList{collection})}}};
    if (method == u"OpenSession"_s)
        return {QVariant::fromValue(QDBusVariant(QString())), path(session)};
    if (method == u"CreateItem"_s) {
        if (m_fault != Fault::LosesWrites)
            m_secret = qdbus_cast<DBusSecret>(message.arguments().value(1)).value;
        return {path(item), path(nothing)};
    }
    if (method == u"SearchItems"_s) {
        if (m_fault == Fault::LocksBeforeErasing)
            m_isLocked = true;
        // What Weir stores is bytes; texts of the same key are looked for before them.
        const auto attributes = qdbus_cast<QMap<QString, QString>>(message.arguments().value(0));
        const bool isText = attributes.value(u"type"_s) == u"plaintext"_s;
        const bool isFound = m_secret && !isText;
        return {paths(isFound && !isLocked()), paths(isFound && isLocked() && !m_isLocked)};
    }
    if (method == u"GetSecrets"_s) {
        const QByteArray content =
            m_fault == Fault::LosesContent ? QByteArray() : m_secret.value_or(QByteArray());
        return {QVariant::fromValue(DBusSecrets{{item, DBusSecret{session, {}, content, contentType}}})};
    }
    if (method == u"Unlock"_s)
        return {paths(false), path(prompt)};
    if (method == u"Delete"_s) {
        if (m_fault != Fault::KeepsErased)
            m_secret.reset();
        return {path(nothing)};
    }
    return {};
}
