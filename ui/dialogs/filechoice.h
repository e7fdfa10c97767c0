#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace weir {

// Choosing files; the caller connects to the dialog and calls open(). They delete themselves.

//! Several existing files, in any of the forms that requests are written in.
[[nodiscard]] QFileDialog *newRequestsDialog(const QString &title, QWidget *parent);
//! Several existing files of JSON.
[[nodiscard]] QFileDialog *newOpenDialog(const QString &title, QWidget *parent);
//! One file to write; `suggestion` is a name or a path.
[[nodiscard]] QFileDialog *newSaveDialog(const QString &title, const QString &suggestion, QWidget *parent);

//! One file to write, of one of the forms of a picture; `name` is without its ending.
[[nodiscard]] QFileDialog *newPictureDialog(const QString &title, const QString &name, QWidget *parent);
//! One file to write, of one of the forms of a report.
[[nodiscard]] QFileDialog *newReportDialog(const QString &title, QWidget *parent);

//! One existing file of certificates.
[[nodiscard]] QFileDialog *newCertificateDialog(const QString &title, QWidget *parent);
//! An existing folder.
[[nodiscard]] QFileDialog *newFolderDialog(const QString &title, QWidget *parent);

} // namespace weir
