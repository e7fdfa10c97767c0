#include "app/api/requestsignature.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>

using namespace weir;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(weir::HttpHeaders)

class TestRequestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsTheServiceDoes_data();
    void signsAsTheServiceDoes();
    void ordersAndEncodesTheQuery_data();
    void ordersAndEncodesTheQuery();
    void encodesThePath_data();
    void encodesThePath();
    void keepsOrderAndCaseOfHeadersOut();
    void namesThePortAsTheAddressDoes_data();
    void namesThePortAsTheAddressDoes();
    void writesAndReadsDates_data();
    void writesAndReadsDates();
    void addsHeaders();
    void signsTheSecurityToken();
    void changesWithEveryPart();
};

namespace {

const QString base = u"https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd"_s;
const HttpHeaders hostAndDate{{"Host", "service.region.example.com"}, {"X-Sdk-Date", "20191115T033655Z"}};
const Secret secretKey("SecretKey");

QByteArray hashOf(const std::string &text)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex();
}

QString line(const QString &text, qsizetype number)
{
    return text.split(u'\n').at(number);
}

QString canonical(const QString &url)
{
    return QString::fromStdString(canonicalRequest("GET", QUrl(url), hostAndDate, {}));
}

AccessKeyCredentials credentials()
{
    return {u"AccessKey"_s, secretKey.clone()};
}

ApiRequest update()
{
    ApiRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(base + u"/eventstreamings/23709d68"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = Secret(R"({"name":"orders"})");
    return request;
}

const QDateTime signedAt(QDate(2019, 11, 15), QTime(3, 36, 55), QTimeZone::utc());

} // namespace

