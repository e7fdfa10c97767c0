#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QButtonGroup;

namespace weir {

enum class ExportFormat : quint8 { Body, Request, Curl };

//! Shows a resource in the formats it can leave the program in. Opened with open().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const QString &resourceName, QWidget *parent = nullptr);

    [[nodiscard]] ExportFormat format() const;
    //! The text of the chosen format; it is what Copy copies.
    void setPreview(const QString &text);
    //! Why there is no text in the chosen format.
    void showFault(const QString &message);

Q_SIGNALS:
    //! The text for this format is wanted: when the dialog opens and when the choice changes.
    void previewRequested(weir::ExportFormat format);
    void saveRequested(weir::ExportFormat format, const QString &path);
};

} // namespace weir
