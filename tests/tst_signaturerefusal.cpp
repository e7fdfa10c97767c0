#include "app/api/httpdate.h"
#include "app/api/signaturerefusal.h"

#include <QTest>
#include <QTimeZone>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSignatureRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHttpDates_data();
    void readsHttpDates();
    void explainsClocks_data();
    void explainsClocks();
    void explainsRefusedSignaturesOnly();
    void findsFirstDifference_data();
    void findsFirstDifference();
    void findsItInAnyShape_data();
    void findsItInAnyShape();
    void saysThatTheKeyIsWrong();
    void takesSecretsOut();
    void saysNothingOfTheRequestInTheMessage();
};

namespace {

const QDateTime serviceTime(QDate(2026, 11, 25), QTime(19, 0, 0), QTimeZone::utc());
constexpr char own[] = "GET\n/v1/p/\n\nhost:h\nx-sdk-date:d\n\nhost;x-sdk-date\ne3b0c442";
constexpr char same[] = "GET|/v1/p/||host:h|x-sdk-date:d||host;x-sdk-date|e3b0c442";

QByteArray refusal(const QByteArray &canonicalRequest)
{
    return R"({"error_msg":"Incorrect IAM authentication information: verify aksk signature fail, )"
           R"(canonicalRequest:)"
        + canonicalRequest
        + R"(","error_code":"APIGW.0301","request_id":"5a63903e690bcd18d9ddf5c2ca75e827"})";
}

Exchange refusedExchange(const QByteArray &body)
{
    Exchange exchange;
    exchange.answeredAt = serviceTime;
    exchange.canonicalRequest = own;
    exchange.answer.status = 401;
    exchange.answer.headers = {{"date", httpDate(serviceTime).toStdString()}};
    exchange.answer.body = body;
    return exchange;
}

ApiError unauthorized()
{
    return {.kind = ApiError::Kind::Unauthorized, .httpStatus = 401, .detail = u"words of %1"_s};
}

std::vector<Secret> secrets(std::string_view secret)
{
    std::vector<Secret> list;
    list.emplace_back(secret);
    return list;
}

} // namespace

void TestSignatureRefusal::readsHttpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("expected");
    QTest::newRow("date") << QByteArray("Wed, 25 Nov 2026 19:00:00 GMT") << serviceTime;
    QTest::newRow("one digit") << QByteArray("Thu, 01 Jan 2026 00:00:09 GMT")
                               << QDateTime(QDate(2026, 1, 1), QTime(0, 0, 9), QTimeZone::utc());
    QTest::newRow("no zone") << QByteArray("Wed, 25 Nov 2026 19:00:00") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
    QTest::newRow("no date") << QByteArray("soon GMT") << QDateTime();
}

void TestSignatureRefusal::readsHttpDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QDateTime, expected);
    QCOMPARE(readHttpDate(text.toStdString()), expected);
    if (expected.isValid())
        QCOMPARE(httpDate(expected), text);
}

void TestSignatureRefusal::explainsClocks_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    const QString ahead = u"This computer's clock is %1 ahead of the service's"_s;
    const QString behind = u"This computer's clock is %1 behind the service's"_s;
    const auto row = [](const char *name, std::chrono::seconds skew, const QString &expected) {
        QTest::newRow(name) << qint64(skew.count()) << expected;
    };
    row("none", 0s, {});
    row("299 s", 299s, {});
    row("5 min", 5min, ahead.arg(u"5 minutes"_s));
    row("17 min and some", 17min + 29s, ahead.arg(u"17 minutes"_s));
    row("nearly 18 min", 17min + 59s, ahead.arg(u"18 minutes"_s));
    row("17 min behind", -17min, behind.arg(u"17 minutes"_s));
    row("299 s behind", -299s, {});
    row("119 min", 119min, ahead.arg(u"119 minutes"_s));
    row("2 h", 2h, ahead.arg(u"2 hours"_s));
    row("47 h", 47h, ahead.arg(u"47 hours"_s));
    row("nearly a day behind", -(24h - 2s), behind.arg(u"24 hours"_s));
    row("2 days", 48h, ahead.arg(u"2 days"_s));
    row("56 years behind", -std::chrono::days(20454), behind.arg(u"20,454 days"_s));
}

void TestSignatureRefusal::explainsClocks()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, expected);
    Exchange exchange = refusedExchange("{}");
    exchange.answeredAt = serviceTime.addSecs(seconds);
    QCOMPARE(clockSkewOf(exchange), std::optional(std::chrono::seconds(seconds)));
    const QString message = explained(unauthorized(), exchange, {}).message();
    if (expected.isEmpty())
        QVERIFY2(!message.contains(u"clock"_s), qPrintable(message));
    else
        QVERIFY2(message.startsWith(expected), qPrintable(message));
    QVERIFY2(message.contains(u"“words of %1”"_s), qPrintable(message));

    exchange.answer.headers.clear();
    QVERIFY(!clockSkewOf(exchange));
}

