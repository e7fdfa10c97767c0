#pragma once

#include <QStringList>

class QMessageBox;
class QWidget;

namespace weir {

// Questions over the window; the caller connects to finished() and calls open(). They delete themselves.

//! Before a changed draft goes: Save, Discard or Cancel.
[[nodiscard]] QMessageBox *newCloseQuestion(const QString &name, QWidget *parent);
//! Before the window goes with several changed drafts: SaveAll, Discard or Cancel.
[[nodiscard]] QMessageBox *newQuitQuestion(const QStringList &names, QWidget *parent);
//! Before a profile goes: Yes or Cancel.
[[nodiscard]] QMessageBox *newRemoveProfileQuestion(const QString &name, QWidget *parent);

} // namespace weir
