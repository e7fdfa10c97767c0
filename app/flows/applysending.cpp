#include "app/flows/applyflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/flows/fetchresource.h"
#include "app/flows/targetsearch.h"
#include "app/flows/writesettlement.h"
#include "models/draft/resourcedraft.h"
#include "models/history/changerecord.h"
#include "models/json/jsonwriter.h"
#include "models/logging.h"
#include "models/service/resourcestatus.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

// From the confirmation of a review to the end.

namespace weir {

using namespace Qt::StringLiterals;

namespace {

FieldChange statusChange(const LoadedResource &before, const LoadedResource &after)
{
    return {.pointer = "/status",
            .before = Json::string(toStdString(before.identity.status)),
            .after = Json::string(toStdString(after.identity.status))};
}

} // namespace

void ApplyFlow::confirm(const ApplyConfirmation &confirmation)
{
    if (m_step != Step::Reviewing)
        return;
    const auto choiceFor = [&confirmation](const FieldConflict &conflict) {
        return std::ranges::find(confirmation.choices, conflict.pointer,
                                 &std::pair<std::string, ConflictChoice>::first);
    };
    if (std::ranges::any_of(m_conflicts, [&](const FieldConflict &conflict) {
            return choiceFor(conflict) == confirmation.choices.end();
        }))
        return;
    for (const FieldConflict &conflict : std::exchange(m_conflicts, {}))
        m_draft.settle(conflict, choiceFor(conflict)->second);
    m_afterwards = confirmation.afterwards;
    m_comparison = confirmation.comparison;
    confirmAgain();
}

void ApplyFlow::confirmAgain()
{
    if (m_step != Step::Reviewing || !m_conflicts.empty())
        return;
    if (const auto refusal = refusalOfDraft(m_draft))
        return refuse(*refusal);
    if (const auto refusal = refusalOfChanges())
        return refuse(*refusal);
    m_isStopped = false;
    // Once: what is confirmed again was reviewed a while ago. What is created by others shows in the list
    // alone.
    const auto comparison = std::exchange(m_comparison, ApplyConfirmation::Comparison::Again);
    if (comparison == ApplyConfirmation::Comparison::Spared && m_purpose == ApplyReview::Purpose::Update)
        send();
    else
        compare();
}

bool ApplyFlow::foundRunning() const
{
    return m_held && isRunning(m_held->identity);
}

void ApplyFlow::startOnceMore()
{
    if (m_step == Step::Done && m_outcome.restart && m_outcome.restart->outcome != WriteOutcome::Applied)
        startAgain();
}

void ApplyFlow::goOn()
{
    if (m_settlement)
        m_settlement->goOn();
    if (m_restart)
        m_restart->goOn();
}

void ApplyFlow::giveUp()
{
    if (m_settlement)
        m_settlement->giveUp();
    if (m_restart)
        m_restart->giveUp();
}

void ApplyFlow::compare()
{
    m_step = Step::Comparing;
    Q_EMIT progressed(tr("Comparing with what the service holds…"));
    if (m_purpose == ApplyReview::Purpose::Create)
        search();
    else
        read();
}

void ApplyFlow::takeNewIds(const QStringList &ids, const std::optional<ApiError> &error)
{
    if (error)
        return fail(*error);
    if (!ids.isEmpty() && !m_draft.name().isEmpty()) {
        return refuse({.reason = ApplyRefusal::Reason::Changed, .message = [name = m_draft.name()] {
                           return tr("Somebody has created a resource with the name “%1” meanwhile, so "
                                     "nothing was sent; look at it, or choose another name.")
                               .arg(name);
                       }});
    }
    send();
}

void ApplyFlow::takeCompared(Result<LoadedResource, ApiError> loaded)
{
    if (!loaded)
        return isGone(loaded.error()) ? searchAnother() : fail(loaded.error());
    std::vector<FieldChange> changes = changesOnService(*m_held, *loaded);
    // A review of a stream that stands says nothing of a pause, and one that runs is started again.
    if (isRunning(m_held->identity) != isRunning(loaded->identity))
        changes.push_back(statusChange(*m_held, *loaded));
    if (changes.empty()) {
        m_held = std::move(loaded).value();
        return send();
    }
    takeUp(std::move(loaded).value());
    review(std::move(changes));
}

void ApplyFlow::send()
{
    if (m_isStopped)
        return fail({.kind = ApiError::Kind::Canceled});
    if (!m_client)
        return fail(signedOutError());
    Secret body = m_draft.outgoingBody();
    m_sent = {m_draft.document(), body.clone(), m_draft.changedSecrets()};
    auto request = requestWith(std::move(body));
    if (!request)
        return fail(request.error());
    m_former = m_draft.original();
    m_step = Step::Sending;
    Q_EMIT progressed(tr("Sending…"));
    Q_EMIT sending(change());
    m_sentSince.start();
    m_call = m_client->send(std::move(request).value(), this,
                            [this](const ApiResult &result) { takeAnswer(result); });
}

SentChange ApplyFlow::change() const
{
    SentChange change{.subject = {.profileId = m_profile.id,
                                  .profileName = m_profile.name,
                                  .projectId = m_profile.projectId,
                                  .kind = m_draft.kind(),
                                  .resourceId = m_id,
                                  .resourceName = m_draft.name()},
                      .after = m_draft.shownBody()};
    switch (m_purpose) {
    case ApplyReview::Purpose::Update:
        change.action = ChangeAction::Update;
        // A new name may be what the service refuses.
        change.subject.resourceName = m_draft.formerName();
        change.before = writeJson(m_former, m_draft.table());
        break;
    case ApplyReview::Purpose::Create:
        change.action = ChangeAction::Create;
        break;
    }
    return change;
}

void ApplyFlow::takeAnswer(const ApiResult &result)
{
    m_duration = std::chrono::milliseconds(m_sentSince.elapsed());
    m_outcome = {.purpose = m_purpose,
                 .outcome = result.outcome,
                 .error = result.error,
                 .requestId = result.requestId};
    if (result.outcome == WriteOutcome::Unknown && !m_isStopped && m_client)
        return settle();
    if (result.outcome == WriteOutcome::Applied && m_purpose == ApplyReview::Purpose::Create) {
        if (const Json *id = result.document.root.find("eventStreamingID"))
            m_id = toQString(id->text());
        return findCreated();
    }
    concludeWrite();
}

void ApplyFlow::settle()
{
    m_step = Step::Settling;
    Q_EMIT progressed(tr("The answer was lost; looking what became of the request…"));
    WrittenVersions versions{.kind = m_draft.kind(), .sent = m_sent.document};
    if (m_held)
        versions.former = m_held->body;
    m_settlement = new WriteSettlement(*m_client, m_profile, std::move(versions), m_times, this);
    connect(m_settlement, &WriteSettlement::signInNeeded, this, &ApplyFlow::signInNeeded);
    connect(m_settlement, &WriteSettlement::finished, this, &ApplyFlow::takeSettled);
    if (m_purpose == ApplyReview::Purpose::Create)
        m_settlement->lookFor(m_draft.name(), m_idsBefore);
    else
        m_settlement->lookAt(m_id);
}

void ApplyFlow::takeSettled(WriteOutcome outcome, const QString &id)
{
    m_settlement->deleteLater();
    m_outcome.outcome = outcome;
    if (outcome != WriteOutcome::Applied)
        return concludeWrite();
    m_outcome.error.reset();
    m_id = id;
    if (m_purpose == ApplyReview::Purpose::Create)
        return findCreated();
    concludeWrite();
}

void ApplyFlow::findCreated()
{
    m_step = Step::Registering;
    m_createdIdentity = {.id = m_id};
    if (!m_client || m_isStopped)
        return concludeWrite();
    Q_EMIT progressed(tr("Reading what was created…"));
    // The answer for a subscription has no ID (DIS API, CreateEventsubs).
    if (m_id.isEmpty())
        return search();
    m_call = fetchResource(*m_client, m_profile, m_draft.kind(), m_id, this,
                           [this](const Result<LoadedResource, ApiError> &loaded) {
                               if (loaded)
                                   m_createdIdentity = loaded->identity;
                               concludeWrite();
                           });
}

void ApplyFlow::takeCreatedIds(const QStringList &ids)
{
    // Where it cannot be told which one it is, the next update finds it by its name.
    if (ids.size() == 1)
        m_id = ids.front();
    m_createdIdentity = {.id = m_id};
    concludeWrite();
}

void ApplyFlow::concludeWrite()
{
    if (m_outcome.outcome == WriteOutcome::Applied)
        markApplied();
    m_sent = {};
    Q_EMIT settled(changeEnd());
    Q_EMIT written(m_outcome);
    if (isToStartAgain())
        startAgain();
    else
        finish();
}

void ApplyFlow::markApplied()
{
    const bool isCreated = m_purpose == ApplyReview::Purpose::Create;
    if (isCreated)
        m_draft.setProfile(m_profile.id, m_profile.name);
    else
        m_outcome.changedSecrets = m_sent.changedSecrets;
    if (m_draft.outgoingBody().reveal() != m_sent.body.reveal()) {
        m_draft.setOriginal({.kind = m_draft.kind(),
                             .origin = ResourceOrigin::Service,
                             .identity = isCreated ? m_createdIdentity : m_draft.identity(),
                             .body = m_sent.document,
                             .secrets = clone(m_draft.secrets())});
    } else if (isCreated) {
        m_draft.markCreated(m_createdIdentity);
    } else {
        m_draft.markApplied();
    }
}

ChangeEnd ApplyFlow::changeEnd() const
{
    ChangeEnd end{.outcome = m_outcome.outcome, .requestId = m_outcome.requestId, .duration = m_duration};
    if (m_outcome.outcome != WriteOutcome::Applied && m_outcome.error)
        end.error = m_outcome.error->message();
    if (m_outcome.outcome == WriteOutcome::Applied && m_purpose == ApplyReview::Purpose::Create)
        end.createdId = m_id;
    return end;
}

bool ApplyFlow::isToStartAgain() const
{
    const bool ranBefore = m_target.before == ApplyTarget::Before::Running;
    return m_outcome.outcome == WriteOutcome::Applied && m_held && (ranBefore || isRunning(m_held->identity))
        && m_afterwards == ApplyConfirmation::Afterwards::StartAgain;
}

void ApplyFlow::startAgain()
{
    m_step = Step::Restarting;
    if (!m_client || m_isStopped) {
        m_outcome.restart = {.outcome = WriteOutcome::Unsent,
                             .error =
                                 m_isStopped ? ApiError{.kind = ApiError::Kind::Canceled} : signedOutError()};
        return finish();
    }
    Q_EMIT progressed(tr("Starting the stream again…"));
    m_restart = new ResourceActionFlow(*m_client, m_profile, m_draft.kind(), m_id, ResourceAction::Start,
                                       m_times, this);
    m_restart->setName(m_draft.name());
    connect(m_restart, &ResourceActionFlow::sending, this, &ApplyFlow::sending);
    connect(m_restart, &ResourceActionFlow::settled, this, &ApplyFlow::settled);
    connect(m_restart, &ResourceActionFlow::signInNeeded, this, &ApplyFlow::signInNeeded);
    connect(m_restart, &ResourceActionFlow::confirmed, this, [this](const QString &status) {
        if (!status.isEmpty())
            Q_EMIT progressed(
                tr("Waiting until the stream runs; its state is “%1”…").arg(statusLabel(status)));
    });
    connect(m_restart, &ResourceActionFlow::finished, this, [this](const ActionOutcome &outcome) {
        m_restart->deleteLater();
        m_outcome.restart = outcome;
        finish();
    });
    m_restart->start();
}

void ApplyFlow::fail(const ApiError &error)
{
    m_outcome = {.purpose = m_purpose,
                 .outcome = error.kind == ApiError::Kind::Unauthorized ? WriteOutcome::Unauthorized
                                                                       : WriteOutcome::Unsent,
                 .error = error,
                 .requestId = error.requestId};
    finish();
}

void ApplyFlow::finish()
{
    // What was not applied can be confirmed once more, from the review.
    m_step = m_outcome.outcome == WriteOutcome::Applied ? Step::Done : Step::Reviewing;
    qCInfo(logFlow, "update: %s", outcomeWord(m_outcome.outcome).data());
    Q_EMIT finished(m_outcome);
}

} // namespace weir
