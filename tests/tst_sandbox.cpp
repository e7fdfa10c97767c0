#include "app/sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString streamsPath = u"/eventstreamings"_s;
const QString subscriptionsPath = u"/event-subs"_s;
const QString firstStream = u"/eventstreamings/23709d68-54d5-423b-a6be-03302e893152"_s;

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesItself();
    void listensOnThisComputerOnly();
    void saysWhenThePortIsTaken();
    void refusesTokens_data();
    void refusesTokens();
    void refusesProjects_data();
    void refusesProjects();
    void knowsPathsAndMethods_data();
    void knowsPathsAndMethods();
    void answersHeadWithoutBody();
    void givesEachRequestAnId();
    void limitsTheBody();
    void waitsForTheLatency();
    void delaysRequestsTogether();
    void survivesClientsThatLeave();
    void dropsAnswersThatStillWait();
    void walksThroughManyStreams();
    void numbersStreamsTheSameEachTime();
};

void TestSandbox::announcesItself()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    QCOMPARE(sandbox.url().host(), u"127.0.0.1"_s);
    QVERIFY(sandbox.url().port() > 0);

    const QByteArray line = sandbox.announcement();
    QVERIFY(!line.contains('\n'));
    const QJsonObject announced = QJsonDocument::fromJson(line).object();
    QCOMPARE(announced.keys(),
             QStringList({u"dis"_s, u"dms"_s, u"eg"_s, u"expires_at"_s, u"functiongraph"_s, u"iam"_s,
                          u"project_id"_s, u"smn"_s, u"token"_s, u"url"_s, u"vpc"_s}));
    for (const QString &key :
         {u"url"_s, u"iam"_s, u"eg"_s, u"dis"_s, u"smn"_s, u"dms"_s, u"functiongraph"_s, u"vpc"_s})
        QCOMPARE(announced[key].toString(), sandbox.url().toString());
    QCOMPARE(announced["project_id"_L1].toString(), u"575ae927fc644f22b5c5af5209b7cf51"_s);
    QCOMPARE(announced["token"_L1].toString().toLatin1(), sandbox.token());
    QVERIFY(QRegularExpression(u"\\A[!-~]{32,}\\z"_s).match(QString::fromLatin1(sandbox.token())).hasMatch());

    const QDateTime end = QDateTime::fromString(announced["expires_at"_L1].toString(), Qt::ISODateWithMs);
    const qint64 lifetime = QDateTime::currentDateTimeUtc().secsTo(end);
    QVERIFY(lifetime > 23 * 3600 && lifetime <= 24 * 3600);

    const Sandbox other({});
    QVERIFY(other.token() != sandbox.token());
}

void TestSandbox::listensOnThisComputerOnly()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    const quint16 port = quint16(sandbox.url().port());

    QTcpSocket loopback;
    loopback.connectToHost(u"127.0.0.1"_s, port);
    QTRY_COMPARE(loopback.state(), QAbstractSocket::ConnectedState);

    // Every address of 127/8 reaches a server that listens on all interfaces.
    QTcpSocket elsewhere;
    QSignalSpy refused(&elsewhere, &QTcpSocket::errorOccurred);
    elsewhere.connectToHost(u"127.0.0.2"_s, port);
    QVERIFY(refused.wait());
    QCOMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestSandbox::saysWhenThePortIsTaken()
{
    Sandbox first({});
    QVERIFY(!first.start());
    const quint16 port = quint16(first.url().port());

    Sandbox second({.port = port});
    const auto problem = second.start();
    QVERIFY(problem);
    QVERIFY2(problem->contains(QString::number(port)), qPrintable(*problem));
}

void TestSandbox::refusesTokens_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("codeKey");
    QTest::addColumn<QString>("code");
    const QByteArray wrong("0123456789abcdef");
    QTest::newRow("streams, none") << streamsPath << QByteArray() << u"error_code"_s << u"APIGW.0301"_s;
    QTest::newRow("streams, wrong") << streamsPath << wrong << u"error_code"_s << u"EG.00014010"_s;
    QTest::newRow("subscriptions, none")
        << subscriptionsPath << QByteArray() << u"error_code"_s << u"APIGW.0301"_s;
    QTest::newRow("subscriptions, wrong") << subscriptionsPath << wrong << u"error_code"_s << u"APIGW.0301"_s;
}

void TestSandbox::refusesTokens()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, token);
    QFETCH(QString, codeKey);
    QFETCH(QString, code);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QCOMPARE(client.get(path).status, 200);
    client.setToken(token);
    const auto answer = client.get(path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json[codeKey].toString(), code);
    QVERIFY(!answer.json["error_msg"_L1].toString().isEmpty());
}

