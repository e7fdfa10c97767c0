#pragma once

#include "models/schema/validationissue.h"
#include "ui/theme.h"

class QLabel;

namespace weir {

//! Shows the message behind the sign of the level and in its tone; screen readers say the level in words. An
//! empty message leaves nothing.
void setLevelText(QLabel *label, Level level, const QString &message);

//! The same in a label that is there only with a message. What was not there before is announced at the next
//! pause.
void showLevelText(QLabel *label, Level level, const QString &message);

//! The same for what went well: behind ✓, which is not spoken.
void setSuccessText(QLabel *label, const QString &message);

//! Shows a text without a sign, where one of those above may have stood.
void setToneText(QLabel *label, Tone tone, const QString &text);

//! Shows the sign of the tone alone, as beside a text; screen readers say it in a word.
void setToneSign(QLabel *label, Tone tone);

//! The message with what its tone says in words.
[[nodiscard]] QString spokenText(Tone tone, const QString &message);

} // namespace weir
