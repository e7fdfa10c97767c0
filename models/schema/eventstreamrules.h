#pragma once

namespace weir {

class RuleCheck;

//! The rules across the fields of an event stream, and those of single fields that no table can say.
void checkEventStream(RuleCheck &check);

} // namespace weir
