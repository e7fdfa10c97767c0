#include "models/draft/loadedresource.h"

#include "models/draft/requestfile.h"
#include "models/json/jsonindex.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/issuetext.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct LoadedResourceText
{
    Q_DECLARE_TR_FUNCTIONS(weir::LoadedResource)
};

void unwrapRequest(JsonDocument &document, LoadedResource &loaded)
{
    FileLayout &layout = loaded.layout;
    layout.requestPath = std::move(*document.root.find(requestPathKey));
    Json body = std::move(*document.root.find(requestBodyKey));
    document.root.remove(requestPathKey);
    document.root.remove(requestBodyKey);
    layout.requestMembers = std::exchange(document.root, std::move(body));
    // A token may stand among the headers.
    layout.requestSecrets = extractSecrets(layout.requestMembers, {}, SecretState::FromFile);
    const Json &path = *layout.requestPath;
    const std::string prefix = childPointer({}, requestBodyKey);
    // Those around the body are requestIssues().
    std::erase_if(document.duplicates, [&prefix](const DuplicateKey &duplicate) {
        return duplicate.pointer == prefix || !isWithin(duplicate.pointer, prefix);
    });
    for (DuplicateKey &duplicate : document.duplicates)
        duplicate.pointer.erase(0, prefix.size());
    if (const Json *projectId = path.find(requestProjectKey))
        loaded.projectId = scalarText(*projectId);
    if (const Json *id = path.find(pathIdKey(loaded.kind)))
        loaded.identity.id = scalarText(*id);
}

struct IdentityKey
{
    std::string_view key;
    QString ResourceIdentity::*text;
};

constexpr std::array identityKeys{
    IdentityKey{"id", &ResourceIdentity::id},
    IdentityKey{"status", &ResourceIdentity::status},
    IdentityKey{"created_time", &ResourceIdentity::createdTime},
    IdentityKey{"updated_time", &ResourceIdentity::updatedTime},
};

//! A duplicate may hold secrets of its own; they are not shown and not kept.
void hideSecrets(DuplicateKey &duplicate, FieldTable table)
{
    // Put where it would stand, the value is searched as the body is.
    Json around = Json::object();
    setValueAt(around, duplicate.pointer, std::move(duplicate.value));
    for (const std::string &pointer : secretPointersIn(around, table))
        setValueAt(around, pointer, Json::string(secretPlaceholder(pointer)));
    const Json *hidden = valueAt(around, duplicate.pointer);
    duplicate.value = hidden ? *hidden : Json();
}

} // namespace

std::optional<ResourceKind> guessKind(const Json &root)
{
    if (!isRequestFile(root))
        return kindOfBody(root);
    const std::optional<ResourceKind> kind = kindOfBody(*root.find(requestBodyKey));
    return kind ? kind : kindOfRequestPath(*root.find(requestPathKey));
}

bool isIdentityKey(std::string_view key)
{
    return std::ranges::find(identityKeys, key, &IdentityKey::key) != identityKeys.end();
}

Json::Object takeIdentity(Json &body)
{
    Json::Object taken;
    for (const IdentityKey &known : identityKeys) {
        if (const Json *value = body.find(known.key)) {
            taken.push_back({std::string(known.key), *value, 0});
            body.remove(known.key);
        }
    }
    return taken;
}

ResourceIdentity identityIn(const Json::Object &members)
{
    ResourceIdentity identity;
    for (const Json::Member &member : members) {
        const auto *known = std::ranges::find(identityKeys, member.key, &IdentityKey::key);
        if (known != identityKeys.end() && !member.value.isNull())
            identity.*(known->text) = scalarText(member.value);
    }
    return identity;
}

LoadedResource loadResource(ResourceKind kind, JsonDocument document, ResourceOrigin origin)
{
    LoadedResource loaded;
    loaded.kind = kind;
    loaded.origin = origin;
    if (isRequestFile(document.root))
        unwrapRequest(document, loaded);
    loaded.layout.identityMembers = takeIdentity(document.root);
    const QString pathId = std::exchange(loaded.identity, identityIn(loaded.layout.identityMembers)).id;
    if (loaded.identity.id.isEmpty())
        loaded.identity.id = pathId;
    const FieldTable table = fieldTable(kind);
    for (DuplicateKey &duplicate : document.duplicates)
        hideSecrets(duplicate, table);
    loaded.body = std::move(document.root);
    loaded.duplicates = std::move(document.duplicates);
    loaded.secrets =
        extractSecrets(loaded.body, table,
                       origin == ResourceOrigin::Service ? SecretState::FromService : SecretState::FromFile);
    return loaded;
}

Json inLayout(Json body, const FileLayout &layout)
{
    if (body.isObject()) {
        for (const Json::Member &member : layout.identityMembers)
            body.insert(member.key, member.value);
    }
    if (!layout.requestPath)
        return body;
    Json request = Json::object();
    request.insert(requestPathKey, *layout.requestPath);
    request.insert(requestBodyKey, std::move(body));
    for (const Json::Member &member : layout.requestMembers.members())
        request.insert(member.key, member.value);
    return request;
}

ValidationIssues issuesOf(const LoadedResource &resource, const ValidationContext &context)
{
    ValidationIssues issues = validate(resource.kind, resource.body, resource.secrets, context);
    ValidationIssues repeated =
        duplicateKeyIssues(resource.body, resource.duplicates, fieldTable(resource.kind));
    std::ranges::move(repeated, std::back_inserter(issues));
    return issues;
}

bool isRunning(const ResourceIdentity &identity)
{
    return identity.status == "RUNNING"_L1;
}

LoadedResource clone(const LoadedResource &resource)
{
    return {.kind = resource.kind,
            .origin = resource.origin,
            .identity = resource.identity,
            .projectId = resource.projectId,
            .layout = {.requestPath = resource.layout.requestPath,
                       .requestMembers = resource.layout.requestMembers,
                       .requestSecrets = clone(resource.layout.requestSecrets),
                       .identityMembers = resource.layout.identityMembers},
            .body = resource.body,
            .secrets = clone(resource.secrets),
            .duplicates = resource.duplicates};
}

ValidationIssues duplicateKeyIssues(const Json &body, const std::vector<DuplicateKey> &duplicates,
                                    FieldTable table)
{
    ValidationIssues issues;
    std::set<std::string_view> seen;
    ValueIndex values(body);
    for (const DuplicateKey &duplicate : duplicates) {
        const Json *kept = values.at(duplicate.pointer);
        // However often a key is repeated, it is one fault with one repair.
        if (!kept || !seen.insert(duplicate.pointer).second)
            continue;
        // Inside the filter it is the key that stands twice, not the field.
        const QString label = fieldAt(table, duplicate.pointer) ? labelAt(table, duplicate.pointer)
                                                                : toQString(lastToken(duplicate.pointer));
        const QString message = isSecretPlaceholder(kept->text())
            ? LoadedResourceText::tr("%1 stands more than once in this object; the first value is kept.")
                  .arg(label)
            : LoadedResourceText::tr("%1 stands more than once in this object; the first value, %2, is kept.")
                  .arg(label, shownValue(*kept));
        issues.push_back({duplicate.pointer,
                          IssueCode::Duplicate,
                          Level::Error,
                          message,
                          {{LoadedResourceText::tr("Keep the first value"), duplicate.pointer, *kept, {}}}});
    }
    return issues;
}

} // namespace weir
