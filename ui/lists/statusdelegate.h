#pragma once

#include "ui/statussign.h"

#include <QStyledItemDelegate>

#include <optional>

namespace weir {

//! Puts a mark before the word of a state; its shape says the same as its colour.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Sign = StatusSign;

    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    //! Of the resource's state; nothing where the row has none.
    [[nodiscard]] virtual std::optional<Sign> signOf(const QModelIndex &index) const;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace weir
