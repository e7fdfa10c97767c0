#pragma once

#include <QStyledItemDelegate>

namespace weir {

//! Draws a change or an issue: the field in bold, what is to be said of it, and its pointer. An issue has its
//! level at the right, as a sign and a word.
class DraftListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace weir
