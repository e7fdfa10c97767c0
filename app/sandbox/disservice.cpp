#include "app/sandbox/disservice.h"

#include "app/sandbox/fieldrules.h"
#include "app/sandbox/jsonbody.h"
#include "app/sandbox/querynumber.h"
#include "app/sandbox/sampledata.h"
#include "app/sandbox/subscriptionrules.h"
#include "models/result.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr int quota = 10;
constexpr int smnTopic = 0;
constexpr qint64 streamsPageLimit = 100;
constexpr qint64 defaultStreamsPage = 10;

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &text : array)
        texts.append(text.toString());
    return texts;
}

Answer invalidRequest(const QString &message)
{
    return disError(400, u"DIS.4200"_s, u"Invalid request. "_s + message);
}

Answer notFound(const Request &request)
{
    return disError(404, u"DIS.4603"_s,
                    u"The resource does not exist. [%1]"_s.arg(request.parameters.value(u"id"_s)));
}

//! As long as the service's own are.
QString newId()
{
    constexpr qsizetype length = 19;
    return QUuid::createUuid().toString(QUuid::Id128).first(length);
}

//! The body of a request that writes, or the answer that refuses it.
Result<QJsonObject, Answer> readBody(const Request &request)
{
    if (request.body.isEmpty())
        return disError(400, u"DIS.4202"_s, u"Empty request."_s);
    auto body = readObject(request.body);
    if (!body)
        return invalidRequest(u"The body must be one JSON object in which no key stands twice."_s);
    if (const auto fault = checkSubscription(*body))
        return invalidRequest(u"[%1] %2"_s.arg(fault->field, fault->reason));
    return *body;
}

//! Takes over what the body gives. What it leaves out stays, except that the page's default of `enable` is
//! false.
void apply(const QJsonObject &body, Subscription &subscription)
{
    subscription.enabled = unquoted(body["enable"_L1]).toBool();
    subscription.topicName = body["topic_name"_L1].toString();
    if (!isAbsent(body["event_ids"_L1]))
        subscription.eventIds = textsOf(body["event_ids"_L1].toArray());
    if (!isAbsent(body["event_streamids"_L1]))
        subscription.streamIds = textsOf(body["event_streamids"_L1].toArray());
    if (!isAbsent(body["name"_L1]))
        subscription.name = body["name"_L1].toString();
    if (!isAbsent(body["topic_type"_L1]))
        subscription.topicType = int(unquoted(body["topic_type"_L1]).toInteger());
}

} // namespace

DisService::DisService(QString projectId) : m_projectId(std::move(projectId)), m_streams(sampleDisStreams())
{
    const QJsonArray samples = sampleSubscriptions();
    for (const auto &sample : samples) {
        Subscription subscription{.id = sample["id"_L1].toString()};
        apply(sample.toObject(), subscription);
        subscription.topicUrn = sample["topic_urn"_L1].toString();
        m_subscriptions.push_back(std::move(subscription));
    }
}

std::vector<Route> DisService::routes()
{
    const QString all = u"/v1/{project_id}/event-subs"_s;
    const QString one = all + u"/{id}"_s;
    return {
        {Service::Dis, Method::Get, u"/v1/{project_id}/event-list"_s,
         [this](const Request &) { return listEvents(); }},
        {Service::Dis, Method::Get, u"/v2/{project_id}/streams"_s,
         [this](const Request &request) { return listStreams(request); }},
        {Service::Dis, Method::Get, u"/v2/{project_id}/streams/{stream_name}"_s,
         [this](const Request &request) { return showStream(request); }},
        {Service::Dis, Method::Get, all, [this](const Request &) { return list(); }},
        {Service::Dis, Method::Post, all, [this](const Request &request) { return create(request); }},
        {Service::Dis, Method::Put, one, [this](const Request &request) { return update(request); }},
        {Service::Dis, Method::Delete, one, [this](const Request &request) { return remove(request); }},
    };
}

Answer DisService::listEvents() const
{
    const QJsonArray events = sampleEventTypes();
    return jsonAnswer(200, {{u"count"_s, events.size()}, {u"events"_s, events}});
}

