#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <string>

namespace weir {

//! `{"path": {…}, "body": {…}}`, the layout that KooCLI reads with --cli-jsonInput. `body` is JSON.
[[nodiscard]] std::string exportAsRequestFile(ResourceKind kind, const QString &projectId, const QString &id,
                                              const Json &body);

} // namespace weir
