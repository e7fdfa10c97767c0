// AK/SK signing from the client to the service, over real HTTP.

#include "app/api/requestsignature.h"
#include "app/api/resourcerequests.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/signaturecheck.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/apifixture.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TestSignedRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsShowsAndUpdates();
    void refusesAWrongSecretKey();
    void refusesAnUnknownAccessKey();
    void refusesASecurityTokenOfALastingPair();
    void signsWhatGoesOut_data();
    void signsWhatGoesOut();
    void datesEachRequest();
    void showsBothSidesWithoutSecrets();
    void sendsNothingWithUnusableKeys_data();
    void sendsNothingWithUnusableKeys();
};

namespace {

constexpr char streamId[] = "23709d68-54d5-423b-a6be-03302e893152";

AccessKeyCredentials samplePair()
{
    return {toQString(sandbox::sampleAccessKey), Secret(sandbox::sampleSecretKey)};
}

AccessKeyCredentials canaryPair()
{
    return {u"AccessKey"_s, Secret("canary-secret-key"), Secret("canary-security-token")};
}

ConnectionProfile profileOf(const Sandbox &sandbox)
{
    ConnectionProfile profile;
    profile.projectId = sandbox.projectId();
    profile.endpoint = sandbox.url();
    profile.signIn = SignInMethod::AccessKey;
    return profile;
}

ApiRequest requestOf(Result<ApiRequest, ApiError> request)
{
    return std::move(*request);
}

//! The signature that the service computes from what came over the wire.
QByteArray expectedAuthorization(const ReceivedRequest &request, const Secret &secretKey)
{
    const QString names = QString::fromLatin1(request.header("Authorization"))
                              .section(u"SignedHeaders="_s, 1)
                              .section(u',', 0, 0);
    HttpHeaders headers;
    for (const QString &name : names.split(u';'))
        headers.push_back({name.toStdString(), request.header(name.toLatin1()).toStdString()});
    const std::string canonical = canonicalRequest(
        request.method.toStdString(), QUrl::fromEncoded(request.target), headers, request.body.toStdString());
    const std::string proof =
        signatureOf(stringToSign(request.header("X-Sdk-Date").toStdString(), canonical), secretKey);
    return "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=" + names.toLatin1()
        + ", Signature=" + QByteArray::fromStdString(proof);
}

} // namespace

void TestSignedRequests::listsShowsAndUpdates()
{
    Sandbox sandbox({.secrets = SecretsShown::Returned});
    QVERIFY(!sandbox.start());
    const ConnectionProfile profile = profileOf(sandbox);
    ApiClient client(profile, samplePair());

    ResultCollector listed;
    QVERIFY(listed.receives(client, requestOf(listRequest(ResourceKind::EventStream, profile, {}))));
    QCOMPARE(listed.errorKind(), std::nullopt);
    ResultCollector subscriptions;
    QVERIFY(
        subscriptions.receives(client, requestOf(listRequest(ResourceKind::EventSubscription, profile, {}))));
    QCOMPARE(subscriptions.errorKind(), std::nullopt);
    ResultCollector shown;
    QVERIFY(shown.receives(
        client, requestOf(showRequest(ResourceKind::EventStream, profile, QString::fromLatin1(streamId)))));
    QCOMPARE(shown.errorKind(), std::nullopt);

    // A body with characters that are several bytes each.
    Json body = Json::object();
    for (const char *key : {"name", "source", "sink"})
        body.insert(key, *shown.result().document.root.find(key));
    body.insert("description", Json::string("Bestellungen für 流"));
    const std::string text = writeCompactJson(body);
    ResultCollector updated;
    QVERIFY(updated.receives(client,
                             requestOf(updateRequest(ResourceKind::EventStream, profile,
                                                     QString::fromLatin1(streamId), Secret(text)))));
    QVERIFY2(!updated.result().error,
             qPrintable(updated.result().error ? updated.result().error->message() : QString()));
    QCOMPARE(updated.outcome(), WriteOutcome::Applied);
}

