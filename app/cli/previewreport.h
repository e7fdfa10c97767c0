#pragma once

#include "models/rules/eventrules.h"

#include <QString>
#include <QStringList>

namespace weir {

//! What becomes of an event, to read: the conditions with their reasons, and the output with what it was
//! filled from.
[[nodiscard]] QStringList previewLines(const QString &name, const EventOutcome &outcome);

//! The same for programs, as the README has it.
[[nodiscard]] Json previewJson(const QString &file, const EventOutcome &outcome);

//! Whether a part of it is not known, or is not what the target would get.
[[nodiscard]] bool hasFault(const EventOutcome &outcome);

} // namespace weir
