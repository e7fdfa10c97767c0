#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

namespace weir {

[[nodiscard]] bool isListAnswer(ResourceKind kind, const Json &answer);
//! The elements of a list answer; empty where it has none.
[[nodiscard]] const Json::Array &listedItems(ResourceKind kind, const Json &answer);
//! What is wrong with an answer that should hold a list and holds none.
[[nodiscard]] ApiError noListError(const QString &requestId);

} // namespace weir
