#include "ui/lists/routedelegate.h"

#include "models/lists/resourcelistmodel.h"

namespace weir {

void RouteDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const auto kindAt = [&index](ResourceListModel::Role role) {
        return static_cast<EndpointKind>(index.data(role).toInt());
    };
    const QPixmap pixmap = m_thumbnails.thumbnail(kindAt(ResourceListModel::SourceKindRole),
                                                  kindAt(ResourceListModel::TargetKindRole), option->palette,
                                                  option->direction, ratio);
    option->icon = QIcon(pixmap);
    // Else the style would tint it in a selected row.
    option->icon.addPixmap(pixmap, QIcon::Selected);
    option->decorationSize = RouteThumbnails::size();
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace weir
