#include "models/rules/filtertree.h"

#include "models/json/pointer.h"

namespace weir {

namespace {

const FilterOperator *shownOperator(const Json &condition)
{
    const FilterOperator *op = operatorOfCondition(condition);
    if (!op)
        return nullptr;
    const Json *operands = condition.find(filterOperandsKey(op->operands));
    return !operands || areFilterOperands(operands, op->operands) ? op : nullptr;
}

//! What may still be added to something that has `count` of `limit`.
size_t roomFor(size_t count, size_t limit)
{
    return count < limit ? limit - count : 0;
}

class FilterReader
{
public:
    explicit FilterReader(FilterTree &tree) : m_tree(tree) { }

    void addMembers(const Json &object, const FilterField &parent)
    {
        const Json::Object &members = object.members();
        for (size_t index = 0; index < members.size(); ++index) {
            FilterField field;
            field.path = parent.path;
            field.path.push_back(members[index].key);
            field.pointer = childPointer(parent.pointer, members[index].key);
            field.hasPrevious = index > 0;
            field.hasNext = index + 1 < members.size();
            addField(std::move(field), members[index].value);
        }
    }

private:
    void addField(FilterField field, const Json &value)
    {
        const bool isKnown = isFilterFieldKey(field.path.front());
        const bool isInData = field.path.front() == filterDataKey;
        const bool isData = isInData && field.path.size() == 1;
        const Json *conditions = isKnown && !isData ? filterConditionList(value) : nullptr;
        if (conditions) {
            field.join = value.isArray() ? FilterJoin::Any : FilterJoin::All;
            field.freeConditions = roomFor(conditions->items().size(), filterConditionLimit);
            addConditions(field, *conditions);
        } else if (isInData && !value.members().empty()) {
            addMembers(value, field);
            return;
        } else {
            field.join = FilterJoin::None;
            field.value = value;
        }
        m_tree.fields.push_back(std::move(field));
    }

    static void addConditions(FilterField &field, const Json &list)
    {
        const std::string pointer =
            field.join == FilterJoin::All ? childPointer(field.pointer, filterAllKey) : field.pointer;
        for (const Json &condition : list.items()) {
            field.conditions.push_back({.pointer = childPointer(pointer, field.conditions.size()),
                                        .value = condition,
                                        .op = shownOperator(condition)});
        }
    }

    FilterTree &m_tree;
};

} // namespace

FilterTree readFilter(const Json &filter)
{
    FilterTree tree;
    if (!filter.isObject()) {
        tree.fields.push_back({.join = FilterJoin::None, .value = filter});
        return tree;
    }
    FilterReader(tree).addMembers(filter, {});
    if (const Json *data = filter.find(filterDataKey))
        tree.freeDataFields = roomFor(data->members().size(), filterFieldLimit);
    tree.hasSource = filter.find(filterSourceKey) != nullptr;
    return tree;
}

int filterLevel(const std::vector<std::string> &path)
{
    return path.empty() || path.front() != filterDataKey ? 0 : static_cast<int>(path.size()) - 1;
}

std::vector<const FilterOperator *> operatorsForField(const std::vector<std::string> &path)
{
    if (path.size() == 1 && path.front() == filterSourceKey)
        return {filterOperator(filterSourceOperator)};
    std::vector<const FilterOperator *> operators;
    operators.reserve(filterOperators.size());
    for (const FilterOperator &op : filterOperators)
        operators.push_back(&op);
    return operators;
}

} // namespace weir
