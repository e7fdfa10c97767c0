#pragma once

#include "models/secrets/secret.h"

#include <optional>
#include <string_view>

namespace weir {

// What lies in the keychain is not the bare secret but a small JSON object, {"v":1,"secret":…}: so that
// damage is noticed, and members can be added.

[[nodiscard]] Secret sealSecret(const Secret &secret);
//! Nothing where this is no envelope of version 1 with a secret in it; unknown members do not count.
[[nodiscard]] std::optional<Secret> openSecret(std::string_view envelope);

} // namespace weir
