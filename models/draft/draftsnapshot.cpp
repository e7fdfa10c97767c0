#include "models/draft/draftsnapshot.h"

#include "models/draft/requestfile.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace weir {

namespace {

struct DraftFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::DraftFile)
};

// The members of the file.
constexpr std::string_view versionKey = "version";
constexpr std::string_view kindKey = "kind";
constexpr std::string_view originKey = "origin";
constexpr std::string_view identityKey = "identity";
constexpr std::string_view fileProjectKey = "file_project_id";
constexpr std::string_view profileKey = "profile_id";
constexpr std::string_view profileNameKey = "profile_name";
constexpr std::string_view pathKey = "file";
constexpr std::string_view lastEditKey = "last_edit";
constexpr std::string_view editsKey = "has_edits";
constexpr std::string_view comparisonKey = "is_compared_with_service";
constexpr std::string_view requestPathMember = "request_path";
constexpr std::string_view requestMembersKey = "request_members";
constexpr std::string_view identityMembersKey = "identity_members";
constexpr std::string_view originalKey = "original";
constexpr std::string_view documentKey = "document";
constexpr std::string_view secretsKey = "secrets";
constexpr std::string_view originalSecretsKey = "original_secrets";
constexpr std::string_view duplicatesKey = "duplicates";
constexpr std::string_view toChooseKey = "to_choose";
constexpr std::string_view branchesKey = "branches";
constexpr std::string_view textKey = "unreadable_text";
constexpr std::string_view faultKey = "text_fault";
constexpr std::string_view savedKey = "saved";
constexpr std::array knownKeys{versionKey,        kindKey,
                               originKey,         identityKey,
                               fileProjectKey,    profileKey,
                               profileNameKey,    pathKey,
                               lastEditKey,       editsKey,
                               comparisonKey,     requestPathMember,
                               requestMembersKey, identityMembersKey,
                               originalKey,       documentKey,
                               secretsKey,        originalSecretsKey,
                               duplicatesKey,     toChooseKey,
                               branchesKey,       textKey,
                               faultKey,          savedKey};

// Of its inner objects.
constexpr std::string_view stateKey = "state";
constexpr std::string_view maskKey = "mask";
constexpr std::string_view pointerKey = "pointer";
constexpr std::string_view valueKey = "value";

constexpr std::string_view fileOrigin = "file";
constexpr std::string_view serviceOrigin = "service";

constexpr std::array<std::pair<SecretState, std::string_view>, 7> stateNames{{
    {SecretState::NotSet, "not_set"},
    {SecretState::FromService, "from_service"},
    {SecretState::FromFile, "from_file"},
    {SecretState::Remembered, "remembered"},
    {SecretState::Entered, "entered"},
    {SecretState::Placeholder, "placeholder"},
    {SecretState::Missing, "missing"},
}};

Json nameOf(SecretState state)
{
    const auto *found =
        std::ranges::find(stateNames, state, &std::pair<SecretState, std::string_view>::first);
    return Json::string(std::string(found->second));
}

std::optional<SecretState> stateIn(const Json *name)
{
    const auto *found = std::ranges::find(stateNames, name ? std::string_view(name->text()) : "",
                                          &std::pair<SecretState, std::string_view>::second);
    return found == stateNames.end() ? std::nullopt : std::optional(found->first);
}

std::optional<ResourceKind> kindIn(const Json *name)
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        if (name && name->text() == pathCollection(kind))
            return kind;
    }
    return std::nullopt;
}

void insertText(Json &json, std::string_view key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, Json::string(toStdString(text)));
}

QString textAt(const Json &json, std::string_view key)
{
    const Json *value = json.find(key);
    return value && value->isString() ? toQString(value->text()) : QString();
}

//! Empty where the member is missing or no object.
const Json &objectAt(const Json &json, std::string_view key)
{
    static const Json none = Json::object();
    const Json *value = json.find(key);
    return value && value->isObject() ? *value : none;
}

//! Somebody may have written one into the file by hand.
void dropSecrets(Json &document, FieldTable table)
{
    std::ignore = extractSecrets(document, table, SecretState::Missing);
}

//! As with a duplicate of a file: put where it stood, the value is searched as the body is.
void dropSecrets(Json &value, const std::string &pointer, FieldTable table)
{
    Json around = Json::object();
    setValueAt(around, pointer, std::move(value));
    dropSecrets(around, table);
    const Json *left = valueAt(around, pointer);
    value = left ? *left : Json();
}

