#pragma once

#include "app/cli/command.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "models/service/resourceaction.h"

#include <QLatin1StringView>

#include <functional>
#include <memory>

class QCommandLineParser;

namespace weir {

class ApiClient;

//! A profile and a client that is signed in to it.
struct ServiceAccess
{
    ConnectionProfile profile = {};
    std::shared_ptr<ApiClient> client = {};
};

inline constexpr QLatin1StringView proxyPasswordOption("proxy-password-file");
void addProxyPasswordOption(QCommandLineParser &parser);
//! Why a profile takes no password for its proxy.
[[nodiscard]] QString noProxyUserText(const ConnectionProfile &profile);

//! The options of these files.
[[nodiscard]] QStringList secretOptions();
//! The files that credentials and the password of a proxy can be read from.
void addSecretOptions(QCommandLineParser &parser);
//! --profile, --log, and those.
void addServiceOptions(QCommandLineParser &parser);

//! Why the files that the arguments name cannot be read: there is none, there are several and one of
//! `optionsOfOneFile`, or standard input is named for two things, `otherFiles` among them. Empty where they
//! can.
[[nodiscard]] QString filesFault(const QCommandLineParser &parser, const QStringList &optionsOfOneFile,
                                 const QStringList &otherFiles = {});

//! Loads the password of the profile's proxy, from the file that the arguments name or the keychain; empty
//! where the proxy wants none. Where that fails the command is refused and finished, and `proceed` is not
//! called.
void readProxyPassword(const Invocation &invocation, const QCommandLineParser &parser,
                       const ConnectionProfile &profile, const std::function<void(const Secret &)> &proceed);

using CredentialsHandler =
    std::function<void(const ConnectionProfile &, const Credentials &, const Secret &proxyPassword)>;

//! Loads the profile, its credentials and the password of its proxy, from files that the arguments name or
//! the keychain. Where that fails the command is refused and finished, and `proceed` is not called.
void readCredentials(const Invocation &invocation, const QCommandLineParser &parser,
                     const QString &profileName, const CredentialsHandler &proceed);

//! The same with --profile, and a client that is signed in.
void accessService(const Invocation &invocation, const QCommandLineParser &parser,
                   const std::function<void(ServiceAccess)> &proceed);

//! How a failed call ends a command.
[[nodiscard]] ExitCode exitCodeFor(const ApiError &error);
//! The same of an action; the state that did not follow is no success.
[[nodiscard]] ExitCode exitCodeFor(const ActionOutcome &outcome);

} // namespace weir
