#pragma once

#include "models/export/exportformat.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace weir {

class CopiedNote;

//! Shows a resource in the formats it can leave the program in. Opened with open().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const QString &resourceName, QWidget *parent = nullptr);

    [[nodiscard]] ExportFormat format() const;
    //! Included once somebody has ticked it and said yes.
    [[nodiscard]] ExportSecrets secrets() const { return m_secrets; }
    //! The text of the chosen format: the answer to previewRequested(). `replaced` says what in it has a
    //! placeholder.
    void setPreview(const QString &text, const QString &replaced);
    //! Why there is no text in the chosen format, such as that a request needs a profile.
    void showFault(const QString &message);

Q_SIGNALS:
    //! When the dialog opens and when a choice changes.
    void previewRequested(weir::ExportFormat format, weir::ExportSecrets secrets);
    void saveRequested(weir::ExportFormat format, weir::ExportSecrets secrets, const QString &path);
    //! A text with secrets; others are copied here.
    void copySecretsRequested(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *createFormats();
    [[nodiscard]] QLayout *createButtons();
    void requestPreview();
    void askForSecrets(bool isWanted);
    void setSecrets(ExportSecrets secrets);
    void showExport(const QString &text, const QString &note);
    void copy();
    void chooseFile();

    QString m_resourceName;
    QButtonGroup *m_formats;
    QPlainTextEdit *m_preview;
    QLabel *m_note;
    QCheckBox *m_include;
    ExportSecrets m_secrets = ExportSecrets::Placeholders;
    //! Whether somebody has said yes: the question comes once.
    bool m_isAllowed = false;
    QPushButton *m_copy = nullptr;
    CopiedNote *m_copied = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace weir
