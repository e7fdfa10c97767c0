#include "keyring.h"

#include "secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString collectionPath = u"/org/freedesktop/secrets/collection/login"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;

QDBusMessage ask(const QString &path, const QString &interface, const QString &method,
                 const QVariantList &arguments)
{
    QDBusMessage question = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    question.setArguments(arguments);
    return QDBusConnection::sessionBus().call(question);
}

std::optional<bool> isLocked()
{
    const QDBusMessage reply = ask(collectionPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                   {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    if (reply.type() != QDBusMessage::ReplyMessage)
        return std::nullopt;
    return reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

//! The bus answers this, whether the daemon does or not.
void sendSignal(int signal)
{
    const QDBusReply<uint> process = QDBusConnection::sessionBus().interface()->servicePid(serviceName);
    if (process.isValid())
        ::kill(static_cast<pid_t>(process.value()), signal);
}

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
};

Outcome runSecretTool(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(u"secret-tool"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

} // namespace

namespace keyring {

bool lock()
{
    ask(servicePath, serviceInterface, u"Lock"_s,
        {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collectionPath)})});
    return isLocked() == true;
}

bool unlock()
{
    return unlock(qgetenv("WEIR_KEYRING_PASSWORD"));
}

bool unlock(const QByteArray &password)
{
    qDBusRegisterMetaType<DBusSecret>();
    const QDBusMessage session = ask(servicePath, serviceInterface, u"OpenSession"_s,
                                     {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const DBusSecret secret{
        session.arguments().value(1).value<QDBusObjectPath>(), {}, password, u"text/plain"_s};
    ask(servicePath, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(collectionPath)), QVariant::fromValue(secret)});
    return isLocked() == false;
}

void freeze()
{
    sendSignal(SIGSTOP);
}

void thaw()
{
    sendSignal(SIGCONT);
}

void kill()
{
    sendSignal(SIGKILL);
}

std::optional<QByteArray> lookup(const QString &key)
{
    const Outcome outcome = runSecretTool({u"lookup"_s, u"user"_s, key, u"server"_s, u"Weir"_s});
    return outcome.exitCode == 0 ? std::optional(outcome.output) : std::nullopt;
}

bool store(const QString &key, const QString &type, const QByteArray &content)
{
    return runSecretTool(
               {u"store"_s, u"--label=Weir"_s, u"user"_s, key, u"server"_s, u"Weir"_s, u"type"_s, type},
               content)
               .exitCode
        == 0;
}

bool clear(const QString &key)
{
    return runSecretTool({u"clear"_s, u"user"_s, key, u"server"_s, u"Weir"_s}).exitCode == 0;
}

qsizetype count()
{
    return runSecretTool({u"search"_s, u"--all"_s, u"server"_s, u"Weir"_s}).output.count("label = ");
}

} // namespace keyring
