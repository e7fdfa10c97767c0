#include "app/flows/connectiontest.h"
#include "tests/support/apifixture.h"
#include "tests/support/proxyserver.h"

#include <QSignalSpy>
#include <QTimeZone>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;
using Step = ConnectionTestStep;
using Outcome = Step::Outcome;

namespace {

constexpr char emptyStreams[] = R"({"total":0,"size":0,"items":[]})";
constexpr char emptySubscriptions[] = R"({"used":0,"quota":10,"eventSubscriptions":[]})";

//! Runs a test to its end and keeps what it says.
struct TestRun
{
    explicit TestRun(ConnectionProfile profile, const Credentials &credentials = token(),
                     const Secret &proxyPassword = {})
        : test(std::move(profile), credentials, proxyPassword), finished(&test, &ConnectionTest::finished)
    {
        QObject::connect(&test, &ConnectionTest::stepFinished, &test,
                         [this](const Step &step) { steps.push_back(step); });
    }

    static Credentials token() { return TokenCredentials{Secret(testToken)}; }

    [[nodiscard]] bool ends()
    {
        test.start();
        return (!finished.isEmpty() || finished.wait(30'000)) && finished.size() == 1;
    }
    //! Such as "Resolve- Connect+ Tls!": skipped, passed, failed.
    [[nodiscard]] QString summary() const
    {
        static const QStringList names{u"Resolve"_s, u"Connect"_s, u"Tls"_s,          u"SignIn"_s,
                                       u"Project"_s, u"Streams"_s, u"Subscriptions"_s};
        static const QStringList marks{u"+"_s, u"!"_s, u"-"_s};
        QStringList texts;
        for (const Step &step : steps)
            texts << names.at(qsizetype(step.kind)) + marks.at(qsizetype(step.outcome));
        return texts.join(u' ');
    }
    [[nodiscard]] const Step &step(Step::Kind kind) const
    {
        static const Step none;
        const auto found = std::ranges::find(steps, kind, &Step::kind);
        return found == steps.end() ? none : *found;
    }

    ConnectionTest test;
    QSignalSpy finished;
    std::vector<Step> steps;
};

//! Answers both lists in the order in which they are asked for.
void answerLists(ScriptedServer &server, const Answer &streams = Answer::http(200, emptyStreams),
                 const Answer &subscriptions = Answer::http(200, emptySubscriptions))
{
    server.enqueue(streams);
    server.enqueue(subscriptions);
}

} // namespace

//! The test of a profile says how far it comes, one fault once, and changes nothing.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesEveryStep();
    void testsEachHostOnce();
    void testsTheHostThatGivesTokens();
    void saysWhatPlainHttpSkips();
    void namesTheFault_data();
    void namesTheFault();
    void believesNoCommonName();
    void showsDistrustedChains_data();
    void showsDistrustedChains();
    void stopsAtUnreachedHosts_data();
    void stopsAtUnreachedHosts();
    void goesThroughTheProxy_data();
    void goesThroughTheProxy();
    void namesTheProxyOfTheSystem();
    void blamesTheProxy_data();
    void blamesTheProxy();
    void signsInWithBasicBesideNtlm();
    void needsCredentials();
    void skipsServicesWithoutAddress();
    void takesLocalhostForThisComputer();
    void keepsTheTimeLimit();
    void namesTheProxyThatSaysNothing();
    void stopsWhenCanceled_data();
    void stopsWhenCanceled();
};

//! What it resolves to may be another computer, and nothing is encrypted.
void TestConnectionTest::takesLocalhostForThisComputer()
{
    ScriptedServer server;
    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setHost(u"localhost"_s);
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls- SignIn+ Project+ Streams+ Subscriptions+"_s);
    QCOMPARE(run.step(Step::Kind::Connect).host, u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(server.requests().constLast().header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
}

void TestConnectionTest::passesEveryStep()
{
    ScriptedServer server(Certificate::Trusted);
    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setHost(u"localhost"_s);
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve+ Connect+ Tls+ SignIn+ Project+ Streams+ Subscriptions+"_s);
    for (const Step &step : run.steps) {
        QVERIFY2(step.message.endsWith(u'.'), qPrintable(step.message));
        QVERIFY(!labelOf(step).isEmpty());
        QVERIFY(!step.error);
        QVERIFY(step.duration >= std::chrono::milliseconds(0));
    }
    const Step &tls = run.step(Step::Kind::Tls);
    QCOMPARE(tls.host, u"localhost:%1"_s.arg(server.port()));
    QVERIFY2(tls.message.contains(u"TLSv1.3"_s), qPrintable(tls.message));
    QCOMPARE(tls.peerChain.size(), size_t(1));
    QCOMPARE(tls.peerChain.front().issuer, u"CN=weir tests"_s);
    QCOMPARE(tls.peerChain.front().validUntil, QDateTime(QDate(2049, 12, 31), QTime(0, 0), QTimeZone::utc()));
    QCOMPARE(tls.peerChain.front().validFrom, QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc()));
    QCOMPARE(tls.peerChain.front().fingerprint.size(), 32 * 3 - 1);
    QVERIFY(tls.peerChain.front().faults.empty());

    // Two reads, the first of them as small as can be, and nothing else.
    QCOMPARE(server.wireCount(), 2);
    QCOMPARE(server.requests().at(0).target, QByteArray("/v1/project/eventstreamings?offset=0&limit=1"));
    QCOMPARE(server.requests().at(1).target, QByteArray("/v1/project/event-subs"));
    for (const ReceivedRequest &request : server.requests())
        QCOMPARE(request.method, QByteArray("GET"));
}

void TestConnectionTest::testsEachHostOnce()
{
    ScriptedServer streams(Certificate::Trusted);
    ScriptedServer subscriptions(Certificate::Trusted);
    streams.setDefaultAnswer(Answer::http(200, emptyStreams));
    subscriptions.setDefaultAnswer(Answer::http(200, emptySubscriptions));
    ConnectionProfile profile = profileOf(streams);
    profile.serviceEndpoints[Service::Dis] = subscriptions.url();
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.summary(),
             u"Resolve- Connect+ Tls+ Resolve- Connect+ Tls+ SignIn+ Project+ Streams+ Subscriptions+"_s);
    QCOMPARE(run.steps.at(1).host, u"127.0.0.1:%1"_s.arg(streams.port()));
    QCOMPARE(run.steps.at(4).host, u"127.0.0.1:%1"_s.arg(subscriptions.port()));
}

void TestConnectionTest::testsTheHostThatGivesTokens()
{
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, emptyStreams));
    ScriptedServer iam(Certificate::Expired);
    ConnectionProfile profile = profileOf(server);
    profile.serviceEndpoints[Service::Dis] = server.url();
    profile.serviceEndpoints[Service::Iam] = iam.url();
    TestRun run(profile);
    QVERIFY(run.ends());
    QVERIFY2(run.summary().startsWith(u"Resolve- Connect+ Tls+ Resolve- Connect+ Tls! SignIn+"_s),
             qPrintable(run.summary()));
    QCOMPARE(run.steps.at(5).host, u"127.0.0.1:%1"_s.arg(iam.port()));
    QCOMPARE(iam.bytesReceived(), 0);

    // An access key needs no token.
    profile.signIn = SignInMethod::AccessKey;
    profile.accessKey = u"AK"_s;
    TestRun keys(profile, AccessKeyCredentials{u"AK"_s, Secret("secret"), Secret()});
    QVERIFY(keys.ends());
    QCOMPARE(keys.summary().count(u"Tls"_s), 1);
}

