#pragma once

#include <QStringList>

class QWidget;

namespace weir::test {

//! Everything that somebody could read in the window, hear of it or be shown by pointing at it, sorted, each
//! with the class that says it. Numbers are left out, for some of them are times.
[[nodiscard]] QStringList windowTexts(QWidget *window);

} // namespace weir::test
