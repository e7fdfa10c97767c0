#pragma once

#include <QtGlobal>

namespace weir {

//! Whether the person may change what is shown.
enum class Editing : quint8 { Allowed, ReadOnly };

} // namespace weir
