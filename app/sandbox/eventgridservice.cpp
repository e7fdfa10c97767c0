#include "app/sandbox/eventgridservice.h"

#include "app/sandbox/jsonbody.h"
#include "app/sandbox/querynumber.h"
#include "app/sandbox/sampledata.h"
#include "app/sandbox/streamrules.h"
#include "app/sandbox/streamsecrets.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr qint64 pageLimit = 1000;
//! Taken where the request has no limit; the page gives no default.
constexpr qint64 defaultPage = 100;

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

Answer confirmation(const QString &id)
{
    return jsonAnswer(200, {{u"eventStreamingID"_s, id}});
}

//! Keys that a GET answers and the service alone decides.
void removeIdentity(QJsonObject &body)
{
    for (const QLatin1StringView key : {"id"_L1, "status"_L1, "created_time"_L1, "updated_time"_L1})
        body.remove(key);
}

Answer refusal(const Request &request, const Fault &fault)
{
    if (fault.field == "rule_config.filter"_L1)
        return eventGridError(request, 400, u"EG.00513004"_s,
                              u"invalid filter parameters: %1"_s.arg(fault.field), fault.reason);
    return eventGridError(request, 400, u"EG.00513000"_s, u"invalid parameters: %1"_s.arg(fault.field),
                          fault.reason);
}

Answer unreadable(const Request &request)
{
    return eventGridError(request, 400, u"EG.00014000"_s, u"Bad request"_s,
                          u"The body must be one JSON object in which no key stands twice."_s);
}

Answer noSuchStream(const Request &request)
{
    return eventGridError(request, 404, u"EG.00014040"_s, u"Not found"_s,
                          u"Event stream %1 does not exist."_s.arg(request.parameters.value(u"id"_s)));
}

Answer nameTaken(const Request &request, const QString &name)
{
    return eventGridError(request, 400, u"EG.00513001"_s, u"name duplicated: %1"_s.arg(name),
                          u"Another event stream has this name."_s);
}

} // namespace

EventGridService::EventGridService(int streams, SecretsShown secrets)
    : m_store(sampleStreams(streams)), m_secrets(secrets)
{
}

std::vector<Route> EventGridService::routes()
{
    const QString all = u"/v1/{project_id}/eventstreamings"_s;
    const QString one = all + u"/{id}"_s;
    return {
        {Service::EventGrid, Method::Get, all, [this](const Request &request) { return list(request); }},
        {Service::EventGrid, Method::Get, one, [this](const Request &request) { return show(request); }},
        {Service::EventGrid, Method::Post, all, [this](const Request &request) { return create(request); }},
        {Service::EventGrid, Method::Put, one, [this](const Request &request) { return update(request); }},
        {Service::EventGrid, Method::Delete, one, [this](const Request &request) { return remove(request); }},
        {Service::EventGrid, Method::Post, all + u"/operate/{id}"_s,
         [this](const Request &request) { return operate(request); }},
    };
}

Answer EventGridService::list(const Request &request) const
{
    const auto offset = queryNumber(request, u"offset"_s, 0, 0, std::numeric_limits<qint64>::max());
    if (!offset)
        return refusal(request, {u"offset"_s, u"offset must be 0 or more."_s});
    const auto limit = queryNumber(request, u"limit"_s, defaultPage, 1, pageLimit);
    if (!limit)
        return refusal(request, {u"limit"_s, u"limit must be between 1 and %1."_s.arg(pageLimit)});

    const qint64 total = qint64(m_store.streams().size());
    const qint64 first = std::min(*offset, total);
    const qint64 size = std::min(*limit, total - first);
    QJsonArray items;
    for (qint64 i = first; i < first + size; ++i)
        items.append(detail(m_store.streams()[size_t(i)]));
    return jsonAnswer(200, {{u"total"_s, total}, {u"size"_s, size}, {u"items"_s, items}});
}

Answer EventGridService::show(const Request &request) const
{
    const Stream *stream = m_store.find(request.parameters.value(u"id"_s));
    return stream ? jsonAnswer(200, detail(*stream)) : noSuchStream(request);
}

Answer EventGridService::create(const Request &request)
{
    auto body = readObject(request.body);
    if (!body)
        return unreadable(request);
    if (const auto fault = checkStream(*body))
        return refusal(request, *fault);
    Stream stream{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                  .name = body->take("name"_L1).toString(),
                  .status = u"CREATED"_s,
                  .createdTime = now(),
                  .updatedTime = now()};
    if (!m_store.idOfName(stream.name).isEmpty())
        return nameTaken(request, stream.name);
    removeIdentity(*body);
    stream.content = *body;
    const QString id = stream.id;
    m_store.add(std::move(stream));
    return confirmation(id);
}

Answer EventGridService::update(const Request &request)
{
    const Stream *old = m_store.find(request.parameters.value(u"id"_s));
    if (!old)
        return noSuchStream(request);
    auto body = readObject(request.body);
    if (!body)
        return unreadable(request);
    if (const auto fault = checkStream(*body))
        return refusal(request, *fault);

    Stream stream = *old;
    stream.name = body->take("name"_L1).toString();
    if (const QString owner = m_store.idOfName(stream.name); !owner.isEmpty() && owner != stream.id)
        return nameTaken(request, stream.name);
    removeIdentity(*body);
    stream.content = *body;
    stream.updatedTime = now();
    if (stream.status == "RUNNING"_L1)
        stream.status = u"STOPPED"_s;
    const QString id = stream.id;
    m_store.replace(std::move(stream));
    return confirmation(id);
}

Answer EventGridService::remove(const Request &request)
{
    const QString id = request.parameters.value(u"id"_s);
    if (!m_store.find(id))
        return noSuchStream(request);
    m_store.remove(id);
    return confirmation(id);
}

Answer EventGridService::operate(const Request &request)
{
    const Stream *old = m_store.find(request.parameters.value(u"id"_s));
    if (!old)
        return noSuchStream(request);
    const auto body = readObject(request.body);
    if (!body)
        return unreadable(request);
    const QString operation = body->value("operation"_L1).toString();
    if (operation != "START"_L1 && operation != "PAUSE"_L1)
        return refusal(request, {u"operation"_s, u"operation must be START or PAUSE."_s});
    Stream stream = *old;
    stream.status = operation == "START"_L1 ? u"RUNNING"_s : u"STOPPED"_s;
    stream.updatedTime = now();
    const QString id = stream.id;
    m_store.replace(std::move(stream));
    return confirmation(id);
}

QJsonObject EventGridService::detail(const Stream &stream) const
{
    QJsonObject detail = withSecretsShown(stream.content, m_secrets);
    detail.insert("id"_L1, stream.id);
    detail.insert("name"_L1, stream.name);
    detail.insert("status"_L1, stream.status);
    detail.insert("created_time"_L1, stream.createdTime);
    detail.insert("updated_time"_L1, stream.updatedTime);
    return detail;
}

} // namespace weir::sandbox
