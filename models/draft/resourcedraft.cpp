#include "models/draft/resourcedraft.h"

#include "models/draft/openchoices.h"
#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"
#include "models/text.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace weir {

namespace {

std::map<std::string, SecretState, std::less<>> statesOf(const SecretFields &secrets)
{
    std::map<std::string, SecretState, std::less<>> states;
    for (const auto &[pointer, field] : secrets)
        states.emplace(pointer, field.state);
    return states;
}

QString nameIn(const Json &body)
{
    const Json *name = body.find("name");
    return name && name->isString() ? toQString(name->text()) : QString();
}

} // namespace

ResourceDraft::ResourceDraft(LoadedResource loaded, QObject *parent)
    : QObject(parent), m_kind(loaded.kind), m_origin(loaded.origin), m_identity(std::move(loaded.identity)),
      m_fileProjectId(std::move(loaded.projectId)), m_layout(std::move(loaded.layout)),
      m_original(loaded.body), m_document(std::move(loaded.body)), m_secrets(std::move(loaded.secrets)),
      m_originalSecretStates(statesOf(m_secrets.fields())), m_duplicates(std::move(loaded.duplicates)),
      m_toChoose(std::move(loaded.toChoose))
{
    m_saved = currentState();
    refresh();
}

ResourceDraft::~ResourceDraft() = default;

QString ResourceDraft::name() const
{
    return nameIn(m_document);
}

QString ResourceDraft::formerName() const
{
    const QString former = nameIn(m_original);
    return former.isEmpty() ? name() : former;
}

void ResourceDraft::setTextFault(const QString &fault, const QString &text)
{
    const bool isSameFault = m_textFault == fault;
    if (isSameFault && m_unreadableText == text)
        return;
    m_textFault = fault;
    m_unreadableText = text;
    if (isSameFault)
        Q_EMIT changed();
    else
        refresh();
}

SecretState ResourceDraft::secretState(std::string_view pointer) const
{
    const Json *present = value(pointer);
    return present && isSecretPlaceholder(present->text()) ? m_secrets.state(pointer) : SecretState::NotSet;
}

SecretState ResourceDraft::shownSecretState(std::string_view pointer) const
{
    const SecretState state = secretState(pointer);
    if (state != SecretState::NotSet && m_secrets.isRemembered(pointer))
        return SecretState::Remembered;
    return state == SecretState::Remembered ? SecretState::Entered : state;
}

Secret ResourceDraft::secretToSend(const std::string &pointer) const
{
    const auto field = m_secrets.fields().find(pointer);
    return field == m_secrets.fields().end() || secretState(pointer) == SecretState::NotSet
        ? Secret()
        : field->second.text.clone();
}

std::vector<std::string> ResourceDraft::secretsToLookUp() const
{
    std::vector<std::string> pointers;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        const SecretState state = secretState(pointer);
        if (state == SecretState::Placeholder || state == SecretState::Missing)
            pointers.push_back(pointer);
    }
    if (m_origin != ResourceOrigin::Service)
        return pointers;
    std::ranges::copy_if(secretPointers(table()), std::back_inserter(pointers), [this](const auto &pointer) {
        const auto isLeftOut = [&pointer](const Json &document) {
            const Json *group = valueAt(document, parentPointer(pointer));
            const Json *present = valueAt(document, pointer);
            return group && group->isObject() && (!present || present->isNull());
        };
        return isLeftOut(m_original) && isLeftOut(m_document) && isRelevant(m_kind, m_document, pointer);
    });
    return pointers;
}

void ResourceDraft::fillSecret(const std::string &pointer, Secret text, SecretUse use)
{
    const std::vector<std::string> pointers = secretsToLookUp();
    const bool isAwaited = std::ranges::find(pointers, pointer) != pointers.end();
    if (text.isEmpty() || isSecretMask(text.reveal())) {
        if (isAwaited && secretState(pointer) == SecretState::Placeholder)
            m_secrets.set(pointer, {.state = SecretState::Missing});
        return refresh();
    }
    m_secrets.setRemembered(pointer, text.clone());
    if (isAwaited) {
        // What was never applied is a change still, whenever it was entered.
        const bool isApplied = use == SecretUse::Applied;
        const SecretState state = isApplied ? SecretState::Remembered : SecretState::Entered;
        m_secrets.set(pointer, {.state = state, .text = std::move(text)});
        if (secretState(pointer) == SecretState::NotSet) {
            setValueAt(m_document, pointer, Json::string(secretPlaceholder(pointer)));
            setValueAt(m_saved.document, pointer, Json::string(secretPlaceholder(pointer)));
            // What the service keeps to itself is no change of the draft.
            if (isApplied)
                setValueAt(m_original, pointer, Json::string(secretPlaceholder(pointer)));
        }
    }
    refresh();
}

