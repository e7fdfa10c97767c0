#pragma once

#include "app/flows/bulkaccess.h"
#include "app/secrets/draftsecrets.h"
#include "models/bulk/bulkitem.h"
#include "models/bulk/bulkoptions.h"
#include "models/service/resourceaction.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

class BulkDialog;
class BulkRun;
class HistoryRecorder;
class MainWindow;
class SessionController;
class StorageThread;
struct BulkContent;

//! Many changes at once, from files or of one field: shows what would change, sends what is chosen, tells
//! what became of it.
class BulkController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    BulkController(MainWindow &window, SessionController &session, StorageThread &storage,
                   SecretStore &secrets, HistoryRecorder &history, QObject *parent = nullptr);

    //! Files, and folders of them. Asks somebody to sign in where nobody is.
    void openFiles(const QStringList &paths);

Q_SIGNALS:
    //! Something was changed, so the list is worth reading again.
    void resourcesChanged(weir::ResourceKind kind);
    void reportRequested(const QString &path, const std::vector<weir::BulkItem> &items);

private:
    //! Where a dialog is open there is no other.
    [[nodiscard]] bool isBusy() const;
    void chooseField(ResourceKind kind, const std::vector<ActionItem> &items);
    void openField(ResourceKind kind, const std::vector<ActionItem> &items, const std::string &pointer,
                   const std::optional<Json> &value);
    void takeFiles(const QStringList &paths, const QStringList &files);
    void open(BulkContent content, std::vector<BulkItem> items);
    [[nodiscard]] BulkAccess access();
    void look();
    void finish();

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SecretStore &m_secrets;
    HistoryRecorder &m_history;
    QPointer<BulkDialog> m_dialog;
    //! Belongs to the dialog.
    QPointer<BulkRun> m_run;
    //! Of this look or sending.
    KeychainMood m_keychain = KeychainMood::Answers;
};

} // namespace weir
