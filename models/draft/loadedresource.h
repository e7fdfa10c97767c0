#pragma once

#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class ResourceOrigin : quint8 { File, Service };

//! What stood around the body in its file: it is written back as it came.
struct FileLayout
{
    //! The "path" of a request file.
    std::optional<Json> requestPath = {};
    //! What a request file has beside "path" and "body"; secrets in it are placeholders.
    Json requestMembers = Json::object();
    SecretFields requestSecrets = {};
    //! The members of a GET answer that are its identity.
    Json::Object identityMembers = {};
};

//! What was loaded, before anything is edited: the body without its secrets and without the resource's
//! identity.
struct LoadedResource
{
    ResourceKind kind = ResourceKind::EventStream;
    ResourceOrigin origin = ResourceOrigin::File;
    ResourceIdentity identity = {};
    //! The project that a request file names; empty elsewhere.
    QString projectId = {};
    FileLayout layout = {};
    Json body = Json::object();
    SecretFields secrets = {};
    //! Keys that stood twice; the body has the first value. Secrets in them are placeholders.
    std::vector<DuplicateKey> duplicates = {};
    //! Of fields that are empty because what they named belongs to another project.
    std::vector<std::string> toChoose = {};
};

//! `source` or `sink` is a stream, `topic_name`, `event_ids` or `events_ids` a subscription;
//! looks into the body of a request file as well, and then at its path parameters.
[[nodiscard]] std::optional<ResourceKind> guessKind(const Json &root);

//! Whether the key names what in a GET answer is the resource's identity and no field of its body: its ID,
//! its status or one of its times.
[[nodiscard]] bool isIdentityKey(std::string_view key);
//! Takes the members of such keys out of the body.
[[nodiscard]] Json::Object takeIdentity(Json &body);
[[nodiscard]] ResourceIdentity identityIn(const Json::Object &members);

//! Splits a body, a GET answer or a request file into identity, body and secrets.
[[nodiscard]] LoadedResource loadResource(ResourceKind kind, JsonDocument document, ResourceOrigin origin);

//! Whether the service says that it runs, as an event stream may.
[[nodiscard]] bool isRunning(const ResourceIdentity &identity);

//! A copy that is asked for, as Secret::clone().
[[nodiscard]] LoadedResource clone(const LoadedResource &resource);

//! The body in the layout of its file; secrets around it are placeholders.
[[nodiscard]] Json inLayout(Json body, const FileLayout &layout);

//! Every finding of validation, and an error for every key that stood more than once.
[[nodiscard]] ValidationIssues issuesOf(const LoadedResource &resource,
                                        const ValidationContext &context = {});

//! One error per key that stood more than once; its fix keeps the first value.
[[nodiscard]] ValidationIssues
duplicateKeyIssues(const Json &body, const std::vector<DuplicateKey> &duplicates, FieldTable table);

} // namespace weir
