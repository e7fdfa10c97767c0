#include "app/api/eventstreamrequests.h"
#include "app/api/resourcerequests.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(weir::ResourceKind)

class TestApiRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsListOfStreams();
    void buildsShowOfStream();
    void buildsUpdateOfStream();
    void buildsListOfSubscriptions();
    void showsSubscriptionByItsList();
    void buildsUpdateOfSubscription();
    void buildsCreations();
    void buildsDeletions();
    void buildsOperations();
    void keepsPathOfGateway_data();
    void keepsPathOfGateway();
    void limitsPages_data();
    void limitsPages();
    void encodesStreamIds_data();
    void encodesStreamIds();
    void refusesStreamIds_data();
    void refusesStreamIds();
    void refusesProjectsOfStreams_data();
    void refusesProjectsOfStreams();
    void checksAlphanumericIds_data();
    void checksAlphanumericIds();
    void refusesWithoutAddress();
    void clonesEverything();
    void findsHeadersWhateverTheirCase();
};

namespace {

constexpr std::string_view body = R"({"name":"orders"})";

ConnectionProfile profile()
{
    ConnectionProfile profile;
    profile.projectId = u"0123abcd"_s;
    profile.endpoint = QUrl(u"https://gateway.example.com"_s);
    return profile;
}

QString encoded(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

void compareHeaders(const ApiRequest &request)
{
    QCOMPARE(request.headers.size(), size_t(1));
    QCOMPARE(request.headers.front().name, std::string("Content-Type"));
    QCOMPARE(request.headers.front().value, std::string("application/json"));
}

} // namespace

void TestApiRequest::buildsListOfStreams()
{
    const auto request = listRequest(ResourceKind::EventStream, profile(), {.offset = 1000, .limit = 100});
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Get);
    QCOMPARE(encoded(request->url),
             u"https://gateway.example.com/v1/0123abcd/eventstreamings?offset=1000&limit=100"_s);
    compareHeaders(*request);
    QVERIFY(request->body.isEmpty());
    QCOMPARE(request->expected.status, 200);
    QCOMPARE(request->expected.body, AnswerBody::Json);
}

void TestApiRequest::buildsShowOfStream()
{
    const auto request = showRequest(ResourceKind::EventStream, profile(), u"23709d68-54d5"_s);
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Get);
    QCOMPARE(encoded(request->url),
             u"https://gateway.example.com/v1/0123abcd/eventstreamings/23709d68-54d5"_s);
    compareHeaders(*request);
    QVERIFY(request->body.isEmpty());
    QCOMPARE(request->expected.body, AnswerBody::Json);
}

void TestApiRequest::buildsUpdateOfStream()
{
    const auto request =
        updateRequest(ResourceKind::EventStream, profile(), u"23709d68-54d5"_s, Secret(body));
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Put);
    QCOMPARE(encoded(request->url),
             u"https://gateway.example.com/v1/0123abcd/eventstreamings/23709d68-54d5"_s);
    compareHeaders(*request);
    QCOMPARE(request->body.reveal(), body);
    QCOMPARE(request->bodyTable.data(), fieldTable(ResourceKind::EventStream).data());
    QCOMPARE(request->expected.status, 200);
    QCOMPARE(request->expected.body, AnswerBody::StreamId);
    QCOMPARE(request->expected.streamId, std::string("23709d68-54d5"));
}

void TestApiRequest::buildsListOfSubscriptions()
{
    const auto request = listRequest(ResourceKind::EventSubscription, profile(), {.offset = 10, .limit = 5});
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Get);
    // Its service knows no paging.
    QCOMPARE(encoded(request->url), u"https://gateway.example.com/v1/0123abcd/event-subs"_s);
    compareHeaders(*request);
    QCOMPARE(request->expected.body, AnswerBody::Json);
}

void TestApiRequest::showsSubscriptionByItsList()
{
    const auto request = showRequest(ResourceKind::EventSubscription, profile(), u"1234567890123456789"_s);
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Get);
    QCOMPARE(encoded(request->url), u"https://gateway.example.com/v1/0123abcd/event-subs"_s);
}

