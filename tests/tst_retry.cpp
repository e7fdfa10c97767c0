#include "app/api/retry.h"

#include <QTest>
#include <QTimeZone>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void spreadsDelays_data();
    void spreadsDelays();
    void limitsAllWaitsTogether();
    void retriesReadsOnly_data();
    void retriesReadsOnly();
};

namespace {

constexpr qint64 none = -1;

QDateTime now()
{
    return {QDate(1994, 11, 6), QTime(8, 49, 37), QTimeZone::utc()};
}

} // namespace

void TestRetry::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("0 s") << QByteArray("0") << qint64(0);
    QTest::newRow("2 s") << QByteArray("2") << qint64(2000);
    QTest::newRow("space") << QByteArray(" 2 ") << qint64(2000);
    QTest::newRow("119 s") << QByteArray("119") << qint64(119000);
    QTest::newRow("120 s") << QByteArray("120") << qint64(120000);
    QTest::newRow("121 s") << QByteArray("121") << qint64(120000);
    QTest::newRow("10^12 s") << QByteArray("1000000000000") << qint64(120000);
    QTest::newRow("10^30 s") << "1" + QByteArray(30, '0') << qint64(120000);
    QTest::newRow("leading zeros") << QByteArray("0000000002") << qint64(120000);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:40 GMT") << qint64(3000);
    QTest::newRow("this moment") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("date in two minutes") << QByteArray("Sun, 06 Nov 1994 08:51:37 GMT") << qint64(120000);
    QTest::newRow("date in two minutes and a second")
        << QByteArray("Sun, 06 Nov 1994 08:51:38 GMT") << qint64(120000);
    QTest::newRow("date next year") << QByteArray("Mon, 06 Nov 1995 08:49:37 GMT") << qint64(120000);
    QTest::newRow("date in the past") << QByteArray("Sun, 06 Nov 1994 08:49:36 GMT") << none;
    QTest::newRow("other zone") << QByteArray("Sun, 06 Nov 1994 08:49:40 +0100") << none;
    QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 1994 08:49:40 GMT") << none;
    QTest::newRow("negative") << QByteArray("-5") << none;
    QTest::newRow("sign") << QByteArray("+5") << none;
    QTest::newRow("fraction") << QByteArray("1.5") << none;
    QTest::newRow("word") << QByteArray("abc") << none;
    QTest::newRow("hexadecimal") << QByteArray("0x5") << none;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("zone alone") << QByteArray(" GMT") << none;
    QTest::newRow("two") << QByteArray("1, 2") << none;
}

void TestRetry::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, milliseconds);
    const auto wait = retryAfter(header.toStdString(), now());
    QCOMPARE(wait ? wait->count() : none, milliseconds);
}

void TestRetry::spreadsDelays_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<qint64>("delay");
    QTest::newRow("first, least") << 1 << none << 0.0 << qint64(0);
    QTest::newRow("first, most") << 1 << none << 1.0 << qint64(500);
    QTest::newRow("second, half") << 2 << none << 0.5 << qint64(500);
    QTest::newRow("second, most") << 2 << none << 1.0 << qint64(1000);
    QTest::newRow("sixth, most") << 6 << none << 1.0 << qint64(16000);
    QTest::newRow("seventh, most") << 7 << none << 1.0 << qint64(20000);
    QTest::newRow("hundredth, most") << 100 << none << 1.0 << qint64(20000);
    QTest::newRow("asked, least") << 1 << qint64(2000) << 0.0 << qint64(2000);
    QTest::newRow("asked, most") << 2 << qint64(2000) << 1.0 << qint64(2500);
}

void TestRetry::spreadsDelays()
{
    QFETCH(int, attempt);
    QFETCH(qint64, asked);
    QFETCH(double, jitter);
    const auto wait = asked == none ? std::nullopt : std::optional(std::chrono::milliseconds(asked));
    QTEST(qint64(retryDelay(attempt, wait, jitter).count()), "delay");
}

void TestRetry::limitsAllWaitsTogether()
{
    QVERIFY(allowedDelay(1s, 0s) == 1000ms);
    QVERIFY(allowedDelay(121s, 0s) == 120s);
    QVERIFY(allowedDelay(120s, 20s) == 100s);
    QVERIFY(allowedDelay(1ms, 119s + 999ms) == 1ms);
    QVERIFY(!allowedDelay(0s, 120s));
}

