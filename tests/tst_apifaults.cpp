#include "tests/support/apifixture.h"

#include "app/api/outcome.h"

#include <QSignalSpy>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(weir::HttpMethod)
Q_DECLARE_METATYPE(weir::Answer)
Q_DECLARE_METATYPE(weir::ApiError::Kind)
Q_DECLARE_METATYPE(weir::WriteOutcome)
Q_DECLARE_METATYPE(weir::ScriptedServer::Certificate)

//! Servers and networks that misbehave: a write is on the wire once, whatever happens, and is called applied
//! only where it was.
class TestApiFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesRepeatedRequests();
    void sendsWritesOnce_data();
    void sendsWritesOnce();
    void survivesDroppedKeepAlive_data();
    void survivesDroppedKeepAlive();
    void passesOverInterimAnswers();
    void ignoresSecondAnswer();
    void refusesUnfinishedAnswersToReads_data();
    void refusesUnfinishedAnswersToReads();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void endsSilence_data();
    void endsSilence();
    void endsSlowAnswersAtDeadline_data();
    void endsSlowAnswersAtDeadline();
    void endsConnectingInTime_data();
    void endsConnectingInTime();
    void endsHandshakeInTime();
    void knowsNothingWasSent_data();
    void knowsNothingWasSent();
    void limitsAnswers_data();
    void limitsAnswers();
    void stopsLargeAnswersAtTheirHeaders_data();
    void stopsLargeAnswersAtTheirHeaders();
    void stopsEndlessAnswers_data();
    void stopsEndlessAnswers();
    void refusesEncodedAnswers_data();
    void refusesEncodedAnswers();
    void trustsOnlyWhomItShould_data();
    void trustsOnlyWhomItShould();
    void doesNotGetUsedToDistrust();
    void sendsNoTokenWithoutTls();
};

namespace {

ApiRequest request(HttpMethod method, const ScriptedServer &server)
{
    return testRequest(method, server);
}

//! Sends it and waits for its outcome.
void run(ApiClient &client, ApiRequest request, ResultCollector &collector)
{
    QVERIFY(client.send(std::move(request), &collector, collector.handler()));
    QVERIFY(collector.arrives());
    QCOMPARE(collector.count(), 1);
}

QByteArray headerLines(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "X-" + QByteArray::number(i) + ": 1\r\n";
    return lines;
}

//! A port that takes no further connection and does not refuse it either: its queue is full.
class BlackHole
{
public:
    BlackHole() : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (int &visitor : m_visitors) {
            visitor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(visitor, reinterpret_cast<const sockaddr *>(&address), size);
        }
    }
    ~BlackHole()
    {
        for (const int visitor : m_visitors)
            ::close(visitor);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

    [[nodiscard]] QUrl url(const QString &scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(m_port));
    }

private:
    int m_listener;
    int m_port = 0;
    std::array<int, 4> m_visitors{};
};

} // namespace

void TestApiFaults::seesRepeatedRequests()
{
    // What the other tests count would be more than one: Qt as it comes sends such a PUT again.
    ScriptedServer server;
    server.setDefaultAnswer(Answer().close());
    QNetworkAccessManager manager;
    QNetworkRequest plain(server.url());
    plain.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    const std::unique_ptr<QNetworkReply> reply(manager.put(plain, QByteArray("{}")));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QVERIFY2(server.wireCount() > 1, qPrintable(QString::number(server.wireCount())));
}

