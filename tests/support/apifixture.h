#pragma once

#include "app/api/apiclient.h"
#include "tests/support/proxyserver.h"
#include "tests/support/scriptedserver.h"

#include <QObject>
#include <QPointer>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace weir {

inline constexpr std::string_view testToken = "canary-of-the-token";
inline constexpr std::string_view testBody = R"({"name":"orders"})";
//! The answer that confirms testRequest(HttpMethod::Put).
inline constexpr char testConfirmation[] = R"({"eventStreamingID":"23709d68"})";

//! A profile whose every service is the server; its limits are wide enough for a busy machine.
[[nodiscard]] ConnectionProfile profileOf(const ScriptedServer &server);
//! The same by way of the proxy.
[[nodiscard]] ConnectionProfile profileThrough(const ProxyServer &proxy, ProxyUse use,
                                               const ScriptedServer &server);

//! A request like those of the services: reads take any JSON, writes want the id of their stream.
[[nodiscard]] ApiRequest testRequest(HttpMethod method, const ScriptedServer &server);

//! Counts what a call hands over; also its context.
class ResultCollector final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] ApiResultHandler handler();
    [[nodiscard]] int count() const { return m_count; }
    //! Whether something is handed over, now or in the next 30 s.
    [[nodiscard]] bool arrives() const;
    //! Sends the request and waits; whether one result came, and none from inside send().
    [[nodiscard]] bool receives(ApiClient &client, ApiRequest request);
    //! Of the last.
    [[nodiscard]] const ApiResult &result() const { return m_result; }
    [[nodiscard]] WriteOutcome outcome() const { return m_result.outcome; }
    //! Kind of the error, or nothing where there is none.
    [[nodiscard]] std::optional<ApiError::Kind> errorKind() const;

Q_SIGNALS:
    void arrived();

private:
    int m_count = 0;
    ApiResult m_result;
};

//! A server, a client of it and who waits for its answers.
struct ApiScene
{
    explicit ApiScene(ScriptedServer::Certificate certificate = ScriptedServer::Certificate::None);

    void send(HttpMethod method);

    ScriptedServer server;
    std::unique_ptr<ResultCollector> collector;
    std::unique_ptr<ApiClient> client;
    //! The last that was sent.
    QPointer<ApiCall> call;
};

//! Acts at the moment at which the answer is here and the call has not looked at it yet.
class AnswerWatcher final : public QObject
{
    Q_OBJECT

public:
    AnswerWatcher(ApiCall *call, std::function<void()> action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_action;
};

} // namespace weir

//! So that a failed comparison says which kind it was.
template <>
inline char *QTest::toString(const std::optional<weir::ApiError::Kind> &kind)
{
    return kind ? QTest::toString(int(*kind)) : qstrdup("no error");
}