void TestSandbox::refusesProjects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("projectId");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("codeKey");
    QTest::addColumn<QString>("code");
    const QString other = u"0123456789abcdef0123456789abcdef"_s;
    QTest::newRow("streams") << streamsPath << other << 403 << u"error_code"_s << u"EG.00014030"_s;
    QTest::newRow("streams, none") << streamsPath << QString() << 403 << u"error_code"_s << u"EG.00014030"_s;
    QTest::newRow("subscriptions") << subscriptionsPath << other << 403 << u"errorCode"_s << u"DIS.4116"_s;
    QTest::newRow("64 characters") << subscriptionsPath << QString(64, u'a') << 403 << u"errorCode"_s
                                   << u"DIS.4116"_s;
    QTest::newRow("65 characters") << subscriptionsPath << QString(65, u'a') << 400 << u"errorCode"_s
                                   << u"DIS.4117"_s;
    QTest::newRow("hyphen") << subscriptionsPath << u"cn-north-4"_s << 400 << u"errorCode"_s << u"DIS.4117"_s;
}

void TestSandbox::refusesProjects()
{
    QFETCH(QString, path);
    QFETCH(QString, projectId);
    QFETCH(int, status);
    QFETCH(QString, codeKey);
    QFETCH(QString, code);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    client.setProjectId(projectId);
    const auto answer = client.get(path);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json[codeKey].toString(), code);
}

void TestSandbox::knowsPathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    QTest::newRow("unknown collection") << QByteArray("GET") << u"/eventstreaming"_s << 404 << QByteArray();
    QTest::newRow("below a stream") << QByteArray("GET") << firstStream + u"/x"_s << 404 << QByteArray();
    QTest::newRow("project alone") << QByteArray("GET") << QString() << 404 << QByteArray();
    QTest::newRow("escaped path") << QByteArray("GET") << u"/event%2Dlist"_s << 200 << QByteArray();
    QTest::newRow("put on the list") << QByteArray("PUT") << streamsPath << 405 << QByteArray("GET, POST");
    QTest::newRow("patch a stream") << QByteArray("PATCH") << firstStream << 405
                                    << QByteArray("GET, PUT, DELETE");
    QTest::newRow("show a subscription") << QByteArray("GET") << subscriptionsPath + u"/Xs5eBSKtWBbFJR2pQ8m"_s
                                         << 405 << QByteArray("PUT, DELETE");
}

void TestSandbox::knowsPathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto answer = client.send(method, client.url(path));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.allow, allow);
    if (status != 200)
        QCOMPARE(answer.json["error_code"_L1].toString(), u"APIGW.0101"_s);
}

void TestSandbox::answersHeadWithoutBody()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(sandbox.url().port()));
    socket.write("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray answers;
    QTRY_VERIFY((answers += socket.readAll()).endsWith('}'));
    QCOMPARE(answers.count("HTTP/1.1 404"), 2);
    QCOMPARE(answers.count("\r\n\r\nHTTP/1.1"), 1);
}

void TestSandbox::givesEachRequestAnId()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    static const QRegularExpression pattern(
        u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9]{13}-sandbox\\z"_s);
    QSet<QByteArray> ids;
    for (const QString &path : {streamsPath, u"/nowhere"_s, u"/eventstreamings/none"_s, u"/event-list"_s}) {
        const auto answer = client.get(path);
        QVERIFY2(pattern.match(QString::fromLatin1(answer.requestId)).hasMatch(), answer.requestId);
        if (answer.json.contains("request_id"_L1))
            QCOMPARE(answer.json["request_id"_L1].toString().toLatin1(), answer.requestId);
        ids.insert(answer.requestId);
    }
    const auto written =
        client.put(u"/event-subs/R8nLc1yTgA5dHsE7oKi"_s, QByteArray(R"({"topic_name":"t"})"));
    QVERIFY(pattern.match(QString::fromLatin1(written.requestId)).hasMatch());
    ids.insert(written.requestId);
    QCOMPARE(ids.size(), 5);
}

void TestSandbox::limitsTheBody()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const qsizetype limit = 1024 * 1024;
    QByteArray body = QJsonDocument(client.get(firstStream).json).toJson();
    body.append(limit - body.size(), ' ');
    QCOMPARE(client.put(firstStream, body).status, 200);
    body.append(' ');
    const auto answer = client.put(firstStream, body);
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.json["error_code"_L1].toString(), u"APIGW.0201"_s);
}

