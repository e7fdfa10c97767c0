#pragma once

#include "app/controllers/signincontroller.h"
#include "app/controllers/tokenexpiry.h"
#include "app/secrets/secretstore.h"
#include "app/storage/profilestore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "models/text/livetext.h"
#include "ui/statusline.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace weir {

class ApiClient;
class MainWindow;
class SandboxProcess;
class SecretStore;
class StorageThread;
struct SignInAnswer;

//! Which profile the window works with, and whether somebody is signed in to it.
class SessionController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    SessionController(MainWindow &window, StorageThread &storage, SecretStore &secrets, ProfileStore profiles,
                      NoticeTimes notices, QObject *parent = nullptr);
    ~SessionController() override;

    //! Reads the profiles and chooses `preferredId`, or the first.
    void start(const QString &preferredId);
    //! Chooses the sandbox; where none runs, one is started first.
    void openSandbox();
    //! As sessionOnlyChanged() gave it before; nothing where that was lost.
    void setSessionOnly(const std::optional<std::set<QString>> &ids) { m_signIn.setSessionOnly(ids); }

    //! Null while nobody is signed in. It goes with signedOut().
    [[nodiscard]] ApiClient *client() const { return m_client.get(); }
    //! Null while no profile is chosen.
    [[nodiscard]] const ConnectionProfile *profile() const { return m_profile ? &*m_profile : nullptr; }
    //! Those that are stored, in their order.
    [[nodiscard]] const std::vector<ConnectionProfile> &profiles() const { return m_profiles; }
    //! One of them, or the sandbox's; null for what is gone.
    [[nodiscard]] const ConnectionProfile *find(const QString &id) const;
    //! Reads them anew, and chooses `preferredId` where it is one of them. Then `next` runs, also where they
    //! could not be read.
    void loadProfiles(const QString &preferredId, std::function<void()> next = {});
    //! Signs out of this profile, where it is the one that is chosen.
    void leave(const QString &id);
    //! Asks somebody to sign in; `reason` says why, and may be empty. Then `proceed` runs; not, where the
    //! dialog was closed, or `context` or the choice of the profile is gone by then.
    void requestSignIn(const QString &reason, QObject *context = nullptr, std::function<void()> proceed = {});
    //! After a 401: signs in again, by the remembered password or by asking. Then `proceed` runs, or
    //! `giveUp` where the dialog was closed; neither, where nobody is signed in, or `context` or the choice
    //! of the profile is gone by then.
    void signInAgain(QObject *context, std::function<void()> proceed = {}, std::function<void()> giveUp = {});

Q_SIGNALS:
    //! They were read.
    void profilesChanged();
    //! After that: these lead to other addresses or another project than before, or are gone.
    void profilesLeft(const QStringList &ids);
    //! There is a client; or the one there is has other credentials, because somebody has signed in or the
    //! service refused those before.
    void signedIn();
    //! The profile changed or its token went; client() is null.
    void signedOut();
    //! Somebody has signed out: no secret is to be left in memory.
    void ended();
    //! Of these profiles somebody chose that what they sign in with is for the session alone.
    void sessionOnlyChanged(const std::set<QString> &profileIds);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> proceed;
        std::function<void()> giveUp;
    };

    void takeProfiles(Result<ProfileList, ProfileStoreError> list, const QString &preferredId);
    void showProfiles();
    void choose(const QString &id);
    //! Then `next` runs, if the profile is still chosen.
    void readProxyPassword(std::function<void()> next);
    void readToken();
    void takeToken(SignInAnswer answer);
    //! Whoever waits for a sign-in, or a question to the keychain, waits no longer.
    void forgetAsking();
    void showTokenState(TokenState::Kind kind, const std::optional<QDateTime> &expires = {});
    //! `expires` where it is known.
    void signIn(Credentials credentials, const std::optional<QDateTime> &expires = {});
    void takeSignIn(const ConnectionProfile &profile, const Credentials &credentials,
                    const std::optional<QDateTime> &expires);
    void takeRenewal(const Credentials &credentials, const std::optional<QDateTime> &expires);
    //! In place: what is under way goes on.
    void replaceCredentials(const Credentials &credentials, const std::optional<QDateTime> &expires);
    void setTokenEnd(const std::optional<QDateTime> &expires);
    //! Ends every requestSignIn() and signInAgain() that waits.
    void settle(std::function<void()> Waiting::*outcome);
    //! `fault` says why the token was not renewed; may be empty.
    void askAgain(const QString &fault);
    //! The 401 was to credentials that have been replaced since.
    void goOn(Waiting waiting);
    void takeRefusal(const ApiError &error);
    void takeAcceptance();
    void renew();
    void takeGivingUp();
    void takeRenewalFailure(const QString &message);
    void warnOfEnd(std::chrono::minutes left);
    void rememberUser(const IamUser &user);
    //! As somebody asked for it: the token goes from the keychain as well.
    void end();
    //! Of the keychain.
    void eraseToken(const QString &profileId);
    void signOut();

    void takeSandbox(const ConnectionProfile &profile, const StoredSecret &token);
    void renameSandbox();
    void loseSandbox(const LiveText &message);

    MainWindow &m_window;
    StorageThread &m_storage;
    SecretStore &m_secrets;
    ProfileStore m_store;
    std::vector<ConnectionProfile> m_profiles;
    std::optional<ConnectionProfile> m_profile;
    //! Of the chosen profile's proxy.
    Secret m_proxyPassword;
    //! Context of what is still to come for the chosen profile, such as the keychain's answers.
    std::unique_ptr<QObject> m_lookups;
    std::unique_ptr<ApiClient> m_client;
    SignInController m_signIn;
    TokenExpiry m_expiry;
    const std::chrono::milliseconds m_leastUse;
    std::vector<Waiting> m_waiting;
    //! Why the service did not accept what the client has, as a sentence; empty where it did.
    QString m_refusal;
    std::optional<QDateTime> m_endBeforeRefusal;
    //! A sign-in by the remembered password was begun and has brought neither a token nor a fault; while a
    //! dialog is open it waits.
    bool m_isRenewing = false;
    //! When the remembered password last brought a token in place of a refused one; nothing where somebody
    //! has signed in since.
    std::optional<QDateTime> m_renewedAt;
    //! What the banner said of a token that was not renewed; empty once there is another.
    LiveText m_renewalFault;
    //! Why what is remembered could not be taken; settled by a sign-in.
    QString m_lookupFault;
    //! What the banner says of the profiles that were read last; empty where all of them can be used.
    QString m_profilesFault;
    SandboxProcess *m_sandbox = nullptr;
    std::optional<ConnectionProfile> m_sandboxProfile;
    StoredSecret m_sandboxToken;
};

} // namespace weir
