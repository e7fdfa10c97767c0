#pragma once

class QWidget;

namespace weir {

//! Makes Tab go through the widgets in the order of their layouts. They are made as they are needed, which is
//! not where they stand.
void orderTabStops(QWidget *content);

//! The focus goes to the next stop of the window, or to the previous one, and from the last one to the first.
//! For QWidget::focusNextPrevChild() of windows with parts that hand their focus on: Qt 6.4 takes each of
//! them for a stop of its own where it stands among the widgets, and Tab would go from the end of the window
//! into its middle again. Returns whether there is another stop.
bool stepFocus(QWidget *window, bool isForward);

} // namespace weir
