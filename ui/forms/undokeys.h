#pragma once

class QKeyEvent;
class QMenu;

namespace weir {

// Undo and redo are the draft's: fields leave the keys to the form and the window around them.

[[nodiscard]] bool isUndoKey(const QKeyEvent *event);
//! Takes a field's own Undo and Redo out of its standard menu.
void removeUndoActions(QMenu *menu);

} // namespace weir