void TestSignedRequests::refusesAWrongSecretKey()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    const ConnectionProfile profile = profileOf(sandbox);
    ApiClient client(profile, AccessKeyCredentials{toQString(sandbox::sampleAccessKey), Secret("canary")});
    ResultCollector collector;
    QVERIFY(collector.receives(client, requestOf(listRequest(ResourceKind::EventStream, profile, {}))));
    QCOMPARE(collector.errorKind(), Kind::Unauthorized);
    const ApiError &error = *collector.result().error;
    QCOMPARE(error.code, u"APIGW.0301"_s);
    QVERIFY2(error.detail.endsWith(u"verify aksk signature fail"_s), qPrintable(error.detail));
    QVERIFY(error.signature);
    QCOMPARE(error.signature->service, error.signature->own);
    QVERIFY(!error.signature->firstDifference);
    QVERIFY(error.signature->own.contains(u"\nhost:127.0.0.1:%1\n"_s.arg(sandbox.url().port())));
    QVERIFY2(error.message().contains(u"The secret key is not that of the access key"_s),
             qPrintable(error.message()));
    QVERIFY(!error.message().contains(u"canary"_s));
    QVERIFY(!error.clockSkew);
}

void TestSignedRequests::refusesAnUnknownAccessKey()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    const ConnectionProfile profile = profileOf(sandbox);
    ApiClient client(profile, AccessKeyCredentials{u"OTHERVENDOR"_s, Secret(sandbox::sampleSecretKey)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, requestOf(listRequest(ResourceKind::EventSubscription, profile, {}))));
    QCOMPARE(collector.errorKind(), Kind::Unauthorized);
    QVERIFY(collector.result().error->detail.contains(u"ak OTHERVENDOR not exist"_s));
    QVERIFY(!collector.result().error->signature);
}

void TestSignedRequests::refusesASecurityTokenOfALastingPair()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    const ConnectionProfile profile = profileOf(sandbox);
    AccessKeyCredentials pair = samplePair();
    pair.securityToken = Secret("canary");
    ApiClient client(profile, std::move(pair));
    ResultCollector collector;
    QVERIFY(collector.receives(client, requestOf(listRequest(ResourceKind::EventStream, profile, {}))));
    QCOMPARE(collector.errorKind(), Kind::Unauthorized);
}

void TestSignedRequests::signsWhatGoesOut_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<ScriptedServer::Certificate>("certificate");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");
    using Certificate = ScriptedServer::Certificate;
    const QString path = u"/v1/project/eventstreamings/23709d68"_s;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete})
        QTest::newRow(methodName(method).data()) << method << Certificate::None << path << QString();
    QTest::newRow("TLS") << HttpMethod::Put << Certificate::Trusted << path << QString();
    QTest::newRow("URN in the path") << HttpMethod::Get << Certificate::None << u"/v1/urn%3Asmn%3Ax/流"_s
                                     << QString();
    QTest::newRow("UTF-8 in the query")
        << HttpMethod::Get << Certificate::None << path << u"name=流 (a)*&b=&b=+"_s;
}

void TestSignedRequests::signsWhatGoesOut()
{
    QFETCH(const HttpMethod, method);
    QFETCH(const ScriptedServer::Certificate, certificate);
    QFETCH(const QString, path);
    QFETCH(const QString, query);
    ScriptedServer server(certificate);
    server.setDefaultAnswer(weir::Answer::http(200, testConfirmation));
    ApiClient client(weir::profileOf(server), canaryPair());
    ApiRequest request = testRequest(method, server);
    request.url.setPath(path, QUrl::TolerantMode);
    if (!query.isEmpty())
        request.url.setQuery(query);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));

    QCOMPARE(server.requests().size(), 1);
    const ReceivedRequest &sent = server.requests().constFirst();
    QCOMPARE(sent.header("Authorization"), expectedAuthorization(sent, Secret("canary-secret-key")));
    QVERIFY(
        sent.header("Authorization").contains("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token"));
    QCOMPARE(sent.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    QCOMPARE(sent.header("X-Security-Token"), QByteArray("canary-security-token"));
    QCOMPARE(sent.header("X-Project-Id"), QByteArray("project"));
    for (const char *name :
         {"Host", "X-Sdk-Date", "Authorization", "X-Security-Token", "X-Project-Id", "Content-Type"})
        QCOMPARE(sent.headerCount(name), 1);
    QCOMPARE(sent.headerCount("X-Auth-Token"), 0);
    const QDateTime date = dateOfSignature(sent.header("X-Sdk-Date").toStdString());
    QVERIFY(date.isValid());
    QVERIFY(date >= before.addSecs(-1) && date <= QDateTime::currentDateTimeUtc());
}

