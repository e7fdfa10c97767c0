#pragma once

#include <string>
#include <string_view>

namespace weir {

// The same JSON in characters that a format leaves alone. What they replace stands only inside the strings of
// a JSON text, where an escape means the same.

//! No `{{`, which some clients take for the start of a variable, but in the placeholders of secrets.
[[nodiscard]] std::string jsonWithoutVariables(std::string_view json);

//! ASCII alone.
[[nodiscard]] std::string asciiJson(std::string_view json);

} // namespace weir
