#include "tests/support/apifixture.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

namespace {

constexpr char userName[] = "me";
constexpr char password[] = "canary-of-the-proxy";

ProxyServer::Kind kindOf(ProxyUse use)
{
    return use == ProxyUse::Http ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5;
}

QByteArray targetOf(const ScriptedServer &server)
{
    return "127.0.0.1:" + QByteArray::number(server.port());
}

quint16 closedPort()
{
    const ScriptedServer closed;
    return closed.port();
}

} // namespace

//! A profile's proxy is the only way, and what goes wrong at it is not blamed on the service.
class TestApiProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThrough_data();
    void goesThrough();
    void refusesWrongPasswords_data();
    void refusesWrongPasswords();
    void asksTheProxyForNames_data();
    void asksTheProxyForNames();
    void keepsCertificateChecks_data();
    void keepsCertificateChecks();
    void keepsPlainHttpAtHome_data();
    void keepsPlainHttpAtHome();
    void goesStraightWithoutProxy();
    void namesTheProxy_data();
    void namesTheProxy();
    void namesTheProxyOfTheSystem();
    void namesProxyOfAnotherKind();
    void tellsServiceBehindProxyApart();
    void takesThePasswordOut();
};

namespace {

void addUses()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::newRow("HTTP") << ProxyUse::Http;
    QTest::newRow("SOCKS5") << ProxyUse::Socks5;
}

} // namespace

void TestApiProxies::goesThrough_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::addColumn<bool>("signsIn");
    QTest::newRow("HTTP") << ProxyUse::Http << false;
    QTest::newRow("HTTP, password") << ProxyUse::Http << true;
    QTest::newRow("SOCKS5") << ProxyUse::Socks5 << false;
    QTest::newRow("SOCKS5, password") << ProxyUse::Socks5 << true;
}

void TestApiProxies::goesThrough()
{
    QFETCH(ProxyUse, use);
    QFETCH(bool, signsIn);
    ProxyServer proxy(kindOf(use), signsIn ? userName : "", signsIn ? password : "");
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileThrough(proxy, use, server);
    if (signsIn)
        profile.proxy.userName = QString::fromLatin1(userName);
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(password));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), std::optional<Kind>());
    }
    // Reads share a connection, each write has its own; every connection of the server came by a tunnel. An
    // HTTP proxy is asked once before, how it wants people to sign in.
    const qsizetype tunnels = use == ProxyUse::Http && !signsIn ? 5 : 4;
    QCOMPARE(server.wireCount(), 4);
    QCOMPARE(server.connectionCount(), 4);
    QCOMPARE(proxy.tunnels(), QList<QByteArray>(tunnels, targetOf(server)));
    // The proxy sees ciphertext alone.
    QVERIFY(!proxy.seen().contains(QByteArray::fromStdString(std::string(testToken))));
    QVERIFY(!proxy.seen().contains("eventstreamings"));
}

void TestApiProxies::refusesWrongPasswords_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("given");
    for (const auto &[name, use] :
         {std::pair("HTTP", ProxyUse::Http), std::pair("SOCKS5", ProxyUse::Socks5)}) {
        QTest::addRow("%s, wrong", name)
            << use << QString::fromLatin1(userName) << QByteArray("canary-wrong");
        QTest::addRow("%s, empty", name) << use << QString::fromLatin1(userName) << QByteArray();
        QTest::addRow("%s, nobody", name) << use << QString() << QByteArray();
    }
}

void TestApiProxies::refusesWrongPasswords()
{
    QFETCH(ProxyUse, use);
    QFETCH(QString, user);
    QFETCH(QByteArray, given);
    ProxyServer proxy(kindOf(use), userName, password);
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileThrough(proxy, use, server);
    profile.proxy.userName = user;
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(given.toStdString()));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), Kind::Proxy);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
        const QString message = collector.result().error->message();
        QVERIFY2(message.contains(u"127.0.0.1:%1"_s.arg(proxy.port())), qPrintable(message));
        QVERIFY2(!message.contains(u"canary"_s), qPrintable(message));
        if (use == ProxyUse::Http)
            QVERIFY2(message.contains(u"password"_s), qPrintable(message));
    }
    QCOMPARE(proxy.tunnels().size(), 0);
    QCOMPARE(server.connectionCount(), 0);
    QVERIFY(proxy.refusedCount() <= 4);
}

void TestApiProxies::asksTheProxyForNames_data()
{
    addUses();
}

void TestApiProxies::asksTheProxyForNames()
{
    QFETCH(ProxyUse, use);
    ProxyServer proxy(kindOf(use));
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileThrough(proxy, use, server);
    profile.endpoint.setHost(u"localhost"_s);
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Get, server);
    request.url.setHost(u"localhost"_s);
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    QVERIFY(!collector.result().error);
    const qsizetype tunnels = use == ProxyUse::Http ? 2 : 1;
    QCOMPARE(proxy.tunnels(), QList<QByteArray>(tunnels, "localhost:" + QByteArray::number(server.port())));
}

void TestApiProxies::keepsCertificateChecks_data()
{
    addUses();
}

