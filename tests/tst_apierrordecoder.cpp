#include "app/api/apierrordecoder.h"
#include "app/api/servertext.h"
#include "models/schema/resourcekind.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(weir::ApiError::Kind)

class TestApiErrorDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape_data();
    void readsEveryShape();
    void knowsKinds_data();
    void knowsKinds();
    void tellsAnotherProjectApart_data();
    void tellsAnotherProjectApart();
    void showsOtherText_data();
    void showsOtherText();
    void findsRequestIds_data();
    void findsRequestIds();
    void pointsAtFields_data();
    void pointsAtFields();
    void pointsNowhereWithoutTable();
    void keepsTextPlain_data();
    void keepsTextPlain();
    void shortensText_data();
    void shortensText();
    void takesSecretsOut_data();
    void takesSecretsOut();
    void takesSecretsOutOfBase64_data();
    void takesSecretsOutOfBase64();
    void looksThroughRepetitions_data();
    void looksThroughRepetitions();
    void takesSecretsOutOfEveryPart();
};

namespace {

const std::vector<Secret> noSecrets;

HttpAnswer answer(int status, QByteArray body, HttpHeaders headers = {})
{
    return {.status = status, .headers = std::move(headers), .body = std::move(body)};
}

std::vector<Secret> secrets(std::initializer_list<std::string_view> texts)
{
    std::vector<Secret> list;
    for (const std::string_view text : texts)
        list.emplace_back(text);
    return list;
}

} // namespace

void TestApiErrorDecoder::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("requestId");

    QTest::newRow("EventGrid") << QByteArray(
        R"({"error_code":"EG.00014000","error_msg":"Bad request","error_details":"name is too long","request_id":"r1"})")
                               << u"EG.00014000"_s << u"Bad request: name is too long"_s << u"r1"_s;
    QTest::newRow("EventGrid without details")
        << QByteArray(R"({"error_code":"EG.00014000","error_msg":"Bad request","error_details":null})")
        << u"EG.00014000"_s << u"Bad request"_s << QString();
    QTest::newRow("EventGrid with the same details")
        << QByteArray(R"({"error_code":"EG.1","error_msg":"Bad request","error_details":"Bad request"})")
        << u"EG.1"_s << u"Bad request"_s << QString();
    QTest::newRow("EventGrid with details only")
        << QByteArray(R"({"error_code":"EG.1","error_msg":"","error_details":"name"})") << u"EG.1"_s
        << u"name"_s << QString();
    QTest::newRow("gateway") << QByteArray(
        R"({"error_msg":"Incorrect IAM authentication information: x","error_code":"APIGW.0301","request_id":"5a63903e690bcd18d9ddf5c2ca75e827"})")
                             << u"APIGW.0301"_s << u"Incorrect IAM authentication information: x"_s
                             << u"5a63903e690bcd18d9ddf5c2ca75e827"_s;
    QTest::newRow("DIS") << QByteArray(
        R"({"errorCode":"DIS.4301","message":"Stream does not exist. [name][project]"})")
                         << u"DIS.4301"_s << u"Stream does not exist. [name][project]"_s << QString();
    QTest::newRow("IAM") << QByteArray(
        R"({"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}})")
                         << u"401"_s << u"The username or password is wrong."_s << QString();
    QTest::newRow("code and message")
        << QByteArray(R"({"code":"X.1","message":"no"})") << u"X.1"_s << u"no"_s << QString();
    QTest::newRow("message alone") << QByteArray(R"({"message":"no"})") << QString() << u"no"_s << QString();
    QTest::newRow("code alone") << QByteArray(R"({"error_code":"EG.1"})") << u"EG.1"_s << QString()
                                << QString();
    QTest::newRow("nested") << QByteArray(
        R"({"data":{"errors":[{"error_code":"EG.2","error_msg":"deep","request_id":"r2"}]}})")
                            << u"EG.2"_s << u"deep"_s << u"r2"_s;
    QTest::newRow("nested after other members")
        << QByteArray(R"({"status":"failed","code":7,"inner":{"errorCode":"DIS.4200","message":"wrong"}})")
        << u"DIS.4200"_s << u"wrong"_s << QString();
    QTest::newRow("the names of errors first")
        << QByteArray(R"({"code":"other","message":"other","error_code":"EG.3","error_msg":"right"})")
        << u"EG.3"_s << u"right"_s << QString();
    QTest::newRow("wrong types") << QByteArray(
        R"({"error_code":["EG.1"],"error_msg":{"error_code":"EG.4","error_msg":"inside"}})")
                                 << u"EG.4"_s << u"inside"_s << QString();
    QTest::newRow("first of duplicates")
        << QByteArray(R"({"error_code":"EG.1","error_msg":"first","error_msg":"second"})") << u"EG.1"_s
        << u"first"_s << QString();
}

