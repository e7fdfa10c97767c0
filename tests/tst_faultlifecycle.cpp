#include "tests/support/commandscene.h"
#include "tests/support/faultscene.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! A01 to A14: whoever ends an update, and whenever.
class TestFaultLifeCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancels_data();
    void cancels();
    void signsOut_data();
    void signsOut();
    void expires_data();
    void expires();
    void sendsOnce_data();
    void sendsOnce();
    void keepsWhatIsEditedMeanwhile_data();
    void keepsWhatIsEditedMeanwhile();
    void findsWhatAnotherWindowSent_data();
    void findsWhatAnotherWindowSent();
    void findsWhatAnotherProcessSent_data();
    void findsWhatAnotherProcessSent();
    void survivesAnyEnd_data();
    void survivesAnyEnd();
};

namespace {

bool hasUpdate(const ScriptedServer &server)
{
    return std::ranges::any_of(server.requests(),
                               [](const ReceivedRequest &request) { return request.method == "PUT"; });
}

//! What the service holds once the update of a scene has been applied.
QByteArray updated(ResourceKind kind, const FaultScene &scene)
{
    const bool isStream = kind == ResourceKind::EventStream;
    return isStream ? scene.held().replace(R"("id")", R"("description":"theirs","id")")
                    : scene.held().replace(R"("topic_name":"test")", R"("topic_name":"theirs")");
}

//! Starts; whether there is a review. Every read is answered with what the service held before.
bool isUnderReview(FaultScene::Update &update)
{
    update.scene.server.setDefaultAnswer(Answer::http(200, update.scene.held()));
    update.flow->start();
    return QTest::qWaitFor([&update] { return update.flow->step() == ApplyFlow::Step::Reviewing; }, 30'000);
}

//! The service answers this to whoever looks right before sending.
void expectConflict(FaultScene::Update &update, const QByteArray &held)
{
    int reviews = 0;
    size_t conflicts = 0;
    QObject::connect(update.flow.get(), &ApplyFlow::reviewReady, update.flow.get(),
                     [&](const ApplyReview &review) {
                         ++reviews;
                         conflicts = review.conflicts.size();
                     });
    update.scene.server.enqueue(Answer::http(200, held));
    const int writes = update.scene.writesOnTheWire();
    update.flow->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(reviews, 1, 30'000);
    QCOMPARE(conflicts, 1U);
    // Nobody has chosen.
    update.flow->confirm();
    QCOMPARE(update.flow->step(), ApplyFlow::Step::Reviewing);
    QCOMPARE(update.scene.writesOnTheWire(), writes);
    QVERIFY(update.draft.document() == update.written);
}

} // namespace

void TestFaultLifeCycle::cancels_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<int>("moment");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (int moment = 0; moment < 12; ++moment)
            QTest::addRow("A01 moment %d, %s", moment, serviceName(kind)) << kind << moment;
    }
}

void TestFaultLifeCycle::cancels()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const int, moment);
    FaultScene scene(kind, {});
    FaultScene::Update update(scene);
    QVERIFY(update.isReviewed());
    scene.server.enqueue(
        Answer().send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").drip(QByteArray(1000, ' '), 10ms));
    scene.server.setDefaultAnswer(Answer::http(500));
    // Right away, in the next turns of the event loop, and then at each thing that the server sees.
    int left = moment;
    const auto count = [&left, &update] {
        if (left-- == 0)
            update.flow->cancel();
    };
    connect(&scene.server, &ScriptedServer::connected, update.flow.get(), count);
    connect(&scene.server, &ScriptedServer::headersReceived, update.flow.get(), count);
    connect(&scene.server, &ScriptedServer::requestReceived, update.flow.get(), count);
    QTimer later;
    connect(&later, &QTimer::timeout, update.flow.get(), count);
    update.flow->confirm();
    count();
    later.start(10ms);
    QTRY_COMPARE_WITH_TIMEOUT(update.ends(), 1, 60'000);
    update.client.reset();
    QVERIFY(scene.server.isLeftAlone());
    QVERIFY(scene.writesOnTheWire() <= 1);
    if (hasUpdate(scene.server))
        QCOMPARE(update.outcome(), WriteOutcome::Unknown);
    else
        QVERIFY(update.outcome() == WriteOutcome::Unsent || update.outcome() == WriteOutcome::Unknown);
    QVERIFY(update.isDraftIntact());
    QCOMPARE(update.ends(), 1);
}

void TestFaultLifeCycle::signsOut_data()
{
    addServiceRows({"A04 sign-out while sending"});
}

void TestFaultLifeCycle::signsOut()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {});
    FaultScene::Update update(scene);
    QVERIFY(update.isReviewed());
    scene.server.enqueue(Answer::silence());
    connect(&scene.server, &ScriptedServer::requestReceived, update.flow.get(), [&] {
        if (hasUpdate(scene.server))
            update.client.reset();
    });
    update.flow->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(update.ends(), 1, 60'000);
    QVERIFY(!update.client);
    QVERIFY(scene.server.isLeftAlone());
    QCOMPARE(scene.writesOnTheWire(), 1);
    QCOMPARE(update.outcome(), WriteOutcome::Unknown);
    QVERIFY(update.isDraftIntact());
}

