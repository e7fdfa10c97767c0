#pragma once

#include "models/schema/validationissue.h"

class QLabel;

namespace weir {

//! Shows the message behind the sign of the level and in its tone; screen readers say the level in words. An
//! empty message leaves nothing.
void setLevelText(QLabel *label, Level level, const QString &message);

//! The same in a label that is there only with a message. What was not there before is announced.
void showLevelText(QLabel *label, Level level, const QString &message);

} // namespace weir
