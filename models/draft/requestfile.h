#pragma once

#include "models/json/jsonreader.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validationissue.h"

#include <QString>

#include <optional>
#include <string_view>

namespace weir {

// A request file: `{"path": {"project_id": …, "eventstreaming_id": …}, "body": {…}}`. What else stands in it,
// such as "header", is kept and not sent.

inline constexpr std::string_view requestPathKey = "path";
inline constexpr std::string_view requestBodyKey = "body";
//! Among the path parameters.
inline constexpr std::string_view requestProjectKey = "project_id";

//! Whether the document has the two members that make a request file, both objects, and is no body itself.
[[nodiscard]] bool isRequestFile(const Json &root);

//! By the keys of the body of a resource.
[[nodiscard]] std::optional<ResourceKind> kindOfBody(const Json &body);
//! By the ID among the path parameters; nothing where there is none, or one of each kind.
[[nodiscard]] std::optional<ResourceKind> kindOfRequestPath(const Json &path);

//! Why a request file of this kind cannot be used, as one sentence; empty where it can, or where this is
//! none. Its path parameters are those of one resource of this kind, and a body that names a resource names
//! the same.
[[nodiscard]] QString requestFault(ResourceKind kind, const Json &root);

//! One sentence where the path of a request and its body name two resources; an empty ID names none.
[[nodiscard]] QString targetFault(const QString &pathId, const QString &bodyId);

//! What is wrong around the body of a request file, by the rules of its path parameters; also a key that
//! stands there twice, for only the first would be kept. The pointers are those of the file, such as
//! /path/project_id.
[[nodiscard]] ValidationIssues requestIssues(ResourceKind kind, const JsonDocument &document);

//! The text of a string; a value of another type as JSON.
[[nodiscard]] QString scalarText(const Json &value);

} // namespace weir