void ResourceDraft::setRememberedSecret(const std::string &pointer, Secret text)
{
    m_secrets.setRemembered(pointer, std::move(text));
    Q_EMIT changed();
}

int ResourceDraft::forgetSecrets()
{
    Q_EMIT forgettingSecrets();
    const int forgotten = m_secrets.forgetTexts();
    refresh();
    return forgotten;
}

std::vector<std::string> ResourceDraft::missingSecrets() const
{
    std::vector<std::string> missing;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        if (field.text.isEmpty() && secretState(pointer) != SecretState::NotSet)
            missing.push_back(pointer);
    }
    if (m_comparison == Comparison::FileWithService) {
        for (const auto &[pointer, state] : m_originalSecretStates) {
            if (!value(pointer))
                missing.push_back(pointer);
        }
    }
    return missing;
}

void ResourceDraft::setOriginal(const LoadedResource &original)
{
    if (m_origin == ResourceOrigin::File)
        m_comparison = Comparison::FileWithService;
    m_origin = original.origin;
    m_identity = original.identity;
    m_original = original.body;
    m_originalSecretStates = statesOf(original.secrets);
    refresh();
}

void ResourceDraft::setRefusal(const std::string &pointer, const QString &message)
{
    m_refusal = {.pointer = pointer, .code = IssueCode::Refused, .level = Level::Warning, .message = message};
    refresh();
}

void ResourceDraft::setIdentity(const ResourceIdentity &identity)
{
    m_identity = identity;
    Q_EMIT changed();
}

void ResourceDraft::setStatus(const QString &status)
{
    if (m_identity.status == status)
        return;
    m_identity.status = status;
    Q_EMIT changed();
}

void ResourceDraft::setProject(const QString &projectId, const QString &region)
{
    if (m_projectId == projectId && m_region == region)
        return;
    m_projectId = projectId;
    m_region = region;
    refresh();
}

void ResourceDraft::setProfile(const QString &id, const QString &name)
{
    m_profileId = id;
    m_profileName = name;
}

void ResourceDraft::setNamesInUse(const QSet<QString> &names)
{
    if (m_namesInUse == names)
        return;
    m_namesInUse = names;
    refresh();
}

void ResourceDraft::setTopicNames(const TopicNames &topics)
{
    if (m_topicNames == topics)
        return;
    m_topicNames = topics;
    refresh();
}

std::vector<std::string> ResourceDraft::changedSecrets() const
{
    std::vector<std::string> changed;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        if (isNewSecret(pointer) && !field.text.isEmpty())
            changed.push_back(pointer);
    }
    std::set<std::string> held;
    for (const auto &[pointer, state] : m_originalSecretStates) {
        if (valueAt(m_original, pointer))
            held.insert(pointer);
    }
    for (std::string &pointer : m_secrets.rememberedFields())
        held.insert(std::move(pointer));
    const std::vector<std::string> missing = missingSecrets();
    std::ranges::copy_if(held, std::back_inserter(changed), [&](const std::string &pointer) {
        return secretState(pointer) == SecretState::NotSet
            || std::ranges::find(missing, pointer) != missing.end();
    });
    return changed;
}

std::vector<std::string> ResourceDraft::unsavedSecrets() const
{
    std::vector<std::string> unsaved;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        if (shownSecretState(pointer) == SecretState::Entered && !field.text.isEmpty())
            unsaved.push_back(pointer);
    }
    return unsaved;
}

bool ResourceDraft::isAsSaved() const
{
    return m_undoStack.isClean()
        || (m_document == m_saved.document && m_duplicates.size() == m_saved.duplicates
            && enteredSecrets() == m_saved.enteredSecrets);
}

ResourceDraft::SavedState ResourceDraft::currentState() const
{
    return {.document = m_document, .enteredSecrets = enteredSecrets(), .duplicates = m_duplicates.size()};
}

std::vector<std::string> ResourceDraft::enteredSecrets() const
{
    std::vector<std::string> entered;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        const SecretState state = secretState(pointer);
        const auto lost = m_lostSecrets.find(pointer);
        const bool isLost = state == SecretState::Missing && lost != m_lostSecrets.end()
            && lost->second == SecretState::Entered;
        if (state == SecretState::Entered || isLost)
            entered.push_back(pointer);
    }
    return entered;
}