void TestApiRequest::buildsUpdateOfSubscription()
{
    const auto request =
        updateRequest(ResourceKind::EventSubscription, profile(), u"1234567890123456789"_s, Secret(body));
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Put);
    QCOMPARE(encoded(request->url),
             u"https://gateway.example.com/v1/0123abcd/event-subs/1234567890123456789"_s);
    compareHeaders(*request);
    QCOMPARE(request->body.reveal(), body);
    QCOMPARE(request->bodyTable.data(), fieldTable(ResourceKind::EventSubscription).data());
    QCOMPARE(request->expected.status, 200);
    QCOMPARE(request->expected.body, AnswerBody::EmptyOrObject);
}

void TestApiRequest::buildsCreations()
{
    const auto stream = createRequest(ResourceKind::EventStream, profile(), Secret(body));
    QVERIFY(stream);
    QCOMPARE(stream->method, HttpMethod::Post);
    QCOMPARE(encoded(stream->url), u"https://gateway.example.com/v1/0123abcd/eventstreamings"_s);
    compareHeaders(*stream);
    QCOMPARE(stream->body.reveal(), body);
    QCOMPARE(stream->bodyTable.data(), fieldTable(ResourceKind::EventStream).data());
    QCOMPARE(stream->expected.status, 200);
    QCOMPARE(stream->expected.body, AnswerBody::NewStreamId);

    const auto subscription = createRequest(ResourceKind::EventSubscription, profile(), Secret(body));
    QVERIFY(subscription);
    QCOMPARE(subscription->method, HttpMethod::Post);
    QCOMPARE(encoded(subscription->url), u"https://gateway.example.com/v1/0123abcd/event-subs"_s);
    QCOMPARE(subscription->body.reveal(), body);
    QCOMPARE(subscription->bodyTable.data(), fieldTable(ResourceKind::EventSubscription).data());
    QCOMPARE(subscription->expected.status, 200);
    QCOMPARE(subscription->expected.body, AnswerBody::EmptyOrObject);
}

void TestApiRequest::buildsDeletions()
{
    const auto stream = deleteRequest(ResourceKind::EventStream, profile(), u"23709d68"_s);
    QVERIFY(stream);
    QCOMPARE(stream->method, HttpMethod::Delete);
    QCOMPARE(encoded(stream->url), u"https://gateway.example.com/v1/0123abcd/eventstreamings/23709d68"_s);
    QVERIFY(stream->body.isEmpty());
    QCOMPARE(stream->expected.status, 200);
    QCOMPARE(stream->expected.body, AnswerBody::EmptyOrObject);

    const auto subscription = deleteRequest(ResourceKind::EventSubscription, profile(), u"1234"_s);
    QVERIFY(subscription);
    QCOMPARE(encoded(subscription->url), u"https://gateway.example.com/v1/0123abcd/event-subs/1234"_s);
    QCOMPARE(subscription->expected.status, 204);
    QVERIFY(!deleteRequest(ResourceKind::EventSubscription, profile(), u"12-34"_s));
}

void TestApiRequest::buildsOperations()
{
    const auto start = operateEventStream(profile(), u"23709d68"_s, StreamOperation::Start);
    QVERIFY(start);
    QCOMPARE(start->method, HttpMethod::Post);
    QCOMPARE(encoded(start->url),
             u"https://gateway.example.com/v1/0123abcd/eventstreamings/operate/23709d68"_s);
    QCOMPARE(start->body.reveal(), std::string_view(R"({"operation":"START"})"));
    QCOMPARE(start->expected.body, AnswerBody::StreamId);
    QCOMPARE(start->expected.streamId, std::string("23709d68"));
    const auto pause = operateEventStream(profile(), u"23709d68"_s, StreamOperation::Pause);
    QVERIFY(pause);
    QCOMPARE(pause->body.reveal(), std::string_view(R"({"operation":"PAUSE"})"));
}

