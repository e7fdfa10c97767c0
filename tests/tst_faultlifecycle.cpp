#include "tests/support/faultscene.h"

#include <QTest>
#include <QTimer>

using namespace weir;
using namespace std::chrono_literals;

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
};

namespace {

bool hasUpdate(const ScriptedServer &server)
{
    return std::ranges::any_of(server.requests(),
                               [](const ReceivedRequest &request) { return request.method == "PUT"; });
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

QTEST_GUILESS_MAIN(TestFaultLifeCycle)
#include "tst_faultlifecycle.moc"
