#pragma once

#include "ui/paletteentries.h"

#include <QKeySequence>
#include <QList>
#include <QStringList>

#include <vector>

namespace weir {

//! A line of the list of keys.
struct KeyRow
{
    //! Where the keys hold: a menu, or a part of the window.
    QString place = {};
    //! What they do.
    QString text = {};
    //! As this system writes them.
    QStringList keys = {};
};

[[nodiscard]] QStringList keyTexts(const QList<QKeySequence> &sequences);

//! What of the menus has keys.
[[nodiscard]] std::vector<KeyRow> keyRows(const std::vector<MenuEntry> &entries);

} // namespace weir