void TestApiRequest::keepsPathOfGateway_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("url");
    QTest::newRow("bare") << u"https://h"_s << u"https://h/v1/0123abcd/event-subs"_s;
    QTest::newRow("slash") << u"https://h/"_s << u"https://h/v1/0123abcd/event-subs"_s;
    QTest::newRow("prefix") << u"https://h/cloud"_s << u"https://h/cloud/v1/0123abcd/event-subs"_s;
    QTest::newRow("prefix and slash") << u"https://h/cloud/"_s << u"https://h/cloud/v1/0123abcd/event-subs"_s;
    QTest::newRow("encoded prefix") << u"https://h/a%2Fb"_s << u"https://h/a%2Fb/v1/0123abcd/event-subs"_s;
    QTest::newRow("port") << u"https://h:8443"_s << u"https://h:8443/v1/0123abcd/event-subs"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s
                              << u"http://127.0.0.1:8080/v1/0123abcd/event-subs"_s;
}

void TestApiRequest::keepsPathOfGateway()
{
    QFETCH(QString, endpoint);
    ConnectionProfile gateway = profile();
    gateway.endpoint = QUrl(endpoint);
    const auto request = listRequest(ResourceKind::EventSubscription, gateway, {});
    QVERIFY(request);
    QTEST(encoded(request->url), "url");
}

void TestApiRequest::limitsPages_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("query");
    QTest::newRow("below least") << qint64(-1) << 0 << u"offset=0&limit=1"_s;
    QTest::newRow("least") << qint64(0) << 1 << u"offset=0&limit=1"_s;
    QTest::newRow("most") << qint64(1) << 1000 << u"offset=1&limit=1000"_s;
    QTest::newRow("above most") << qint64(5000000000) << 1001 << u"offset=5000000000&limit=1000"_s;
}

void TestApiRequest::limitsPages()
{
    QFETCH(qint64, offset);
    QFETCH(int, limit);
    const auto request = listEventStreams(profile(), {.offset = offset, .limit = limit});
    QVERIFY(request);
    QTEST(request->url.query(), "query");
}

void TestApiRequest::encodesStreamIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("segment");
    QTest::newRow("unreserved") << u"aZ0-_.~"_s << u"aZ0-_.~"_s;
    QTest::newRow("space") << u"a b"_s << u"a%20b"_s;
    QTest::newRow("query") << u"a?b=c"_s << u"a%3Fb%3Dc"_s;
    QTest::newRow("fragment") << u"a#b"_s << u"a%23b"_s;
    QTest::newRow("percent") << u"a%2Fb"_s << u"a%252Fb"_s;
    QTest::newRow("colon") << u"urn:x"_s << u"urn%3Ax"_s;
    QTest::newRow("plus") << u"a+b"_s << u"a%2Bb"_s;
    QTest::newRow("line end") << u"a\r\nX-Evil: 1"_s << u"a%0D%0AX-Evil%3A%201"_s;
    QTest::newRow("umlaut") << u"ä"_s << u"%C3%A4"_s;
    QTest::newRow("beyond the first plane") << u"😀"_s << u"%F0%9F%98%80"_s;
    QTest::newRow("dots") << u"..."_s << u"..."_s;
}

void TestApiRequest::encodesStreamIds()
{
    QFETCH(QString, id);
    QFETCH(QString, segment);
    const auto request = updateEventStream(profile(), id, Secret(body));
    QVERIFY(request);
    QCOMPARE(encoded(request->url), u"https://gateway.example.com/v1/0123abcd/eventstreamings/"_s + segment);
    // The service answers with the id as it is.
    QCOMPARE(toQString(request->expected.streamId), id);
}

void TestApiRequest::refusesStreamIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dots") << u".."_s;
}

void TestApiRequest::refusesStreamIds()
{
    QFETCH(QString, id);
    const auto update = updateEventStream(profile(), id, Secret(body));
    QVERIFY(!update);
    QCOMPARE(update.error().kind, ApiError::Kind::Refused);
    QVERIFY(!update.error().message().isEmpty());
    QVERIFY(!showEventStream(profile(), id));
    QVERIFY(!deleteEventStream(profile(), id));
    QVERIFY(!operateEventStream(profile(), id, StreamOperation::Start));
}

