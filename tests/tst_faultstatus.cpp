#include "tests/support/faultscene.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

//! C01 to C50: what the status line and the headers of an answer say.
class TestFaultStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesStatus_data();
    void judgesStatus();
    void offersNoSignIn_data();
    void offersNoSignIn();
    void stopsAsking_data();
    void stopsAsking();
    void sendsAgainWhenTold_data();
    void sendsAgainWhenTold();
};

namespace {

constexpr char html[] = "<html><body><h1>Gateway</h1></body></html>";
constexpr char refusalBody[] = R"({"error_code":"EG.1","error_msg":"The service says no."})";

FaultCase refused(const QByteArray &name, int status, WriteOutcome outcome, const QByteArray &lines = {})
{
    return {.name = name, .answer = Answer::http(status, refusalBody, lines), .outcome = outcome};
}

void addSuccesses(ResourceKind kind, std::vector<FaultCase> &cases)
{
    const bool isStream = kind == ResourceKind::EventStream;
    const QByteArray confirmed = confirmationOf(kind);
    const auto forEither = isStream ? WriteOutcome::Unknown : WriteOutcome::Applied;
    cases.push_back({.name = "C01 200, empty", .answer = Answer::http(200), .outcome = forEither});
    cases.push_back({.name = "C02 200, other ID",
                     .answer = Answer::http(200, R"({"eventStreamingID":"other"})"),
                     .outcome = forEither});
    cases.push_back({.name = "C03 200, error in JSON", .answer = Answer::http(200, refusalBody)});
    cases.push_back(
        {.name = "C04 200, HTML", .answer = Answer::http(200, html, "Content-Type: text/html\r\n")});
    for (const auto &[name, lines] :
         {std::pair("C05 200, wrong content type", "Content-Type: image/png\r\n"),
          std::pair("C05 200, no content type", ""),
          std::pair("C05 200, two content types",
                    "Content-Type: application/json\r\nContent-Type: text/html\r\n")}) {
        cases.push_back(
            {.name = name, .answer = Answer::http(200, confirmed, lines), .outcome = WriteOutcome::Applied});
    }
    cases.push_back({.name = "C06 201", .answer = Answer::http(201, confirmed)});
    cases.push_back({.name = "C07 202", .answer = Answer::http(202, confirmed)});
    cases.push_back({.name = "C08 204", .answer = Answer().send("HTTP/1.1 204 No Content\r\n\r\n").close()});
    cases.push_back({.name = "C09 205", .answer = Answer::http(205)});
    cases.push_back({.name = "C10 206", .answer = Answer::http(206, confirmed)});
    cases.push_back(
        {.name = "C11 304", .answer = Answer().send("HTTP/1.1 304 Not Modified\r\n\r\n").close()});
}

void addRefusals(std::vector<FaultCase> &cases)
{
    cases.push_back({.name = "C12 400 with the error of a field",
                     .answer = Answer::http(
                         400, R"({"error_code":"EG.00400001","error_msg":"the description is invalid"})"),
                     .outcome = WriteOutcome::Rejected,
                     .error = Kind::Api});
    cases.push_back(refused("C13 401, token expired", 401, WriteOutcome::Unauthorized));
    cases.push_back(refused("C15 403", 403, WriteOutcome::Unauthorized));
    for (const auto &[id, status] :
         {std::pair("C16", 404), std::pair("C17", 405), std::pair("C18", 406), std::pair("C19", 408),
          std::pair("C20", 409), std::pair("C21", 410), std::pair("C22", 411), std::pair("C23", 412),
          std::pair("C24", 413), std::pair("C25", 414), std::pair("C26", 415), std::pair("C27", 422),
          std::pair("C28", 423), std::pair("C29", 425), std::pair("C30", 428), std::pair("C35", 431),
          std::pair("C36", 451), std::pair("C48", 407)}) {
        cases.push_back(
            refused(QByteArray(id) + ' ' + QByteArray::number(status), status, WriteOutcome::Rejected));
    }
}

void addFailures(std::vector<FaultCase> &cases)
{
    for (const auto &[name, lines] :
         {std::pair("C31 429, 2 s", "Retry-After: 2\r\n"),
          std::pair("C32 429, date", "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT\r\n"),
          std::pair("C33 429, no time", ""), std::pair("C34 429, -5 s", "Retry-After: -5\r\n"),
          std::pair("C34 429, no number", "Retry-After: abc\r\n"),
          std::pair("C34 429, 10^12 s", "Retry-After: 1000000000000\r\n"),
          std::pair("C34 429, past date", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n")})
        cases.push_back(refused(name, 429, WriteOutcome::Busy, lines));
    cases.push_back(refused("C40 503, 2 s", 503, WriteOutcome::Busy, "Retry-After: 2\r\n"));
    cases.push_back(refused("C41 503, no time", 503, WriteOutcome::Busy));
    for (const auto &[id, status] :
         {std::pair("C37", 500), std::pair("C38", 501), std::pair("C42", 504), std::pair("C43", 507),
          std::pair("C45", 599), std::pair("C46", 99), std::pair("C47", 1000)}) {
        cases.push_back(
            refused(QByteArray(id) + ' ' + QByteArray::number(status), status, WriteOutcome::Unknown));
    }
    cases.push_back(
        {.name = "C39 502, HTML", .answer = Answer::http(502, html, "Content-Type: text/html\r\n")});
    for (int status = 520; status <= 527; ++status) {
        cases.push_back({.name = "C44 " + QByteArray::number(status), .answer = Answer::http(status, html)});
    }
}

std::vector<FaultCase> statusCases(ResourceKind kind)
{
    std::vector<FaultCase> cases;
    addSuccesses(kind, cases);
    addRefusals(cases);
    addFailures(cases);
    return cases;
}

std::vector<FaultCase> challenges(ResourceKind)
{
    std::vector<FaultCase> cases;
    for (const char *scheme : {"Basic realm=\"x\"", "NTLM", "Negotiate", "Digest realm=\"x\", nonce=\"1\""}) {
        cases.push_back(refused("C14 401, " + QByteArray(scheme).split(' ').first(), 401,
                                WriteOutcome::Unauthorized,
                                "WWW-Authenticate: " + QByteArray(scheme) + "\r\n"));
    }
    return cases;
}

} // namespace

void TestFaultStatus::judgesStatus_data()
{
    addFaultRows(statusCases);
}

void TestFaultStatus::judgesStatus()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene(kind, fault).run();
}

void TestFaultStatus::offersNoSignIn_data()
{
    addFaultRows(challenges);
}

void TestFaultStatus::offersNoSignIn()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene scene(kind, fault);
    scene.run();
    for (const ReceivedRequest &request : scene.server.requests())
        QCOMPARE(request.headerCount("Authorization"), 0);
}

void TestFaultStatus::stopsAsking_data()
{
    addServiceRows({"C49 429 forever"});
}

void TestFaultStatus::stopsAsking()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, refused("429", 429, WriteOutcome::Busy, "Retry-After: 0\r\n"));
    // The write goes out once; reads give up after the third.
    scene.run();
    if (QTest::currentTestFailed())
        return;
    const qsizetype before = scene.server.requests().size();
    scene.server.setDefaultAnswer(Answer::http(429, refusalBody, "Retry-After: 0\r\n"));
    ApiClient client(scene.profile, TokenCredentials{Secret(testToken)});
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, scene.server)));
    QCOMPARE(collector.errorKind(), Kind::Throttled);
    QCOMPARE(scene.server.requests().size() - before, 3);
}

void TestFaultStatus::sendsAgainWhenTold_data()
{
    addServiceRows({"C50 503, then 200"});
}

void TestFaultStatus::sendsAgainWhenTold()
{
    QFETCH(const ResourceKind, kind);
    // Nothing is sent a second time by itself, and whoever confirms again has it applied.
    const FaultCase busy = refused("503", 503, WriteOutcome::Busy);
    FaultScene(kind, busy).run();
    if (QTest::currentTestFailed())
        return;
    FaultCase applied = busy;
    applied.outcome = WriteOutcome::Applied;
    FaultScene(kind, applied).run(Answer::http(200, confirmationOf(kind)));
}

QTEST_GUILESS_MAIN(TestFaultStatus)
#include "tst_faultstatus.moc"
