#pragma once

#include "models/json/json.h"
#include "models/rules/decimal.h"
#include "models/rules/filteroperators.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

//! One condition of a filter, ready to be asked of many values.
class FilterPredicate
{
public:
    //! Nothing where it has no known operator, or not the operands of its operator.
    [[nodiscard]] static std::optional<FilterPredicate> read(const Json &condition);

    [[nodiscard]] const FilterOperator &op() const { return *m_operator; }
    //! Whether the condition holds for the value; null pointer for a field that the event does not have. A
    //! list passes a test where one of its elements does.
    [[nodiscard]] bool holdsFor(const Json *value) const;

private:
    explicit FilterPredicate(const FilterOperator *op) : m_operator(op) { }

    [[nodiscard]] bool passesTest(const Json &value) const;
    [[nodiscard]] bool passesTextTest(const std::string &text) const;
    [[nodiscard]] bool passesNumberTest(const Decimal &number) const;

    const FilterOperator *m_operator;
    std::vector<std::string> m_texts;
    std::vector<Decimal> m_numbers;
    std::vector<std::pair<Decimal, Decimal>> m_ranges;
};

} // namespace weir