void TestApiProxies::keepsCertificateChecks()
{
    QFETCH(ProxyUse, use);
    ProxyServer proxy(kindOf(use));
    ScriptedServer server(Certificate::WrongHost);
    ApiClient client(profileThrough(proxy, use, server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(collector.errorKind(), Kind::Tls);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.bytesReceived(), 0);
}

void TestApiProxies::keepsPlainHttpAtHome_data()
{
    addUses();
}

void TestApiProxies::keepsPlainHttpAtHome()
{
    QFETCH(ProxyUse, use);
    ProxyServer proxy(kindOf(use));
    ScriptedServer server;
    ApiClient client(profileThrough(proxy, use, server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QVERIFY(!collector.result().error);
    QCOMPARE(proxy.connectionCount(), 0);
}

void TestApiProxies::goesStraightWithoutProxy()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv("https_proxy", address);
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.proxy.use = ProxyUse::None;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QVERIFY(!collector.result().error);
    QCOMPARE(proxy.connectionCount(), 0);

    // The same address with what the system says.
    profile.proxy.use = ProxyUse::System;
    ApiClient asking(profile, TokenCredentials{Secret(testToken)});
    ResultCollector next;
    QVERIFY(next.receives(asking, testRequest(HttpMethod::Get, server)));
    QVERIFY(!next.result().error);
    QCOMPARE(proxy.tunnels(), QList<QByteArray>(2, targetOf(server)));
    qunsetenv("https_proxy");
}

void TestApiProxies::namesTheProxy_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("HTTP, refused") << ProxyUse::Http << u"127.0.0.1"_s << QByteArray();
    QTest::newRow("SOCKS5, refused") << ProxyUse::Socks5 << u"127.0.0.1"_s << QByteArray();
    QTest::newRow("HTTP, not found") << ProxyUse::Http << u"proxy.invalid"_s << QByteArray();
    QTest::newRow("SOCKS5, not found") << ProxyUse::Socks5 << u"proxy.invalid"_s << QByteArray();
    const auto http = [](const char *name, const char *answer) {
        QTest::newRow(name) << ProxyUse::Http << u"127.0.0.1"_s << QByteArray(answer);
    };
    http("403", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    http("404", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    http("502", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    http("503", "HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n");
    http("redirect",
         "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n");
    http("200 and HTML",
         "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    http("HTML", "<html><body>Sign in first</body></html>\r\n\r\n");
}

void TestApiProxies::namesTheProxy()
{
    QFETCH(ProxyUse, use);
    QFETCH(QString, host);
    QFETCH(QByteArray, answer);
    ProxyServer proxy(ProxyServer::Kind::Http);
    proxy.setAnswer(answer);
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileThrough(proxy, use, server);
    profile.proxy.host = host;
    if (answer.isEmpty())
        profile.proxy.port = closedPort();
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(collector.errorKind(), Kind::Proxy);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    const QString message = collector.result().error->message();
    QVERIFY2(message.contains(host + u':' + QString::number(profile.proxy.port)), qPrintable(message));
    QVERIFY2(!message.contains(u'%'), qPrintable(message));
    QCOMPARE(server.connectionCount(), 0);
}

void TestApiProxies::namesTheProxyOfTheSystem()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    proxy.setAnswer("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    const QString name = u"127.0.0.1:%1"_s.arg(proxy.port());
    qputenv("https_proxy", "http://" + name.toLatin1());
    ScriptedServer server(Certificate::Trusted);
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    const bool arrived = collector.receives(client, testRequest(HttpMethod::Put, server));
    qunsetenv("https_proxy");
    QVERIFY(arrived);
    QCOMPARE(collector.errorKind(), Kind::Proxy);
    const QString message = collector.result().error->message();
    QVERIFY2(message.contains(name), qPrintable(message));
}

void TestApiProxies::namesProxyOfAnotherKind()
{
    ScriptedServer web;
    web.setDefaultAnswer(
        Answer().send("HTTP/1.1 400 Bad Request\r\n\r\n").close().at(Answer::Moment::Connected));
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = ProxyUse::Socks5, .host = u"127.0.0.1"_s, .port = web.port()};
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(collector.errorKind(), Kind::Proxy);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.connectionCount(), 0);
}

//! A status comes from the service, even one that proxies use.
void TestApiProxies::tellsServiceBehindProxyApart()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    ScriptedServer server(Certificate::Trusted);
    ApiClient client(profileThrough(proxy, ProxyUse::Http, server), TokenCredentials{Secret(testToken)});
    for (const int status : {407, 502, 503}) {
        server.setDefaultAnswer(Answer::http(status, R"({"error_msg":"words of the service"})"));
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
        QVERIFY(collector.errorKind() != Kind::Proxy);
        QCOMPARE(collector.result().error->httpStatus, status);
    }
}

void TestApiProxies::takesThePasswordOut()
{
    ProxyServer proxy(ProxyServer::Kind::Http, userName, password);
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(
        Answer::http(400, R"({"error_code":"EG.1","error_msg":"who is canary-of-the-proxy?"})"));
    ConnectionProfile profile = profileThrough(proxy, ProxyUse::Http, server);
    profile.proxy.userName = QString::fromLatin1(userName);
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(password));
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    const QString message = collector.result().error->message();
    QVERIFY2(message.contains(u"who is"_s), qPrintable(message));
    QVERIFY2(!message.contains(u"canary"_s), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestApiProxies)
#include "tst_apiproxies.moc"
