#pragma once

#include "models/rules/variablerules.h"

namespace weir {

class IssueLines;

//! The gravest of them, one beneath the other. What is used and not defined has a link to define it, whose
//! fix has the name as its pointer.
void showFindings(IssueLines *lines, const std::vector<RuleFinding> &findings);

} // namespace weir
