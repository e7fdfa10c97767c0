#include "app/secrets/secretenvelope.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/service/iamanswer.h"
#include "models/text.h"

#include <utility>

namespace weir {

namespace {

constexpr int envelopeVersion = 1;
constexpr std::string_view originsKey = "origins";
constexpr std::string_view projectKey = "project";
constexpr std::string_view unsentKey = "unsent";

//! Nothing where it is damaged: such a secret must not look like one that is for anybody.
std::optional<SecretScope> scopeIn(const Json &envelope)
{
    SecretScope scope;
    const Json *origins = envelope.find(originsKey);
    const Json *project = envelope.find(projectKey);
    if (!origins)
        return scope;
    if (!origins->isArray() || origins->items().empty() || !project || !project->isString())
        return std::nullopt;
    for (const Json &origin : origins->items()) {
        if (!origin.isString())
            return std::nullopt;
        scope.origins.append(toQString(origin.text()));
    }
    scope.projectId = toQString(project->text());
    return scope;
}

} // namespace

Secret sealSecret(const StoredSecret &secret)
{
    Json envelope = Json::object();
    envelope.insert("v", Json::integer(envelopeVersion));
    envelope.insert("secret", Json::string(std::string(secret.text.reveal())));
    if (secret.expiresAt)
        envelope.insert("expires_at",
                        Json::string(toStdString(secret.expiresAt->toUTC().toString(Qt::ISODateWithMs))));
    if (!secret.scope.origins.isEmpty()) {
        Json origins = Json::array();
        for (const QString &origin : secret.scope.origins)
            origins.items().push_back(Json::string(toStdString(origin)));
        envelope.insert(originsKey, std::move(origins));
        envelope.insert(projectKey, Json::string(toStdString(secret.scope.projectId)));
    }
    if (secret.use == SecretUse::Unsent)
        envelope.insert(unsentKey, Json::boolean(true));
    return Secret(writeCompactJson(envelope));
}

std::optional<StoredSecret> openSecret(std::string_view envelope)
{
    const auto document = readJson(envelope);
    if (!document)
        return std::nullopt;
    const Json *version = document->root.find("v");
    const Json *secret = document->root.find("secret");
    if (!version || version->toInteger() != envelopeVersion || !secret || !secret->isString()
        || secret->text().empty())
        return std::nullopt;
    auto scope = scopeIn(document->root);
    if (!scope)
        return std::nullopt;
    const Json *end = document->root.find("expires_at");
    StoredSecret opened(Secret(secret->text()), end ? iamTime(end->text()) : std::nullopt, std::move(*scope));
    const Json *unsent = document->root.find(unsentKey);
    if (unsent && unsent->isBoolean() && unsent->toBool())
        opened.use = SecretUse::Unsent;
    return opened;
}

} // namespace weir
