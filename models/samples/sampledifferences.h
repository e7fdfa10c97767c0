#pragma once

#include "models/rules/eventrules.h"
#include "models/samples/rulesample.h"

#include <QStringList>

namespace weir {

//! What differs from what is expected of the rules, a line each; empty where nothing does. Where the verdict
//! differs that is all that is said, and the output of an event that stops is not compared: it is not sent.
[[nodiscard]] QStringList differencesFrom(const RuleSample &sample, const EventOutcome &outcome);

//! Same value: objects whatever the order of their members, numbers however they are written.
[[nodiscard]] bool isSameValue(const Json &left, const Json &right);

} // namespace weir