void TestConnectionTest::saysWhatPlainHttpSkips()
{
    ScriptedServer server;
    answerLists(server);
    TestRun run(profileOf(server));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls- SignIn+ Project+ Streams+ Subscriptions+"_s);
    QCOMPARE(run.step(Step::Kind::Connect).message, u"Connected with 127.0.0.1."_s);

    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy.invalid"_s, .port = 3128};
    TestRun passedBy(profile);
    QVERIFY(passedBy.ends());
    const QString message = passedBy.step(Step::Kind::Connect).message;
    QVERIFY2(message.contains(u"127.0.0.1, not through the proxy proxy.invalid:3128"_s), qPrintable(message));
}

void TestConnectionTest::namesTheFault_data()
{
    QTest::addColumn<Answer>("streams");
    QTest::addColumn<Answer>("subscriptions");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<Step::Kind>("failed");
    QTest::addColumn<Kind>("kind");
    const Answer noList = Answer::http(200, "{}");
    const Answer streams = Answer::http(200, emptyStreams);
    const Answer subscriptions = Answer::http(200, emptySubscriptions);
    const auto refusal = [](int status) {
        return Answer::http(status, R"({"error_code":"EG.00014000","error_msg":"words"})");
    };
    QTest::newRow("401") << refusal(401) << subscriptions << u"SignIn! Project- Streams- Subscriptions-"_s
                         << Step::Kind::SignIn << Kind::Unauthorized;
    QTest::newRow("403") << refusal(403) << subscriptions << u"SignIn+ Project- Streams! Subscriptions+"_s
                         << Step::Kind::ListStreams << Kind::Forbidden;
    QTest::newRow("404") << refusal(404) << subscriptions << u"SignIn+ Project! Streams- Subscriptions+"_s
                         << Step::Kind::Project << Kind::NotFound;
    QTest::newRow("another project") << Answer::http(
        403, R"({"error_code":"EG.00014030","error_msg":"not valid for project 1 of the token"})")
                                     << subscriptions << u"SignIn+ Project! Streams- Subscriptions+"_s
                                     << Step::Kind::Project << Kind::WrongProject;
    QTest::newRow("400") << refusal(400) << subscriptions << u"SignIn+ Project- Streams! Subscriptions+"_s
                         << Step::Kind::ListStreams << Kind::Api;
    QTest::newRow("500") << refusal(500) << subscriptions << u"SignIn! Project- Streams- Subscriptions+"_s
                         << Step::Kind::SignIn << Kind::Http;
    QTest::newRow("redirect") << Answer::http(302, {}, "Location: https://elsewhere.example/\r\n")
                              << subscriptions << u"SignIn! Project- Streams- Subscriptions+"_s
                              << Step::Kind::SignIn << Kind::Redirect;
    QTest::newRow("no list") << noList << subscriptions << u"SignIn+ Project+ Streams! Subscriptions+"_s
                             << Step::Kind::ListStreams << Kind::Protocol;
    QTest::newRow("403 of the second")
        << streams << refusal(403) << u"SignIn+ Project+ Streams+ Subscriptions!"_s
        << Step::Kind::ListSubscriptions << Kind::Forbidden;
    QTest::newRow("401 of the second")
        << streams << refusal(401) << u"SignIn+ Project+ Streams+ Subscriptions!"_s
        << Step::Kind::ListSubscriptions << Kind::Unauthorized;
}

