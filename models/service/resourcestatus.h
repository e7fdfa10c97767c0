#pragma once

#include <QString>

namespace weir {

//! A state in the user's language, such as "Running" for RUNNING; a word that is not known stays as it came.
[[nodiscard]] QString statusLabel(const QString &status);

//! Whether the state is none of those that are known to last; an empty one says nothing and lasts.
[[nodiscard]] bool isPassing(const QString &status);

} // namespace weir
