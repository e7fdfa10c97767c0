#pragma once

#include "models/rules/filteroperators.h"

#include <QString>

namespace weir {

//! What the operator says between a field and its values, such as "is one of".
[[nodiscard]] QString filterOperatorLabel(std::string_view name);

} // namespace weir
