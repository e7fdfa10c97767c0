#include "app/api/apiclient.h"
#include "app/flows/actionrun.h"
#include "tests/support/apifixture.h"

#include <QSignalSpy>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr FollowTimes quick{.interval = 1ms, .longest = 30s};
const QByteArray confirmation = R"({"eventStreamingID":"5318"})";

QByteArray streamIn(const QByteArray &status)
{
    return R"({"id":"5318","name":"orders","status":")" + status
        + R"(","source":{"source_kafka":{"topic":"o"}},"sink":{"sink_fg":{}}})";
}

QByteArray subscriptionThat(const QByteArray &enable)
{
    return R"({"quota":10,"used":1,"eventSubscriptions":[{"id":"a1","name":"dis-1","enable":)" + enable
        + R"(,"event_ids":["dis_event.000"],"event_streamids":"s1,s2","topic_name":"ops","topic_type":1,)"
          R"("topic_urn":null}]})";
}

//! One action on one resource, against a server that does what it is told.
struct Scene
{
    explicit Scene(ResourceAction action, FollowTimes times = quick,
                   ResourceKind kind = ResourceKind::EventStream)
        : client(profileOf(server), TokenCredentials{Secret("token")}),
          flow(client, profileOf(server), kind, kind == ResourceKind::EventStream ? u"5318"_s : u"a1"_s,
               action, times)
    {
        QObject::connect(&flow, &ResourceActionFlow::finished, &flow, [this](const ActionOutcome &result) {
            ++count;
            outcome = result;
        });
    }

    [[nodiscard]] bool ends()
    {
        flow.start();
        return QTest::qWaitFor([this] { return count > 0; }, 30'000) && count == 1;
    }
    [[nodiscard]] QByteArray methods() const
    {
        QByteArray methods;
        for (const ReceivedRequest &request : server.requests())
            methods += request.method + ' ';
        return methods.trimmed();
    }

    ScriptedServer server;
    ApiClient client;
    ResourceActionFlow flow;
    int count = 0;
    ActionOutcome outcome;
};

} // namespace

class TestResourceAction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndFollows();
    void pausesAndFollows();
    void tellsOfTheErrorState();
    void doesNotFollowForEver();
    void deletes_data();
    void deletes();
    void deletesWhatMayNotBeRead();
    void enablesWithTheWholeSubscription();
    void refusesSubscriptionsThatAreNotWhole();
    void isNotDoneWhereItIsRefused_data();
    void isNotDoneWhereItIsRefused();
    void settlesLostAnswers_data();
    void settlesLostAnswers();
    void cancelLeavesOneOutcome();
    void tellsWhatIsSentAndHowItEnded();
    void tellsNothingOfWhatWasNotSent();
    void runsAFewAtATime();
    void retriesWhatFailed();
    void waitsForASignIn();
    void cancelBeginsNothingMore();
};

void TestResourceAction::startsAndFollows()
{
    Scene scene(ResourceAction::Start);
    scene.server.enqueue(Answer::http(200, confirmation));
    scene.server.enqueue(Answer::http(200, streamIn("STOPPED")));
    scene.server.enqueue(Answer::http(200, streamIn("STOPPED")));
    scene.server.enqueue(Answer::http(200, streamIn("RUNNING")));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QVERIFY(!scene.outcome.error);
    QCOMPARE(scene.outcome.status, u"RUNNING"_s);
    QCOMPARE(scene.methods(), QByteArray("POST GET GET GET"));
    QCOMPARE(scene.server.requests().first().body, QByteArray(R"({"operation":"START"})"));
}

void TestResourceAction::pausesAndFollows()
{
    Scene scene(ResourceAction::Pause);
    scene.server.enqueue(Answer::http(200, confirmation));
    scene.server.enqueue(Answer::http(200, streamIn("STOPPED")));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QCOMPARE(scene.server.requests().first().body, QByteArray(R"({"operation":"PAUSE"})"));
}

void TestResourceAction::tellsOfTheErrorState()
{
    Scene scene(ResourceAction::Start);
    scene.server.enqueue(Answer::http(200, confirmation));
    scene.server.enqueue(Answer::http(200, streamIn("ERROR")));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QVERIFY(scene.outcome.error);
    QVERIFY(scene.outcome.error->message().contains(u"“Error”"_s));
}

