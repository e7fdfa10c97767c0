#include "app/cli/serviceaccess.h"

#include "app/api/apiclient.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/keychainaccess.h"
#include "app/cli/requestlogfile.h"
#include "app/cli/standardinput.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "app/storage/profilestore.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

using Proceed = std::function<void(const Credentials &)>;

constexpr QLatin1StringView tokenFile("token-file");
constexpr QLatin1StringView secretKeyFile("secret-key-file");
constexpr QLatin1StringView securityTokenFile("security-token-file");
constexpr std::array secretFiles{tokenFile, secretKeyFile, securityTokenFile, proxyPasswordOption};

//! The files that the arguments name, by their options. The arguments themselves are gone when the keychain
//! answers.
using SecretFiles = std::map<QLatin1StringView, QString>;

SecretFiles secretFilesIn(const QCommandLineParser &parser)
{
    SecretFiles files;
    for (const QLatin1StringView option : secretFiles) {
        if (parser.isSet(option))
            files.emplace(option, parser.value(option));
    }
    return files;
}

//! Why the options do not fit together or to the profile; empty where they do.
QString optionsFault(const QCommandLineParser &parser, const ConnectionProfile &profile)
{
    if (parser.isSet(tokenFile) && (parser.isSet(secretKeyFile) || parser.isSet(securityTokenFile)))
        return CommandLineText::tr(
            "Sign in with a token or with a secret key: give --token-file or the other files, not both.");
    const bool signs = profile.signIn == SignInMethod::AccessKey;
    if (!signs && (parser.isSet(secretKeyFile) || parser.isSet(securityTokenFile))) {
        return CommandLineText::tr(
                   "The profile “%1” signs in with a token; a secret key and a security token "
                   "need one that was added with --auth aksk.")
            .arg(profile.name);
    }
    if (parser.value(secretKeyFile) == standardInputName
        && parser.value(securityTokenFile) == standardInputName)
        return CommandLineText::tr("Standard input can be the secret key or the security token, not both.");
    return {};
}

QString unusableKeysText()
{
    return CommandLineText::tr(
        "The secret key or the security token is empty, too long, or has characters that none has: 1 to "
        "32768 characters from ! to ~ are allowed.");
}

//! Why such credentials cannot be sent; empty where they can.
QString credentialsFault(const Credentials &credentials)
{
    const std::vector<Secret> secrets = secretsOf(credentials);
    if (!secrets.empty()
        && std::ranges::all_of(secrets, [](const Secret &secret) { return isValidToken(secret.reveal()); }))
        return {};
    if (std::holds_alternative<TokenCredentials>(credentials)) {
        return CommandLineText::tr(
            "The token is empty, too long, or has characters that no token has: 1 to 32768 "
            "characters from ! to ~ are allowed.");
    }
    return unusableKeysText();
}

void take(const Invocation &invocation, const Credentials &credentials, const Proceed &proceed)
{
    if (const QString fault = credentialsFault(credentials); !fault.isEmpty())
        return refuse(invocation, fault);
    proceed(credentials);
}

//! With the profile's own secret, and beside a secret key the security token of a temporary pair, which may
//! be empty.
void signInWith(const Invocation &invocation, const ConnectionProfile &profile, const Secret &secret,
                const Secret &securityToken, const Proceed &proceed)
{
    Credentials credentials = credentialsOf(profile, secret.clone());
    if (auto *pair = std::get_if<AccessKeyCredentials>(&credentials))
        pair->securityToken = securityToken.clone();
    take(invocation, credentials, proceed);
}

//! What to do where the keychain has no secret.
QString adviceFor(const ConnectionProfile &profile, SecretStatus status)
{
    const QLatin1StringView option = profile.signIn == SignInMethod::Token ? tokenFile : secretKeyFile;
    if (status == SecretStatus::Unavailable)
        return CommandLineText::tr("Give a file with --%1.").arg(option);
    return CommandLineText::tr("Store one with “weir token set --profile %1”, or give a file with --%2.")
        .arg(profile.name, option);
}

QString missingSecretText(const ConnectionProfile &profile)
{
    const QString advice = adviceFor(profile, SecretStatus::NotFound);
    switch (profile.signIn) {
    case SignInMethod::Token:
        return CommandLineText::tr("There is no token for “%1”. %2").arg(profile.name, advice);
    case SignInMethod::AccessKey:
        return CommandLineText::tr("There is no secret key for “%1”. %2").arg(profile.name, advice);
    }
    Q_UNREACHABLE();
}

//! Of the keychain, where it has none.
void refuseWithout(const Invocation &invocation, const ConnectionProfile &profile, const SecretAnswer &answer)
{
    if (answer.status == SecretStatus::NotFound)
        return refuse(invocation, missingSecretText(profile), ExitCode::NotAllowed);
    refuse(invocation,
           CommandLineText::tr("%1 %2", "what the keychain said, then advice")
               .arg(answer.message, adviceFor(profile, answer.status)),
           ExitCode::NotAllowed);
}

