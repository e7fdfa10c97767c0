#include "app/flows/picklistflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/picklistrequests.h"
#include "app/api/serviceurl.h"
#include "models/json/pointer.h"
#include "models/service/listanswer.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

//! DIS answers 400 for a stream that it does not have (DIS API, Error Codes).
bool isGone(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound || error.code == QLatin1StringView("DIS.4301");
}

} // namespace

PickListFlow::PickListFlow(ApiClient &client, ConnectionProfile profile, const PickQuery &query,
                           QObject *parent)
    : QObject(parent), m_client(client), m_profile(std::move(profile)), m_spec(pickListSpec(query.list)),
      m_parent(toQString(query.parent))
{
}

void PickListFlow::start()
{
    if (m_spec.list == PickList::ConnectionTopics)
        findInstance();
    else
        requestPage();
}

void PickListFlow::findInstance()
{
    m_connections = new PickListFlow(m_client, m_profile, {.list = PickList::Connections}, this);
    connect(m_connections, &PickListFlow::itemsArrived, this, [this](const std::vector<PickItem> &items) {
        m_connectionItems.insert(m_connectionItems.end(), items.begin(), items.end());
    });
    connect(m_connections, &PickListFlow::finished, this, &PickListFlow::takeConnections);
    m_connections->start();
}

void PickListFlow::takeConnections(const std::optional<ApiError> &error)
{
    if (error)
        return Q_EMIT finished(error);
    const auto connection = std::ranges::find(m_connectionItems, m_parent, &PickItem::value);
    if (connection == m_connectionItems.end()) {
        return Q_EMIT finished(refusal(
            tr("EventGrid lists no Kafka connection with this ID; choose a connection, or type the topic.")));
    }
    const Json *instance = valueAt(connection->kept, "/kafka_detail/instance_id");
    if (!instance || instance->text().empty()) {
        return Q_EMIT finished(refusal(
            tr("The connection leads to no instance of DMS, which alone lists its topics; type the topic.")));
    }
    m_parent = toQString(instance->text());
    requestPage();
}

void PickListFlow::requestPage()
{
    auto request = pickListRequest(m_profile, m_spec, m_parent, m_cursor);
    if (!request)
        return Q_EMIT finished(request.error());
    m_call = m_client.send(std::move(request).value(), this,
                           [this](const ApiResult &result) { takePage(result); });
}

void PickListFlow::takePage(const ApiResult &result)
{
    if (result.error)
        return Q_EMIT finished(result.error);
    std::optional<PickPage> page = pickPage(m_spec, result.document.root);
    if (!page)
        return Q_EMIT finished(noListError(result.requestId));
    // Would be asked for again and again.
    if (bringsNothingNew(*page))
        return Q_EMIT finished(repeatedRowsError(result.requestId));
    m_rows += page->rows.size();
    m_cursor = cursorAfter(*page);
    if (m_cursor.isEmpty() && page->total && m_rows < *page->total)
        m_fault = incompleteListError(m_rows, *page->total, result.requestId);
    if (m_spec.detailPath.empty()) {
        Q_EMIT itemsArrived(page->items);
        return endPage();
    }
    m_unread = std::move(page->items);
    std::ranges::reverse(m_unread);
    requestDetail();
}

bool PickListFlow::bringsNothingNew(const PickPage &page)
{
    const qsizetype before = m_seen.size();
    for (const QString &row : page.rows)
        m_seen.insert(row);
    return !page.rows.isEmpty() && m_seen.size() == before;
}

QString PickListFlow::cursorAfter(const PickPage &page) const
{
    if (page.rows.isEmpty() || (page.total && m_rows >= *page.total) || page.hasMore == false)
        return {};
    const bool isShort = !page.total && !page.hasMore && page.rows.size() < m_spec.limit;
    switch (m_spec.paging) {
    case PickPaging::Whole:
        break;
    case PickPaging::Offset:
        return isShort ? QString() : QString::number(m_rows);
    case PickPaging::LastRow:
        return isShort ? QString() : page.rows.constLast();
    case PickPaging::Marker:
        return page.nextMarker == m_cursor || page.nextMarker == u'0' ? QString() : page.nextMarker;
    }
    return {};
}

void PickListFlow::requestDetail()
{
    if (m_unread.empty())
        return endPage();
    auto request = pickDetailRequest(m_profile, m_spec, m_unread.back().value);
    if (!request)
        return Q_EMIT finished(request.error());
    m_call = m_client.send(std::move(request).value(), this,
                           [this](const ApiResult &result) { takeDetail(result); });
}

void PickListFlow::takeDetail(const ApiResult &result)
{
    PickItem item = std::move(m_unread.back());
    m_unread.pop_back();
    // It may have gone since the list was made.
    if (result.error && !isGone(*result.error))
        return Q_EMIT finished(result.error);
    item.value = result.error ? QString() : detailedValue(m_spec, result.document.root);
    if (!item.value.isEmpty())
        Q_EMIT itemsArrived({std::move(item)});
    requestDetail();
}

void PickListFlow::endPage()
{
    if (m_cursor.isEmpty())
        Q_EMIT finished(m_fault);
    else
        requestPage();
}

} // namespace weir