void TestApiErrorDecoder::readsEveryShape()
{
    QFETCH(QByteArray, body);
    const ApiError error = decodeApiError(answer(400, body), {}, noSecrets);
    QTEST(error.code, "code");
    QTEST(error.detail, "detail");
    QTEST(error.requestId, "requestId");
    QCOMPARE(error.httpStatus, 400);
}

void TestApiErrorDecoder::knowsKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("400") << 400 << QByteArray() << Kind::Http;
    QTest::newRow("400 with a code") << 400 << QByteArray("EG.00513000") << Kind::Api;
    QTest::newRow("401") << 401 << QByteArray("EG.00014010") << Kind::Unauthorized;
    QTest::newRow("402") << 402 << QByteArray("X") << Kind::Api;
    QTest::newRow("403") << 403 << QByteArray("EG.00512000") << Kind::Forbidden;
    QTest::newRow("404") << 404 << QByteArray("EG.00014040") << Kind::NotFound;
    QTest::newRow("409") << 409 << QByteArray("X") << Kind::Conflict;
    QTest::newRow("429") << 429 << QByteArray() << Kind::Throttled;
    QTest::newRow("429 with the gateway's code") << 429 << QByteArray("APIGW.0308") << Kind::Throttled;
    QTest::newRow("500") << 500 << QByteArray() << Kind::Http;
    QTest::newRow("500 with a code") << 500 << QByteArray("EG.00015000") << Kind::Http;
    QTest::newRow("503") << 503 << QByteArray() << Kind::Http;
    QTest::newRow("DIS.4302") << 400 << QByteArray("DIS.4302") << Kind::Api;
    QTest::newRow("DIS.4303") << 400 << QByteArray("DIS.4303") << Kind::Throttled;
    QTest::newRow("DIS.4304") << 400 << QByteArray("DIS.4304") << Kind::Api;
    QTest::newRow("DIS.4305") << 400 << QByteArray("DIS.4305") << Kind::Throttled;
    QTest::newRow("DIS.4309") << 400 << QByteArray("DIS.4309") << Kind::Throttled;
}

void TestApiErrorDecoder::knowsKinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const QByteArray body =
        code.isEmpty() ? QByteArray() : R"({"errorCode":")" + code + R"(","message":"m"})";
    QTEST(decodeApiError(answer(status, body), {}, noSecrets).kind, "kind");
}

void TestApiErrorDecoder::tellsAnotherProjectApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Kind>("kind");
    const QByteArray words = "The token is not valid for project 1.";
    QTest::newRow("401") << 401 << QByteArray("X") << words << Kind::WrongProject;
    QTest::newRow("403") << 403 << QByteArray("X") << words << Kind::WrongProject;
    QTest::newRow("404") << 404 << QByteArray("X") << words << Kind::NotFound;
    QTest::newRow("project first") << 403 << QByteArray("X")
                                   << QByteArray("The project ID in the URI does not match the token")
                                   << Kind::WrongProject;
    QTest::newRow("project_id") << 401 << QByteArray("X") << QByteArray("project_id not match")
                                << Kind::WrongProject;
    QTest::newRow("permission") << 403 << QByteArray("X")
                                << QByteArray("You have no permission in the project") << Kind::Forbidden;
    QTest::newRow("token alone") << 401 << QByteArray("X") << QByteArray("The token must be updated")
                                 << Kind::Unauthorized;
    QTest::newRow("signature") << 401 << QByteArray("APIGW.0301")
                               << QByteArray("verify aksk signature fail, canonicalRequest:GET|/|"
                                             "x-project-id:1|x-security-token:2")
                               << Kind::Unauthorized;
    QTest::newRow("DIS") << 400 << QByteArray("DIS.4117") << QByteArray("Invalid Project Id")
                         << Kind::WrongProject;
    QTest::newRow("beside it") << 400 << QByteArray("DIS.4116") << QByteArray("Invalid Project Id")
                               << Kind::Api;
}

