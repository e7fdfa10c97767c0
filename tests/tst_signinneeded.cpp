// What was sent is followed and settled after a sign-in as well: a 401 to a look ends nothing.

#include "app/flows/actionrun.h"
#include "tests/support/applyfixture.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr FollowTimes quick{.interval = 1ms, .longest = 30s};

Answer refusal()
{
    return Answer::http(401, R"({"error_code":"APIGW.0307","error_msg":"The token is expired."})");
}

QByteArray streamIn(const QString &status)
{
    return stream({{u"status"_s, status}});
}

//! An action whose request was taken, up to the 401 of the look that follows.
struct Following
{
    Following() : client(profileOf(server), TokenCredentials{Secret("token")})
    {
        server.enqueue(Answer::http(200, streamConfirmation));
        server.enqueue(refusal());
    }

    ScriptedServer server;
    ApiClient client;
};

} // namespace

class TestSignInNeeded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesAnUpdateAfterASignIn();
    void leavesAnUpdateUnknownWithoutOne();
    void leavesAnUpdateUnknownWhereTheClientGoes();
    void settlesACreationAfterASignIn();
    void followsTheRestartAfterASignIn();
    void followsAnActionAfterASignIn();
    void saysWhyAnActionIsNotFollowed();
    void settlesAnActionAfterASignIn();
    void asksOnceForSeveralActions();
    void canBeCanceledMeanwhile();
};

void TestSignInNeeded::settlesAnUpdateAfterASignIn()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.enqueue(Answer().close());
    scene.server.enqueue(refusal());
    scene.answer(stream({{u"description"_s, u"new"_s}}));
    QSignalSpy needed(scene.flow.get(), &ApplyFlow::signInNeeded);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(scene.finished.count() + scene.written.count(), 0);
    scene.flow->goOn();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT GET GET"));
}

void TestSignInNeeded::leavesAnUpdateUnknownWithoutOne()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.enqueue(Answer().close());
    scene.server.enqueue(refusal());
    QSignalSpy needed(scene.flow.get(), &ApplyFlow::signInNeeded);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(needed.count(), 1);
    scene.flow->giveUp();
    QCOMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Unknown);
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT GET"));
    QVERIFY(!scene.draft->changes().empty());
}

void TestSignInNeeded::leavesAnUpdateUnknownWhereTheClientGoes()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.enqueue(Answer().close());
    scene.server.enqueue(refusal());
    QSignalSpy needed(scene.flow.get(), &ApplyFlow::signInNeeded);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(needed.count(), 1);
    scene.client.reset();
    QCOMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Unknown);
}

void TestSignInNeeded::settlesACreationAfterASignIn()
{
    ApplyScene scene(streamWithoutId(), ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create});
    const QByteArray none = R"({"total":0,"size":0,"items":[]})";
    scene.answer(none);
    scene.answer(none);
    scene.server.enqueue(Answer().close());
    scene.server.enqueue(refusal());
    scene.answer(R"({"total":1,"size":1,"items":[{"id":"5318","name":"orders"}]})");
    scene.server.setDefaultAnswer(Answer::http(200, stream()));
    QSignalSpy needed(scene.flow.get(), &ApplyFlow::signInNeeded);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(needed.count(), 1);
    scene.flow->goOn();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.methods().count("POST"), 1);
}

void TestSignInNeeded::followsTheRestartAfterASignIn()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(streamIn(u"RUNNING"_s));
    for (int write = 0; write < 2; ++write)
        scene.answer(streamConfirmation);
    scene.server.enqueue(refusal());
    scene.answer(streamIn(u"RUNNING"_s));
    QSignalSpy needed(scene.flow.get(), &ApplyFlow::signInNeeded);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(needed.count(), 1);
    scene.flow->goOn();
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!hasFailed(*scene.outcome().restart));
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT POST GET GET"));
}

void TestSignInNeeded::followsAnActionAfterASignIn()
{
    Following scene;
    scene.server.setDefaultAnswer(Answer::http(200, streamIn(u"RUNNING"_s)));
    ResourceActionFlow flow(scene.client, profileOf(scene.server), ResourceKind::EventStream, u"5318"_s,
                            ResourceAction::Start, quick);
    QSignalSpy needed(&flow, &ResourceActionFlow::signInNeeded);
    QSignalSpy finished(&flow, &ResourceActionFlow::finished);
    flow.start();
    QVERIFY(needed.wait());
    flow.goOn();
    QVERIFY(finished.wait());
    QVERIFY(!hasFailed(finished.at(0).at(0).value<ActionOutcome>()));
    QCOMPARE(scene.server.wireCount(), 3);
}

