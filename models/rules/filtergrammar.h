#pragma once

#include "models/json/json.h"
#include "models/rules/filteroperators.h"

#include <array>
#include <string_view>

namespace weir {

// How a filter is written (EventGrid user guide, "Filter Rule Parameters").

inline constexpr std::string_view filterSourceKey = "source";
inline constexpr std::string_view filterDataKey = "data";
//! The fields of a filter; those of the data lie in `data`.
inline constexpr std::array filterFieldKeys{filterSourceKey, std::string_view("type"),
                                            std::string_view("subject"), filterDataKey};
//! The only operator for the source.
inline constexpr std::string_view filterSourceOperator = "StringIn";

//! Of the list whose conditions must all hold, as the only member of a field's object.
inline constexpr std::string_view filterAllKey = "and";
inline constexpr std::string_view filterOperatorKey = "op";

[[nodiscard]] bool isFilterFieldKey(std::string_view key);

//! The list of conditions that a field holds, by itself or in `{"and": […]}`; null pointer where it holds
//! none.
[[nodiscard]] const Json *filterConditionList(const Json &field);

//! The operator that a condition names, or null pointer.
[[nodiscard]] const FilterOperator *operatorOfCondition(const Json &condition);

//! The member of a condition that holds operands of this kind; empty where there are none.
[[nodiscard]] std::string_view filterOperandsKey(FilterOperands operands);
//! `value` is what stands in that member; null pointer for nothing.
[[nodiscard]] bool areFilterOperands(const Json *value, FilterOperands operands);

} // namespace weir
