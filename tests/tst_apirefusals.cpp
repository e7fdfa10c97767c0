#include "tests/support/apifixture.h"

#include "models/schema/resourcekind.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace weir;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! What is never put on the wire.
class TestApiRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTokens_data();
    void refusesTokens();
    void refusesAddresses_data();
    void refusesAddresses();
    void doesNotWriteFiles();
    void refusesOtherOrigins_data();
    void refusesOtherOrigins();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesLargeBodies_data();
    void refusesLargeBodies();
    void refusesUnknownSecrets_data();
    void refusesUnknownSecrets();
    void refusesCertificateAuthorities_data();
    void refusesCertificateAuthorities();
    void refusesCertificateAuthoritiesWithoutAnEnd_data();
    void refusesCertificateAuthoritiesWithoutAnEnd();
};

namespace {

//! Nothing may reach the server, and the refusal is a sentence.
void expectRefusal(const ScriptedServer &server, const ResultCollector &collector)
{
    QCOMPARE(collector.errorKind(), Kind::Refused);
    QCOMPARE(collector.outcome(), WriteOutcome::Unsent);
    QVERIFY(!collector.result().error->message().isEmpty());
    QVERIFY2(!collector.result().error->message().contains(u"canary"_s),
             qPrintable(collector.result().error->message()));
    QCOMPARE(server.connectionCount(), 0);
    QCOMPARE(server.bytesReceived(), 0);
}

} // namespace

void TestApiRefusals::refusesTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("0 characters") << QByteArray() << false;
    QTest::newRow("1 character") << QByteArray("t") << true;
    QTest::newRow("32768 characters") << QByteArray(32768, 't') << true;
    QTest::newRow("32769 characters") << QByteArray(32769, 't') << false;
    QTest::newRow("line end") << QByteArray("canary\r\nX-Evil: 1") << false;
    QTest::newRow("line feed at the end") << QByteArray("canary\n") << false;
    QTest::newRow("carriage return") << QByteArray("canary\rx") << false;
    QTest::newRow("space") << QByteArray("canary x") << false;
    QTest::newRow("NUL") << QByteArray("canary\0x", 8) << false;
    QTest::newRow("first visible") << QByteArray("canary!") << true;
    QTest::newRow("last visible") << QByteArray("canary~") << true;
    QTest::newRow("delete") << QByteArray("canary\x7f") << false;
    QTest::newRow("umlaut") << QByteArray("canary\xc3\xa4") << false;
}

void TestApiRefusals::refusesTokens()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, accepted);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ScriptedServer server;
        server.setDefaultAnswer(Answer::http(200, testConfirmation));
        ApiClient client(profileOf(server), TokenCredentials{Secret(token.toStdString())});
        ResultCollector collector;
        QVERIFY(collector.receives(client, testRequest(method, server)));
        if (accepted) {
            QVERIFY(!collector.result().error);
            QCOMPARE(server.requests().constFirst().header("X-Auth-Token"), token);
        } else {
            expectRefusal(server, collector);
        }
    }
}

void TestApiRefusals::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("ftp") << u"ftp://127.0.0.1/x"_s;
    QTest::newRow("data") << u"data:application/json,{}"_s;
    QTest::newRow("qrc") << u"qrc:/x"_s;
    QTest::newRow("no scheme") << u"//127.0.0.1/x"_s;
    QTest::newRow("no host") << u"https:///x"_s;
    QTest::newRow("http to elsewhere") << u"http://192.0.2.1/x"_s;
    QTest::newRow("http to a name") << u"http://gateway.example.com/x"_s;
    QTest::newRow("http to whatever the name stands for") << u"http://localhost/x"_s;
    QTest::newRow("http to a look-alike") << u"http://localhost.example.com/x"_s;
    QTest::newRow("user") << u"https://user@127.0.0.1/x"_s;
    QTest::newRow("password") << u"https://user:pw@127.0.0.1/x"_s;
    QTest::newRow("fragment") << u"https://127.0.0.1/x#y"_s;
    QTest::newRow("empty") << QString();
}

void TestApiRefusals::refusesAddresses()
{
    QFETCH(QString, address);
    ScriptedServer server;
    // Even where the profile itself has such an address.
    ConnectionProfile profile = profileOf(server);
    profile.endpoint = QUrl(address);
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ApiRequest request = testRequest(method, server);
        request.url = QUrl(address);
        ResultCollector collector;
        QVERIFY(collector.receives(client, std::move(request)));
        expectRefusal(server, collector);
    }
}

void TestApiRefusals::doesNotWriteFiles()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"victim"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("as it was");
    file.flush();
    ScriptedServer server;
    ConnectionProfile profile = profileOf(server);
    profile.endpoint = QUrl::fromLocalFile(file.fileName());
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Put, server);
    request.url = profile.endpoint;
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    expectRefusal(server, collector);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), QByteArray("as it was"));
}

