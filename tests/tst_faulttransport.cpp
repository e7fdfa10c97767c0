#include "app/api/outcome.h"
#include "app/api/serviceurl.h"
#include "tests/support/blackhole.h"
#include "tests/support/faultscene.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! S01 to S50: the way to the service and back.
class TestFaultTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesTransport_data();
    void survivesTransport();
    void survivesLostServer_data();
    void survivesLostServer();
    void survivesDroppedKeepAlive_data();
    void survivesDroppedKeepAlive();
    void survivesUnreachable_data();
    void survivesUnreachable();
    void survivesLargeBodies_data();
    void survivesLargeBodies();
    void offersNoHttp2_data();
    void offersNoHttp2();
};

namespace {

constexpr char head[] = "HTTP/1.1 200 OK\r\n";
constexpr std::chrono::milliseconds idle = 1000ms;
constexpr std::chrono::milliseconds deadline = 1500ms;

QByteArray lengthOf(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
}

//! As gzip writes it, but for its checksum, which nobody comes to.
QByteArray gzip(qsizetype size)
{
    const QByteArray zlib = qCompress(QByteArray(size, ' '));
    return QByteArray::fromHex("1f8b08000000000000ff") + zlib.mid(6).chopped(4) + QByteArray(8, '\0');
}

void addLostAnswers(const QByteArray &confirmed, std::vector<FaultCase> &cases)
{
    const QByteArray part = confirmed.chopped(1);
    const QByteArray whole = head + lengthOf(confirmed) + "\r\n" + confirmed;
    const QByteArray chunk = QByteArray::number(confirmed.size(), 16) + "\r\n" + confirmed + "\r\n";
    for (const auto &[name, certificate] :
         {std::pair("", Certificate::None), std::pair(", TLS", Certificate::Trusted)}) {
        const auto add = [&cases, over = name, with = certificate](const char *id, const Answer &answer) {
            cases.push_back({.name = QByteArray(id) + over, .answer = answer, .certificate = with});
        };
        add("S09 reset without an answer", Answer().reset());
        add("S10 garbage", Answer().send("\x16\x03\x01 garbage\r\n\r\n").close());
        add("S11 body without header", Answer().send(confirmed).close());
        add("S14 reset in the body",
            Answer().send(head + lengthOf(confirmed) + "\r\n" + part).wait(20ms).reset());
        add("S15 reset in the body, no length",
            Answer().send(head + QByteArray("\r\n") + part).wait(20ms).reset());
        add("S16 truncated", Answer().send(head + lengthOf(confirmed) + "\r\n" + part).close());
        add("S17 truncated chunk",
            Answer()
                .send(head + QByteArray("Transfer-Encoding: chunked\r\n\r\n") + chunk.chopped(5))
                .close());
        add("S18 truncated, no length", Answer().send(head + QByteArray("\r\n") + part).close());
        add("S24 103, then 200", Answer().send("HTTP/1.1 103 Early Hints\r\n\r\n" + whole));
        add("S25 101", Answer().send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n").close());
        const QByteArray end = "\r\n" + confirmed;
        add("S27 length negative", Answer().send(head + QByteArray("Content-Length: -1\r\n") + end).close());
        add("S27 length overflows",
            Answer().send(head + QByteArray("Content-Length: 18446744073709551647\r\n") + end).close());
        add("S27 length twice",
            Answer().send(head + lengthOf(confirmed) + "Content-Length: 1\r\n" + end).close());
        add("S27 length and chunked",
            Answer().send(head + QByteArray("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") + chunk
                          + "0\r\n\r\n"));
        add("S28 length 10^18",
            Answer().send(head + QByteArray("Content-Length: 1000000000000000000\r\n") + end));
    }
    cases.push_back({.name = "S07 close without an answer", .answer = Answer().close()});
    cases.push_back({.name = "S08 close without an answer, TLS",
                     .answer = Answer().close(),
                     .certificate = Certificate::Trusted});
    cases.push_back({.name = "S19 cut without closing TLS",
                     .answer = Answer().send(head + QByteArray("\r\n") + part).wait(20ms).cut(),
                     .certificate = Certificate::Trusted});
}

void addSlowAnswers(const QByteArray &confirmed, std::vector<FaultCase> &cases)
{
    for (const auto &[name, certificate] :
         {std::pair("", Certificate::None), std::pair(", TLS", Certificate::Trusted)}) {
        cases.push_back({.name = QByteArray("S06 reads, never answers") + name,
                         .error = Kind::Timeout,
                         .certificate = certificate,
                         .idleTimeout = idle});
        cases.push_back({.name = QByteArray("S13 body byte by byte") + name,
                         .answer = Answer()
                                       .send(head + QByteArray("Content-Length: 1000\r\n\r\n"))
                                       .drip(QByteArray(1000, ' '), 50ms),
                         .error = Kind::Timeout,
                         .certificate = certificate,
                         .deadline = deadline});
    }
    const auto atDeadline = [&cases](const char *name, const Answer &answer) {
        cases.push_back({.name = name, .answer = answer, .error = Kind::Timeout, .deadline = deadline});
    };
    atDeadline("S12 headers byte by byte",
               Answer().send(head).drip("X-Slow: " + QByteArray(1000, 'x'), 50ms));
    const auto endless = [&](const char *name, const QByteArray &headers) {
        atDeadline(name, Answer().send(head + headers + lengthOf(confirmed) + "\r\n" + confirmed));
    };
    QByteArray many;
    for (int i = 0; i < 101; ++i)
        many += "X-" + QByteArray::number(i) + ": 1\r\n";
    const QByteArray longLine(64LL * 1024, 'x');
    atDeadline("S31 header flood", Answer().send(head).flood("X-Flood: " + longLine + "\r\n", 1ms));
    atDeadline("S32 status line of 50 MB", Answer().send("HTTP/1.1 200 ").flood(longLine, 1ms));
    endless("S29 101 headers", many);
    endless("S30 header of 102400 bytes", "X: " + QByteArray(102'400, 'x') + "\r\n");
}

void addAnswersThatAreWhole(const QByteArray &confirmed, std::vector<FaultCase> &cases)
{
    const QByteArray whole = head + lengthOf(confirmed) + "\r\n" + confirmed;
    const auto add = [&cases](const char *name, const Answer &answer) {
        cases.push_back({.name = name, .answer = answer, .outcome = WriteOutcome::Applied});
    };
    add("S23 1000 times 100",
        Answer().send(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000) + whole));
    add("S26 second answer glued on", Answer().send(whole + "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    add("S33 NUL in a header",
        Answer().send(head + QByteArray("X-Nul: a\0b\r\n", 12) + lengthOf(confirmed) + "\r\n" + confirmed));
}

void addLargeAnswers(const QByteArray &confirmed, std::vector<FaultCase> &cases)
{
    const QByteArray chunk(64LL * 1024, ' ');
    const auto add = [&cases](const QByteArray &name, const Answer &answer) {
        cases.push_back({.name = name, .answer = answer, .error = Kind::Protocol});
    };
    add("S34 body of 1 GiB, announced",
        Answer().send(head + QByteArray("Content-Length: 1073741824\r\n\r\n")).flood(chunk, 1ms));
    add("S34 body of 1 GiB", Answer().send(head + QByteArray("\r\n")).flood(chunk, 1ms));
    add("S35 body of 1 GiB in chunks",
        Answer()
            .send(head + QByteArray("Transfer-Encoding: chunked\r\n\r\n"))
            .flood("10000\r\n" + chunk + "\r\n", 1ms));
    static const QByteArray bomb = gzip(256LL * 1024 * 1024);
    static const QByteArray small = gzip(5LL * 1024 * 1024);
    add("S36 gzip bomb", Answer::http(200, bomb, "Content-Encoding: gzip\r\n"));
    add("S37 gzip, 5 MiB", Answer::http(200, small, "Content-Encoding: gzip\r\n"));
    add("S38 gzip, cut",
        Answer()
            .send(head + QByteArray("Content-Encoding: gzip\r\n\r\n") + small.left(small.size() / 2))
            .close());
    for (const char *encoding : {"br", "zstd", "deflate"}) {
        add("S37 " + QByteArray(encoding),
            Answer::http(200, confirmed, "Content-Encoding: " + QByteArray(encoding) + "\r\n"));
    }
    for (const char *encoding : {"gzip", "x-own"}) {
        add("S39 not " + QByteArray(encoding),
            Answer::http(200, confirmed, "Content-Encoding: " + QByteArray(encoding) + "\r\n"));
    }
}

std::vector<FaultCase> transportCases(ResourceKind kind)
{
    std::vector<FaultCase> cases;
    const QByteArray confirmed = confirmationOf(kind);
    addLostAnswers(confirmed, cases);
    addSlowAnswers(confirmed, cases);
    addAnswersThatAreWhole(confirmed, cases);
    addLargeAnswers(confirmed, cases);
    // As slow as a slow line: 20 bytes in 20 ms are 1 KB/s.
    Answer slow;
    const QByteArray whole = head + lengthOf(confirmed) + "\r\n" + confirmed;
    for (qsizetype i = 0; i < whole.size(); i += 20)
        slow.wait(20ms).send(whole.mid(i, 20));
    cases.push_back({.name = "S12 slow and whole", .answer = slow, .outcome = WriteOutcome::Applied});
    return cases;
}

std::vector<FaultCase> unreachableCases(ResourceKind)
{
    const FaultCase unsent{.name = {}, .outcome = WriteOutcome::Unsent, .wireCount = 0};
    std::vector<FaultCase> cases(3, unsent);
    cases[0].name = "S01 refused";
    cases[0].error = Kind::Network;
    cases[1].name = "S02 no such host";
    cases[1].error = Kind::Network;
    cases[2].name = "S04 black hole";
    cases[2].error = Kind::Timeout;
    return cases;
}

std::vector<FaultCase> largeBodyCases(ResourceKind)
{
    return {{.name = "S05 accepts, never reads",
             .answer = Answer().at(Answer::Moment::Unread),
             .error = Kind::Timeout,
             .idleTimeout = idle,
             .deadline = deadline,
             .wireCount = 0},
            {.name = "S22 early 413, stays open",
             .answer = Answer::http(413).at(Answer::Moment::HeadersOnly),
             .outcome = WriteOutcome::Rejected,
             .idleTimeout = idle,
             .deadline = deadline},
            {.name = "S21 early 413, body of 20 MB",
             .answer = Answer::http(413).close().at(Answer::Moment::HeadersOnly),
             .outcome = WriteOutcome::Unsent,
             .error = Kind::Refused,
             .wireCount = 0}};
}

//! What the client says first on an encrypted connection; empty where it says nothing.
class HelloReader
{
public:
    HelloReader() { m_server.listen(QHostAddress::LocalHost); }

    [[nodiscard]] QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    [[nodiscard]] QByteArray hello()
    {
        if (!QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }, 30'000))
            return {};
        const std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        const bool isHere = QTest::qWaitFor([&socket] { return socket->bytesAvailable() > 100; }, 30'000);
        return isHere ? socket->readAll() : QByteArray();
    }

private:
    QTcpServer m_server;
};

} // namespace

void TestFaultTransport::initTestCase()
{
    // What is made once is not the growth of a row.
    (void)transportCases(ResourceKind::EventStream);
    FaultScene(ResourceKind::EventStream,
               {.name = "first", .outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted})
        .run(Answer::http(200, streamConfirmation));
}

void TestFaultTransport::survivesTransport_data()
{
    addFaultRows(transportCases);
}

void TestFaultTransport::survivesTransport()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene scene(kind, fault);
    // Qt reads on for as long as there is something to read, so a flood has to end.
    if (fault.name.startsWith("S31") || fault.name.startsWith("S32"))
        QTimer::singleShot(2 * deadline, &scene.server, &ScriptedServer::dropConnections);
    scene.run();
}

void TestFaultTransport::survivesLostServer_data()
{
    addServiceRows({"S01 refused between two requests"});
}

void TestFaultTransport::survivesLostServer()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {.outcome = WriteOutcome::Unsent, .error = Kind::Network, .wireCount = 0});
    scene.beforeSending = [&scene] { scene.server.stopListening(); };
    scene.run();
}

void TestFaultTransport::survivesDroppedKeepAlive_data()
{
    addServiceRows({"S20 kept connection dropped"});
}

void TestFaultTransport::survivesDroppedKeepAlive()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {.outcome = WriteOutcome::Applied});
    scene.beforeSending = [&scene] { scene.server.dropConnections(); };
    scene.run(Answer::http(200, confirmationOf(kind)));
}