void TestResourceAction::doesNotFollowForEver()
{
    Scene scene(ResourceAction::Start, {.interval = 1ms, .longest = 0ms});
    scene.server.enqueue(Answer::http(200, confirmation));
    scene.server.setDefaultAnswer(Answer::http(200, streamIn("STOPPED")));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QCOMPARE(scene.outcome.error->kind, ApiError::Kind::Timeout);
    QCOMPARE(scene.methods(), QByteArray("POST GET"));
}

void TestResourceAction::deletes_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("stream") << ResourceKind::EventStream << 200 << WriteOutcome::Applied;
    QTest::newRow("stream that is gone already") << ResourceKind::EventStream << 404 << WriteOutcome::Applied;
    QTest::newRow("stream that must stay") << ResourceKind::EventStream << 409 << WriteOutcome::Rejected;
    QTest::newRow("subscription") << ResourceKind::EventSubscription << 204 << WriteOutcome::Applied;
}

void TestResourceAction::deletes()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const int, status);
    QFETCH(const WriteOutcome, outcome);
    Scene scene(ResourceAction::Delete, quick, kind);
    scene.server.enqueue(Answer::http(
        200, kind == ResourceKind::EventStream ? streamIn("STOPPED") : subscriptionThat("true")));
    scene.server.enqueue(Answer::http(status, status == 409 ? "{}" : ""));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, outcome);
    QCOMPARE(scene.outcome.error.has_value(), outcome != WriteOutcome::Applied);
    QCOMPARE(scene.methods(), QByteArray("GET DELETE"));
}

//! What cannot be read for the history is deleted all the same, but where nobody is signed in.
void TestResourceAction::deletesWhatMayNotBeRead()
{
    Scene scene(ResourceAction::Delete);
    scene.server.enqueue(Answer::http(403, "{}"));
    scene.server.enqueue(Answer::http(200, ""));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QCOMPARE(scene.methods(), QByteArray("GET DELETE"));

    Scene signedOut(ResourceAction::Delete);
    signedOut.server.enqueue(Answer::http(401, "{}"));
    QVERIFY(signedOut.ends());
    QCOMPARE(signedOut.outcome.outcome, WriteOutcome::Unauthorized);
    QCOMPARE(signedOut.methods(), QByteArray("GET"));
}

void TestResourceAction::enablesWithTheWholeSubscription()
{
    Scene scene(ResourceAction::Enable, quick, ResourceKind::EventSubscription);
    scene.server.enqueue(Answer::http(200, subscriptionThat("false")));
    scene.server.enqueue(Answer::http(200));
    scene.server.enqueue(Answer::http(200, subscriptionThat("true")));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Applied);
    QCOMPARE(scene.outcome.status, u"ENABLED"_s);
    QCOMPARE(scene.methods(), QByteArray("GET PUT GET"));
    const auto sent = readJson(scene.server.requests().at(1).body.toStdString());
    QVERIFY(sent);
    QCOMPARE(sent->root.find("enable")->toBool(), true);
    QCOMPARE(sent->root.find("topic_name")->text(), std::string("ops"));
    QCOMPARE(sent->root.find("event_streamids")->items().size(), size_t(2));
    QVERIFY(!sent->root.find("id"));
}

void TestResourceAction::refusesSubscriptionsThatAreNotWhole()
{
    Scene scene(ResourceAction::Disable, quick, ResourceKind::EventSubscription);
    scene.server.enqueue(
        Answer::http(200, R"({"eventSubscriptions":[{"id":"a1","name":"dis-1","enable":true}]})"));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Unsent);
    QVERIFY(scene.outcome.error->message().contains(u"dis-1"_s));
    QCOMPARE(scene.methods(), QByteArray("GET"));
}

void TestResourceAction::isNotDoneWhereItIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("400") << 400 << WriteOutcome::Rejected;
    QTest::newRow("401") << 401 << WriteOutcome::Unauthorized;
    QTest::newRow("403") << 403 << WriteOutcome::Unauthorized;
    QTest::newRow("404") << 404 << WriteOutcome::Rejected;
    QTest::newRow("429") << 429 << WriteOutcome::Busy;
}

void TestResourceAction::isNotDoneWhereItIsRefused()
{
    QFETCH(const int, status);
    QFETCH(const WriteOutcome, outcome);
    Scene scene(ResourceAction::Start);
    scene.server.enqueue(Answer::http(status, R"({"error_code":"EG.1","error_msg":"no"})"));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, outcome);
    QVERIFY(scene.outcome.error);
    QCOMPARE(scene.methods(), QByteArray("POST"));
}

