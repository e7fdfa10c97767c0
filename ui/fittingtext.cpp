#include "ui/fittingtext.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QStyleOption>

namespace weir {

QString fittingText(const QStyleOptionButton &button, const QFontMetrics &letters)
{
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width() + metrics::tight;
    const int room = button.rect.width() - icon;
    const bool isCut = letters.size(Qt::TextShowMnemonic, button.text).width() > room;
    return isCut ? letters.elidedText(button.text, Qt::ElideRight, room, Qt::TextShowMnemonic) : button.text;
}

QString fittingText(const QStyleOptionComboBox &box, const QFontMetrics &letters, int room)
{
    const int icon = box.currentIcon.isNull() ? 0 : box.iconSize.width() + metrics::tight;
    // The style leaves a point free at both sides.
    const int width = room - icon - 2;
    // The box is as wide as that, and eliding would take a part of a point for too much.
    const bool isCut = letters.horizontalAdvance(box.currentText) > width;
    return isCut ? letters.elidedText(box.currentText, Qt::ElideRight, width) : box.currentText;
}

} // namespace weir
