#pragma once

#include "ui/forms/linefield.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace weir {

//! Draws the cells of the variables and edits them in place: each key counts at once, and Escape puts back
//! what was there before.
class VariablesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! Of a row without a note beneath it.
    [[nodiscard]] static int lineHeight(const QWidget *view);
    //! Whether a short note has room behind the text of a cell so wide.
    [[nodiscard]] static bool hasRoomForNote(const QModelIndex &index, int width);
    //! Whether why an expression cannot be evaluated fits into a cell so wide. Yes, where it can be.
    [[nodiscard]] static bool hasRoomForFault(const QModelIndex &index, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void commit();

    // A view has one editor at a time.
    mutable QPointer<LineField> m_line;
    mutable QString m_before;
};

} // namespace weir
