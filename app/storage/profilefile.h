#pragma once

#include "models/profile/connectionprofile.h"
#include "models/result.h"

#include <string>
#include <string_view>

namespace weir {

//! The profile as a file that can be handed on: without its id, for that is where its secrets lie.
[[nodiscard]] std::string exportedProfile(ConnectionProfile profile);

//! The profile in the text of such a file; `name` is what the error calls it.
[[nodiscard]] Result<ConnectionProfile, QString> parseProfile(std::string_view text, const QString &name);

//! Reads such a file, or one of a profile folder; the profile has no id. The error is a sentence in the
//! user's language that names the file. Blocks.
[[nodiscard]] Result<ConnectionProfile, QString> readProfileFile(const QString &path);

} // namespace weir
