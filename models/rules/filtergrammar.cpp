#include "models/rules/filtergrammar.h"

namespace weir {

namespace {

bool isListOf(const Json &value, bool (Json::*hasType)() const)
{
    return value.isArray() && std::ranges::all_of(value.items(), hasType);
}

bool isRange(const Json &value)
{
    return isListOf(value, &Json::isNumber) && value.items().size() == 2;
}

} // namespace

bool isFilterFieldKey(std::string_view key)
{
    return std::ranges::find(filterFieldKeys, key) != filterFieldKeys.end();
}

const Json *filterConditionList(const Json &field)
{
    if (field.isArray())
        return &field;
    const Json *all = field.find(filterAllKey);
    return all && all->isArray() && field.members().size() == 1 ? all : nullptr;
}

const FilterOperator *operatorOfCondition(const Json &condition)
{
    const Json *name = condition.find(filterOperatorKey);
    return name && name->isString() ? filterOperator(name->text()) : nullptr;
}

std::string_view filterOperandsKey(FilterOperands operands)
{
    switch (operands) {
    case FilterOperands::None:
        return {};
    case FilterOperands::Texts:
    case FilterOperands::Numbers:
    case FilterOperands::Ranges:
        return "values";
    case FilterOperands::Number:
        return "value";
    }
    Q_UNREACHABLE();
}

bool areFilterOperands(const Json *value, FilterOperands operands)
{
    switch (operands) {
    case FilterOperands::None:
        return true;
    case FilterOperands::Texts:
        return value && isListOf(*value, &Json::isString);
    case FilterOperands::Numbers:
        return value && isListOf(*value, &Json::isNumber);
    case FilterOperands::Number:
        return value && value->isNumber();
    case FilterOperands::Ranges:
        return value && value->isArray() && std::ranges::all_of(value->items(), isRange);
    }
    Q_UNREACHABLE();
}

} // namespace weir
