#include "tests/support/apifixture.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

using namespace weir;
using namespace std::chrono_literals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! The life of a call: one outcome, whoever ends it and whenever.
class TestApiCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnce_data();
    void endsOnce();
    void neverCallsUnsentWhatArrived();
    void abortsTwice();
    void abortsAfterTheAnswer();
    void abortsInTheHandler();
    void abortsBeforeTheCertificatesAreRead();
    void abortsALargeAnswer();
    void deletesClientInItsHandler();
    void deletesClientInItsSignal();
    void deletesClientWithManyCalls();
    void deletesContextInItsHandler();
    void keepsAnswersAfterTheClient();
    void keepsAnswersNobodyLookedAt_data();
    void keepsAnswersNobodyLookedAt();
};

namespace {

//! Who ends a call.
enum class Ender : quint8 { Abort, Context, Client, Call };
//! When.
enum class Moment : quint8 {
    AtOnce,
    FirstTurn,
    Connected,
    HeadersReceived,
    RequestReceived,
    Later, //!< Some time after the request was received, when a part of the answer may be here.
};

void endBy(Ender ender, ApiScene &scene)
{
    switch (ender) {
    case Ender::Abort:
        if (scene.call)
            scene.call->abort();
        break;
    case Ender::Context:
        scene.collector.reset();
        break;
    case Ender::Client:
        scene.client.reset();
        break;
    case Ender::Call:
        delete scene.call;
        break;
    }
}

void endAt(Moment moment, ApiScene &scene, const std::function<void()> &end)
{
    const auto once = Qt::SingleShotConnection;
    switch (moment) {
    case Moment::AtOnce:
        end();
        break;
    case Moment::FirstTurn:
        QTimer::singleShot(0, &scene.server, end);
        break;
    case Moment::Connected:
        QObject::connect(&scene.server, &ScriptedServer::connected, &scene.server, end, once);
        break;
    case Moment::HeadersReceived:
        QObject::connect(&scene.server, &ScriptedServer::headersReceived, &scene.server, end, once);
        break;
    case Moment::RequestReceived:
        QObject::connect(&scene.server, &ScriptedServer::requestReceived, &scene.server, end, once);
        break;
    case Moment::Later:
        QObject::connect(
            &scene.server, &ScriptedServer::requestReceived, &scene.server,
            [&scene, end] { QTimer::singleShot(30ms, &scene.server, end); }, once);
        break;
    }
}

bool hasArrived(Moment moment)
{
    return moment == Moment::RequestReceived || moment == Moment::Later;
}

} // namespace

void TestApiCall::endsOnce_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<Ender>("ender");
    QTest::addColumn<Moment>("moment");
    constexpr std::array enders{"abort", "context", "client", "call"};
    constexpr std::array moments{"at once", "first turn", "connected", "headers", "request", "later"};
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Delete}) {
        for (const bool isTls : {false, true}) {
            for (size_t ender = 0; ender < enders.size(); ++ender) {
                for (size_t moment = 0; moment < moments.size(); ++moment) {
                    QTest::addRow("%s, %s, %s, %s", methodName(method).data(), isTls ? "https" : "http",
                                  enders.at(ender), moments.at(moment))
                        << method << isTls << Ender(ender) << Moment(moment);
                }
            }
        }
    }
}

