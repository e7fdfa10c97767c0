#pragma once

#include <string_view>

namespace weir {

class RuleCheck;

//! Checks the grammar of the filter at `pointer` (EventGrid user guide, "Filter Rule Parameters"): its
//! fields, operators, operands and limits. Everything is a warning, at the condition or the field that it is
//! about.
void checkFilter(RuleCheck &check, std::string_view pointer);

} // namespace weir
