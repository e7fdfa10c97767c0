#include "tests/support/apifixture.h"

#include "models/schema/resourcekind.h"

#include <QLocale>
#include <QTest>

#include <memory>
#include <vector>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! What a well-meant request does on the wire.
class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void sendsExactlyThis_data();
    void sendsExactlyThis();
    void speaksTheLanguageOfTheUser_data();
    void speaksTheLanguageOfTheUser();
    void deliversDocuments();
    void deliversLargeDocuments();
    void recordsRequests();
    void redactsErrors();
    void keepsNoCookies();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void sendsWritesOnConnectionsOfTheirOwn();
    void runsCallsSideBySide();
    void sendsPlainHttpPastProxies();
    void sendsTheTokenToNoProxy();
};

void TestApiClient::cleanup()
{
    for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(name);
    QLocale::setDefault(QLocale::c());
}

void TestApiClient::sendsExactlyThis_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<Certificate>("certificate");
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        for (const Certificate certificate : {Certificate::None, Certificate::Trusted}) {
            QTest::addRow("%s, %s", methodName(method).data(),
                          certificate == Certificate::None ? "http" : "https")
                << method << certificate;
        }
    }
}

void TestApiClient::sendsExactlyThis()
{
    QFETCH(HttpMethod, method);
    QFETCH(Certificate, certificate);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(Answer::http(200, testConfirmation, "X-Request-Id: r1\r\n"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    ApiRequest request = testRequest(method, server);
    request.url.setQuery(u"offset=0&limit=1"_s);
    QVERIFY(collector.receives(client, std::move(request)));

    QVERIFY(!collector.result().error);
    QCOMPARE(collector.outcome(), WriteOutcome::Applied);
    QCOMPARE(collector.result().requestId, u"r1"_s);
    QCOMPARE(server.wireCount(), 1);
    QCOMPARE(server.requests().size(), 1);
    const ReceivedRequest &sent = server.requests().constFirst();
    QCOMPARE(sent.method, QByteArray(methodName(method).data()));
    QCOMPARE(sent.target, QByteArray("/v1/project/eventstreamings/23709d68?offset=0&limit=1"));
    QCOMPARE(sent.header("X-Auth-Token"), QByteArray(testToken.data()));
    QCOMPARE(sent.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(sent.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(sent.header("Accept-Language"), QByteArray("en"));
    QCOMPARE(sent.header("User-Agent"), QByteArray("Weir/" WEIR_VERSION));
    for (const char *name :
         {"X-Auth-Token", "Content-Type", "Accept-Encoding", "Accept-Language", "User-Agent", "Host"})
        QCOMPARE(sent.headerCount(name), 1);
    for (const char *name : {"Cookie", "Authorization", "Referer", "Upgrade", "Transfer-Encoding", "Expect"})
        QCOMPARE(sent.headerCount(name), 0);
    const bool hasBody = method == HttpMethod::Put || method == HttpMethod::Post;
    QCOMPARE(sent.body, hasBody ? QByteArray(testBody.data()) : QByteArray());
    if (isWrite(method))
        QCOMPARE(sent.header("Content-Length"), QByteArray::number(sent.body.size()));
}

void TestApiClient::speaksTheLanguageOfTheUser_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("C") << QLocale::c() << QByteArray("en");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates) << QByteArray("en");
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China) << QByteArray("zh");
}

void TestApiClient::speaksTheLanguageOfTheUser()
{
    QFETCH(QLocale, locale);
    QFETCH(QByteArray, language);
    QLocale::setDefault(locale);
    ScriptedServer server;
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QVERIFY(!collector.result().error);
    const QByteArray sent = server.requests().constFirst().header("Accept-Language");
    QVERIFY2(sent.startsWith(language), sent.constData());
}

void TestApiClient::deliversDocuments()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, R"({"total":18446744073709551616})"));
    server.enqueue(Answer()
                       .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "8\r\n{\"total\"\r\n")
                       .wait(20ms)
                       .send("3\r\n:1}\r\n0\r\n\r\n"));
    server.enqueue(Answer().drip("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"total\":2}", 1ms));
    // Last: a read that still leaves on a connection that closes is sent once more by Qt.
    server.enqueue(Answer().send("HTTP/1.1 200 OK\r\n\r\n{\"total\":3}").close());
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const char *total : {"18446744073709551616", "1", "2", "3"}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
        QVERIFY(!collector.result().error);
        const Json *value = collector.result().document.root.find("total");
        QVERIFY2(value, total);
        QCOMPARE(value->text(), std::string(total));
    }
    QCOMPARE(server.wireCount(), 4);
}

void TestApiClient::deliversLargeDocuments()
{
    // Large enough to be parsed off this thread.
    constexpr int items = 100000;
    QByteArray body = R"({"items":[)";
    for (int i = 0; i < items; ++i)
        body += R"({"name":"orders-)" + QByteArray::number(i) + R"("},)";
    body.back() = ']';
    body += '}';
    QVERIFY(body.size() > 2 * 1024 * 1024);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, body));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QVERIFY(!collector.result().error);
    const Json *list = collector.result().document.root.find("items");
    QVERIFY(list);
    QCOMPARE(list->items().size(), size_t(items));
}