// The first five are those of the service's own SDKs (for Java and for Go); the others were computed from the
// description of the algorithm by another program, in Python.
void TestRequestSignature::signsAsTheServiceDoes_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("canonicalHash");
    QTest::addColumn<QByteArray>("signature");
    const HttpHeaders goDate{{"X-Sdk-Date", "20060102T150405Z"}};
    const auto row = [](const char *name, const QString &method, const QString &url,
                        const HttpHeaders &headers, const QByteArray &body, const QByteArray &canonicalHash,
                        const QByteArray &signature) {
        QTest::newRow(name) << method << url << headers << body << canonicalHash << signature;
    };
    row("Java, GET", u"GET"_s, base + u"/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0"_s,
        hostAndDate, {}, "0e84e7853cf87931d965c80e83bffb15aa865326db3a6f57aa2560a7601dfe18",
        "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d");
    row("Java, POST", u"POST"_s, base + u"/vpc/123"_s, hostAndDate, R"({"key":"value"})",
        "79be7a43859f485df125c417ebb8821754c7ed42f6742ce8b0fd74b2b303446d",
        "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771");
    row("Java, empty path", u"GET"_s, u"https://example.com"_s,
        {{"Host", "example.com"}, {"X-Sdk-Date", "20191115T033655Z"}}, {},
        "845f5f053e69e0d7cdf17c143bd6ffbc72d7be020b93b6ca2da8022efee7d6b8",
        "919ad8b75d4ad49da0d377e63ee21c4a7a54b752f6bf2878b4adbe9c19927da6");
    row("Go, GET", u"GET"_s, u"https://example.com/path?limit=1"_s, goDate, {},
        "85c3b7730f308aee452b16138a42a914397e43a8f0d732dfa521c0ef2afa98a4",
        "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624");
    row("Go, POST", u"POST"_s, u"https://example.com/path?key=value"_s, goDate,
        R"({"Name":"test","Id":1})"
        "\n",
        "13f75ff5f5216199f986c7e7f2f77834d5e160ad9e46f37319816dc72ba7eeab",
        "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59");
    row("URN in the path", u"GET"_s,
        base + u"/notifications/topics/urn:smn:cn-north-4:77b6a44cba5143ab91d13ab9a8ff44fd:orders"_s,
        hostAndDate, {}, "bc52f984e648dd8ceb6bd9c2271519e8e2f6907399f7c616a86e9a926a3e7796",
        "efcd8ed6adfe2c652f021d74d78301d93186d621281d462d07c9ec8f60de0ff7");
    row("URN in the path, encoded", u"GET"_s,
        base + u"/notifications/topics/urn%3Asmn%3Acn-north-4%3A77b6a44cba5143ab91d13ab9a8ff44fd%3Aorders"_s,
        hostAndDate, {}, "bc52f984e648dd8ceb6bd9c2271519e8e2f6907399f7c616a86e9a926a3e7796",
        "efcd8ed6adfe2c652f021d74d78301d93186d621281d462d07c9ec8f60de0ff7");
    row("UTF-8 in the query", u"GET"_s, base + u"/eventstreamings?name=%E6%B5%81%20%C3%A4%2B~%2A"_s,
        hostAndDate, {}, "6b633f21bcf13649d39ac8b7493d67438969c369bff395570445dc992d80f926",
        "7f982ff98ebeedc0354a068c0af9669a03e170134729c2e272ed0814f3dd923f");
    row("empty values", u"GET"_s, base + u"/eventstreamings?name=&flag"_s, hostAndDate, {},
        "7a472b751b1b6afa5cda1f67f7af1d7c7336e567f28f76278708b3ca2b41539a",
        "41b4dbdcfde11c751be55b7bfe0a72e820af09670dde61557d5d08a7e9f4dcc3");
    row("repeated key", u"GET"_s, base + u"/eventstreamings?b=2&a=z&a=B&a=10&a=9&a-b=1"_s, hostAndDate, {},
        "eda3373a8d21423e80e2a1b57cf2cdb8fe1c8159fe49e5f07ae5c4c2cfe80012",
        "364742ce88cd3779a8cceceeb69434f6f1c2ce1aa52b1c3d709a82947e36b92c");
    row("empty body", u"PUT"_s, base + u"/eventstreamings/23709d68"_s, hostAndDate, {},
        "b3cbd6a07173c13acb471f7c4e6327121bae2e5fc999bba64bada84e0fc277be",
        "b61d0fc23e7feaee6d5fed34e18a4c3819665bc91b8281ee5dddfd7faf2ba8d9");
    row("temporary pair", u"GET"_s, base + u"/eventstreamings"_s,
        {{"Host", "service.region.example.com"},
         {"X-Sdk-Date", "20191115T033655Z"},
         {"X-Security-Token", "  token of a temporary pair "},
         {"X-Project-Id", "77b6a44cba5143ab91d13ab9a8ff44fd"}},
        {}, "28f5731123690178e9cb86213fa1c0c8ae837badcf8f4d622c7bd477a81392c8",
        "60d88b4f775a26fc6cd7360f3d7f9eb0949f8e010d7118b836e6a563b566354e");
    row("port", u"GET"_s, u"http://127.0.0.1:40001/v1/x"_s,
        {{"Host", "127.0.0.1:40001"}, {"X-Sdk-Date", "20191115T033655Z"}}, {},
        "cf0ad37eb5fe744860c128d702be2fb20cb9072db2e0227253b5481765d645e4",
        "96309eba57970669e8592cfec6186aeb463e476d9413a09ce64efb9ef1bc6b34");
}

void TestRequestSignature::signsAsTheServiceDoes()
{
    QFETCH(const QString, method);
    QFETCH(const QString, url);
    QFETCH(const HttpHeaders, headers);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, canonicalHash);
    QFETCH(const QByteArray, signature);
    const std::string text = canonicalRequest(method.toStdString(), QUrl(url), headers, body.toStdString());
    QVERIFY2(hashOf(text) == canonicalHash, text.c_str());
    const std::string *date = headerValue(headers, "x-sdk-date");
    const std::string toSign = stringToSign(*date, text);
    QCOMPARE(QByteArray::fromStdString(toSign),
             QByteArray("SDK-HMAC-SHA256\n" + QByteArray::fromStdString(*date) + '\n' + canonicalHash));
    QCOMPARE(QByteArray::fromStdString(signatureOf(toSign, secretKey)), signature);
}

