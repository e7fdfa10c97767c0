#include "app/controllers/sessioncontroller.h"

#include "app/api/apiclient.h"
#include "app/controllers/sandboxprocess.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/profile/sandboxprofile.h"
#include "models/text.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace weir {

namespace {

//! Whether requests of the one are those of the other.
bool isSameConnection(const ConnectionProfile &one, const ConnectionProfile &other)
{
    const auto parts = [](const ConnectionProfile &profile) {
        return std::tie(profile.region, profile.projectId, profile.signIn, profile.accessKey,
                        profile.endpoint, profile.serviceEndpoints, profile.caFile, profile.proxy,
                        profile.connectTimeout, profile.idleTimeout, profile.deadline);
    };
    return parts(one) == parts(other);
}

} // namespace

SessionController::SessionController(MainWindow &window, StorageThread &storage, SecretStore &secrets,
                                     ProfileStore profiles, NoticeTimes notices, QObject *parent)
    : QObject(parent), m_window(window), m_storage(storage), m_secrets(secrets), m_store(std::move(profiles)),
      m_lookups(std::make_unique<QObject>()), m_signIn(window, secrets), m_expiry(notices),
      m_leastUse(notices.leastUse)
{
    connect(&m_signIn, &SignInController::signedIn, this, &SessionController::takeSignIn);
    connect(&m_signIn, &SignInController::renewed, this, &SessionController::takeRenewal);
    connect(&m_signIn, &SignInController::givenUp, this, &SessionController::takeGivingUp);
    connect(&m_signIn, &SignInController::requestFinished, &m_window, &MainWindow::addRequest);
    connect(&m_signIn, &SignInController::keychainFailed, this, [this](const QString &message) {
        m_window.showBanner(
            {.message = message, .tone = Tone::Warning, .scope = BannerContent::Scope::Profile});
    });
    connect(&m_signIn, &SignInController::sessionOnlyChanged, this, &SessionController::sessionOnlyChanged);
    connect(&m_signIn, &SignInController::notRenewed, this, &SessionController::takeRenewalFailure);
    connect(&m_expiry, &TokenExpiry::nearsEnd, this, &SessionController::warnOfEnd);
    connect(&m_expiry, &TokenExpiry::renewalDue, this, &SessionController::renew);
    connect(&window, &MainWindow::sandboxRequested, this, &SessionController::openSandbox);
    connect(&window, &MainWindow::profileChosen, this, &SessionController::choose);
    connect(&window, &MainWindow::signInRequested, this, [this] { requestSignIn({}); });
    connect(&window, &MainWindow::signOutRequested, this, &SessionController::end);
    connect(&window, &MainWindow::languageChanged, this, &SessionController::renameSandbox);
}

SessionController::~SessionController() = default;

void SessionController::start(const QString &preferredId)
{
    loadProfiles(preferredId);
}

void SessionController::openSandbox()
{
    // Whoever works with it is not to lose what was read.
    if (m_client && m_profile->id == sandboxProfileId)
        return;
    if (m_sandboxProfile)
        return choose(sandboxProfileId);
    if (!m_sandbox) {
        m_sandbox = new SandboxProcess(this);
        connect(m_sandbox, &SandboxProcess::ready, this, &SessionController::takeSandbox);
        connect(m_sandbox, &SandboxProcess::stopped, this, &SessionController::loseSandbox);
    }
    m_sandbox->start();
}

void SessionController::requestSignIn(const QString &reason, QObject *context, std::function<void()> proceed)
{
    if (!m_profile)
        return;
    if (proceed)
        m_waiting.push_back({context, std::move(proceed), {}});
    readProxyPassword([this, reason] { m_signIn.ask(*m_profile, m_proxyPassword, reason); });
}

void SessionController::loadProfiles(const QString &preferredId, std::function<void()> next)
{
    m_storage.run([store = m_store] { return store.load(); }, this,
                  [this, preferredId, next = std::move(next)](Result<ProfileList, ProfileStoreError> list) {
                      takeProfiles(std::move(list), preferredId);
                      if (next)
                          next();
                  });
}

