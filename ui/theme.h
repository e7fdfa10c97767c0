#pragma once

class QApplication;

namespace weir {

//! Fonts, colours and spacing of the whole program.
void applyTheme(QApplication &application);

} // namespace weir
