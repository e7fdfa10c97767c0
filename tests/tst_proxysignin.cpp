#include "tests/support/apifixture.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

namespace {

constexpr char userName[] = "me";
constexpr char password[] = "canary-of-the-proxy";

} // namespace

//! Nobody is sent again and again to an HTTP proxy that asks for a kind of sign-in that is not done.
class TestProxySignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesKindsOfSignIn_data();
    void refusesKindsOfSignIn();
    void signsInWithBasicBesideOthers_data();
    void signsInWithBasicBesideOthers();
    void leavesTheOthersAlone_data();
    void leavesTheOthersAlone();
    void endsWhileTheProxyIsAsked_data();
    void endsWhileTheProxyIsAsked();
    void asksAgainAfterTimeouts();
};

void TestProxySignIn::refusesKindsOfSignIn_data()
{
    QTest::addColumn<QList<QByteArray>>("challenges");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("words");
    const QList<QByteArray> ntlm{"NTLM"};
    QTest::newRow("NTLM") << ntlm << u"me"_s << u"it offers NTLM,"_s;
    QTest::newRow("NTLM, nobody") << ntlm << QString() << u"it offers NTLM,"_s;
    QTest::newRow("Negotiate") << QList<QByteArray>{"Negotiate"} << u"me"_s << u"it offers Negotiate,"_s;
    QTest::newRow("both") << QList<QByteArray>{"Negotiate", "NTLM"} << u"me"_s
                          << u"it offers Negotiate, NTLM,"_s;
    QTest::newRow("one line") << QList<QByteArray>{R"(Bearer realm="Basic, NTLM", scope="a", ntlm TlRM==)"}
                              << u"me"_s << u"it offers Bearer, ntlm,"_s;
    QTest::newRow("none") << QList<QByteArray>() << u"me"_s << u"does not say of which kind"_s;
    QTest::newRow("nonsense") << QList<QByteArray>{"<b>%2</b>, \x1b[1m, " + QByteArray(64, 'x')} << u"me"_s
                              << u"does not say of which kind"_s;
    QTest::newRow("Basic beside NTLM, nobody")
        << QList<QByteArray>{"Basic realm=\"test\"", "NTLM"} << QString() << u"password"_s;
    // Its password is another.
    QTest::newRow("Basic beside NTLM, wrong")
        << QList<QByteArray>{"NTLM", "Basic realm=\"test\""} << u"me"_s << u"password"_s;
}

void TestProxySignIn::refusesKindsOfSignIn()
{
    QFETCH(QList<QByteArray>, challenges);
    QFETCH(QString, user);
    QFETCH(QString, words);
    ProxyServer proxy(ProxyServer::Kind::Http, "me", "another");
    proxy.setChallenges(challenges);
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileThrough(proxy, ProxyUse::Http, server);
    profile.proxy.userName = user;
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(password));
    std::vector<RequestRecord> records;
    connect(&client, &ApiClient::requestFinished, this,
            [&records](const RequestRecord &record) { records.push_back(record); });
    const auto methods = {HttpMethod::Get, HttpMethod::Put, HttpMethod::Delete};
    for (const HttpMethod method : methods) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), Kind::Proxy);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
        const QString message = collector.result().error->message();
        QVERIFY2(message.contains(u"127.0.0.1:%1"_s.arg(proxy.port())), qPrintable(message));
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(!message.contains(u"canary"_s) && !message.contains(u'%') && !message.contains(u'<'),
                 qPrintable(message));
        QCOMPARE(records.back().error->message(), message);
    }
    QCOMPARE(records.size(), methods.size());
    QVERIFY2(proxy.connectCount() <= 6, qPrintable(QString::number(proxy.connectCount())));
    QCOMPARE(proxy.tunnels().size(), 0);
    QCOMPARE(server.connectionCount(), 0);
}

void TestProxySignIn::signsInWithBasicBesideOthers_data()
{
    QTest::addColumn<QList<QByteArray>>("challenges");
    QTest::newRow("after") << QList<QByteArray>{"NTLM", "Basic realm=\"test\""};
    QTest::newRow("before") << QList<QByteArray>{"basic realm=\"test\"", "Negotiate", "NTLM"};
    QTest::newRow("one line") << QList<QByteArray>{R"(NTLM, Basic realm="a, b")"};
}

