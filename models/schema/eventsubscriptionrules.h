#pragma once

namespace weir {

class RuleCheck;

//! The rules across the fields of an event subscription, and those of single fields that no table can say.
void checkEventSubscription(RuleCheck &check);

} // namespace weir
