#include "app/cli/serviceaccess.h"

#include "app/api/apiclient.h"
#include "app/cli/standardinput.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/storage/profilestore.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

using Proceed = std::function<void(ServiceAccess)>;

void signIn(const Invocation &invocation, const ConnectionProfile &profile, const Secret &token,
            const Proceed &proceed)
{
    if (!isValidToken(token.reveal())) {
        return refuse(invocation,
                      CommandLineText::tr(
                          "The token is empty, too long, or has characters that no token has: 1 to 32768 "
                          "characters from ! to ~ are allowed."));
    }
    proceed({profile, std::make_shared<ApiClient>(profile, TokenCredentials{token.clone()})});
}

void takeAnswer(const Invocation &invocation, const ConnectionProfile &profile, const SecretAnswer &answer,
                const Proceed &proceed)
{
    if (answer.status == SecretStatus::Ok)
        return signIn(invocation, profile, answer.secret, proceed);
    const QString advice =
        CommandLineText::tr("Store one with “weir token set --profile %1”, or give a file with "
                            "--token-file.")
            .arg(profile.name);
    if (answer.status == SecretStatus::NotFound) {
        return refuse(invocation,
                      CommandLineText::tr("There is no token for “%1”. %2").arg(profile.name, advice),
                      ExitCode::NotAllowed);
    }
    refuse(invocation,
           CommandLineText::tr("%1 %2", "what the keychain said, then advice").arg(answer.message, advice),
           ExitCode::NotAllowed);
}

} // namespace

void addServiceOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"profile"_s, CommandLineText::tr("The connection profile, by its name."), u"PROFILE"_s});
    parser.addOption(
        {u"token-file"_s,
         CommandLineText::tr("Read the token from a file instead of the keychain; “-” is standard input."),
         u"FILE"_s});
}

void accessService(const Invocation &invocation, const QCommandLineParser &parser, const Proceed &proceed)
{
    if (!parser.isSet(u"profile"_s))
        return refuse(invocation, CommandLineText::tr("Choose a connection profile with --profile."));
    const auto profile = ProfileStore(invocation.configDirectory).find(parser.value(u"profile"_s));
    if (!profile)
        return refuse(invocation, profile.error().message);
    if (parser.isSet(u"token-file"_s)) {
        const auto token = readSecretInput(parser.value(u"token-file"_s));
        return token ? signIn(invocation, *profile, *token, proceed) : refuse(invocation, token.error());
    }
    const auto store = std::make_shared<KeychainSecretStore>();
    store->read(secretKey(profile->id, tokenSecretName), invocation.context,
                [invocation, profile = *profile, proceed, store](const SecretAnswer &answer) {
                    takeAnswer(invocation, profile, answer, proceed);
                });
}

ExitCode exitCodeFor(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return ExitCode::Unusable;
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
        return ExitCode::NotAllowed;
    case ApiError::Kind::Canceled:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Network:
    case ApiError::Kind::Tls:
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

} // namespace weir