void TestSandbox::waitsForTheLatency()
{
    Sandbox sandbox({.latency = 200ms});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.get(streamsPath).status, 200);
    QVERIFY2(timer.elapsed() >= 200, qPrintable(QString::number(timer.elapsed())));
}

void TestSandbox::delaysRequestsTogether()
{
    Sandbox sandbox({.latency = 500ms});
    QVERIFY(!sandbox.start());
    // Each client has connections of its own; a shared one would open six.
    std::vector<std::unique_ptr<SandboxClient>> clients;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<SandboxClient>(sandbox));
        replies.push_back(clients.back()->begin("GET", clients.back()->url(u"/event-list"_s)));
    }
    for (const auto &reply : replies)
        QTRY_VERIFY(reply->isFinished());
    QVERIFY2(timer.elapsed() < 20 * 500 / 2, qPrintable(QString::number(timer.elapsed())));
}

void TestSandbox::survivesClientsThatLeave()
{
    Sandbox sandbox({.latency = 50ms});
    QVERIFY(!sandbox.start());
    const QByteArray request = "GET /v1/" + sandbox.projectId().toLatin1()
        + "/event-list HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Auth-Token: " + sandbox.token() + "\r\n\r\n";
    SandboxClient client(sandbox);
    for (int i = 0; i < 40; ++i) {
        QTcpSocket leaving;
        leaving.connectToHost(u"127.0.0.1"_s, quint16(sandbox.url().port()));
        QTRY_COMPARE(leaving.state(), QAbstractSocket::ConnectedState);
        leaving.write(request);
        QTRY_COMPARE(leaving.bytesToWrite(), 0);
        leaving.abort();
    }
    // Answered after the time at which the abandoned ones would have been.
    QCOMPARE(client.get(u"/event-list"_s).status, 200);
    QCOMPARE(client.get(u"/event-list"_s).status, 200);
}

void TestSandbox::dropsAnswersThatStillWait()
{
    auto sandbox = std::make_unique<Sandbox>(SandboxOptions{.latency = 10min});
    QVERIFY(!sandbox->start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(sandbox->url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_COMPARE(socket.bytesToWrite(), 0);
    QCoreApplication::processEvents();
    sandbox.reset();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().isEmpty());
}

void TestSandbox::walksThroughManyStreams()
{
    constexpr int count = 100'000;
    QElapsedTimer timer;
    timer.start();
    Sandbox sandbox({.streams = count});
    QVERIFY(!sandbox.start());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));

    SandboxClient client(sandbox);
    QSet<QString> ids;
    QSet<QString> names;
    for (int offset = 0; offset < count; offset += 1000) {
        const auto answer = client.get(streamsPath + u"?limit=1000&offset=%1"_s.arg(offset));
        QCOMPARE(answer.json["total"_L1].toInt(), count);
        QCOMPARE(answer.json["size"_L1].toInt(), 1000);
        const QJsonArray items = answer.json["items"_L1].toArray();
        for (const auto &item : items) {
            ids.insert(item["id"_L1].toString());
            names.insert(item["name"_L1].toString());
        }
    }
    QCOMPARE(ids.size(), count);
    QCOMPARE(names.size(), count);

    const auto last = client.get(streamsPath + u"?limit=1&offset=%1"_s.arg(count - 1));
    const QString lastId = last.json["items"_L1][0]["id"_L1].toString();
    QCOMPARE(client.get(streamsPath + u'/' + lastId).json, last.json["items"_L1][0].toObject());
}

void TestSandbox::numbersStreamsTheSameEachTime()
{
    const auto listOf = [](int streams) {
        Sandbox sandbox({.streams = streams});
        return sandbox.start() ? QJsonArray()
                               : SandboxClient(sandbox).get(streamsPath).json["items"_L1].toArray();
    };
    const QJsonArray first = listOf(25);
    QCOMPARE(first.size(), 25);
    QCOMPARE(listOf(25), first);
    QCOMPARE(first[0]["name"_L1].toString(), u"orders-to-fn"_s);
    QCOMPARE(first[12]["name"_L1].toString(), u"orders-to-fn-2"_s);
    QCOMPARE(first[24]["name"_L1].toString(), u"orders-to-fn-3"_s);
    QCOMPARE(first[12]["sink"_L1], first[0]["sink"_L1]);
    QCOMPARE(listOf(1).size(), 1);
    QCOMPARE(listOf(0).size(), 0);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
