#include "app/flows/picklistflow.h"

#include "app/api/apiclient.h"
#include "tests/support/apifixture.h"

#include <QSignalSpy>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! What the flow ends with.
struct Outcome
{
    QStringList values;
    QStringList labels;
    std::optional<ApiError> error;
};

Outcome run(ApiClient &client, const ConnectionProfile &profile, const PickQuery &query)
{
    Outcome outcome;
    PickListFlow flow(client, profile, query);
    QObject::connect(&flow, &PickListFlow::itemsArrived, &flow, [&](const std::vector<PickItem> &items) {
        for (const PickItem &item : items) {
            outcome.values.append(item.value);
            outcome.labels.append(item.label);
        }
    });
    QObject::connect(&flow, &PickListFlow::finished, &flow,
                     [&](const std::optional<ApiError> &error) { outcome.error = error; });
    QSignalSpy finished(&flow, &PickListFlow::finished);
    flow.start();
    if (finished.isEmpty())
        finished.wait(30'000);
    if (finished.count() != 1)
        outcome.error = ApiError{.detail = u"finished() came %1 times"_s.arg(finished.count())};
    return outcome;
}

Outcome run(ApiScene &scene, const PickQuery &query)
{
    return run(*scene.client, profileOf(scene.server), query);
}

QByteArrayList targets(const ScriptedServer &server)
{
    QByteArrayList targets;
    for (const ReceivedRequest &request : server.requests())
        targets.append(request.target);
    return targets;
}

//! `count` rows from `first` on, such as {"topics":[{"name":"row-0"}],"total":7}; without a total where that
//! is negative.
QByteArray page(const QByteArray &itemsKey, const QByteArray &valueKey, int first, int count,
                const QByteArray &totalKey = {}, int total = -1)
{
    QByteArrayList rows;
    for (int i = first; i < first + count; ++i)
        rows.append("{\"" + valueKey + "\":\"row-" + QByteArray::number(i) + "\"}");
    const QByteArray end = total < 0 ? QByteArray() : ",\"" + totalKey + "\":" + QByteArray::number(total);
    return "{\"" + itemsKey + "\":[" + rows.join(',') + ']' + end + '}';
}

QByteArray topics(int first, int count, int total = -1)
{
    return page("topics", "name", first, count, "total", total);
}

const PickQuery topicsQuery{.list = PickList::KafkaTopics, .parent = "k1"};

} // namespace

class TestPickListFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByOffset();
    void readsUntilAShortPage();
    void readsAfterTheLastRow_data();
    void readsAfterTheLastRow();
    void readsByMarker();
    void readsStreamsAfterTheLastName();
    void readsNothing();
    void tellsOfRepetition_data();
    void tellsOfRepetition();
    void tellsWhatIsMissing();
    void keepsWhatCameBeforeAFault();
    void asksForEachStreamId();
    void findsTheInstanceOfAConnection();
    void saysWhyAConnectionHasNoTopics_data();
    void saysWhyAConnectionHasNoTopics();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void survivesADroppedConnection();
    void needsAnAddress();
};

void TestPickListFlow::readsByOffset()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, topics(0, 50, 101)));
    scene.server.enqueue(Answer::http(200, topics(50, 50, 101)));
    scene.server.enqueue(Answer::http(200, topics(100, 1, 101)));
    const Outcome outcome = run(scene, topicsQuery);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values.size(), 101);
    QCOMPARE(outcome.values.constLast(), u"row-100"_s);
    const QByteArray path = "/v2/project/instances/k1/topics?limit=50";
    QCOMPARE(targets(scene.server), QByteArrayList({path, path + "&offset=50", path + "&offset=100"}));
}

void TestPickListFlow::readsUntilAShortPage()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, topics(0, 50)));
    scene.server.enqueue(Answer::http(200, topics(50, 49)));
    const Outcome outcome = run(scene, topicsQuery);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values.size(), 99);
    QCOMPARE(scene.server.wireCount(), 2);
}

void TestPickListFlow::readsAfterTheLastRow_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("VPCs") << PickList::Vpcs << QByteArray("vpcs");
    QTest::newRow("subnets") << PickList::Subnets << QByteArray("subnets");
}

void TestPickListFlow::readsAfterTheLastRow()
{
    QFETCH(PickList, list);
    QFETCH(QByteArray, key);
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, page(key, "id", 0, 1000)));
    scene.server.enqueue(Answer::http(200, page(key, "id", 1000, 3)));
    const Outcome outcome = run(scene, {.list = list});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values.size(), 1003);
    QCOMPARE(targets(scene.server).constLast(), "/v1/project/" + key + "?limit=1000&marker=row-999");
}

