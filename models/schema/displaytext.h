#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <QString>
#include <QStringList>

namespace weir {

//! A value as people read it: labels of choices, On and Off, lists with commas, all on one line. The value
//! must not be a secret. Without a field the value is shown as JSON.
[[nodiscard]] QString displayText(const FieldSpec *field, const Json &value);

//! The texts as a list in the user's language, such as "a, b".
[[nodiscard]] QString listText(const QStringList &texts);

} // namespace weir
