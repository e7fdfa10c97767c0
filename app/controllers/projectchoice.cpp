#include "app/controllers/projectchoice.h"

#include "app/api/apiclient.h"
#include "app/api/iamrequests.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/signindialog.h"

#include <utility>

namespace weir {

ProjectChoice::ProjectChoice(ConnectionProfile entered, std::optional<ConnectionProfile> stored,
                             ApiClient *client, SecretStore &secrets, QWidget *form)
    : QObject(form), m_entered(std::move(entered)), m_stored(std::move(stored)), m_sessionClient(client),
      m_secrets(secrets), m_dialog(new ProjectDialog(m_entered.projectId, form))
{
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ProjectDialog::projectChosen, this, &ProjectChoice::projectChosen);
    connect(m_dialog, &ProjectDialog::retryRequested, this, &ProjectChoice::load);
    connect(m_dialog, &QDialog::finished, this, &QObject::deleteLater);
}

ProjectChoice::~ProjectChoice() = default;

void ProjectChoice::start()
{
    m_dialog->open();
    load();
}

bool ProjectChoice::mayUseStored() const
{
    return m_stored && !m_isRefused && m_entered.signIn == m_stored->signIn
        && m_entered.accessKey == m_stored->accessKey
        && endpointFor(m_entered, Service::Iam) == endpointFor(*m_stored, Service::Iam);
}

void ProjectChoice::load()
{
    m_dialog->showLoading();
    if (mayUseStored() && m_sessionClient)
        return list(*m_sessionClient, *m_stored);
    if (!m_stored || !needsProxyPassword(m_entered) || m_entered.proxy != m_stored->proxy)
        return readStored();
    // Without it the proxy says so itself.
    readSecret(m_secrets, profileSlot(*m_stored, proxyPasswordSecretName), this, [this](SecretAnswer answer) {
        m_proxyPassword = std::move(answer.secret);
        readStored();
    });
}

void ProjectChoice::readStored()
{
    if (!m_dialog)
        return;
    if (!mayUseStored())
        return ask();
    readSignIn(m_secrets, *m_stored, this, [this](const SignInAnswer &stored) { takeStored(stored); });
}

void ProjectChoice::takeStored(const SignInAnswer &stored)
{
    if (!m_dialog)
        return;
    if (stored.answer.status == SecretStatus::Ok)
        listWith(stored.credentials);
    else
        ask();
}

void ProjectChoice::listWith(const Credentials &credentials)
{
    // The project that is to be chosen is none yet.
    ConnectionProfile account = m_entered;
    account.projectId.clear();
    m_client = std::make_unique<ApiClient>(account, clone(credentials), m_proxyPassword);
    connect(m_client.get(), &ApiClient::requestFinished, this, &ProjectChoice::requestFinished);
    list(*m_client, account);
}

void ProjectChoice::list(ApiClient &client, const ConnectionProfile &profile)
{
    auto request = profile.signIn == SignInMethod::AccessKey ? listAccountProjects(profile)
                                                             : listAccessibleProjects(profile);
    if (!request)
        return m_dialog->showFault(request.error().message());
    client.send(std::move(request).value(), this, [this](const ApiResult &result) { takeList(result); });
}

void ProjectChoice::takeList(const ApiResult &result)
{
    if (!m_dialog)
        return;
    if (result.error && result.error->kind == ApiError::Kind::Unauthorized && mayUseStored()) {
        m_isRefused = true;
        // Again from the start: the proxy may want its password for that, too.
        return load();
    }
    if (result.error)
        return m_dialog->showFault(result.error->message());
    auto projects = iamProjectsFrom(result.document.root);
    if (!projects)
        return m_dialog->showFault(noProjectListError(result.requestId).message());
    if (projects->empty())
        return m_dialog->showFault(noProjectError(result.requestId).message());
    m_dialog->setProjects(std::move(*projects));
}

void ProjectChoice::ask()
{
    switch (m_entered.signIn) {
    case SignInMethod::Token:
        return askForPassword();
    case SignInMethod::AccessKey:
        return askForSecretKey();
    }
}

void ProjectChoice::askForPassword()
{
    auto *dialog = new SignInDialog(m_entered, KeychainState::Unasked, m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signInRequested, this, [this, dialog] { signIn(dialog); });
    connect(dialog, &QDialog::rejected, this, &ProjectChoice::giveUp);
    dialog->open();
}

void ProjectChoice::askForSecretKey()
{
    auto *dialog = new TokenDialog(m_entered, KeychainState::Unasked, m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TokenDialog::credentialsEntered, this, [this](const Credentials &credentials) {
        // From now on what is refused is what was entered, which is said.
        m_isRefused = true;
        listWith(credentials);
    });
    connect(dialog, &QDialog::rejected, this, &ProjectChoice::giveUp);
    dialog->open();
}

void ProjectChoice::signIn(SignInDialog *dialog)
{
    SignInQuestion question = dialog->takeQuestion();
    question.proxyPassword = m_proxyPassword.clone();
    const IamUser user{.domain = question.domain, .name = question.user, .id = question.userId};
    m_flow = new SignInFlow(m_entered, std::move(question), this);
    connect(m_flow, &SignInFlow::requestFinished, this, &ProjectChoice::requestFinished);
    connect(m_flow, &SignInFlow::projectsFound, this,
            [this, dialog, user](const std::vector<IamProject> &projects) {
                // The list is all that was wanted; the token that it was read with goes.
                endSignIn();
                dialog->accept();
                m_dialog->setProjects(projects);
                Q_EMIT userSignedIn(user);
            });
    connect(m_flow, &SignInFlow::finished, this, [this, dialog](const SignInOutcome &outcome) {
        endSignIn();
        dialog->showFault(outcome.error().message());
    });
    m_flow->start();
}

void ProjectChoice::endSignIn()
{
    if (!m_flow)
        return;
    SignInFlow *flow = std::exchange(m_flow, nullptr);
    flow->disconnect(this);
    flow->cancel();
    flow->deleteLater();
}

void ProjectChoice::giveUp()
{
    endSignIn();
    if (m_dialog)
        m_dialog->showFault(
            tr("Nobody signed in, so there is no list; retry, or enter the project ID itself."));
}

} // namespace weir
