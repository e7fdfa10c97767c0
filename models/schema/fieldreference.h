#pragma once

#include "models/schema/resourcekind.h"

#include <QString>

namespace weir {

//! Every field of the kind's PUT body as a Markdown page, made from the tables, in the user's language.
[[nodiscard]] QString fieldReference(ResourceKind kind);

} // namespace weir
