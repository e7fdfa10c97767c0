#include "models/rules/eventfilter.h"

#include "models/json/pointer.h"
#include "models/rules/filtergrammar.h"
#include "models/rules/verdicttext.h"

#include <algorithm>

namespace weir {

namespace {

const Json *valueAtPath(const Json &event, const std::vector<std::string> &path)
{
    const Json *value = &event;
    for (const std::string &key : path) {
        value = value->find(key);
        if (!value)
            return nullptr;
    }
    return value;
}

//! Whether the filter says anything of a field with this value.
bool isSilent(const Json &value)
{
    return value.isNull() || (value.isArray() && value.items().empty())
        || (value.isObject() && value.members().empty());
}

} // namespace

EventFilter::EventFilter(const Json *filter)
{
    if (!filter || filter->isNull())
        return;
    if (!filter->isObject()) {
        m_fields.push_back({.pointer = {}, .path = {}, .conditions = {{{}, *filter, std::nullopt}}});
        return;
    }
    for (const auto &[key, value, offset] : filter->members()) {
        if (isFilterFieldKey(key))
            addField(childPointer({}, key), {key}, value);
        else
            m_fields.push_back({.pointer = childPointer({}, key),
                                .path = {key},
                                .conditions = {{childPointer({}, key), value, std::nullopt}}});
    }
}

void EventFilter::addField(const std::string &pointer, std::vector<std::string> path, const Json &value)
{
    if (isSilent(value))
        return;
    const Json *conditions = filterConditionList(value);
    if (!conditions && value.isObject() && path.front() == filterDataKey) {
        for (const auto &[key, child, offset] : value.members()) {
            std::vector<std::string> deeper = path;
            deeper.push_back(key);
            addField(childPointer(pointer, key), std::move(deeper), child);
        }
        return;
    }
    Field field{.pointer = pointer, .path = std::move(path), .conditions = {}};
    if (!conditions) {
        field.conditions.push_back({pointer, value, std::nullopt});
    } else {
        const bool isAny = conditions == &value;
        field.combination = isAny ? Combination::Any : Combination::All;
        const std::string list = isAny ? pointer : childPointer(pointer, filterAllKey);
        const Json::Array &items = conditions->items();
        for (size_t index = 0; index < items.size(); ++index)
            field.conditions.push_back(
                {childPointer(list, index), items[index], FilterPredicate::read(items[index])});
    }
    m_fields.push_back(std::move(field));
}

Verdict EventFilter::verdictOf(const Condition &condition, const Json *value)
{
    if (!condition.readable)
        return Verdict::Unknown;
    return condition.readable->holdsFor(value) ? Verdict::Passes : Verdict::Stopped;
}

Verdict EventFilter::combined(Combination combination, Verdict verdict, Verdict next)
{
    const Verdict deciding = combination == Combination::Any ? Verdict::Passes : Verdict::Stopped;
    if (verdict == deciding || next == deciding)
        return deciding;
    return verdict == Verdict::Unknown ? verdict : next;
}

Verdict EventFilter::verdictOf(const Field &field, const Json *value)
{
    Verdict verdict = field.combination == Combination::Any ? Verdict::Stopped : Verdict::Passes;
    for (const Condition &condition : field.conditions)
        verdict = combined(field.combination, verdict, verdictOf(condition, value));
    return verdict;
}

Verdict EventFilter::verdict(const Json &event) const
{
    Verdict verdict = Verdict::Passes;
    for (const Field &field : m_fields) {
        verdict = combined(Combination::All, verdict, verdictOf(field, valueAtPath(event, field.path)));
        if (verdict == Verdict::Stopped)
            break;
    }
    return verdict;
}

FilterVerdict EventFilter::explain(const Json &event) const
{
    FilterVerdict result{.verdict = Verdict::Passes, .fields = {}};
    for (const Field &field : m_fields) {
        const Json *value = valueAtPath(event, field.path);
        FieldVerdict explained{
            .pointer = field.pointer, .verdict = verdictOf(field, value), .conditions = {}};
        for (const Condition &condition : field.conditions) {
            const Verdict verdict = verdictOf(condition, value);
            explained.conditions.push_back(
                {condition.pointer, verdict, verdictText(field.path, value, condition.written, verdict)});
        }
        result.verdict = combined(Combination::All, result.verdict, explained.verdict);
        result.fields.push_back(std::move(explained));
    }
    return result;
}

} // namespace weir
