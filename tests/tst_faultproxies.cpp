#include "tests/support/faultscene.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! P01 to P09: a proxy on the way.
class TestFaultProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesThrough_data();
    void goesThrough();
    void blamesTheProxy_data();
    void blamesTheProxy();

private:
    static constexpr char password[] = "canary-of-the-proxy";
};

namespace {

//! By the environment, as the system's proxy is given here.
class Environment
{
public:
    Environment(const char *name, const QByteArray &value) : m_name(name) { qputenv(name, value); }
    ~Environment() { qunsetenv(m_name); }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    const char *m_name;
};

FaultCase through(const char *name, WriteOutcome outcome)
{
    FaultCase fault{.name = name, .outcome = outcome, .certificate = Certificate::Trusted};
    if (outcome == WriteOutcome::Unsent) {
        fault.error = Kind::Proxy;
        fault.wireCount = 0;
    }
    return fault;
}

std::vector<FaultCase> ways(ResourceKind)
{
    std::vector<FaultCase> cases;
    for (const char *name : {"P01 none", "P02 http_proxy", "P03 https_proxy", "P04 no_proxy, exact",
                             "P04 no_proxy, network", "P06 407, right password", "P09 password of the proxy"})
        cases.push_back(through(name, WriteOutcome::Applied));
    // http_proxy is for plain HTTP, which is for this computer alone, and that goes straight.
    cases[1].certificate = Certificate::None;
    return cases;
}

std::vector<FaultCase> faults(ResourceKind)
{
    std::vector<FaultCase> cases;
    for (const char *name :
         {"P05 dead", "P06 407, wrong password", "P07 HTML", "P07 200 and HTML", "P08 redirect"})
        cases.push_back(through(name, WriteOutcome::Unsent));
    return cases;
}

} // namespace

void TestFaultProxies::initTestCase()
{
    // What the first connection takes is not the growth of a row.
    FaultScene(ResourceKind::EventStream, through("first", WriteOutcome::Applied))
        .run(Answer::http(200, streamConfirmation));
}

void TestFaultProxies::goesThrough_data()
{
    addFaultRows(ways);
}

void TestFaultProxies::goesThrough()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    const bool signsIn = fault.name.contains("password");
    ProxyServer proxy(ProxyServer::Kind::Http, signsIn ? "me" : "", signsIn ? password : "");
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    const Environment http(fault.name.startsWith("P02") ? "http_proxy" : "WEIR_UNUSED", address);
    const bool bySystem =
        fault.name.startsWith("P01") || fault.name.startsWith("P03") || fault.name.startsWith("P04");
    const Environment https(bySystem ? "https_proxy" : "WEIR_UNUSED", address);
    const Environment none(fault.name.startsWith("P04") ? "no_proxy" : "WEIR_UNUSED",
                           fault.name.endsWith("exact") ? "127.0.0.1" : "127.0.0.0/8");
    FaultScene scene(kind, fault);
    if (fault.name.startsWith("P01"))
        scene.profile.proxy.use = ProxyUse::None;
    if (signsIn) {
        scene.profile.proxy = {.use = ProxyUse::Http, .host = u"127.0.0.1"_s, .port = proxy.port()};
        scene.profile.proxy.userName = u"me"_s;
        scene.proxyPassword = Secret(password);
    }
    scene.run(Answer::http(200, confirmationOf(kind)));
    QCOMPARE(proxy.connectionCount() > 0, signsIn || fault.name.startsWith("P03"));
    QVERIFY(!proxy.seen().contains(QByteArray::fromStdString(std::string(testToken))));
}

void TestFaultProxies::blamesTheProxy_data()
{
    addFaultRows(faults);
}

void TestFaultProxies::blamesTheProxy()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    const bool isAsked = fault.name.startsWith("P06");
    auto proxy =
        std::make_unique<ProxyServer>(ProxyServer::Kind::Http, isAsked ? "me" : "", isAsked ? password : "");
    const quint16 port = proxy->port();
    if (fault.name.startsWith("P05"))
        proxy.reset();
    else if (fault.name.startsWith("P07 HTML"))
        proxy->setAnswer("<html><body>Sign in first</body></html>\r\n\r\n");
    else if (fault.name.startsWith("P07"))
        proxy->setAnswer(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    FaultScene scene(kind, fault);
    if (fault.name.startsWith("P08")) {
        proxy->setAnswer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
                         + QByteArray::number(scene.elsewhere.port()) + "/\r\nContent-Length: 0\r\n\r\n");
    }
    scene.profile.proxy = {.use = ProxyUse::Http, .host = u"127.0.0.1"_s, .port = port};
    if (isAsked) {
        scene.profile.proxy.userName = u"me"_s;
        scene.proxyPassword = Secret("canary-wrong");
    }
    scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QCOMPARE(scene.server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestFaultProxies)
#include "tst_faultproxies.moc"
