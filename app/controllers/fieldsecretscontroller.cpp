#include "app/controllers/fieldsecretscontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/secretclipboard.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"
#include "ui/mainwindow.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace weir {

FieldSecretsController::FieldSecretsController(MainWindow &window, SessionController &session,
                                               SecretStore &secrets, SecretClipboard &clipboard,
                                               QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_secrets(secrets), m_clipboard(clipboard),
      m_lookups(std::make_unique<QObject>())
{
    connect(&window, &MainWindow::draftClosed, this, &FieldSecretsController::forgetWarnings);
    connect(&window, &MainWindow::secretRequested, this, &FieldSecretsController::carryOut);
    connect(&session, &SessionController::signedOut, this, [this] { m_clipboard.clear(); });
    connect(&session, &SessionController::ended, this, &FieldSecretsController::forgetAll);
    connect(&session, &SessionController::profilesLeft, this, &FieldSecretsController::forgetThoseOf);
    connect(&session, &SessionController::signedIn, this, &FieldSecretsController::fillAgain);
}

void FieldSecretsController::forgetAll()
{
    m_lookups = std::make_unique<QObject>();
    m_haveForgotten = true;
    int forgotten = 0;
    for (ResourceDraft *draft : m_window.drafts())
        forgotten += draft->forgetSecrets();
    if (forgotten > 0) {
        m_signOutNote = [] {
            return tr("You have signed out, so the secrets in open drafts are forgotten. Those that are "
                      "remembered come back with the next sign-in; enter the others again.");
        };
        m_window.showBanner({.message = m_signOutNote, .tone = Tone::Warning});
    }
}

void FieldSecretsController::forgetThoseOf(const QStringList &profileIds)
{
    m_lookups = std::make_unique<QObject>();
    m_haveForgotten = true;
    int forgotten = 0;
    for (ResourceDraft *draft : m_window.drafts()) {
        if (!profileIds.contains(draft->profileId()))
            continue;
        forgotten += draft->forgetSecrets();
        // Whoever has removed the profile may apply the draft through another.
        if (!find(draft->profileId()))
            draft->setProfile({}, {});
    }
    if (forgotten > 0) {
        m_window.showBanner(
            {.message =
                 [] {
                     return tr("The secrets in open drafts of a profile that leads elsewhere now, or was "
                               "removed, are forgotten; enter them again.");
                 },
             .tone = Tone::Warning,
             .scope = BannerContent::Scope::Profile});
    }
}

void FieldSecretsController::fillAgain()
{
    if (!std::exchange(m_haveForgotten, false))
        return;
    // From now on the fields say themselves what is missing.
    m_window.hideBanner(std::exchange(m_signOutNote, {}));
    for (ResourceDraft *draft : m_window.drafts())
        fill(draft);
}

void FieldSecretsController::fill(ResourceDraft *draft)
{
    const ConnectionProfile *profile = profileOf(*draft);
    if (profile && !draft->identity().id.isEmpty())
        lookUp(draft, *profile, draft->secretsToLookUp());
}

void FieldSecretsController::renew(ResourceDraft *draft, const QString &id,
                                   const std::vector<std::string> &pointers)
{
    const ConnectionProfile *profile = profileOf(*draft);
    if (!profile)
        return;
    for (const std::string &pointer : pointers) {
        const auto renewed = std::make_shared<Secret>(draft->secretToSend(pointer));
        renewSecret(m_secrets, fieldSlot(*profile, id, pointer), renewed->clone(), this,
                    [this, draft = QPointer(draft), session = QPointer(m_lookups.get()), pointer, renewed,
                     table = draft->table()](const SecretAnswer &answer) {
                        if (!answer.message.isEmpty()) {
                            warn(draft, pointer, [table, pointer, fault = answer.message] {
                                return tr("The keychain may still hold the former %1: %2",
                                          "a field, then why")
                                    .arg(labelAt(table, pointer), fault);
                            });
                        } else if (draft && session && answer.status == SecretStatus::Ok) {
                            draft->setRememberedSecret(pointer, std::move(*renewed));
                        }
                    });
    }
}

void FieldSecretsController::lookUp(ResourceDraft *draft, const ConnectionProfile &profile,
                                    std::vector<std::string> pointers)
{
    if (pointers.empty())
        return;
    const std::string pointer = pointers.front();
    pointers.erase(pointers.begin());
    readSecret(
        m_secrets, fieldSlot(profile, draft->identity().id, pointer), m_lookups.get(),
        [this, draft = QPointer(draft), profile, pointer, rest = std::move(pointers)](SecretAnswer answer) {
            // Whoever does not unlock the keychain is not asked for each field again.
            if (draft && takeLookedUp(draft, pointer, std::move(answer)))
                lookUp(draft, profile, rest);
        });
}

bool FieldSecretsController::takeLookedUp(ResourceDraft *draft, const std::string &pointer,
                                          SecretAnswer answer)
{
    switch (answer.status) {
    case SecretStatus::Ok:
    case SecretStatus::NotFound:
    case SecretStatus::Unavailable:
        draft->fillSecret(pointer, std::move(answer.secret), answer.use);
        // What lies in the session alone is lost with it.
        if (answer.location == SecretLocation::Session)
            draft->setRememberedSecret(pointer, {});
        return true;
    case SecretStatus::OtherTarget:
    case SecretStatus::Elsewhere:
        draft->fillSecret(pointer, {});
        break;
    case SecretStatus::Locked:
    case SecretStatus::Denied:
    case SecretStatus::TimedOut:
    case SecretStatus::Corrupt:
    case SecretStatus::Refused:
    case SecretStatus::Failed:
        break;
    }
    settle(draft, pointer);
    const auto message = [table = draft->table(), pointer, fault = answer.message] {
        return tr("%1 was not looked up: %2", "a field, then why not").arg(labelAt(table, pointer), fault);
    };
    m_warnings[{draft, pointer}] = {message, SettledBy::Text};
    m_window.showBanner(
        {.message = message, .tone = Tone::Warning, .scope = BannerContent::Scope::Profile, .draft = draft},
        draft, [this, draft] { fill(draft); });
    connect(draft, &ResourceDraft::changed, this, &FieldSecretsController::settleFilled,
            Qt::UniqueConnection);
    return answer.status == SecretStatus::Corrupt || answer.status == SecretStatus::Elsewhere
        || answer.status == SecretStatus::OtherTarget;
}

void FieldSecretsController::carryOut(ResourceDraft *draft, const std::string &pointer, SecretRequest request)
{
    switch (request) {
    case SecretRequest::Remember:
        return remember(draft, pointer);
    case SecretRequest::Forget:
        return forget(draft, pointer);
    case SecretRequest::Copy:
        return copy(draft, pointer);
    }
}

void FieldSecretsController::remember(ResourceDraft *draft, const std::string &pointer)
{
    const Secret &text = draft->secrets().at(pointer).text;
    // Shared, because a function object must be copyable and a secret is not.
    const auto written = std::make_shared<Secret>(text.clone());
    const ConnectionProfile *profile = find(draft->profileId());
    // Without a profile the store refuses it, and says why.
    const SecretSlot slot = profile ? fieldSlot(*profile, draft->identity().id, pointer) : SecretSlot();
    StoredSecret stored(text.clone());
    const std::vector<std::string> changed = draft->changedSecrets();
    if (std::ranges::find(changed, pointer) != changed.end())
        stored.use = SecretUse::Unsent;
    writeSecret(m_secrets, slot, std::move(stored), this,
                [this, draft = QPointer(draft), session = QPointer(m_lookups.get()), pointer,
                 written](const SecretAnswer &answer) {
                    // After a sign-out it comes back with the next sign-in; what lies in the session alone
                    // is lost with it.
                    if (draft && session && answer.status == SecretStatus::Ok
                        && answer.location == SecretLocation::Keychain)
                        draft->setRememberedSecret(pointer, std::move(*written));
                    if (answer.message.isEmpty())
                        settle(draft, pointer);
                    else
                        warn(draft, pointer, answer.message);
                });
}

void FieldSecretsController::forget(ResourceDraft *draft, const std::string &pointer)
{
    m_secrets.erase(
        fieldSecretKey(draft->profileId(), draft->identity().id, pointer), this,
        [this, draft = QPointer(draft), pointer, table = draft->table()](const SecretAnswer &answer) {
            if (answer.status != SecretStatus::Ok) {
                return warn(draft, pointer, [table, pointer, fault = answer.message] {
                    return tr("%1 was not forgotten: %2", "a field, then why not")
                        .arg(labelAt(table, pointer), fault);
                });
            }
            settle(draft, pointer);
            if (draft)
                draft->setRememberedSecret(pointer, {});
        });
}

void FieldSecretsController::warn(const ResourceDraft *draft, const std::string &pointer,
                                  const LiveText &message)
{
    settle(draft, pointer);
    m_warnings[{draft, pointer}] = {message, SettledBy::Keychain};
    m_window.showBanner(
        {.message = message, .tone = Tone::Warning, .scope = BannerContent::Scope::Profile, .draft = draft});
}

void FieldSecretsController::settle(const ResourceDraft *draft, const std::string &pointer)
{
    settleIf([field = Field(draft, pointer)](const Field &candidate, const Warning &) {
        return candidate == field;
    });
}

void FieldSecretsController::settleFilled()
{
    settleIf([](const Field &field, const Warning &warning) {
        const auto &[draft, pointer] = field;
        // A placeholder is not filled in as long as it has no text.
        return warning.settledBy == SettledBy::Text
            && (draft->secretState(pointer) == SecretState::NotSet
                || !draft->secretToSend(pointer).isEmpty());
    });
}

void FieldSecretsController::forgetWarnings(const ResourceDraft *draft)
{
    settleIf([draft](const Field &field, const Warning &) { return field.first == draft; });
}

void FieldSecretsController::settleIf(
    const std::function<bool(const Field &field, const Warning &warning)> &isSettled)
{
    std::erase_if(m_warnings, [&](const auto &told) {
        const auto &[field, warning] = told;
        if (!isSettled(field, warning))
            return false;
        m_window.hideBanner(warning.message);
        return true;
    });
}

void FieldSecretsController::copy(const ResourceDraft *draft, const std::string &pointer)
{
    m_clipboard.copy(draft->secrets().at(pointer).text);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_clipboard.lifetime()).count();
    m_window.showStatus(tr("Copied; it leaves the clipboard after %1 seconds.").arg(seconds));
}

const ConnectionProfile *FieldSecretsController::profileOf(const ResourceDraft &draft) const
{
    if (!draft.profileId().isEmpty())
        return find(draft.profileId());
    const ConnectionProfile *profile = m_session.profile();
    const bool isOther =
        profile && !draft.fileProjectId().isEmpty() && draft.fileProjectId() != profile->projectId;
    return isOther ? nullptr : profile;
}

const ConnectionProfile *FieldSecretsController::find(const QString &id) const
{
    // The sandbox's is not stored.
    const ConnectionProfile *current = m_session.profile();
    if (current && current->id == id)
        return current;
    const auto found = std::ranges::find(m_session.profiles(), id, &ConnectionProfile::id);
    return found == m_session.profiles().end() ? nullptr : &*found;
}

} // namespace weir