void TestConnectionTest::namesTheFault()
{
    QFETCH(Answer, streams);
    QFETCH(Answer, subscriptions);
    QFETCH(QString, summary);
    QFETCH(Step::Kind, failed);
    QFETCH(Kind, kind);
    ScriptedServer server;
    answerLists(server, streams, subscriptions);
    TestRun run(profileOf(server));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls- "_s + summary);
    QVERIFY(run.step(failed).error);
    QCOMPARE(run.step(failed).error->kind, kind);
    QVERIFY(run.step(failed).message.endsWith(run.step(failed).error->message()));
    const bool isRefused = kind == Kind::Unauthorized;
    for (const Step &step : run.steps)
        QVERIFY2(isRefused || !step.message.contains(u"not accepted"_s), qPrintable(step.message));
    if (kind == Kind::Redirect)
        QVERIFY(run.step(failed).message.contains(u"does not say"_s));
    QCOMPARE(std::ranges::count(run.steps, Outcome::Failed, &Step::outcome), 1);
}

//! As the requests do, though Qt believes its common name.
void TestConnectionTest::believesNoCommonName()
{
    ScriptedServer server(Certificate::Trusted);
    server.setCertificateNamed(u"nonames"_s);
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setHost(u"localhost"_s);
    TestRun run(profile);
    QVERIFY(run.ends());
    const Step &tls = run.step(Step::Kind::Tls);
    QCOMPARE(tls.outcome, Outcome::Failed);
    QVERIFY2(tls.message.contains(u"names no host"_s), qPrintable(tls.message));
    QCOMPARE(tls.peerChain.size(), size_t(1));
    QCOMPARE(server.bytesReceived(), 0);
}

