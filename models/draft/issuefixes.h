#pragma once

#include "models/schema/validationissue.h"

#include <span>
#include <string>
#include <vector>

namespace weir {

//! Those that can be applied one after the other. What an earlier one replaced is not there any more, so
//! fixes for something inside it are left out.
[[nodiscard]] std::vector<IssueFix> compatibleFixes(std::span<const IssueFix> fixes);

//! The pointer of the smallest part of a document that holds all that the fixes touch; there must be one.
[[nodiscard]] std::string commonScope(const std::vector<IssueFix> &fixes);

} // namespace weir
