#include "models/rules/filteredits.h"

#include "models/json/pointer.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

//! Where a member or an item stands in the values around it.
template <typename Siblings>
void moveWithin(Siblings &siblings, size_t index, FilterMove move)
{
    const size_t other = move == FilterMove::Up ? index - 1 : index + 1;
    if (index < siblings.size() && other < siblings.size())
        std::swap(siblings[index], siblings[other]);
}

size_t indexOfMember(const Json &object, std::string_view key)
{
    const auto found = std::ranges::find(object.members(), key, &Json::Member::key);
    return static_cast<size_t>(found - object.members().begin());
}

std::string pointerOf(const std::vector<std::string> &path)
{
    std::string pointer;
    for (const std::string &key : path)
        pointer = childPointer(pointer, key);
    return pointer;
}

//! The list of conditions that the pointer of a condition names, and which of them; null pointer for none.
struct ConditionPlace
{
    Json *list = nullptr;
    size_t index = 0;
};

ConditionPlace conditionPlace(Json &filter, std::string_view pointer)
{
    const Json *condition = valueAt(std::as_const(filter), pointer);
    Json *list = valueAt(filter, parentPointer(pointer));
    if (!condition || !list || !list->isArray())
        return {};
    return {list, static_cast<size_t>(condition - list->items().data())};
}

//! Whether nothing but the value at `path` is in the object that its key `depth` names.
bool isAlone(const Json &filter, const std::vector<std::string> &path, size_t depth)
{
    std::string pointer = pointerOf({path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth)});
    for (size_t index = depth; index < path.size(); ++index) {
        const Json *object = valueAt(filter, pointer);
        if (!object || object->members().size() != 1)
            return false;
        pointer = childPointer(pointer, path[index]);
    }
    return true;
}

} // namespace

Json withFilterField(Json filter, const std::vector<std::string> &path, Json::Array conditions)
{
    setValueAt(filter, pointerOf(path), Json::array(std::move(conditions)));
    return filter;
}

Json withoutFilterField(Json filter, std::string_view pointer)
{
    if (pointer.empty())
        return Json::object();
    std::string emptied(pointer);
    bool isRemoved = removeValueAt(filter, emptied);
    while (isRemoved) {
        emptied = parentPointer(emptied);
        const Json *parent = valueAt(std::as_const(filter), emptied);
        isRemoved = parent && !emptied.empty() && parent->members().empty() && removeValueAt(filter, emptied);
    }
    return filter;
}

Json withFilterFieldMoved(Json filter, std::string_view pointer, FilterMove move)
{
    Json *parent = valueAt(filter, parentPointer(pointer));
    if (!pointer.empty() && parent && parent->isObject())
        moveWithin(parent->members(), indexOfMember(*parent, lastToken(pointer)), move);
    return filter;
}

Json withFilterFieldRenamed(Json filter, std::string_view pointer, const std::vector<std::string> &path)
{
    const Json *found = valueAt(std::as_const(filter), pointer);
    const std::vector<std::string> before = pointerTokens(pointer);
    if (!found || before.empty() || path.empty() || before == path)
        return filter;
    Json value = *found;
    const auto [left, right] = std::ranges::mismatch(before, path);
    const auto shared = std::min(left - before.begin(),
                                 static_cast<std::ptrdiff_t>(std::min(before.size(), path.size())) - 1);
    const auto depth = static_cast<size_t>(shared);
    Json *common = valueAt(filter, pointerOf({before.begin(), before.begin() + shared}));
    if (isAlone(filter, before, depth + 1) && (!common->find(path[depth]) || before[depth] == path[depth])) {
        // What stands there goes with it, so its place is free.
        for (size_t index = path.size(); index > depth + 1; --index)
            value = Json::object({{path[index - 1], std::move(value), 0}});
        Json::Member &member = common->members()[indexOfMember(*common, before[depth])];
        member.key = path[depth];
        member.value = std::move(value);
        return filter;
    }
    filter = withoutFilterField(std::move(filter), pointer);
    setValueAt(filter, pointerOf(path), std::move(value));
    return filter;
}

Json withFilterJoin(Json filter, std::string_view fieldPointer, FilterJoin join)
{
    Json *field = valueAt(filter, fieldPointer);
    const Json *conditions = field ? filterConditionList(*field) : nullptr;
    if (!conditions || join == FilterJoin::None || (join == FilterJoin::Any) == field->isArray())
        return filter;
    Json list = *conditions;
    *field = join == FilterJoin::Any ? std::move(list)
                                     : Json::object({{std::string(filterAllKey), std::move(list), 0}});
    return filter;
}

Json withFilterCondition(Json filter, std::string_view fieldPointer, Json condition)
{
    Json *field = valueAt(filter, fieldPointer);
    if (field && filterConditionList(*field)) {
        Json *list = field->isArray() ? field : field->find(filterAllKey);
        list->items().push_back(std::move(condition));
    }
    return filter;
}

Json withFilterConditionReplaced(Json filter, std::string_view pointer, Json condition)
{
    if (const ConditionPlace place = conditionPlace(filter, pointer); place.list)
        place.list->items()[place.index] = std::move(condition);
    return filter;
}

Json withoutFilterCondition(Json filter, std::string_view pointer)
{
    const ConditionPlace place = conditionPlace(filter, pointer);
    if (!place.list)
        return filter;
    if (place.list->items().size() > 1) {
        removeValueAt(filter, pointer);
        return filter;
    }
    const std::string list = parentPointer(pointer);
    const Json *field = valueAt(std::as_const(filter), parentPointer(list));
    const bool isInAll = lastToken(list) == filterAllKey && filterConditionList(*field);
    return withoutFilterField(std::move(filter), isInAll ? parentPointer(list) : list);
}

Json withFilterConditionDuplicated(Json filter, std::string_view pointer)
{
    if (const ConditionPlace place = conditionPlace(filter, pointer); place.list) {
        Json::Array &items = place.list->items();
        Json copy = items[place.index];
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(place.index) + 1, std::move(copy));
    }
    return filter;
}

Json withFilterConditionMoved(Json filter, std::string_view pointer, FilterMove move)
{
    if (const ConditionPlace place = conditionPlace(filter, pointer); place.list)
        moveWithin(place.list->items(), place.index, move);
    return filter;
}

Json newFilterCondition(const FilterOperator &op)
{
    return Json::object({{std::string(filterOperatorKey), Json::string(std::string(op.name)), 0}});
}

Json withOperator(Json condition, const FilterOperator &op)
{
    const FilterOperator *before = operatorOfCondition(condition);
    if (before && before->operands != FilterOperands::None && before->operands != op.operands)
        condition.remove(filterOperandsKey(before->operands));
    // A member of this name that nobody has shown would come to light.
    const std::string_view key = filterOperandsKey(op.operands);
    if (const Json *operands = condition.find(key); operands && !areFilterOperands(operands, op.operands))
        condition.remove(key);
    condition.insert(filterOperatorKey, Json::string(std::string(op.name)));
    return condition;
}

Json withOperands(Json condition, const Json *operands)
{
    const std::string_view key = filterOperandsKey(operatorOfCondition(condition)->operands);
    if (operands)
        condition.insert(key, *operands);
    else
        condition.remove(key);
    return condition;
}

} // namespace weir
