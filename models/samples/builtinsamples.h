#pragma once

#include "models/samples/rulesample.h"

#include <vector>

namespace weir {

//! One event of each kind of source to try rules on. What EventGrid says of them is the frame (EventGrid user
//! guide, "Event Content Transformation") and that data.context is the message; the rest is an example.
[[nodiscard]] std::vector<RuleSample> builtInSamples();

} // namespace weir
