#include "models/draft/changes.h"

#include "models/json/jsonindex.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/legacyshapes.h"

#include <algorithm>

namespace weir {

namespace {

const Json *itemOf(const Json *list, size_t index)
{
    return list && index < list->items().size() ? &list->items()[index] : nullptr;
}

//! 1000 and 1e3 are the same number to send (JSON Schema counts both as integers), and a list that a service
//! prints into one text is the same list.
bool areSame(const Json &before, const Json &after, const FieldSpec *field)
{
    if (before == after)
        return true;
    if (field && field->type == FieldType::StringList && before.isString() != after.isString()) {
        const auto list = valueOfLegacyShape(*field, before.isString() ? before : after);
        return list == (before.isString() ? after : before);
    }
    const std::optional<qint64> integer = before.toInteger();
    return integer && integer == after.toInteger();
}

//! An object that is compared.
struct Side
{
    explicit Side(const Json *value) : object(value), members(value) { }

    const Json *object;
    MemberIndex members;
};

//! The keys of both objects: the table's first, in its order, then the others as they stand.
std::vector<std::string_view> keysOf(const Side &before, const Side &after, FieldTable table)
{
    std::vector<std::string_view> keys;
    for (const FieldSpec &field : table) {
        if (before.members.find(field.key) || after.members.find(field.key))
            keys.push_back(field.key);
    }
    for (const Side *side : {&after, &before}) {
        if (!side->object)
            continue;
        for (const Json::Member &member : side->object->members()) {
            const bool isListed =
                fieldWithKey(table, member.key) || (side == &before && after.members.find(member.key));
            if (!isListed)
                keys.push_back(member.key);
        }
    }
    return keys;
}

class Comparison
{
public:
    void compare(const Json *before, const Json *after, const std::string &pointer, const FieldSpec *field)
    {
        if (isSecret(field)) {
            compareSecret(before, after, pointer);
        } else if (hasMembers(before) || hasMembers(after)) {
            if (isScalar(before) || isScalar(after))
                add(before, after, pointer);
            else
                compareMembers(before, after, pointer, field ? field->fields : FieldTable());
        } else if (field && field->type == FieldType::ObjectList && (isList(before) || isList(after))) {
            compareItems(before, after, pointer, *field);
        } else if (!before != !after || (before && after && !areSame(*before, *after, field))) {
            add(before, after, pointer);
        }
    }

    void compareMembers(const Json *before, const Json *after, const std::string &pointer, FieldTable table)
    {
        const Side left(before);
        const Side right(after);
        for (const std::string_view key : keysOf(left, right, table)) {
            compare(left.members.find(key), right.members.find(key), childPointer(pointer, key),
                    fieldWithKey(table, key));
        }
    }

    [[nodiscard]] std::vector<FieldChange> takeChanges() { return std::move(m_changes); }

private:
    static bool isSecret(const FieldSpec *field)
    {
        return field && field->sensitivity == Sensitivity::Secret;
    }
    static bool hasMembers(const Json *value) { return value && !value->members().empty(); }
    static bool isList(const Json *value) { return value && value->isArray() && !value->items().empty(); }
    static bool isScalar(const Json *value) { return value && !value->isObject(); }

    void compareItems(const Json *before, const Json *after, const std::string &pointer,
                      const FieldSpec &field)
    {
        const size_t count = std::max(before ? before->items().size() : 0, after ? after->items().size() : 0);
        for (size_t index = 0; index < count; ++index) {
            compareMembers(itemOf(before, index), itemOf(after, index), childPointer(pointer, index),
                           field.fields);
        }
    }

    void compareSecret(const Json *before, const Json *after, const std::string &pointer)
    {
        if (!before != !after || (before && after && !(*before == *after)))
            m_changes.push_back({pointer, Sensitivity::Secret, before ? std::optional(*before) : std::nullopt,
                                 after ? std::optional(*after) : std::nullopt});
    }

    void add(const Json *before, const Json *after, const std::string &pointer)
    {
        m_changes.push_back({pointer, Sensitivity::Public, before ? std::optional(*before) : std::nullopt,
                             after ? std::optional(*after) : std::nullopt});
    }

    std::vector<FieldChange> m_changes;
};

//! What leaving the field out says as well: DIS takes false and 0 for an absent enable and topic_type, and an
//! empty list of streams for all of them.
bool isDefault(const std::optional<Json> &value)
{
    if (holdsNothing(value ? &*value : nullptr))
        return true;
    if (value->isArray() || value->isObject())
        return value->items().empty() && value->members().empty();
    return *value == Json::boolean(false) || value->toInteger() == 0;
}

bool isSignificant(const FieldChange &change, FieldTable table)
{
    if (change.sensitivity == Sensitivity::Secret)
        return false;
    if (fieldAt(table, change.pointer))
        return !isDefault(change.before) || !isDefault(change.after);
    return change.before || isKnownField(change.pointer, table);
}

} // namespace

std::vector<FieldChange> changesBetween(const Json &before, const Json &after, FieldTable table)
{
    Comparison comparison;
    comparison.compareMembers(&before, &after, {}, table);
    return comparison.takeChanges();
}

bool isKnownField(const std::string &pointer, FieldTable table)
{
    if (fieldAt(table, pointer))
        return true;
    // Within the filter nothing has a table.
    for (std::string group = parentPointer(pointer); !group.empty(); group = parentPointer(group)) {
        if (const FieldSpec *field = fieldAt(table, group))
            return field->type == FieldType::FreeObject;
    }
    return false;
}

std::vector<FieldChange> significantChanges(const Json &held, const Json &onService, FieldTable table)
{
    std::vector<FieldChange> changes = changesBetween(held, onService, table);
    std::erase_if(changes, [table](const FieldChange &change) { return !isSignificant(change, table); });
    return changes;
}

} // namespace weir
