#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "app/flows/bulkitemflow.h"
#include "models/draft/resourcedraft.h"

#include <utility>

// From what was looked at to the end.

namespace weir {

void BulkItemFlow::sendReviewed()
{
    if (m_isFinished)
        return;
    m_isSent = true;
    // Its review came in this moment, and it is what somebody has looked at.
    m_flow->confirm({.afterwards = isToStartAgain() ? ApplyConfirmation::Afterwards::StartAgain
                                                    : ApplyConfirmation::Afterwards::LeavePaused,
                     .comparison = ApplyConfirmation::Comparison::Spared});
}

void BulkItemFlow::sendStart()
{
    m_start = std::make_unique<ResourceActionFlow>(*m_access.client, m_access.profile, m_item.order.kind,
                                                   m_item.id, ResourceAction::Start, m_access.times);
    m_start->setName(m_item.name);
    connect(m_start.get(), &ResourceActionFlow::sending, this, &BulkItemFlow::sending);
    connect(m_start.get(), &ResourceActionFlow::settled, this, &BulkItemFlow::settled);
    connect(m_start.get(), &ResourceActionFlow::signInNeeded, this, &BulkItemFlow::signInNeeded);
    connect(m_start.get(), &ResourceActionFlow::finished, this, &BulkItemFlow::takeStarted);
    m_isSent = true;
    m_start->start();
}

void BulkItemFlow::takeStarted(const ActionOutcome &outcome)
{
    m_item.outcome = WriteOutcome::Applied;
    m_item.restart = outcome;
    m_item.requestId = outcome.requestId;
    if (outcome.error)
        m_item.message = outcome.error->message();
    if (outcome.outcome == WriteOutcome::Busy)
        return waitToStart(outcome);
    setState(BulkItem::State::Ended);
    if (!hasFailed(outcome))
        markEnd(BulkMark::Step::Ended);
    finish();
}

//! The update is applied, so that the start alone is sent after the pause.
void BulkItemFlow::waitToStart(const ActionOutcome &outcome)
{
    m_busy = Busy{outcome.error ? outcome.error->retryAfter : std::nullopt};
    m_item.earlier = BulkItem::Earlier::Applied;
    m_item.task = BulkItem::Task::Start;
    setState(BulkItem::State::Ready);
    finish();
}

void BulkItemFlow::takeWritten(const ApplyOutcome &outcome)
{
    m_item.id = m_flow->targetId();
    if (outcome.outcome == WriteOutcome::Applied && m_item.before == BulkItem::Before::Running
        && isToStartAgain()) {
        // What a crash would leave paused is started again by the next run.
        markEnd(BulkMark::Step::Applied);
    }
    if (!outcome.changedSecrets.empty())
        m_access.renewSecrets(*m_draft, m_flow->targetId(), outcome.changedSecrets, this, [] {});
}

void BulkItemFlow::takeOutcome(const ApplyOutcome &outcome)
{
    const auto isSignInRefused = [](const std::optional<ApiError> &error) {
        return error && error->kind == ApiError::Kind::Unauthorized;
    };
    if (m_access.client && isSignInRefused(outcome.error)) {
        m_heldOutcome = outcome;
        return hold(Hold::Sending);
    }
    if (m_access.client && outcome.restart && isSignInRefused(outcome.restart->error)) {
        m_heldOutcome = outcome;
        return hold(Hold::Starting);
    }
    conclude(outcome);
}

void BulkItemFlow::conclude(const ApplyOutcome &outcome)
{
    m_item.outcome = outcome.outcome;
    m_item.restart = outcome.restart;
    m_item.requestId = outcome.requestId;
    const bool isUnsent = outcome.outcome == WriteOutcome::Unsent || outcome.outcome == WriteOutcome::Busy;
    if (outcome.error)
        m_item.message = outcome.error->message();
    else if (outcome.restart && outcome.restart->error)
        m_item.message = outcome.restart->error->message();
    if (outcome.restart && outcome.restart->outcome == WriteOutcome::Busy)
        return waitToStart(*outcome.restart);
    if (outcome.outcome == WriteOutcome::Busy) {
        m_busy = Busy{outcome.error ? outcome.error->retryAfter : std::nullopt};
        setState(BulkItem::State::Ready);
    } else if (isUnsent && outcome.error && outcome.error->kind == ApiError::Kind::Canceled) {
        m_item.message.clear();
        setState(BulkItem::State::Ready);
    } else {
        setState(BulkItem::State::Ended);
    }
    // Of what nobody knows the end the journal keeps that it was sent, and of what does not run again that it
    // was applied.
    const bool isOpen =
        outcome.outcome == WriteOutcome::Unknown || (outcome.restart && hasFailed(*outcome.restart));
    if (!isOpen)
        markEnd(isUnsent ? BulkMark::Step::Planned : BulkMark::Step::Ended);
    finish();
}

BulkMark BulkItemFlow::markOf(BulkMark::Step step) const
{
    return {.step = step,
            .outcome = m_item.outcome,
            .id = m_item.id,
            .name = m_item.name,
            .trace = m_item.trace,
            .before = m_item.before};
}

void BulkItemFlow::sendOnceMarked()
{
    m_isCompared = true;
    if (!m_access.markSending || m_mark == Mark::Written)
        sendReviewed();
    else if (m_mark == Mark::None)
        markSending();
}

void BulkItemFlow::markSending()
{
    // A sign-in came between.
    if (m_mark != Mark::None)
        return;
    m_mark = Mark::Asked;
    m_access.markSending(m_index, markOf(BulkMark::Step::Sending), this,
                         [this](const std::optional<QString> &fault) {
                             if (m_isFinished)
                                 return;
                             // After a crash it might be sent once more.
                             if (fault) {
                                 m_mark = Mark::None;
                                 return refuse(BulkItem::Refusal::Unreadable, *fault);
                             }
                             m_mark = Mark::Written;
                             if (m_isCompared)
                                 sendReviewed();
                         });
}

void BulkItemFlow::takeMarkBack()
{
    // Behind the other one, which may not be on the disk yet.
    if (m_isSent || m_mark != Mark::None)
        markEnd(BulkMark::Step::Planned);
}

void BulkItemFlow::markEnd(BulkMark::Step step)
{
    if (m_access.markEnd)
        m_access.markEnd(m_index, markOf(step));
}

} // namespace weir
