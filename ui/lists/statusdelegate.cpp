#include "ui/lists/statusdelegate.h"

#include "models/lists/resourcelistmodel.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

using Sign = StatusDelegate::Sign;

constexpr int signSize = 10;

QColor colorOf(Sign sign, const ThemeColors &colors)
{
    switch (sign) {
    case Sign::Disc:
        return colors.success;
    case Sign::Cross:
        return colors.error;
    case Sign::Diamond:
        return colors.warning;
    case Sign::Ring:
    case Sign::Bars:
        break;
    }
    return colors.muted;
}

QPixmap pixmapOf(Sign sign, const ThemeColors &colors, qreal ratio)
{
    QPixmap pixmap(QSize(signSize, signSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(sign, colors);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    switch (sign) {
    case Sign::Disc:
        painter.setBrush(color);
        painter.drawEllipse(2, 2, 6, 6);
        break;
    case Sign::Ring:
        painter.drawEllipse(2, 2, 6, 6);
        break;
    case Sign::Bars:
        painter.drawLine(3, 2, 3, 8);
        painter.drawLine(7, 2, 7, 8);
        break;
    case Sign::Cross:
        painter.drawLine(2, 2, 8, 8);
        painter.drawLine(8, 2, 2, 8);
        break;
    case Sign::Diamond:
        painter.drawConvexPolygon(QPolygon({{5, 1}, {9, 5}, {5, 9}, {1, 5}}));
        break;
    }
    return pixmap;
}

} // namespace

std::optional<Sign> StatusDelegate::signOf(const QModelIndex &index) const
{
    const QString status = index.data(ResourceListModel::StatusRole).toString();
    if (status.isEmpty())
        return std::nullopt;
    if (status == "RUNNING"_L1 || status == "ENABLED"_L1)
        return Sign::Disc;
    if (status == "STOPPED"_L1 || status == "DISABLED"_L1)
        return Sign::Bars;
    if (status == "ERROR"_L1)
        return Sign::Cross;
    return Sign::Ring;
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const std::optional<Sign> sign = signOf(index);
    if (!sign)
        return;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const QPixmap pixmap = pixmapOf(*sign, themeColors(option->palette), ratio);
    option->icon = QIcon(pixmap);
    // Else the style would tint it in a selected row.
    option->icon.addPixmap(pixmap, QIcon::Selected);
    option->decorationSize = {signSize, signSize};
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace weir
