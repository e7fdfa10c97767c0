#include "models/draft/reconciliation.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/legacyshapes.h"

#include <algorithm>

namespace weir {

namespace {

std::optional<Json> copyAt(const Json &root, std::string_view pointer)
{
    const Json *value = valueAt(root, pointer);
    return value ? std::optional(*value) : std::nullopt;
}

//! Three versions of one resource.
class Versions
{
public:
    Versions(const Json &loaded, const Json &service, const Json &mine, FieldTable table)
        : m_loaded(loaded), m_service(service), m_mine(mine), m_table(table)
    {
    }

    //! The largest part around the pointer that can only be taken as a whole.
    [[nodiscard]] std::string unitOf(const std::string &pointer) const
    {
        std::string unit = pointer;
        for (std::string group = parentPointer(pointer); !group.empty(); group = parentPointer(group)) {
            const FieldSpec *field = fieldAt(m_table, group);
            const bool isWhole = field
                && (field->type == FieldType::ObjectList
                    || (field->type == FieldType::Alternatives && hasOtherAlternative(*field, group)));
            if (isWhole)
                unit = group;
        }
        return unit;
    }

    [[nodiscard]] FieldConflict at(const std::string &pointer) const
    {
        FieldConflict field{.pointer = pointer,
                            .loaded = copyAt(m_loaded, pointer),
                            .service = copyAt(m_service, pointer),
                            .mine = copyAt(m_mine, pointer)};
        // What a list prints as text, an update does not take.
        const FieldSpec *spec = fieldAt(m_table, pointer);
        if (spec && field.service && field.service->isString()) {
            if (auto list = valueOfLegacyShape(*spec, *field.service))
                field.service = std::move(list);
        }
        return field;
    }

    [[nodiscard]] FieldTable table() const { return m_table; }

private:
    [[nodiscard]] bool hasOtherAlternative(const FieldSpec &choice, const std::string &pointer) const
    {
        const auto chosenIn = [&](const Json &version) {
            const Json *value = valueAt(version, pointer);
            return value ? chosenAlternatives(choice, *value) : std::vector<const FieldSpec *>();
        };
        const auto loaded = chosenIn(m_loaded);
        return chosenIn(m_service) != loaded || chosenIn(m_mine) != loaded;
    }

    const Json &m_loaded;
    const Json &m_service;
    const Json &m_mine;
    FieldTable m_table;
};

std::vector<std::string> unitsOf(const std::vector<FieldChange> &changes, const Versions &versions)
{
    std::vector<std::string> units;
    for (const FieldChange &change : changes) {
        std::string unit = versions.unitOf(change.pointer);
        if (std::ranges::find(units, unit) == units.end())
            units.push_back(std::move(unit));
    }
    return units;
}

bool agree(const FieldConflict &conflict, FieldTable table)
{
    if (conflict.service.has_value() != conflict.mine.has_value())
        return false;
    if (!conflict.service || *conflict.service == *conflict.mine)
        return true;
    // In their places in a document, for what counts hangs on the field.
    Json service = Json::object();
    Json mine = Json::object();
    setValueAt(service, conflict.pointer, *conflict.service);
    setValueAt(mine, conflict.pointer, *conflict.mine);
    return significantChanges(mine, service, table).empty()
        && significantChanges(service, mine, table).empty();
}

//! The smallest part of the document with the change and whatever was changed on the other side about it;
//! empty where nothing was.
std::string meetingOf(const std::string &theirs, const std::vector<std::string> &mine)
{
    std::string meeting;
    for (const std::string &own : mine) {
        if (isWithin(own, theirs))
            return theirs;
        if (isWithin(theirs, own))
            meeting = own;
    }
    return meeting;
}

//! What no table knows may be the service's own, such as a counter.
std::vector<FieldChange> knownChanges(const Json &before, const Json &after, FieldTable table)
{
    std::vector<FieldChange> changes = significantChanges(before, after, table);
    std::erase_if(changes,
                  [table](const FieldChange &change) { return !isKnownField(change.pointer, table); });
    return changes;
}

bool isSeenIn(const Json &now, const Json &version, ResourceKind kind)
{
    std::vector<FieldChange> changes = knownChanges(version, now, fieldTable(kind));
    if (kind == ResourceKind::EventSubscription)
        std::erase_if(changes, [](const FieldChange &change) { return !change.after; });
    return changes.empty();
}

FieldChange serviceChange(const FieldConflict &field)
{
    return {.pointer = field.pointer, .before = field.loaded, .after = field.service};
}

} // namespace

Reconciliation reconcile(const Json &loaded, const Json &service, const Json &mine, FieldTable table)
{
    const Versions versions(loaded, service, mine, table);
    const std::vector<std::string> mineUnits = unitsOf(changesBetween(loaded, mine, table), versions);
    Reconciliation result;
    std::vector<std::string> meetings;
    for (const std::string &theirs : unitsOf(significantChanges(loaded, service, table), versions)) {
        const std::string meeting = meetingOf(theirs, mineUnits);
        if (meeting.empty())
            result.taken.push_back(serviceChange(versions.at(theirs)));
        else if (std::ranges::find(meetings, meeting) == meetings.end())
            meetings.push_back(meeting);
    }
    for (const std::string &pointer : meetings) {
        FieldConflict field = versions.at(pointer);
        if (agree(field, table))
            result.agreed.push_back(serviceChange(field));
        else
            result.conflicts.push_back(std::move(field));
    }
    return result;
}

std::vector<FieldChange> changesOnService(const LoadedResource &before, const LoadedResource &after)
{
    std::vector<FieldChange> changes = knownChanges(before.body, after.body, fieldTable(after.kind));
    for (const auto &[pointer, field] : after.secrets) {
        const auto former = before.secrets.find(pointer);
        if (former == before.secrets.end() || former->second.text.isEmpty() || field.text.isEmpty()
            || former->second.text.reveal() == field.text.reveal())
            continue;
        const Json placeholder = Json::string(secretPlaceholder(pointer));
        changes.push_back({pointer, Sensitivity::Secret, placeholder, placeholder});
    }
    return changes;
}

WriteOutcome outcomeSeen(const WrittenVersions &versions, const Json &now)
{
    const bool isSent = isSeenIn(now, versions.sent, versions.kind);
    const bool isFormer = versions.former && isSeenIn(now, *versions.former, versions.kind);
    if (isSent == isFormer)
        return WriteOutcome::Unknown;
    return isSent ? WriteOutcome::Applied : WriteOutcome::NotApplied;
}

} // namespace weir
