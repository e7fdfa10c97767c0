#pragma once

#include "models/draft/changes.h"

#include <QString>

namespace weir {

//! A value as one line for people: text in quotes, shortened where it is long; "not set" where there is none.
[[nodiscard]] QString valueText(const std::optional<Json> &value);

//! The pointer, then before → after; of a secret only that it changed.
[[nodiscard]] QString changeLine(const FieldChange &change);

//! For programs: pointer, before and after; of a secret only that it differs.
[[nodiscard]] Json changeJson(const FieldChange &change);

} // namespace weir