void TestFaultTransport::survivesUnreachable_data()
{
    addFaultRows(unreachableCases);
}

void TestFaultTransport::survivesUnreachable()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    const BlackHole blackHole;
    FaultScene scene(kind, fault);
    if (fault.name.startsWith("S02"))
        scene.profile.endpoint = QUrl(u"https://host.invalid"_s);
    else if (fault.name.startsWith("S04"))
        scene.profile.endpoint = blackHole.url(u"http"_s);
    else
        scene.server.stopListening();
    scene.profile.connectTimeout = fault.name.startsWith("S04") ? idle : 20s;
    scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
}

void TestFaultTransport::survivesLargeBodies_data()
{
    addFaultRows(largeBodyCases);
}

void TestFaultTransport::survivesLargeBodies()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    const bool isTooLarge = fault.error == Kind::Refused;
    FaultScene(kind, fault).send(isTooLarge ? 20'000'000 : 1'000'000);
}

void TestFaultTransport::offersNoHttp2_data()
{
    addServiceRows({"S40 RST_STREAM", "S41 REFUSED_STREAM", "S42 GOAWAY", "S43 HTTP_1_1_REQUIRED",
                    "S44 large header", "S45 500 headers", "S46 floods of frames",
                    "R10 redirects over HTTP/2"});
}

void TestFaultTransport::offersNoHttp2()
{
    // The first bytes name the protocols that the client speaks; where h2 is not among them, no server uses
    // it.
    QFETCH(const ResourceKind, kind);
    const QByteArray h2 = QByteArray::fromHex("026832");
    HelloReader reader;
    FaultScene scene(kind, {.name = {}});
    scene.profile.endpoint = reader.url();
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
        ApiClient client(scene.profile, TokenCredentials{Secret(testToken)});
        ResultCollector collector;
        client.send(scene.request(method), &collector, collector.handler());
        const QByteArray hello = reader.hello();
        QVERIFY(!hello.isEmpty());
        QVERIFY(!hello.contains(h2));
    }
    // Qt by itself does offer it, else this proved nothing.
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(reader.url())));
    // A read that the client has tried once more may wait before it.
    QByteArray hello = reader.hello();
    while (!hello.isEmpty() && !hello.contains(h2))
        hello = reader.hello();
    QVERIFY(!hello.isEmpty());
}

QTEST_GUILESS_MAIN(TestFaultTransport)
#include "tst_faulttransport.moc"