void TestPickListFlow::readsByMarker()
{
    ApiScene scene;
    scene.server.enqueue(
        Answer::http(200, R"({"functions":[{"func_urn":"a"},{"func_urn":"b"}],"next_marker":2,"count":3})"));
    scene.server.enqueue(Answer::http(200, R"({"functions":[{"func_urn":"c"}],"next_marker":3,"count":3})"));
    const Outcome outcome = run(scene, {.list = PickList::Functions});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    const QByteArray path = "/v2/project/fgs/functions?maxitems=400";
    QCOMPARE(targets(scene.server), QByteArrayList({path, path + "&marker=2"}));
}

void TestPickListFlow::readsStreamsAfterTheLastName()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, R"({"stream_names":["b","a&b+c"],"has_more_streams":true})"));
    scene.server.enqueue(Answer::http(200, R"({"stream_names":["z"],"has_more_streams":false})"));
    const Outcome outcome = run(scene, {.list = PickList::DisStreams});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values, QStringList({u"b"_s, u"a&b+c"_s, u"z"_s}));
    const QByteArray path = "/v2/project/streams?limit=100";
    QCOMPARE(targets(scene.server), QByteArrayList({path, path + "&start_stream_name=a%26b%2Bc"}));
}

void TestPickListFlow::readsNothing()
{
    for (const QByteArray &answer : {topics(0, 0, 0), topics(0, 0)}) {
        ApiScene scene;
        scene.server.enqueue(Answer::http(200, answer));
        const Outcome outcome = run(scene, topicsQuery);
        QVERIFY(!outcome.error);
        QVERIFY(outcome.values.isEmpty());
        QCOMPARE(scene.server.wireCount(), 1);
    }
}

void TestPickListFlow::tellsOfRepetition_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("topics") << PickList::SmnTopics << page("topics", "name", 0, 2, "topic_count", 1000);
    QTest::newRow("streams") << PickList::DisStreams
                             << QByteArray(R"({"stream_names":["a"],"has_more_streams":true})");
    QTest::newRow("functions") << PickList::Functions
                               << QByteArray(R"({"functions":[{"func_urn":"a"}],"next_marker":1,"count":9})");
    QTest::newRow("VPCs") << PickList::Vpcs << page("vpcs", "id", 0, 1000);
    // Not one of them can be chosen.
    QTest::newRow("connections") << PickList::Connections << page("items", "id", 0, 1000);
}

void TestPickListFlow::tellsOfRepetition()
{
    QFETCH(PickList, list);
    QFETCH(QByteArray, answer);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, answer));
    const Outcome outcome = run(scene, {.list = list});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Protocol);
    QCOMPARE(scene.server.wireCount(), 2);
}

void TestPickListFlow::tellsWhatIsMissing()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, topics(0, 2, 5)));
    scene.server.enqueue(Answer::http(200, topics(0, 0, 5)));
    const Outcome outcome = run(scene, topicsQuery);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->message().contains(u"2 of 5"_s), qPrintable(outcome.error->message()));
    QCOMPARE(outcome.values.size(), 2);
}

void TestPickListFlow::keepsWhatCameBeforeAFault()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, topics(0, 50, 101)));
    scene.server.enqueue(Answer::http(403, R"({"error_code":"DMS.1","error_msg":"not allowed"})"));
    const Outcome outcome = run(scene, topicsQuery);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Forbidden);
    QCOMPARE(outcome.values.size(), 50);
}

//! The list has names alone. A stream that has gone meanwhile is left out.
void TestPickListFlow::asksForEachStreamId()
{
    ApiScene scene;
    scene.server.enqueue(
        Answer::http(200, R"({"stream_names":["dis-a","gone","lost"],"has_more_streams":true})"));
    scene.server.enqueue(Answer::http(200, R"({"stream_name":"dis-a","stream_id":"id-a"})"));
    scene.server.enqueue(
        Answer::http(400, R"({"errorCode":"DIS.4301","message":"Stream does not exist. [gone][p]"})"));
    scene.server.enqueue(Answer::http(404, R"({"errorCode":"DIS.4603","message":"It does not exist."})"));
    scene.server.enqueue(Answer::http(200, R"({"stream_names":["dis-b"],"has_more_streams":false})"));
    scene.server.enqueue(Answer::http(200, R"({"stream_name":"dis-b","stream_id":"id-b"})"));
    const Outcome outcome = run(scene, {.list = PickList::DisStreamIds});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values, QStringList({u"id-a"_s, u"id-b"_s}));
    QCOMPARE(outcome.labels, QStringList({u"dis-a"_s, u"dis-b"_s}));
    const QByteArray path = "/v2/project/streams";
    QCOMPARE(targets(scene.server),
             QByteArrayList({path + "?limit=100", path + "/dis-a", path + "/gone", path + "/lost",
                             path + "?limit=100&start_stream_name=lost", path + "/dis-b"}));

    ApiScene refused;
    refused.server.enqueue(Answer::http(200, R"({"stream_names":["dis-a"],"has_more_streams":false})"));
    refused.server.enqueue(Answer::http(403, R"({"errorCode":"DIS.4116","message":"Invalid RBAC."})"));
    QCOMPARE(run(refused, {.list = PickList::DisStreamIds}).error->kind, ApiError::Kind::Forbidden);
}

