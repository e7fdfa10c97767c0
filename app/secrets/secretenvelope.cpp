#include "app/secrets/secretenvelope.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

namespace weir {

namespace {

constexpr int envelopeVersion = 1;

} // namespace

Secret sealSecret(const Secret &secret)
{
    Json envelope = Json::object();
    envelope.insert("v", Json::integer(envelopeVersion));
    envelope.insert("secret", Json::string(std::string(secret.reveal())));
    return Secret(writeCompactJson(envelope));
}

std::optional<Secret> openSecret(std::string_view envelope)
{
    const auto document = readJson(envelope);
    if (!document)
        return std::nullopt;
    const Json *version = document->root.find("v");
    const Json *secret = document->root.find("secret");
    if (!version || version->toInteger() != envelopeVersion || !secret || !secret->isString()
        || secret->text().empty())
        return std::nullopt;
    return Secret(secret->text());
}

} // namespace weir