void TestConnectionTest::showsDistrustedChains_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::newRow("self-signed") << Certificate::SelfSigned;
    QTest::newRow("other host") << Certificate::WrongHost;
    QTest::newRow("expired") << Certificate::Expired;
    QTest::newRow("not yet valid") << Certificate::NotYetValid;
}

void TestConnectionTest::showsDistrustedChains()
{
    QFETCH(Certificate, certificate);
    ScriptedServer server(certificate);
    TestRun run(profileOf(server));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls! SignIn- Project- Streams- Subscriptions-"_s);
    const Step &tls = run.step(Step::Kind::Tls);
    QCOMPARE(tls.error->kind, Kind::Tls);
    QVERIFY(!tls.error->detail.isEmpty());
    QCOMPARE(tls.peerChain.size(), size_t(1));
    QCOMPARE(tls.error->peerChain.size(), size_t(1));
    QCOMPARE(tls.peerChain.front().faults.size(), size_t(1));
    QCOMPARE(server.bytesReceived(), 0);
}

void TestConnectionTest::stopsAtUnreachedHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("summary");
    QTest::newRow("refused") << u"127.0.0.1"_s << u"Resolve- Connect!"_s;
    QTest::newRow("not found") << u"host.invalid"_s << u"Resolve!"_s;
}

void TestConnectionTest::stopsAtUnreachedHosts()
{
    QFETCH(QString, host);
    QFETCH(QString, summary);
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, emptySubscriptions));
    ConnectionProfile profile = profileOf(server);
    QUrl unreached = server.url();
    unreached.setHost(host);
    unreached.setPort(1);
    profile.serviceEndpoints[Service::EventGrid] = unreached;
    TestRun run(profile);
    QVERIFY(run.ends());
    // The other service says whether the sign-in holds.
    QCOMPARE(run.summary(), summary + u" Resolve- Connect+ Tls+ Streams- SignIn+ Project+ Subscriptions+"_s);
    QCOMPARE(std::ranges::find(run.steps, Outcome::Failed, &Step::outcome)->error->kind, Kind::Network);
}

void TestConnectionTest::goesThroughTheProxy_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::newRow("HTTP") << ProxyUse::Http;
    QTest::newRow("SOCKS5") << ProxyUse::Socks5;
}

void TestConnectionTest::goesThroughTheProxy()
{
    QFETCH(ProxyUse, use);
    ProxyServer proxy(use == ProxyUse::Http ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5, "me",
                      "pw");
    ScriptedServer server(Certificate::Trusted);
    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setHost(u"localhost"_s);
    profile.proxy = {.use = use, .host = u"127.0.0.1"_s, .port = proxy.port(), .userName = u"me"_s};
    TestRun run(profile, TestRun::token(), Secret("pw"));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls+ SignIn+ Project+ Streams+ Subscriptions+"_s);
    const QString name = u"127.0.0.1:%1"_s.arg(proxy.port());
    QVERIFY(run.step(Step::Kind::Resolve).message.contains(name));
    QVERIFY(run.step(Step::Kind::Connect).message.contains(name));
    // One for the probe, one for the reads; each finds out before that the HTTP proxy wants a password.
    QCOMPARE(proxy.tunnels(), QList<QByteArray>(2, "localhost:" + QByteArray::number(server.port())));
    QVERIFY(!proxy.seen().contains("Mozilla"));
    QCOMPARE(proxy.seen().contains("User-Agent: Weir/"), use == ProxyUse::Http);
}

