#pragma once

#include <QString>

#include <string_view>

namespace weir {

//! Why a text that somebody gives for a secret is none, as one sentence; empty where it may be one. A mask
//! and a placeholder only stand for a secret.
[[nodiscard]] QString standInFault(std::string_view text);

} // namespace weir
