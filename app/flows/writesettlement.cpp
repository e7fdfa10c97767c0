#include "app/flows/writesettlement.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/flows/fetchresource.h"
#include "app/flows/targetsearch.h"
#include "models/history/changerecord.h"
#include "models/logging.h"

#include <utility>

namespace weir {

namespace {

constexpr int mostLooks = 5;

} // namespace

WriteSettlement::WriteSettlement(ApiClient &client, ConnectionProfile profile, WrittenVersions versions,
                                 FollowTimes times, QObject *parent)
    : QObject(parent), m_client(&client), m_profile(std::move(profile)), m_versions(std::move(versions)),
      m_interval(times.interval)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &WriteSettlement::look);
}

void WriteSettlement::lookAt(const QString &id)
{
    m_id = id;
    look();
}

void WriteSettlement::lookFor(const QString &name, const QStringList &idsBefore)
{
    m_name = name;
    m_idsBefore = idsBefore;
    look();
}

void WriteSettlement::cancel()
{
    finish(WriteOutcome::Unknown);
}

void WriteSettlement::goOn()
{
    if (!m_isFinished)
        look();
}

void WriteSettlement::giveUp()
{
    cancel();
}

void WriteSettlement::look()
{
    if (!m_client)
        return finish(WriteOutcome::Unknown);
    ++m_looks;
    if (m_id.isEmpty())
        search();
    else
        read();
}

void WriteSettlement::search()
{
    m_search = new TargetSearch(*m_client, m_profile, m_versions.kind, m_name, this);
    connect(m_search, &TargetSearch::finished, this, &WriteSettlement::takeIds);
    m_search->start();
}

void WriteSettlement::takeIds(const QStringList &ids, const std::optional<ApiError> &error)
{
    m_search->deleteLater();
    QStringList added = ids;
    for (const QString &id : std::as_const(m_idsBefore))
        added.removeAll(id);
    if (error)
        return takeFault(*error);
    if (added.size() > 1)
        return waitAndLook(WriteOutcome::Unknown);
    if (added.isEmpty())
        return waitAndLook(WriteOutcome::NotApplied);
    if (!m_client)
        return finish(WriteOutcome::Unknown);
    m_id = added.constFirst();
    read();
}

void WriteSettlement::read()
{
    m_call = fetchResource(*m_client, m_profile, m_versions.kind, m_id, this,
                           [this](const Result<LoadedResource, ApiError> &loaded) {
                               if (loaded)
                                   waitAndLook(outcomeSeen(m_versions, loaded->body));
                               else
                                   takeFault(loaded.error());
                           });
}

void WriteSettlement::takeFault(const ApiError &error)
{
    if (error.kind != ApiError::Kind::Unauthorized)
        return waitAndLook(WriteOutcome::Unknown);
    if (m_isFinished)
        return;
    // Nothing was seen.
    --m_looks;
    Q_EMIT signInNeeded();
}

void WriteSettlement::waitAndLook(WriteOutcome seen)
{
    if (seen == WriteOutcome::Applied || m_looks >= mostLooks)
        finish(seen);
    else if (!m_isFinished)
        m_pause.start(m_interval * m_looks);
}

void WriteSettlement::finish(WriteOutcome outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    qCInfo(logFlow, "settled: %s", outcomeWord(outcome).data());
    m_pause.stop();
    if (m_call)
        m_call->abort();
    if (m_search)
        m_search->cancel();
    Q_EMIT finished(outcome, m_id);
}

} // namespace weir