void TestResourceAction::settlesLostAnswers_data()
{
    QTest::addColumn<ResourceAction>("action");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("start that arrived")
        << ResourceAction::Start << 200 << streamIn("RUNNING") << WriteOutcome::Applied;
    QTest::newRow("start that did not")
        << ResourceAction::Start << 200 << streamIn("STOPPED") << WriteOutcome::NotApplied;
    QTest::newRow("start, nobody can say")
        << ResourceAction::Start << 500 << QByteArray("{}") << WriteOutcome::Unknown;
    QTest::newRow("delete that arrived")
        << ResourceAction::Delete << 404 << QByteArray("{}") << WriteOutcome::Applied;
    QTest::newRow("delete that did not")
        << ResourceAction::Delete << 200 << streamIn("STOPPED") << WriteOutcome::NotApplied;
    QTest::newRow("delete, nobody can say")
        << ResourceAction::Delete << 403 << QByteArray("{}") << WriteOutcome::Unknown;
}

void TestResourceAction::settlesLostAnswers()
{
    QFETCH(const ResourceAction, action);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const WriteOutcome, outcome);
    Scene scene(action);
    if (action == ResourceAction::Delete)
        scene.server.enqueue(Answer::http(200, streamIn("STOPPED")));
    scene.server.enqueue(Answer().close());
    scene.server.setDefaultAnswer(Answer::http(status, body));
    QVERIFY(scene.ends());
    QCOMPARE(scene.outcome.outcome, outcome);
    QCOMPARE(scene.outcome.error.has_value(), outcome != WriteOutcome::Applied);
    // Never a second time.
    QCOMPARE(scene.methods().count("POST") + scene.methods().count("DELETE"), 1);
}

void TestResourceAction::cancelLeavesOneOutcome()
{
    Scene scene(ResourceAction::Start);
    scene.server.enqueue(Answer::silence());
    QSignalSpy received(&scene.server, &ScriptedServer::requestReceived);
    scene.flow.start();
    QVERIFY(received.wait());
    scene.flow.cancel();
    scene.flow.cancel();
    QTRY_COMPARE(scene.count, 1);
    QCOMPARE(scene.outcome.outcome, WriteOutcome::Unknown);
    QCOMPARE(scene.server.wireCount(), 1);
}

void TestResourceAction::tellsWhatIsSentAndHowItEnded()
{
    Scene scene(ResourceAction::Disable, quick, ResourceKind::EventSubscription);
    QSignalSpy sending(&scene.flow, &ResourceActionFlow::sending);
    QSignalSpy settled(&scene.flow, &ResourceActionFlow::settled);
    scene.server.enqueue(Answer::http(200, subscriptionThat("true")));
    scene.server.enqueue(Answer::http(200, {}, "X-Request-Id: r1\r\n"));
    scene.server.enqueue(Answer::http(200, subscriptionThat("false")));
    QVERIFY(scene.ends());
    QCOMPARE(sending.count(), 1);
    const auto change = sending.at(0).at(0).value<SentChange>();
    QCOMPARE(change.action, ChangeAction::Disable);
    QCOMPARE(change.subject.profileName, profileOf(scene.server).name);
    QCOMPARE(change.subject.resourceId, u"a1"_s);
    QCOMPARE(change.subject.resourceName, u"dis-1"_s);
    QVERIFY(change.before.find(R"("enable": true)") != std::string::npos);
    QVERIFY(change.after.find(R"("enable": false)") != std::string::npos);
    QCOMPARE(settled.count(), 1);
    const auto end = settled.at(0).at(0).value<ChangeEnd>();
    QCOMPARE(end.outcome, WriteOutcome::Applied);
    QCOMPARE(end.requestId, u"r1"_s);
    QVERIFY(end.error.isEmpty());
    QVERIFY(end.duration);

    Scene lost(ResourceAction::Delete);
    QSignalSpy lostSending(&lost.flow, &ResourceActionFlow::sending);
    QSignalSpy lostSettled(&lost.flow, &ResourceActionFlow::settled);
    lost.server.enqueue(Answer::http(200, streamIn("STOPPED")));
    lost.server.enqueue(Answer().close());
    lost.server.setDefaultAnswer(Answer::http(200, streamIn("STOPPED")));
    QVERIFY(lost.ends());
    QCOMPARE(lostSending.count(), 1);
    QVERIFY(lostSending.at(0).at(0).value<SentChange>().before.find("source_kafka") != std::string::npos);
    QCOMPARE(lostSettled.count(), 1);
    QCOMPARE(lostSettled.at(0).at(0).value<ChangeEnd>().outcome, WriteOutcome::NotApplied);
    QVERIFY(!lostSettled.at(0).at(0).value<ChangeEnd>().error.isEmpty());
}

