#include "app/flows/resourcelistflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/resourcerequests.h"
#include "models/service/listanswer.h"

#include <utility>

namespace weir {

namespace {

std::optional<qint64> integerAt(const Json &answer, std::string_view key)
{
    const Json *value = answer.find(key);
    return value ? value->toInteger() : std::nullopt;
}

ListTotals totalsOf(ResourceKind kind, const Json &answer)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return {integerAt(answer, "total"), {}};
    case ResourceKind::EventSubscription:
        return {integerAt(answer, "used"), integerAt(answer, "quota")};
    }
    return {};
}

} // namespace

ResourceListFlow::ResourceListFlow(ApiClient &client, ConnectionProfile profile, ResourceKind kind,
                                   QObject *parent)
    : QObject(parent), m_client(client), m_profile(std::move(profile)), m_kind(kind)
{
}

void ResourceListFlow::start()
{
    requestPage();
}

void ResourceListFlow::cancel()
{
    if (m_call)
        m_call->abort();
}

void ResourceListFlow::requestPage()
{
    auto request = listRequest(m_kind, m_profile, {.offset = m_offset});
    if (!request)
        return finish(request.error());
    m_call = m_client.send(std::move(request).value(), this,
                           [this](const ApiResult &result) { takePage(result); });
}

void ResourceListFlow::takePage(const ApiResult &result)
{
    if (result.error)
        return finish(result.error);
    const Json &answer = result.document.root;
    if (!isListAnswer(m_kind, answer))
        return finish(noListError(result.requestId));
    const Json::Array &items = listedItems(m_kind, answer);
    std::vector<ResourceSummary> rows;
    rows.reserve(items.size());
    for (const Json &item : items)
        rows.push_back(summaryOf(m_kind, item));
    // Would be asked for again and again.
    if (bringsNothingNew(rows))
        return finish(repeatedRowsError(result.requestId));
    m_offset += static_cast<qint64>(items.size());
    const ListTotals totals = totalsOf(m_kind, answer);
    Q_EMIT itemsArrived(items);
    Q_EMIT pageArrived(rows, totals);

    // The list of subscriptions has no pages. Streams end with the total, or with a short page where there is
    // none.
    const bool isLast = m_kind == ResourceKind::EventSubscription || items.empty()
        || (totals.total ? m_offset >= *totals.total : static_cast<int>(items.size()) < ListPage().limit);
    if (isLast)
        finish(missingRows(totals, result.requestId));
    else
        requestPage();
}

bool ResourceListFlow::bringsNothingNew(const std::vector<ResourceSummary> &rows)
{
    const qsizetype before = m_ids.size();
    for (const ResourceSummary &row : rows)
        m_ids.insert(row.identity.id);
    return !rows.empty() && m_ids.size() == before;
}

std::optional<ApiError> ResourceListFlow::missingRows(const ListTotals &totals,
                                                      const QString &requestId) const
{
    // What the list of subscriptions says beside its rows is how much of a quota is used.
    if (m_kind == ResourceKind::EventSubscription || !totals.total || m_offset >= *totals.total)
        return std::nullopt;
    return incompleteListError(m_offset, *totals.total, requestId);
}

void ResourceListFlow::finish(const std::optional<ApiError> &error)
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished(error);
}

} // namespace weir