void TestRequestSignature::ordersAndEncodesTheQuery_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QUrlQuery sdk;
    sdk.addQueryItem(u"limit"_s, u"1"_s);
    sdk.addQueryItem(u"enable"_s, u"true"_s);
    sdk.addQueryItem(u"test"_s, QString::fromLatin1(QUrl::toPercentEncoding(u"一 (&=?!#%.*)"_s)));
    sdk.addQueryItem(u"path"_s, u"/tmp/123"_s);
    for (const QString &value : {u"1"_s, u"2"_s, u"3"_s})
        sdk.addQueryItem(u"multi"_s, value);
    QTest::newRow("as the SDK for Go")
        << sdk.query(QUrl::FullyEncoded)
        << u"enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("unreserved") << u"k=Az09-_.~"_s << u"k=Az09-_.~"_s;
    QTest::newRow("lower-case digits") << u"k=%e4%b8%80"_s << u"k=%E4%B8%80"_s;
    QTest::newRow("needlessly encoded") << u"k=%41"_s << u"k=A"_s;
    QTest::newRow("plus sign") << u"k=a+b"_s << u"k=a%2Bb"_s;
    QTest::newRow("equals sign in a value") << u"k=a=b"_s << u"k=a%3Db"_s;
    QTest::newRow("empty parts") << u"&b=1&&a=2&"_s << u"a=2&b=1"_s;
    QTest::newRow("upper case first") << u"b=1&B=2"_s << u"B=2&b=1"_s;
}

void TestRequestSignature::ordersAndEncodesTheQuery()
{
    QFETCH(const QString, query);
    QFETCH(const QString, expected);
    QCOMPARE(line(canonical(base + u'?' + query), 2), expected);
}

void TestRequestSignature::encodesThePath_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const QString host = u"https://service.region.example.com"_s;
    QTest::newRow("none") << host << u"/"_s;
    QTest::newRow("slash") << host + u"/"_s << u"/"_s;
    QTest::newRow("slash at the end") << host + u"/v1/"_s << u"/v1/"_s;
    QTest::newRow("none at the end") << host + u"/v1"_s << u"/v1/"_s;
    QTest::newRow("colon") << host + u"/a:b"_s << u"/a%3Ab/"_s;
    QTest::newRow("reserved") << host + u"/a@b!$&'()*+,;=c"_s
                              << u"/a%40b%21%24%26%27%28%29%2A%2B%2C%3B%3Dc/"_s;
    QTest::newRow("encoded slash") << host + u"/a%2Fb"_s << u"/a%2Fb/"_s;
    QTest::newRow("UTF-8") << host + u"/流"_s << u"/%E6%B5%81/"_s;
    QTest::newRow("percent sign") << host + u"/100%25"_s << u"/100%25/"_s;
}

void TestRequestSignature::encodesThePath()
{
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    QCOMPARE(line(canonical(url), 1), expected);
}

void TestRequestSignature::keepsOrderAndCaseOfHeadersOut()
{
    const HttpHeaders other{{"x-sdk-DATE", " 20191115T033655Z "}, {"HOST", "service.region.example.com"}};
    QCOMPARE(canonicalRequest("GET", QUrl(base), other, {}),
             canonicalRequest("GET", QUrl(base), hostAndDate, {}));
    QCOMPARE(signedHeaderNames(other), std::string("host;x-sdk-date"));
}

void TestRequestSignature::namesThePortAsTheAddressDoes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("default port") << u"https://eg.cn-north-4.myhuaweicloud.com/v1"_s
                                  << u"eg.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("own port") << u"https://gateway:8443/v1"_s << u"gateway:8443"_s;
    QTest::newRow("IPv4") << u"http://127.0.0.1:80/"_s << u"127.0.0.1:80"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << u"[::1]:8080"_s;
    QTest::newRow("international name") << u"https://bücher.example/"_s << u"xn--bcher-kva.example"_s;
}

void TestRequestSignature::namesThePortAsTheAddressDoes()
{
    QFETCH(const QString, url);
    QFETCH(const QString, host);
    QCOMPARE(QString::fromStdString(hostHeader(QUrl(url))), host);
}

