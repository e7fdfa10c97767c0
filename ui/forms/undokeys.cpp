#include "ui/forms/undokeys.h"

#include <QKeyEvent>
#include <QMenu>

namespace weir {

bool isUndoKey(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

void removeUndoActions(QMenu *menu)
{
    // Qt gives them no names, but writes their keys behind a tabulator.
    const QStringList keys{QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText),
                           QKeySequence(QKeySequence::Redo).toString(QKeySequence::NativeText)};
    for (QAction *action : menu->actions()) {
        if (keys.contains(action->text().section(u'\t', 1)))
            menu->removeAction(action);
    }
    if (!menu->isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
}

} // namespace weir
