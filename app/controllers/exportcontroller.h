#pragma once

#include "models/result.h"
#include "ui/dialogs/exportdialog.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <string>

namespace weir {

class MainWindow;
class ResourceDraft;
class SessionController;
class StorageThread;

//! Shows and saves a draft in other forms; secrets are placeholders in all of them.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    ExportController(MainWindow &window, SessionController &session, StorageThread &storage,
                     QObject *parent = nullptr);

private:
    void open(ResourceDraft *draft);
    void preview(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format) const;
    void save(ExportDialog *dialog, const ResourceDraft *draft, ExportFormat format, const QString &path);
    //! The text, or why there is none as one sentence.
    [[nodiscard]] Result<std::string, QString> textOf(const ResourceDraft &draft, ExportFormat format) const;

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
};

} // namespace weir