void TestApiFaults::sendsWritesOnce_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<Answer>("answer");
    const QByteArray confirmed = testConfirmation;
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray length = "Content-Length: " + QByteArray::number(confirmed.size()) + "\r\n";
    const QByteArray chunk = QByteArray::number(confirmed.size(), 16) + "\r\n" + confirmed + "\r\n";
    const QList<QPair<const char *, Answer>> faults{
        {"close", Answer().close()},
        {"cut", Answer().cut()},
        {"reset", Answer().reset()},
        {"close at the headers", Answer().close().at(Answer::Moment::HeadersOnly)},
        {"reset at the headers", Answer().reset().at(Answer::Moment::HeadersOnly)},
        {"garbage", Answer().send("\x16\x03\x01 garbage\r\n\r\n").close()},
        {"garbage, then reset", Answer().send("garbage").reset()},
        {"body without headers", Answer().send(confirmed).close()},
        {"half a status line", Answer().send("HTTP/1.1 2").close()},
        {"half the headers", Answer().send(head + "Content-Len").close()},
        {"truncated", Answer().send(head + length + "\r\n" + confirmed.chopped(1)).close()},
        {"truncated without length", Answer().send(head + "\r\n" + confirmed.chopped(1)).close()},
        {"nothing without length", Answer().send(head + "\r\n").close()},
        {"reset without length", Answer().send(head + "\r\n" + confirmed.chopped(1)).wait(20ms).reset()},
        {"cut without length", Answer().send(head + "\r\n" + confirmed.chopped(1)).wait(20ms).cut()},
        {"truncated chunk",
         Answer().send(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.chopped(5)).close()},
        {"reset in the body",
         Answer().send(head + length + "\r\n" + confirmed.chopped(1)).wait(20ms).reset()},
        {"length negative", Answer().send(head + "Content-Length: -1\r\n\r\n" + confirmed).close()},
        {"length overflowing",
         Answer().send(head + "Content-Length: 18446744073709551647\r\n\r\n" + confirmed).close()},
        {"length twice", Answer().send(head + length + "Content-Length: 5\r\n\r\n" + confirmed).close()},
        {"early hints",
         Answer().send("HTTP/1.1 103 Early Hints\r\n\r\n" + head + length + "\r\n" + confirmed)},
        {"switching protocols",
         Answer().send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n").close()},
        {"status 99", Answer::http(99, confirmed)},
        {"status 1000", Answer::http(1000, confirmed)},
        {"not modified", Answer::http(304)},
        {"created", Answer::http(201, confirmed)},
        {"accepted", Answer::http(202, confirmed)},
        {"no content", Answer().send("HTTP/1.1 204 No Content\r\n\r\n").close()},
        {"partial content", Answer::http(206, confirmed)},
        {"redirect", Answer::http(307, {}, "Location: /elsewhere\r\n")},
        {"gateway timeout", Answer::http(504)},
        {"other stream", Answer::http(200, R"({"eventStreamingID":"other"})")},
        {"page", Answer::http(200, "<html>Saved</html>", "Content-Type: text/html\r\n")},
        {"empty", Answer::http(200)},
    };
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        for (const Certificate certificate : {Certificate::None, Certificate::Trusted}) {
            for (const auto &[name, answer] : faults) {
                QTest::addRow("%s, %s, %s", methodName(method).data(),
                              certificate == Certificate::None ? "http" : "https", name)
                    << method << certificate << answer;
            }
        }
    }
}

void TestApiFaults::sendsWritesOnce()
{
    QFETCH(HttpMethod, method);
    QFETCH(Certificate, certificate);
    QFETCH(Answer, answer);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(answer);
    ApiClient client(profileOf(server), Secret(testToken));
    ResultCollector collector;
    run(client, request(method, server), collector);
    QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
    QVERIFY(collector.result().error);
    QVERIFY(!collector.result().error->message().isEmpty());
    // The manager of the write is gone, so nothing can follow.
    QVERIFY(server.isLeftAlone());
    QCOMPARE(server.wireCount(), 1);
    QCOMPARE(collector.count(), 1);
}

void TestApiFaults::survivesDroppedKeepAlive_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::newRow("http") << Certificate::None;
    QTest::newRow("https") << Certificate::Trusted;
}

void TestApiFaults::survivesDroppedKeepAlive()
{
    QFETCH(Certificate, certificate);
    ScriptedServer server(certificate);
    // Closes a connection right after its answer, without having said so.
    const QByteArray head = "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 31\r\n\r\n";
    server.setDefaultAnswer(Answer().send(head + testConfirmation).wait(10ms).reset());
    ApiClient client(profileOf(server), Secret(testToken));
    for (int write = 1; write <= 5; ++write) {
        ResultCollector collector;
        run(client, request(HttpMethod::Put, server), collector);
        QCOMPARE(collector.outcome(), WriteOutcome::Applied);
        QCOMPARE(server.wireCount(), write);
    }
}

