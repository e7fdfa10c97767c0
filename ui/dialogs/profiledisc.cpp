#include "ui/dialogs/profiledisc.h"

#include <QPainter>

namespace weir {

QIcon profileDisc(const QString &color, qreal pixelRatio)
{
    QPixmap disc(QSize(profileDiscSize, profileDiscSize) * pixelRatio);
    disc.setDevicePixelRatio(pixelRatio);
    disc.fill(Qt::transparent);
    if (!color.isEmpty()) {
        QPainter painter(&disc);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(color));
        painter.drawEllipse(QRectF(1, 1, profileDiscSize - 2, profileDiscSize - 2));
    }
    return disc;
}

} // namespace weir