void TestSignatureRefusal::explainsRefusedSignaturesOnly()
{
    Exchange exchange = refusedExchange(refusal(same));
    exchange.answeredAt = serviceTime.addDays(1);
    ApiError other = unauthorized();
    other.kind = ApiError::Kind::NotFound;
    other = explained(other, exchange, {});
    QVERIFY(!other.clockSkew && !other.signature);
    // Nothing was signed, so it was a token that was refused.
    exchange.canonicalRequest.clear();
    other = explained(unauthorized(), exchange, {});
    QVERIFY(!other.clockSkew && !other.signature);
}

void TestSignatureRefusal::findsFirstDifference_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<int>("position");
    QTest::newRow("same") << QByteArray(same) << -1;
    QTest::newRow("method") << QByteArray(same).replace("GET", "PUT") << 0;
    QTest::newRow("path") << QByteArray(same).replace("/v1/p/", "/v1/q/") << 8;
    QTest::newRow("body") << QByteArray(same).replace("e3b0c442", "44136fa3") << int(qstrlen(own)) - 8;
    QTest::newRow("shorter") << QByteArray(same).chopped(1) << int(qstrlen(own)) - 1;
    QTest::newRow("longer") << QByteArray(same) + '0' << int(qstrlen(own));
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestSignatureRefusal::findsFirstDifference()
{
    QFETCH(const QByteArray, service);
    QFETCH(const int, position);
    const auto comparison = comparisonOf(refusedExchange(refusal(service)), {});
    QVERIFY(comparison);
    QCOMPARE(comparison->own, QString::fromLatin1(own));
    QCOMPARE(comparison->service, QString::fromLatin1(service).replace(u'|', u'\n'));
    QCOMPARE(comparison->firstDifference.value_or(-1), qsizetype(position));
}

void TestSignatureRefusal::findsItInAnyShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isFound");
    const QByteArray text = QByteArray("fail, canonicalRequest:") + same;
    QTest::newRow("gateway") << refusal(same) << true;
    QTest::newRow("nested") << QByteArray(R"({"error":{"code":401,"message":")" + text + R"("}})") << true;
    QTest::newRow("in a list") << QByteArray(R"({"errors":[{"message":")" + text + R"("}]})") << true;
    QTest::newRow("no text") << QByteArray(R"({"error_msg":"ak AK not exist"})") << false;
    QTest::newRow("no JSON") << text << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestSignatureRefusal::findsItInAnyShape()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isFound);
    QCOMPARE(comparisonOf(refusedExchange(body), {}).has_value(), isFound);
}

void TestSignatureRefusal::saysThatTheKeyIsWrong()
{
    const ApiError wrongKey = explained(unauthorized(), refusedExchange(refusal(same)), {});
    QVERIFY2(wrongKey.message().contains(u"secret key"_s), qPrintable(wrongKey.message()));
    QVERIFY(wrongKey.message().contains(u"“words of %1”"_s));
    const ApiError wrongBody =
        explained(unauthorized(), refusedExchange(refusal(QByteArray(same) + '0')), {});
    QVERIFY(wrongBody.signature);
    QVERIFY2(!wrongBody.message().contains(u"secret key"_s), qPrintable(wrongBody.message()));
}

void TestSignatureRefusal::takesSecretsOut()
{
    const std::string token = "canary|of-the-token";
    Exchange exchange = refusedExchange(refusal("GET|x-security-token:canary|of-the-token|\\u202ee3b0"));
    exchange.canonicalRequest = "GET\nx-security-token:" + token + "\ne3b0";
    const auto comparison = comparisonOf(exchange, secrets(token));
    QVERIFY(comparison);
    QCOMPARE(comparison->own, u"GET\nx-security-token:●●●\ne3b0"_s);
    QCOMPARE(comparison->service, comparison->own);
    QVERIFY(!comparison->firstDifference);
}

void TestSignatureRefusal::saysNothingOfTheRequestInTheMessage()
{
    ApiError error = unauthorized();
    error.detail = u"verify aksk signature fail, canonicalRequest:GET|/v1/p/||host:h"_s;
    error = explained(error, refusedExchange(refusal(same)), {});
    QVERIFY(error.signature);
    QCOMPARE(error.detail, u"verify aksk signature fail"_s);
}

QTEST_APPLESS_MAIN(TestSignatureRefusal)
#include "tst_signaturerefusal.moc"
