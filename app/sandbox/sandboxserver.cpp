#include "app/sandbox/sandboxserver.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace weir::sandbox {

namespace {

Method methodOf(const QHttpServerRequest &request)
{
    if (request.method() == QHttpServerRequest::Method::Get)
        return Method::Get;
    if (request.method() == QHttpServerRequest::Method::Put)
        return Method::Put;
    if (request.method() == QHttpServerRequest::Method::Post)
        return Method::Post;
    if (request.method() == QHttpServerRequest::Method::Delete)
        return Method::Delete;
    return Method::Other;
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const QHttpServerRequest &request)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    const auto received = request.headers();
    for (const auto &[name, value] : received)
        headers.append({name, value});
#else
    const QHttpHeaders &received = request.headers();
    for (qsizetype i = 0; i < received.size(); ++i)
        headers.append({QByteArray(received.nameAt(i).data(), received.nameAt(i).size()),
                        received.valueAt(i).toByteArray()});
#endif
    return headers;
}

Request requestFrom(const QHttpServerRequest &request)
{
    return {
        .method = methodOf(request),
        .path = request.url().path(QUrl::FullyEncoded),
        .query = request.query(),
        .token = request.value("X-Auth-Token"),
        .headers = headersOf(request),
        .body = request.body(),
    };
}

QHttpServerResponse responseFrom(const Answer &answer, QHttpServerRequest::Method method)
{
    // An answer to HEAD has no body, or the next answer on the connection is misread.
    const bool withBody = !answer.body.isEmpty() && method != QHttpServerRequest::Method::Head;
    QHttpServerResponse response(withBody ? answer.contentType : QByteArray(),
                                 withBody ? answer.body : QByteArray(),
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    for (const auto &[name, value] : answer.headers)
        response.addHeader(name, value);
#else
    QHttpHeaders headers = response.headers();
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    response.setHeaders(std::move(headers));
#endif
    return response;
}

} // namespace

SandboxServer::SandboxServer(Responder responder, std::chrono::milliseconds latency)
    : m_responder(std::move(responder)), m_latency(latency)
{
}

// From 6.8 on, answers that still wait hold responders, which must not outlive the connections.
SandboxServer::~SandboxServer()
{
    qDeleteAll(findChildren<QTimer *>(Qt::FindDirectChildrenOnly));
}

std::optional<QString> SandboxServer::listenOnLoopback(quint16 port)
{
    auto tcpServer = std::make_unique<QTcpServer>();
    if (!tcpServer->listen(QHostAddress::LocalHost, port))
        return tcpServer->errorString();
    bind(tcpServer.release());
    return {};
}

quint16 SandboxServer::port() const
{
    const auto tcpServers = servers();
    return tcpServers.isEmpty() ? 0 : tcpServers.first()->serverPort();
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    // Neither a future nor a responder of 6.4 survives a client that leaves first. The request lives as long
    // as its socket, and a timer in the context of the socket goes with both.
    const Answer answer = m_responder(requestFrom(request));
    QTimer::singleShot(m_latency + answer.delay, socket,
                       [&request, socket, method = request.method(), answer] {
                           responseFrom(answer, method).write(makeResponder(request, socket));
                       });
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->disconnectFromHost();
}

#else

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    const Answer answer = m_responder(requestFrom(request));
    connect(timer, &QTimer::timeout, this,
            [timer, method = request.method(), answer,
             pending = std::make_shared<QHttpServerResponder>(std::move(responder))] {
                pending->sendResponse(responseFrom(answer, method));
                timer->deleteLater();
            });
    timer->start(m_latency + answer.delay);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.sendResponse(QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest));
}

#endif

} // namespace weir::sandbox
