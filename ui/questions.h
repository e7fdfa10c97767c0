#pragma once

#include <QString>

class QMessageBox;
class QWidget;

namespace weir {

// Questions over the window; the caller connects to finished() and calls open(). They delete themselves.

//! Before a changed draft goes: Save, Discard or Cancel. `secrets` is what goes even if it is saved.
[[nodiscard]] QMessageBox *newCloseQuestion(const QString &name, const QString &secrets, QWidget *parent);
//! Before drafts go in which nothing but secrets is unsaved: Discard or Cancel. `secrets` says which.
[[nodiscard]] QMessageBox *newSecretsQuestion(const QString &secrets, QWidget *parent);
//! Before the window goes with several changed drafts, a line each in `names`: SaveAll, Discard or Cancel.
[[nodiscard]] QMessageBox *newQuitQuestion(qsizetype count, const QString &names, QWidget *parent);
//! Before a profile goes: Yes or Cancel.
[[nodiscard]] QMessageBox *newRemoveProfileQuestion(const QString &name, QWidget *parent);

} // namespace weir
