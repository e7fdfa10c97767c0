#pragma once

#include "ui/pipeline/routethumbnail.h"

#include <QStyledItemDelegate>

namespace weir {

//! Puts a small picture before the words of where a resource's events come from and go to.
class RouteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable RouteThumbnails m_thumbnails;
};

} // namespace weir
