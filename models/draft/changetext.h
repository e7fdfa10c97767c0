#pragma once

#include "models/draft/changes.h"

#include <QString>

namespace weir {

enum class ValueLength : quint8 {
    Short, //!< For a line among others.
    Whole, //!< For whoever wants to read it; only one that no screen has room for is shortened.
};

//! A value as one line for people: text in quotes, shortened where it is long; "not set" where there is none.
[[nodiscard]] QString valueText(const std::optional<Json> &value, ValueLength length = ValueLength::Short);

//! The pointer, then before → after; of a secret only that it changed.
[[nodiscard]] QString changeLine(const FieldChange &change, ValueLength length = ValueLength::Short);

//! For programs: pointer, before and after; of a secret only that it differs.
[[nodiscard]] Json changeJson(const FieldChange &change);

} // namespace weir
