#pragma once

#include "models/json/json.h"
#include "models/rules/verdict.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

//! Why a condition came to its verdict on the value of a field, as one sentence. Null pointer for a field
//! that the event does not have.
[[nodiscard]] QString verdictText(const std::vector<std::string> &path, const Json *value,
                                  const Json &condition, Verdict verdict);

//! Why an event passes where there is nothing to hold.
[[nodiscard]] QString noFilterText();

//! A value as JSON on one line, long ones cut in the middle.
[[nodiscard]] QString shownJson(const Json &value);

} // namespace weir
