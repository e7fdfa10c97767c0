#include "tests/support/streamservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr auto path = "/v1/p1/eventstreamings"_L1;

QJsonObject firstBody(int stream)
{
    QJsonObject body = QJsonDocument::fromJson(R"({
        "source": {"name": "HC.Kafka", "source_kafka": {"group": "g", "topic": "orders"}},
        "sink": {"name": "HC.FunctionGraph", "sink_fg": {"agency": "a", "invoke_type": "ASYNC",
                 "func_urn": "urn:fss:r:p:function:default:f:latest"}},
        "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}})")
                           .object();
    body["name"_L1] = u"orders-%1"_s.arg(stream);
    body["description"_L1] = u"as it was"_s;
    return body;
}

sandbox::Answer jsonAnswer(const QJsonObject &object)
{
    return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

StreamService::StreamService(int streams, std::chrono::milliseconds latency)
    : m_latency(latency), m_streamCount(streams),
      m_server([this](const sandbox::Request &request) { return answer(request); }, latency)
{
    for (int stream = 0; stream < streams; ++stream) {
        QJsonObject body = firstBody(stream);
        body["id"_L1] = idOf(stream);
        body["status"_L1] = u"STOPPED"_s;
        m_streams.insert(idOf(stream), body);
    }
    if (const auto fault = m_server.listenOnLoopback(0))
        qFatal("%s", qPrintable(*fault));
}

QUrl StreamService::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

QByteArray StreamService::bodyOf(int stream, const QString &description) const
{
    QJsonObject body = firstBody(stream);
    body["description"_L1] = description;
    return QJsonDocument(body).toJson();
}

QString StreamService::descriptionOf(int stream) const
{
    return m_streams[idOf(stream)]["description"_L1].toString();
}

void StreamService::setRunning(int stream)
{
    m_streams[idOf(stream)]["status"_L1] = u"RUNNING"_s;
}

bool StreamService::isRunning(int stream) const
{
    return m_streams[idOf(stream)]["status"_L1] == "RUNNING"_L1;
}

void StreamService::setDescription(int stream, const QString &description)
{
    m_streams[idOf(stream)]["description"_L1] = description;
}

sandbox::Answer StreamService::answer(const sandbox::Request &request)
{
    countWaiting();
    ++m_counts[sandbox::nameOf(request.method)];
    if (m_fault) {
        if (auto fault = m_fault(request))
            return *fault;
    }
    if (request.path == path && request.method == sandbox::Method::Get)
        return list(request);
    const QString id = request.path.section(u'/', -1);
    const auto found = m_streams.find(id);
    if (found == m_streams.end())
        return {.status = 404, .body = R"({"error_code":"EG.00512000","error_msg":"no such stream"})"};
    if (request.method == sandbox::Method::Get)
        return jsonAnswer(*found);
    if (request.method == sandbox::Method::Put)
        return update(id, request.body);
    (*found)["status"_L1] = u"RUNNING"_s;
    return jsonAnswer({{u"eventStreamingID"_s, id}});
}

sandbox::Answer StreamService::list(const sandbox::Request &request) const
{
    const int offset = request.query.queryItemValue(u"offset"_s).toInt();
    const int limit = std::max(1, request.query.queryItemValue(u"limit"_s).toInt());
    QJsonArray items;
    for (int stream = offset; stream < std::min(m_streamCount, offset + limit); ++stream)
        items.append(m_streams[idOf(stream)]);
    return jsonAnswer({{u"total"_s, m_streamCount}, {u"size"_s, items.size()}, {u"items"_s, items}});
}

//! An update pauses a stream that runs.
sandbox::Answer StreamService::update(const QString &id, const QByteArray &body)
{
    QJsonObject stream = QJsonDocument::fromJson(body).object();
    stream["id"_L1] = id;
    stream["status"_L1] = u"STOPPED"_s;
    m_streams[id] = stream;
    ++m_updates[id];
    ++m_updateCount;
    return jsonAnswer({{u"eventStreamingID"_s, id}});
}

void StreamService::countWaiting()
{
    m_most = std::max(m_most, ++m_waiting);
    QTimer::singleShot(m_latency, &m_context, [this] { --m_waiting; });
}

} // namespace weir
