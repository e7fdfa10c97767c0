#include "app/cli/tokenlogin.h"

#include "app/cli/keychainaccess.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"
#include "app/cli/tokenstatus.h"
#include "app/flows/signinflow.h"
#include "app/secrets/profilesecrets.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

constexpr auto userOption = "user"_L1;
constexpr auto domainOption = "domain"_L1;
constexpr auto userIdOption = "user-id"_L1;
constexpr auto passcodeOption = "passcode"_L1;

void store(const Invocation &invocation, const ConnectionProfile &profile, const SignedInToken &signedIn)
{
    const auto keychain = openKeychain(invocation);
    writeSecret(*keychain, profileSlot(profile, tokenSecretName),
                {signedIn.token.clone(), signedIn.expiresAt}, invocation.context,
                [invocation, keychain, expiresAt = signedIn.expiresAt](const SecretAnswer &answer) {
                    if (answer.status != SecretStatus::Ok)
                        return refuse(invocation, answer.message, ExitCode::NotAllowed);
                    invocation.console->printLine(
                        storedTokenText({answer.backend, expiresAt}, QDateTime::currentDateTimeUtc()));
                    invocation.finish(ExitCode::Done);
                });
}

void signIn(const Invocation &invocation, const ConnectionProfile &profile, SignInQuestion question)
{
    auto *flow = new SignInFlow(profile, std::move(question), invocation.context);
    QObject::connect(flow, &SignInFlow::finished, invocation.context,
                     [invocation, profile](const SignInOutcome &outcome) {
                         if (outcome)
                             return store(invocation, profile, outcome.value());
                         refuse(invocation, outcome.error().message(), exitCodeFor(outcome.error().error));
                     });
    flow->start();
}

} // namespace

void addLoginOptions(QCommandLineParser &parser)
{
    parser.addOption({userOption, CommandLineText::tr("login: the user, by name."), u"USER"_s});
    parser.addOption(
        {domainOption, CommandLineText::tr("login: the account that the user belongs to."), u"DOMAIN"_s});
    parser.addOption(
        {userIdOption, CommandLineText::tr("login: the ID of the user, which --passcode needs."), u"ID"_s});
    parser.addOption({passcodeOption,
                      CommandLineText::tr("login: the 6 digits that the user's MFA device shows."), u"N"_s});
    addProxyPasswordOption(parser);
}

QString loginOptionIn(const QCommandLineParser &parser)
{
    constexpr std::array options{userOption, domainOption, userIdOption, passcodeOption, proxyPasswordOption};
    const auto *set =
        std::ranges::find_if(options, [&parser](QLatin1StringView option) { return parser.isSet(option); });
    return set == options.end() ? QString() : QString(*set);
}

void runTokenLogin(const Invocation &invocation, const QCommandLineParser &parser,
                   const ConnectionProfile &profile)
{
    if (profile.signIn != SignInMethod::Token) {
        return refuse(invocation,
                      CommandLineText::tr("“%1” signs in with an access key, so it takes no password; store "
                                          "the secret key with “weir token set”.")
                          .arg(profile.name));
    }
    for (const QLatin1StringView option : {userOption, domainOption}) {
        if (parser.value(option).isEmpty())
            return refuse(invocation, CommandLineText::tr("Say with --%1 who signs in.").arg(option));
    }
    if (parser.value(proxyPasswordOption) == standardInputName) {
        return refuse(
            invocation,
            CommandLineText::tr("Standard input is the user's password; give the one of the proxy in a "
                                "file."));
    }
    auto password = readSecretInput(standardInputName);
    if (!password)
        return refuse(invocation, password.error());
    // Shared, because a function object must be copyable and a secret is not.
    const auto question = std::make_shared<SignInQuestion>(
        SignInQuestion{.domain = parser.value(domainOption),
                       .user = parser.value(userOption),
                       .userId = parser.value(userIdOption),
                       .password = std::move(password).value(),
                       .passcode = Secret(toStdString(parser.value(passcodeOption))),
                       .project = IamProject{.id = profile.projectId}});
    readProxyPassword(invocation, parser, profile,
                      [invocation, profile, question](const Secret &proxyPassword) {
                          question->proxyPassword = proxyPassword.clone();
                          signIn(invocation, profile, std::move(*question));
                      });
}

} // namespace weir
