#pragma once

#include <QString>

namespace weir {

//! The text as a part of a file's name: whatever is neither a letter, a digit, `-`, `_` nor `.` is `_`, and
//! no dot stands at the beginning.
[[nodiscard]] QString fileNamePart(const QString &text);

} // namespace weir
