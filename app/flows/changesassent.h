#pragma once

#include "models/draft/changes.h"

#include <string>
#include <vector>

namespace weir {

//! The changes of a review as they are sent: a secret without a text is removed, whatever stands in its
//! place.
[[nodiscard]] std::vector<FieldChange> changesAsSent(std::vector<FieldChange> changes,
                                                     const std::vector<std::string> &missingSecrets);

} // namespace weir