void TestApiErrorDecoder::tellsAnotherProjectApart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, words);
    const QByteArray body = R"({"error_code":")" + code + R"(","error_msg":")" + words + R"("})";
    QTEST(decodeApiError(answer(status, body), {}, noSecrets).kind, "kind");
}

void TestApiErrorDecoder::showsOtherText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("upstream\n  connect error\r\n") << u"upstream connect error"_s;
    QTest::newRow("page") << QByteArray(
        "<html><head><title>502 Bad Gateway</title><style>p{color:red}</style>"
        "</head><body><h1>502</h1><script>alert(1)</script></body></html>")
                          << u"502 Bad Gateway 502"_s;
    QTest::newRow("heading like the title")
        << QByteArray("<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>")
        << u"Bad Gateway"_s;
    QTest::newRow("heading that says more")
        << QByteArray("<HTML><TITLE> Not\nfound </TITLE><H2 class=x>Not found: sales</H2>nginx</HTML>")
        << u"Not found: sales nginx"_s;
    QTest::newRow("title of its own")
        << QByteArray("<html><title>Sign in</title><h1>Welcome</h1></html>") << u"Sign in Welcome"_s;
    QTest::newRow("broken JSON") << QByteArray(R"({"error_code":"EG.1)") << uR"({"error_code":"EG.1)"_s;
    QTest::newRow("JSON without an error") << QByteArray(R"({"reason":"full"})") << uR"({"reason":"full"})"_s;
    QTest::newRow("JSON string") << QByteArray(R"("full")") << uR"("full")"_s;
    QTest::newRow("JSON inside a string")
        << QByteArray(R"("{\"error_code\":\"EG.1\"}")") << uR"("{\"error_code\":\"EG.1\"}")"_s;
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9 full") << u"caf\uFFFD full"_s;
    QTest::newRow("null") << QByteArray("null") << u"null"_s;
}

void TestApiErrorDecoder::showsOtherText()
{
    QFETCH(QByteArray, body);
    const ApiError error = decodeApiError(answer(502, body), {}, noSecrets);
    QCOMPARE(error.kind, Kind::Http);
    QTEST(error.detail, "detail");
    QVERIFY2(error.message().contains(u"502"_s), qPrintable(error.message()));
}

void TestApiErrorDecoder::findsRequestIds_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("requestId");
    QTest::newRow("header") << QByteArray("X-Request-Id") << QByteArray("uuid-1-host") << u"uuid-1-host"_s;
    QTest::newRow("case") << QByteArray("x-request-id") << QByteArray("r") << u"r"_s;
    QTest::newRow("IAM") << QByteArray("X-IAM-Trace-Id") << QByteArray("t") << u"t"_s;
    QTest::newRow("none") << QByteArray("Date") << QByteArray("today") << u"of the body"_s;
    QTest::newRow("empty") << QByteArray("X-Request-Id") << QByteArray() << u"of the body"_s;
    QTest::newRow("256") << QByteArray("X-Request-Id") << QByteArray(256, 'r') << QString(256, u'r');
    QTest::newRow("257") << QByteArray("X-Request-Id") << QByteArray(257, 'r') << QString(256, u'r') + u'…';
}

void TestApiErrorDecoder::findsRequestIds()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    const HttpAnswer given = answer(400, R"({"error_msg":"m","request_id":"of the body"})",
                                    {{header.toStdString(), value.toStdString()}});
    QTEST(decodeApiError(given, {}, noSecrets).requestId, "requestId");
}

