#pragma once

#include "models/result.h"
#include "ui/dialogs/exportdialog.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace weir {

class MainWindow;
class ResourceDraft;
class SecretClipboard;
class SessionController;
class StorageThread;

//! Shows and saves a draft in other forms, a picture among them; with placeholders for secrets until somebody
//! asks for these.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    ExportController(MainWindow &window, SessionController &session, StorageThread &storage,
                     SecretClipboard &clipboard, QObject *parent = nullptr);

private:
    void open(ResourceDraft *draft);
    void preview(ExportDialog *dialog, const ResourceDraft *draft) const;
    void save(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format, ExportSecrets secrets,
              const QString &path);
    void savePicture(const QString &path, const QByteArray &picture);
    //! The request, or why there is none as one sentence.
    [[nodiscard]] Result<ExportRequest, QString>
    requestOf(const ResourceDraft &draft, const ExportFormatSpec &format, ExportSecrets secrets) const;

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SecretClipboard &m_clipboard;
};

} // namespace weir
