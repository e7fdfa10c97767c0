#include "app/api/eventstreamrequests.h"

#include "app/api/serviceurl.h"
#include "models/schema/resourcekind.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct EventStreamText
{
    Q_DECLARE_TR_FUNCTIONS(weir::EventStreamRequests)
};

constexpr int largestLimit = 1000;

Result<ApiRequest, ApiError> eventStreamRequest(const ConnectionProfile &profile, HttpMethod method,
                                                const QStringList &segments)
{
    if (!isValidProjectId(profile.projectId)) {
        return refusal(EventStreamText::tr("The project ID of the profile must not be empty and must not "
                                           "contain “/”; correct it in the profile."));
    }
    const auto url = serviceUrl(profile, Service::EventGrid,
                                QStringList{toQString(apiVersion), profile.projectId,
                                            toQString(pathCollection(ResourceKind::EventStream))}
                                    + segments);
    if (!url)
        return url.error();
    ApiRequest request;
    request.method = method;
    request.url = *url;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace

Result<ApiRequest, ApiError> listEventStreams(const ConnectionProfile &profile, ListPage page)
{
    auto request = eventStreamRequest(profile, HttpMethod::Get, {});
    if (!request)
        return request;
    QUrlQuery query;
    query.addQueryItem(u"offset"_s, QString::number(std::max<qint64>(page.offset, 0)));
    query.addQueryItem(u"limit"_s, QString::number(std::clamp(page.limit, 1, largestLimit)));
    request->url.setQuery(query);
    return request;
}

Result<ApiRequest, ApiError> showEventStream(const ConnectionProfile &profile, const QString &id)
{
    return eventStreamRequest(profile, HttpMethod::Get, {id});
}

Result<ApiRequest, ApiError> updateEventStream(const ConnectionProfile &profile, const QString &id,
                                               Secret body)
{
    auto request = eventStreamRequest(profile, HttpMethod::Put, {id});
    if (!request)
        return request;
    request->body = std::move(body);
    request->bodyTable = fieldTable(ResourceKind::EventStream);
    request->expected = {.body = AnswerBody::StreamId, .streamId = toStdString(id)};
    return request;
}

Result<ApiRequest, ApiError> createEventStream(const ConnectionProfile &profile, Secret body)
{
    auto request = eventStreamRequest(profile, HttpMethod::Post, {});
    if (!request)
        return request;
    request->body = std::move(body);
    request->bodyTable = fieldTable(ResourceKind::EventStream);
    request->expected = {.body = AnswerBody::NewStreamId};
    return request;
}

Result<ApiRequest, ApiError> deleteEventStream(const ConnectionProfile &profile, const QString &id)
{
    auto request = eventStreamRequest(profile, HttpMethod::Delete, {id});
    if (request)
        request->expected = {.body = AnswerBody::EmptyOrObject};
    return request;
}

Result<ApiRequest, ApiError> operateEventStream(const ConnectionProfile &profile, const QString &id,
                                                StreamOperation operation)
{
    auto request = eventStreamRequest(profile, HttpMethod::Post, {u"operate"_s, id});
    if (!request)
        return request;
    request->body =
        Secret(operation == StreamOperation::Start ? R"({"operation":"START"})" : R"({"operation":"PAUSE"})");
    request->expected = {.body = AnswerBody::StreamId, .streamId = toStdString(id)};
    return request;
}

} // namespace weir
