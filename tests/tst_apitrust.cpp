#include "tests/support/apifixture.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! Where there is no connection, or none to be trusted, nothing is sent.
class TestApiTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingWasSent_data();
    void knowsNothingWasSent();
    void trustsOnlyWhomItShould_data();
    void trustsOnlyWhomItShould();
    void doesNotGetUsedToDistrust();
    void sendsNoTokenWithoutTls();
};

void TestApiTrust::knowsNothingWasSent_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("refused") << u"https://127.0.0.1:%1"_s;
    QTest::newRow("refused, http") << u"http://127.0.0.1:%1"_s;
    QTest::newRow("no such host") << u"https://host.invalid"_s;
}

void TestApiTrust::knowsNothingWasSent()
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
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ApiRequest sent = testRequest(method, unused);
        sent.url = profile.endpoint;
        ResultCollector collector;
        QVERIFY(collector.receives(client, std::move(sent)));
        QCOMPARE(collector.errorKind(), Kind::Network);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    }
}

void TestApiTrust::trustsOnlyWhomItShould_data()
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

void TestApiTrust::trustsOnlyWhomItShould()
{
    QFETCH(Certificate, certificate);
    QFETCH(bool, withAuthority);
    QFETCH(bool, accepted);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileOf(server);
    if (!withAuthority)
        profile.caFile.clear();
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
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

void TestApiTrust::doesNotGetUsedToDistrust()
{
    ScriptedServer server(Certificate::SelfSigned);
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (int i = 0; i < 5; ++i) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
        QCOMPARE(collector.errorKind(), Kind::Tls);
    }
    QCOMPARE(server.bytesReceived(), 0);
}

void TestApiTrust::sendsNoTokenWithoutTls()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        Answer().send("HTTP/1.1 400 Bad Request\r\n\r\n").close().at(Answer::Moment::Connected));
    ConnectionProfile profile = profileOf(server);
    profile.endpoint.setScheme(u"https"_s);
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ApiRequest sent = testRequest(HttpMethod::Put, server);
    sent.url.setScheme(u"https"_s);
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(sent)));
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QCOMPARE(server.wireCount(), 0);
}

QTEST_GUILESS_MAIN(TestApiTrust)
#include "tst_apitrust.moc"
