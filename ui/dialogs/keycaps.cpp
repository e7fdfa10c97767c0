#include "ui/dialogs/keycaps.h"

#include "ui/theme.h"
#include "ui/themepainting.h"

#include <QPainter>

namespace weir {

void KeyCaps::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    const QFont font = themeFont(TextStyle::Small);
    const QFontMetrics metric(font);
    QRect cap = option.rect;
    cap.setHeight(metric.height() + metrics::tight);
    cap.moveTop(option.rect.top() + (option.rect.height() - cap.height()) / 2);
    painter->setFont(font);
    for (const QString &sequence : index.data(Qt::UserRole).toStringList()) {
        for (const QString &key : sequence.split(u'+')) {
            cap.setWidth(metric.horizontalAdvance(key) + 2 * metrics::radius);
            drawRounded(painter, frameRect(cap, metrics::hairline), colors.chip, colors.border,
                        metrics::hairline, metrics::tight);
            painter->setPen(colors.text);
            painter->drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, key);
            cap.moveLeft(cap.right() + metrics::tight);
        }
        cap.moveLeft(cap.left() + metrics::columnGap);
    }
}

} // namespace weir
