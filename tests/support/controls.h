#pragma once

#include <QStringList>

class QAbstractButton;
class QMenuBar;
class QWidget;

//! What every window must hold to.
namespace weir::test {

//! The visible controls that a screen reader could not name, by class and object name.
[[nodiscard]] QStringList unnamedControls(QWidget *root);

//! The keys that two visible items of one menu share, as "menu: key".
[[nodiscard]] QStringList sharedMnemonics(QMenuBar *bar);

//! The keys that two visible things of the window share, its menus among themselves included, as
//! "key: text, text".
[[nodiscard]] QStringList sharedWindowMnemonics(QWidget *window);

//! Every shortcut that two actions of the window share.
[[nodiscard]] QStringList sharedShortcuts(QWidget *window);

//! The visible button with this text or accessible name; null where there is none.
[[nodiscard]] QAbstractButton *buttonNamed(QWidget *root, const QString &name);

void pressByAssistiveTechnology(QWidget *widget);
//! What a screen reader does with a checkable button, which is no press.
void toggleByAssistiveTechnology(QAbstractButton *button);

} // namespace weir::test
