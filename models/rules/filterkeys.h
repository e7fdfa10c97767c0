#pragma once

#include "models/json/json.h"

#include <array>
#include <string>
#include <string_view>

namespace weir {

// The fields of an event that a filter may name (EventGrid user guide, "Filter Rule Parameters", table 3).
inline constexpr std::string_view filterSourceKey = "source";
inline constexpr std::string_view filterDataKey = "data";
inline constexpr std::array filterKeys{filterSourceKey, std::string_view("type"), std::string_view("subject"),
                                       filterDataKey};
//! The one operator that source takes.
inline constexpr std::string_view filterSourceOperator = "StringIn";

[[nodiscard]] bool isFilterKey(std::string_view key);

//! The conditions that a field holds: a list, or the list in `{"and": […]}`.
struct FilterConditions
{
    //! Null pointer where the value is neither.
    const Json *list = nullptr;
    std::string pointer = {};
};

//! `pointer` is that of the value.
[[nodiscard]] FilterConditions filterConditions(const std::string &pointer, const Json &value);

} // namespace weir
