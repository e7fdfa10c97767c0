#pragma once

class QKeyEvent;
class QMenu;

namespace weir {

// Undo and redo are the draft's: fields leave the keys to the form and the window around them.

[[nodiscard]] bool isUndoKey(const QKeyEvent *event);
//! Of the keys that a field of several lines has for itself, those that the window has: undo, redo, and
//! Ctrl+K, with which X11 deletes to the end of the line.
[[nodiscard]] bool isWindowKey(const QKeyEvent *event);
//! Takes a field's own Undo and Redo out of its standard menu.
void removeUndoActions(QMenu *menu);

} // namespace weir