Json toJson(const ResourceIdentity &identity)
{
    Json json = Json::object();
    insertText(json, "id", identity.id);
    insertText(json, "status", identity.status);
    insertText(json, "created_time", identity.createdTime);
    insertText(json, "updated_time", identity.updatedTime);
    return json;
}

void insertLayout(Json &json, const FileLayout &layout)
{
    if (layout.requestPath) {
        json.insert(requestPathMember, *layout.requestPath);
        json.insert(requestMembersKey, layout.requestMembers);
    }
    if (!layout.identityMembers.empty())
        json.insert(identityMembersKey, Json::object(layout.identityMembers));
}

FileLayout layoutIn(const Json &json)
{
    FileLayout layout;
    if (const Json *path = json.find(requestPathMember); path && path->isObject()) {
        layout.requestPath = *path;
        layout.requestMembers = objectAt(json, requestMembersKey);
        dropSecrets(layout.requestMembers, {});
    }
    layout.identityMembers = objectAt(json, identityMembersKey).members();
    std::erase_if(layout.identityMembers,
                  [](const Json::Member &member) { return !isIdentityKey(member.key); });
    return layout;
}

void readSecrets(const Json &json, DraftSnapshot &draft)
{
    for (const Json::Member &member : objectAt(json, secretsKey).members()) {
        const auto state = stateIn(member.value.find(stateKey));
        if (!state)
            continue;
        KeptSecret secret{.state = *state};
        const Json *mask = member.value.find(maskKey);
        if (mask && isSecretMask(mask->text()))
            secret.mask = mask->text();
        draft.secrets.insert_or_assign(member.key, std::move(secret));
    }
    for (const Json::Member &member : objectAt(json, originalSecretsKey).members()) {
        if (const auto state = stateIn(&member.value))
            draft.originalSecretStates.insert_or_assign(member.key, *state);
    }
}

void readDuplicates(const Json &duplicates, FieldTable table, DraftSnapshot &draft)
{
    for (const Json &item : duplicates.items()) {
        const Json *pointer = item.find(pointerKey);
        const Json *value = item.find(valueKey);
        if (!pointer || !value)
            continue;
        DuplicateKey duplicate{.pointer = pointer->text(), .value = *value, .keyOffset = 0};
        dropSecrets(duplicate.value, duplicate.pointer, table);
        draft.duplicates.push_back(std::move(duplicate));
    }
}

void readRest(const Json &json, DraftSnapshot &draft)
{
    const FieldTable table = fieldTable(draft.kind);
    if (const Json *duplicates = json.find(duplicatesKey))
        readDuplicates(*duplicates, table, draft);
    if (const Json *toChoose = json.find(toChooseKey))
        std::ranges::transform(toChoose->items(), std::back_inserter(draft.toChoose), &Json::text);
    for (const Json::Member &member : objectAt(json, branchesKey).members()) {
        Json branch = member.value;
        dropSecrets(branch, member.key, table);
        draft.branches.insert_or_assign(member.key, std::move(branch));
    }
    std::ranges::copy_if(json.members(), std::back_inserter(draft.unknownMembers),
                         [](const Json::Member &member) {
                             return std::ranges::find(knownKeys, member.key) == knownKeys.end();
                         });
}

} // namespace

std::vector<std::string> enteredSecrets(const DraftSnapshot &draft)
{
    std::vector<std::string> pointers;
    for (const auto &[pointer, secret] : draft.secrets) {
        const Json *present = valueAt(draft.document, pointer);
        if (secret.state == SecretState::Entered && present && isSecretPlaceholder(present->text()))
            pointers.push_back(pointer);
    }
    return pointers;
}

