#include "app/controllers/exportcontroller.h"

#include "app/api/resourcerequests.h"
#include "app/controllers/sessioncontroller.h"
#include "app/export/requestexport.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "ui/mainwindow.h"

namespace weir {

ExportController::ExportController(MainWindow &window, SessionController &session, StorageThread &storage,
                                   QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage)
{
    connect(&window, &MainWindow::exportRequested, this, &ExportController::open);
}

void ExportController::open(ResourceDraft *draft)
{
    auto *dialog = new ExportDialog(draft->name(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(draft, &QObject::destroyed, dialog, &QWidget::close);
    connect(dialog, &ExportDialog::previewRequested, draft,
            [this, dialog, draft](ExportFormat format) { preview(dialog, draft, format); });
    connect(dialog, &ExportDialog::saveRequested, draft,
            [this, dialog, draft](ExportFormat format, const QString &path) {
                save(dialog, draft, format, path);
            });
    dialog->open();
    preview(dialog, draft, dialog->format());
}

void ExportController::preview(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format) const
{
    const auto text = textOf(*draft, format);
    if (text)
        dialog->setPreview(toQString(*text));
    else
        dialog->showFault(text.error());
}

void ExportController::save(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format,
                            const QString &path)
{
    const auto text = textOf(*draft, format);
    if (!text)
        return dialog->showFault(text.error());
    m_storage.run([path, content = *text] { return writeFile(path, content, FilePermissions::Kept); }, this,
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

Result<std::string, QString> ExportController::textOf(const ResourceDraft &draft, ExportFormat format) const
{
    if (format == ExportFormat::Body)
        return draft.shownBody();
    const ConnectionProfile *profile = m_session.profile();
    if (!profile)
        return tr("This form needs the project and the address of a profile; choose one first.");
    if (draft.identity().id.isEmpty())
        return tr("This form needs the ID of a resource on the service; this draft has none yet.");
    if (format == ExportFormat::Request)
        return exportAsRequestFile(draft.kind(), profile->projectId, draft.identity().id, draft.document());
    const auto request =
        updateRequest(draft.kind(), *profile, draft.identity().id, Secret(draft.shownBody()));
    if (!request)
        return request.error().message();
    return exportAsCurl(*request, profile->signIn);
}

} // namespace weir
