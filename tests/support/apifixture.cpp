#include "tests/support/apifixture.h"

#include <QEvent>
#include <QSignalSpy>

namespace weir {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ConnectionProfile profileOf(const ScriptedServer &server)
{
    ConnectionProfile profile;
    profile.projectId = u"project"_s;
    profile.endpoint = server.url();
    profile.caFile = ScriptedServer::caFile();
    profile.connectTimeout = 20s;
    profile.idleTimeout = 20s;
    profile.deadline = 20s;
    return profile;
}

ConnectionProfile profileThrough(const ProxyServer &proxy, ProxyUse use, const ScriptedServer &server)
{
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = use, .host = u"127.0.0.1"_s, .port = proxy.port()};
    return profile;
}

ApiRequest testRequest(HttpMethod method, const ScriptedServer &server)
{
    ApiRequest request;
    request.method = method;
    request.url = server.url();
    request.url.setPath(u"/v1/project/eventstreamings/23709d68"_s);
    request.headers = {{"Content-Type", "application/json"}};
    if (!isWrite(method))
        return request;
    request.expected = {.body = AnswerBody::StreamId, .streamId = "23709d68"};
    if (method != HttpMethod::Delete)
        request.body = Secret(testBody);
    return request;
}

ApiResultHandler ResultCollector::handler()
{
    return [this](ApiResult result) {
        ++m_count;
        m_result = std::move(result);
        Q_EMIT arrived();
    };
}

bool ResultCollector::arrives() const
{
    return m_count > 0 || QSignalSpy(this, &ResultCollector::arrived).wait(30'000);
}

bool ResultCollector::receives(ApiClient &client, ApiRequest request)
{
    const int before = m_count;
    const QPointer<ApiCall> call = client.send(std::move(request), this, handler());
    const bool isQueued = call && m_count == before;
    return isQueued && arrives() && m_count == before + 1;
}

std::optional<ApiError::Kind> ResultCollector::errorKind() const
{
    if (!m_result.error)
        return std::nullopt;
    return m_result.error->kind;
}

ApiScene::ApiScene(ScriptedServer::Certificate certificate)
    : server(certificate), collector(std::make_unique<ResultCollector>()),
      client(std::make_unique<ApiClient>(profileOf(server), TokenCredentials{Secret(testToken)}))
{
}

void ApiScene::send(HttpMethod method)
{
    call = client->send(testRequest(method, server), collector.get(), collector->handler());
}

AnswerWatcher::AnswerWatcher(ApiCall *call, std::function<void()> action) : m_action(std::move(action))
{
    call->installEventFilter(this);
}

bool AnswerWatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MetaCall)
        return false;
    const QPointer<QObject> call = watched;
    watched->removeEventFilter(this);
    m_action();
    return call.isNull();
}

} // namespace weir
