#pragma once

#include <QString>

class QFontMetrics;
class QStyleOptionButton;
class QStyleOptionComboBox;

namespace weir {

// What has no room ends in …; CutTextTips says the whole.

//! Of a button, where & marks the key.
[[nodiscard]] QString fittingText(const QStyleOptionButton &button, const QFontMetrics &letters);
//! Of a combo box, whose text has this room.
[[nodiscard]] QString fittingText(const QStyleOptionComboBox &box, const QFontMetrics &letters, int room);

} // namespace weir
