#pragma once

#include "models/json/json.h"

#include <string_view>

namespace weir::test {

//! Reads the language of Terraform as far as exports use it. A block is a member that is an object, named by
//! its header; jsonencode(x) is x, and var.x the text "var.x". Null and a warning for what is no such text,
//! such as a template in a string.
[[nodiscard]] Json readHcl(std::string_view text);

} // namespace weir::test
