#pragma once

#include "models/schema/fieldspec.h"

namespace weir {

//! The body of "Updating an Event Stream", keys in the page's order.
extern const FieldTable eventStreamTable;

} // namespace weir
