#include "tests/support/faultscene.h"

#include <QTest>

using namespace weir;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

//! R01 to R10: nobody is followed anywhere.
class TestFaultRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsNoRedirect_data();
    void followsNoRedirect();
};

namespace {

struct Location
{
    const char *name;
    //! %1 is the port of the server itself, %2 that of another one.
    QByteArray address;
};

std::vector<Location> locations()
{
    return {
        {"same path", "http://127.0.0.1:%1/v1/project/eventstreamings/5318"},
        {"other path", "http://127.0.0.1:%1/elsewhere"},
        {"other port", "http://127.0.0.1:%2/elsewhere"},
        {"other host name", "http://localhost:%2/elsewhere"},
        {"other scheme", "https://127.0.0.1:%2/elsewhere"},
        {"user and password", "http://user:pw@127.0.0.1:%2/elsewhere"},
        {"no scheme", "//127.0.0.1:%2/elsewhere"},
        {"relative", "elsewhere"},
        {"file", "file:///etc/passwd"},
        {"data", "data:application/json,{}"},
        {"2 KiB with a line end", "http://127.0.0.1:%2/" + QByteArray(2048, 'a') + "\r\n X-Evil: 1"},
        {"no location", ""},
    };
}

FaultCase redirect(const QByteArray &name, int status, const QByteArray &location)
{
    return {.name = name,
            .answer = Answer::http(status, {},
                                   location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n"),
            .error = Kind::Redirect};
}

std::vector<FaultCase> redirectCases(ResourceKind kind)
{
    std::vector<FaultCase> cases;
    for (const auto &[id, status] : {std::pair("R01", 301), std::pair("R02", 302), std::pair("R03", 303),
                                     std::pair("R04", 307), std::pair("R05", 308)}) {
        for (const Location &location : locations()) {
            cases.push_back(
                redirect(QByteArray(id) + ' ' + QByteArray::number(status) + " to " + location.name, status,
                         location.address));
        }
    }
    cases.push_back(redirect("R06 loop", 307, "http://127.0.0.1:%1/v1/project/eventstreamings/5318"));
    cases.push_back({.name = "R07 200 with Refresh",
                     .answer = Answer::http(200, confirmationOf(kind),
                                            "Refresh: 0; url=http://127.0.0.1:%2/elsewhere\r\n"),
                     .outcome = WriteOutcome::Applied});
    cases.push_back(redirect("R08 300", 300, "http://127.0.0.1:%2/elsewhere"));
    cases.push_back(redirect("R08 305", 305, "http://127.0.0.1:%2/elsewhere"));
    cases.push_back({.name = "R09 307 with a body of 1 GiB",
                     .answer = Answer()
                                   .send("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:%2/\r\n\r\n")
                                   .flood(QByteArray(64LL * 1024, ' '), 1ms)});
    return cases;
}

} // namespace

void TestFaultRedirects::followsNoRedirect_data()
{
    addFaultRows(redirectCases);
}

void TestFaultRedirects::followsNoRedirect()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene scene(kind, fault);
    Answer answer = fault.answer;
    answer.replace("%1", QByteArray::number(scene.server.port()));
    answer.replace("%2", QByteArray::number(scene.elsewhere.port()));
    scene.run(answer);
}

QTEST_GUILESS_MAIN(TestFaultRedirects)
#include "tst_faultredirects.moc"
