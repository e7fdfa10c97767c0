#pragma once

#include "tests/support/dice.h"

#include <string>
#include <string_view>

namespace weir::test {

//! `['name']`, as a normalized path has it (RFC 9535, 2.7).
[[nodiscard]] std::string normalizedStep(std::string_view name);

//! The same step in one of its other spellings: in double quotes, with blanks, behind a dot where it can.
[[nodiscard]] std::string spelledStep(std::string_view name, Dice &dice);

} // namespace weir::test
