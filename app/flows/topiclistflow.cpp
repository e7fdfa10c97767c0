#include "app/flows/topiclistflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/topicrequests.h"
#include "models/service/listanswer.h"

#include <utility>

namespace weir {

TopicListFlow::TopicListFlow(ApiClient &client, ConnectionProfile profile, TopicKind kind, QObject *parent)
    : QObject(parent), m_client(client), m_profile(std::move(profile)), m_kind(kind)
{
}

void TopicListFlow::start()
{
    requestPage();
}

void TopicListFlow::requestPage()
{
    auto request = m_kind == TopicKind::SmnTopic ? listSmnTopics(m_profile, {.offset = m_offset})
                                                 : listDisStreams(m_profile, m_last);
    if (!request) {
        Q_EMIT finished({}, request.error());
        return;
    }
    m_call = m_client.send(std::move(request).value(), this,
                           [this](const ApiResult &result) { takePage(result); });
}

void TopicListFlow::takePage(const ApiResult &result)
{
    if (result.error) {
        Q_EMIT finished({}, result.error);
        return;
    }
    const std::optional<TopicPage> page = topicPage(m_kind, result.document.root);
    if (!page) {
        Q_EMIT finished({}, noListError(result.requestId));
        return;
    }
    const bool last = isLast(*page);
    m_names.unite(QSet<QString>(page->names.cbegin(), page->names.cend()));
    m_offset += page->names.size();
    if (!page->names.isEmpty())
        m_last = page->names.constLast();
    if (last) {
        Q_EMIT finished(m_names, std::nullopt);
        return;
    }
    requestPage();
}

bool TopicListFlow::isLast(const TopicPage &page) const
{
    // A page that brings nothing new would be asked for again and again.
    if (page.names.isEmpty() || page.names.constLast() == m_last)
        return true;
    switch (m_kind) {
    case TopicKind::SmnTopic:
        return !page.total || m_offset + page.names.size() >= *page.total;
    case TopicKind::DisStream:
        return !page.hasMore.value_or(false);
    }
    return true;
}

} // namespace weir
