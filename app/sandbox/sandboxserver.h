#pragma once

#include "app/sandbox/httpmessage.h"

#include <QAbstractHttpServer>

#include <chrono>
#include <functional>
#include <optional>

namespace weir::sandbox {

//! The only place that knows QHttpServer, whose functions changed up to 6.8. Answers come from one function,
//! called in the thread of this object, and leave after the latency.
class SandboxServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Responder = std::function<Answer(Request)>;

    SandboxServer(Responder responder, std::chrono::milliseconds latency);
    ~SandboxServer() override;

    //! Listens on 127.0.0.1 only. Returns the system's own words where that fails.
    [[nodiscard]] std::optional<QString> listenOnLoopback(quint16 port);
    [[nodiscard]] quint16 port() const;

private:
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif

    Responder m_responder;
    std::chrono::milliseconds m_latency;
};

} // namespace weir::sandbox