void TestApiFaults::passesOverInterimAnswers()
{
    ScriptedServer server;
    const QByteArray interim = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000);
    server.setDefaultAnswer(
        Answer().send(interim + "HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\n" + testConfirmation));
    ApiClient client(profileOf(server), Secret(testToken));
    ResultCollector collector;
    run(client, request(HttpMethod::Put, server), collector);
    QCOMPARE(collector.outcome(), WriteOutcome::Applied);
    QCOMPARE(server.wireCount(), 1);
}

void TestApiFaults::ignoresSecondAnswer()
{
    ScriptedServer server;
    const QByteArray other = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":2}";
    server.enqueue(Answer().send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}" + other));
    server.enqueue(Answer::http(200, "{\"a\":3}"));
    ApiClient client(profileOf(server), Secret(testToken));
    for (const char *expected : {"1", "3"}) {
        ResultCollector collector;
        run(client, request(HttpMethod::Get, server), collector);
        QVERIFY(!collector.result().error);
        QCOMPARE(collector.result().document.root.find("a")->text(), std::string(expected));
    }
}

void TestApiFaults::refusesUnfinishedAnswersToReads_data()
{
    QTest::addColumn<Answer>("answer");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("truncated without length") << Answer().send(head + "\r\n{\"total\":1").close();
    QTest::newRow("nothing without length") << Answer().send(head + "\r\n").close();
    QTest::newRow("reset without length") << Answer().send(head + "\r\n{\"total\":1").wait(20ms).reset();
    QTest::newRow("length twice")
        << Answer().send(head + "Content-Length: 11\r\nContent-Length: 5\r\n\r\n{\"total\":1}").close();
    QTest::newRow("page") << Answer::http(200, "<html/>");
    QTest::newRow("no content") << Answer().send("HTTP/1.1 204 No Content\r\n\r\n").close();
    QTest::newRow("partial content") << Answer::http(206, "{}");
    QTest::newRow("not modified") << Answer::http(304);
    QTest::newRow("early hints") << Answer().send("HTTP/1.1 103 Early Hints\r\n\r\n" + head
                                                  + "Content-Length: 2\r\n\r\n{}");
}

void TestApiFaults::refusesUnfinishedAnswersToReads()
{
    QFETCH(Answer, answer);
    ScriptedServer server;
    server.setDefaultAnswer(answer);
    ApiClient client(profileOf(server), Secret(testToken));
    ResultCollector collector;
    run(client, request(HttpMethod::Get, server), collector);
    QVERIFY(collector.result().error);
    QVERIFY(!collector.result().error->message().isEmpty());
}

void TestApiFaults::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    // %1 is the port of the server itself, %2 that of another one.
    const QList<QPair<const char *, QByteArray>> locations{
        {"same address", "http://127.0.0.1:%1/v1/project/eventstreamings/23709d68"},
        {"other path", "http://127.0.0.1:%1/elsewhere"},
        {"other port", "http://127.0.0.1:%2/elsewhere"},
        {"other host", "http://localhost:%2/elsewhere"},
        {"other scheme", "https://127.0.0.1:%2/elsewhere"},
        {"credentials", "http://user:pw@127.0.0.1:%2/elsewhere"},
        {"without scheme", "//127.0.0.1:%2/elsewhere"},
        {"relative", "elsewhere"},
        {"file", "file:///etc/passwd"},
        {"data", "data:application/json,{}"},
        {"2 KiB with a line end", "http://127.0.0.1:%2/" + QByteArray(2048, 'a') + "\r\n X-Evil: 1"},
        {"none", ""},
    };
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const auto &[name, location] : locations)
            QTest::addRow("%d, %s", status, name) << status << location;
    }
    QTest::newRow("300") << 300 << QByteArray("http://127.0.0.1:%2/elsewhere");
    QTest::newRow("305") << 305 << QByteArray("http://127.0.0.1:%2/elsewhere");
}

void TestApiFaults::followsNoRedirect()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    ScriptedServer elsewhere;
    ScriptedServer server;
    location.replace("%1", QByteArray::number(server.port()))
        .replace("%2", QByteArray::number(elsewhere.port()));
    server.setDefaultAnswer(
        Answer::http(status, {}, location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n"));
    ApiClient client(profileOf(server), Secret(testToken));
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        run(client, request(method, server), collector);
        QCOMPARE(collector.errorKind(), Kind::Redirect);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QCOMPARE(collector.result().error->httpStatus, status);
        QCOMPARE(server.wireCount(), ++wireCount);
    }
    QCOMPARE(elsewhere.connectionCount(), 0);
    QCOMPARE(elsewhere.bytesReceived(), 0);
}

