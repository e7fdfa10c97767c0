#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "app/flows/bulkitemflow.h"
#include "app/flows/fetchresource.h"
#include "app/flows/nameindex.h"
#include "models/draft/resourcedraft.h"

#include <utility>

// From the beginning to the review.

namespace weir {

//! Of what is known from the look at it: its file and the service are read at the same time, and it is
//! written down meanwhile that it is sent, for each of them takes a while.
void BulkItemFlow::readBoth()
{
    m_held.reset();
    m_draft.reset();
    // Whether a secret alone was sent cannot be settled by reading, so that is written down in the last
    // moment.
    if (m_access.markSending && m_item.trace == BulkItem::Trace::Visible)
        markSending();
    // It could not be written down.
    if (m_isFinished)
        return;
    readService();
    loadFile();
}

void BulkItemFlow::loadFile()
{
    m_access.load(m_item.order.path, this,
                  [this](Result<LoadedResource, QString> loaded) { takeFile(std::move(loaded)); });
}

void BulkItemFlow::takeFile(Result<LoadedResource, QString> loaded)
{
    // A sign-in came between, so that it was read twice.
    const bool isRepeated = m_stage == Stage::Send && m_draft;
    if (m_isFinished || isRepeated)
        return;
    if (!loaded)
        return refuse(BulkItem::Refusal::Unreadable, loaded.error());
    if (m_stage == Stage::Send && m_item.task == BulkItem::Task::Update && !isOfLookedAt(*loaded))
        return refuse(BulkItem::Refusal::Changed, changedText());
    m_draft = std::make_unique<ResourceDraft>(std::move(loaded).value());
    m_item.order.kind = m_draft->kind();
    m_item.name = m_draft->name();
    // What has errors is not looked for on the service.
    if (const auto refusal = ApplyFlow::refusalBefore(m_access.profile, *m_draft))
        return takeRefusal(*refusal);
    if (m_stage == Stage::Send && m_item.task == BulkItem::Task::Update)
        return compareBoth();
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
    if (!m_item.order.field) {
        m_held = std::move(loaded).value();
        return compareBoth();
    }
    LoadedResource held = clone(*loaded);
    m_draft = std::make_unique<ResourceDraft>(std::move(loaded).value());
    m_draft->setProfile(m_access.profile.id, m_access.profile.name);
    m_item.id = m_draft->identity().id;
    m_item.name = m_draft->name();
    setField();
    m_flow.reset(makeFlow(std::nullopt));
    m_flow->startFrom(std::move(held));
}

//! Whatever the file says now: it may have been written anew.
bool BulkItemFlow::isOfLookedAt(const LoadedResource &file) const
{
    return file.kind == m_item.order.kind && (file.identity.id.isEmpty() || file.identity.id == m_item.id);
}

void BulkItemFlow::compareBoth()
{
    if (!m_draft || !m_held)
        return;
    m_flow.reset(makeFlow(std::nullopt));
    m_flow->startFrom(std::move(*std::exchange(m_held, std::nullopt)));
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

} // namespace weir
