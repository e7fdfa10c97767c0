#pragma once

#include <QStyledItemDelegate>

namespace weir {

//! Puts a mark before the word of a state; its shape says the same as its colour.
class StatusDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace weir
