#pragma once

#include "models/draft/secretfields.h"
#include "models/json/json.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! One difference between two versions. Of a secret it says that it changed, never what it is.
struct FieldChange
{
    std::string pointer = {};
    Sensitivity sensitivity = Sensitivity::Public;
    //! Empty where there was or is no value. Of a secret the placeholder stands for what there was or is.
    std::optional<Json> before = {};
    std::optional<Json> after = {};
};

//! The differences at the leaves, in the order of `after` and then of what only `before` had. Lists of
//! strings are one leaf; the order of members does not count.
[[nodiscard]] std::vector<FieldChange> changesBetween(const Json &before, const Json &after,
                                                      FieldTable table);

//! Whether the table has the field, or the filter that it is a part of.
[[nodiscard]] bool isKnownField(const std::string &pointer, FieldTable table);

//! The differences of `held`, a version of the resource that somebody holds, to what the service says, as far
//! as they mean something. Without: absent against the value that the pages name as the default, which is for
//! each field the empty one of its type; unknown fields that the service has beside; secrets, for it may mask
//! them or leave them out.
[[nodiscard]] std::vector<FieldChange> significantChanges(const Json &held, const Json &onService,
                                                          FieldTable table);

} // namespace weir
