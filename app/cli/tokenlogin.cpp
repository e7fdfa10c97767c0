#include "app/cli/tokenlogin.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/keychainaccess.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"
#include "app/cli/tokenstatus.h"
#include "app/flows/signinflow.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "app/storage/secretindex.h"
#include "models/schema/displaytext.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr auto userOption = "user"_L1;
constexpr auto domainOption = "domain"_L1;
constexpr auto userIdOption = "user-id"_L1;
constexpr auto passcodeOption = "passcode"_L1;

using Keychain = std::shared_ptr<SecretStore>;

constexpr auto trialName = "trial-"_L1;

//! Finds out whether the keychain takes a secret, by one that is erased again: a read would not tell. Where
//! it does not, the command is refused and finished, and `proceed` is not called.
void tryKeychain(const Invocation &invocation, const Keychain &keychain, const ConnectionProfile &profile,
                 const std::function<void()> &proceed)
{
    // Of its own, since somebody may sign in twice at the same time.
    const QByteArray name = QByteArray(trialName.data(), trialName.size())
        + QByteArray::number(QCoreApplication::applicationPid());
    const QString key = secretKey(profile.id, QLatin1StringView(name));
    const auto worked = [invocation](const SecretAnswer &answer) {
        if (answer.status != SecretStatus::Ok)
            refuse(invocation, answer.message, exitCodeFor(answer));
        return answer.status == SecretStatus::Ok;
    };
    const auto erase = [invocation, keychain, key, worked, proceed] {
        keychain->erase(key, invocation.context, [keychain, worked, proceed](const SecretAnswer &answer) {
            if (worked(answer))
                proceed();
        });
    };
    keychain->write(key, Secret("trial"), invocation.context, [worked, erase](const SecretAnswer &answer) {
        if (worked(answer))
            erase();
    });
}

//! Whether the program that tried the keychain under this name was ended before it could take it out.
bool isAbandoned(const QString &name)
{
    bool isNumber = false;
    const pid_t process = QStringView(name).mid(trialName.size()).toInt(&isNumber);
    return name.startsWith(trialName) && isNumber && ::kill(process, 0) != 0 && errno == ESRCH;
}

void eraseEach(const Invocation &invocation, const Keychain &keychain, QStringList keys,
               const std::function<void()> &proceed)
{
    if (keys.isEmpty())
        return proceed();
    const QString key = keys.takeFirst();
    // Where it stays, the next time is another chance.
    keychain->erase(key, invocation.context, [invocation, keychain, keys, proceed](const SecretAnswer &) {
        eraseEach(invocation, keychain, keys, proceed);
    });
}

//! As the window does.
void rememberUser(const Invocation &invocation, const QString &profileId, const IamUser &user)
{
    const auto error = ProfileStore(invocation.configDirectory).setIamUser(profileId, user);
    if (error) {
        invocation.console->say(
            CommandLineText::tr("The token is stored, but the user is not in the profile: %1",
                                "then why, as a sentence")
                .arg(error->message));
    }
    // The token works all the same, unless nobody can name its profile any more.
    const bool isGone = error && error->kind == ProfileStoreError::Kind::NotFound;
    invocation.finish(isGone ? ExitCode::Unusable : ExitCode::Done);
}

void store(const Invocation &invocation, const Keychain &keychain, const ConnectionProfile &profile,
           const IamUser &user, const SignedInToken &signedIn)
{
    writeSecret(
        *keychain, profileSlot(profile, tokenSecretName), {signedIn.token.clone(), signedIn.expiresAt},
        invocation.context,
        [invocation, keychain, profile, user, expiresAt = signedIn.expiresAt](const SecretAnswer &answer) {
            if (answer.status != SecretStatus::Ok)
                return refuse(invocation, answer.message, exitCodeFor(answer));
            const QDateTime now = QDateTime::currentDateTimeUtc();
            invocation.console->printLine(storedTokenText({answer.backend, expiresAt}, now));
            if (expiresAt && *expiresAt <= now) {
                invocation.console->remark(
                    CommandLineText::tr("The token is new, and by this computer's clock it has ended "
                                        "already: the clock may be wrong."));
            }
            rememberUser(invocation, profile.id, user);
        });
}

