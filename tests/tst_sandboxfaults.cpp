// The faults of a sandbox, over real HTTP.

#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/servicefaults.h"
#include "support/sandboxclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QString streams = u"/eventstreamings"_s;
const QString subscriptions = u"/event-subs"_s;
//! orders-to-fn, which runs.
const QString orders = streams + u"/23709d68-54d5-423b-a6be-03302e893152"_s;
const QString pauseOrders = streams + u"/operate/23709d68-54d5-423b-a6be-03302e893152"_s;

QString codeIn(const SandboxClient::Answer &answer)
{
    return answer.json[answer.json.contains("errorCode"_L1) ? "errorCode"_L1 : "error_code"_L1].toString();
}

} // namespace

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void saysHowLongToWait();
    void strikesEachOperationOnce();
    void strikesTheOldTokenAlone();
    void sparesIam();
    void losesTheAnswerAlone();
    void cutsOffTheAnswerAlone();
    void leavesRefusalsOfTheService();
    void answersLate();
    void takesTheFirstThatFits();
    void keepsItsTableWhole();
};

void TestSandboxFaults::answers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray get("GET");
    const QByteArray post("POST");
    const auto row = [](const char *name, const QString &fault, const QByteArray &method, const QString &path,
                        int status, const QString &code) {
        QTest::newRow(name) << fault << method << path << status << code;
    };
    row("streams throttled", u"throttled"_s, get, streams, 429, u"APIGW.0308"_s);
    row("subscriptions throttled", u"throttled"_s, get, subscriptions, 400, u"DIS.4303"_s);
    row("token expired", u"expired"_s, get, streams, 401, u"APIGW.0307"_s);
    row("streams forbidden", u"forbidden"_s, get, streams, 403, u"EG.00512000"_s);
    row("subscriptions forbidden", u"forbidden"_s, get, subscriptions, 403, u"DIS.4116"_s);
    row("account frozen", u"frozen"_s, get, streams, 403, u"EG.00512001"_s);
    row("frozen, and another service", u"frozen"_s, get, subscriptions, 200, {});
    row("read only, read", u"read-only"_s, get, orders, 200, {});
    row("read only, written", u"read-only"_s, post, pauseOrders, 403, u"EG.00512000"_s);
    row("no agency", u"no-agency"_s, post, streams, 403, u"EG.00512003"_s);
    row("quota of streams", u"quota"_s, post, streams, 403, u"EG.00514003"_s);
    row("quota of subscriptions", u"quota"_s, post, subscriptions, 400, u"DIS.4308"_s);
    row("quota, and no creation", u"quota"_s, post, pauseOrders, 200, {});
    row("error of streams", u"error-500"_s, get, streams, 500, u"EG.00015000"_s);
    row("error of subscriptions", u"error-500"_s, get, subscriptions, 500, u"DIS.5000"_s);
    row("page", u"html"_s, get, streams, 200, {});
    row("page of a proxy", u"html-502"_s, get, subscriptions, 502, {});
    row("invalid JSON", u"invalid-json"_s, get, streams, 200, {});
    row("answer lost, read", u"answer-lost"_s, get, streams, 200, {});
    row("answer lost, written", u"answer-lost"_s, post, pauseOrders, 504, {});
}

