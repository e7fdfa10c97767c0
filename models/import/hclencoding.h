#pragma once

#include "models/import/hclcursor.h"

#include <optional>
#include <string_view>

namespace weir {

//! Where a text is not valid UTF-8 or has a NUL.
[[nodiscard]] std::optional<HclFault> hclEncodingFault(std::string_view text);

} // namespace weir
