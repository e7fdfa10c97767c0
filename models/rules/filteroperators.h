#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <string_view>

namespace weir {

//! What a condition compares with.
enum class FilterOperands : quint8 {
    None,
    Texts, //!< `values`: a list of texts.
    Numbers, //!< `values`: a list of numbers.
    Number, //!< `value`: one number.
    Ranges, //!< `values`: a list of lists of two numbers.
};

struct FilterOperator
{
    std::string_view name;
    FilterOperands operands;
};

//! The operators of EventGrid's filters, by their names in a condition's `op` (EventGrid user guide, "Example
//! Filter Rules").
inline constexpr std::array filterOperators{
    FilterOperator{"StringIn", FilterOperands::Texts},
    FilterOperator{"StringNotIn", FilterOperands::Texts},
    FilterOperator{"StringStartsWith", FilterOperands::Texts},
    FilterOperator{"StringNotStartsWith", FilterOperands::Texts},
    FilterOperator{"StringEndsWith", FilterOperands::Texts},
    FilterOperator{"StringNotEndsWith", FilterOperands::Texts},
    FilterOperator{"NumberIn", FilterOperands::Numbers},
    FilterOperator{"NumberNotIn", FilterOperands::Numbers},
    FilterOperator{"NumberLessThan", FilterOperands::Number},
    FilterOperator{"NumberNotLessThan", FilterOperands::Number},
    FilterOperator{"NumberGreaterThan", FilterOperands::Number},
    FilterOperator{"NumberNotGreaterThan", FilterOperands::Number},
    FilterOperator{"NumberInRange", FilterOperands::Ranges},
    FilterOperator{"NumberNotInRange", FilterOperands::Ranges},
    FilterOperator{"IsNull", FilterOperands::None},
    FilterOperator{"IsNotNull", FilterOperands::None},
    FilterOperator{"IsTrue", FilterOperands::None},
    FilterOperator{"IsNotTrue", FilterOperands::None},
};

//! The operator of this name, or null pointer.
[[nodiscard]] constexpr const FilterOperator *filterOperator(std::string_view name)
{
    const auto *found = std::ranges::find(filterOperators, name, &FilterOperator::name);
    return found == filterOperators.end() ? nullptr : found;
}

// The same guide: how much a filter may hold.
inline constexpr size_t filterConditionLimit = 5;
inline constexpr size_t filterFieldLimit = 5;
inline constexpr int filterLevelLimit = 5;

} // namespace weir
