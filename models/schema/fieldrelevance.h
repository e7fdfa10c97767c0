#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <string_view>

namespace weir {

//! Whether a form shows the field: some matter only while another one has a certain value. A field that holds
//! a value is always relevant, so that nothing is sent unseen.
[[nodiscard]] bool isRelevant(ResourceKind kind, const Json &document, std::string_view pointer);

} // namespace weir
