#include "app/api/recordedmessages.h"
#include "app/api/resourcerequests.h"
#include "app/export/requestexport.h"
#include "models/draft/secretfields.h"
#include "models/export/curlexport.h"
#include "models/export/harexport.h"
#include "models/import/harfile.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view secretText = "canary-password";
constexpr std::string_view passwordPointer = "/source/source_kafka/password";

ConnectionProfile profile()
{
    ConnectionProfile profile;
    profile.projectId = u"p1"_s;
    profile.endpoint = QUrl(u"https://eg.example"_s);
    return profile;
}

std::vector<Secret> sessionToken()
{
    std::vector<Secret> secrets;
    secrets.emplace_back("canary-token");
    return secrets;
}

ApiRequest update()
{
    const std::string body =
        R"({"name":"orders","source":{"name":"HC.Kafka","source_kafka":{"user_name":"u","password":")"
        + std::string(secretText) + R"("}},"description":"canary-token"})";
    auto request = updateRequest(ResourceKind::EventStream, profile(), u"s 1"_s, Secret(body));
    return request ? request->clone() : ApiRequest();
}

HttpAnswer answer(const QByteArray &body)
{
    return {.status = 200,
            .headers = {{"content-type", "application/json"},
                        {"X-Request-Id", "id-canary-token"},
                        {"Set-Cookie", "canary-cookie"},
                        {"X-Subject-Token", "canary-subject"}},
            .body = body};
}

RequestRecord recordOf(const ApiRequest &request, const HttpAnswer &answer)
{
    return {.startedAt = QDateTime(QDate(2026, 11, 26), QTime(1, 2, 3, 4), Qt::UTC),
            .method = toQString(methodName(request.method)),
            .scheme = request.url.scheme(),
            .host = request.url.authority(QUrl::FullyEncoded),
            .path = request.url.path(QUrl::FullyEncoded),
            .query = request.url.query(QUrl::FullyEncoded),
            .httpStatus = answer.status,
            .duration = std::chrono::milliseconds(17),
            .sent = recordedRequest(request, sessionToken()),
            .answer = recordedAnswer(request, answer, sessionToken())};
}

std::string textAt(const Json &document, std::string_view pointer)
{
    const Json *value = valueAt(document, pointer);
    return value ? value->text() : std::string();
}

} // namespace

//! What the request log keeps of a request and of its answer, and the forms in which it leaves the log.
class TestRecordedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsABodyWithoutItsSecrets();
    void keepsAnAnswerWithoutSecrets_data();
    void keepsAnAnswerWithoutSecrets();
    void keepsNothingOfASignIn();
    void keepsWhatIsNotTooLong();
    void becomesACommand();
    void becomesAnArchive();
    void archivesWhatWasNotKept();
};

void TestRecordedMessages::keepsABodyWithoutItsSecrets()
{
    const RecordedMessage sent = recordedRequest(update(), sessionToken());
    QCOMPARE(sent.bodyState, RecordedMessage::Body::Kept);
    QVERIFY2(sent.body.find("canary") == std::string::npos, sent.body.c_str());
    const auto document = readJson(sent.body);
    QVERIFY(document);
    QCOMPARE(textAt(document->root, passwordPointer), secretPlaceholder(passwordPointer));
    QCOMPARE(textAt(document->root, "/name"), std::string("orders"));
    QCOMPARE(textAt(document->root, "/description"), std::string("●●●"));
    QCOMPARE(sent.size, static_cast<qint64>(update().body.reveal().size()));
    QCOMPARE(sent.headers.size(), update().headers.size());
}

void TestRecordedMessages::keepsAnAnswerWithoutSecrets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("nothing in it") << QByteArray(R"({"id": 1.0})") << QByteArray(R"({"id": 1.0})");
    QTest::newRow("field") << QByteArray(R"({"source":{"source_kafka":{"password":"canary"}}})")
                           << QByteArray(R"("password": "{{secret:/source/source_kafka/password}}")");
    QTest::newRow("field nobody knows") << QByteArray(R"({"a":[{"sasl_password":"canary"}]})")
                                        << QByteArray(R"("sasl_password": "{{secret:)");
    QTest::newRow("repeated key") << QByteArray(R"({"password":"canary","password":"canary2","a":1})")
                                  << QByteArray(R"("a":1)");
    QTest::newRow("cut off") << QByteArray(R"({"a":1,"password":"canary","b")") << QByteArray(R"("a":1)");
    QTest::newRow("token in HTML") << QByteArray("<p>canary-token</p>") << QByteArray("<p>●●●</p>");
    QTest::newRow("what the body had")
        << QByteArray(R"({"error":"canary-password is weak"})") << QByteArray(R"({"error":"●●● is weak"})");
}

void TestRecordedMessages::keepsAnAnswerWithoutSecrets()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, kept);
    const RecordedMessage recorded = recordedAnswer(update(), answer(body), sessionToken());
    QCOMPARE(recorded.bodyState, RecordedMessage::Body::Kept);
    QVERIFY2(recorded.body.find("canary") == std::string::npos, recorded.body.c_str());
    QVERIFY2(recorded.body.find(kept.toStdString()) != std::string::npos, recorded.body.c_str());
    QCOMPARE(recorded.size, qint64(body.size()));
    QCOMPARE(recorded.headers.size(), size_t(2));
    QCOMPARE(recorded.headers[0].value, std::string("application/json"));
    QCOMPARE(recorded.headers[1].value, std::string("id-●●●"));
}

