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

//! What a condition asks of a value. Every one of them fails where there is no value, and where the value is
//! of another type.
enum class FilterTest : quint8 {
    OneOfTexts,
    StartsWith,
    EndsWith,
    OneOfNumbers,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    InRange,
    Null, //!< Or no value at all.
    True,
    False,
};

//! Whether the condition holds where its test does, or where it fails.
enum class FilterSense : quint8 { Plain, Opposite };

struct FilterOperator
{
    std::string_view name;
    FilterOperands operands;
    FilterTest test;
    FilterSense sense = FilterSense::Plain;
};

//! The operators of EventGrid's filters, by their names in a condition's `op` (EventGrid user guide, "Filter
//! Rule Parameters", table 1). It reads IsNotTrue as false, and the two "not … than" as "or equal", so these
//! are no opposites of others.
inline constexpr std::array filterOperators{
    FilterOperator{"StringIn", FilterOperands::Texts, FilterTest::OneOfTexts},
    FilterOperator{"StringNotIn", FilterOperands::Texts, FilterTest::OneOfTexts, FilterSense::Opposite},
    FilterOperator{"StringStartsWith", FilterOperands::Texts, FilterTest::StartsWith},
    FilterOperator{"StringNotStartsWith", FilterOperands::Texts, FilterTest::StartsWith,
                   FilterSense::Opposite},
    FilterOperator{"StringEndsWith", FilterOperands::Texts, FilterTest::EndsWith},
    FilterOperator{"StringNotEndsWith", FilterOperands::Texts, FilterTest::EndsWith, FilterSense::Opposite},
    FilterOperator{"NumberIn", FilterOperands::Numbers, FilterTest::OneOfNumbers},
    FilterOperator{"NumberNotIn", FilterOperands::Numbers, FilterTest::OneOfNumbers, FilterSense::Opposite},
    FilterOperator{"NumberLessThan", FilterOperands::Number, FilterTest::Less},
    FilterOperator{"NumberNotLessThan", FilterOperands::Number, FilterTest::GreaterOrEqual},
    FilterOperator{"NumberGreaterThan", FilterOperands::Number, FilterTest::Greater},
    FilterOperator{"NumberNotGreaterThan", FilterOperands::Number, FilterTest::LessOrEqual},
    FilterOperator{"NumberInRange", FilterOperands::Ranges, FilterTest::InRange},
    FilterOperator{"NumberNotInRange", FilterOperands::Ranges, FilterTest::InRange, FilterSense::Opposite},
    FilterOperator{"IsNull", FilterOperands::None, FilterTest::Null},
    FilterOperator{"IsNotNull", FilterOperands::None, FilterTest::Null, FilterSense::Opposite},
    FilterOperator{"IsTrue", FilterOperands::None, FilterTest::True},
    FilterOperator{"IsNotTrue", FilterOperands::None, FilterTest::False},
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
