#pragma once

#include "models/lists/palettemodel.h"

#include <QAction>
#include <QPointer>
#include <QStringList>

#include <vector>

namespace weir {

//! An action that has a place in a menu.
struct MenuEntry
{
    QPointer<QAction> action = {};
    //! The titles of the menus that lead to it, as people read them.
    QStringList path = {};
};

//! Everything that can be seen in the menus, submenus included, without the groups' own titles.
[[nodiscard]] std::vector<MenuEntry> menuEntries(const QList<QAction *> &menus);

//! Between the parts of a way to something.
[[nodiscard]] QString wayText(const QStringList &parts);

//! The action's keys as this system writes them; empty where it has none.
[[nodiscard]] QString keysText(const QAction *action);

//! Also what cannot be done now, with the reason.
[[nodiscard]] std::vector<PaletteEntry> actionEntries(const std::vector<MenuEntry> &entries);

} // namespace weir
