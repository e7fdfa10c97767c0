#pragma once

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace weir {

enum class ExportFormat : quint8 { Body, Request, Curl };

//! Shows a resource in the formats it can leave the program in. Opened with open().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const QString &resourceName, QWidget *parent = nullptr);

    [[nodiscard]] ExportFormat format() const;
    //! The text of the chosen format: the answer to previewRequested().
    void setPreview(const QString &text);
    //! Why there is no text in the chosen format, such as that a request needs a profile.
    void showFault(const QString &message);

Q_SIGNALS:
    //! When the dialog opens and when the choice changes.
    void previewRequested(weir::ExportFormat format);
    void saveRequested(weir::ExportFormat format, const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *createFormats();
    [[nodiscard]] QLayout *createButtons();
    void requestPreview();
    void showExport(const QString &text, const QString &note);
    void copy();
    void chooseFile();

    QString m_resourceName;
    QButtonGroup *m_formats;
    QPlainTextEdit *m_preview;
    QLabel *m_note;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace weir
