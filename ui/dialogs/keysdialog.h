#pragma once

#include "ui/paletteentries.h"

#include <QDialog>

class QTreeWidget;

namespace weir {

//! The keys of everything that has some, menu by menu, as they are when it is made.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const std::vector<MenuEntry> &entries, QWidget *parent = nullptr);

    //! What is shown now, a line each beneath the titles of the menus.
    [[nodiscard]] QString text() const;

private:
    void addEntry(const MenuEntry &entry);
    void filter(const QString &text);

    QTreeWidget *m_tree;
};

} // namespace weir
