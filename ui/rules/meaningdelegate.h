#pragma once

#include <QStyledItemDelegate>

namespace weir {

//! The cells of a SamplesModel in the colour of what they mean.
class MeaningDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace weir
