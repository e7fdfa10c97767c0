#pragma once

class QWidget;

namespace weir {

//! Tells screen readers of the widget, by its accessible name, as of something that has just come. Of what is
//! hidden it tells nothing.
void announce(QWidget *widget);

} // namespace weir
