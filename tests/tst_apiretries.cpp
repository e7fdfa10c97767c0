#include "tests/support/apifixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTestEventLoop>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

//! Reads are tried again, writes never.
class TestApiRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void abortsWhileWaiting();
    void endsRetriesForGood_data();
    void endsRetriesForGood();
    void retriesReads_data();
    void retriesReads();
    void retriesReadsAfterFailures();
    void doesNotRetryWrites_data();
    void doesNotRetryWrites();
    void givesUpAfterThreeAttempts();
    void waitsAsAsked();
    void tellsHowLongItWaits_data();
    void tellsHowLongItWaits();
    void recordsEveryAttempt();
};

void TestApiRetries::abortsWhileWaiting()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(503, {}, "Retry-After: 100\r\n"));
    QSignalSpy finished(scene.client.get(), &ApiClient::requestFinished);
    scene.send(HttpMethod::Get);
    QVERIFY(finished.wait());
    QCOMPARE(scene.collector->count(), 0);
    scene.call->abort();
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->errorKind(), Kind::Canceled);
    QTRY_VERIFY(!scene.call);
    QCOMPARE(scene.server.wireCount(), 1);
}

void TestApiRetries::endsRetriesForGood_data()
{
    QTest::addColumn<bool>("withClient");
    QTest::newRow("abort") << false;
    QTest::newRow("client deleted") << true;
}

void TestApiRetries::endsRetriesForGood()
{
    QFETCH(bool, withClient);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(503, {}, "Retry-After: 0\r\n"));
    scene.send(HttpMethod::Get);
    AnswerWatcher watcher(scene.call, [&scene, withClient] {
        if (withClient)
            scene.client.reset();
        else
            scene.call->abort();
    });
    QVERIFY(scene.collector->arrives());
    QTRY_VERIFY(!scene.call);
    scene.client.reset();
    QVERIFY(scene.server.isLeftAlone());
    QCOMPARE(scene.collector->count(), 1);
    QCOMPARE(scene.collector->result().error->httpStatus, 503);
    QCOMPARE(scene.server.wireCount(), 1);
}

void TestApiRetries::retriesReads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("retried");
    QTest::newRow("429") << 429 << QByteArray() << true;
    QTest::newRow("503") << 503 << QByteArray("<html/>") << true;
    QTest::newRow("DIS.4303") << 400 << QByteArray(R"({"errorCode":"DIS.4303","message":"m"})") << true;
    QTest::newRow("DIS.4305") << 400 << QByteArray(R"({"errorCode":"DIS.4305","message":"m"})") << true;
    QTest::newRow("DIS.4309") << 400 << QByteArray(R"({"errorCode":"DIS.4309","message":"m"})") << true;
    QTest::newRow("APIGW.0308") << 429 << QByteArray(R"({"error_code":"APIGW.0308","error_msg":"m"})")
                                << true;
    QTest::newRow("400") << 400 << QByteArray(R"({"errorCode":"DIS.4301","message":"m"})") << false;
    QTest::newRow("401") << 401 << QByteArray() << false;
    QTest::newRow("404") << 404 << QByteArray() << false;
    QTest::newRow("500") << 500 << QByteArray() << false;
    QTest::newRow("502") << 502 << QByteArray() << false;
    QTest::newRow("504") << 504 << QByteArray() << false;
}

void TestApiRetries::retriesReads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, retried);
    ApiScene scene;
    scene.server.enqueue(Answer::http(status, body));
    scene.server.enqueue(Answer::http(status, body));
    scene.server.setDefaultAnswer(Answer::http(200, "{}"));
    scene.send(HttpMethod::Get);
    QVERIFY(scene.collector->arrives());
    QCOMPARE(!scene.collector->result().error, retried);
    QCOMPARE(scene.server.wireCount(), retried ? 3 : 1);
}

void TestApiRetries::retriesReadsAfterFailures()
{
    ApiScene scene;
    // Within the body: Qt itself does not send again then.
    const Answer truncated = Answer().send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{").close();
    scene.server.enqueue(truncated);
    scene.server.enqueue(truncated);
    scene.server.setDefaultAnswer(Answer::http(200, "{}"));
    scene.send(HttpMethod::Get);
    QVERIFY(scene.collector->arrives());
    QVERIFY(!scene.collector->result().error);
    QCOMPARE(scene.server.wireCount(), 3);
}

void TestApiRetries::doesNotRetryWrites_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("429") << 429 << QByteArray();
    QTest::newRow("503") << 503 << QByteArray();
    QTest::newRow("DIS.4303") << 400 << QByteArray(R"({"errorCode":"DIS.4303","message":"m"})");
}

void TestApiRetries::doesNotRetryWrites()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    int wireCount = 0;
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(status, body, "Retry-After: 0\r\n"));
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        ResultCollector collector;
        scene.client->send(testRequest(method, scene.server), &collector, collector.handler());
        QVERIFY(collector.arrives());
        QCOMPARE(collector.outcome(), WriteOutcome::Busy);
        QVERIFY(scene.server.isLeftAlone());
        QCOMPARE(scene.server.wireCount(), ++wireCount);
    }
}

void TestApiRetries::givesUpAfterThreeAttempts()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(429, R"({"error_code":"APIGW.0308","error_msg":"too many"})"));
    scene.send(HttpMethod::Get);
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->errorKind(), Kind::Throttled);
    QCOMPARE(scene.collector->result().error->detail, u"too many"_s);
    QCOMPARE(scene.server.wireCount(), 3);
}

void TestApiRetries::waitsAsAsked()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(503, {}, "Retry-After: 1\r\n"));
    scene.server.setDefaultAnswer(Answer::http(200, "{}"));
    QElapsedTimer elapsed;
    elapsed.start();
    scene.send(HttpMethod::Get);
    QVERIFY(scene.collector->arrives());
    QVERIFY(!scene.collector->result().error);
    QVERIFY2(elapsed.elapsed() >= 950, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(scene.server.wireCount(), 2);
}

void TestApiRetries::tellsHowLongItWaits_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("a minute") << QByteArray("60") << qint64(60'000) << qint64(60'500);
    QTest::newRow("200 s") << QByteArray("200") << qint64(120'000) << qint64(120'000);
    QTest::newRow("10^20 s") << QByteArray("99999999999999999999") << qint64(120'000) << qint64(120'000);
}

void TestApiRetries::tellsHowLongItWaits()
{
    QFETCH(QByteArray, asked);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(503, {}, "Retry-After: " + asked + "\r\n"));
    qint64 told = -1;
    QTestEventLoop loop;
    connect(scene.client.get(), &ApiClient::waitStarted, this, [&](std::chrono::milliseconds wait) {
        told = wait.count();
        loop.exitLoop();
    });
    scene.send(HttpMethod::Get);
    loop.enterLoop(30);
    QVERIFY2(told >= least && told <= most, qPrintable(QString::number(told)));
    scene.call->abort();
    QVERIFY(scene.collector->arrives());
}

void TestApiRetries::recordsEveryAttempt()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(503));
    scene.server.enqueue(Answer::http(429));
    scene.server.setDefaultAnswer(Answer::http(200, "{}"));
    QList<int> statuses;
    connect(scene.client.get(), &ApiClient::requestFinished, this,
            [&statuses](const RequestRecord &record) { statuses.append(record.httpStatus); });
    scene.send(HttpMethod::Get);
    QVERIFY(scene.collector->arrives());
    QCOMPARE(statuses, (QList<int>{503, 429, 200}));
}

QTEST_GUILESS_MAIN(TestApiRetries)
#include "tst_apiretries.moc"