void TestConnectionTest::namesTheProxyOfTheSystem()
{
    ScriptedServer server(Certificate::Trusted);
    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.proxy.use = ProxyUse::System;
    TestRun direct(profile);
    QVERIFY(direct.ends());
    QCOMPARE(direct.step(Step::Kind::Connect).message,
             u"Connected with 127.0.0.1; the system names no proxy for it."_s);

    ProxyServer proxy(ProxyServer::Kind::Http);
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    answerLists(server);
    TestRun proxied(profile);
    QVERIFY(proxied.ends());
    qunsetenv("https_proxy");
    QCOMPARE(proxied.step(Step::Kind::Connect).message,
             u"Connected through the proxy 127.0.0.1:%1, which the system names."_s.arg(proxy.port()));
}

void TestConnectionTest::blamesTheProxy_data()
{
    QTest::addColumn<ProxyUse>("use");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("HTTP, 407") << ProxyUse::Http << u"127.0.0.1"_s << QByteArray() << u"password"_s;
    QTest::newRow("HTTP, NTLM") << ProxyUse::Http << u"127.0.0.1"_s << QByteArray() << u"it offers NTLM"_s;
    QTest::newRow("SOCKS5, password") << ProxyUse::Socks5 << u"127.0.0.1"_s << QByteArray() << u"password"_s;
    QTest::newRow("HTTP, not found") << ProxyUse::Http << u"proxy.invalid"_s << QByteArray()
                                     << u"not found"_s;
    QTest::newRow("SOCKS5, not found")
        << ProxyUse::Socks5 << u"proxy.invalid"_s << QByteArray() << u"not found"_s;
    QTest::newRow("HTTP, refused") << ProxyUse::Http << u"127.0.0.2"_s << QByteArray() << u"refused"_s;
    QTest::newRow("SOCKS5, refused") << ProxyUse::Socks5 << u"127.0.0.2"_s << QByteArray() << u"refused"_s;
    QTest::newRow("403") << ProxyUse::Http << u"127.0.0.1"_s
                         << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                         << u"did not go on"_s;
}

void TestConnectionTest::blamesTheProxy()
{
    QFETCH(ProxyUse, use);
    QFETCH(QString, host);
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    const bool isOpen = !answer.isEmpty();
    ProxyServer proxy(use == ProxyUse::Http ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5,
                      isOpen ? "" : "me", "pw");
    proxy.setAnswer(answer);
    if (words.contains(u"NTLM"_s))
        proxy.setChallenges({"NTLM"});
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = use, .host = host, .port = proxy.port(), .userName = u"me"_s};
    TestRun run(profile, TestRun::token(), Secret("canary-of-the-proxy"));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect! SignIn- Project- Streams- Subscriptions-"_s);
    const Step &step = run.step(Step::Kind::Connect);
    QCOMPARE(step.error->kind, Kind::Proxy);
    QVERIFY2(step.message.contains(words), qPrintable(step.message));
    QVERIFY2(step.message.contains(host + u':' + QString::number(proxy.port())), qPrintable(step.message));
    QVERIFY2(!step.message.contains(u"canary"_s), qPrintable(step.message));
    QCOMPARE(server.connectionCount(), 0);
    QVERIFY(proxy.connectCount() <= 3);
}

void TestConnectionTest::signsInWithBasicBesideNtlm()
{
    ProxyServer proxy(ProxyServer::Kind::Http, "me", "pw");
    proxy.setChallenges({"NTLM", "Basic realm=\"test\""});
    ScriptedServer server(Certificate::Trusted);
    answerLists(server);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {
        .use = ProxyUse::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .userName = u"me"_s};
    TestRun run(profile, TestRun::token(), Secret("pw"));
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls+ SignIn+ Project+ Streams+ Subscriptions+"_s);
    QVERIFY(!proxy.seen().contains("Proxy-Authorization: NTLM"));
}