void TestRetry::retriesReadsOnly_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("networkError");
    QTest::addColumn<int>("stopReason");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("retried");
    const auto row = [](const char *name, int status, QNetworkReply::NetworkError error, StopReason reason,
                        ApiError::Kind kind, bool retried) {
        QTest::newRow(name) << status << int(error) << int(reason) << int(kind) << retried;
    };
    using Reply = QNetworkReply;
    using Kind = ApiError::Kind;
    row("refused", 0, Reply::ConnectionRefusedError, StopReason::None, Kind::Network, true);
    row("closed", 0, Reply::RemoteHostClosedError, StopReason::None, Kind::Network, true);
    row("closed in the body", 200, Reply::RemoteHostClosedError, StopReason::None, Kind::Network, true);
    row("no such host", 0, Reply::HostNotFoundError, StopReason::None, Kind::Network, true);
    row("unknown", 0, Reply::UnknownNetworkError, StopReason::None, Kind::Network, true);
    row("timed out", 0, Reply::TimeoutError, StopReason::None, Kind::Network, true);
    row("between networks", 0, Reply::TemporaryNetworkFailureError, StopReason::None, Kind::Network, true);
    row("network gone", 0, Reply::NetworkSessionFailedError, StopReason::None, Kind::Network, true);
    row("not trusted", 0, Reply::SslHandshakeFailedError, StopReason::None, Kind::Tls, false);
    row("proxy", 0, Reply::ProxyNotFoundError, StopReason::None, Kind::Network, false);
    row("no HTTP", 0, Reply::ProtocolFailure, StopReason::None, Kind::Protocol, false);
    row("canceled", 0, Reply::OperationCanceledError, StopReason::Canceled, Kind::Canceled, false);
    row("connect timeout", 0, Reply::OperationCanceledError, StopReason::ConnectTimeout, Kind::Timeout,
        false);
    row("idle timeout", 0, Reply::OperationCanceledError, StopReason::IdleTimeout, Kind::Timeout, false);
    row("deadline", 0, Reply::OperationCanceledError, StopReason::Deadline, Kind::Timeout, false);
    row("too large", 200, Reply::OperationCanceledError, StopReason::AnswerTooLarge, Kind::Protocol, false);
    row("429", 429, Reply::UnknownContentError, StopReason::None, Kind::Throttled, true);
    row("400 throttled", 400, Reply::ProtocolInvalidOperationError, StopReason::None, Kind::Throttled, true);
    row("503", 503, Reply::ServiceUnavailableError, StopReason::None, Kind::Http, true);
    row("503 with a code", 503, Reply::ServiceUnavailableError, StopReason::None, Kind::Api, true);
    row("400", 400, Reply::ProtocolInvalidOperationError, StopReason::None, Kind::Api, false);
    row("401", 401, Reply::AuthenticationRequiredError, StopReason::None, Kind::Unauthorized, false);
    row("404", 404, Reply::ContentNotFoundError, StopReason::None, Kind::NotFound, false);
    row("500", 500, Reply::InternalServerError, StopReason::None, Kind::Api, false);
    row("502", 502, Reply::UnknownServerError, StopReason::None, Kind::Http, false);
    row("504", 504, Reply::UnknownServerError, StopReason::None, Kind::Http, false);
    row("redirect", 302, Reply::NoError, StopReason::None, Kind::Redirect, false);
    row("wrong body", 200, Reply::NoError, StopReason::None, Kind::Protocol, false);
}

void TestRetry::retriesReadsOnly()
{
    QFETCH(int, status);
    QFETCH(int, networkError);
    QFETCH(int, stopReason);
    QFETCH(int, kind);
    QFETCH(bool, retried);
    const Exchange exchange{.stopReason = StopReason(stopReason),
                            .networkError = QNetworkReply::NetworkError(networkError),
                            .answer = {.status = status}};
    const ApiResult result{.error = ApiError{.kind = ApiError::Kind(kind), .httpStatus = status}};
    ApiRequest request;
    QCOMPARE(isWorthRetrying(request, exchange, result), retried);
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        request.method = method;
        QVERIFY(!isWorthRetrying(request, exchange, result));
    }
    request.method = HttpMethod::Get;
    QVERIFY(!isWorthRetrying(request, exchange, {}));
}

QTEST_APPLESS_MAIN(TestRetry)
#include "tst_retry.moc"
