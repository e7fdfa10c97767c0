#include "ui/forms/undokeys.h"

#include <QKeyEvent>
#include <QMenu>

namespace weir {

using namespace Qt::StringLiterals;

bool isUndoKey(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

void removeUndoActions(QMenu *menu)
{
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (!menu->isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
}

} // namespace weir
