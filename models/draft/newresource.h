#pragma once

#include "models/draft/loadedresource.h"

namespace weir {

//! What a new draft starts with: a choice of source and target made, and of a subscription the values that
//! must not be left out (enable, topic_type).
[[nodiscard]] LoadedResource newResource(ResourceKind kind);
//! A new draft with what the resource holds, under a name of its own. What the service did not return of its
//! secrets is missing.
[[nodiscard]] LoadedResource duplicateOf(LoadedResource resource);

} // namespace weir
