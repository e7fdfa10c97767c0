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

// The way to the review; what follows it stands in bulkitemsending.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString changedText()
{
    return BulkItemFlow::tr("It has changed since it was looked at, so nothing was sent; look at it again.");
}

bool isNotAllowed(const std::optional<ApiError> &error)
{
    return error && (error->kind == ApiError::Kind::Forbidden || error->kind == ApiError::Kind::WrongProject);
}

//! The first error stands for the others: whoever opens the file sees them all.
QString errorText(const ResourceDraft &draft, const QString &refusal)
{
    const auto error = std::ranges::find(draft.issues(), Level::Error, &ValidationIssue::level);
    return error == draft.issues().end() ? refusal
                                         : u"%1: %2"_s.arg(toQString(error->pointer), error->message);
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
    // Behind the other one, which may not be on the disk yet.
    if (m_isMarked)
        markEnd(BulkMark::Step::Planned);
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

void BulkItemFlow::loadFile()
{
    m_access.load(m_item.order.path, this,
                  [this](Result<LoadedResource, QString> loaded) { takeFile(std::move(loaded)); });
}

void BulkItemFlow::takeFile(Result<LoadedResource, QString> loaded)
{
    if (m_isFinished)
        return;
    if (!loaded)
        return refuse(BulkItem::Refusal::Unreadable, loaded.error());
    m_draft = std::make_unique<ResourceDraft>(std::move(loaded).value());
    m_item.order.kind = m_draft->kind();
    m_item.name = m_draft->name();
    // What has errors is not looked for on the service.
    if (const auto refusal = ApplyFlow::refusalBefore(m_access.profile, *m_draft))
        return takeRefusal(*refusal);
    if (m_item.id.isEmpty())
        m_item.id = m_draft->identity().id;
    if (m_item.id.isEmpty() && !m_item.name.isEmpty() && m_stage == Stage::Plan)
        return findName();
    m_flow.reset(makeFlow(m_item.id.isEmpty() && !m_item.name.isEmpty() ? std::optional(QStringList())
                                                                        : std::nullopt));
    m_flow->start();
}

void BulkItemFlow::findName()
{
    m_names->find(m_item.order.kind, m_item.name, this, [this](const Result<QStringList, ApiError> &ids) {
        if (m_isFinished)
            return;
        if (!ids)
            return takeRefusal({.reason = ApplyRefusal::Reason::Service,
                                .message = ids.error().message(),
                                .error = ids.error()});
        m_flow.reset(makeFlow(*ids));
        m_flow->start();
    });
}

void BulkItemFlow::readService()
{
    const QString id = m_item.order.field ? m_item.order.field->id : m_item.id;
    m_call =
        fetchResource(*m_access.client, m_access.profile, m_item.order.kind, id, this,
                      [this](Result<LoadedResource, ApiError> loaded) { takeService(std::move(loaded)); });
}

void BulkItemFlow::takeService(Result<LoadedResource, ApiError> loaded)
{
    if (m_isFinished)
        return;
    if (!loaded)
        return takeRefusal({.reason = ApplyRefusal::Reason::Service,
                            .message = loaded.error().message(),
                            .error = loaded.error()});
    if (m_item.earlier == BulkItem::Earlier::Applied)
        return takePaused(*loaded);
    LoadedResource held = clone(*loaded);
    m_draft = std::make_unique<ResourceDraft>(std::move(loaded).value());
    m_draft->setProfile(m_access.profile.id, m_access.profile.name);
    m_item.id = m_draft->identity().id;
    m_item.name = m_draft->name();
    setField();
    m_flow.reset(makeFlow(std::nullopt));
    m_flow->startFrom(std::move(held));
}

//! Of a stream whose update was applied before an interruption.
void BulkItemFlow::takePaused(const LoadedResource &loaded)
{
    m_item.id = loaded.identity.id;
    if (isRunning(loaded.identity) || !isToStartAgain()) {
        m_item.outcome = WriteOutcome::Applied;
        m_item.message = tr("It was applied before the interruption.");
        setState(BulkItem::State::Ended);
        markEnd(BulkMark::Step::Ended);
        return finish();
    }
    m_item.task = BulkItem::Task::Start;
    m_item.message = tr("It was applied before the interruption, and the stream was not started again.");
    setState(BulkItem::State::Ready);
    finish();
}

void BulkItemFlow::setField()
{
    const FieldOrder &field = *m_item.order.field;
    if (field.value)
        m_draft->setValue(field.pointer, *field.value);
    else
        m_draft->unset(field.pointer);
}

ApplyFlow *BulkItemFlow::makeFlow(std::optional<QStringList> foundIds)
{
    ApplyTarget target{.foundIds = std::move(foundIds)};
    // With the draft's own ID what is gone may be created anew.
    if (m_draft->identity().id.isEmpty())
        target.id = m_item.id;
    if (m_options.absence == BulkOptions::Absence::Create && !m_item.order.field)
        target.absence = ApplyTarget::Absence::Create;
    if (ranBeforeInterruption())
        target.before = ApplyTarget::Before::Running;
    auto *flow =
        new ApplyFlow(*m_access.client, m_access.profile, *m_draft, std::move(target), m_access.times);
    connect(flow, &ApplyFlow::reviewReady, this, &BulkItemFlow::takeReview);
    connect(flow, &ApplyFlow::refused, this, &BulkItemFlow::takeRefusal);
    connect(flow, &ApplyFlow::written, this, &BulkItemFlow::takeWritten);
    connect(flow, &ApplyFlow::finished, this, &BulkItemFlow::takeOutcome);
    connect(flow, &ApplyFlow::sending, this, &BulkItemFlow::sending);
    connect(flow, &ApplyFlow::settled, this, &BulkItemFlow::settled);
    connect(flow, &ApplyFlow::signInNeeded, this, &BulkItemFlow::signInNeeded);
    return flow;
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
        markSending();
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
        m_item.message = tr("It was sent before the interruption, and the service shows nothing of it.");
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
        setState(BulkItem::State::Unchanged);
        return finish();
    case ApplyRefusal::Reason::Errors:
        return refuse(BulkItem::Refusal::Invalid, errorText(*m_draft, refusal.message));
    case ApplyRefusal::Reason::Service:
        if (refusal.error && refusal.error->kind == ApiError::Kind::Unauthorized) {
            m_heldMessage = refusal.message;
            return hold(Hold::Reading);
        }
        return refuse(isNotAllowed(refusal.error) ? BulkItem::Refusal::NotAllowed
                                                  : BulkItem::Refusal::Service,
                      refusal.message);
    case ApplyRefusal::Reason::NoTarget:
        return refuse(BulkItem::Refusal::NoTarget, refusal.message);
    case ApplyRefusal::Reason::Changed:
        return refuse(BulkItem::Refusal::Changed, refusal.message);
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
    if (m_isSent)
        markEnd(BulkMark::Step::Planned);
    finish();
}

void BulkItemFlow::setState(BulkItem::State state)
{
    m_item.state = state;
    Q_EMIT changed();
}

void BulkItemFlow::finish()
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished();
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
