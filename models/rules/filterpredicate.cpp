#include "models/rules/filterpredicate.h"

#include "models/rules/filtergrammar.h"

#include <algorithm>

namespace weir {

std::optional<FilterPredicate> FilterPredicate::read(const Json &condition)
{
    const FilterOperator *op = operatorOfCondition(condition);
    if (!op)
        return std::nullopt;
    const Json *operands = condition.find(filterOperandsKey(op->operands));
    if (!areFilterOperands(operands, op->operands))
        return std::nullopt;
    FilterPredicate read(op);
    if (op->operands == FilterOperands::None)
        return read;
    if (op->operands == FilterOperands::Number) {
        read.m_numbers.emplace_back(operands->text());
        return read;
    }
    for (const Json &value : operands->items()) {
        if (op->operands == FilterOperands::Texts)
            read.m_texts.push_back(value.text());
        else if (op->operands == FilterOperands::Numbers)
            read.m_numbers.emplace_back(value.text());
        else
            read.m_ranges.emplace_back(value.items().front().text(), value.items().back().text());
    }
    return read;
}

bool FilterPredicate::holdsFor(const Json *value) const
{
    const bool isOpposite = m_operator->sense == FilterSense::Opposite;
    if (!value)
        return (m_operator->test == FilterTest::Null) != isOpposite;
    const bool hasElements = value->isArray() && m_operator->operands != FilterOperands::None;
    const bool passes = hasElements
        ? std::ranges::any_of(value->items(), [this](const Json &element) { return passesTest(element); })
        : passesTest(*value);
    return passes != isOpposite;
}

bool FilterPredicate::passesTest(const Json &value) const
{
    switch (m_operator->test) {
    case FilterTest::Null:
        return value.isNull();
    case FilterTest::True:
        return value.toBool();
    case FilterTest::False:
        return value.isBoolean() && !value.toBool();
    case FilterTest::OneOfTexts:
    case FilterTest::StartsWith:
    case FilterTest::EndsWith:
        return value.isString() && passesTextTest(value.text());
    case FilterTest::OneOfNumbers:
    case FilterTest::Less:
    case FilterTest::LessOrEqual:
    case FilterTest::Greater:
    case FilterTest::GreaterOrEqual:
    case FilterTest::InRange:
        return value.isNumber() && passesNumberTest(Decimal(value.text()));
    }
    Q_UNREACHABLE();
}

bool FilterPredicate::passesTextTest(const std::string &text) const
{
    return std::ranges::any_of(m_texts, [&](const std::string &expected) {
        if (m_operator->test == FilterTest::StartsWith)
            return text.starts_with(expected);
        if (m_operator->test == FilterTest::EndsWith)
            return text.ends_with(expected);
        return text == expected;
    });
}

bool FilterPredicate::passesNumberTest(const Decimal &number) const
{
    const auto comparedWith = [&](const Decimal &expected) { return Decimal::compare(number, expected); };
    switch (m_operator->test) {
    case FilterTest::Less:
        return comparedWith(m_numbers.front()) < 0;
    case FilterTest::LessOrEqual:
        return comparedWith(m_numbers.front()) <= 0;
    case FilterTest::Greater:
        return comparedWith(m_numbers.front()) > 0;
    case FilterTest::GreaterOrEqual:
        return comparedWith(m_numbers.front()) >= 0;
    case FilterTest::InRange:
        return std::ranges::any_of(m_ranges, [&](const auto &range) {
            return comparedWith(range.first) >= 0 && comparedWith(range.second) <= 0;
        });
    default:
        return std::ranges::any_of(m_numbers,
                                   [&](const Decimal &expected) { return comparedWith(expected) == 0; });
    }
}

} // namespace weir
