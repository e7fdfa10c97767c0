#include "app/flows/resourceactionflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/eventstreamrequests.h"
#include "app/api/resourcerequests.h"
#include "app/flows/fetchresource.h"
#include "models/draft/draftrepair.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/logging.h"
#include "models/service/resourcestatus.h"
#include "models/service/resourcesummary.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! What was sent may arrive after the first look.
constexpr int settlingLooks = 3;
constexpr int longestPauses = 5;
constexpr auto failedState = "ERROR"_L1;

ApiError errorOf(ApiError::Kind kind, const QString &sentence)
{
    return {.kind = kind, .detail = sentence};
}

ChangeAction changeOf(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Start:
        return ChangeAction::Start;
    case ResourceAction::Pause:
        return ChangeAction::Pause;
    case ResourceAction::Enable:
        return ChangeAction::Enable;
    case ResourceAction::Disable:
        return ChangeAction::Disable;
    case ResourceAction::Delete:
        return ChangeAction::Delete;
    }
    Q_UNREACHABLE();
}

//! Of a subscription, which has none, what stands in its place in lists.
QString stateOf(const LoadedResource &resource)
{
    return resource.kind == ResourceKind::EventStream
        ? resource.identity.status
        : summaryOf(resource.kind, resource.body).identity.status;
}

} // namespace

ResourceActionFlow::ResourceActionFlow(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind,
                                       QString id, ResourceAction action, FollowTimes times, QObject *parent)
    : QObject(parent), m_client(client), m_profile(profile), m_kind(kind), m_id(std::move(id)),
      m_action(action), m_times(times), m_change{.subject = {.profileId = profile.id,
                                                             .profileName = profile.name,
                                                             .projectId = profile.projectId,
                                                             .kind = kind,
                                                             .resourceId = m_id},
                                                 .action = changeOf(action)}
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ResourceActionFlow::look);
}

void ResourceActionFlow::start()
{
    switch (m_action) {
    case ResourceAction::Start:
        return send(operateEventStream(m_profile, m_id, StreamOperation::Start));
    case ResourceAction::Pause:
        return send(operateEventStream(m_profile, m_id, StreamOperation::Pause));
    case ResourceAction::Delete:
    case ResourceAction::Enable:
    case ResourceAction::Disable:
        return read();
    }
}

void ResourceActionFlow::cancel()
{
    switch (m_step) {
    case Step::Idle:
    case Step::Done:
        return;
    case Step::Reading:
        m_outcome.outcome = WriteOutcome::Unsent;
        break;
    case Step::Sending:
        // What is known then is told by the answer.
        m_step = Step::Settling;
        m_looks = settlingLooks;
        if (m_call)
            m_call->abort();
        return;
    case Step::Following:
        m_outcome.error = errorOf(ApiError::Kind::Canceled, {});
        break;
    case Step::Settling:
        break;
    }
    if (m_call)
        m_call->abort();
    finish();
}

void ResourceActionFlow::goOn()
{
    if (!m_refusal || m_step == Step::Done)
        return;
    m_refusal.reset();
    // Signing in took its time.
    m_followedSince = std::chrono::steady_clock::now();
    look();
}

void ResourceActionFlow::giveUp()
{
    if (m_refusal && m_step == Step::Following)
        m_outcome.error = m_refusal;
    if (m_refusal)
        finish();
}

void ResourceActionFlow::read()
{
    m_step = Step::Reading;
    m_call = fetchResource(m_client, m_profile, m_kind, m_id, this,
                           [this](Result<LoadedResource, ApiError> loaded) {
                               if (m_step != Step::Reading)
                                   return;
                               if (m_action == ResourceAction::Delete)
                                   takeDeleted(loaded);
                               else
                                   takeSubscription(std::move(loaded));
                           });
}

void ResourceActionFlow::takeSubscription(Result<LoadedResource, ApiError> loaded)
{
    if (!loaded)
        return refuseUnread(loaded.error());
    ResourceDraft draft(std::move(loaded).value());
    draft.setProject(m_profile.projectId, m_profile.region);
    // The list has arrays as texts, which an update does not take (DIS API, ListEventsubs).
    repair(draft);
    m_change.before = writeJson(draft.original(), draft.table());
    draft.setValue("/enable", Json::boolean(m_action == ResourceAction::Enable));
    if (draft.hasErrors()) {
        return send(errorOf(ApiError::Kind::Refused,
                            tr("The list of the service does not say all that an update has to send; open "
                               "%1, complete it and apply it.")
                                .arg(draft.name())));
    }
    m_change.subject.resourceName = draft.name();
    m_change.after = draft.shownBody();
    send(updateRequest(m_kind, m_profile, m_id, draft.outgoingBody()));
}

void ResourceActionFlow::takeDeleted(const Result<LoadedResource, ApiError> &loaded)
{
    if (!loaded && loaded.error().kind == ApiError::Kind::Unauthorized)
        return refuseUnread(loaded.error());
    // What may not be read may be deleted all the same.
    if (loaded) {
        m_change.before = writeJson(loaded->body, fieldTable(m_kind));
        if (const Json *name = loaded->body.find("name"))
            m_change.subject.resourceName = toQString(name->text());
    }
    send(deleteRequest(m_kind, m_profile, m_id));
}

