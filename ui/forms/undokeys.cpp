#include "ui/forms/undokeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>

namespace weir {

bool isUndoKey(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

bool isWindowKey(const QKeyEvent *event)
{
    return isUndoKey(event) || event->matches(QKeySequence::DeleteEndOfLine);
}

void removeUndoActions(QMenu *menu)
{
    // Qt gives them no names. Their keys stand behind a tabulator, but not where the window has the same
    // ones.
    QStringList texts;
    for (const char *context : {"QLineEdit", "QWidgetTextControl"})
        texts << QCoreApplication::translate(context, "&Undo")
              << QCoreApplication::translate(context, "&Redo");
    for (QAction *action : menu->actions()) {
        if (texts.contains(action->text().section(u'\t', 0, 0)))
            menu->removeAction(action);
    }
    if (!menu->isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
}

} // namespace weir