void TestApiClient::recordsRequests()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, testConfirmation, "X-Request-Id: r1\r\n"));
    server.enqueue(Answer::http(404, R"({"error_code":"EG.00014040","error_msg":"gone","request_id":"r2"})"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    QList<RequestRecord> records;
    connect(&client, &ApiClient::requestFinished, this,
            [&records](const RequestRecord &record) { records.append(record); });

    ResultCollector first;
    ApiRequest request = testRequest(HttpMethod::Put, server);
    request.url.setQuery(u"secret=canary"_s);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(first.receives(client, std::move(request)));
    ResultCollector second;
    QVERIFY(second.receives(client, testRequest(HttpMethod::Get, server)));

    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).method, u"PUT"_s);
    QCOMPARE(records.at(0).path, u"/v1/project/eventstreamings/23709d68"_s);
    QCOMPARE(records.at(0).httpStatus, 200);
    QCOMPARE(records.at(0).requestId, u"r1"_s);
    QVERIFY(!records.at(0).error);
    QVERIFY(records.at(0).startedAt >= before);
    QVERIFY(records.at(0).duration >= 0ms);
    QVERIFY(records.at(0).duration < 20s);
    QCOMPARE(records.at(1).method, u"GET"_s);
    QCOMPARE(records.at(1).httpStatus, 404);
    QCOMPARE(records.at(1).requestId, u"r2"_s);
    QVERIFY(records.at(1).error);
    QCOMPARE(records.at(1).error->kind, Kind::NotFound);
}

void TestApiClient::redactsErrors()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(
        400,
        R"({"error_code":"EG.1","error_msg":"canary-of-the-token and canary-password","request_id":"r"})",
        "X-Request-Id: canary-of-the-token\r\n"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Put, server);
    request.bodyTable = fieldTable(ResourceKind::EventStream);
    request.body = Secret(R"({"source":{"source_kafka":{"password":"canary-password"}}})");
    QString recorded;
    connect(&client, &ApiClient::requestFinished, this, [&recorded](const RequestRecord &record) {
        recorded = record.requestId + record.error->message();
    });
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    QCOMPARE(collector.outcome(), WriteOutcome::Rejected);
    QCOMPARE(collector.result().error->detail, u"●●● and ●●●"_s);
    QVERIFY2(!recorded.contains(u"canary"_s), qPrintable(recorded));
    QVERIFY(!collector.result().requestId.contains(u"canary"_s));
    // It did go to the service.
    QVERIFY(server.requests().constFirst().body.contains("canary-password"));
}

void TestApiClient::keepsNoCookies()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation, "Set-Cookie: session=1; Path=/\r\n"));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QVERIFY(!collector.result().error);
    }
    QCOMPARE(server.requests().size(), 3);
    for (const ReceivedRequest &request : server.requests())
        QCOMPARE(request.headerCount("Cookie"), 0);
}

void TestApiClient::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("Basic") << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("Digest") << QByteArray("WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n");
    QTest::newRow("NTLM") << QByteArray("WWW-Authenticate: NTLM\r\n");
    QTest::newRow("Negotiate") << QByteArray("WWW-Authenticate: Negotiate\r\n");
}

void TestApiClient::answersNoChallenge()
{
    QFETCH(QByteArray, challenge);
    ScriptedServer server;
    server.setDefaultAnswer(
        Answer::http(401, R"({"error_code":"EG.00014010","error_msg":"Incorrect token"})", challenge));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), Kind::Unauthorized);
        QCOMPARE(collector.result().error->detail, u"Incorrect token"_s);
        QCOMPARE(collector.outcome(), WriteOutcome::Unauthorized);
    }
    QCOMPARE(server.wireCount(), 2);
    for (const ReceivedRequest &request : server.requests())
        QCOMPARE(request.headerCount("Authorization"), 0);
}

void TestApiClient::sendsWritesOnConnectionsOfTheirOwn()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (int write = 1; write <= 3; ++write) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
        QCOMPARE(collector.outcome(), WriteOutcome::Applied);
        QCOMPARE(server.connectionCount(), write);
        QVERIFY(server.isLeftAlone());
    }
    // Reads share one.
    for (int read = 0; read < 3; ++read) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
        QVERIFY(!collector.result().error);
    }
    QCOMPARE(server.connectionCount(), 4);
    QCOMPARE(server.wireCount(), 6);
}

void TestApiClient::runsCallsSideBySide()
{
    constexpr int calls = 24;
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer().wait(5ms).send("HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\n"
                                                    + QByteArray(testConfirmation)));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    std::vector<std::unique_ptr<ResultCollector>> collectors;
    for (int i = 0; i < calls; ++i) {
        auto collector = std::make_unique<ResultCollector>();
        client.send(testRequest(i % 2 == 0 ? HttpMethod::Put : HttpMethod::Get, server), collector.get(),
                    collector->handler());
        collectors.push_back(std::move(collector));
    }
    for (const auto &collector : collectors)
        QVERIFY(collector->arrives());
    for (const auto &collector : collectors)
        QCOMPARE(collector->outcome(), WriteOutcome::Applied);
    QCOMPARE(server.wireCount(), calls);
}

void TestApiClient::sendsPlainHttpPastProxies()
{
    ScriptedServer proxy;
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    qputenv("http_proxy", proxy.url().toEncoded());
    qputenv("no_proxy", "");
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QVERIFY(!collector.result().error);
    }
    QCOMPARE(server.wireCount(), 2);
    QCOMPARE(proxy.bytesReceived(), 0);
}

void TestApiClient::sendsTheTokenToNoProxy()
{
    ScriptedServer proxy;
    proxy.setDefaultAnswer(Answer::http(403, "no"));
    ScriptedServer server(Certificate::Trusted);
    qputenv("https_proxy", proxy.url().toEncoded());
    qputenv("no_proxy", "");
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(collector.errorKind(), Kind::Proxy);
    QCOMPARE(server.bytesReceived(), 0);
    QVERIFY(proxy.wireCount() >= 1);
    for (const ReceivedRequest &request : proxy.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QCOMPARE(request.headerCount("X-Auth-Token"), 0);
    }
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
