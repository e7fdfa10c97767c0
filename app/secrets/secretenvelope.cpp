#include "app/secrets/secretenvelope.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/service/iamanswer.h"
#include "models/text.h"

namespace weir {

namespace {

constexpr int envelopeVersion = 1;

} // namespace

Secret sealSecret(const StoredSecret &secret)
{
    Json envelope = Json::object();
    envelope.insert("v", Json::integer(envelopeVersion));
    envelope.insert("secret", Json::string(std::string(secret.text.reveal())));
    if (secret.expiresAt)
        envelope.insert("expires_at",
                        Json::string(toStdString(secret.expiresAt->toUTC().toString(Qt::ISODateWithMs))));
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
    const Json *end = document->root.find("expires_at");
    return StoredSecret(Secret(secret->text()), end ? iamTime(end->text()) : std::nullopt);
}

} // namespace weir
