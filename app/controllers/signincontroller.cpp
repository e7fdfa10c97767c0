#include "app/controllers/signincontroller.h"

#include "app/flows/signinflow.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "models/profile/sandboxprofile.h"
#include "ui/dialogs/signindialog.h"

#include <QApplication>

#include <utility>

namespace weir {

SignInController::SignInController(QWidget &window, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_window(window), m_secrets(secrets), m_lookup(std::make_unique<QObject>())
{
}

SignInController::~SignInController() = default;

void SignInController::ask(const ConnectionProfile &profile, const Secret &proxyPassword,
                           const QString &reason)
{
    if (m_dialog)
        return;
    cancel();
    m_profile = profile;
    m_proxyPassword = proxyPassword.clone();
    m_reason = reason;
    m_entry.remember = lastChoice();
    // Over whatever is in front: it may be a review that waits for its answer.
    m_parent = QApplication::activeWindow() ? QApplication::activeWindow() : &m_window;
    switch (profile.signIn) {
    case SignInMethod::Token:
        return askForPassword();
    case SignInMethod::AccessKey:
        return askForSecret();
    }
}

void SignInController::renew(const ConnectionProfile &profile, const Secret &proxyPassword)
{
    if (m_dialog || m_flow)
        return;
    // A password that is remembered from earlier times gives a token, which the profile does not use now.
    if (profile.signIn != SignInMethod::Token) {
        Q_EMIT notRenewed({});
        return;
    }
    // Each time brings the user nearer to being locked out.
    if (!m_refusal.isEmpty()) {
        Q_EMIT notRenewed(m_refusal);
        return;
    }
    m_profile = profile;
    m_entry.remember = lastChoice();
    m_proxyPassword = proxyPassword.clone();
    m_lookup = std::make_unique<QObject>();
    readSecret(m_secrets, profileSlot(profile, passwordSecretName), m_lookup.get(),
               [this](SecretAnswer answer) { takePassword(std::move(answer)); });
}

void SignInController::stop()
{
    cancel();
    m_refusal.clear();
    m_entry = {};
    m_unproven = {};
}

void SignInController::cancel()
{
    // An answer of the keychain that is still to come is nobody's then.
    m_lookup = std::make_unique<QObject>();
    if (m_flow) {
        m_flow->disconnect(this);
        m_flow->cancel();
        m_flow->deleteLater();
        m_flow = nullptr;
    }
    m_password.clear();
    m_proxyPassword.clear();
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close();
        m_dialog = nullptr;
    }
}

void SignInController::askForPassword()
{
    auto *dialog = new SignInDialog(m_profile, KeychainState::Available, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReason(m_reason);
    dialog->setRememberToken(m_entry.remember);
    m_dialog = dialog;
    // Also of somebody who gives up now.
    connect(dialog, &SignInDialog::rememberTokenChosen, this, &SignInController::choose);
    connect(dialog, &SignInDialog::signInRequested, this, [this, dialog] { start(dialog); });
    connect(dialog, &SignInDialog::tokenInsteadRequested, this, [this] {
        cancel();
        askForSecret();
    });
    connect(dialog, &QDialog::rejected, this, &SignInController::giveUp);
    readSecret(m_secrets, profileSlot(m_profile, passwordSecretName), dialog,
               [dialog](const SecretAnswer &answer) {
                   if (answer.status == SecretStatus::Ok)
                       dialog->showPasswordStored();
               });
    dialog->open();
}

void SignInController::askForSecret()
{
    auto *dialog = new TokenDialog(m_profile, KeychainState::Available, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReason(m_reason);
    dialog->setEntry(m_entry);
    m_dialog = dialog;
    connect(dialog, &TokenDialog::credentialsEntered, this, &SignInController::takeCredentials);
    connect(dialog, &QDialog::rejected, this, &SignInController::giveUp);
    dialog->open();
}

void SignInController::giveUp()
{
    cancel();
    Q_EMIT givenUp();
}

void SignInController::start(SignInDialog *dialog)
{
    m_purpose = Purpose::SignIn;
    m_form = dialog;
    m_rememberPassword = dialog->rememberPassword();
    run(dialog->takeQuestion());
}

void SignInController::run(SignInQuestion question)
{
    m_profile.iamUser = withKnownId({.domain = question.domain, .name = question.user, .id = question.userId},
                                    m_profile.iamUser);
    m_password = question.password.clone();
    question.proxyPassword = m_proxyPassword.clone();
    m_flow = new SignInFlow(m_profile, std::move(question), this);
    connect(m_flow, &SignInFlow::requestFinished, this, &SignInController::requestFinished);
    connect(m_flow, &SignInFlow::finished, this, [this](const SignInOutcome &outcome) {
        std::exchange(m_flow, nullptr)->deleteLater();
        if (outcome)
            takeToken(*outcome);
        else
            takeFailure(outcome.error());
    });
    m_flow->start();
}

void SignInController::takePassword(SecretAnswer answer)
{
    if (answer.status != SecretStatus::Ok) {
        // Without a keychain nothing is remembered.
        const bool isAbsent =
            answer.status == SecretStatus::NotFound || answer.status == SecretStatus::Unavailable;
        Q_EMIT notRenewed(isAbsent ? QString() : answer.message);
        return;
    }
    m_purpose = Purpose::Renewal;
    m_form = nullptr;
    m_rememberPassword.reset();
    SignInQuestion question;
    question.domain = m_profile.iamUser.domain;
    question.user = m_profile.iamUser.name;
    question.password = std::move(answer.secret);
    question.project = IamProject{.id = m_profile.projectId};
    run(std::move(question));
}

void SignInController::takeToken(const SignedInToken &signedIn)
{
    m_unproven = {};
    if (m_form)
        m_entry.remember = m_form->rememberToken();
    if (m_entry.remember == Remember::InKeychain)
        remember(tokenSecretName, {signedIn.token.clone(), signedIn.expiresAt});
    else if (m_purpose == Purpose::SignIn)
        forgetToken();
    if (m_rememberPassword == Remember::InKeychain)
        remember(passwordSecretName, m_password.clone());
    else if (m_rememberPassword == Remember::ForThisSession)
        forgetPassword();
    m_password.clear();
    const Credentials credentials(TokenCredentials{signedIn.token.clone()});
    if (m_purpose == Purpose::Renewal) {
        Q_EMIT renewed(credentials, signedIn.expiresAt);
        return;
    }
    m_refusal.clear();
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->accept();
        m_dialog = nullptr;
    }
    Q_EMIT this->signedIn(m_profile, credentials, signedIn.expiresAt);
}

void SignInController::takeFailure(const SignInFailure &failure)
{
    m_password.clear();
    if (m_form)
        return m_form->showFault(failure.message());
    if (failure.isRefusal())
        m_refusal = failure.message();
    Q_EMIT notRenewed(failure.message());
}

void SignInController::takeCredentials(const Credentials &credentials,
                                       const std::optional<QDateTime> &expires, Remember remember)
{
    m_dialog = nullptr;
    const auto *pair = std::get_if<AccessKeyCredentials>(&credentials);
    m_entry = {.isTemporary = pair && !pair->securityToken.isEmpty(), .end = expires};
    choose(remember);
    m_unproven = clone(credentials);
    Q_EMIT signedIn(m_profile, credentials, expires);
}

void SignInController::storeProven()
{
    // The next pair has an end of its own.
    const std::optional<QDateTime> expires = std::exchange(m_entry.end, {});
    const Credentials proven = std::exchange(m_unproven, {});
    if (std::holds_alternative<NoCredentials>(proven) || m_profile.id == sandboxProfileId)
        return;
    if (m_entry.remember != Remember::InKeychain) {
        // A secret key is not to be had again; a token that nobody wants to keep is followed by the next.
        if (std::holds_alternative<TokenCredentials>(proven))
            forgetToken();
        return;
    }
    writeSignIn(m_secrets, m_profile, proven, expires, this,
                [this](const SecretAnswer &answer) { showWhetherRemembered(answer); });
}

Remember SignInController::lastChoice() const
{
    return !m_sessionOnly || m_sessionOnly->contains(m_profile.id) ? Remember::ForThisSession
                                                                   : Remember::InKeychain;
}

void SignInController::choose(Remember remember)
{
    m_entry.remember = remember;
    // Before it is settled there is no profile but the sandbox's, of which nothing is stored.
    if (!m_sessionOnly || lastChoice() == remember)
        return;
    if (remember == Remember::ForThisSession)
        m_sessionOnly->insert(m_profile.id);
    else
        m_sessionOnly->erase(m_profile.id);
    Q_EMIT sessionOnlyChanged(*m_sessionOnly);
}

void SignInController::settleSessionOnly(const std::vector<ConnectionProfile> &profiles)
{
    if (m_sessionOnly)
        return;
    m_sessionOnly.emplace();
    for (const ConnectionProfile &profile : profiles)
        m_sessionOnly->insert(profile.id);
    Q_EMIT sessionOnlyChanged(*m_sessionOnly);
}

void SignInController::remember(QLatin1StringView name, StoredSecret secret)
{
    // Its token ends with it.
    if (m_profile.id == sandboxProfileId)
        return;
    writeSecret(m_secrets, profileSlot(m_profile, name), std::move(secret), this,
                [this](const SecretAnswer &answer) { showWhetherRemembered(answer); });
}

void SignInController::forgetPassword()
{
    forget(passwordSecretName, tr("The password is still in the keychain: %1"));
}

void SignInController::forgetToken()
{
    forget(tokenSecretName, tr("The former token is still in the keychain: %1"));
}

void SignInController::forget(QLatin1StringView name, const QString &failure)
{
    if (m_profile.id == sandboxProfileId)
        return;
    m_secrets.erase(secretKey(m_profile.id, name), this, [this, failure](const SecretAnswer &answer) {
        // Without a keychain there is nothing to forget.
        if (answer.status != SecretStatus::Ok && answer.status != SecretStatus::Unavailable)
            Q_EMIT keychainFailed(failure.arg(answer.message));
    });
}

void SignInController::showWhetherRemembered(const SecretAnswer &answer)
{
    if (!answer.message.isEmpty())
        Q_EMIT keychainFailed(answer.message);
}

} // namespace weir