Json toJson(const DraftSnapshot &draft)
{
    Json json = Json::object();
    json.insert(versionKey, Json::integer(draftFileVersion));
    json.insert(kindKey, Json::string(std::string(pathCollection(draft.kind))));
    json.insert(
        originKey,
        Json::string(std::string(draft.origin == ResourceOrigin::Service ? serviceOrigin : fileOrigin)));
    insertText(json, pathKey, draft.path);
    insertText(json, profileKey, draft.profileId);
    insertText(json, profileNameKey, draft.profileName);
    insertText(json, fileProjectKey, draft.fileProjectId);
    json.insert(identityKey, toJson(draft.identity));
    if (draft.lastEdit.isValid())
        insertText(json, lastEditKey, draft.lastEdit.toUTC().toString(Qt::ISODateWithMs));
    json.insert(editsKey, Json::boolean(draft.edits == DraftSnapshot::Edits::Unsaved));
    json.insert(comparisonKey, Json::boolean(draft.comparison == DraftSnapshot::Comparison::FileWithService));
    insertLayout(json, draft.layout);
    json.insert(originalKey, draft.original);
    json.insert(documentKey, draft.document);
    if (draft.saved)
        json.insert(savedKey, *draft.saved);

    Json secrets = Json::object();
    for (const auto &[pointer, secret] : draft.secrets) {
        Json kept = Json::object();
        kept.insert(stateKey, nameOf(secret.state));
        if (!secret.mask.empty())
            kept.insert(maskKey, Json::string(secret.mask));
        secrets.insert(pointer, std::move(kept));
    }
    json.insert(secretsKey, std::move(secrets));
    Json originalSecrets = Json::object();
    for (const auto &[pointer, state] : draft.originalSecretStates)
        originalSecrets.insert(pointer, nameOf(state));
    json.insert(originalSecretsKey, std::move(originalSecrets));

    Json duplicates = Json::array();
    for (const DuplicateKey &duplicate : draft.duplicates) {
        Json item = Json::object();
        item.insert(pointerKey, Json::string(duplicate.pointer));
        item.insert(valueKey, duplicate.value);
        duplicates.items().push_back(std::move(item));
    }
    json.insert(duplicatesKey, std::move(duplicates));
    Json toChoose = Json::array();
    for (const std::string &pointer : draft.toChoose)
        toChoose.items().push_back(Json::string(pointer));
    json.insert(toChooseKey, std::move(toChoose));
    Json branches = Json::object();
    for (const auto &[pointer, branch] : draft.branches)
        branches.insert(pointer, branch);
    json.insert(branchesKey, std::move(branches));
    insertText(json, textKey, draft.unreadableText);
    insertText(json, faultKey, draft.textFault);
    for (const Json::Member &member : draft.unknownMembers)
        json.insert(member.key, member.value);
    return json;
}

bool isNewerDraft(const Json &json)
{
    const Json *version = json.find(versionKey);
    return version && version->toInteger().value_or(0) > draftFileVersion;
}

Result<DraftSnapshot, QString> draftFromJson(const Json &json)
{
    if (isNewerDraft(json)) {
        return DraftFileText::tr("A newer Weir wrote this draft, so it is left as it is; update Weir to open "
                                 "it.");
    }
    const Json *version = json.find(versionKey);
    const auto kind = kindIn(json.find(kindKey));
    const Json *document = json.find(documentKey);
    const Json *original = json.find(originalKey);
    if (!version || version->toInteger().value_or(0) < 1 || !kind || !document || !original)
        return DraftFileText::tr("This is no draft.");

    DraftSnapshot draft;
    draft.kind = *kind;
    draft.origin =
        textAt(json, originKey) == toQString(serviceOrigin) ? ResourceOrigin::Service : ResourceOrigin::File;
    draft.identity = identityIn(objectAt(json, identityKey).members());
    draft.fileProjectId = textAt(json, fileProjectKey);
    draft.layout = layoutIn(json);
    draft.original = *original;
    draft.document = *document;
    dropSecrets(draft.original, fieldTable(*kind));
    dropSecrets(draft.document, fieldTable(*kind));
    if (const Json *saved = json.find(savedKey)) {
        draft.saved = *saved;
        dropSecrets(*draft.saved, fieldTable(*kind));
    }
    readSecrets(json, draft);
    const Json *isCompared = json.find(comparisonKey);
    if (isCompared && isCompared->toBool())
        draft.comparison = DraftSnapshot::Comparison::FileWithService;
    const Json *hasEdits = json.find(editsKey);
    if (hasEdits && !hasEdits->toBool())
        draft.edits = DraftSnapshot::Edits::None;
    draft.unreadableText = textAt(json, textKey);
    draft.textFault = textAt(json, faultKey);
    draft.profileId = textAt(json, profileKey);
    draft.profileName = textAt(json, profileNameKey);
    draft.path = textAt(json, pathKey);
    draft.lastEdit = QDateTime::fromString(textAt(json, lastEditKey), Qt::ISODateWithMs);
    readRest(json, draft);
    return draft;
}

} // namespace weir
