#include "app/api/httpdate.h"
#include "app/api/requestsignature.h"
#include "app/sandbox/signaturecheck.h"
#include "models/text.h"
#include "support/sandboxclient.h"

#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace weir;
using namespace weir::sandbox;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Change = std::function<void(Request &)>;

Q_DECLARE_METATYPE(Change)

class TestSandboxSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsItsOwnPair();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void echoesTheCanonicalRequest();
    void limitsTheAge_data();
    void limitsTheAge();
    void refusesBrokenHeaders_data();
    void refusesBrokenHeaders();
    void sendsTheDate();
};

namespace {

const QDateTime signedAt(QDate(2026, 11, 25), QTime(19, 0, 0), QTimeZone::utc());

//! As the client signs it, and as it arrives.
Request signedRequest()
{
    ApiRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(u"http://127.0.0.1:40001/v1/p/eventstreamings/urn%3Aa?b=2&a=1"_s);
    request.body = Secret(R"({"name":"orders"})");
    const RequestSignature signature =
        signRequest(request, {toQString(sampleAccessKey), Secret(sampleSecretKey)}, u"p"_s, signedAt);
    Request received{
        .method = Method::Put,
        .path = u"/v1/p/eventstreamings/urn%3Aa"_s,
        .query = QUrlQuery(u"b=2&a=1"_s),
        .body = R"({"name":"orders"})",
    };
    for (const HttpHeader &header : signature.headers)
        received.headers.append(
            {QByteArray::fromStdString(header.name), QByteArray::fromStdString(header.value)});
    return received;
}

void setHeader(Request &request, const QByteArray &name, const QByteArray &value)
{
    for (auto &header : request.headers) {
        if (header.first == name)
            header.second = value;
    }
}

//! The gateway's sentence; empty where it accepts the request.
QString refusalOf(const Request &request, const QDateTime &now = signedAt)
{
    const auto answer = signatureFault(request, now);
    if (!answer)
        return {};
    const QJsonObject body = QJsonDocument::fromJson(answer->body).object();
    if (answer->status != 401 || body["error_code"_L1] != "APIGW.0301"_L1)
        return u"another refusal"_s;
    return body["error_msg"_L1].toString();
}

} // namespace

void TestSandboxSignatures::acceptsItsOwnPair()
{
    QVERIFY(isSigned(signedRequest()));
    QCOMPARE(refusalOf(signedRequest()), QString());
    Request unsignedRequest = signedRequest();
    setHeader(unsignedRequest, "Authorization", "Basic x");
    QVERIFY(!isSigned(unsignedRequest));
}

void TestSandboxSignatures::refusesWhatWasChanged_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("method", [](Request &request) { request.method = Method::Get; });
    row("path", [](Request &request) { request.path += u'x'; });
    row("query", [](Request &request) { request.query.addQueryItem(u"c"_s, u"3"_s); });
    row("host", [](Request &request) { setHeader(request, "Host", "127.0.0.1:40002"); });
    row("project", [](Request &request) { setHeader(request, "X-Project-Id", "q"); });
    row("date", [](Request &request) { setHeader(request, "X-Sdk-Date", "20261125T190001Z"); });
    row("body", [](Request &request) { request.body += ' '; });
    row("signature", [](Request &request) {
        setHeader(request, "Authorization", request.header("Authorization").chopped(4) + "0000");
    });
}

void TestSandboxSignatures::refusesWhatWasChanged()
{
    QFETCH(const Change, change);
    Request request = signedRequest();
    change(request);
    const QString refusal = refusalOf(request);
    QVERIFY2(refusal.startsWith(u"Incorrect IAM authentication information: verify aksk signature fail, "
                                "canonicalRequest:"_s),
             qPrintable(refusal));
}

void TestSandboxSignatures::echoesTheCanonicalRequest()
{
    Request request = signedRequest();
    request.body.clear();
    QCOMPARE(refusalOf(request).section(u"canonicalRequest:"_s, 1),
             u"PUT|/v1/p/eventstreamings/urn%3Aa/|a=1&b=2|host:127.0.0.1:40001|x-project-id:p|"
             "x-sdk-date:20261125T190000Z||host;x-project-id;x-sdk-date|"
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

void TestSandboxSignatures::limitsTheAge_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const char *name, std::chrono::seconds age, bool isAccepted) {
        QTest::newRow(name) << qint64(age.count()) << isAccepted;
    };
    row("15 min", 15min, true);
    row("15 min and a second", 15min + 1s, false);
    row("15 min ahead", -15min, true);
    row("15 min and a second ahead", -15min - 1s, false);
    row("a year", std::chrono::days(365), false);
}

void TestSandboxSignatures::limitsTheAge()
{
    QFETCH(const qint64, age);
    QFETCH(const bool, isAccepted);
    const QDateTime now = signedAt.addSecs(age);
    const QString expected = u"Incorrect IAM authentication information: signature expired, signature "
                             "time:20261125T190000Z server time:%1"_s.arg(toQString(signatureDate(now)));
    QCOMPARE(refusalOf(signedRequest(), now), isAccepted ? QString() : expected);
}

void TestSandboxSignatures::refusesBrokenHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("reason");
    const QByteArray start = "SDK-HMAC-SHA256 Access=WEIRSANDBOXACCESSKEY, ";
    const QByteArray end = ", Signature=" + QByteArray(64, 'a');
    const auto row = [](const char *name, const QByteArray &header, const QByteArray &value,
                        const QString &reason) { QTest::newRow(name) << header << value << reason; };
    row("no signature", "Authorization", start + "SignedHeaders=host;x-sdk-date", u"invalid"_s);
    row("no date signed", "Authorization", start + "SignedHeaders=host" + end, u"missing"_s);
    row("header that did not come", "Authorization", start + "SignedHeaders=host;x-sdk-date;x-other" + end,
        u"missing"_s);
    row("another access key", "Authorization",
        "SDK-HMAC-SHA256 Access=LTAI5tOther, SignedHeaders=host;x-sdk-date" + end,
        u"ak LTAI5tOther not exist"_s);
    row("no date", "X-Sdk-Date", "yesterday", u"signature expired"_s);
}

void TestSandboxSignatures::refusesBrokenHeaders()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, reason);
    Request request = signedRequest();
    setHeader(request, name, value);
    const QString refusal = refusalOf(request);
    QVERIFY2(refusal.contains(reason), qPrintable(refusal));
}

void TestSandboxSignatures::sendsTheDate()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto reply = client.begin("GET", client.url(u"/eventstreamings"_s));
    QTRY_VERIFY(reply->isFinished());
    const QDateTime date = readHttpDate(reply->rawHeader("Date").toStdString());
    QVERIFY2(date.isValid(), reply->rawHeader("Date").constData());
    QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

QTEST_GUILESS_MAIN(TestSandboxSignatures)
#include "tst_sandboxsignatures.moc"
