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
//! Of a list whose next page is one that was there before.
[[nodiscard]] ApiError repeatedRowsError(const QString &requestId);
//! Of a list that ends after `rows` although the service counts `total`.
[[nodiscard]] ApiError incompleteListError(qint64 rows, qint64 total, const QString &requestId);

} // namespace weir