void TestProxySignIn::signsInWithBasicBesideOthers()
{
    QFETCH(QList<QByteArray>, challenges);
    ProxyServer proxy(ProxyServer::Kind::Http, userName, password);
    proxy.setChallenges(challenges);
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileThrough(proxy, ProxyUse::Http, server);
    profile.proxy.userName = QString::fromLatin1(userName);
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(password));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Get}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), std::optional<Kind>());
    }
    // Twice to find out, then once for each connection.
    QCOMPARE(proxy.connectCount(), 4);
    QVERIFY(!proxy.seen().contains("Proxy-Authorization: NTLM"));
}

void TestProxySignIn::leavesTheOthersAlone_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::addColumn<QString>("variable");
    QTest::newRow("SOCKS5") << ProxyUse::Socks5 << QString();
    QTest::newRow("none") << ProxyUse::None << QString();
    QTest::newRow("exception of the system") << ProxyUse::System << u"127.0.0.1"_s;
}

//! Where no HTTP proxy is on the way, nobody is asked.
void TestProxySignIn::leavesTheOthersAlone()
{
    QFETCH(ProxyUse, use);
    QFETCH(QString, variable);
    ProxyServer proxy(ProxyServer::Kind::Http, "me", "another");
    ProxyServer socks(ProxyServer::Kind::Socks5);
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileThrough(socks, use, server);
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    qputenv("no_proxy", variable.toLatin1());
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    const bool arrived = collector.receives(client, testRequest(HttpMethod::Get, server));
    qunsetenv("no_proxy");
    qunsetenv("https_proxy");
    QVERIFY(arrived);
    QCOMPARE(collector.errorKind(), std::optional<Kind>());
    QCOMPARE(proxy.connectionCount(), 0);
    QCOMPARE(server.connectionCount(), 1);
}

void TestProxySignIn::endsWhileTheProxyIsAsked_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("canceled") << Kind::Canceled;
    QTest::newRow("time limit") << Kind::Timeout;
}

void TestProxySignIn::endsWhileTheProxyIsAsked()
{
    QFETCH(Kind, kind);
    ScriptedServer silent;
    silent.setDefaultAnswer(Answer::silence());
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = ProxyUse::Http, .host = u"127.0.0.1"_s, .port = silent.port()};
    if (kind == Kind::Timeout)
        profile.connectTimeout = std::chrono::milliseconds(200);
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    int asked = 0;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Delete}) {
        ResultCollector collector;
        QSignalSpy records(&client, &ApiClient::requestFinished);
        const QPointer<ApiCall> call =
            client.send(testRequest(method, server), &collector, collector.handler());
        ++asked;
        QTRY_COMPARE(silent.connectionCount(), asked);
        if (kind == Kind::Canceled)
            call->abort();
        QVERIFY(collector.arrives());
        QCOMPARE(collector.errorKind(), kind);
        if (kind == Kind::Timeout)
            QVERIFY(collector.result().error->message().contains(u"127.0.0.1:%1"_s.arg(silent.port())));
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
        QCOMPARE(records.size(), 1);
    }
    QCOMPARE(server.connectionCount(), 0);
}

//! A proxy that asks for another sign-in than it did costs one request its time, and is then named.
void TestProxySignIn::asksAgainAfterTimeouts()
{
    ProxyServer proxy(ProxyServer::Kind::Http, userName, password);
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileThrough(proxy, ProxyUse::Http, server);
    profile.proxy.userName = QString::fromLatin1(userName);
    profile.connectTimeout = std::chrono::milliseconds(3000);
    ApiClient client(profile, TokenCredentials{Secret(testToken)}, Secret(password));
    ResultCollector first;
    QVERIFY(first.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(first.errorKind(), std::optional<Kind>());

    proxy.setPassword("another");
    proxy.setChallenges({"NTLM"});
    ResultCollector second;
    QVERIFY(second.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(second.errorKind(), Kind::Timeout);
    const int before = proxy.connectCount();
    ResultCollector third;
    QVERIFY(third.receives(client, testRequest(HttpMethod::Put, server)));
    QCOMPARE(third.errorKind(), Kind::Proxy);
    // Qt's last one may still have been on its way.
    QVERIFY(proxy.connectCount() <= before + 2);
}

QTEST_GUILESS_MAIN(TestProxySignIn)
#include "tst_proxysignin.moc"
