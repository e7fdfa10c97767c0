#pragma once

#include <QtGlobal>

#include <string_view>

namespace weir {

//! What a filter, or a part of it, makes of an event.
enum class Verdict : quint8 {
    Passes,
    Stopped,
    Unknown, //!< A part of the filter that decides cannot be read.
};

//! As files and reports have it.
[[nodiscard]] constexpr std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return "passes";
    case Verdict::Stopped:
        return "stopped";
    case Verdict::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

} // namespace weir