void TestRecordedMessages::keepsNothingOfASignIn()
{
    ApiRequest request = update();
    request.expected.body = AnswerBody::IssuedToken;
    for (const RecordedMessage &message :
         {recordedRequest(request, {}), recordedAnswer(request, answer(R"({"token":{}})"), {})}) {
        QCOMPARE(message.bodyState, RecordedMessage::Body::Private);
        QVERIFY(message.body.empty());
        QVERIFY(message.size > 0);
    }
    QCOMPARE(recordedAnswer(request, answer({}), {}).bodyState, RecordedMessage::Body::None);
}

void TestRecordedMessages::keepsWhatIsNotTooLong()
{
    const QByteArray longest = '"' + QByteArray(longestRecordedBody - 2, 'a') + '"';
    const RecordedMessage kept = recordedAnswer(update(), answer(longest), {});
    QCOMPARE(kept.bodyState, RecordedMessage::Body::Kept);
    QCOMPARE(kept.body, longest.toStdString());
    const RecordedMessage large = recordedAnswer(update(), answer(longest + ' '), {});
    QCOMPARE(large.bodyState, RecordedMessage::Body::Large);
    QVERIFY(large.body.empty());
    QCOMPARE(large.size, qint64(longestRecordedBody + 1));
}

//! The same as the export of what was sent, but for the placeholders.
void TestRecordedMessages::becomesACommand()
{
    ApiRequest request = update();
    request.url.setQuery(u"a=1%262&b=%C3%A4"_s, QUrl::StrictMode);
    const RequestRecord record = recordOf(request, answer("{}"));
    ApiRequest expected = request.clone();
    expected.body = Secret(record.sent.body);
    QCOMPARE(exportAsCurl(exportOf(requestOf(record), SignInMethod::Token)),
             exportAsCurl(exportOf(expected, SignInMethod::Token)));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        request.method = method;
        QCOMPARE(requestOf(recordOf(request, {})).method, method);
    }
    // No question mark where nothing is asked.
    request.url.setQuery(QString());
    const std::string command = exportAsCurl(exportOf(requestOf(recordOf(request, {})), SignInMethod::Token));
    QVERIFY2(command.find('?') == std::string::npos, command.c_str());
}

void TestRecordedMessages::becomesAnArchive()
{
    ApiRequest request = update();
    request.url.setQuery(u"a=1%262&b=%C3%A4"_s, QUrl::StrictMode);
    const std::string archive = exportAsHar({recordOf(request, answer(R"({"eventStreamingID":"s 1"})"))});
    const auto document = readJson(archive);
    QVERIFY(document);
    const Json &root = document->root;
    QCOMPARE(textAt(root, "/log/version"), std::string("1.2"));
    const std::string entry = "/log/entries/0";
    QCOMPARE(textAt(root, entry + "/startedDateTime"), std::string("2026-11-26T01:02:03.004Z"));
    QCOMPARE(textAt(root, entry + "/request/method"), std::string("PUT"));
    QCOMPARE(textAt(root, entry + "/request/url"),
             std::string("https://eg.example/v1/p1/eventstreamings/s%201?a=1%262&b=%C3%A4"));
    QCOMPARE(textAt(root, entry + "/request/queryString/0/value"), std::string("1&2"));
    QCOMPARE(textAt(root, entry + "/request/queryString/1/value"), std::string("ä"));
    QCOMPARE(textAt(root, entry + "/request/postData/mimeType"), std::string("application/json"));
    QCOMPARE(textAt(root, entry + "/response/content/text"), std::string(R"({"eventStreamingID":"s 1"})"));
    QCOMPARE(textAt(root, entry + "/response/headers/1/value"), std::string("id-●●●"));
    QVERIFY(archive.find("canary") == std::string::npos);
    // It can be opened here again.
    const auto requests = requestsInHarFile(root, std::nullopt);
    QVERIFY(requests);
    QCOMPARE(requests->size(), size_t(1));
}

void TestRecordedMessages::archivesWhatWasNotKept()
{
    RequestRecord record = recordOf(update(), {});
    record.sent.bodyState = RecordedMessage::Body::Dropped;
    record.sent.body.clear();
    record.error = ApiError{.kind = ApiError::Kind::Timeout};
    const auto document = readJson(exportAsHar({record, record}));
    QVERIFY(document);
    const Json *entries = valueAt(document->root, "/log/entries");
    QVERIFY(entries);
    QCOMPARE(entries->items().size(), size_t(2));
    QVERIFY(!valueAt(document->root, "/log/entries/0/request/postData"));
    QCOMPARE(valueAt(document->root, "/log/entries/0/request/bodySize")->toInteger(), record.sent.size);
    QCOMPARE(valueAt(document->root, "/log/entries/1/response/status")->toInteger(), 0);
    QCOMPARE(textAt(document->root, "/log/entries/1/comment"), toStdString(record.error->message()));
}

QTEST_GUILESS_MAIN(TestRecordedMessages)
#include "tst_recordedmessages.moc"
