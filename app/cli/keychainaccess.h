#pragma once

#include "app/cli/command.h"

#include <memory>

namespace weir {

class SecretStore;

//! The keychain for a command; whoever waits long for it is told so.
[[nodiscard]] std::shared_ptr<SecretStore> openKeychain(const Invocation &invocation);

} // namespace weir