void readFromKeychain(const Invocation &invocation, const ConnectionProfile &profile, const Proceed &proceed)
{
    const auto store = openKeychain(invocation);
    readSignIn(*store, profile, invocation.context,
               [invocation, profile, proceed, store](const SignInAnswer &stored) {
                   if (stored.answer.status != SecretStatus::Ok)
                       return refuseWithout(invocation, profile, stored.answer);
                   take(invocation, stored.credentials, proceed);
               });
}

//! The secret key alone: what is stored of the security token may belong to another pair, or be of no use.
void readSecretKeyFromKeychain(const Invocation &invocation, const ConnectionProfile &profile,
                               Secret securityToken, const Proceed &proceed)
{
    const auto store = openKeychain(invocation);
    readSecret(*store, profileSlot(profile, secretKeySecretName), invocation.context,
               [invocation, profile, proceed, store,
                token = std::make_shared<const Secret>(std::move(securityToken))](const SecretAnswer &key) {
                   if (key.status != SecretStatus::Ok)
                       return refuseWithout(invocation, profile, key);
                   signInWith(invocation, profile, key.secret, *token, proceed);
               });
}

//! The secret in the file of an option; empty where the option is not given. The error is one sentence.
Result<Secret, QString> secretIn(const SecretFiles &files, QLatin1StringView option, AskedSecret asked)
{
    const auto file = files.find(option);
    return file == files.end() ? Secret() : readSecretInput(file->second, asked);
}

void readSignIn(const Invocation &invocation, const SecretFiles &files, const ConnectionProfile &profile,
                const Proceed &proceed)
{
    if (files.contains(tokenFile)) {
        auto token = secretIn(files, tokenFile, AskedSecret::Token);
        return token ? take(invocation, TokenCredentials{std::move(*token)}, proceed)
                     : refuse(invocation, token.error());
    }
    auto securityToken = secretIn(files, securityTokenFile, AskedSecret::SecurityToken);
    if (!securityToken)
        return refuse(invocation, securityToken.error());
    // An empty one would stand for a lasting pair.
    if (files.contains(securityTokenFile) && securityToken->isEmpty())
        return refuse(invocation, unusableKeysText());
    if (!files.contains(secretKeyFile) && files.contains(securityTokenFile))
        return readSecretKeyFromKeychain(invocation, profile, std::move(*securityToken), proceed);
    if (!files.contains(secretKeyFile))
        return readFromKeychain(invocation, profile, proceed);
    const auto key = secretIn(files, secretKeyFile, AskedSecret::SecretKey);
    return key ? signInWith(invocation, profile, *key, *securityToken, proceed)
               : refuse(invocation, key.error());
}

void sayWait(const Invocation &invocation, std::chrono::milliseconds wait)
{
    // A shorter one nobody notices.
    constexpr std::chrono::milliseconds shortestTold = std::chrono::seconds(1);
    if (wait < shortestTold)
        return;
    invocation.console->remark(
        CommandLineText::tr("The service is busy; the request is sent again in %n second(s).", nullptr,
                            static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count())));
}

} // namespace

QString noProxyUserText(const ConnectionProfile &profile)
{
    return CommandLineText::tr("The profile “%1” names no proxy with a user, so no password belongs to it.")
        .arg(profile.name);
}

QStringList secretOptions()
{
    return {secretFiles.begin(), secretFiles.end()};
}

void addSecretOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {tokenFile,
         CommandLineText::tr("Read the token from a file instead of the keychain; “-” is standard input."),
         u"FILE"_s});
    parser.addOption({secretKeyFile,
                      CommandLineText::tr("Read the secret key of an aksk profile from a file instead of the "
                                          "keychain; “-” is standard input."),
                      u"FILE"_s});
    parser.addOption(
        {securityTokenFile,
         CommandLineText::tr("Read the security token of a temporary AK/SK pair from a file; “-” "
                             "is standard input."),
         u"FILE"_s});
    addProxyPasswordOption(parser);
}

void addProxyPasswordOption(QCommandLineParser &parser)
{
    parser.addOption({proxyPasswordOption,
                      CommandLineText::tr("Read the password of the profile's proxy from a file instead of "
                                          "the keychain."),
                      u"FILE"_s});
}

void addServiceOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"profile"_s, CommandLineText::tr("The connection profile, by its name."), u"PROFILE"_s});
    parser.addOption(requestLogOption());
    addSecretOptions(parser);
}

QString filesFault(const QCommandLineParser &parser, const QStringList &optionsOfOneFile,
                   const QStringList &otherFiles)
{
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        return CommandLineText::tr("Name the files, or “-” for standard input.");
    const auto given = std::ranges::find_if(
        optionsOfOneFile, [&parser](const QString &option) { return parser.isSet(option); });
    if (paths.size() > 1 && given != optionsOfOneFile.end())
        return CommandLineText::tr("--%1 is for one file.").arg(*given);
    const QStringList files = paths + otherFiles;
    if (QString fault = standardInputFault(files); !fault.isEmpty())
        return fault;
    const bool hasSecret = std::ranges::any_of(secretFiles, [&parser](QLatin1StringView option) {
        return parser.value(option) == standardInputName;
    });
    if (files.contains(standardInputName) && hasSecret)
        return CommandLineText::tr("Standard input can be the body or a secret to sign in with, not both.");
    return {};
}