void TestFaultLifeCycle::expires_data()
{
    addServiceRows({"A10 token expires between check and sending"});
}

void TestFaultLifeCycle::expires()
{
    QFETCH(const ResourceKind, kind);
    FaultScene(kind, {.outcome = WriteOutcome::Unauthorized, .error = ApiError::Kind::Unauthorized})
        .run(Answer::http(401, R"({"error_msg":"The token has expired."})"));
}

void TestFaultLifeCycle::sendsOnce_data()
{
    addServiceRows({"A06 confirmed 100 times"});
}

void TestFaultLifeCycle::sendsOnce()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {});
    FaultScene::Update update(scene);
    QVERIFY(update.isReviewed());
    scene.server.enqueue(Answer().wait(50ms).send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    scene.server.setDefaultAnswer(Answer::http(500));
    connect(&scene.server, &ScriptedServer::headersReceived, update.flow.get(),
            [&update] { update.flow->confirm(); });
    for (int i = 0; i < 100; ++i)
        update.flow->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(update.ends(), 1, 60'000);
    update.client.reset();
    QVERIFY(scene.server.isLeftAlone());
    QCOMPARE(scene.writesOnTheWire(), 1);
    QVERIFY(update.isDraftIntact());
}

void TestFaultLifeCycle::keepsWhatIsEditedMeanwhile_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<bool>("isApplied");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        QTest::addRow("A07 edited, then applied, %s", serviceName(kind)) << kind << true;
        QTest::addRow("A07 edited, then refused, %s", serviceName(kind)) << kind << false;
    }
}

void TestFaultLifeCycle::keepsWhatIsEditedMeanwhile()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const bool, isApplied);
    FaultScene scene(kind, {});
    FaultScene::Update update(scene);
    QVERIFY(update.isReviewed());
    scene.server.enqueue(isApplied
                             ? Answer().wait(50ms).send("HTTP/1.1 200 OK\r\nContent-Length: "
                                                        + QByteArray::number(confirmationOf(kind).size())
                                                        + "\r\n\r\n" + confirmationOf(kind))
                             : Answer().wait(50ms).send("HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n"));
    connect(&scene.server, &ScriptedServer::requestReceived, update.flow.get(), [&] {
        if (hasUpdate(scene.server))
            update.draft.setValue("/name", Json::string("meanwhile"));
    });
    update.flow->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(update.ends(), 1, 60'000);
    QCOMPARE(update.outcome(), isApplied ? WriteOutcome::Applied : WriteOutcome::Rejected);
    QCOMPARE(scene.writesOnTheWire(), 1);
    QVERIFY(!scene.server.requests().constLast().body.contains("meanwhile"));
    QCOMPARE(update.draft.value("/name")->text(), std::string("meanwhile"));
    QVERIFY(update.draft.isModified());
    QCOMPARE(update.draft.changes().size(), isApplied ? 1U : 2U);
    QVERIFY(std::ranges::any_of(update.draft.changes(),
                                [](const FieldChange &change) { return change.pointer == "/name"; }));
}