//! Each page begins after the name that the request gives.
Answer DisService::listStreams(const Request &request) const
{
    const auto limit = queryNumber(request, u"limit"_s, defaultStreamsPage, 1, streamsPageLimit);
    if (!limit)
        return invalidRequest(u"limit must be between 1 and %1."_s.arg(streamsPageLimit));
    auto next = m_streams.begin();
    if (const QString after = request.query.queryItemValue(u"start_stream_name"_s, QUrl::FullyDecoded);
        !after.isEmpty()) {
        next = std::ranges::find(m_streams, after, &DisStream::name);
        if (next != m_streams.end())
            ++next;
    }
    QJsonArray names;
    QJsonArray details;
    for (; next != m_streams.end() && names.size() < *limit; ++next) {
        names.append(next->name);
        details.append(QJsonObject{{u"stream_name"_s, next->name}, {u"status"_s, u"RUNNING"_s}});
    }
    return jsonAnswer(200,
                      {{u"total_number"_s, qint64(m_streams.size())},
                       {u"stream_names"_s, names},
                       {u"stream_info_list"_s, details},
                       {u"has_more_streams"_s, next != m_streams.end()}});
}

Answer DisService::showStream(const Request &request) const
{
    const QString name = request.parameters.value(u"stream_name"_s);
    const auto stream = std::ranges::find(m_streams, name, &DisStream::name);
    if (stream == m_streams.end())
        return disError(400, u"DIS.4301"_s, u"Stream does not exist. [%1][%2]"_s.arg(name, m_projectId));
    return jsonAnswer(
        200, {{u"stream_id"_s, stream->id}, {u"stream_name"_s, stream->name}, {u"status"_s, u"RUNNING"_s}});
}

Answer DisService::list() const
{
    QJsonArray subscriptions;
    for (const Subscription &subscription : m_subscriptions)
        subscriptions.append(detail(subscription));
    return jsonAnswer(
        200,
        {{u"quota"_s, quota}, {u"used"_s, subscriptions.size()}, {u"eventSubscriptions"_s, subscriptions}});
}

Answer DisService::create(const Request &request)
{
    const auto body = readBody(request);
    if (!body)
        return body.error();
    if (m_subscriptions.size() >= quota)
        return disError(400, u"DIS.4308"_s, u"Insufficient quota."_s);
    Subscription subscription{.id = newId(), .name = u"dis-"_s + newId().first(4)};
    take(*body, subscription);
    m_subscriptions.push_back(std::move(subscription));
    return {};
}

Answer DisService::update(const Request &request)
{
    const auto subscription = find(request);
    if (subscription == m_subscriptions.end())
        return notFound(request);
    const auto body = readBody(request);
    if (!body)
        return body.error();
    take(*body, *subscription);
    return {};
}

Answer DisService::remove(const Request &request)
{
    const auto subscription = find(request);
    if (subscription == m_subscriptions.end())
        return notFound(request);
    m_subscriptions.erase(subscription);
    return {.status = 204};
}

std::vector<Subscription>::iterator DisService::find(const Request &request)
{
    return std::ranges::find(m_subscriptions, request.parameters.value(u"id"_s), &Subscription::id);
}

void DisService::take(const QJsonObject &body, Subscription &subscription) const
{
    apply(body, subscription);
    subscription.topicUrn = body["topic_urn"_L1].toString();
    if (subscription.topicType == smnTopic && subscription.topicUrn.isEmpty())
        subscription.topicUrn = u"urn:smn:%1:%2:%3"_s.arg(sampleRegion, m_projectId, subscription.topicName);
}

QJsonObject DisService::detail(const Subscription &subscription) const
{
    // A list where the request has an array, and every stream where none was chosen: so the service documents
    // it.
    QStringList streamIds = subscription.streamIds;
    if (streamIds.isEmpty())
        std::ranges::transform(m_streams, std::back_inserter(streamIds), &DisStream::id);
    return {
        {u"id"_s, subscription.id},
        {u"name"_s, subscription.name},
        {u"enable"_s, subscription.enabled},
        {u"event_ids"_s, QJsonArray::fromStringList(subscription.eventIds)},
        {u"event_streamids"_s, streamIds.join(u',')},
        {u"topic_name"_s, subscription.topicName},
        {u"topic_type"_s, subscription.topicType},
        {u"topic_urn"_s,
         subscription.topicType == smnTopic ? QJsonValue(subscription.topicUrn)
                                            : QJsonValue(QJsonValue::Null)},
    };
}

} // namespace weir::sandbox
