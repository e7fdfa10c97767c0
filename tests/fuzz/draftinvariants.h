#pragma once

#include "models/draft/resourcedraft.h"

namespace weir::fuzz {

//! The draft comes back from its file as it was.
void requireKept(const ResourceDraft &draft);

//! Repairs leave a sound draft, and undo takes them back.
void requireRepairable(ResourceDraft &draft);

} // namespace weir::fuzz
