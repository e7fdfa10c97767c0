#include "app/controllers/exportcontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/export/requestexport.h"
#include "app/secrets/secretclipboard.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "ui/mainwindow.h"

namespace weir {

ExportController::ExportController(MainWindow &window, SessionController &session, StorageThread &storage,
                                   SecretClipboard &clipboard, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_clipboard(clipboard)
{
    connect(&window, &MainWindow::exportRequested, this, &ExportController::open);
    connect(&window, &MainWindow::savePictureRequested, this, &ExportController::savePicture);
}

void ExportController::open(ResourceDraft *draft)
{
    auto *dialog = new ExportDialog(draft->name(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(draft, &QObject::destroyed, dialog, &QWidget::close);
    connect(dialog, &ExportDialog::previewRequested, draft,
            [this, dialog, draft] { preview(dialog, draft); });
    connect(dialog, &ExportDialog::saveRequested, draft,
            [this, dialog, draft](ExportFormat format, ExportSecrets secrets, const QString &path) {
                save(dialog, draft, format, secrets, path);
            });
    connect(dialog, &ExportDialog::copySecretsRequested, this,
            [this](const QString &text) { m_clipboard.copy(Secret(toStdString(text))); });
    dialog->open();
    preview(dialog, draft);
}

void ExportController::preview(ExportDialog *dialog, const ResourceDraft *draft) const
{
    const ExportFormatSpec &format = exportFormat(dialog->format());
    const auto request = requestOf(*draft, format, dialog->secrets());
    if (!request)
        return dialog->showFault(request.error());
    const auto text = format.write(*request);
    if (text)
        dialog->setPreview(toQString(*text), replacedText(format, *request));
    else
        dialog->showFault(text.error());
}

void ExportController::save(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format,
                            ExportSecrets secrets, const QString &path)
{
    const auto request = requestOf(*draft, exportFormat(format), secrets);
    if (!request)
        return dialog->showFault(request.error());
    const auto text = exportFormat(format).write(*request);
    if (!text)
        return dialog->showFault(text.error());
    const auto permissions =
        secrets == ExportSecrets::Included ? FilePermissions::Private : FilePermissions::Kept;
    m_storage.run([path, content = *text, permissions] { return writeFile(path, content, permissions); },
                  this,
                  [this, dialog = QPointer(dialog), path](const std::optional<FileError> &error) {
                      if (error && dialog)
                          return dialog->showFault(error->message);
                      if (error)
                          return m_window.showBanner({.message = error->message});
                      m_window.showStatus(tr("Exported to %1.").arg(path));
                      if (dialog)
                          dialog->accept();
                  });
}

void ExportController::savePicture(const QString &path, const QByteArray &picture)
{
    m_storage.run([path, picture] { return writeFile(path, picture.toStdString(), FilePermissions::Kept); },
                  this,
                  [this, path](const std::optional<FileError> &error) {
                      if (error)
                          m_window.showBanner({.message = error->message, .tone = Tone::Error});
                      else
                          m_window.showStatus(tr("Saved the picture to %1.").arg(path));
                  });
}

Result<ExportRequest, QString> ExportController::requestOf(const ResourceDraft &draft,
                                                           const ExportFormatSpec &format,
                                                           ExportSecrets secrets) const
{
    ExportTarget target{.kind = draft.kind(), .id = draft.identity().id};
    if (const ConnectionProfile *profile = m_session.profile()) {
        target.profile = *profile;
        target.projectId = profile->projectId;
    }
    if (format.needs != ExportNeeds::Nothing && !target.profile)
        return tr("This form needs the project and the address of a profile; choose one first.");
    if (format.needs != ExportNeeds::Nothing && target.id.isEmpty())
        return tr("This form needs the ID of a resource on the service; this draft has none yet.");
    return updateExport(format, target,
                        secrets == ExportSecrets::Included ? exportedBodyWithSecrets(draft)
                                                           : draft.shownBody());
}

} // namespace weir
