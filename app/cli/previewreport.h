#pragma once

#include "app/cli/console.h"
#include "models/rules/eventrules.h"

#include <QString>

#include <vector>

namespace weir {

//! What becomes of an event, to read: the conditions with their reasons, and the output with what it was
//! filled from.
[[nodiscard]] std::vector<OutputLine> previewLines(const QString &name, const EventOutcome &outcome);

//! The same for programs, as the man page has it.
[[nodiscard]] Json previewJson(const QString &file, const EventOutcome &outcome);

//! Whether a part of it is not known, or is not what the target would get.
[[nodiscard]] bool hasFault(const EventOutcome &outcome);

} // namespace weir