void SessionController::takeProfiles(Result<ProfileList, ProfileStoreError> list, const QString &preferredId)
{
    m_window.hideBanner(std::exchange(m_profilesFault, {}));
    if (!list) {
        m_profilesFault = list.error().message;
        return m_window.showBanner({.message = m_profilesFault});
    }
    const std::vector<ConnectionProfile> before = std::exchange(m_profiles, std::move(list->profiles));
    m_signIn.settleSessionOnly(m_profiles);
    QStringList left;
    for (const ConnectionProfile &profile : before) {
        const ConnectionProfile *now = find(profile.id);
        if (!now || !leadToTheSame(profile, *now))
            left.append(profile.id);
    }
    showProfiles();
    const ConnectionProfile *preferred = find(preferredId);
    if (preferred && m_client && m_profile->id == preferredId && isSameConnection(*preferred, *m_profile)) {
        // Another name or colour: whoever is signed in stays it, also where nothing is remembered.
        m_profile = *preferred;
        m_window.setCurrentProfile(preferredId);
    } else if (preferred) {
        choose(preferredId);
    } else if (!m_profile && !m_profiles.empty()) {
        choose(m_profiles.front().id);
    }
    // After the choice, which takes away what was told before.
    if (!left.isEmpty())
        Q_EMIT profilesLeft(left);
    QStringList faults;
    for (const UnusableProfile &profile : list->unusable)
        faults.append(profile.message);
    m_profilesFault = faults.join(u'\n');
    if (!m_profilesFault.isEmpty())
        m_window.showBanner({.message = m_profilesFault, .tone = Tone::Warning});
}

void SessionController::showProfiles()
{
    std::vector<ConnectionProfile> shown = m_profiles;
    if (m_sandboxProfile)
        shown.insert(shown.begin(), *m_sandboxProfile);
    m_window.setProfiles(std::move(shown));
    Q_EMIT profilesChanged();
    if (m_profile)
        m_window.setCurrentProfile(m_profile->id);
}

void SessionController::choose(const QString &id)
{
    const ConnectionProfile *profile = find(id);
    if (!profile)
        return;
    signOut();
    forgetAsking();
    const bool isAnother = m_profile && m_profile->id != id;
    m_profile = *profile;
    m_window.setCurrentProfile(id);
    m_window.hideProfileBanners();
    // Not at the start, which nobody has asked.
    if (isAnother)
        m_window.showStatus(tr("Profile: %1").arg(m_profile->name));
    if (id == sandboxProfileId)
        return signIn(TokenCredentials{m_sandboxToken.text.clone()}, m_sandboxToken.expiresAt);
    showTokenState(TokenState::Kind::Unknown);
    readProxyPassword([this] { readToken(); });
}

void SessionController::readProxyPassword(std::function<void()> next)
{
    if (!needsProxyPassword(*m_profile) || !m_proxyPassword.isEmpty())
        return next();
    // Without it the proxy says so itself, at the first request.
    readSecret(m_secrets, profileSlot(*m_profile, proxyPasswordSecretName), m_lookups.get(),
               [this, next = std::move(next)](SecretAnswer answer) {
                   m_proxyPassword = std::move(answer.secret);
                   next();
               });
}

void SessionController::readToken()
{
    readSignIn(m_secrets, *m_profile, m_lookups.get(),
               [this](SignInAnswer answer) { takeToken(std::move(answer)); });
}

void SessionController::forgetAsking()
{
    m_signIn.stop();
    m_waiting.clear();
    m_proxyPassword.clear();
    // What the keychain still answers was asked for another profile, or for one that led elsewhere.
    m_lookups = std::make_unique<QObject>();
}

const ConnectionProfile *SessionController::find(const QString &id) const
{
    if (m_sandboxProfile && m_sandboxProfile->id == id)
        return &*m_sandboxProfile;
    const auto found = std::ranges::find(m_profiles, id, &ConnectionProfile::id);
    return found == m_profiles.end() ? nullptr : &*found;
}

void SessionController::takeToken(SignInAnswer stored)
{
    // Somebody entered one meanwhile.
    if (m_client)
        return;
    const SecretAnswer &answer = stored.answer;
    if (answer.status == SecretStatus::Ok)
        return signIn(std::move(stored.credentials), answer.expiresAt);
    showTokenState(TokenState::Kind::None);
    if (answer.status != SecretStatus::NotFound && !answer.message.isEmpty()) {
        m_lookupFault = answer.message;
        m_window.showBanner(
            {.message = m_lookupFault, .tone = Tone::Warning, .scope = BannerContent::Scope::Profile});
    }
    Q_EMIT signedOut();
}

void SessionController::signIn(Credentials credentials, const std::optional<QDateTime> &expires)
{
    signOut();
    m_window.hideBanner(std::exchange(m_lookupFault, {}));
    m_client = std::make_unique<ApiClient>(*m_profile, std::move(credentials), m_proxyPassword);
    connect(m_client.get(), &ApiClient::credentialsAccepted, &m_signIn, &SignInController::storeProven);
    connect(m_client.get(), &ApiClient::credentialsAccepted, this, &SessionController::takeAcceptance);
    connect(m_client.get(), &ApiClient::credentialsRefused, this, &SessionController::takeRefusal);
    connect(m_client.get(), &ApiClient::requestFinished, &m_window, &MainWindow::addRequest);
    setTokenEnd(expires);
    Q_EMIT signedIn();
}

