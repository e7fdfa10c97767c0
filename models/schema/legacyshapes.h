#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"
#include "models/schema/validationissue.h"

#include <optional>
#include <string>

namespace weir {

// Forms that the pages' own examples and other public sources use: they are read, and converted when somebody
// asks for it, but never written.

//! What a value of another type means for the field: `"3"` is 3, a list printed as text is that list, and one
//! object in the place of a list of objects is a list of one. Empty where it means nothing.
[[nodiscard]] std::optional<Json> valueOfLegacyShape(const FieldSpec &field, const Json &value);

//! `converted` is what valueOfLegacyShape() made of the value at `pointer`.
[[nodiscard]] ValidationIssue legacyShapeIssue(const FieldSpec &field, const std::string &pointer,
                                               Json converted);

//! For a value at the field's old key in the object at `parent`; the fix converts its shape as well.
[[nodiscard]] ValidationIssue legacyKeyIssue(const FieldSpec &field, const std::string &parent,
                                             const Json &value);

//! For an object that has both the old key and the right one.
[[nodiscard]] ValidationIssue twoKeysIssue(const FieldSpec &field, const std::string &parent,
                                           const Json &oldValue);

} // namespace weir
