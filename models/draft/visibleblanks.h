#pragma once

#include "models/json/json.h"

#include <optional>
#include <vector>

namespace weir {

//! Values that somebody compares by eye, with marks for the white space that would not be seen: at both ends
//! of a text, where it is neither a blank nor a line break, and wherever it is more than one blank if two of
//! the values differ by nothing else. Only for showing.
[[nodiscard]] std::vector<std::optional<Json>> withVisibleBlanks(std::vector<std::optional<Json>> values);

} // namespace weir
