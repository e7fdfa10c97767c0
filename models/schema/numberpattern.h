#pragma once

#include "models/schema/fieldspec.h"

#include <string>

namespace weir {

//! A regular expression, of ECMAScript as well, for the texts that hold one whole number as JSON writes it.
//! Bounds with two ends hold, but for numbers with an exponent: no expression can calculate.
[[nodiscard]] std::string wholeNumberPattern(const Bounds &bounds);

} // namespace weir
