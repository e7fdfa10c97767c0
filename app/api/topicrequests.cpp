#include "app/api/topicrequests.h"

#include "app/api/serviceurl.h"

#include <QUrlQuery>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Of both lists.
constexpr int largestLimit = 100;

Result<ApiRequest, ApiError> listOf(const ConnectionProfile &profile, Service service,
                                    const QStringList &collection, const QUrlQuery &query)
{
    auto url = serviceUrl(profile, service, QStringList{u"v2"_s, profile.projectId} + collection);
    if (!url)
        return url.error();
    url->setQuery(query);
    ApiRequest request;
    request.url = *url;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace

Result<ApiRequest, ApiError> listSmnTopics(const ConnectionProfile &profile, ListPage page)
{
    QUrlQuery query;
    query.addQueryItem(u"offset"_s, QString::number(std::max<qint64>(page.offset, 0)));
    query.addQueryItem(u"limit"_s, QString::number(std::clamp(page.limit, 1, largestLimit)));
    return listOf(profile, Service::Smn, {u"notifications"_s, u"topics"_s}, query);
}

Result<ApiRequest, ApiError> listDisStreams(const ConnectionProfile &profile, const QString &after)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(largestLimit));
    if (!after.isEmpty())
        query.addQueryItem(u"start_stream_name"_s, QString::fromLatin1(QUrl::toPercentEncoding(after)));
    return listOf(profile, Service::Dis, {u"streams"_s}, query);
}

} // namespace weir
