#include "ui/lists/statusdelegate.h"

#include "models/lists/resourcelistmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPixmapCache>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Kept: of a new picture for each painted cell, the style would keep what it makes of each.
QPixmap pixmapOf(StatusSign sign, const ThemeColors &colors, qreal ratio)
{
    const QColor color = toneColor(colors, statusSignTone(sign));
    const QString key = u"weir-status-%1-%2-%3"_s.arg(static_cast<int>(sign)).arg(color.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(statusSignSize, statusSignSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStatusSign(painter, {0, 0}, sign, color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

std::optional<StatusSign> StatusDelegate::signOf(const QModelIndex &index) const
{
    return statusSignOf(index.data(ResourceListModel::StatusRole).toString());
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The texts of a column begin in one line, with a sign or without.
    option->decorationSize = {statusSignSize, statusSignSize};
    option->features |= QStyleOptionViewItem::HasDecoration;
    const std::optional<StatusSign> sign = signOf(index);
    if (!sign)
        return;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const QPixmap pixmap = pixmapOf(*sign, themeColors(option->palette), ratio);
    option->icon = QIcon(pixmap);
    // Else the style would tint it in a selected row.
    option->icon.addPixmap(pixmap, QIcon::Selected);
}

} // namespace weir
