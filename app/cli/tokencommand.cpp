#include "app/cli/command.h"
#include "app/cli/keychainaccess.h"
#include "app/cli/standardinput.h"
#include "app/cli/tokenlogin.h"
#include "app/cli/tokenstatus.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

void set(const Invocation &invocation, const std::shared_ptr<SecretStore> &store, const QString &key)
{
    const auto secret = readSecretInput(u"-"_s);
    if (!secret)
        return refuse(invocation, secret.error());
    if (!isValidToken(secret->reveal())) {
        return refuse(
            invocation,
            CommandLineText::tr("Nothing was stored: 1 to 32768 characters from ! to ~ are allowed, without "
                                "spaces and line breaks."));
    }
    store->write(key, secret->clone(), invocation.context, [invocation, store](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok)
            return invocation.finish(ExitCode::Done);
        refuse(invocation, answer.message, ExitCode::NotAllowed);
    });
}

//! A token that has ended is as good as none.
void printStored(const Invocation &invocation, const std::optional<QDateTime> &expiresAt)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    invocation.console->printLine(storedTokenText(expiresAt, now));
    invocation.finish(expiresAt && *expiresAt <= now ? ExitCode::NotAllowed : ExitCode::Done);
}

void printStatus(const Invocation &invocation, const std::shared_ptr<SecretStore> &store, const QString &key)
{
    store->read(key, invocation.context, [invocation, store](const SecretAnswer &answer) {
        switch (answer.status) {
        case SecretStatus::Ok:
            return printStored(invocation, answer.expiresAt);
        case SecretStatus::NotFound:
            invocation.console->printLine(CommandLineText::tr("Not set."));
            return invocation.finish(ExitCode::NotAllowed);
        case SecretStatus::Elsewhere:
        case SecretStatus::Locked:
        case SecretStatus::Denied:
        case SecretStatus::Unavailable:
        case SecretStatus::TimedOut:
        case SecretStatus::Corrupt:
        case SecretStatus::Refused:
        case SecretStatus::Failed:
            return refuse(invocation, answer.message, ExitCode::NotAllowed);
        }
    });
}

void forget(const Invocation &invocation, const std::shared_ptr<SecretStore> &store, const QString &key)
{
    store->erase(key, invocation.context, [invocation, store](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok)
            return invocation.finish(ExitCode::Done);
        refuse(invocation, answer.message, ExitCode::NotAllowed);
    });
}

} // namespace

void runToken(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "token set reads the token, or for aksk the secret key, from standard input and puts it "
        "into the system keychain; token login reads a password, signs in and puts the token there; token "
        "status says whether it is there and when it ends; token forget removes it."));
    parser.addOption(
        {u"profile"_s, CommandLineText::tr("The connection profile, by its name."), u"PROFILE"_s});
    parser.addPositionalArgument(u"ACTION"_s, CommandLineText::tr("set, login, status or forget."));
    addLoginOptions(parser);
    if (!parseArguments(parser, invocation))
        return;
    if (parser.positionalArguments().size() != 1)
        return refuse(invocation, CommandLineText::tr("Say what to do: set, login, status or forget."));
    if (!parser.isSet(u"profile"_s))
        return refuse(invocation, CommandLineText::tr("Choose a connection profile with --profile."));
    const auto profile = ProfileStore(invocation.configDirectory).find(parser.value(u"profile"_s));
    if (!profile)
        return refuse(invocation, profile.error().message);
    const QString action = parser.positionalArguments().constFirst();
    if (action == "login"_L1)
        return runTokenLogin(invocation, parser, *profile);
    if (const QString option = loginOptionIn(parser); !option.isEmpty())
        return refuse(invocation, CommandLineText::tr("--%1 is for “token login” alone.").arg(option));
    const QString key = secretKey(profile->id, signInSecretName(profile->signIn));
    const auto store = openKeychain(invocation);
    if (action == "set"_L1)
        return set(invocation, store, key);
    if (action == "status"_L1)
        return printStatus(invocation, store, key);
    if (action == "forget"_L1)
        return forget(invocation, store, key);
    refuse(invocation,
           CommandLineText::tr("Say what to do: set, login, status or forget, not “%1”.").arg(action));
}

} // namespace weir