void signIn(const Invocation &invocation, const Keychain &keychain, const ConnectionProfile &profile,
            SignInQuestion question)
{
    const IamUser user{.domain = question.domain, .name = question.user, .id = question.userId};
    auto *flow = new SignInFlow(profile, std::move(question), invocation.context);
    QObject::connect(flow, &SignInFlow::finished, invocation.context,
                     [invocation, keychain, profile, user](const SignInOutcome &outcome) {
                         if (outcome)
                             return store(invocation, keychain, profile, user, outcome.value());
                         refuse(invocation, outcome.error().message(), exitCodeFor(outcome.error().error));
                     });
    flow->start();
}

//! Those that say who signs in and are not given.
QStringList missingOptions(const QCommandLineParser &parser)
{
    QList<QLatin1StringView> needed{userOption, domainOption};
    if (parser.isSet(passcodeOption))
        needed.append(userIdOption);
    QStringList missing;
    for (const QLatin1StringView option : needed) {
        if (parser.value(option).isEmpty())
            missing.append("--"_L1 + option);
    }
    return missing;
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
                      CommandLineText::tr("login: the 6 digits that the user's MFA device shows; needs "
                                          "--user, --domain and --user-id."),
                      u"N"_s});
    addProxyPasswordOption(parser);
}

QString loginOptionIn(const QCommandLineParser &parser)
{
    constexpr std::array options{userOption, domainOption, userIdOption, passcodeOption, proxyPasswordOption};
    const auto *set =
        std::ranges::find_if(options, [&parser](QLatin1StringView option) { return parser.isSet(option); });
    return set == options.end() ? QString() : QString(*set);
}

void eraseAbandonedTrials(const Invocation &invocation, const std::shared_ptr<SecretStore> &keychain,
                          const ConnectionProfile &profile, const std::function<void()> &proceed)
{
    const auto noted = SecretIndex(invocation.configDirectory).keysOf(profile.id);
    QStringList abandoned = noted ? *noted : QStringList();
    abandoned.removeIf([&profile](const QString &key) {
        const QString own = secretKey(profile.id, ""_L1);
        return !key.startsWith(own) || !isAbandoned(key.mid(own.size()));
    });
    eraseEach(invocation, keychain, abandoned, proceed);
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
    if (const QStringList missing = missingOptions(parser); !missing.isEmpty()) {
        return refuse(
            invocation,
            parser.isSet(passcodeOption)
                ? CommandLineText::tr("Say with %1 who signs in: beside a passcode IAM wants the ID of the "
                                      "user as well as the name and the account.")
                      .arg(listText(missing))
                : CommandLineText::tr("Say with %1 who signs in.").arg(listText(missing)));
    }
    if (parser.value(proxyPasswordOption) == standardInputName) {
        return refuse(
            invocation,
            CommandLineText::tr("Standard input is the user's password; give the one of the proxy in a "
                                "file."));
    }
    auto password = readSecretInput(standardInputName, AskedSecret::Password);
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
    const Keychain keychain = openKeychain(invocation);
    const auto proceed = [invocation, keychain, profile, question](const Secret &proxyPassword) {
        question->proxyPassword = proxyPassword.clone();
        // Else the password would be sent for a token that nobody gets.
        const auto ask = [invocation, keychain, profile, question] {
            signIn(invocation, keychain, profile, std::move(*question));
        };
        eraseAbandonedTrials(invocation, keychain, profile, [invocation, keychain, profile, ask] {
            tryKeychain(invocation, keychain, profile, ask);
        });
    };
    readProxyPassword(invocation, parser, profile, proceed);
}

} // namespace weir
