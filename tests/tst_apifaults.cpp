#include "tests/support/apifixture.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace weir;
using namespace std::chrono_literals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! Servers that misbehave: a write is on the wire once, whatever happens, and is called applied only where it
//! was.
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
    void refusesEncodedAnswers_data();
    void refusesEncodedAnswers();
};

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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(method, server)));
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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (int write = 1; write <= 5; ++write) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(collector.outcome(), WriteOutcome::Applied);
    QCOMPARE(server.wireCount(), 1);
}

void TestApiFaults::ignoresSecondAnswer()
{
    ScriptedServer server;
    const QByteArray other = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":2}";
    server.enqueue(Answer().send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}" + other));
    server.enqueue(Answer::http(200, "{\"a\":3}"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const char *expected : {"1", "3"}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), Kind::Redirect);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QCOMPARE(collector.result().error->httpStatus, status);
        QCOMPARE(server.wireCount(), ++wireCount);
    }
    QCOMPARE(elsewhere.connectionCount(), 0);
    QCOMPARE(elsewhere.bytesReceived(), 0);
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
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(!collector.result().error, accepted);
        QCOMPARE(collector.outcome(), accepted ? WriteOutcome::Applied : WriteOutcome::Unknown);
        if (!accepted)
            QCOMPARE(collector.errorKind(), Kind::Protocol);
    }
}

QTEST_GUILESS_MAIN(TestApiFaults)
#include "tst_apifaults.moc"
