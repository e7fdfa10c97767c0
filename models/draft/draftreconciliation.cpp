#include "models/draft/resourcedraft.h"

#include "models/schema/fieldlookup.h"

#include <algorithm>
#include <iterator>

// How a draft takes up what has changed on the service since it was loaded.

namespace weir {

namespace {

void put(Json &document, const std::string &pointer, const std::optional<Json> &value, FieldTable table)
{
    if (value)
        return setValueAt(document, pointer, *value);
    removeValueAt(document, pointer);
    // A group that had nothing else goes as well, for it says nothing; the choice of an alternative does.
    for (std::string group = parentPointer(pointer); !group.empty(); group = parentPointer(group)) {
        const Json *left = valueAt(document, group);
        const FieldSpec *around = fieldAt(table, parentPointer(group));
        if (!left || !left->isObject() || !left->members().empty()
            || (around && around->type == FieldType::Alternatives))
            return;
        removeValueAt(document, group);
    }
}

} // namespace

Reconciliation ResourceDraft::reconcile(const LoadedResource &service)
{
    m_identity = service.identity;
    Reconciliation result = weir::reconcile(m_original, service.body, m_document, table());
    std::vector<FieldChange> secrets = takeSecretsOf(service);
    for (const FieldChange &change : result.agreed)
        put(m_original, change.pointer, change.after, table());
    for (const FieldChange &change : result.taken)
        put(m_original, change.pointer, change.after, table());
    takeFields(result.taken);
    std::ranges::move(secrets, std::back_inserter(result.taken));
    return result;
}

void ResourceDraft::settle(const FieldConflict &conflict, ConflictChoice choice)
{
    put(m_original, conflict.pointer, conflict.service, table());
    switch (choice) {
    case ConflictChoice::Mine:
        return refresh();
    case ConflictChoice::Service:
        return takeFields({{.pointer = conflict.pointer, .after = conflict.service}});
    }
}

bool ResourceDraft::hasSignificantChanges() const
{
    if (std::ranges::any_of(
            m_changes, [](const FieldChange &change) { return change.sensitivity == Sensitivity::Secret; }))
        return true;
    if (!significantChanges(m_document, m_original, table()).empty())
        return true;
    // What a file does not have, nobody took out of it.
    return m_comparison == Comparison::None && !significantChanges(m_original, m_document, table()).empty();
}

std::vector<FieldChange> ResourceDraft::takeSecretsOf(const LoadedResource &service)
{
    std::vector<FieldChange> changed;
    for (const auto &[pointer, field] : service.secrets) {
        const SecretState state = m_secrets.state(pointer);
        if (state == SecretState::NotSet)
            m_originalSecretStates.try_emplace(pointer, field.state);
        const auto known = m_secrets.fields().find(pointer);
        const bool isNewer = state == SecretState::FromService && !field.text.isEmpty()
            && known->second.text.reveal() != field.text.reveal();
        if (state != SecretState::NotSet && !isNewer)
            continue;
        m_secrets.set(pointer, {field.state, field.text.clone(), field.type, field.mask});
        if (isNewer) {
            const Json placeholder = Json::string(secretPlaceholder(pointer));
            changed.push_back({pointer, Sensitivity::Secret, placeholder, placeholder});
        }
    }
    return changed;
}

void ResourceDraft::takeFields(const std::vector<FieldChange> &fields)
{
    Json document = m_document;
    for (const FieldChange &field : fields)
        put(document, field.pointer, field.after, table());
    if (document == m_document)
        return refresh();
    pushDocument(std::move(document), [] { return tr("Changes on the service"); });
}

} // namespace weir
