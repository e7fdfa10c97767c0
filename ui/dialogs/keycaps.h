#pragma once

#include <QStyledItemDelegate>

namespace weir {

//! Draws key sequences, a list of texts in the user role of a cell: each key as a cap; several ways stand
//! beside each other.
class KeyCaps final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace weir
