#pragma once

#include "models/import/harfile.h"

#include <optional>
#include <string_view>
#include <vector>

namespace weir {

//! Whether the document is a service's answer with a list of resources, and of which kind; where one is given
//! only of that.
[[nodiscard]] std::optional<ResourceKind> kindOfSavedList(const Json &root, std::optional<ResourceKind> kind);

//! The resources in such a list, as they stand in the text that it was read from; they have no path. There is
//! at least one; the error is one sentence.
[[nodiscard]] Result<std::vector<RecordedRequest>, QString>
resourcesInSavedList(ResourceKind kind, const Json &root, std::string_view text);

//! Says which they are, as one sentence, where only one can be read.
[[nodiscard]] QString severalResourcesText(const std::vector<RecordedRequest> &resources);

} // namespace weir
