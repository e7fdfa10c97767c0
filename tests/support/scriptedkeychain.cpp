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

ScriptedKeychain::ScriptedKeychain(Fault fault)
    : m_fault(fault), m_connection(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    qDBusRegisterMetaType<DBusSecret>();
    qDBusRegisterMetaType<DBusSecrets>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
    m_isOnBus =
        m_connection.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath)
        && m_connection.registerService(busName);
}

ScriptedKeychain::~ScriptedKeychain()
{
    m_connection.unregisterService(busName);
    QDBusConnection::disconnectFromBus(connectionName);
}

QString ScriptedKeychain::introspect(const QString &) const
{
    return {};
}

bool ScriptedKeychain::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const QString method = message.member();
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
        return {QVariant::fromValue(QDBusVariant(m_isLocked))};
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
        const bool isFound = m_secret && !m_isLocked && !isText;
        return {paths(isFound), paths(false)};
    }
    if (method == u"GetSecrets"_s) {
        const QByteArray content =
            m_fault == Fault::LosesContent ? QByteArray() : m_secret.value_or(QByteArray());
        return {QVariant::fromValue(DBusSecrets{{item, DBusSecret{session, {}, content, contentType}}})};
    }
    if (method == u"Delete"_s) {
        if (m_fault != Fault::KeepsErased)
            m_secret.reset();
        return {path(nothing)};
    }
    return {};
}