void ResourceDraft::markSaved()
{
    m_saved = currentState();
    m_undoStack.setClean();
    endEdit();
    Q_EMIT changed();
}

void ResourceDraft::markSaved(SavedState written)
{
    m_saved = std::move(written);
    m_undoStack.resetClean();
    Q_EMIT changed();
}

void ResourceDraft::markApplied()
{
    // What was not known was not sent, so the service does not have it any more.
    for (const std::string &pointer : missingSecrets())
        removeValueAt(m_document, pointer);
    m_refusal.reset();
    m_toChoose.clear();
    m_original = m_document;
    m_comparison = Comparison::None;
    m_secrets.markApplied();
    m_originalSecretStates = statesOf(m_secrets.fields());
    m_saved = currentState();
    m_undoStack.setClean();
    endEdit();
    refresh();
}

void ResourceDraft::markCreated(const ResourceIdentity &identity)
{
    m_origin = ResourceOrigin::Service;
    m_identity = identity;
    markApplied();
}

std::string ResourceDraft::shownBody() const
{
    return writeJson(m_document, table());
}

Secret ResourceDraft::fileText(FileSecrets secrets) const
{
    Json body = m_document;
    for (const auto &[pointer, field] : m_secrets.fields()) {
        const SecretState state = secretState(pointer);
        if (state == SecretState::FromFile && secrets == FileSecrets::Keep)
            setValueAt(body, pointer, secretValue(field));
        else if (state == SecretState::Missing && !field.mask.empty())
            setValueAt(body, pointer, Json::string(field.mask));
    }
    // The table's order is that of the body, wherever in the file it stands.
    if (!m_layout.requestPath)
        return Secret(writeJson(inLayout(std::move(body), m_layout), table()));
    Json request = inLayout(orderedJson(std::move(body), table()), m_layout);
    if (secrets == FileSecrets::Keep)
        request = withSecrets(std::move(request), m_layout.requestSecrets, MissingSecrets::KeepPlaceholder);
    return Secret(writeJson(request));
}

Secret ResourceDraft::outgoingBody() const
{
    return Secret(writeJson(outgoingJson(), table()));
}

std::string ResourceDraft::outgoingPlaceholder() const
{
    return placeholderPointerIn(outgoingJson());
}

Json ResourceDraft::outgoingJson() const
{
    return withSecrets(m_document, m_secrets.fields(), MissingSecrets::LeaveOut);
}

void ResourceDraft::refresh()
{
    // What a file held says nothing about the service.
    const Json *held = m_origin == ResourceOrigin::Service ? &m_original : nullptr;
    const ValidationContext context{.projectId = m_projectId,
                                    .region = m_region,
                                    .namesInUse = m_namesInUse,
                                    .topics = m_topicNames,
                                    .loaded = held};
    m_issues = validate(m_kind, m_document, m_secrets.fields(), context);
    ValidationIssues repeated = duplicateKeyIssues(m_document, m_duplicates, table());
    std::ranges::move(repeated, std::back_inserter(m_issues));
    ValidationIssues open = openChoiceIssues(m_document, m_toChoose, table(), m_issues);
    std::ranges::move(open, std::back_inserter(m_issues));
    if (!isReadable())
        m_issues.push_back({.code = IssueCode::Format, .level = Level::Error, .message = m_textFault});
    if (m_refusal)
        m_issues.push_back(*m_refusal);
    m_changes = changesSinceOriginal();
    Q_EMIT changed();
}

bool ResourceDraft::isNewSecret(const std::string &pointer) const
{
    const SecretState state = secretState(pointer);
    const auto original = m_originalSecretStates.find(pointer);
    return (state == SecretState::Entered || state == SecretState::FromFile)
        && (original == m_originalSecretStates.end() || original->second != state);
}

std::vector<FieldChange> ResourceDraft::changesSinceOriginal() const
{
    std::vector<FieldChange> changes = changesBetween(m_original, m_document, table());
    // The placeholder of a secret is the same before and after, so the list above cannot have these.
    for (const auto &[pointer, field] : m_secrets.fields()) {
        if (isNewSecret(pointer)
            && std::ranges::find(changes, pointer, &FieldChange::pointer) == changes.end())
            changes.push_back({pointer, Sensitivity::Secret, std::nullopt, *value(pointer)});
    }
    return changes;
}

} // namespace weir