void TestApiErrorDecoder::pointsAtFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("path") << u"invalid parameters: option.batch_window.count"_s
                          << u"/option/batch_window/count"_s;
    QTest::newRow("path with more text")
        << u"Invalid parameter 'source.source_kafka.topic', it must not be empty."_s
        << u"/source/source_kafka/topic"_s;
    QTest::newRow("path alone") << u"sink.sink_fg.urn is wrong"_s << u"/sink/sink_fg/urn"_s;
    QTest::newRow("second of two") << u"at host.example: option.thread_num"_s << u"/option/thread_num"_s;
    QTest::newRow("index") << u"invalid parameters: sink.sink_kafka.keyTransform[1].type"_s
                           << u"/sink/sink_kafka/keyTransform/1/type"_s;
    QTest::newRow("index with a dot")
        << u"sink.sink_kafka.keyTransform.0.type"_s << u"/sink/sink_kafka/keyTransform/0/type"_s;
    QTest::newRow("one name") << u"invalid parameters: name"_s << u"/name"_s;
    QTest::newRow("field") << u"The field \"description\" is too long"_s << u"/description"_s;
    QTest::newRow("a name as a word") << u"Stream does not exist. [name][project]"_s << QString();
    QTest::newRow("the source as a word") << u"the source cannot be reached"_s << QString();
    QTest::newRow("unknown parameter") << u"invalid parameters: nonsense"_s << QString();
    QTest::newRow("unknown path") << u"invalid parameters: option.nonsense"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestApiErrorDecoder::pointsAtFields()
{
    QFETCH(QString, text);
    QFETCH(QString, pointer);
    const QByteArray body = R"({"error_code":"EG.00513000","error_msg":")"
        + QString(text).replace(u'"', u"\\\""_s).toUtf8() + R"("})";
    const ApiError error =
        decodeApiError(answer(400, body), fieldTable(ResourceKind::EventStream), noSecrets);
    QCOMPARE(error.detail, text);
    QCOMPARE(error.pointer.has_value(), !pointer.isEmpty());
    QCOMPARE(toQString(error.pointer.value_or(std::string())), pointer);
}

void TestApiErrorDecoder::pointsNowhereWithoutTable()
{
    const ApiError error = decodeApiError(
        answer(400, R"({"error_msg":"invalid parameters: option.thread_num"})"), {}, noSecrets);
    QVERIFY(!error.pointer);
}

void TestApiErrorDecoder::keepsTextPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("white space") << u" a\t\r\n b\u2028c\u00A0d "_s << u"a b c d"_s;
    QTest::newRow("terminal control") << u"a\u001B[31mb\u0007\u0000"_s << u"a[31mb"_s;
    QTest::newRow("C1 control") << u"a\u009Bb"_s << u"ab"_s;
    QTest::newRow("bidirectional") << u"\u202Eabc\u202C\u2066d\u2069\u200F\u061C"_s << u"abcd"_s;
    QTest::newRow("invisible") << u"a\u200B\uFEFF\u00ADb"_s << u"ab"_s;
    QTest::newRow("tags beyond the first plane") << u"a\U000E0041b"_s << u"ab"_s;
    QTest::newRow("markup") << u"<img src=\"file:///x\">"_s << u"<img src=\"file:///x\">"_s;
    QTest::newRow("other scripts") << u"事件流 Übermaß 😀"_s << u"事件流 Übermaß 😀"_s;
}

void TestApiErrorDecoder::keepsTextPlain()
{
    QFETCH(QString, text);
    QTEST(plainServerText(toStdString(text), noSecrets), "plain");
}

void TestApiErrorDecoder::shortensText_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("999") << 999;
    QTest::newRow("1000") << 1000;
    QTest::newRow("1001") << 1001;
    QTest::newRow("a million") << 1000000;
}

void TestApiErrorDecoder::shortensText()
{
    QFETCH(int, length);
    constexpr int longest = 1000;
    const QString emoji = u"😀"_s;
    const QString shown = plainServerText(toStdString(emoji.repeated(length)), noSecrets);
    QCOMPARE(shown, emoji.repeated(std::min(length, longest)) + (length > longest ? u"…"_s : QString()));
}