void SessionController::takeSignIn(const ConnectionProfile &profile, const Credentials &credentials,
                                   const std::optional<QDateTime> &expires)
{
    if (!m_profile || m_profile->id != profile.id)
        return;
    if (profile.iamUser != m_profile->iamUser)
        rememberUser(profile.iamUser);
    if (m_client) {
        replaceCredentials(credentials, expires);
        m_isRenewing = false;
        m_refusal.clear();
        m_renewedAt.reset();
        // It may be somebody else.
        Q_EMIT signedIn();
    } else {
        signIn(clone(credentials), expires);
    }
    m_window.showStatus(tr("Signed in to %1.", "the name of a profile").arg(m_profile->name));
    settle(&Waiting::proceed);
}

void SessionController::end()
{
    signOut();
    forgetAsking();
    m_window.hideProfileBanners();
    showTokenState(TokenState::Kind::None);
    m_window.showStatus(tr("Signed out."));
    Q_EMIT ended();
    // What the sandbox knows is no secret, and a secret key is not to be had again.
    if (m_profile->id == sandboxProfileId || m_profile->signIn != SignInMethod::Token)
        return;
    eraseToken(m_profile->id);
}

void SessionController::eraseToken(const QString &profileId)
{
    m_secrets.erase(
        secretKey(profileId, tokenSecretName), this, [this, profileId](const SecretAnswer &answer) {
            if (answer.status == SecretStatus::Ok || answer.status == SecretStatus::Unavailable)
                return;
            const auto eraseAgain = [this, profileId] {
                // Somebody may have signed in meanwhile.
                if (!m_client || !m_profile || m_profile->id != profileId)
                    eraseToken(profileId);
            };
            m_window.showBanner({.message =
                                     [fault = answer.message] {
                                         return tr("The token may still be in the keychain: %1").arg(fault);
                                     },
                                 .tone = Tone::Warning,
                                 .scope = BannerContent::Scope::Profile},
                                this, eraseAgain);
        });
}

void SessionController::signOut()
{
    m_refusal.clear();
    m_isRenewing = false;
    m_renewedAt.reset();
    m_renewalFault = {};
    setTokenEnd({});
    if (!m_client)
        return;
    // Gone before anybody hears of it, so that nobody uses it again.
    const std::unique_ptr<ApiClient> client = std::exchange(m_client, nullptr);
    Q_EMIT signedOut();
}

void SessionController::setTokenEnd(const std::optional<QDateTime> &expires)
{
    m_expiry.setEnd(expires);
    if (m_client)
        showTokenState(TokenState::Kind::Set, expires);
}

void SessionController::showTokenState(TokenState::Kind kind, const std::optional<QDateTime> &expires)
{
    m_window.setTokenState({.kind = kind, .expires = expires, .method = m_profile->signIn});
}

void SessionController::rememberUser(const IamUser &user)
{
    m_profile->iamUser = user;
    if (m_profile->id == sandboxProfileId)
        return;
    m_storage.run([store = m_store, id = m_profile->id, user] { return store.setIamUser(id, user); }, this,
                  [this](const std::optional<ProfileStoreError> &error) {
                      if (error)
                          return m_window.showBanner({.message = error->message, .tone = Tone::Warning});
                      loadProfiles({});
                  });
}

void SessionController::leave(const QString &id)
{
    if (!m_profile || m_profile->id != id)
        return;
    signOut();
    forgetAsking();
    m_profile.reset();
    m_window.setCurrentProfile({});
}

void SessionController::takeSandbox(const ConnectionProfile &profile, const StoredSecret &token)
{
    m_sandboxProfile = profile;
    m_sandboxToken = token.clone();
    showProfiles();
    choose(profile.id);
}

void SessionController::renameSandbox()
{
    if (!m_sandboxProfile)
        return;
    m_sandboxProfile->name = SandboxProcess::profileName();
    if (m_profile && m_profile->id == m_sandboxProfile->id)
        m_profile->name = m_sandboxProfile->name;
    for (ResourceDraft *draft : m_window.drafts()) {
        if (draft->profileId() == m_sandboxProfile->id)
            draft->setProfile(m_sandboxProfile->id, m_sandboxProfile->name);
    }
    showProfiles();
}

void SessionController::loseSandbox(const LiveText &message)
{
    m_sandboxProfile.reset();
    m_sandboxToken = {};
    leave(sandboxProfileId);
    showProfiles();
    m_window.showBanner({.message = message, .scope = BannerContent::Scope::Profile}, this,
                        [this] { openSandbox(); });
}

} // namespace weir
