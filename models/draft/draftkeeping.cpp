#include "models/draft/resourcedraft.h"

#include <limits>
#include <utility>

// How a draft is kept on the disk and made again; what it says of itself stands in resourcedraft.cpp.

namespace weir {

namespace {

//! Whether a text stood with the state, which is not kept.
bool losesText(SecretState state)
{
    switch (state) {
    case SecretState::FromService:
    case SecretState::FromFile:
    case SecretState::Remembered:
    case SecretState::Entered:
        return true;
    case SecretState::NotSet:
    case SecretState::Placeholder:
    case SecretState::Missing:
        break;
    }
    return false;
}

FileLayout layoutWithoutSecrets(const FileLayout &layout)
{
    return {.requestPath = layout.requestPath,
            .requestMembers = layout.requestMembers,
            .identityMembers = layout.identityMembers};
}

SecretFields fieldsOf(const DraftSnapshot &kept)
{
    SecretFields fields;
    for (const auto &[pointer, secret] : kept.secrets) {
        SecretField field;
        field.state = losesText(secret.state) ? SecretState::Missing : secret.state;
        field.mask = secret.mask;
        fields.emplace(pointer, std::move(field));
    }
    return fields;
}

SecretFields cloneOf(const SecretFields &secrets)
{
    SecretFields clone;
    for (const auto &[pointer, field] : secrets)
        clone.emplace(pointer, SecretField{field.state, field.text.clone(), field.type, field.mask});
    return clone;
}

} // namespace

ResourceDraft::ResourceDraft(const DraftSnapshot &kept, QObject *parent)
    : QObject(parent), m_kind(kept.kind), m_origin(kept.origin), m_identity(kept.identity),
      m_fileProjectId(kept.fileProjectId), m_layout(layoutWithoutSecrets(kept.layout)),
      m_original(kept.original), m_document(kept.document), m_secrets(fieldsOf(kept)),
      m_originalSecretStates(kept.originalSecretStates), m_duplicates(kept.duplicates),
      m_toChoose(kept.toChoose), m_branches(kept.branches), m_comparison(kept.comparison),
      m_profileId(kept.profileId), m_profileName(kept.profileName), m_textFault(kept.textFault),
      m_unreadableText(kept.unreadableText)
{
    for (const auto &[pointer, secret] : kept.secrets) {
        if (losesText(secret.state))
            m_lostSecrets.emplace(pointer, secret.state);
    }
    // Without a step to undo there are unsaved edits all the same.
    m_saved = currentState();
    if (kept.edits == DraftSnapshot::Edits::Unsaved) {
        m_saved = {.document = kept.saved.value_or(kept.original), .duplicates = m_duplicates.size()};
        m_undoStack.resetClean();
        // It differs in something that is not kept, so that nothing is as it was saved.
        if (isAsSaved())
            m_saved.duplicates = std::numeric_limits<size_t>::max();
    }
    refresh();
}

DraftSnapshot ResourceDraft::snapshot() const
{
    DraftSnapshot kept;
    kept.kind = m_kind;
    kept.origin = m_origin;
    kept.identity = m_identity;
    kept.fileProjectId = m_fileProjectId;
    kept.layout = layoutWithoutSecrets(m_layout);
    kept.original = m_original;
    kept.document = m_document;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        const auto lost = m_lostSecrets.find(pointer);
        const bool isLost = lost != m_lostSecrets.end() && field.state == SecretState::Missing;
        kept.secrets.emplace(pointer, KeptSecret{isLost ? lost->second : field.state, field.mask});
    }
    kept.originalSecretStates = m_originalSecretStates;
    kept.duplicates = m_duplicates;
    kept.toChoose = m_toChoose;
    kept.branches = m_branches;
    kept.comparison = m_comparison;
    kept.edits = isAsSaved() ? DraftSnapshot::Edits::None : DraftSnapshot::Edits::Unsaved;
    if (kept.edits == DraftSnapshot::Edits::Unsaved && m_saved.document != m_original)
        kept.saved = m_saved.document;
    kept.unreadableText = m_unreadableText;
    kept.textFault = m_textFault;
    kept.profileId = m_profileId;
    kept.profileName = m_profileName;
    return kept;
}

void ResourceDraft::markSecretsEntered(SecretState former)
{
    m_secrets.markEntered(former);
    refresh();
}

void ResourceDraft::takeLostSecrets(const LoadedResource &loaded)
{
    for (const auto &[pointer, field] : loaded.secrets) {
        const auto lost = m_lostSecrets.find(pointer);
        if (lost == m_lostSecrets.end() || lost->second != field.state || field.text.isEmpty()
            || m_secrets.state(pointer) != SecretState::Missing)
            continue;
        m_secrets.set(pointer, {field.state, field.text.clone(), field.type, field.mask});
        m_lostSecrets.erase(lost);
    }
    if (m_layout.requestPath && loaded.layout.requestPath)
        m_layout.requestSecrets = cloneOf(loaded.layout.requestSecrets);
    refresh();
}

} // namespace weir
