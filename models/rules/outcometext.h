#pragma once

#include "models/rules/eventfilter.h"

#include <QString>
#include <QStringList>

#include <string>

namespace weir {

//! ✓, ✕ or ?
[[nodiscard]] QString verdictSign(Verdict verdict);

//! A line for each condition with the sign before its reason; one line where there is no filter.
[[nodiscard]] QStringList reasonLines(const FilterVerdict &verdict);

//! An output as people read it: JSON with a value a line where nothing of it is lost by that, else as it is.
[[nodiscard]] QString readableOutput(const std::string &text);

} // namespace weir