void TestApiFaults::endsSilence_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<Answer>("answer");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QList<QPair<const char *, Answer>> faults{
        {"silence", Answer::silence()},
        {"silence in the headers", Answer().send(head)},
        {"silence in the body", Answer().send(head + "Content-Length: 31\r\n\r\n{")},
        {"continue alone", Answer().send("HTTP/1.1 100 Continue\r\n\r\n")},
        // Qt never finishes these.
        {"101 headers", Answer::http(200, testConfirmation, headerLines(101))},
        {"a header of 100 KiB",
         Answer::http(200, testConfirmation, "X-Long: " + QByteArray(100 * 1024, 'x') + "\r\n")},
    };
    for (const Certificate certificate : {Certificate::None, Certificate::Trusted}) {
        for (const auto &[name, answer] : faults) {
            QTest::addRow("%s, %s", certificate == Certificate::None ? "http" : "https", name)
                << certificate << answer;
        }
    }
}

void TestApiFaults::endsSilence()
{
    QFETCH(Certificate, certificate);
    QFETCH(Answer, answer);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(answer);
    ConnectionProfile profile = profileOf(server);
    profile.idleTimeout = 300ms;
    ApiClient client(profile, Secret(testToken));
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Delete, HttpMethod::Get}) {
        QElapsedTimer elapsed;
        elapsed.start();
        ResultCollector collector;
        run(client, request(method, server), collector);
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(collector.errorKind(), Kind::Timeout);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QVERIFY(server.isLeftAlone());
        QCOMPARE(server.wireCount(), ++wireCount);
    }
}

void TestApiFaults::endsSlowAnswersAtDeadline_data()
{
    QTest::addColumn<Answer>("answer");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("slow body")
        << Answer().send(head + "Content-Length: 1000\r\n\r\n").drip(QByteArray(1000, ' '), 50ms);
    QTest::newRow("slow headers") << Answer().send(head).drip("X-Slow: " + QByteArray(1000, 'x'), 50ms);
    QTest::newRow("endless headers") << Answer().send(head + "X-Long: ").flood(QByteArray(64, 'x'), 50ms);
    QTest::newRow("endless interim answers") << Answer().flood("HTTP/1.1 100 Continue\r\n\r\n", 50ms);
}

void TestApiFaults::endsSlowAnswersAtDeadline()
{
    QFETCH(Answer, answer);
    ScriptedServer server;
    server.setDefaultAnswer(answer);
    ConnectionProfile profile = profileOf(server);
    profile.deadline = 700ms;
    ApiClient client(profile, Secret(testToken));
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Get}) {
        QElapsedTimer elapsed;
        elapsed.start();
        ResultCollector collector;
        run(client, request(method, server), collector);
        QVERIFY2(elapsed.elapsed() >= 600, qPrintable(QString::number(elapsed.elapsed())));
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(collector.errorKind(), Kind::Timeout);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QCOMPARE(server.wireCount(), ++wireCount);
    }
}

void TestApiFaults::endsConnectingInTime_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<HttpMethod>("method");
    for (const char *scheme : {"http", "https"}) {
        for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put})
            QTest::addRow("%s, %s", scheme, methodName(method).data())
                << QString::fromLatin1(scheme) << method;
    }
}

void TestApiFaults::endsConnectingInTime()
{
    QFETCH(QString, scheme);
    QFETCH(HttpMethod, method);
    const BlackHole blackHole;
    ScriptedServer unused;
    ConnectionProfile profile = profileOf(unused);
    profile.endpoint = blackHole.url(scheme);
    profile.connectTimeout = 500ms;
    ApiClient client(profile, Secret(testToken));
    ApiRequest sent = request(method, unused);
    sent.url.setScheme(scheme);
    sent.url.setPort(profile.endpoint.port());
    QElapsedTimer elapsed;
    elapsed.start();
    ResultCollector collector;
    run(client, std::move(sent), collector);
    QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(collector.errorKind(), Kind::Timeout);
    QCOMPARE(collector.outcome() == WriteOutcome::Unsent, true);
}

