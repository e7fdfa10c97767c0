#pragma once

#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <optional>
#include <vector>

namespace weir {

//! What was loaded, before anything is edited: the body without its secrets and without the resource's
//! identity.
struct LoadedResource
{
    ResourceKind kind = ResourceKind::EventStream;
    ResourceIdentity identity = {};
    //! The project that a request file names; empty elsewhere.
    QString projectId = {};
    Json body = Json::object();
    SecretFields secrets = {};
    //! Keys that stood twice; the body has the first value. Secrets in them are placeholders.
    std::vector<DuplicateKey> duplicates = {};
};

enum class ResourceOrigin : quint8 { File, Service };

//! `source` or `sink` is a stream, `topic_name`, `event_ids` or `events_ids` a subscription (PRODUCT.md 6);
//! looks into the body of a request file as well.
[[nodiscard]] std::optional<ResourceKind> guessKind(const Json &root);

//! Splits a body, a GET answer or a request file (`{"path": …, "body": …}`) into identity, body and secrets.
[[nodiscard]] LoadedResource loadResource(ResourceKind kind, JsonDocument document, ResourceOrigin origin);

//! One error per key that stood twice; its fix keeps the first value.
[[nodiscard]] ValidationIssues
duplicateKeyIssues(const Json &body, const std::vector<DuplicateKey> &duplicates, FieldTable table);

} // namespace weir
