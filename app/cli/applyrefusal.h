#pragma once

#include "app/cli/command.h"
#include "app/flows/applyreview.h"

namespace weir {

class ResourceDraft;

//! Prints what is in the way of the review of a draft, and finishes with the code for it; Done where nothing
//! differs.
void refuseApply(const Invocation &invocation, const ResourceDraft &draft, const ApplyRefusal &refusal);

} // namespace weir