void TestResourceAction::tellsNothingOfWhatWasNotSent()
{
    Scene scene(ResourceAction::Enable, quick, ResourceKind::EventSubscription);
    QSignalSpy sending(&scene.flow, &ResourceActionFlow::sending);
    QSignalSpy settled(&scene.flow, &ResourceActionFlow::settled);
    scene.server.enqueue(Answer::http(401, "{}"));
    QVERIFY(scene.ends());
    QCOMPARE(sending.count() + settled.count(), 0);
}

namespace {

std::vector<ActionItem> itemsOf(int count)
{
    std::vector<ActionItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({.id = u"5318"_s, .name = u"orders-%1"_s.arg(i)});
    return items;
}

} // namespace

void TestResourceAction::runsAFewAtATime()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    server.setDefaultAnswer(Answer::silence());
    ActionRun run(client, profile, ResourceKind::EventStream, ResourceAction::Delete, itemsOf(9));
    run.start();
    QTRY_COMPARE(server.wireCount(), 4);
    QCOMPARE(run.items().at(3).state, ActionItem::State::Sending);
    QCOMPARE(run.items().at(4).state, ActionItem::State::Waiting);
    QSignalSpy finished(&run, &ActionRun::finished);
    run.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(server.wireCount(), 4);
}

void TestResourceAction::retriesWhatFailed()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    server.enqueue(Answer::http(409, "{}"));
    server.setDefaultAnswer(Answer::http(200, confirmation));
    // None of them is followed for longer than one look.
    ActionRun run(client, profile, ResourceKind::EventStream, ResourceAction::Pause, itemsOf(3),
                  {.interval = 1ms, .longest = 0ms});
    QSignalSpy finished(&run, &ActionRun::finished);
    run.start();
    QVERIFY(finished.wait());
    QCOMPARE(std::ranges::count_if(run.items(), &ActionItem::hasFailed), 1);
    run.retryFailed();
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 2);
    QCOMPARE(std::ranges::count_if(run.items(), &ActionItem::hasFailed), 0);
    QCOMPARE(std::ranges::count(server.requests(), "POST", &ReceivedRequest::method), 4);
}

void TestResourceAction::waitsForASignIn()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    server.setDefaultAnswer(Answer::http(401, R"({"error_code":"APIGW.0307","error_msg":"expired"})"));
    ActionRun run(client, profile, ResourceKind::EventStream, ResourceAction::Delete, itemsOf(6));
    QSignalSpy needed(&run, &ActionRun::signInNeeded);
    QSignalSpy finished(&run, &ActionRun::finished);
    run.start();
    QVERIFY(needed.wait());
    const int refused = server.wireCount();
    QVERIFY(refused <= 4);
    server.setDefaultAnswer(Answer::http(200, streamIn("STOPPED")));
    run.goOn();
    QVERIFY(finished.wait());
    QCOMPARE(needed.count(), 1);
    QCOMPARE(server.wireCount(), refused + 6 * 2);
    for (const ActionItem &item : run.items())
        QCOMPARE(item.outcome.outcome, WriteOutcome::Applied);

    server.setDefaultAnswer(Answer::http(401, "{}"));
    ActionRun other(client, profile, ResourceKind::EventStream, ResourceAction::Delete, itemsOf(6));
    QSignalSpy neededAgain(&other, &ActionRun::signInNeeded);
    QSignalSpy ended(&other, &ActionRun::finished);
    other.start();
    QVERIFY(neededAgain.wait());
    other.giveUp();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(std::ranges::count_if(other.items(), &ActionItem::hasFailed), 6);
}

void TestResourceAction::cancelBeginsNothingMore()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ActionRun run(client, profile, ResourceKind::EventStream, ResourceAction::Delete, itemsOf(6));
    QSignalSpy finished(&run, &ActionRun::finished);
    server.setDefaultAnswer(Answer::silence());
    run.start();
    run.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(run.items().at(5).state, ActionItem::State::Canceled);
    QCOMPARE(progressText(ResourceAction::Delete, run.items().at(5)), u"Not done"_s);
}

QTEST_GUILESS_MAIN(TestResourceAction)
#include "tst_resourceaction.moc"
