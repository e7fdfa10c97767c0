#include "app/controllers/sessioncontroller.h"

#include "app/api/apiclient.h"
#include "app/controllers/sandboxprocess.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/storagethread.h"
#include "models/text.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <utility>

namespace weir {

SessionController::SessionController(MainWindow &window, StorageThread &storage, SecretStore &secrets,
                                     ProfileStore profiles, QObject *parent)
    : QObject(parent), m_window(window), m_storage(storage), m_secrets(secrets), m_store(std::move(profiles))
{
    connect(&window, &MainWindow::profileChosen, this, &SessionController::choose);
    connect(&window, &MainWindow::newProfileRequested, this, &SessionController::createProfile);
    connect(&window, &MainWindow::editProfileRequested, this, &SessionController::editProfile);
    connect(&window, &MainWindow::removeProfileRequested, this, &SessionController::removeProfile);
    connect(&window, &MainWindow::tokenRequested, this, [this] { requestToken({}); });
}

SessionController::~SessionController() = default;

void SessionController::start(const QString &preferredId)
{
    loadProfiles(preferredId);
}

void SessionController::startSandbox()
{
    if (!m_sandbox) {
        m_sandbox = new SandboxProcess(this);
        connect(m_sandbox, &SandboxProcess::ready, this, &SessionController::takeSandbox);
        connect(m_sandbox, &SandboxProcess::stopped, this, &SessionController::loseSandbox);
    }
    m_sandbox->start();
}

void SessionController::requestToken(const QString &reason)
{
    if (!m_profile)
        return;
    auto *dialog = new TokenDialog(m_profile->name, m_profile->signIn, KeychainState::Available, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReason(reason);
    connect(dialog, &TokenDialog::tokenEntered, this, &SessionController::storeToken);
    dialog->open();
}

void SessionController::markTokenRefused()
{
    m_window.setTokenState({.kind = TokenState::Kind::Refused});
}

void SessionController::loadProfiles(const QString &preferredId)
{
    m_storage.run([store = m_store] { return store.load(); }, this,
                  [this, preferredId](Result<ProfileList, ProfileStoreError> list) {
                      takeProfiles(std::move(list), preferredId);
                  });
}

void SessionController::takeProfiles(Result<ProfileList, ProfileStoreError> list, const QString &preferredId)
{
    if (!list)
        return m_window.showBanner({.message = list.error().message});
    m_profiles = std::move(list->profiles);
    showProfiles();
    for (const UnusableProfile &profile : list->unusable)
        m_window.showBanner({.message = profile.message, .tone = Tone::Warning});
    if (find(preferredId))
        choose(preferredId);
    else if (!m_profile && !m_profiles.empty())
        choose(m_profiles.front().id);
}

void SessionController::showProfiles()
{
    std::vector<ConnectionProfile> shown = m_profiles;
    if (m_sandboxProfile)
        shown.insert(shown.begin(), *m_sandboxProfile);
    m_window.setProfiles(std::move(shown));
    if (m_profile)
        m_window.setCurrentProfile(m_profile->id);
}

void SessionController::choose(const QString &id)
{
    const ConnectionProfile *profile = find(id);
    if (!profile)
        return;
    signOut();
    m_profile = *profile;
    m_window.setCurrentProfile(id);
    m_window.hideBanner();
    if (id == SandboxProcess::profileId)
        return signIn(TokenCredentials{m_sandboxToken.clone()});
    m_window.setTokenState({.kind = TokenState::Kind::Unknown});
    m_secrets.read(secretKey(id, signInSecretName(m_profile->signIn)), this,
                   [this, id](SecretAnswer answer) { takeToken(id, std::move(answer)); });
}

const ConnectionProfile *SessionController::find(const QString &id) const
{
    if (m_sandboxProfile && m_sandboxProfile->id == id)
        return &*m_sandboxProfile;
    const auto found = std::ranges::find(m_profiles, id, &ConnectionProfile::id);
    return found == m_profiles.end() ? nullptr : &*found;
}

void SessionController::takeToken(const QString &profileId, SecretAnswer answer)
{
    // An answer that comes after another profile was chosen, or a token was entered, is nobody's.
    if (!m_profile || m_profile->id != profileId || m_client)
        return;
    if (answer.status == SecretStatus::Ok)
        return signIn(credentialsOf(*m_profile, std::move(answer.secret)), answer.expiresAt);
    m_window.setTokenState({.kind = TokenState::Kind::None});
    if (answer.status != SecretStatus::NotFound && !answer.message.isEmpty())
        m_window.showBanner({.message = answer.message, .tone = Tone::Warning});
    Q_EMIT signedOut();
}

void SessionController::signIn(Credentials credentials, const std::optional<QDateTime> &expires)
{
    signOut();
    m_client = std::make_unique<ApiClient>(*m_profile, std::move(credentials));
    connect(m_client.get(), &ApiClient::requestFinished, this, &SessionController::showRequest);
    m_window.setTokenState({.kind = TokenState::Kind::Set, .expires = expires});
    Q_EMIT signedIn();
}

void SessionController::signOut()
{
    if (!m_client)
        return;
    // Gone before anybody hears of it, so that nobody uses it again.
    const std::unique_ptr<ApiClient> client = std::exchange(m_client, nullptr);
    Q_EMIT signedOut();
}

void SessionController::createProfile()
{
    auto *dialog = new ProfileDialog(ProfileDialog::Purpose::Create, {}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::saveRequested, this,
            [this, dialog](const ConnectionProfile &profile) { saveProfile(profile, dialog); });
    dialog->open();
}

void SessionController::editProfile(const QString &id)
{
    const ConnectionProfile *profile = find(id);
    if (!profile || id == SandboxProcess::profileId)
        return;
    auto *dialog = new ProfileDialog(ProfileDialog::Purpose::Edit, *profile, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::saveRequested, this,
            [this, dialog](const ConnectionProfile &edited) { saveProfile(edited, dialog); });
    dialog->open();
}

void SessionController::saveProfile(const ConnectionProfile &profile, ProfileDialog *dialog)
{
    const auto save = [store = m_store, profile]() -> Result<ConnectionProfile, ProfileStoreError> {
        if (profile.id.isEmpty())
            return store.add(profile);
        if (const auto error = store.update(profile))
            return *error;
        return profile;
    };
    m_storage.run(
        save, this,
        [this, dialog = QPointer(dialog)](const Result<ConnectionProfile, ProfileStoreError> &saved) {
            if (!saved) {
                if (dialog)
                    dialog->showFault(saved.error().message);
                return;
            }
            if (dialog)
                dialog->accept();
            loadProfiles(saved->id);
        });
}

void SessionController::removeProfile(const QString &id)
{
    if (!find(id) || id == SandboxProcess::profileId)
        return;
    if (m_profile && m_profile->id == id) {
        signOut();
        m_profile.reset();
        m_window.setCurrentProfile({});
    }
    // The secrets first: without the profile nobody could name them any more.
    eraseProfileSecrets(m_secrets, id, this, [this, id](const SecretAnswer &answer) {
        if (answer.status != SecretStatus::Ok) {
            return m_window.showBanner(
                {.message = tr("The profile stays, because its secrets could not be removed "
                               "from the keychain: %1")
                                .arg(answer.message)});
        }
        m_storage.run([store = m_store, id] { return store.remove(id); }, this,
                      [this](const std::optional<ProfileStoreError> &error) {
                          if (error)
                              m_window.showBanner({.message = error->message});
                          loadProfiles({});
                      });
    });
}

void SessionController::storeToken(const Secret &token, Remember remember)
{
    signIn(credentialsOf(*m_profile, token.clone()));
    if (remember == Remember::ForThisSession || m_profile->id == SandboxProcess::profileId)
        return;
    m_secrets.write(secretKey(m_profile->id, signInSecretName(m_profile->signIn)), token.clone(), this,
                    [this](const SecretAnswer &answer) {
                        if (!answer.message.isEmpty())
                            m_window.showBanner({.message = answer.message, .tone = Tone::Warning});
                    });
}

void SessionController::showRequest(const RequestRecord &record)
{
    // People know a request by the collection it is about: the part after the version and the project.
    const QString collection = record.path.section(u'/', 3, 3);
    m_window.showLastRequest({.method = toQString(methodName(record.method)),
                              .path = collection.isEmpty() ? record.path : collection,
                              .httpStatus = record.httpStatus,
                              .failure = record.httpStatus == 0 ? tr("no answer") : QString(),
                              .duration = record.duration});
}

void SessionController::takeSandbox(const ConnectionProfile &profile, const Secret &token)
{
    m_sandboxProfile = profile;
    m_sandboxToken = token.clone();
    showProfiles();
    choose(profile.id);
}

void SessionController::loseSandbox(const QString &message)
{
    m_sandboxProfile.reset();
    m_sandboxToken.clear();
    if (m_profile && m_profile->id == SandboxProcess::profileId) {
        signOut();
        m_profile.reset();
        m_window.setCurrentProfile({});
    }
    showProfiles();
    m_window.showBanner({.message = message}, this, [this] { startSandbox(); });
}

} // namespace weir
