#pragma once

#include <QtGlobal>

namespace weir {

//! What a filter, or a part of it, makes of an event.
enum class Verdict : quint8 {
    Passes,
    Stopped,
    Unknown, //!< A part of the filter that decides cannot be read.
};

} // namespace weir