void TestApiCall::endsOnce()
{
    QFETCH(HttpMethod, method);
    QFETCH(Ender, ender);
    QFETCH(Moment, moment);
    QFETCH(bool, isTls);

    ApiScene scene(isTls ? Certificate::Trusted : Certificate::None);
    // An answer that begins and never ends.
    scene.server.setDefaultAnswer(
        Answer().send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").drip(QByteArray(1000, ' '), 10ms));
    bool ended = false;
    scene.send(method);
    const QPointer<ApiCall> call = scene.call;
    QVERIFY(call);
    endAt(moment, scene, [&scene, &ended, ender] {
        ended = true;
        endBy(ender, scene);
    });
    // Nothing is handed over from inside abort(), a destructor or send().
    if (scene.collector)
        QCOMPARE(scene.collector->count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(ended, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!call, 30000);
    QVERIFY(scene.server.isLeftAlone());

    if (ender == Ender::Context)
        return; // nobody is there to be told; that nothing crashed is the point
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->errorKind(), Kind::Canceled);
    if (method == HttpMethod::Put && hasArrived(moment))
        QCOMPARE(scene.collector->outcome(), WriteOutcome::Unknown);
    if (method == HttpMethod::Put && moment <= Moment::FirstTurn)
        QCOMPARE(scene.collector->outcome(), WriteOutcome::Unsent);
    // Unsent means that the service cannot have had the request.
    if (isWrite(method) && scene.collector->outcome() == WriteOutcome::Unsent)
        QVERIFY(scene.server.requests().isEmpty());
    QCOMPARE(scene.collector->count(), 1);
    QVERIFY(scene.server.wireCount() <= 1);
}

void TestApiCall::neverCallsUnsentWhatArrived()
{
    // Aborted at 400 moments around the one at which the body leaves.
    constexpr int writes = 400;
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    QHash<QByteArray, WriteOutcome> outcomes;
    for (int i = 0; i < writes; ++i) {
        ApiRequest request = testRequest(i % 4 == 0 ? HttpMethod::Delete : HttpMethod::Put, server);
        const QByteArray path = "/" + QByteArray::number(i);
        request.url.setPath(QString::fromLatin1(path));
        const QPointer<ApiCall> call =
            client.send(std::move(request), this, [&outcomes, path](const ApiResult &result) {
                outcomes.insert(path, result.outcome);
            });
        // At once nothing can have left, however busy the machine is.
        if (i % 8 == 0)
            call->abort();
        else
            QTimer::singleShot(std::chrono::milliseconds(i % 8), call.data(), &ApiCall::abort);
        if (i % 4 == 3)
            QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), i + 1, 30000);
    }
    QVERIFY(server.isLeftAlone());
    for (const ReceivedRequest &request : server.requests())
        QCOMPARE(outcomes.value(request.target), WriteOutcome::Unknown);
    // Both happened, else this proved nothing.
    const auto unsent = std::ranges::count(outcomes, WriteOutcome::Unsent);
    QVERIFY2(unsent > 0 && unsent < writes, qPrintable(QString::number(unsent)));
}

void TestApiCall::abortsTwice()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::silence());
    scene.send(HttpMethod::Put);
    QSignalSpy received(&scene.server, &ScriptedServer::requestReceived);
    QVERIFY(received.wait());
    scene.call->abort();
    scene.call->abort();
    QVERIFY(scene.collector->arrives());
    QTRY_VERIFY(!scene.call);
    QCOMPARE(scene.collector->count(), 1);
    QCOMPARE(scene.collector->errorKind(), Kind::Canceled);
    QCOMPARE(scene.collector->outcome(), WriteOutcome::Unknown);
}

void TestApiCall::abortsAfterTheAnswer()
{
    // The record comes when the outcome is decided and before it is handed over.
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
    scene.send(HttpMethod::Put);
    connect(scene.client.get(), &ApiClient::requestFinished, scene.collector.get(), [&scene] {
        QCOMPARE(scene.collector->count(), 0);
        scene.call->abort();
    });
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->outcome(), WriteOutcome::Applied);
    QCOMPARE(scene.collector->count(), 1);
}

void TestApiCall::abortsInTheHandler()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ApiClient client(profileOf(server), TokenCredentials{Secret(testToken)});
    int count = 0;
    QPointer<ApiCall> call;
    call = client.send(testRequest(HttpMethod::Put, server), &client, [&](const ApiResult &result) {
        ++count;
        QCOMPARE(result.outcome, WriteOutcome::Applied);
        if (call)
            call->abort();
    });
    QTRY_COMPARE(count, 1);
    QTRY_VERIFY(!call);
    QCOMPARE(count, 1);
}

void TestApiCall::abortsBeforeTheCertificatesAreRead()
{
    ApiScene scene(Certificate::Trusted);
    scene.send(HttpMethod::Put);
    scene.call->abort();
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->outcome(), WriteOutcome::Unsent);
    // The client is none the worse.
    scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
    ResultCollector next;
    scene.client->send(testRequest(HttpMethod::Put, scene.server), &next, next.handler());
    QVERIFY(next.arrives());
    QCOMPARE(next.outcome(), WriteOutcome::Applied);
    QCOMPARE(scene.server.wireCount(), 1);
}