void readProxyPassword(const Invocation &invocation, const QCommandLineParser &parser,
                       const ConnectionProfile &profile, const std::function<void(const Secret &)> &proceed)
{
    if (parser.isSet(proxyPasswordOption) && !needsPassword(profile.proxy))
        return refuse(invocation, noProxyUserText(profile));
    if (!needsProxyPassword(profile))
        return proceed(Secret());
    if (parser.isSet(proxyPasswordOption)) {
        const auto password = readSecretInput(parser.value(proxyPasswordOption), AskedSecret::ProxyPassword);
        return password ? proceed(*password) : refuse(invocation, password.error());
    }
    const auto store = openKeychain(invocation);
    readSecret(*store, profileSlot(profile, proxyPasswordSecretName), invocation.context,
               [invocation, profile, proceed, store](const SecretAnswer &answer) {
                   if (answer.status == SecretStatus::Ok)
                       return proceed(answer.secret);
                   const QString fault = answer.status == SecretStatus::NotFound
                       ? CommandLineText::tr("There is no password for the proxy of “%1”.").arg(profile.name)
                       : answer.message;
                   const QString advice = answer.status == SecretStatus::Unavailable
                       ? CommandLineText::tr("Give a file with --%1.").arg(proxyPasswordOption)
                       : CommandLineText::tr("Store it with “weir profile proxy-password %1”, or give a file "
                                             "with --proxy-password-file.")
                             .arg(profile.name);
                   refuse(
                       invocation,
                       CommandLineText::tr("%1 %2", "what the keychain said, then advice").arg(fault, advice),
                       ExitCode::NotAllowed);
               });
}

void readCredentials(const Invocation &invocation, const QCommandLineParser &parser,
                     const QString &profileName, const CredentialsHandler &proceed)
{
    const auto profile = ProfileStore(invocation.configDirectory).find(profileName);
    if (!profile)
        return refuse(invocation, profile.error().message);
    if (const QString fault = optionsFault(parser, *profile); !fault.isEmpty())
        return refuse(invocation, fault);
    const auto isStandardInput = [&parser](QLatin1StringView option) {
        return parser.value(option) == standardInputName;
    };
    if (std::ranges::count_if(secretFiles, isStandardInput) > 1)
        return refuse(invocation, CommandLineText::tr("Standard input can be one of the secrets only."));
    readProxyPassword(
        invocation, parser, *profile,
        [files = secretFilesIn(parser), invocation, profile = *profile, proceed](const Secret &password) {
            readSignIn(invocation, files, profile,
                       [profile, proceed, kept = std::make_shared<const Secret>(password.clone())](
                           const Credentials &credentials) { proceed(profile, credentials, *kept); });
        });
}

void accessService(const Invocation &invocation, const QCommandLineParser &parser,
                   const std::function<void(ServiceAccess)> &proceed)
{
    if (!parser.isSet(u"profile"_s))
        return refuse(invocation, CommandLineText::tr("Choose a connection profile with --profile."));
    if (const QString fault = requestLogFault(parser); !fault.isEmpty())
        return refuse(invocation, fault);
    readCredentials(
        invocation, parser, parser.value(u"profile"_s),
        [invocation, proceed, log = parser.value(logOption)](
            const ConnectionProfile &profile, const Credentials &credentials, const Secret &proxyPassword) {
            auto client = std::make_shared<ApiClient>(profile, clone(credentials), proxyPassword);
            if (!log.isEmpty()) {
                auto *file = new RequestLogFile(log, *invocation.console, invocation.context);
                if (const auto error = file->start())
                    return refuse(invocation, error->message);
                QObject::connect(client.get(), &ApiClient::requestFinished, file, &RequestLogFile::add);
            }
            QObject::connect(client.get(), &ApiClient::waitStarted, invocation.context,
                             [invocation](std::chrono::milliseconds wait) { sayWait(invocation, wait); });
            proceed({profile, std::move(client)});
        });
}

ExitCode exitCodeFor(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return ExitCode::Unusable;
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::WrongProject:
        return ExitCode::NotAllowed;
    case ApiError::Kind::Canceled:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Network:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::Http:
    case ApiError::Kind::Api:
    case ApiError::Kind::Protocol:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

ExitCode exitCodeFor(const ActionOutcome &outcome)
{
    switch (outcome.outcome) {
    case WriteOutcome::Applied:
        // Nobody has seen the state that follows.
        if (outcome.error && outcome.error->kind == ApiError::Kind::Canceled)
            return ExitCode::Unknown;
        return outcome.error ? ExitCode::Failed : ExitCode::Done;
    case WriteOutcome::Unauthorized:
        return ExitCode::NotAllowed;
    case WriteOutcome::Rejected:
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        return outcome.error ? exitCodeFor(*outcome.error) : ExitCode::Failed;
    case WriteOutcome::Unknown:
        return ExitCode::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace weir
