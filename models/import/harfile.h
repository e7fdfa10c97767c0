#pragma once

#include "models/import/recordedrequest.h"
#include "models/json/json.h"
#include "models/result.h"

#include <optional>
#include <vector>

namespace weir {

//! Whether the document is an HTTP archive: it has `log.entries`.
[[nodiscard]] bool isHarFile(const Json &root);

//! The requests in the archive that write a resource of the kind, or of either kind where none is given;
//! where there are none, the answers that hold a resource, by itself or as the only one of a list. There is
//! at least one; the error is one sentence.
[[nodiscard]] Result<std::vector<RecordedRequest>, QString>
requestsInHarFile(const Json &root, std::optional<ResourceKind> kind);

} // namespace weir