void TestSignedRequests::datesEachRequest()
{
    ScriptedServer server;
    server.enqueue(weir::Answer::http(503, "{}", "Retry-After: 1\r\n"));
    ApiClient client(weir::profileOf(server), canaryPair());
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QCOMPARE(collector.errorKind(), std::nullopt);
    QCOMPARE(server.requests().size(), 2);
    for (const ReceivedRequest &sent : server.requests())
        QCOMPARE(sent.header("Authorization"), expectedAuthorization(sent, Secret("canary-secret-key")));
    QVERIFY(server.requests().at(0).header("X-Sdk-Date") < server.requests().at(1).header("X-Sdk-Date"));
}

void TestSignedRequests::showsBothSidesWithoutSecrets()
{
    ScriptedServer server;
    server.setDefaultAnswer(weir::Answer::http(
        401,
        R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: )"
        R"(verify aksk signature fail, canonicalRequest:GET|/v2/|x-security-token:canary-security-token"})",
        "Date: Wed, 25 Nov 2020 19:00:00 GMT\r\nX-Request-Id: canary-secret-key\r\n"));
    ApiClient client(weir::profileOf(server), canaryPair());
    std::optional<ApiError> recorded;
    connect(&client, &ApiClient::requestFinished, this,
            [&recorded](const RequestRecord &record) { recorded = record.error; });
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QVERIFY(recorded);
    QVERIFY(recorded->signature);
    QCOMPARE(recorded->signature->firstDifference, std::optional<qsizetype>(6));
    QCOMPARE(recorded->signature->own.first(8), u"GET\n/v1/"_s);
    QCOMPARE(recorded->signature->service.first(8), u"GET\n/v2/"_s);
    QVERIFY(recorded->signature->own.contains(u"\nx-security-token:●●●\n"_s));
    QVERIFY2(recorded->message().startsWith(u"This computer's clock is "_s), qPrintable(recorded->message()));
    for (const QString &text :
         {recorded->signature->own, recorded->signature->service, recorded->message(), recorded->requestId})
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
}

void TestSignedRequests::sendsNothingWithUnusableKeys_data()
{
    QTest::addColumn<QString>("accessKey");
    QTest::addColumn<QByteArray>("secretKey");
    QTest::addColumn<QByteArray>("securityToken");
    QTest::newRow("no access key") << QString() << QByteArray("canary") << QByteArray();
    QTest::newRow("line end in the access key")
        << u"AK\r\nX-Evil: 1"_s << QByteArray("canary") << QByteArray();
    QTest::newRow("no secret key") << u"AK"_s << QByteArray() << QByteArray();
    QTest::newRow("line end after the secret key") << u"AK"_s << QByteArray("canary\n") << QByteArray();
    QTest::newRow("line end in the security token")
        << u"AK"_s << QByteArray("canary") << QByteArray("canary\r\nX-Evil: 1");
}

void TestSignedRequests::sendsNothingWithUnusableKeys()
{
    QFETCH(const QString, accessKey);
    QFETCH(const QByteArray, secretKey);
    QFETCH(const QByteArray, securityToken);
    ScriptedServer server;
    ApiClient client(weir::profileOf(server),
                     AccessKeyCredentials{accessKey, Secret(secretKey.toStdString()),
                                          Secret(securityToken.toStdString())});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    QCOMPARE(collector.errorKind(), Kind::Refused);
    QVERIFY(!collector.result().error->message().contains(u"canary"_s));
    QCOMPARE(server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestSignedRequests)
#include "tst_signedrequests.moc"
