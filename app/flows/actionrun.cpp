#include "app/flows/actionrun.h"

#include "app/api/apiclient.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

//! As many as a browser sends to one host, less some for what goes on beside it.
constexpr size_t mostAtATime = 4;

} // namespace

ActionRun::ActionRun(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind,
                     ResourceAction action, std::vector<ActionItem> items, FollowTimes times, QObject *parent)
    : QObject(parent), m_client(&client), m_profile(profile), m_kind(kind), m_action(action),
      m_items(std::move(items)), m_times(times)
{
}

void ActionRun::start()
{
    m_isRunning = true;
    beginNext();
}

void ActionRun::cancel()
{
    m_isHeld = false;
    m_held.clear();
    cancelWaiting();
    // Each tells its outcome, and leaves the map then.
    for (const auto &[index, flow] : m_flows)
        flow->cancel();
    beginNext();
}

void ActionRun::retryFailed()
{
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (m_items[index].hasFailed()) {
            m_items[index].outcome.error.reset();
            setState(index, ActionItem::State::Waiting);
        }
    }
    start();
}

void ActionRun::goOn()
{
    m_isHeld = false;
    for (ResourceActionFlow *flow : std::exchange(m_held, {}))
        flow->goOn();
    beginNext();
}

void ActionRun::giveUp()
{
    m_isHeld = false;
    for (ResourceActionFlow *flow : std::exchange(m_held, {}))
        flow->giveUp();
    cancelWaiting();
    beginNext();
}

void ActionRun::beginNext()
{
    for (size_t index = 0; index < m_items.size() && m_flows.size() < mostAtATime && !m_isHeld; ++index) {
        if (m_items[index].state == ActionItem::State::Waiting)
            begin(index);
    }
    if (m_flows.size() > m_held.size())
        return;
    if (m_isHeld)
        Q_EMIT signInNeeded();
    else if (std::exchange(m_isRunning, false))
        Q_EMIT finished();
}

void ActionRun::begin(size_t index)
{
    if (!m_client)
        return setState(index, ActionItem::State::Canceled);
    auto *flow =
        new ResourceActionFlow(*m_client, m_profile, m_kind, m_items[index].id, m_action, m_times, this);
    m_flows.emplace(index, flow);
    connect(flow, &ResourceActionFlow::confirmed, this, [this, index](const QString &status) {
        m_items[index].outcome.status = status;
        setState(index, ActionItem::State::Following);
    });
    connect(flow, &ResourceActionFlow::signInNeeded, this, [this, flow] { hold(flow); });
    connect(flow, &ResourceActionFlow::finished, this,
            [this, index](const ActionOutcome &outcome) { takeOutcome(index, outcome); });
    flow->setName(m_items[index].name);
    Q_EMIT begun(flow);
    setState(index, ActionItem::State::Sending);
    flow->start();
}

void ActionRun::takeOutcome(size_t index, const ActionOutcome &outcome)
{
    ResourceActionFlow *flow = m_flows.extract(index).mapped();
    std::erase(m_held, flow);
    flow->deleteLater();
    m_items[index].outcome = outcome;
    const bool isRefused = outcome.error && outcome.error->kind == ApiError::Kind::Unauthorized
        && outcome.outcome == WriteOutcome::Unauthorized;
    m_isHeld = m_isHeld || isRefused;
    setState(index, isRefused ? ActionItem::State::Waiting : ActionItem::State::Ended);
    beginNext();
}

void ActionRun::setState(size_t index, ActionItem::State state)
{
    m_items[index].state = state;
    Q_EMIT itemChanged(index);
}

void ActionRun::hold(ResourceActionFlow *flow)
{
    m_isHeld = true;
    m_held.push_back(flow);
    beginNext();
}

void ActionRun::cancelWaiting()
{
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (m_items[index].state != ActionItem::State::Waiting)
            continue;
        const bool wasRefused = m_items[index].outcome.error.has_value();
        setState(index, wasRefused ? ActionItem::State::Ended : ActionItem::State::Canceled);
    }
}

} // namespace weir
