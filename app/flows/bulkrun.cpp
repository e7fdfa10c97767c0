#include "app/flows/bulkrun.h"

#include "app/api/apiclient.h"
#include "app/api/retry.h"
#include "app/flows/bulkitemflow.h"
#include "app/flows/nameindex.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

//! A service that is busy for so long is not waited for.
constexpr int mostRefusals = 20;

BulkPace::Time now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

BulkRun::BulkRun(BulkAccess access, BulkOptions options, std::vector<BulkItem> items, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_options(options), m_items(std::move(items))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BulkRun::beginNext);
    if (!m_access.client)
        return;
    // A look that was refused is repeated by the client itself; the others wait as well.
    connect(m_access.client, &ApiClient::waitStarted, this, [this](std::chrono::milliseconds wait) {
        if (m_isRunning)
            m_pace.pause(now(), wait);
    });
}

BulkRun::~BulkRun() = default;

void BulkRun::plan()
{
    std::vector<size_t> indexes;
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (m_items[index].state != BulkItem::State::Ended)
            indexes.push_back(index);
    }
    // Names are looked up anew with each plan.
    if (m_access.client)
        m_names = std::make_unique<NameIndex>(*m_access.client, m_access.profile);
    start(Stage::Plan, indexes);
}

void BulkRun::send(const std::vector<size_t> &indexes)
{
    std::vector<size_t> ready;
    std::ranges::copy_if(indexes, std::back_inserter(ready), [this](size_t index) {
        return index < m_items.size() && m_items[index].state == BulkItem::State::Ready;
    });
    start(Stage::Send, ready);
}

void BulkRun::start(Stage stage, const std::vector<size_t> &indexes)
{
    m_stage = stage;
    m_waiting.assign(indexes.begin(), indexes.end());
    m_refusals.clear();
    m_isRunning = true;
    m_isStopped = false;
    m_isHeld = false;
    // Looking pauses nothing, so the rate is one of sending.
    m_pace = BulkPace(stage == Stage::Send ? m_options.rate : std::nullopt);
    beginSoon();
}

void BulkRun::cancel()
{
    m_isStopped = true;
    m_isHeld = false;
    m_held.clear();
    m_waiting.clear();
    m_timer.stop();
    if (m_names)
        m_names->cancel();
    std::vector<BulkItemFlow *> flows;
    for (const auto &[index, flow] : m_flows)
        flows.push_back(flow);
    // Each tells that it has finished, and leaves the map then.
    for (BulkItemFlow *flow : flows)
        flow->cancel();
    beginSoon();
}

void BulkRun::goOn()
{
    m_isHeld = false;
    for (const size_t index : std::exchange(m_held, {}))
        m_flows.at(index)->goOn();
    beginSoon();
}

void BulkRun::giveUp()
{
    m_isStopped = true;
    m_isHeld = false;
    m_waiting.clear();
    for (const size_t index : std::exchange(m_held, {}))
        m_flows.at(index)->giveUp();
    beginSoon();
}

void BulkRun::beginSoon()
{
    if (!std::exchange(m_isSoon, true))
        QMetaObject::invokeMethod(this, &BulkRun::beginNext, Qt::QueuedConnection);
}

void BulkRun::beginNext()
{
    m_isSoon = false;
    const auto most = static_cast<size_t>(m_options.concurrency);
    while (!m_waiting.empty() && m_flows.size() < most && !m_isHeld) {
        if (const auto wait = m_pace.wait(now()); wait > std::chrono::milliseconds(0)) {
            m_timer.start(wait);
            break;
        }
        m_pace.begin(now());
        const size_t index = m_waiting.front();
        m_waiting.pop_front();
        begin(index);
    }
    if (m_flows.size() > m_held.size())
        return;
    if (m_isHeld && !m_isAsked) {
        m_isAsked = true;
        Q_EMIT signInNeeded();
    } else if (!m_isHeld && m_waiting.empty() && std::exchange(m_isRunning, false)) {
        if (m_stage == Stage::Plan)
            refuseDoubles();
        Q_EMIT finished();
    }
}

void BulkRun::begin(size_t index)
{
    auto *flow = new BulkItemFlow(m_access, m_options, m_names.get(), m_items[index], index, this);
    m_flows.emplace(index, flow);
    connect(flow, &BulkItemFlow::changed, this, [this, index] { Q_EMIT itemChanged(index); });
    connect(flow, &BulkItemFlow::signInNeeded, this, [this, index] { hold(index); });
    connect(flow, &BulkItemFlow::finished, this, [this, index] { takeEnd(index); });
    if (m_stage == Stage::Plan)
        return flow->plan();
    Q_EMIT begun(flow);
    flow->send();
}

void BulkRun::takeEnd(size_t index)
{
    const auto found = m_flows.find(index);
    BulkItemFlow *flow = found->second;
    m_flows.erase(found);
    std::erase(m_held, index);
    flow->deleteLater();
    const bool isStopping = m_options.onFailure == BulkOptions::OnFailure::Stop;
    if (m_stage == Stage::Send && flow->busy())
        pauseAfter(index, flow->busy()->retryAfter);
    else if (m_stage == Stage::Send && m_items[index].hasFailed() && isStopping)
        m_waiting.clear();
    beginSoon();
}

void BulkRun::pauseAfter(size_t index, std::optional<std::chrono::milliseconds> asked)
{
    const int refusals = ++m_refusals[index];
    if (refusals > mostRefusals) {
        BulkItem &item = m_items[index];
        // Of a start the update was applied.
        if (item.task != BulkItem::Task::Start)
            item.outcome = WriteOutcome::Busy;
        item.state = BulkItem::State::Ended;
        Q_EMIT itemChanged(index);
        if (m_options.onFailure == BulkOptions::OnFailure::Stop)
            m_waiting.clear();
        return;
    }
    if (m_isStopped)
        return;
    const auto wait = retryDelay(refusals, asked, QRandomGenerator::global()->generateDouble());
    m_waiting.push_front(index);
    m_pace.pause(now(), wait);
    Q_EMIT paused(wait);
}

void BulkRun::hold(size_t index)
{
    m_isHeld = true;
    m_isAsked = false;
    m_held.push_back(index);
    beginSoon();
}

//! Two changes of one resource would undo each other, or the second would find what it did not look at.
void BulkRun::refuseDoubles()
{
    QHash<QString, size_t> first;
    const auto refuse = [this](size_t index, size_t other) {
        BulkItem &item = m_items[index];
        if (item.state != BulkItem::State::Ready)
            return;
        item.state = BulkItem::State::Refused;
        item.refusal = BulkItem::Refusal::NoTarget;
        item.message = tr("“%1” is for the same resource, so neither is sent; leave one of them out.",
                          "a file or a resource")
                           .arg(m_items[other].title());
        Q_EMIT itemChanged(index);
    };
    for (size_t index = 0; index < m_items.size(); ++index) {
        const BulkItem &item = m_items[index];
        const QString key = item.id.isEmpty() ? u'n' + item.name : u'i' + item.id;
        if (item.state == BulkItem::State::Waiting || (item.id.isEmpty() && item.name.isEmpty()))
            continue;
        const auto found = first.constFind(key);
        if (found == first.cend()) {
            first.insert(key, index);
            continue;
        }
        refuse(*found, index);
        refuse(index, *found);
    }
}

} // namespace weir