void TestFaultLifeCycle::findsWhatAnotherWindowSent_data()
{
    addServiceRows({"A08 two windows, same object"});
}

void TestFaultLifeCycle::findsWhatAnotherWindowSent()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {});
    FaultScene::Update mine(scene);
    QVERIFY(isUnderReview(mine));
    FaultScene::Update theirs(scene);
    QVERIFY(isUnderReview(theirs));
    scene.server.enqueue(Answer::http(200, scene.held()));
    scene.server.enqueue(Answer::http(200, confirmationOf(kind)));
    theirs.flow->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(theirs.ends(), 1, 60'000);
    QCOMPARE(theirs.outcome(), WriteOutcome::Applied);
    expectConflict(mine, updated(kind, scene));
    QCOMPARE(scene.writesOnTheWire(), 1);
}

void TestFaultLifeCycle::findsWhatAnotherProcessSent_data()
{
    addServiceRows({"A09 two processes, same object"});
}

void TestFaultLifeCycle::findsWhatAnotherProcessSent()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {});
    FaultScene::Update mine(scene);
    QVERIFY(isUnderReview(mine));
    // The other process reads twice before it sends.
    scene.server.enqueue(Answer::http(200, scene.held()));
    scene.server.enqueue(Answer::http(200, scene.held()));
    scene.server.enqueue(Answer::http(200, confirmationOf(kind)));
    scene.server.setDefaultAnswer(Answer::http(200, updated(kind, scene)));
    CommandScene process;
    process.signInTo(scene.server.url(), scene.profile.projectId, "token");
    const QByteArray body = kind == ResourceKind::EventStream
        ? updated(kind, scene)
        : QByteArray(updated(kind, scene)).replace(0, updated(kind, scene).indexOf('[') + 1, "").chopped(2);
    const CommandRun run =
        process.signedIn({u"apply"_s, process.file(u"body.json"_s, body), u"--id"_s,
                          kind == ResourceKind::EventStream ? u"5318"_s : u"a1"_s, u"--yes"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(scene.writesOnTheWire(), 1);
    expectConflict(mine, updated(kind, scene));
    QCOMPARE(scene.writesOnTheWire(), 1);
}

void TestFaultLifeCycle::survivesAnyEnd_data()
{
    addServiceRows({"A13 opened, sent and closed 500 times"});
}

//! Whatever goes first, the client, the flow or the draft, and whenever.
void TestFaultLifeCycle::survivesAnyEnd()
{
    QFETCH(const ResourceKind, kind);
    constexpr int rounds = 500;
    constexpr int mostTurns = 24;
    FaultScene scene(kind, {});
    scene.server.setDefaultAnswer(Answer::http(200, scene.held()));
    QRandomGenerator dice(20261127);
    // So that waiting for events has an end.
    QTimer tick;
    tick.start(1ms);
    int confirmed = 0;
    for (int round = 0; round < rounds; ++round) {
        auto update = std::make_unique<FaultScene::Update>(scene);
        connect(update->flow.get(), &ApplyFlow::reviewReady, update->flow.get(), [&] {
            // Not from its own signal, as a click would not come from there either.
            QMetaObject::invokeMethod(
                update->flow.get(),
                [&confirmed, flow = update->flow.get()] {
                    ++confirmed;
                    flow->confirm();
                },
                Qt::QueuedConnection);
        });
        update->flow->start();
        for (int left = dice.bounded(mostTurns); left > 0; --left)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        switch (dice.bounded(4)) {
        case 0:
            update->client.reset();
            break;
        case 1:
            update->flow.reset();
            break;
        case 2:
            update->flow->cancel();
            break;
        default:
            break;
        }
        QVERIFY(update->draft.document() == update->written);
    }
    QVERIFY(confirmed > rounds / 20);
    QVERIFY(scene.server.isLeftAlone());
    QVERIFY(scene.writesOnTheWire() > 0);
    QVERIFY(scene.writesOnTheWire() <= confirmed);
}

QTEST_GUILESS_MAIN(TestFaultLifeCycle)
#include "tst_faultlifecycle.moc"
