#pragma once

#include "models/schema/fieldspec.h"

namespace weir {

//! The body of "Updating an Event Subscription", keys in the page's order.
extern const FieldTable eventSubscriptionTable;

} // namespace weir
