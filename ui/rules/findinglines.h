#pragma once

#include "models/rules/variablerules.h"
#include "ui/forms/editing.h"

namespace weir {

class IssueLines;

//! The gravest of them, one beneath the other. Where one may edit, what is used and not defined has a link to
//! define it, whose fix has the name as its pointer.
void showFindings(IssueLines *lines, const std::vector<RuleFinding> &findings,
                  Editing editing = Editing::ReadOnly);

} // namespace weir