void TestApiCall::abortsALargeAnswer()
{
    // It is parsed off this thread; whichever comes first, there is one outcome.
    ApiScene scene;
    scene.server.setDefaultAnswer(
        Answer::http(200, "[" + ('"' + QByteArray(1000, 'x') + "\",").repeated(3000) + "1]"));
    for (int delay = 0; delay < 100; delay += 10) {
        ResultCollector collector;
        const QPointer<ApiCall> call =
            scene.client->send(testRequest(HttpMethod::Get, scene.server), &collector, collector.handler());
        QTimer::singleShot(delay, call.data(), &ApiCall::abort);
        QVERIFY(collector.arrives());
        QTRY_VERIFY(!call);
        QCOMPARE(collector.count(), 1);
        QVERIFY(!collector.errorKind() || collector.errorKind() == Kind::Canceled);
    }
}

void TestApiCall::deletesClientInItsHandler()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, testConfirmation));
    auto client = std::make_unique<ApiClient>(profileOf(server), TokenCredentials{Secret(testToken)});
    int count = 0;
    QObject context;
    for (int i = 0; i < 3; ++i) {
        client->send(testRequest(HttpMethod::Put, server), &context, [&](const ApiResult &) {
            ++count;
            client.reset();
        });
    }
    QTRY_COMPARE(count, 3);
    QVERIFY(!client);
}

void TestApiCall::deletesClientInItsSignal()
{
    for (const Certificate certificate : {Certificate::None, Certificate::Trusted}) {
        ApiScene scene(certificate);
        scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
        connect(scene.client.get(), &ApiClient::requestFinished, scene.collector.get(),
                [&scene] { scene.client.reset(); });
        scene.send(HttpMethod::Put);
        scene.send(HttpMethod::Get);
        QTRY_COMPARE(scene.collector->count(), 2);
        QVERIFY(!scene.client);
    }
}

void TestApiCall::deletesClientWithManyCalls()
{
    ApiScene scene(Certificate::Trusted);
    scene.server.setDefaultAnswer(Answer().wait(3ms).send("HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\n"
                                                          + QByteArray(testConfirmation)));
    constexpr int calls = 30;
    for (int i = 0; i < calls; ++i)
        scene.send(i % 2 == 0 ? HttpMethod::Put : HttpMethod::Get);
    QSignalSpy finished(scene.client.get(), &ApiClient::requestFinished);
    QVERIFY(finished.wait());
    scene.client.reset();
    QTRY_COMPARE_WITH_TIMEOUT(scene.collector->count(), calls, 30000);
}

void TestApiCall::deletesContextInItsHandler()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
    int count = 0;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 3; ++i) {
        scene.client->send(testRequest(HttpMethod::Put, scene.server), context.get(), [&](const ApiResult &) {
            ++count;
            context.reset();
        });
    }
    QTRY_COMPARE(count, 1);
    scene.send(HttpMethod::Put);
    QVERIFY(scene.collector->arrives());
    QCOMPARE(count, 1);
}

void TestApiCall::keepsAnswersAfterTheClient()
{
    // The answer was here when the client went: the write was applied, and that is what is said.
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
    connect(scene.client.get(), &ApiClient::requestFinished, &scene.server,
            [&scene] { QMetaObject::invokeMethod(&scene.server, [&scene] { scene.client.reset(); }); });
    scene.send(HttpMethod::Put);
    QVERIFY(scene.collector->arrives());
    QCOMPARE(scene.collector->outcome(), WriteOutcome::Applied);
}

void TestApiCall::keepsAnswersNobodyLookedAt_data()
{
    QTest::addColumn<Ender>("ender");
    QTest::newRow("abort") << Ender::Abort;
    QTest::newRow("client") << Ender::Client;
    QTest::newRow("call") << Ender::Call;
}

void TestApiCall::keepsAnswersNobodyLookedAt()
{
    // The confirmation is here, so the write was applied, whatever ends the call now.
    QFETCH(Ender, ender);
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, testConfirmation));
    scene.send(HttpMethod::Put);
    AnswerWatcher watcher(scene.call, [&scene, ender] { endBy(ender, scene); });
    QVERIFY(scene.collector->arrives());
    QTRY_VERIFY(!scene.call);
    QCOMPARE(scene.collector->outcome(), WriteOutcome::Applied);
    QCOMPARE(scene.collector->count(), 1);
}

QTEST_GUILESS_MAIN(TestApiCall)
#include "tst_apicall.moc"
