#pragma once

#include "ui/keyrows.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace weir {

//! The keys of everything that has some, place by place, as they are when it is made.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const std::vector<KeyRow> &rows, QWidget *parent = nullptr);

    //! What is shown now, a line each beneath the titles of the places.
    [[nodiscard]] QString text() const;

private:
    void addRow(const KeyRow &row);
    void filter(const QString &text);

    //! From the field the arrow keys lead into the rows.
    void enterRows();

    QTreeWidget *m_tree;
    QLabel *m_none;
};

} // namespace weir
