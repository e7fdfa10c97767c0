#pragma once

class QAction;
class QWidget;

namespace weir {

//! Whether a dialog that has to be answered first stands before the window of the widget. Mouse and keys do
//! not reach such a window; what is asked of it by other ways has to be refused.
[[nodiscard]] bool isBlocked(const QWidget *widget);

//! Whether the action waits for such a dialog, whatever else it could do.
[[nodiscard]] bool isBlocked(const QAction *action);

//! From now on screen readers press no button of a blocked window, and find the menus that belong to a
//! button.
void guardAccessibleButtons();

} // namespace weir