void TestPickListFlow::findsTheInstanceOfAConnection()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, R"({"total":2,"items":[
        {"id":"c0","name":"other","type":"KAFKA","status":"CREATED","kafka_detail":{"instance_id":"k0"}},
        {"id":"c1","name":"ledger","type":"KAFKA","status":"CREATED","kafka_detail":{"instance_id":"k1"}}]})"));
    scene.server.enqueue(Answer::http(200, topics(0, 2, 2)));
    const Outcome outcome = run(scene, {.list = PickList::ConnectionTopics, .parent = "c1"});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values, QStringList({u"row-0"_s, u"row-1"_s}));
    QCOMPARE(
        targets(scene.server),
        QByteArrayList({"/v1/project/connections?limit=1000", "/v2/project/instances/k1/topics?limit=50"}));
}

void TestPickListFlow::saysWhyAConnectionHasNoTopics_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("not listed") << 200 << QByteArray(R"({"total":0,"items":[]})") << ApiError::Kind::Refused
                                << u"no Kafka connection with this ID"_s;
    QTest::newRow("without an instance")
        << 200
        << QByteArray(
               R"({"total":1,"items":[{"id":"c1","type":"KAFKA","status":"CREATED","kafka_detail":{}}]})")
        << ApiError::Kind::Refused << u"no instance of DMS"_s;
    QTest::newRow("not allowed") << 403 << QByteArray("{}") << ApiError::Kind::Forbidden << QString();
}

void TestPickListFlow::saysWhyAConnectionHasNoTopics()
{
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, words);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(status, answer));
    const Outcome outcome = run(scene, {.list = PickList::ConnectionTopics, .parent = "c1"});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, kind);
    QVERIFY2(outcome.error->message().contains(words), qPrintable(outcome.error->message()));
    QCOMPARE(scene.server.wireCount(), 1);
}

void TestPickListFlow::saysWhatFailed_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("expected");
    for (const PickListSpec &spec : pickListSpecs()) {
        // It begins with another list.
        if (spec.list == PickList::ConnectionTopics)
            continue;
        const auto add = [&spec](const char *name, int status, const QByteArray &body, ApiError::Kind kind) {
            QTest::addRow("%d %s: %s", int(spec.list), spec.title.data(), name)
                << spec.list << status << body << kind;
        };
        add("not signed in", 401, R"({"error_code":"APIGW.0301","error_msg":"no"})",
            ApiError::Kind::Unauthorized);
        add("not allowed", 403, R"({"error_code":"X.1","error_msg":"no"})", ApiError::Kind::Forbidden);
        add("not found", 404, R"({"error_code":"X.2","error_msg":"no"})", ApiError::Kind::NotFound);
        add("a web page", 200, "<html><body>Sign in</body></html>", ApiError::Kind::Protocol);
        add("broken JSON", 200, R"({"items":[)", ApiError::Kind::Protocol);
        add("no list", 200, "{}", ApiError::Kind::Protocol);
    }
}

void TestPickListFlow::saysWhatFailed()
{
    QFETCH(PickList, list);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, expected);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(status, body));
    const Outcome outcome = run(scene, {.list = list, .parent = "k1"});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, expected);
    QVERIFY(!outcome.error->message().isEmpty());
    QVERIFY(outcome.values.isEmpty());
    QCOMPARE(scene.server.wireCount(), 1);
}

//! A read is worth another try: after an error of the service, and where the connection ends before the
//! answer.
void TestPickListFlow::survivesADroppedConnection()
{
    ApiScene scene;
    scene.server.enqueue(Answer().close());
    scene.server.enqueue(Answer::http(503, "{}"));
    scene.server.enqueue(Answer::http(200, topics(0, 2, 2)));
    const Outcome outcome = run(scene, topicsQuery);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.values.size(), 2);

    ApiScene lost;
    lost.server.setDefaultAnswer(Answer().close());
    const Outcome failed = run(lost, topicsQuery);
    QVERIFY(failed.error);
    QCOMPARE(failed.error->kind, ApiError::Kind::Network);
    ApiScene broken;
    broken.server.setDefaultAnswer(Answer::http(500, "{}"));
    const Outcome refused = run(broken, topicsQuery);
    QVERIFY(refused.error);
    QCOMPARE(refused.error->httpStatus, 500);
}

void TestPickListFlow::needsAnAddress()
{
    const ScriptedServer server;
    ConnectionProfile profile = profileOf(server);
    profile.endpoint = {};
    ApiClient client(profile, TokenCredentials{Secret(std::string(testToken))});
    const Outcome outcome = run(client, profile, topicsQuery);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Refused);
    QCOMPARE(server.wireCount(), 0);
}

QTEST_GUILESS_MAIN(TestPickListFlow)
#include "tst_picklistflow.moc"