void TestConnectionTest::needsCredentials()
{
    ScriptedServer server(Certificate::Trusted);
    TestRun run(profileOf(server), NoCredentials{});
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls+ SignIn- Project- Streams- Subscriptions-"_s);
    for (const Step::Kind kind : {Step::Kind::SignIn, Step::Kind::Project, Step::Kind::ListStreams})
        QVERIFY(run.step(kind).message.contains(u"nobody is signed in; sign in"_s));
    QCOMPARE(server.wireCount(), 0);
}

void TestConnectionTest::skipsServicesWithoutAddress()
{
    ScriptedServer server(Certificate::Trusted);
    server.setDefaultAnswer(Answer::http(200, emptyStreams));
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.clear();
    TestRun nowhere(profile);
    QVERIFY(nowhere.ends());
    QCOMPARE(nowhere.summary(), u"SignIn- Project- Streams- Subscriptions-"_s);

    profile.serviceEndpoints[Service::EventGrid] = server.url();
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls+ SignIn+ Project+ Streams+ Subscriptions-"_s);
}

void TestConnectionTest::keepsTheTimeLimit()
{
    ScriptedServer plain; // never takes part in a handshake
    plain.setDefaultAnswer(Answer::silence());
    ConnectionProfile profile = profileOf(plain);
    profile.endpoint.setScheme(u"https"_s);
    profile.connectTimeout = std::chrono::milliseconds(300);
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.summary(), u"Resolve- Connect+ Tls! SignIn- Project- Streams- Subscriptions-"_s);
    QCOMPARE(run.step(Step::Kind::Tls).error->kind, Kind::Timeout);
    QVERIFY(run.step(Step::Kind::Tls).duration >= std::chrono::milliseconds(280));
}

//! Something listens there, and is no SOCKS proxy.
void TestConnectionTest::namesTheProxyThatSaysNothing()
{
    ScriptedServer silent;
    silent.setDefaultAnswer(Answer::silence());
    const ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.proxy = {.use = ProxyUse::Socks5, .host = u"127.0.0.1"_s, .port = silent.port()};
    profile.connectTimeout = std::chrono::milliseconds(300);
    TestRun run(profile);
    QVERIFY(run.ends());
    QCOMPARE(run.step(Step::Kind::Connect).error->kind, Kind::Timeout);
    const QString message = run.step(Step::Kind::Connect).message;
    QVERIFY2(
        message.startsWith(u"No connection through the proxy 127.0.0.1:%1 came about"_s.arg(silent.port())),
        qPrintable(message));
}

void TestConnectionTest::stopsWhenCanceled_data()
{
    QTest::addColumn<Step::Kind>("kind");
    QTest::newRow("resolve") << Step::Kind::Resolve;
    QTest::newRow("connect") << Step::Kind::Connect;
    QTest::newRow("TLS") << Step::Kind::Tls;
    QTest::newRow("sign-in") << Step::Kind::SignIn;
    QTest::newRow("list") << Step::Kind::ListSubscriptions;
}

void TestConnectionTest::stopsWhenCanceled()
{
    QFETCH(Step::Kind, kind);
    for (const bool atItsStart : {true, false}) {
        ScriptedServer server(Certificate::Trusted);
        answerLists(server);
        TestRun run(profileOf(server));
        const auto cancel = [&](const Step &step) {
            if (step.kind == kind)
                run.test.cancel();
        };
        if (atItsStart)
            connect(&run.test, &ConnectionTest::stepStarted, &run.test, cancel);
        else
            connect(&run.test, &ConnectionTest::stepFinished, &run.test, cancel);
        QVERIFY(run.ends());
        const size_t reported = run.steps.size();
        QCOMPARE(run.step(kind).message.isEmpty(), atItsStart);
        run.test.cancel();
        QVERIFY(server.isLeftAlone());
        QCoreApplication::processEvents();
        QCOMPARE(run.finished.size(), 1);
        QCOMPARE(run.steps.size(), reported);
    }
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