void TestApiErrorDecoder::takesSecretsOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("shown");
    QTest::newRow("token") << QByteArray("token abcdef, abcdef.") << QByteArray("abcdef")
                           << u"token ●●●, ●●●."_s;
    QTest::newRow("inside a word") << QByteArray("xabcdefx") << QByteArray("abcdef") << u"x●●●x"_s;
    QTest::newRow("as JSON writes it")
        << QByteArray(R"(got a\"b\\c)") << QByteArray(R"(a"b\c)") << u"got ●●●"_s;
    QTest::newRow("with a control character") << QByteArray("a\x01"
                                                            "bcd")
                                              << QByteArray("a\x01"
                                                            "bcd")
                                              << u"●●●"_s;
    QTest::newRow("with a line end") << QByteArray("x one\ntwo y") << QByteArray("one\ntwo") << u"x ●●● y"_s;
    QTest::newRow("four characters") << QByteArray("xabcdx") << QByteArray("abcd") << u"x●●●x"_s;
    QTest::newRow("three characters as a word") << QByteArray("is abc!") << QByteArray("abc") << u"is ●●●!"_s;
    QTest::newRow("three characters in a word") << QByteArray("xabcx") << QByteArray("abc") << u"xabcx"_s;
    QTest::newRow("one character as a word") << QByteArray("a bad") << QByteArray("a") << u"●●● bad"_s;
    for (const QChar character : u"\u200b\u0000\u00ad\u001b\u202e\ufe0f\u034f\u3164"_s) {
        QTest::addRow("with U+%04X in it", character.unicode())
            << (u"is abc"_s + character + u"def."_s).toUtf8() << QByteArray("abcdef") << u"is ●●●."_s;
    }
    const auto spelled = [](const char *name, const QByteArray &spelling, const QByteArray &secret) {
        QTest::newRow(name) << '<' + spelling + '>' << secret << u"<●●●>"_s;
    };
    const QByteArray secret = R"(ca"n<&>é%/7' z\y😀)";
    spelled("in HTML", R"(ca&quot;n&lt;&amp;&gt;é%/7&#39; z\y😀)", secret);
    spelled("in numbers of HTML", R"(ca&#34;n&#x3C;&#038;&gt;&#233;%/7&apos;&nbsp;z\y&#128512;)", secret);
    spelled("in HTML twice", R"(ca&amp;quot;n&amp;lt;&amp;amp;&amp;gt;é%/7&amp;#39; z\y😀)", secret);
    spelled("in a URL", "ca%22n%3C%26%3E%C3%A9%25%2F7%27%20z%5Cy%F0%9F%98%80", secret);
    spelled("in a URL, in part", "ca%22n%3c&%3e%c3%a9%25/7'+z%5cy%F0%9F%98%80", secret);
    spelled("in a URL twice",
            "ca%2522n%253C%2526%253E%25C3%25A9%2525%252F7%2527%2520z%255Cy%25F0%259F%2598%2580", secret);
    spelled("in JSON", R"(ca\"n<&>é%/7' z\\y😀)", secret);
    spelled("in JSON of ASCII", R"(ca\"n\u003c\u0026\u003E\u00e9%\/7' z\\y\ud83d\uDE00)", secret);
    spelled("in JSON in JSON", R"(ca\\\"n<&>\\u00e9%\\/7' z\\\\y\\ud83d\\ude00)", secret);
    spelled("in JSON in HTML", R"(ca\&quot;n&lt;&amp;&gt;\u00e9%/7&#39; z\\y😀)", secret);
    spelled("in JSON in a URL", "ca%5C%22n%3C%26%3E%5Cu00e9%25%2F7%27+z%5C%5Cy%5Cud83d%5cude00", secret);
    spelled("in hexadecimal digits", secret.toHex(), secret);
    spelled("in hexadecimal capitals", secret.toHex().toUpper(), secret);
    spelled("that looks escaped", "50%25&amp;amp;&#x7a;\\u0041", "50%25&amp;&#x7a;\\u0041");
    spelled("that looks escaped, as it is", "50%25&amp;\\u0041%00z", "50%25&amp;\\u0041%00z");
    spelled("with escaped invisible characters", "abc\\u200b%00&#8203;def", "abcdef");
    QTest::newRow("empty") << QByteArray("text") << QByteArray() << u"text"_s;
    QTest::newRow("not UTF-8 around it") << QByteArray("\xff"
                                                       "abcdef")
                                         << QByteArray("abcdef") << u"\uFFFD●●●"_s;
}

