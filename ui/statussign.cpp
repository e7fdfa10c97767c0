#include "ui/statussign.h"

#include <QPainter>

namespace weir {

using namespace Qt::StringLiterals;

std::optional<StatusSign> statusSignOf(const QString &status)
{
    if (status.isEmpty())
        return std::nullopt;
    if (status == "RUNNING"_L1 || status == "ENABLED"_L1)
        return StatusSign::Disc;
    if (status == "STOPPED"_L1 || status == "DISABLED"_L1)
        return StatusSign::Bars;
    if (status == "ERROR"_L1)
        return StatusSign::Cross;
    return StatusSign::Ring;
}

Tone statusSignTone(StatusSign sign)
{
    switch (sign) {
    case StatusSign::Disc:
        return Tone::Success;
    case StatusSign::Cross:
        return Tone::Error;
    case StatusSign::Diamond:
        return Tone::Warning;
    case StatusSign::Ring:
    case StatusSign::Bars:
        break;
    }
    return Tone::Muted;
}

void paintStatusSign(QPainter &painter, const QPointF &topLeft, StatusSign sign, const QColor &color)
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    switch (sign) {
    case StatusSign::Disc:
        painter.setBrush(color);
        painter.drawEllipse(2, 2, 6, 6);
        break;
    case StatusSign::Ring:
        painter.drawEllipse(2, 2, 6, 6);
        break;
    case StatusSign::Bars:
        painter.drawLine(3, 2, 3, 8);
        painter.drawLine(7, 2, 7, 8);
        break;
    case StatusSign::Cross:
        painter.drawLine(2, 2, 8, 8);
        painter.drawLine(8, 2, 2, 8);
        break;
    case StatusSign::Diamond:
        painter.drawConvexPolygon(QPolygon({{5, 1}, {9, 5}, {5, 9}, {1, 5}}));
        break;
    }
    painter.restore();
}

} // namespace weir
