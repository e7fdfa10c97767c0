#pragma once

#include <QtGlobal>

namespace weir {

//! What somebody wants of a pick list.
enum class PickReading : quint8 {
    Show, //!< As it was read before, where it was.
    Again, //!< Read it, whatever is known; sign in for that where nobody is.
};

} // namespace weir
