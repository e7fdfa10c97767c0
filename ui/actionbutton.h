#pragma once

class QAction;
class QPushButton;
class QWidget;

namespace weir {

//! A button that does what the action does, says what it says, and is enabled with it. Behind a dialog, which
//! blocks actions, it keeps its look: nobody reaches it there.
[[nodiscard]] QPushButton *newActionButton(QAction *action, QWidget *parent);

} // namespace weir