void ResourceActionFlow::refuseUnread(const ApiError &error)
{
    m_outcome.outcome =
        error.kind == ApiError::Kind::Unauthorized ? WriteOutcome::Unauthorized : WriteOutcome::Unsent;
    m_outcome.error = error;
    m_outcome.requestId = error.requestId;
    finish();
}

void ResourceActionFlow::send(Result<ApiRequest, ApiError> request)
{
    if (!request) {
        m_outcome.outcome = WriteOutcome::Unsent;
        m_outcome.error = request.error();
        return finish();
    }
    m_step = Step::Sending;
    Q_EMIT sending(m_change);
    m_sentSince.start();
    m_call = m_client.send(std::move(request).value(), this,
                           [this](const ApiResult &result) { takeAnswer(result); });
}

void ResourceActionFlow::takeAnswer(const ApiResult &result)
{
    if (m_step == Step::Done)
        return;
    m_duration = std::chrono::milliseconds(m_sentSince.elapsed());
    m_outcome.outcome = result.outcome;
    m_outcome.error = result.error;
    m_outcome.requestId = result.requestId;
    if (result.outcome == WriteOutcome::Applied && m_action != ResourceAction::Delete
        && m_step == Step::Sending)
        return follow();
    // A resource that is gone already is where deleting it leads.
    if (m_action == ResourceAction::Delete && result.error && result.error->kind == ApiError::Kind::NotFound)
        m_outcome = {.outcome = WriteOutcome::Applied, .requestId = result.requestId};
    if (m_outcome.outcome != WriteOutcome::Unknown || m_step == Step::Settling)
        return finish();
    m_step = Step::Settling;
    m_looks = 0;
    look();
}

void ResourceActionFlow::follow()
{
    m_step = Step::Following;
    m_looks = 0;
    m_followedSince = std::chrono::steady_clock::now();
    tellSettled();
    Q_EMIT confirmed({});
    look();
}

void ResourceActionFlow::look()
{
    ++m_looks;
    m_call = fetchResource(m_client, m_profile, m_kind, m_id, this,
                           [this](const Result<LoadedResource, ApiError> &loaded) { takeState(loaded); });
}

void ResourceActionFlow::takeState(const Result<LoadedResource, ApiError> &loaded)
{
    if (loaded)
        m_outcome.status = stateOf(*loaded);
    if (!loaded && loaded.error().kind == ApiError::Kind::Unauthorized && m_step != Step::Done) {
        // Nothing was seen.
        --m_looks;
        m_refusal = loaded.error();
        Q_EMIT signInNeeded();
    } else if (m_step == Step::Following)
        takeFollowed(loaded);
    else if (m_step == Step::Settling)
        takeSettled(loaded);
}

void ResourceActionFlow::takeFollowed(const Result<LoadedResource, ApiError> &loaded)
{
    if (isReached(loaded))
        return finish();
    if (!loaded) {
        m_outcome.error = loaded.error();
        return finish();
    }
    if (m_outcome.status == failedState) {
        m_outcome.error = errorOf(ApiError::Kind::Protocol,
                                  tr("The stream went into the state “%1”; look at its source and target.")
                                      .arg(statusLabel(m_outcome.status)));
        return finish();
    }
    if (std::chrono::steady_clock::now() - m_followedSince >= m_times.longest) {
        m_outcome.error = errorOf(
            ApiError::Kind::Timeout,
            tr("The state is “%1” still; refresh the list later.").arg(statusLabel(m_outcome.status)));
        return finish();
    }
    Q_EMIT confirmed(m_outcome.status);
    waitAndLook();
}

void ResourceActionFlow::takeSettled(const Result<LoadedResource, ApiError> &loaded)
{
    if (isReached(loaded)) {
        m_outcome.outcome = WriteOutcome::Applied;
        m_outcome.error.reset();
        return finish();
    }
    // Whether it was done stays unknown where nobody can say.
    if (!loaded)
        return finish();
    if (m_looks < settlingLooks)
        return waitAndLook();
    m_outcome.outcome = WriteOutcome::NotApplied;
    finish();
}

bool ResourceActionFlow::isReached(const Result<LoadedResource, ApiError> &loaded) const
{
    if (m_action == ResourceAction::Delete)
        return !loaded && loaded.error().kind == ApiError::Kind::NotFound;
    return loaded && stateOf(*loaded) == stateAfter(m_action);
}

void ResourceActionFlow::waitAndLook()
{
    m_pause.start(m_times.interval * std::min(m_looks, longestPauses));
}

void ResourceActionFlow::tellSettled()
{
    if (!m_sentSince.isValid())
        return;
    m_sentSince.invalidate();
    ChangeEnd end{.outcome = m_outcome.outcome, .requestId = m_outcome.requestId, .duration = m_duration};
    if (m_outcome.outcome != WriteOutcome::Applied && m_outcome.error)
        end.error = m_outcome.error->message();
    Q_EMIT settled(end);
}

void ResourceActionFlow::finish()
{
    if (std::exchange(m_step, Step::Done) == Step::Done)
        return;
    qCInfo(logFlow, "action ended");
    m_pause.stop();
    tellSettled();
    // From the event loop also where nothing was sent, so that whoever starts many hears of each in turn.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_outcome); }, Qt::QueuedConnection);
}

} // namespace weir
