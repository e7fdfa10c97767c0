#pragma once

#include "app/flows/bulkaccess.h"
#include "app/secrets/draftsecrets.h"
#include "app/storage/bulkrecorder.h"
#include "app/storage/storagethread.h"
#include "models/bulk/bulkitem.h"
#include "models/bulk/bulkoptions.h"
#include "models/service/resourceaction.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace weir {

class BulkDialog;
class BulkRun;
class HistoryRecorder;
class MainWindow;
class SessionController;
struct BulkContent;

//! Many changes at once, from files or of one field: shows what would change, sends what is chosen, tells
//! what became of it.
class BulkController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    BulkController(MainWindow &window, SessionController &session, StorageThread &storage,
                   SecretStore &secrets, HistoryRecorder &history, const QString &configDirectory,
                   QObject *parent = nullptr);

    //! Files, and folders of them. Asks somebody to sign in where nobody is.
    void openFiles(const QStringList &paths);
    //! What an earlier run has left in this project.
    void resume();

Q_SIGNALS:
    //! Something was changed, so the list is worth reading again.
    void resourcesChanged(weir::ResourceKind kind);

private:
    //! Where a dialog is open there is no other.
    [[nodiscard]] bool isBusy() const;
    void chooseField(ResourceKind kind, const std::vector<ActionItem> &items);
    void openField(ResourceKind kind, const std::vector<ActionItem> &items, const std::string &pointer,
                   const std::optional<Json> &value);
    void takeFiles(const QStringList &paths, const QStringList &files);
    void open(BulkContent content, std::vector<BulkItem> items);
    //! Calls `proceed` where nothing was interrupted in this project, or somebody forgets it.
    void afterInterrupted(const std::function<void()> &proceed);
    void ask(const JournaledRun &run, const std::function<void()> &proceed);
    void goOn(const JournaledRun &run);
    void tellInterrupted();
    void tellFault(const QString &fault);
    void send(const std::vector<size_t> &indexes);
    //! Once nobody sees the run any more.
    void leave(const std::vector<BulkItem> &items);
    void saveReport(const QString &path, const std::vector<BulkItem> &items);
    [[nodiscard]] BulkAccess access();
    void look();
    void finish();

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SecretStore &m_secrets;
    HistoryRecorder &m_history;
    //! Of its own, for each request waits for what is written here.
    StorageThread m_journalThread;
    BulkRecorder m_journal;
    bool m_isJournaled = false;
    //! Somebody has ended it.
    bool m_isStopped = false;
    QPointer<BulkDialog> m_dialog;
    //! Belongs to the dialog.
    QPointer<BulkRun> m_run;
    //! Of this look or sending.
    KeychainMood m_keychain = KeychainMood::Answers;
};

} // namespace weir
