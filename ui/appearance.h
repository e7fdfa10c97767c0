#pragma once

#include <QtGlobal>

namespace weir {

enum class Appearance : quint8 { System, Light, Dark };

} // namespace weir
