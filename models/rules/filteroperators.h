#pragma once

#include <QString>
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
    FilterSense sense;
    //! What it says between a field and its values. Those of numbers differ from those of texts.
    const char *label;
};

//! The operators of EventGrid's filters, by their names in a condition's `op` (EventGrid user guide, "Filter
//! Rule Parameters", table 1). It reads IsNotTrue as false, and the two "not … than" as "or equal", so these
//! are no opposites of others.
inline constexpr std::array filterOperators{
    FilterOperator{"StringIn", FilterOperands::Texts, FilterTest::OneOfTexts, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is one of")},
    FilterOperator{"StringNotIn", FilterOperands::Texts, FilterTest::OneOfTexts, FilterSense::Opposite,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is not one of")},
    FilterOperator{"StringStartsWith", FilterOperands::Texts, FilterTest::StartsWith, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "starts with")},
    FilterOperator{"StringNotStartsWith", FilterOperands::Texts, FilterTest::StartsWith,
                   FilterSense::Opposite, QT_TRANSLATE_NOOP("weir::FilterOperators", "does not start with")},
    FilterOperator{"StringEndsWith", FilterOperands::Texts, FilterTest::EndsWith, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "ends with")},
    FilterOperator{"StringNotEndsWith", FilterOperands::Texts, FilterTest::EndsWith, FilterSense::Opposite,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "does not end with")},
    FilterOperator{"NumberIn", FilterOperands::Numbers, FilterTest::OneOfNumbers, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is the number")},
    FilterOperator{"NumberNotIn", FilterOperands::Numbers, FilterTest::OneOfNumbers, FilterSense::Opposite,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is not the number")},
    FilterOperator{"NumberLessThan", FilterOperands::Number, FilterTest::Less, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is less than")},
    FilterOperator{"NumberNotLessThan", FilterOperands::Number, FilterTest::GreaterOrEqual,
                   FilterSense::Plain, QT_TRANSLATE_NOOP("weir::FilterOperators", "is not less than")},
    FilterOperator{"NumberGreaterThan", FilterOperands::Number, FilterTest::Greater, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is greater than")},
    FilterOperator{"NumberNotGreaterThan", FilterOperands::Number, FilterTest::LessOrEqual,
                   FilterSense::Plain, QT_TRANSLATE_NOOP("weir::FilterOperators", "is not greater than")},
    FilterOperator{"NumberInRange", FilterOperands::Ranges, FilterTest::InRange, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is in range")},
    FilterOperator{"NumberNotInRange", FilterOperands::Ranges, FilterTest::InRange, FilterSense::Opposite,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is not in range")},
    FilterOperator{"IsNull", FilterOperands::None, FilterTest::Null, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is null")},
    FilterOperator{"IsNotNull", FilterOperands::None, FilterTest::Null, FilterSense::Opposite,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is not null")},
    FilterOperator{"IsTrue", FilterOperands::None, FilterTest::True, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is true")},
    FilterOperator{"IsNotTrue", FilterOperands::None, FilterTest::False, FilterSense::Plain,
                   QT_TRANSLATE_NOOP("weir::FilterOperators", "is false")},
};

//! The operator of this name, or null pointer.
[[nodiscard]] constexpr const FilterOperator *filterOperator(std::string_view name)
{
    const auto *found = std::ranges::find(filterOperators, name, &FilterOperator::name);
    return found == filterOperators.end() ? nullptr : found;
}

//! The label in the user's language, such as "is one of".
[[nodiscard]] QString filterOperatorLabel(const FilterOperator &op);

// The same guide: how much a filter may hold.
inline constexpr size_t filterConditionLimit = 5;
inline constexpr size_t filterFieldLimit = 5;
inline constexpr int filterLevelLimit = 5;

} // namespace weir