void TestApiRequest::refusesProjectsOfStreams_data()
{
    QTest::addColumn<QString>("projectId");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("only a slash") << u"/"_s;
    QTest::newRow("dots") << u".."_s;
}

void TestApiRequest::refusesProjectsOfStreams()
{
    QFETCH(QString, projectId);
    ConnectionProfile wrong = profile();
    wrong.projectId = projectId;
    const auto list = listRequest(ResourceKind::EventStream, wrong, {});
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ApiError::Kind::Refused);
    QVERIFY(!list.error().message().isEmpty());
    QVERIFY(!showRequest(ResourceKind::EventStream, wrong, u"1"_s));
    QVERIFY(!updateRequest(ResourceKind::EventStream, wrong, u"1"_s, Secret(body)));
}

void TestApiRequest::checksAlphanumericIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("0") << QString() << false;
    QTest::newRow("1") << u"a"_s << true;
    QTest::newRow("64") << QString(64, u'Z') << true;
    QTest::newRow("65") << QString(65, u'Z') << false;
    QTest::newRow("digits") << u"0123456789"_s << true;
    QTest::newRow("hyphen") << u"a-b"_s << false;
    QTest::newRow("underscore") << u"a_b"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("space") << u"a b"_s << false;
    QTest::newRow("umlaut") << u"ä"_s << false;
    QTest::newRow("digit of another script") << u"٣"_s << false;
    QTest::newRow("before 0") << u"/"_s << false;
    QTest::newRow("after 9") << u":"_s << false;
    QTest::newRow("before A") << u"@"_s << false;
    QTest::newRow("after Z") << u"["_s << false;
    QTest::newRow("before a") << u"`"_s << false;
    QTest::newRow("after z") << u"{"_s << false;
}

void TestApiRequest::checksAlphanumericIds()
{
    QFETCH(QString, id);
    QFETCH(bool, accepted);
    QCOMPARE(bool(updateRequest(ResourceKind::EventSubscription, profile(), id, Secret(body))), accepted);
    ConnectionProfile project = profile();
    project.projectId = id;
    const auto list = listRequest(ResourceKind::EventSubscription, project, {});
    QCOMPARE(bool(list), accepted);
    if (!accepted) {
        QCOMPARE(list.error().kind, ApiError::Kind::Refused);
        QVERIFY(!list.error().message().isEmpty());
    }
}

void TestApiRequest::refusesWithoutAddress()
{
    ConnectionProfile nowhere = profile();
    nowhere.endpoint = {};
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const auto request = listRequest(kind, nowhere, {});
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ApiError::Kind::Refused);
        QVERIFY(!request.error().message().isEmpty());
    }
}

void TestApiRequest::clonesEverything()
{
    const auto request = updateRequest(ResourceKind::EventStream, profile(), u"id"_s, Secret(body));
    QVERIFY(request);
    const ApiRequest clone = request->clone();
    QCOMPARE(clone.method, request->method);
    QCOMPARE(clone.url, request->url);
    QCOMPARE(clone.headers.front().name, request->headers.front().name);
    QCOMPARE(clone.body.reveal(), request->body.reveal());
    QCOMPARE(clone.bodyTable.data(), request->bodyTable.data());
    QCOMPARE(clone.expected.body, request->expected.body);
    QCOMPARE(clone.expected.streamId, request->expected.streamId);
}

void TestApiRequest::findsHeadersWhateverTheirCase()
{
    const HttpHeaders headers{{"X-Request-Id", "1"}, {"x-request-id", "2"}};
    QVERIFY(headerValue(headers, "X-REQUEST-ID"));
    QCOMPARE(*headerValue(headers, "X-REQUEST-ID"), std::string("1"));
    QVERIFY(!headerValue(headers, "X-Request"));
}

QTEST_APPLESS_MAIN(TestApiRequest)
#include "tst_apirequest.moc"
