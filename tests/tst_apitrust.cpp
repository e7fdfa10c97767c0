#include "tests/support/apifixture.h"
#include "tests/support/opensslserver.h"

#include <QDir>
#include <QSslCertificate>
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
    void refusesOldTls();
    void showsTheChain_data();
    void showsTheChain();
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

void TestApiTrust::refusesOldTls()
{
    QCOMPARE(secureConfiguration().protocol(), QSsl::TlsV1_2OrLater);
    const QStringList old{u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s};
    OpenSslServer server(u"trusted"_s, old);
    QVERIFY(server.hears(old));
    ScriptedServer unused(Certificate::Trusted);
    ConnectionProfile profile = profileOf(unused);
    profile.endpoint.setPort(server.port());
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ApiRequest request = testRequest(method, unused);
        request.url.setPort(server.port());
        ResultCollector collector;
        QVERIFY(collector.receives(client, std::move(request)));
        QCOMPARE(collector.errorKind(), Kind::Tls);
        QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
        QVERIFY(collector.result().error->peerChain.empty());
        const QString message = collector.result().error->message();
        QVERIFY2(message.contains(u"TLS 1.2"_s), qPrintable(message));
    }
    QVERIFY(!server.hasRequest());
}

void TestApiTrust::showsTheChain_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("advice");
    QTest::newRow("self-signed") << Certificate::SelfSigned << u"selfsigned.pem"_s << u"CN=weir tests"_s
                                 << u"self-signed"_s << u"name the file of its certificate authority"_s;
    QTest::newRow("other host") << Certificate::WrongHost << u"wronghost.pem"_s << u"CN=weir tests"_s
                                << u"host name"_s << u"for elsewhere.invalid and not for the host"_s;
    QTest::newRow("expired") << Certificate::Expired << u"expired.pem"_s << u"CN=weir tests"_s << u"expired"_s
                             << u"ended on "_s;
    QTest::newRow("not yet valid") << Certificate::NotYetValid << u"notyetvalid.pem"_s << u"CN=weir tests"_s
                                   << u"not yet valid"_s << u"not valid before "_s;
}

void TestApiTrust::showsTheChain()
{
    QFETCH(Certificate, certificate);
    QFETCH(QString, fileName);
    QFETCH(QString, issuer);
    QFETCH(QString, fault);
    QFETCH(QString, advice);
    const QDir folder = QFileInfo(ScriptedServer::caFile()).dir();
    const QList<QSslCertificate> shown = QSslCertificate::fromPath(folder.filePath(fileName));
    QCOMPARE(shown.size(), 1);
    ScriptedServer server(certificate);
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        QCOMPARE(collector.errorKind(), Kind::Tls);
        const std::vector<PeerCertificate> &chain = collector.result().error->peerChain;
        QCOMPARE(chain.size(), size_t(1));
        QCOMPARE(chain.front().subject, u"CN=weir tests"_s);
        QCOMPARE(chain.front().issuer, issuer);
        QCOMPARE(chain.front().faults.size(), size_t(1));
        QVERIFY2(chain.front().faults.front().words.contains(fault),
                 qPrintable(chain.front().faults.front().words));
        // What would not help is not advised.
        const QString message = collector.result().error->message();
        QVERIFY2(message.contains(advice) && message.contains(fault), qPrintable(message));
        QCOMPARE(message.contains(u"authority"_s), certificate == Certificate::SelfSigned);
        QCOMPARE(message.contains(u"clock"_s),
                 certificate == Certificate::Expired || certificate == Certificate::NotYetValid);
        QCOMPARE(chain.front().validFrom, shown.front().effectiveDate());
        QCOMPARE(chain.front().validUntil, shown.front().expiryDate());
        const QByteArray digest = QCryptographicHash::hash(shown.front().toDer(), QCryptographicHash::Sha256);
        QCOMPARE(chain.front().fingerprint, QString::fromLatin1(digest.toHex(':').toUpper()));
        QCOMPARE(chain.front().hosts.contains(u"elsewhere.invalid"_s), certificate == Certificate::WrongHost);
    }
}

QTEST_GUILESS_MAIN(TestApiTrust)
#include "tst_apitrust.moc"
