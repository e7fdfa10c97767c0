#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

namespace weir {

//! The PUT body of this kind as JSON Schema 2020-12, with labels and helps in the user's language. A body is
//! valid where no rule of level error is broken that JSON Schema can say: those on JSON and templates inside
//! a text and on keys that stand twice are left to validate(). Warnings stand in descriptions and examples.
[[nodiscard]] Json jsonSchema(ResourceKind kind);

} // namespace weir
