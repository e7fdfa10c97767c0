#pragma once

#include "app/cli/command.h"
#include "models/profile/connectionprofile.h"
#include "models/service/apierror.h"

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

//! --profile, and the files that credentials can be read from.
void addServiceOptions(QCommandLineParser &parser);

//! Whether a file of credentials is standard input, so that nothing else can be.
[[nodiscard]] bool readsCredentialsFromStandardInput(const QCommandLineParser &parser);

//! Loads the profile and its credentials, from the files that are named or the keychain. Where that fails the
//! command is refused and finished, and `proceed` is not called.
void accessService(const Invocation &invocation, const QCommandLineParser &parser,
                   const std::function<void(ServiceAccess)> &proceed);

//! How a failed call ends a command.
[[nodiscard]] ExitCode exitCodeFor(const ApiError &error);

} // namespace weir
