#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/keychainaccess.h"
#include "app/cli/outputformat.h"
#include "app/cli/standardinput.h"
#include "app/cli/tokenlogin.h"
#include "app/cli/tokenstatus.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "app/storage/profilestore.h"
#include "models/json/jsonwriter.h"

#include <QCommandLineParser>

#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

AskedSecret askedFor(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Token:
        return AskedSecret::Token;
    case SignInMethod::AccessKey:
        return AskedSecret::SecretKey;
    }
    Q_UNREACHABLE();
}

void set(const Invocation &invocation, const std::shared_ptr<SecretStore> &store,
         const ConnectionProfile &profile)
{
    const auto secret = readSecretInput(standardInputName, askedFor(profile.signIn));
    if (!secret)
        return refuse(invocation, secret.error());
    if (!isValidToken(secret->reveal())) {
        return refuse(
            invocation,
            CommandLineText::tr("Nothing was stored: 1 to 32768 characters from ! to ~ are allowed, without "
                                "spaces and line breaks."));
    }
    writeSignIn(*store, profile, credentialsOf(profile, secret->clone()), {}, invocation.context,
                [invocation, store](const SecretAnswer &answer) {
                    if (answer.status == SecretStatus::Ok)
                        return invocation.finish(ExitCode::Done);
                    refuse(invocation, answer.message, exitCodeFor(answer));
                });
}

void printStatus(const Invocation &invocation, QLatin1StringView name, const SecretAnswer &answer,
                 OutputFormat format)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isThere = answer.status == SecretStatus::Ok;
    const bool isMissing = answer.status == SecretStatus::NotFound;
    switch (format) {
    case OutputFormat::Text:
        if (isThere)
            invocation.console->printLine(storedTokenText({answer.backend, answer.expiresAt}, now));
        else if (isMissing)
            invocation.console->printLine(CommandLineText::tr("Not set."));
        break;
    case OutputFormat::Json:
        invocation.console->print(writeJson(tokenStatusJson(name, answer, now)));
        break;
    }
    if (!isThere && !isMissing)
        return refuse(invocation, answer.message, exitCodeFor(answer));
    // A token that has ended is as good as none.
    const bool isUsable = isThere && (!answer.expiresAt || *answer.expiresAt > now);
    invocation.finish(isUsable ? ExitCode::Done : ExitCode::NotAllowed);
}

void lookUpStatus(const Invocation &invocation, const std::shared_ptr<SecretStore> &store,
                  const ConnectionProfile &profile, OutputFormat format)
{
    const QLatin1StringView name = signInSecretName(profile.signIn);
    readSecret(*store, profileSlot(profile, name), invocation.context,
               [invocation, store, name, format](const SecretAnswer &answer) {
                   printStatus(invocation, name, answer, format);
               });
}

void forget(const Invocation &invocation, const std::shared_ptr<SecretStore> &store,
            const ConnectionProfile &profile)
{
    eraseAbandonedTrials(invocation, store, profile, [invocation, store, profile] {
        eraseSignIn(*store, profile, invocation.context, [invocation, store](const SecretAnswer &answer) {
            if (answer.status == SecretStatus::Ok)
                return invocation.finish(ExitCode::Done);
            refuse(invocation, answer.message, exitCodeFor(answer));
        });
    });
}

} // namespace

void runToken(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "token set reads the token, or for aksk the secret key, from standard input and puts it "
        "into the system keychain; token login reads a password, signs in and puts the token there; token "
        "status says where it comes from and when it ends; token forget removes it."));
    parser.addOption(
        {u"profile"_s, CommandLineText::tr("The connection profile, by its name."), u"PROFILE"_s});
    parser.addPositionalArgument(u"ACTION"_s, CommandLineText::tr("set, login, status or forget."));
    parser.addOption(formatOption(CommandLineText::tr("status: text or json.")));
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
    if (parser.isSet(outputFormatOption) && action != "status"_L1)
        return refuse(invocation,
                      CommandLineText::tr("--%1 is for “token status” alone.").arg(outputFormatOption));
    if (action == "login"_L1)
        return runTokenLogin(invocation, parser, *profile);
    if (const QString option = loginOptionIn(parser); !option.isEmpty())
        return refuse(invocation, CommandLineText::tr("--%1 is for “token login” alone.").arg(option));
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    const auto store = openKeychain(invocation);
    if (action == "set"_L1)
        return set(invocation, store, *profile);
    if (action == "status"_L1)
        return lookUpStatus(invocation, store, *profile, *format);
    if (action == "forget"_L1)
        return forget(invocation, store, *profile);
    refuse(invocation,
           CommandLineText::tr("Say what to do: set, login, status or forget, not “%1”.").arg(action));
}

} // namespace weir
