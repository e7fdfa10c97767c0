#pragma once

#include <QString>

class QAction;

namespace weir {

// Why an action cannot be used now stands with the action itself: its menu item, its button and the command
// palette say the same, in place of the tool tip.

//! Allows the action where `reason`, a sentence, is empty.
void setRefusal(QAction *action, const QString &reason);
//! The reason for whenever somebody else disables the action.
void setStandingRefusal(QAction *action, const QString &reason);
//! The tool tip where the action can be used; without one it is the action's text.
void setUsualToolTip(QAction *action, const QString &tip);
//! Empty where the action can be used.
[[nodiscard]] QString refusalOf(const QAction *action);

} // namespace weir
