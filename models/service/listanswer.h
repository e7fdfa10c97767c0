#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

namespace weir {

[[nodiscard]] bool isListAnswer(ResourceKind kind, const Json &answer);
//! The elements of a list answer; empty where it has none.
[[nodiscard]] const Json::Array &listedItems(ResourceKind kind, const Json &answer);

} // namespace weir
