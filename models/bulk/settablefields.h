#pragma once

#include "models/schema/resourcekind.h"

#include <string>
#include <vector>

namespace weir {

struct SettableField
{
    std::string pointer = {};
    const FieldSpec *spec = nullptr;
};

//! The fields of which one value can be given to many resources, in the order of the table: single values,
//! but for secrets, names and IDs, which each resource has of its own.
[[nodiscard]] std::vector<SettableField> settableFields(ResourceKind kind);

} // namespace weir
