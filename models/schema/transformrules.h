#pragma once

#include "models/rules/templaterules.h"

#include <string>

namespace weir {

class RuleCheck;

//! The rules across the fields of the transform at `group`, and those inside its value and template (Updating
//! an Event Stream, table 12). There is at most one issue for a variable's name.
void checkTransform(RuleCheck &check, const std::string &group, TemplateText templateText);

} // namespace weir
