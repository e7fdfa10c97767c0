#pragma once

#include "app/secrets/secretstore.h"

#include <optional>
#include <string_view>

namespace weir {

// What lies in the keychain is not the bare secret but a small JSON object, {"v":1,"secret":…}, with
// "expires_at", "origins" and "project" where they are known: so that damage is noticed, and members can be
// added.

[[nodiscard]] Secret sealSecret(const StoredSecret &secret);
//! Nothing where this is no envelope of version 1 with a secret in it; unknown members do not count.
[[nodiscard]] std::optional<StoredSecret> openSecret(std::string_view envelope);

} // namespace weir
