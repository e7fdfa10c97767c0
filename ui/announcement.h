#pragma once

class QWidget;

namespace weir {

//! Tells screen readers of the widget, by its accessible name, as of something that has just come.
void announce(QWidget *widget);

} // namespace weir
