#include "app/flows/bulkitemflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "app/flows/changesassent.h"
#include "app/flows/fetchresource.h"
#include "app/flows/nameindex.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

// What is made of a review; the way to it stands in bulkitemreading.cpp, what follows it in
// bulkitemsending.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

bool isNotAllowed(const std::optional<ApiError> &error)
{
    return error && (error->kind == ApiError::Kind::Forbidden || error->kind == ApiError::Kind::WrongProject);
}

//! The first error stands for the others: whoever opens the file sees them all.
QString errorText(const ResourceDraft &draft, const QString &refusal)
{
    const auto error = std::ranges::find(draft.issues(), Level::Error, &ValidationIssue::level);
    return error == draft.issues().end() ? refusal
                                         : BulkItemFlow::tr("%1: %2", "a field, then what is wrong with it")
                                               .arg(toQString(error->pointer), error->message);
}

} // namespace

BulkItemFlow::BulkItemFlow(const BulkAccess &access, const BulkOptions &options, NameIndex *names,
                           BulkItem &item, size_t index, QObject *parent)
    : QObject(parent), m_access(access), m_options(options), m_names(names), m_item(item), m_index(index)
{
}

BulkItemFlow::~BulkItemFlow() = default;

void BulkItemFlow::plan()
{
    m_stage = Stage::Plan;
    begin();
}

void BulkItemFlow::send()
{
    m_stage = Stage::Send;
    begin();
}

void BulkItemFlow::begin()
{
    m_stateBefore = m_item.state;
    m_item.message.clear();
    m_item.refusal = BulkItem::Refusal::None;
    setState(m_stage == Stage::Plan ? BulkItem::State::Reading : BulkItem::State::Sending);
    if (!m_access.client)
        return refuse(BulkItem::Refusal::NotAllowed,
                      tr("Nobody is signed in any more, so nothing was sent; sign in and look again."));
    if (m_item.task == BulkItem::Task::Start && m_stage == Stage::Send)
        sendStart();
    else if (m_item.order.field || m_item.earlier == BulkItem::Earlier::Applied)
        readService();
    else if (m_stage == Stage::Send && m_item.task == BulkItem::Task::Update)
        readBoth();
    else
        loadFile();
}

void BulkItemFlow::cancel()
{
    if (m_isFinished)
        return;
    if (m_isSent) {
        if (m_flow)
            m_flow->cancel();
        if (m_start)
            m_start->cancel();
        return;
    }
    if (m_call)
        m_call->abort();
    if (m_flow)
        m_flow->disconnect(this);
    takeMarkBack();
    setState(m_stateBefore);
    finish();
}

void BulkItemFlow::goOn()
{
    switch (std::exchange(m_hold, Hold::None)) {
    case Hold::None:
        break;
    case Hold::Reading:
        return begin();
    case Hold::Sending:
        return m_flow->confirmAgain();
    case Hold::Starting:
        return m_flow->startOnceMore();
    }
    if (m_flow)
        m_flow->goOn();
    if (m_start)
        m_start->goOn();
}

void BulkItemFlow::giveUp()
{
    switch (std::exchange(m_hold, Hold::None)) {
    case Hold::None:
        break;
    case Hold::Reading:
        return refuse(BulkItem::Refusal::NotAllowed, m_heldMessage);
    case Hold::Sending:
    case Hold::Starting:
        return conclude(std::exchange(m_heldOutcome, {}));
    }
    if (m_flow)
        m_flow->giveUp();
    if (m_start)
        m_start->giveUp();
}

void BulkItemFlow::takeReview(const ApplyReview &review)
{
    m_item.id = m_flow->targetId();
    m_item.name = m_draft->name();
    m_item.task =
        review.purpose == ApplyReview::Purpose::Create ? BulkItem::Task::Create : BulkItem::Task::Update;
    m_item.warnings = static_cast<qsizetype>(review.warnings.size());
    // Between the comparison and the request, which a second sign-in may have put far apart.
    if (!review.changedSinceReview.empty())
        return refuse(BulkItem::Refusal::Changed, changedText());
    if (review.missingSecrets.empty())
        return judge();
    m_access.lookUpSecrets(*m_draft, m_flow->targetId(), this, [this] {
        if (!m_isFinished)
            judge();
    });
}