void TestSignInNeeded::saysWhyAnActionIsNotFollowed()
{
    Following scene;
    ResourceActionFlow flow(scene.client, profileOf(scene.server), ResourceKind::EventStream, u"5318"_s,
                            ResourceAction::Start, quick);
    QSignalSpy needed(&flow, &ResourceActionFlow::signInNeeded);
    QSignalSpy finished(&flow, &ResourceActionFlow::finished);
    flow.start();
    QVERIFY(needed.wait());
    flow.giveUp();
    QVERIFY(finished.wait());
    const auto outcome = finished.at(0).at(0).value<ActionOutcome>();
    QCOMPARE(outcome.outcome, WriteOutcome::Applied);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(scene.server.wireCount(), 2);
}

void TestSignInNeeded::settlesAnActionAfterASignIn()
{
    ScriptedServer server;
    server.enqueue(Answer().close());
    server.enqueue(refusal());
    server.setDefaultAnswer(Answer::http(200, streamIn(u"RUNNING"_s)));
    ApiClient client(profileOf(server), TokenCredentials{Secret("token")});
    ResourceActionFlow flow(client, profileOf(server), ResourceKind::EventStream, u"5318"_s,
                            ResourceAction::Start, quick);
    QSignalSpy needed(&flow, &ResourceActionFlow::signInNeeded);
    QSignalSpy finished(&flow, &ResourceActionFlow::finished);
    flow.start();
    QVERIFY(needed.wait());
    flow.goOn();
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<ActionOutcome>().outcome, WriteOutcome::Applied);
    QCOMPARE(server.wireCount(), 3);
}

void TestSignInNeeded::asksOnceForSeveralActions()
{
    ScriptedServer server;
    ApiClient client(profileOf(server), TokenCredentials{Secret("token")});
    // Confirms each start, and shows a stream that is not running yet.
    server.setDefaultAnswer(Answer::http(
        200, R"({"eventStreamingID":"1","name":"orders","status":"STOPPED","source":{},"sink":{}})"));
    std::vector<ActionItem> items(3);
    // That of the answer: what is confirmed for another stream has to be settled.
    for (ActionItem &item : items)
        item.id = u"1"_s;
    ActionRun run(client, profileOf(server), ResourceKind::EventStream, ResourceAction::Start, items, quick);
    QSignalSpy needed(&run, &ActionRun::signInNeeded);
    QSignalSpy finished(&run, &ActionRun::finished);
    run.start();
    const auto count = [&server](const QByteArray &method) {
        return std::ranges::count(server.requests(), method, &ReceivedRequest::method);
    };
    QTRY_VERIFY(count("POST") == 3 && count("GET") >= 3);
    server.setDefaultAnswer(refusal());
    QVERIFY(needed.wait());
    server.setDefaultAnswer(
        Answer::http(200, R"({"name":"orders","status":"RUNNING","source":{},"sink":{}})"));
    run.goOn();
    QVERIFY(finished.wait());
    QCOMPARE(needed.count(), 1);
    for (const ActionItem &item : run.items())
        QVERIFY2(!item.hasFailed(),
                 item.outcome.error ? qPrintable(item.outcome.error->message()) : "without an error");
    QCOMPARE(count("POST"), 3);
}

void TestSignInNeeded::canBeCanceledMeanwhile()
{
    Following scene;
    ActionRun run(scene.client, profileOf(scene.server), ResourceKind::EventStream, ResourceAction::Start,
                  {ActionItem{.id = u"5318"_s}}, quick);
    QSignalSpy needed(&run, &ActionRun::signInNeeded);
    QSignalSpy finished(&run, &ActionRun::finished);
    run.start();
    QVERIFY(needed.wait());
    run.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(needed.count(), 1);
    // Whoever signs in after all changes nothing.
    run.goOn();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(scene.server.wireCount(), 2);
}

QTEST_GUILESS_MAIN(TestSignInNeeded)
#include "tst_signinneeded.moc"
