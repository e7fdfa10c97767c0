#pragma once

#include <functional>

class QWidget;

namespace weir {

//! Calls `say` now, and again whenever the language has changed while the widget lives: it gives the widget
//! the texts that do not come with its content.
void followLanguage(QWidget *widget, std::function<void()> say);

} // namespace weir