void TestSandboxFaults::answers()
{
    QFETCH(const QString, fault);
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    Sandbox sandbox({.faults = {fault}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    // Always, and not the first time alone.
    for (int time = 0; time < 2; ++time) {
        const auto answer =
            client.send(method, client.url(path), method == "POST" ? R"({"operation":"PAUSE"})" : "");
        QCOMPARE(answer.status, status);
        QCOMPARE(codeIn(answer), code);
        QVERIFY(!answer.requestId.isEmpty());
        QCOMPARE(answer.text.startsWith("<html>"), fault.startsWith("html"_L1) || status == 504);
        QCOMPARE(answer.json.isEmpty(), answer.text.startsWith("<html>") || fault == "invalid-json"_L1);
    }
}

void TestSandboxFaults::saysHowLongToWait()
{
    Sandbox sandbox({.faults = {u"throttled"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto reply = client.begin("GET", client.url(streams));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->rawHeader("Retry-After"), "1");
}

void TestSandboxFaults::strikesEachOperationOnce()
{
    Sandbox sandbox({.faults = {u"throttled-once"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QCOMPARE(client.get(streams).status, 429);
    QCOMPARE(client.get(streams).status, 200);
    QCOMPARE(client.get(orders).status, 429);
    QCOMPARE(client.get(orders).status, 200);
    QCOMPARE(client.get(subscriptions).status, 400);
    QCOMPARE(client.get(subscriptions).status, 200);
}

void TestSandboxFaults::strikesTheOldTokenAlone()
{
    Sandbox sandbox({.faults = {u"expired"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QCOMPARE(client.get(streams).status, 401);

    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(sandbox.url().toString() + u"/v3/auth/tokens"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const QJsonObject user{
        {u"name"_s, QString(sandbox::userName)},
        {u"password"_s, QString(sandbox::userPassword)},
        {u"domain"_s, QJsonObject{{u"name"_s, QString(sandbox::domainName)}}},
    };
    const QJsonObject auth{
        {u"identity"_s,
         QJsonObject{{u"methods"_s, QJsonArray{u"password"_s}},
                     {u"password"_s, QJsonObject{{u"user"_s, user}}}}},
        {u"scope"_s, QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, sandbox.projectId()}}}}},
    };
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request, QJsonDocument(QJsonObject{{u"auth"_s, auth}}).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    client.setToken(reply->rawHeader("X-Subject-Token"));
    QCOMPARE(client.get(streams).status, 200);
    QCOMPARE(client.get(subscriptions).status, 200);
}

void TestSandboxFaults::sparesIam()
{
    Sandbox sandbox({.faults = {u"html"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto answer = client.send("GET", QUrl(sandbox.url().toString() + u"/v3/auth/projects"_s));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json.contains("projects"_L1));
}

void TestSandboxFaults::losesTheAnswerAlone()
{
    Sandbox sandbox({.faults = {u"answer-lost"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QCOMPARE(client.get(orders).json["status"_L1].toString(), u"RUNNING"_s);
    const auto lost = client.send("POST", client.url(pauseOrders), R"({"operation":"PAUSE"})");
    QCOMPARE(lost.status, 504);
    QCOMPARE(client.get(orders).json["status"_L1].toString(), u"STOPPED"_s);
}

void TestSandboxFaults::cutsOffTheAnswerAlone()
{
    Sandbox sandbox({.faults = {u"invalid-json"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto cut = client.get(orders);
    QVERIFY2(cut.text.startsWith('{'), cut.text);
    QVERIFY(cut.json.isEmpty());
    // What has no content has a piece of JSON as well.
    const auto list = client.get(subscriptions);
    const QByteArray id = list.text.mid(list.text.indexOf("\"id\":\"") + 6, 19);
    const auto removed = client.send("DELETE", client.url(subscriptions + u'/' + QString::fromLatin1(id)));
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.text, QByteArray("{"));
    QVERIFY(!client.get(subscriptions).text.contains(id));
}

void TestSandboxFaults::leavesRefusalsOfTheService()
{
    Sandbox sandbox({.faults = {u"answer-lost"_s, u"html"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto refused = client.send("POST", client.url(pauseOrders), R"({"operation":"JUMP"})");
    QCOMPARE(refused.status, 400);
    QVERIFY(codeIn(refused).startsWith("EG."_L1));
    client.setToken("0123456789abcdef");
    QCOMPARE(client.get(streams).status, 401);
}

void TestSandboxFaults::answersLate()
{
    Sandbox sandbox({.faults = {u"slow"_s, u"frozen"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QElapsedTimer elapsed;
    elapsed.start();
    const auto reply = client.begin("GET", client.url(subscriptions));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    const auto frozen = client.get(streams);
    // Of three seconds: Qt's timers may come by a twentieth too early.
    QVERIFY(elapsed.elapsed() >= 2800);
    QCOMPARE(codeIn(frozen), u"EG.00512001"_s);
    QVERIFY(!finished.isEmpty() || finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestSandboxFaults::takesTheFirstThatFits()
{
    Sandbox sandbox({.faults = {u"quota"_s, u"read-only"_s}});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QCOMPARE(codeIn(client.send("POST", client.url(streams), "{}")), u"EG.00514003"_s);
    QCOMPARE(codeIn(client.send("POST", client.url(pauseOrders), "{}")), u"EG.00512000"_s);
}

//! A row behind one that fits everything it does would never count.
void TestSandboxFaults::keepsItsTableWhole()
{
    const auto faults = sandbox::serviceFaults();
    for (size_t row = 0; row < faults.size(); ++row) {
        const QStringList cells = cellsOf(faults[row]);
        QCOMPARE(cells.size(), 7);
        QVERIFY2(!cells.back().isEmpty(), qPrintable(cells.front()));
        for (size_t before = 0; before < row; ++before) {
            QVERIFY2(faults[before].name != faults[row].name
                         || faults[before].where != sandbox::ServiceFault::Where::Any,
                     qPrintable(cells.front()));
        }
    }
    QVERIFY(sandbox::serviceFaultNames().contains(u"throttled"_s));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
