#include "app/controllers/draftcomparison.h"

#include "app/api/apicall.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/fetchresource.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"

#include <utility>

namespace weir {

namespace {

//! Secrets are not told apart: a draft that was kept has none to compare with.
int changeCount(const ResourceDraft &draft, const LoadedResource &now)
{
    return static_cast<int>(significantChanges(draft.original(), now.body, draft.table()).size());
}

} // namespace

DraftComparison::DraftComparison(MainWindow &window, SessionController &session, QObject *parent)
    : QObject(parent), m_window(window), m_session(session)
{
    connect(&session, &SessionController::signedIn, this, &DraftComparison::compareWaiting);
}

void DraftComparison::compare(ResourceDraft *draft)
{
    // What came from a file is compared when it is applied.
    if (draft->origin() != ResourceOrigin::Service || draft->identity().id.isEmpty())
        return;
    m_waiting.emplace_back(draft);
    compareWaiting();
}

void DraftComparison::compareWaiting()
{
    if (!m_session.client())
        return;
    for (const QPointer<ResourceDraft> &draft : std::exchange(m_waiting, {})) {
        if (!draft)
            continue;
        if (draft->profileId() == m_session.profile()->id)
            read(draft);
        else
            m_waiting.push_back(draft);
    }
}

void DraftComparison::read(ResourceDraft *draft)
{
    fetchResource(*m_session.client(), *m_session.profile(), draft->kind(), draft->identity().id, draft,
                  [this, draft](const Result<LoadedResource, ApiError> &loaded) { take(draft, loaded); });
}

void DraftComparison::take(ResourceDraft *draft, const Result<LoadedResource, ApiError> &loaded)
{
    if (!loaded) {
        if (loaded.error().kind != ApiError::Kind::NotFound)
            return void(m_waiting.emplace_back(draft));
        draft->setStatus({});
        return warnOfGone(m_window, draft);
    }
    draft->takeLostSecrets(*loaded);
    draft->setIdentity(loaded->identity);
    if (const int count = changeCount(*draft, *loaded); count > 0) {
        m_window.showDraftWarning(draft, [count] {
            return tr("Changed on the service since this draft was begun: %n field(s). "
                      "Applying it takes them over, or asks where you changed the same.",
                      nullptr, count);
        });
    }
}

void warnOfGone(MainWindow &window, ResourceDraft *draft)
{
    // They were there, and nobody has them now but the draft.
    draft->markSecretsEntered(SecretState::FromService);
    window.showDraftWarning(
        draft, [] { return DraftComparison::tr("The service does not have this resource any more."); });
}

} // namespace weir