void TestRequestSignature::writesAndReadsDates_data()
{
    QTest::addColumn<QDateTime>("given");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << signedAt << u"20191115T033655Z"_s;
    QTest::newRow("east of it") << signedAt.toOffsetFromUtc(8 * 3600) << u"20191115T033655Z"_s;
    QTest::newRow("one digit each") << QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc())
                                    << u"20260102T030405Z"_s;
}

void TestRequestSignature::writesAndReadsDates()
{
    QFETCH(const QDateTime, given);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(signatureDate(given)), text);
    QCOMPARE(dateOfSignature(text.toStdString()), given);
    for (const char *none : {"", "20191115T033655", "2019-11-15T03:36:55Z", "20191315T033655Z"})
        QVERIFY2(!dateOfSignature(none).isValid(), none);
}

void TestRequestSignature::addsHeaders()
{
    const RequestSignature signature = signRequest(update(), credentials(), u"77b6"_s, signedAt);
    const auto value = [&signature](std::string_view name) {
        const std::string *found = headerValue(signature.headers, name);
        return found ? QString::fromStdString(*found) : QString();
    };
    QCOMPARE(signature.headers.size(), 4U);
    QCOMPARE(value("Host"), u"service.region.example.com"_s);
    QCOMPARE(value("X-Sdk-Date"), u"20191115T033655Z"_s);
    QCOMPARE(value("X-Project-Id"), u"77b6"_s);
    const std::string proof =
        signatureOf(stringToSign("20191115T033655Z", signature.canonicalRequest), secretKey);
    QCOMPARE(value("Authorization"),
             u"SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature="_s
                 + QString::fromStdString(proof));
    const QString text = QString::fromStdString(signature.canonicalRequest);
    QVERIFY(
        text.startsWith(u"PUT\n/v1/77b6a44cba5143ab91d13ab9a8ff44fd/eventstreamings/23709d68/\n\nhost:"_s));
    QVERIFY(text.endsWith(QString::fromLatin1(hashOf(R"({"name":"orders"})"))));
    QVERIFY(!text.contains(u"SecretKey"_s));
}

void TestRequestSignature::signsTheSecurityToken()
{
    AccessKeyCredentials temporary = credentials();
    temporary.securityToken = Secret("temporary");
    const RequestSignature signature = signRequest(update(), temporary, {}, signedAt);
    const std::string *sent = headerValue(signature.headers, "X-Security-Token");
    QVERIFY(sent);
    QCOMPARE(*sent, std::string("temporary"));
    const QString text = QString::fromStdString(signature.canonicalRequest);
    QVERIFY(text.contains(u"\nx-security-token:temporary\n"_s));
    QVERIFY(text.contains(u"\nhost;x-sdk-date;x-security-token\n"_s));
}

void TestRequestSignature::changesWithEveryPart()
{
    QSet<QString> proofs;
    const auto sign = [&proofs](const ApiRequest &request, const AccessKeyCredentials &pair,
                                const QString &projectId, const QDateTime &at) {
        const RequestSignature signature = signRequest(request, pair, projectId, at);
        proofs.insert(QString::fromStdString(*headerValue(signature.headers, "Authorization")));
    };
    sign(update(), credentials(), u"p"_s, signedAt);
    sign(update(), credentials(), u"q"_s, signedAt);
    sign(update(), credentials(), u"p"_s, signedAt.addSecs(1));
    sign(update(), {u"AccessKey"_s, Secret("secretKey")}, u"p"_s, signedAt);
    sign(update(), {u"AccessKez"_s, secretKey.clone()}, u"p"_s, signedAt);
    ApiRequest request = update();
    request.method = HttpMethod::Post;
    sign(request, credentials(), u"p"_s, signedAt);
    request = update();
    request.body = Secret(R"({"name":"Orders"})");
    sign(request, credentials(), u"p"_s, signedAt);
    request = update();
    request.url.setQuery(u"force=1"_s);
    sign(request, credentials(), u"p"_s, signedAt);
    request = update();
    request.url.setPort(8443);
    sign(request, credentials(), u"p"_s, signedAt);
    QCOMPARE(proofs.size(), 9);
}

QTEST_APPLESS_MAIN(TestRequestSignature)
#include "tst_requestsignature.moc"