void BulkItemFlow::judge()
{
    const auto before = m_flow->foundRunning() || ranBeforeInterruption() ? BulkItem::Before::Running
                                                                          : BulkItem::Before::Idle;
    std::vector<FieldChange> changes = changesAsSent(m_flow->reviewedChanges(), m_draft->missingSecrets());
    const QByteArray fingerprint = fingerprintOf(m_item.task, before, changes);
    if (m_stage == Stage::Send && fingerprint != m_item.fingerprint)
        return refuse(BulkItem::Refusal::Changed, changedText());
    m_item.before = before;
    m_item.changes = std::move(changes);
    m_item.fingerprint = fingerprint;
    const std::vector<std::string> missing = m_draft->missingSecrets();
    if (!missing.empty() && m_options.unknownSecrets == BulkOptions::UnknownSecrets::Refuse) {
        return refuse(BulkItem::Refusal::Invalid,
                      tr("%n secret(s) of it are not known; without them the service clears them.", nullptr,
                         static_cast<int>(missing.size())));
    }
    if (m_stage == Stage::Send)
        sendOnceMarked();
    else
        takePlan();
}

void BulkItemFlow::takePlan()
{
    const bool isSecretAlone = std::ranges::all_of(
        m_item.changes, [](const FieldChange &change) { return change.sensitivity == Sensitivity::Secret; });
    if (m_item.earlier == BulkItem::Earlier::Sent && isSecretAlone) {
        if (m_item.trace == BulkItem::Trace::Visible)
            return takeLanded();
        m_item.outcome = WriteOutcome::Unknown;
        m_item.message =
            tr("It was sent before the interruption. It changes secrets alone, which the service "
               "does not show, so nobody can see whether it was carried out; apply it by itself "
               "to send it again.");
        setState(BulkItem::State::Ended);
        return finish();
    }
    if (m_item.earlier == BulkItem::Earlier::Sent) {
        m_item.message =
            tr("It was being sent when the run was interrupted, and the service shows nothing of it.");
    }
    m_item.trace = isSecretAlone ? BulkItem::Trace::None : BulkItem::Trace::Visible;
    setState(BulkItem::State::Ready);
    finish();
}

void BulkItemFlow::takeLanded()
{
    m_item.changes.clear();
    if (ranBeforeInterruption() && !m_flow->foundRunning() && isToStartAgain()) {
        m_item.earlier = BulkItem::Earlier::Applied;
        m_item.task = BulkItem::Task::Start;
        m_item.message = tr("It was applied before the interruption, and the stream was not started again.");
        setState(BulkItem::State::Ready);
        markEnd(BulkMark::Step::Applied);
        return finish();
    }
    m_item.outcome = WriteOutcome::Applied;
    m_item.message = tr("It was sent before the interruption, and the service holds it.");
    setState(BulkItem::State::Ended);
    markEnd(BulkMark::Step::Ended);
    finish();
}

void BulkItemFlow::takeRefusal(const ApplyRefusal &refusal)
{
    if (m_isFinished)
        return;
    if (m_draft)
        m_item.name = m_draft->name();
    switch (refusal.reason) {
    case ApplyRefusal::Reason::NothingDiffers:
        if (m_flow)
            m_item.id = m_flow->targetId();
        if (m_item.earlier == BulkItem::Earlier::Sent && m_stage == Stage::Plan)
            return takeLanded();
        m_item.changes.clear();
        takeMarkBack();
        setState(BulkItem::State::Unchanged);
        return finish();
    case ApplyRefusal::Reason::Errors:
        return refuse(BulkItem::Refusal::Invalid, errorText(*m_draft, refusal.message.text()));
    case ApplyRefusal::Reason::Service:
        if (refusal.error && refusal.error->kind == ApiError::Kind::Unauthorized) {
            m_heldMessage = refusal.message.text();
            return hold(Hold::Reading);
        }
        return refuse(isNotAllowed(refusal.error) ? BulkItem::Refusal::NotAllowed
                                                  : BulkItem::Refusal::Service,
                      refusal.message.text());
    case ApplyRefusal::Reason::NoTarget:
        return refuse(BulkItem::Refusal::NoTarget, refusal.message.text());
    case ApplyRefusal::Reason::Changed:
        return refuse(BulkItem::Refusal::Changed, refusal.message.text());
    }
}

void BulkItemFlow::hold(Hold hold)
{
    m_hold = hold;
    Q_EMIT signInNeeded();
}

void BulkItemFlow::refuse(BulkItem::Refusal reason, const QString &message)
{
    m_item.refusal = reason;
    m_item.message = message;
    setState(BulkItem::State::Refused);
    takeMarkBack();
    finish();
}

void BulkItemFlow::setState(BulkItem::State state)
{
    m_item.state = state;
    Q_EMIT changed();
}

void BulkItemFlow::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    if (m_call)
        m_call->abort();
    Q_EMIT finished();
}

QString BulkItemFlow::changedText()
{
    return tr("It has changed since it was looked at, so nothing was sent; look at it again.");
}

bool BulkItemFlow::ranBeforeInterruption() const
{
    return m_item.earlier == BulkItem::Earlier::Sent && m_item.before == BulkItem::Before::Running;
}

bool BulkItemFlow::isToStartAgain() const
{
    return m_options.afterwards == BulkOptions::Afterwards::StartAgain;
}

} // namespace weir
