#pragma once

#include "models/lists/palettemodel.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;

namespace weir {

class LineField;

//! Over the window: a line, and beneath it what can be chosen by typing a part of its words. Up and Down go
//! through it while the line keeps the focus, Enter chooses, or says why that cannot be, Escape does nothing
//! and closes. It is not modal: what is under way goes on.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent *event);
    void takeQuery(const QString &text);
    void choose(const QModelIndex &index);
    void showRemark(const QString &text);
    void selectRow(int row);
    void place();

    PaletteModel *m_model;
    LineField *m_query;
    QListView *m_view;
    //! That nothing is found, or why what was chosen cannot be.
    QLabel *m_remark;
};

} // namespace weir
