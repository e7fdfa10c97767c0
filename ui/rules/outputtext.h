#pragma once

#include "models/rules/eventrules.h"

#include <QString>
#include <QStringList>

#include <string>

namespace weir {

class CodeView;

//! What a reader should know of the output beside its text: defaults that were used, what had no value, and
//! the keys of a Kafka target.
[[nodiscard]] QStringList outputNotes(const EventOutcome &outcome);

//! readableOutput(), unless that would be too long for an editor.
[[nodiscard]] QString shownOutput(const std::string &text);

//! Whether a text is short enough for an editor.
[[nodiscard]] bool canShowCode(const std::string &text);
//! In place of one that is not.
[[nodiscard]] QString tooLongText(const std::string &text);

//! As high as its lines, between three and twenty.
void fitHeight(CodeView *view);

} // namespace weir