void TestApiFaults::endsHandshakeInTime()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setScheme(u"https"_s);
    profile.connectTimeout = 500ms;
    ApiClient client(profile, Secret(testToken));
    ApiRequest sent = request(HttpMethod::Put, server);
    sent.url.setScheme(u"https"_s);
    ResultCollector collector;
    run(client, std::move(sent), collector);
    QCOMPARE(collector.errorKind(), Kind::Timeout);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.wireCount(), 0);
}

void TestApiFaults::knowsNothingWasSent_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("refused") << u"https://127.0.0.1:%1"_s;
    QTest::newRow("refused, http") << u"http://127.0.0.1:%1"_s;
    QTest::newRow("no such host") << u"https://host.invalid"_s;
}

void TestApiFaults::knowsNothingWasSent()
{
    QFETCH(QString, address);
    quint16 freePort = 0;
    {
        const ScriptedServer closed;
        freePort = closed.port();
    }
    ScriptedServer unused;
    ConnectionProfile profile = profileOf(unused);
    profile.endpoint = QUrl(address.contains(u"%1"_s) ? address.arg(freePort) : address);
    ApiClient client(profile, Secret(testToken));
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ApiRequest sent = request(method, unused);
        sent.url = profile.endpoint;
        ResultCollector collector;
        run(client, std::move(sent), collector);
        QCOMPARE(collector.errorKind(), Kind::Network);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    }
}

void TestApiFaults::limitsAnswers_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("write, limit") << HttpMethod::Put << writeAnswerLimit << true;
    QTest::newRow("write, one more") << HttpMethod::Put << writeAnswerLimit + 1 << false;
    QTest::newRow("read, limit") << HttpMethod::Get << readAnswerLimit << true;
    QTest::newRow("read, one more") << HttpMethod::Get << readAnswerLimit + 1 << false;
}

void TestApiFaults::limitsAnswers()
{
    QFETCH(HttpMethod, method);
    QFETCH(qint64, size);
    QFETCH(bool, accepted);
    ScriptedServer server;
    const QByteArray body = testConfirmation + QByteArray(size - qint64(strlen(testConfirmation)), ' ');
    // With and without an announced length: what arrives is counted as well.
    server.enqueue(Answer::http(200, body));
    server.enqueue(Answer().send("HTTP/1.1 200 OK\r\n\r\n" + body).close());
    ApiClient client(profileOf(server), Secret(testToken));
    for (int i = 0; i < 2; ++i) {
        ResultCollector collector;
        run(client, request(method, server), collector);
        QCOMPARE(!collector.result().error, accepted);
        QCOMPARE(collector.outcome(), accepted ? WriteOutcome::Applied : WriteOutcome::Unknown);
        if (!accepted)
            QCOMPARE(collector.errorKind(), Kind::Protocol);
    }
}

void TestApiFaults::stopsLargeAnswersAtTheirHeaders_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("write") << HttpMethod::Put << QByteArray::number(writeAnswerLimit + 1);
    QTest::newRow("read") << HttpMethod::Get << QByteArray::number(readAnswerLimit + 1);
    QTest::newRow("10^18") << HttpMethod::Get << QByteArray("1000000000000000000");
}

void TestApiFaults::stopsLargeAnswersAtTheirHeaders()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, length);
    ScriptedServer server;
    // The body never comes; the limits of time are far away.
    server.setDefaultAnswer(Answer().send("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n{"));
    ApiClient client(profileOf(server), Secret(testToken));
    QElapsedTimer elapsed;
    elapsed.start();
    ResultCollector collector;
    run(client, request(method, server), collector);
    QVERIFY2(elapsed.elapsed() < 10000, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(collector.errorKind(), Kind::Protocol);
    QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
    QCOMPARE(server.wireCount(), 1);
}

void TestApiFaults::stopsEndlessAnswers_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("chunk");
    const QByteArray plain(64 * 1024, ' ');
    const QByteArray chunked = "10000\r\n" + plain + "\r\n";
    QTest::newRow("write, chunked") << HttpMethod::Put << QByteArray("Transfer-Encoding: chunked\r\n")
                                    << chunked;
    QTest::newRow("write, no length") << HttpMethod::Put << QByteArray() << plain;
    QTest::newRow("read, chunked") << HttpMethod::Get << QByteArray("Transfer-Encoding: chunked\r\n")
                                   << chunked.repeated(32);
}

