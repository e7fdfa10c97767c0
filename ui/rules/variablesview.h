#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/editing.h"

#include <QTableView>

namespace weir {

class VariablesModel;

//! The table of the variables. Rows have a line beneath them, and the sentence on what is wrong with them
//! where there is any. As high as its rows, up to some.
class VariablesView final : public QTableView
{
    Q_OBJECT

public:
    VariablesView(VariablesModel *model, QWidget *parent);

    void setEditing(Editing editing);
    //! Opens the cell for writing.
    void editCell(int row, int column);
    //! What is being written counts, and its field goes.
    void finishEditing();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void addRequested();
    void removeRequested();
    void copyRequested();
    //! By one row, −1 is up.
    void moveRequested(int distance);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    //! The sentences that stand beneath the cells of a row; empty for none.
    [[nodiscard]] std::pair<Level, QString> noteBeneath(int row) const;
    [[nodiscard]] int noteWidth() const;
    [[nodiscard]] bool takeKey(const QKeyEvent *event);
    void layOutColumns();
    void layOutRows();
    [[nodiscard]] int heightOfRows() const;

    Editing m_editing = Editing::Allowed;
};

} // namespace weir
