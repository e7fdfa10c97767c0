#include "tests/support/apifixture.h"
#include "tests/support/blackhole.h"

#include "app/api/outcome.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstring>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! Whoever is silent, slow or endless comes to an end in time.
class TestApiLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsSilence_data();
    void endsSilence();
    void endsSlowAnswersAtDeadline_data();
    void endsSlowAnswersAtDeadline();
    void endsConnectingInTime_data();
    void endsConnectingInTime();
    void endsHandshakeInTime();
    void limitsAnswers_data();
    void limitsAnswers();
    void stopsLargeAnswersAtTheirHeaders_data();
    void stopsLargeAnswersAtTheirHeaders();
    void stopsEndlessAnswers_data();
    void stopsEndlessAnswers();
};

namespace {

QByteArray headerLines(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "X-" + QByteArray::number(i) + ": 1\r\n";
    return lines;
}

} // namespace

void TestApiLimits::endsSilence_data()
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

void TestApiLimits::endsSilence()
{
    QFETCH(Certificate, certificate);
    QFETCH(Answer, answer);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(answer);
    ConnectionProfile profile = profileOf(server);
    profile.idleTimeout = 300ms;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Delete, HttpMethod::Get}) {
        QElapsedTimer elapsed;
        elapsed.start();
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(collector.errorKind(), Kind::Timeout);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QVERIFY(server.isLeftAlone());
        QCOMPARE(server.wireCount(), ++wireCount);
    }
}

void TestApiLimits::endsSlowAnswersAtDeadline_data()
{
    QTest::addColumn<Answer>("answer");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("slow body")
        << Answer().send(head + "Content-Length: 1000\r\n\r\n").drip(QByteArray(1000, ' '), 50ms);
    QTest::newRow("slow headers") << Answer().send(head).drip("X-Slow: " + QByteArray(1000, 'x'), 50ms);
    QTest::newRow("endless headers") << Answer().send(head + "X-Long: ").flood(QByteArray(64, 'x'), 50ms);
    QTest::newRow("endless interim answers") << Answer().flood("HTTP/1.1 100 Continue\r\n\r\n", 50ms);
}

void TestApiLimits::endsSlowAnswersAtDeadline()
{
    QFETCH(Answer, answer);
    ScriptedServer server;
    server.setDefaultAnswer(answer);
    ConnectionProfile profile = profileOf(server);
    profile.deadline = 700ms;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    int wireCount = 0;
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Get}) {
        QElapsedTimer elapsed;
        elapsed.start();
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QVERIFY2(elapsed.elapsed() >= 600, qPrintable(QString::number(elapsed.elapsed())));
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(collector.errorKind(), Kind::Timeout);
        QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
        QCOMPARE(server.wireCount(), ++wireCount);
    }
}

void TestApiLimits::endsConnectingInTime_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<HttpMethod>("method");
    for (const char *scheme : {"http", "https"}) {
        for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put})
            QTest::addRow("%s, %s", scheme, methodName(method).data())
                << QString::fromLatin1(scheme) << method;
    }
}

void TestApiLimits::endsConnectingInTime()
{
    QFETCH(QString, scheme);
    QFETCH(HttpMethod, method);
    const BlackHole blackHole;
    ScriptedServer unused;
    ConnectionProfile profile = profileOf(unused);
    profile.endpoint = blackHole.url(scheme);
    profile.connectTimeout = 500ms;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ApiRequest sent = testRequest(method, unused);
    sent.url.setScheme(scheme);
    sent.url.setPort(profile.endpoint.port());
    QElapsedTimer elapsed;
    elapsed.start();
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(sent)));
    QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(collector.errorKind(), Kind::Timeout);
    QCOMPARE(collector.outcome() == WriteOutcome::Unsent, true);
}

void TestApiLimits::endsHandshakeInTime()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setScheme(u"https"_s);
    profile.connectTimeout = 500ms;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ApiRequest sent = testRequest(HttpMethod::Put, server);
    sent.url.setScheme(u"https"_s);
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(sent)));
    QCOMPARE(collector.errorKind(), Kind::Timeout);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.wireCount(), 0);
}

void TestApiLimits::limitsAnswers_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("write, limit") << HttpMethod::Put << writeAnswerLimit << true;
    QTest::newRow("write, one more") << HttpMethod::Put << writeAnswerLimit + 1 << false;
    QTest::newRow("read, limit") << HttpMethod::Get << readAnswerLimit << true;
    QTest::newRow("read, one more") << HttpMethod::Get << readAnswerLimit + 1 << false;
}

void TestApiLimits::limitsAnswers()
{
    QFETCH(HttpMethod, method);
    QFETCH(qint64, size);
    QFETCH(bool, accepted);
    ScriptedServer server;
    const QByteArray body = testConfirmation + QByteArray(size - qint64(strlen(testConfirmation)), ' ');
    // With and without an announced length: what arrives is counted as well.
    server.enqueue(Answer::http(200, body));
    // Chunked: where the end of the connection is the end of an answer to a write, Qt at times takes it for
    // lost and would send again, so that the outcome is unknown.
    server.enqueue(Answer().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 + QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (int i = 0; i < 2; ++i) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(!collector.result().error, accepted);
        QCOMPARE(collector.outcome(), accepted ? WriteOutcome::Applied : WriteOutcome::Unknown);
        if (!accepted)
            QCOMPARE(collector.errorKind(), Kind::Protocol);
    }
}

void TestApiLimits::stopsLargeAnswersAtTheirHeaders_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("write") << HttpMethod::Put << QByteArray::number(writeAnswerLimit + 1);
    QTest::newRow("read") << HttpMethod::Get << QByteArray::number(readAnswerLimit + 1);
    QTest::newRow("10^18") << HttpMethod::Get << QByteArray("1000000000000000000");
}

void TestApiLimits::stopsLargeAnswersAtTheirHeaders()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, length);
    ScriptedServer server;
    // The body never comes; the limits of time are far away.
    server.setDefaultAnswer(Answer().send("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n{"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    QElapsedTimer elapsed;
    elapsed.start();
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(method, server)));
    QVERIFY2(elapsed.elapsed() < 10000, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(collector.errorKind(), Kind::Protocol);
    QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
    QCOMPARE(server.wireCount(), 1);
}

void TestApiLimits::stopsEndlessAnswers_data()
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

void TestApiLimits::stopsEndlessAnswers()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, chunk);
    ScriptedServer server;
    server.setDefaultAnswer(Answer().send("HTTP/1.1 200 OK\r\n" + head + "\r\n").flood(chunk, 5ms));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(method, server)));
    QCOMPARE(collector.errorKind(), Kind::Protocol);
    QCOMPARE(collector.outcome(), WriteOutcome::Unknown);
    QVERIFY(server.isLeftAlone());
    QCOMPARE(server.wireCount(), 1);
}

QTEST_GUILESS_MAIN(TestApiLimits)
#include "tst_apilimits.moc"
