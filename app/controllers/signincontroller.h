#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "models/service/signinquestion.h"
#include "ui/dialogs/tokendialog.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace weir {

class SignInDialog;
class SignInFlow;
struct RequestRecord;
struct SignInFailure;

//! Gets what a profile signs in with: by password, pasted, or again by a password that is remembered.
class SignInController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    SignInController(QWidget &window, SecretStore &secrets, QObject *parent = nullptr);
    ~SignInController() override;

    // `proxyPassword` is that of the profile's proxy; empty where it wants none.

    //! Opens the dialog that fits the profile, in place of a renewal that is under way. `reason` says why,
    //! and may be empty. While a dialog is open nothing happens. Ends with signedIn() or givenUp().
    void ask(const ConnectionProfile &profile, const Secret &proxyPassword, const QString &reason);
    //! Signs in by the remembered password. Ends with renewed() or notRenewed(); where a dialog is open, or
    //! takes its place, with what ends that. The token is remembered where the one before it was. A password
    //! that was refused is not sent again, until somebody has signed in by one or stop() was called.
    void renew(const ConnectionProfile &profile, const Secret &proxyPassword);
    //! A request has succeeded with what signedIn() or renewed() gave last: what somebody entered of it is
    //! stored now, where it is to be remembered.
    void storeProven();
    //! Whatever is under way ends, without a signal.
    void stop();
    //! The profiles of which somebody chose last that what they sign in with is for the session alone;
    //! nothing where that is not known. Nothing is stored then.
    void setSessionOnly(const std::optional<std::set<QString>> &ids) { m_sessionOnly = ids; }
    //! Where it is not known, it is all of these until somebody chooses again.
    void settleSessionOnly(const std::vector<ConnectionProfile> &profiles);

Q_SIGNALS:
    //! The profile knows its IAM user now. `expires` where the service said it.
    void signedIn(const weir::ConnectionProfile &profile, const weir::Credentials &credentials,
                  const std::optional<QDateTime> &expires);
    void renewed(const weir::Credentials &credentials, const std::optional<QDateTime> &expires);
    void givenUp();
    //! `message` says why, as a sentence; empty where there was nothing to renew it with.
    void notRenewed(const QString &message);
    //! A secret could not be remembered or forgotten, as one sentence.
    void keychainFailed(const QString &message);
    void sessionOnlyChanged(const std::set<QString> &profileIds);
    //! Once for each request on the wire.
    void requestFinished(const weir::RequestRecord &record);

private:
    enum class Purpose : quint8 { SignIn, Renewal };

    void askForPassword();
    void askForSecret();
    //! As stop(); what was refused is remembered.
    void cancel();
    void giveUp();
    void start(SignInDialog *dialog);
    void run(SignInQuestion question);
    void takePassword(SecretAnswer answer);
    void takeToken(const SignedInToken &signedIn);
    void takeFailure(const SignInFailure &failure);
    void takeCredentials(const Credentials &credentials, const std::optional<QDateTime> &expires,
                         Remember remember);
    [[nodiscard]] Remember lastChoice() const;
    void choose(Remember remember);
    void remember(QLatin1StringView name, StoredSecret secret);
    void forgetPassword();
    void forgetToken();
    //! `failure` takes what went wrong, as a sentence.
    void forget(QLatin1StringView name, const QString &failure);
    void showWhetherRemembered(const SecretAnswer &answer);

    QWidget &m_window;
    SecretStore &m_secrets;
    ConnectionProfile m_profile;
    Secret m_proxyPassword;
    QString m_reason;
    QPointer<QWidget> m_parent;
    //! Context of the reading of a remembered password.
    std::unique_ptr<QObject> m_lookup;
    QPointer<QDialog> m_dialog;
    //! Of what runs.
    Purpose m_purpose = Purpose::SignIn;
    //! Of the sign-in that runs, where a dialog asked for it; then also what is to be remembered.
    QPointer<SignInDialog> m_form;
    SignInFlow *m_flow = nullptr;
    //! Why the remembered password was refused; empty where it was not.
    QString m_refusal;
    Secret m_password;
    //! Without it what is stored stays.
    std::optional<Remember> m_rememberPassword;
    //! As somebody chose last, for the dialog that asks again; a token that nobody chose for was found in
    //! the keychain.
    TokenEntry m_entry;
    std::optional<std::set<QString>> m_sessionOnly = std::set<QString>();
    //! Entered, to be remembered, and with no success as yet. Until then what is stored stays, for this may
    //! be mistyped.
    Credentials m_unproven;
};

} // namespace weir
