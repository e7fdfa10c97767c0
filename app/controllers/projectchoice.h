#pragma once

#include "app/flows/signinflow.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace weir {

class ApiClient;
class ProjectDialog;
class SecretStore;
class SignInDialog;
struct ApiResult;
struct SignInAnswer;

//! Lets somebody choose one of the projects of whoever a profile signs in as, over the profile's form. What
//! is stored of the profile is used as long as it goes where it always did; where there is nothing, or it is
//! not accepted, somebody is asked to sign in, and what is entered then is kept nowhere.
class ProjectChoice final : public QObject
{
    Q_OBJECT

public:
    //! `entered` is what the form says now, `stored` what is written of it; nothing for a new profile.
    //! `client` is that of the session, where it is the profile's; may be null. `form` owns this object.
    ProjectChoice(ConnectionProfile entered, std::optional<ConnectionProfile> stored, ApiClient *client,
                  SecretStore &secrets, QWidget *form);
    ~ProjectChoice() override;

    void start();

Q_SIGNALS:
    void projectChosen(const QString &id);
    //! By password, for the list.
    void userSignedIn(const weir::IamUser &user);
    //! Once for each request on the wire that the session does not know of.
    void requestFinished(const weir::RequestRecord &record);

private:
    //! What is stored was for the same way of signing in, to the same Identity service.
    [[nodiscard]] bool mayUseStored() const;
    void load();
    void readStored();
    void takeStored(const SignInAnswer &stored);
    void listWith(const Credentials &credentials);
    void list(ApiClient &client, const ConnectionProfile &profile);
    void takeList(const ApiResult &result);
    void ask();
    void askForPassword();
    void askForSecretKey();
    void signIn(SignInDialog *dialog);
    void endSignIn();
    void giveUp();

    ConnectionProfile m_entered;
    std::optional<ConnectionProfile> m_stored;
    QPointer<ApiClient> m_sessionClient;
    SecretStore &m_secrets;
    QPointer<ProjectDialog> m_dialog;
    Secret m_proxyPassword;
    std::unique_ptr<ApiClient> m_client;
    SignInFlow *m_flow = nullptr;
    //! What was stored was refused, so it is not tried again.
    bool m_isRefused = false;
};

} // namespace weir