void TestApiErrorDecoder::takesSecretsOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    QTEST(plainServerText(text.toStdString(), secrets({secret.toStdString()})), "shown");
}

void TestApiErrorDecoder::takesSecretsOutOfBase64_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    for (const char *before : {"", "m", "me", "me:"}) {
        for (const char *after : {"", ".", "..", "..."})
            QTest::addRow("“%s” before, “%s” after", before, after)
                << QByteArray(before) << QByteArray(after);
    }
}

//! With other text in the same encoding, as in a header for a proxy, what no secret has a part in may stay.
void TestApiErrorDecoder::takesSecretsOutOfBase64()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    constexpr qsizetype mostLeft = 12;
    const QByteArray secret = "canary\xf0\x9f\x98\x80?>~~\xc3\xbf";
    for (const auto options : {QByteArray::Base64Encoding | QByteArray::KeepTrailingEquals,
                               QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals}) {
        const QByteArray encoded = (before + secret + after).toBase64(options);
        const QString shown = plainServerText(encoded.toStdString(), secrets({secret.toStdString()}));
        QVERIFY2(shown.count(u"●●●"_s) == 1 && shown.size() <= mostLeft + 3, qPrintable(shown));
    }
}

void TestApiErrorDecoder::looksThroughRepetitions_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("backslashes") << QByteArray("\\");
    QTest::newRow("backslashes of a URL") << QByteArray("%5C");
    QTest::newRow("percent signs of a URL") << QByteArray("%25");
    QTest::newRow("nested percent signs") << QByteArray("25");
    QTest::newRow("nested references") << QByteArray("amp;");
    QTest::newRow("invisible characters") << QByteArray("\u200b");
    QTest::newRow("begun secrets") << QByteArray("canar");
}

//! However often a service repeats them.
void TestApiErrorDecoder::looksThroughRepetitions()
{
    QFETCH(QByteArray, part);
    constexpr qsizetype times = 1000000;
    const std::string text = ("%&" + part.repeated(times) + "canary").toStdString();
    const std::string shown = redacted(text, secrets({"canary"}));
    QVERIFY(!shown.ends_with("canary") && shown.ends_with("●●●"));
}

void TestApiErrorDecoder::takesSecretsOutOfEveryPart()
{
    // One secret contains the other: no rest of the longer one may stay.
    const std::vector<Secret> both = secrets({"canary", "canary-of-the-token"});
    const QByteArray echo = "canary-of-the-token canary";
    const HttpHeaders headers{{"X-Request-Id", echo.toStdString()}};
    const QList<QByteArray> bodies{
        R"({"error_code":"%","error_msg":"%","error_details":"%","request_id":"%"})",
        R"({"errorCode":"%","message":"%"})",
        R"({"error":{"code":"%","message":"%"}})",
        "<p>%</p>",
        "%",
    };
    for (QByteArray body : bodies) {
        body.replace("%", echo);
        for (const HttpHeaders &given : {headers, HttpHeaders{}}) {
            const ApiError error = decodeApiError(answer(400, body, given), {}, both);
            const QString all = error.code + error.detail + error.requestId + error.message();
            QVERIFY2(!all.contains(u"canary"_s) && !all.contains(u"token"_s), qPrintable(all));
            QVERIFY2(error.detail.contains(u"●●●"_s), qPrintable(error.detail));
        }
    }
}

QTEST_APPLESS_MAIN(TestApiErrorDecoder)
#include "tst_apierrordecoder.moc"
