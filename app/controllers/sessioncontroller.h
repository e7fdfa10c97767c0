#pragma once

#include "app/storage/profilestore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "ui/dialogs/tokendialog.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace weir {

class ApiClient;
class MainWindow;
class ProfileDialog;
class SandboxProcess;
class SecretStore;
class StorageThread;
struct RequestRecord;
struct SecretAnswer;

//! Which profile the window works with, and whether somebody is signed in to it.
class SessionController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    SessionController(MainWindow &window, StorageThread &storage, SecretStore &secrets, ProfileStore profiles,
                      QObject *parent = nullptr);
    ~SessionController() override;

    //! Reads the profiles and chooses `preferredId`, or the first.
    void start(const QString &preferredId);
    //! Starts a sandbox and chooses it.
    void startSandbox();

    //! Null while nobody is signed in. It goes with signedOut().
    [[nodiscard]] ApiClient *client() const { return m_client.get(); }
    //! Null while no profile is chosen.
    [[nodiscard]] const ConnectionProfile *profile() const { return m_profile ? &*m_profile : nullptr; }
    //! The window asks for a token, as after a 401.
    void requestToken(const QString &reason);
    //! The service did not accept the token.
    void markTokenRefused();

Q_SIGNALS:
    void signedIn();
    //! The profile changed or its token went; client() is null.
    void signedOut();

private:
    void loadProfiles(const QString &preferredId);
    void takeProfiles(Result<ProfileList, ProfileStoreError> list, const QString &preferredId);
    void showProfiles();
    void choose(const QString &id);
    [[nodiscard]] const ConnectionProfile *find(const QString &id) const;
    void takeToken(const QString &profileId, SecretAnswer answer);
    //! `expires` where it is known.
    void signIn(Credentials credentials, const std::optional<QDateTime> &expires = {});
    void signOut();

    void createProfile();
    void editProfile(const QString &id);
    void saveProfile(const ConnectionProfile &profile, ProfileDialog *dialog);
    void removeProfile(const QString &id);
    void storeToken(const Secret &token, Remember remember);
    void showRequest(const RequestRecord &record);

    void takeSandbox(const ConnectionProfile &profile, const Secret &token);
    void loseSandbox(const QString &message);

    MainWindow &m_window;
    StorageThread &m_storage;
    SecretStore &m_secrets;
    ProfileStore m_store;
    std::vector<ConnectionProfile> m_profiles;
    std::optional<ConnectionProfile> m_profile;
    std::unique_ptr<ApiClient> m_client;
    SandboxProcess *m_sandbox = nullptr;
    std::optional<ConnectionProfile> m_sandboxProfile;
    Secret m_sandboxToken;
};

} // namespace weir
