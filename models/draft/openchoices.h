#pragma once

#include "models/json/json.h"
#include "models/schema/validationissue.h"

#include <string>
#include <vector>

namespace weir {

//! A warning for each of the pointers where nothing was chosen yet, as long as the group around it is there.
//! One that has an issue already is told of.
[[nodiscard]] ValidationIssues openChoiceIssues(const Json &document,
                                                const std::vector<std::string> &pointers, FieldTable table,
                                                const ValidationIssues &known);

} // namespace weir
