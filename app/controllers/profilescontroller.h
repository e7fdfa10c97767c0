#pragma once

#include "app/storage/profilestore.h"
#include "app/storage/secretindex.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "ui/dialogs/profiledialog.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace weir {

class MainWindow;
class ProfilesDialog;
class SecretStore;
struct SecretAnswer;
class SessionController;
class StorageThread;

//! Creates, changes and removes profiles, and opens the window of all of them.
class ProfilesController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    ProfilesController(MainWindow &window, SessionController &session, StorageThread &storage,
                       SecretStore &secrets, ProfileStore profiles, SecretIndex index,
                       QObject *parent = nullptr);

private:
    void manage();
    void create();
    void edit(const QString &id);
    void duplicate(const QString &id);
    void test(const QString &id);
    void runTest(const ConnectionProfile &profile, const Credentials &credentials,
                 const Secret &proxyPassword);
    void openForm(ProfileDialog::Purpose purpose, const ConnectionProfile &profile);
    void checkCaFile(const QString &path, ProfileDialog *dialog);
    void findSystemProxy(const QUrl &url, ProfileDialog *dialog);
    void chooseProject(const ConnectionProfile &entered, ProfileDialog *dialog);
    void save(const ConnectionProfile &profile, ProfileDialog *dialog);
    void write(const ConnectionProfile &profile, ProfileDialog *dialog);
    void writeSecrets(const ConnectionProfile &saved, ProfileDialog *dialog);
    void writeProxyPassword(const ConnectionProfile &saved, const std::optional<Secret> &password,
                            const QString &message);
    void finish(const QString &id, const QString &message);
    void remove(const QString &id);
    //! Those that a profile can have and `noted`, then the profile.
    void eraseSecrets(const QString &id, const QStringList &noted);
    //! `left` is what was said of its secrets.
    void removeFile(const QString &id, const QString &left);
    void reorder(const QStringList &ids);
    void importFiles(const QStringList &paths);
    void exportFile(const QString &id, const QString &path);
    void showFault(const QString &message);
    //! Null for the sandbox, which is not stored, and for what is gone.
    [[nodiscard]] const ConnectionProfile *find(const QString &id) const;
    //! What a dialog is opened over.
    [[nodiscard]] QWidget *front() const;

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SecretStore &m_secrets;
    ProfileStore m_store;
    SecretIndex m_index;
    QPointer<ProfilesDialog> m_dialog;
};

} // namespace weir
