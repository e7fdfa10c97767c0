#pragma once

#include <QMessageBox>
#include <QString>
#include <QStringList>

namespace weir {

// Questions over the window; the caller connects to finished() and calls open(). They delete themselves.

//! The answer that keeps drafts as they are.
inline constexpr QMessageBox::StandardButton keepButton = QMessageBox::Ignore;

//! Before a changed draft goes: Save, keepButton, Discard or Cancel. `secrets` is what goes even if it is
//! saved.
[[nodiscard]] QMessageBox *newCloseQuestion(const QString &name, const QString &secrets, QWidget *parent);
//! Before drafts go in which nothing but secrets is unsaved: Discard or Cancel. `secrets` says which.
[[nodiscard]] QMessageBox *newSecretsQuestion(const QString &secrets, QWidget *parent);
//! Before the window goes with several changed drafts, a line each in `names`: SaveAll, keepButton,
//! Discard or Cancel.
[[nodiscard]] QMessageBox *newQuitQuestion(qsizetype count, const QString &names, QWidget *parent);
//! Before drafts go from the disk: Discard or Cancel.
[[nodiscard]] QMessageBox *newDiscardDraftsQuestion(const QStringList &names, QWidget *parent);
//! Before a profile goes: Yes or Cancel.
[[nodiscard]] QMessageBox *newRemoveProfileQuestion(const QString &name, QWidget *parent);
//! Before what was typed in a dialog goes with it: Discard or Cancel.
[[nodiscard]] QMessageBox *newDiscardInputQuestion(QWidget *parent);
//! Before secrets stand in what is exported: Yes or Cancel.
[[nodiscard]] QMessageBox *newIncludeSecretsQuestion(QWidget *parent);

//! Before files of a folder are replaced by others of their names: Yes or Cancel.
[[nodiscard]] QMessageBox *newReplaceFilesQuestion(const QString &folder, const QStringList &names,
                                                   QWidget *parent);

//! Where several files or folders were dropped: Open for tabs, Apply to look at them together, or Cancel.
[[nodiscard]] QMessageBox *newDroppedFilesQuestion(qsizetype count, QWidget *parent);

//! Where a run that made many changes was interrupted, at the local time `begun`: Yes to go on with it,
//! Discard to forget it, or Cancel.
[[nodiscard]] QMessageBox *newInterruptedRunQuestion(const QString &begun, qsizetype applied, qsizetype left,
                                                     QWidget *parent);

//! Before a template is replaced by another one of its name: Yes or Cancel.
[[nodiscard]] QMessageBox *newReplaceTemplateQuestion(const QString &name, QWidget *parent);
//! Before a template goes from the disk: Yes or Cancel.
[[nodiscard]] QMessageBox *newDeleteTemplateQuestion(const QString &name, QWidget *parent);

} // namespace weir
