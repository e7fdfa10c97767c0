#pragma once

#include "models/import/importedrequest.h"
#include "models/json/json.h"
#include "models/result.h"

#include <optional>

namespace weir {

//! Whether the document is an HTTP archive: it has `log.entries`.
[[nodiscard]] bool isHarFile(const Json &root);

//! The one request in the archive that writes a resource of the kind, or of either kind where none is given;
//! where there is none, the one answer that holds a resource, by itself or as the only one of a list. The
//! error is one sentence.
[[nodiscard]] Result<ImportedRequest, QString> requestInHarFile(const Json &root,
                                                                std::optional<ResourceKind> kind);

} // namespace weir
