#pragma once

#include "models/schema/validationissue.h"

#include <string>
#include <string_view>

namespace weir {

//! Whether the text is the one that is meant, but for case and blanks around it.
[[nodiscard]] bool isSameButForCase(std::string_view meant, std::string_view written);

//! Puts the text at the pointer.
[[nodiscard]] IssueFix useFix(const std::string &pointer, std::string_view text);

} // namespace weir
