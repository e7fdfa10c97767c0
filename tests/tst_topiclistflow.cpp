#include "app/flows/topiclistflow.h"

#include "app/api/apiclient.h"
#include "app/sandbox/sandbox.h"
#include "tests/support/apifixture.h"

#include <QSignalSpy>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! What the flow ends with.
struct Outcome
{
    QSet<QString> names;
    std::optional<ApiError> error;
};

Outcome run(ApiClient &client, const ConnectionProfile &profile, TopicKind kind)
{
    Outcome outcome;
    int count = 0;
    TopicListFlow flow(client, profile, kind);
    QObject::connect(&flow, &TopicListFlow::finished, &flow,
                     [&](const QSet<QString> &names, const std::optional<ApiError> &error) {
                         ++count;
                         outcome = {names, error};
                     });
    QSignalSpy finished(&flow, &TopicListFlow::finished);
    flow.start();
    if (finished.isEmpty())
        finished.wait();
    if (count != 1)
        outcome.error = ApiError{.detail = u"finished() came %1 times"_s.arg(count)};
    return outcome;
}

QByteArrayList targets(const ScriptedServer &server)
{
    QByteArrayList targets;
    for (const ReceivedRequest &request : server.requests())
        targets.append(request.target);
    return targets;
}

QByteArray smnPage(int first, int count, int total)
{
    QByteArrayList topics;
    for (int i = first; i < first + count; ++i)
        topics.append(R"({"name":"topic-)" + QByteArray::number(i) + R"("})");
    return R"({"topic_count":)" + QByteArray::number(total) + R"(,"topics":[)" + topics.join(',') + "]}";
}

} // namespace

class TestTopicListFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSandbox();
    void readsTopicsPageByPage();
    void readsStreamsAfterTheLastName();
    void endsWhereNothingNewComes_data();
    void endsWhereNothingNewComes();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void needsAnAddress();
};

void TestTopicListFlow::readsTheSandbox()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    const ConnectionProfile profile{.projectId = sandbox.projectId(), .endpoint = sandbox.url()};
    ApiClient client(profile, TokenCredentials{Secret(sandbox.token().toStdString())});

    const Outcome topics = run(client, profile, TopicKind::SmnTopic);
    QVERIFY(!topics.error);
    QCOMPARE(topics.names, (QSet<QString>{u"ops-alerts"_s, u"ops-traffic"_s, u"ops-audit"_s}));
    const Outcome streams = run(client, profile, TopicKind::DisStream);
    QVERIFY(!streams.error);
    QCOMPARE(streams.names,
             (QSet<QString>{u"dis-orders"_s, u"dis-clicks"_s, u"dis-telemetry"_s, u"dis-audit"_s,
                            u"dis-notify"_s}));
}

void TestTopicListFlow::readsTopicsPageByPage()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, smnPage(0, 100, 201)));
    scene.server.enqueue(Answer::http(200, smnPage(100, 100, 201)));
    scene.server.enqueue(Answer::http(200, smnPage(200, 1, 201)));
    const ConnectionProfile profile = profileOf(scene.server);
    const Outcome outcome = run(*scene.client, profile, TopicKind::SmnTopic);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.names.size(), 201);
    QVERIFY(outcome.names.contains(u"topic-200"_s));
    const QByteArray path = "/v2/" + profile.projectId.toLatin1() + "/notifications/topics?offset=";
    QCOMPARE(targets(scene.server),
             QByteArrayList({path + "0&limit=100", path + "100&limit=100", path + "200&limit=100"}));
}

void TestTopicListFlow::readsStreamsAfterTheLastName()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, R"({"stream_names":["b","a&b+c"],"has_more_streams":true})"));
    scene.server.enqueue(Answer::http(200, R"({"stream_names":["z"],"has_more_streams":false})"));
    const ConnectionProfile profile = profileOf(scene.server);
    const Outcome outcome = run(*scene.client, profile, TopicKind::DisStream);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.names, (QSet<QString>{u"a&b+c"_s, u"b"_s, u"z"_s}));
    const QByteArray path = "/v2/" + profile.projectId.toLatin1() + "/streams?limit=100";
    QCOMPARE(targets(scene.server), QByteArrayList({path, path + "&start_stream_name=a%26b%2Bc"}));
}

void TestTopicListFlow::endsWhereNothingNewComes_data()
{
    QTest::addColumn<TopicKind>("kind");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("the same topics") << TopicKind::SmnTopic << smnPage(0, 2, 1000);
    QTest::newRow("no topics") << TopicKind::SmnTopic << smnPage(0, 0, 1000);
    QTest::newRow("the same streams")
        << TopicKind::DisStream << QByteArray(R"({"stream_names":["a"],"has_more_streams":true})");
    QTest::newRow("no streams") << TopicKind::DisStream
                                << QByteArray(R"({"stream_names":[],"has_more_streams":true})");
}

void TestTopicListFlow::endsWhereNothingNewComes()
{
    QFETCH(TopicKind, kind);
    QFETCH(QByteArray, page);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, page));
    QVERIFY(!run(*scene.client, profileOf(scene.server), kind).error);
    QVERIFY(scene.server.wireCount() <= 2);
}

void TestTopicListFlow::saysWhatFailed_data()
{
    QTest::addColumn<TopicKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("expected");
    for (const TopicKind kind : {TopicKind::SmnTopic, TopicKind::DisStream}) {
        const char *name = kind == TopicKind::SmnTopic ? "topics" : "streams";
        QTest::addRow("%s not allowed", name) << kind << 403 << QByteArray("{}") << ApiError::Kind::Forbidden;
        QTest::addRow("%s not signed in", name)
            << kind << 401 << QByteArray("{}") << ApiError::Kind::Unauthorized;
        QTest::addRow("%s without a list", name)
            << kind << 200 << QByteArray("{}") << ApiError::Kind::Protocol;
        QTest::addRow("%s, not a list", name)
            << kind << 200 << QByteArray(R"({"topics":{},"stream_names":"a"})") << ApiError::Kind::Protocol;
    }
}

void TestTopicListFlow::saysWhatFailed()
{
    QFETCH(TopicKind, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, expected);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(status, body));
    const Outcome outcome = run(*scene.client, profileOf(scene.server), kind);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, expected);
    QVERIFY(outcome.names.isEmpty());
}

void TestTopicListFlow::needsAnAddress()
{
    const ScriptedServer server;
    ConnectionProfile profile = profileOf(server);
    profile.endpoint = {};
    ApiClient client(profile, TokenCredentials{Secret(std::string(testToken))});
    const Outcome outcome = run(client, profile, TopicKind::SmnTopic);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Refused);
    QCOMPARE(server.wireCount(), 0);
}

QTEST_GUILESS_MAIN(TestTopicListFlow)
#include "tst_topiclistflow.moc"
