#pragma once

#include "app/cli/command.h"

#include <memory>

namespace weir {

class SecretStore;
struct SecretAnswer;

//! The keychain for a command; whoever waits long for it is told so.
[[nodiscard]] std::shared_ptr<SecretStore> openKeychain(const Invocation &invocation);

//! How a secret that could not be stored, found or removed ends a command.
[[nodiscard]] ExitCode exitCodeFor(const SecretAnswer &answer);

} // namespace weir