void TestApiFaults::stopsEndlessAnswers()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, chunk);
    ScriptedServer server;
    server.setDefaultAnswer(Answer().send("HTTP/1.1 200 OK\r\n" + head + "\r\n").flood(chunk, 5ms));
    ApiClient client(profileOf(server), Secret(testToken));
    ResultCollector collector;
    run(client, request(method, server), collector);
    QCOMPARE(collector.errorKind(), Kind::Protocol);
    QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
    QVERIFY(server.isLeftAlone());
    QCOMPARE(server.wireCount(), 1);
}

void TestApiFaults::refusesEncodedAnswers_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("gzip") << QByteArray("gzip") << false;
    QTest::newRow("deflate") << QByteArray("deflate") << false;
    QTest::newRow("br") << QByteArray("br") << false;
    QTest::newRow("zstd") << QByteArray("zstd") << false;
    QTest::newRow("unknown") << QByteArray("x-own") << false;
    QTest::newRow("identity") << QByteArray("identity") << true;
}

void TestApiFaults::refusesEncodedAnswers()
{
    QFETCH(QByteArray, encoding);
    QFETCH(bool, accepted);
    ScriptedServer server;
    // The body would be right if nobody had to unpack it.
    server.setDefaultAnswer(Answer::http(200, testConfirmation, "Content-Encoding: " + encoding + "\r\n"));
    ApiClient client(profileOf(server), Secret(testToken));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        run(client, request(method, server), collector);
        QCOMPARE(!collector.result().error, accepted);
        QCOMPARE(collector.outcome(), accepted ? WriteOutcome::Applied : WriteOutcome::Unknown);
        if (!accepted)
            QCOMPARE(collector.errorKind(), Kind::Protocol);
    }
}

void TestApiFaults::trustsOnlyWhomItShould_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<bool>("withAuthority");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("trusted") << Certificate::Trusted << true << true;
    QTest::newRow("unknown authority") << Certificate::Trusted << false << false;
    QTest::newRow("self-signed") << Certificate::SelfSigned << true << false;
    QTest::newRow("self-signed, no file") << Certificate::SelfSigned << false << false;
    QTest::newRow("other host") << Certificate::WrongHost << true << false;
    QTest::newRow("expired") << Certificate::Expired << true << false;
    QTest::newRow("not yet valid") << Certificate::NotYetValid << true << false;
}

void TestApiFaults::trustsOnlyWhomItShould()
{
    QFETCH(Certificate, certificate);
    QFETCH(bool, withAuthority);
    QFETCH(bool, accepted);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileOf(server);
    if (!withAuthority)
        profile.caFile.clear();
    ApiClient client(profile, Secret(testToken));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ResultCollector collector;
        run(client, request(method, server), collector);
        QCOMPARE(!collector.result().error, accepted);
        if (accepted)
            continue;
        QCOMPARE(collector.errorKind(), Kind::Tls);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
        QVERIFY(!collector.result().error->detail.isEmpty());
        QCOMPARE(server.wireCount(), 0);
        QCOMPARE(server.bytesReceived(), 0);
    }
}

void TestApiFaults::doesNotGetUsedToDistrust()
{
    ScriptedServer server(Certificate::SelfSigned);
    ApiClient client(profileOf(server), Secret(testToken));
    for (int i = 0; i < 5; ++i) {
        ResultCollector collector;
        run(client, request(HttpMethod::Get, server), collector);
        QCOMPARE(collector.errorKind(), Kind::Tls);
    }
    QCOMPARE(server.bytesReceived(), 0);
}

void TestApiFaults::sendsNoTokenWithoutTls()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        Answer().send("HTTP/1.1 400 Bad Request\r\n\r\n").close().at(Answer::Moment::Connected));
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setScheme(u"https"_s);
    ApiClient client(profile, Secret(testToken));
    ApiRequest sent = request(HttpMethod::Put, server);
    sent.url.setScheme(u"https"_s);
    ResultCollector collector;
    run(client, std::move(sent), collector);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.wireCount(), 0);
}

QTEST_GUILESS_MAIN(TestApiFaults)
#include "tst_apifaults.moc"