void TestApiRefusals::refusesOtherOrigins_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("accepted");
    // %1 is the port of the server that the request goes to.
    QTest::newRow("same") << u"http://127.0.0.1:%1"_s << true;
    QTest::newRow("same with a path") << u"http://127.0.0.1:%1/gateway"_s << true;
    QTest::newRow("other port") << u"http://127.0.0.1:1"_s << false;
    QTest::newRow("same by its name") << u"http://localhost:%1"_s << true;
    QTest::newRow("other host") << u"http://127.0.0.2:%1"_s << false;
    QTest::newRow("other scheme") << u"https://127.0.0.1:%1"_s << false;
}

void TestApiRefusals::refusesOtherOrigins()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, accepted);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ConnectionProfile profile = profileOf(server);
    profile.endpoint = QUrl(endpoint.contains(u"%1"_s) ? endpoint.arg(server.port()) : endpoint);
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    if (accepted)
        QCOMPARE(collector.outcome(), WriteOutcome::Applied);
    else
        expectRefusal(server, collector);

    // The address of a single service counts as well.
    profile.serviceEndpoints[Service::Smn] = server.url();
    ApiClient other(profile, TokenCredentials{Secret(testToken)});
    ResultCollector again;
    QVERIFY(again.receives(other, testRequest(HttpMethod::Put, server)));
    QCOMPARE(again.outcome(), WriteOutcome::Applied);
}

void TestApiRefusals::refusesHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line end in the value") << QByteArray("X-A") << QByteArray("1\r\nX-Evil: 1");
    QTest::newRow("line feed in the value") << QByteArray("X-A") << QByteArray("1\n");
    QTest::newRow("NUL in the value") << QByteArray("X-A") << QByteArray("1\0", 2);
    QTest::newRow("umlaut in the value") << QByteArray("X-A") << QByteArray("\xc3\xa4");
    QTest::newRow("no name") << QByteArray() << QByteArray("1");
    QTest::newRow("space in the name") << QByteArray("X A") << QByteArray("1");
    QTest::newRow("colon in the name") << QByteArray("X:A") << QByteArray("1");
    QTest::newRow("line end in the name") << QByteArray("X\r\nA") << QByteArray("1");
}

void TestApiRefusals::refusesHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ScriptedServer server;
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Get, server);
    request.headers.push_back({name.toStdString(), value.toStdString()});
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    expectRefusal(server, collector);
}

void TestApiRefusals::refusesLargeBodies_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("limit") << int(requestBodyLimit) << true;
    QTest::newRow("one more") << int(requestBodyLimit) + 1 << false;
}

void TestApiRefusals::refusesLargeBodies()
{
    QFETCH(int, size);
    QFETCH(bool, accepted);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Put, server);
    request.body = Secret(std::string(size_t(size), 'x'));
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    if (accepted) {
        QCOMPARE(collector.outcome(), WriteOutcome::Applied);
        QCOMPARE(server.requests().constFirst().body, QByteArray(size, 'x'));
    } else {
        expectRefusal(server, collector);
    }
}

void TestApiRefusals::refusesUnknownSecrets_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("text") << QByteArray("secret") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("two asterisks") << QByteArray("**") << true;
    QTest::newRow("mask") << QByteArray("***") << false;
    QTest::newRow("placeholder") << QByteArray("{{secret:/source/source_kafka/password}}") << false;
}

void TestApiRefusals::refusesUnknownSecrets()
{
    QFETCH(QByteArray, password);
    QFETCH(bool, accepted);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    ApiRequest request = testRequest(HttpMethod::Put, server);
    request.bodyTable = fieldTable(ResourceKind::EventStream);
    request.body = Secret(R"({"source":{"source_kafka":{"password":")" + password.toStdString() + R"("}}})");
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    if (accepted)
        QCOMPARE(collector.outcome(), WriteOutcome::Applied);
    else
        expectRefusal(server, collector);
}

void TestApiRefusals::refusesCertificateAuthorities_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no certificate") << QByteArray("no certificate");
    QTest::newRow("broken certificate")
        << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, 'x');
    QTest::newRow("missing") << QByteArray();
}

void TestApiRefusals::refusesCertificateAuthorities()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.caFile = folder.filePath(u"ca.pem"_s);
    if (!content.isNull()) {
        QFile file(profile.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Put, server)));
    expectRefusal(server, collector);
    QVERIFY(collector.result().error->message().contains(profile.caFile));
}

void TestApiRefusals::refusesCertificateAuthoritiesWithoutAnEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("device") << u"/dev/zero"_s;
    QTest::newRow("pipe") << QString();
    QTest::newRow("folder") << u"/tmp"_s;
}

void TestApiRefusals::refusesCertificateAuthoritiesWithoutAnEnd()
{
    QFETCH(QString, path);
    QTemporaryDir folder;
    if (path.isEmpty()) {
        path = folder.filePath(u"pipe"_s);
        QVERIFY(::mkfifo(qPrintable(path), 0600) == 0);
    }
    ScriptedServer server(Certificate::Trusted);
    ConnectionProfile profile = profileOf(server);
    profile.caFile = path;
    ApiClient client(profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    expectRefusal(server, collector);
    QVERIFY(collector.result().error->message().contains(path));
}

QTEST_GUILESS_MAIN(TestApiRefusals)
#include "tst_apirefusals.moc"
