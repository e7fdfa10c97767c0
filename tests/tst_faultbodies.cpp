#include "tests/support/faultscene.h"

#include <QTest>

using namespace weir;
using Kind = ApiError::Kind;

//! B01 to B20: what stands in an answer.
class TestFaultBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judgesBodies_data();
    void judgesBodies();
    void redactsPasswords_data();
    void redactsPasswords();
    void refusesLists_data();
    void refusesLists();
};

namespace {

constexpr auto unknown = WriteOutcome::Unknown;
constexpr auto applied = WriteOutcome::Applied;
constexpr auto rejected = WriteOutcome::Rejected;

struct Body
{
    QByteArray name;
    QByteArray text;
    WriteOutcome ofStream = unknown;
    //! Of a subscription any JSON object is a confirmation.
    WriteOutcome ofSubscription = unknown;
};

QByteArray nested(int depth)
{
    return R"({"eventStreamingID":"5318","x":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']')
        + '}';
}

QByteArray refusal(const QByteArray &message)
{
    return R"({"error_code":"EG.1","error_msg":")" + message + "\"}";
}

std::vector<Body> odd()
{
    const QByteArray id = R"({"eventStreamingID":"5318","n":)";
    return {
        {"B01 invalid JSON", "{eventStreamingID:5318}"},
        {"B03 nothing", "", unknown, applied},
        {"B03 space", " "},
        {"B03 byte order mark", "\xef\xbb\xbf"},
        {"B03 null", "null"},
        {"B03 true", "true"},
        {"B03 number", "5318"},
        {"B03 text", R"("5318")"},
        {"B03 list", R"(["5318"])"},
        {"B04 NUL alone", QByteArray(4, '\0')},
        {"B05 NUL in a text", QByteArray("{\"eventStreamingID\":\"5318\0\"}", 29)},
        {"B05 NUL escaped", R"({"eventStreamingID":"5318\u0000"})", unknown, applied},
        {"B06 bad UTF-8", "{\"eventStreamingID\":\"5318\",\"x\":\"\xff\"}"},
        {"B06 overlong", "{\"eventStreamingID\":\"5318\",\"x\":\"\xc0\xaf\"}"},
        {"B06 UTF-16", QByteArray("\xff\xfe{\0}\0", 6)},
        {"B07 depth 1025", nested(1025)},
        {"B08 two IDs", R"({"eventStreamingID":"5318","eventStreamingID":"5319"})"},
        {"B09 ID is a number", R"({"eventStreamingID":5318})", unknown, applied},
        {"B09 ID is null", R"({"eventStreamingID":null})", unknown, applied},
        {"B09 ID is a list", R"({"eventStreamingID":["5318"]})", unknown, applied},
        {"B10 ID of 1 MB", R"({"eventStreamingID":")" + QByteArray(1'000'000, '5') + "\"}", unknown, applied},
        {"B11 ID with bidi", "{\"eventStreamingID\":\"5318\u202e\"}", unknown, applied},
        {"B11 ID with ANSI", R"({"eventStreamingID":"5318\u001b[31m"})", unknown, applied},
        {"B11 ID with a line end", R"({"eventStreamingID":"5318\n"})", unknown, applied},
        {"B14 1e400", id + "1e400}"},
        {"B14 2^64", id + "18446744073709551616}", applied, applied},
        {"B14 1e-400", id + "1e-400}", applied, applied},
        {"B15 lone surrogate", id + R"("\ud800"})"},
        {"B15 lone surrogate in the ID", R"({"eventStreamingID":"5318\udc00"})"},
        {"B18 second document", R"({"eventStreamingID":"5318"}{"a":1})"},
        {"B20 JSON in a text", R"("{\"eventStreamingID\":\"5318\"}")"},
    };
}

std::vector<Body> large()
{
    QByteArray keys = "{";
    for (int i = 0; i < 200'000; ++i)
        keys += "\"k" + QByteArray::number(i) + "\":1,";
    keys.back() = '}';
    return {{"B07 depth 100000", nested(100'000)},
            {"B16 200000 keys", keys},
            {"B17 10 MB of brackets", QByteArray(10'000'000, '[')}};
}

std::vector<FaultCase> bodyCases(ResourceKind kind)
{
    std::vector<FaultCase> cases;
    std::vector<Body> bodies = odd();
    static const std::vector<Body> largeOnes = large();
    bodies.insert(bodies.end(), largeOnes.begin(), largeOnes.end());
    const bool isStream = kind == ResourceKind::EventStream;
    for (const Body &body : bodies) {
        cases.push_back({.name = body.name,
                         .answer = Answer::http(200, body.text),
                         .outcome = isStream ? body.ofStream : body.ofSubscription});
    }
    const QByteArray whole = R"({"eventStreamingID":"5318"})";
    for (qsizetype length = 1; length < whole.size(); ++length) {
        cases.push_back({.name = "B02 truncated after " + QByteArray::number(length),
                         .answer = Answer::http(200, whole.left(length))});
    }
    cases.push_back({.name = "B19 charset=gbk",
                     .answer = Answer::http(200, whole, "Content-Type: application/json; charset=gbk\r\n"),
                     .outcome = applied});
    for (const auto &[name, message] :
         {std::pair("B12 HTML", "<b>bold</b> <img src='file:///etc/passwd'> <a href='http://x'>x</a>"),
          std::pair("B13 token", "the token canary-of-the-token is wrong"),
          std::pair("B11 message with ANSI and bidi", "a\\u001b[31mb\\u202ec\\nd")}) {
        cases.push_back({.name = name,
                         .answer = Answer::http(400, refusal(message)),
                         .outcome = rejected,
                         .error = Kind::Api});
    }
    return cases;
}

} // namespace

void TestFaultBodies::initTestCase()
{
    // What is made once is not the growth of a row.
    (void)bodyCases(ResourceKind::EventStream);
}

void TestFaultBodies::judgesBodies_data()
{
    addFaultRows(bodyCases);
}

void TestFaultBodies::judgesBodies()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene(kind, fault).run();
}

void TestFaultBodies::redactsPasswords_data()
{
    // A subscription has no password.
    addFaultRows([](ResourceKind kind) -> std::vector<FaultCase> {
        const bool isStream = kind == ResourceKind::EventStream;
        return {{.name = "B13 password",
                 .answer = Answer::http(
                     400, refusal(isStream ? "canary-of-the-password is too short" : "it is too short")),
                 .outcome = rejected,
                 .error = Kind::Api}};
    });
}

void TestFaultBodies::redactsPasswords()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene(kind, fault).send(1000);
}

void TestFaultBodies::refusesLists_data()
{
    // The same in the answer to a read, which may be larger.
    addFaultRows([](ResourceKind) {
        std::vector<FaultCase> cases;
        for (const Body &body : {large().front(), large().back()}) {
            cases.push_back({.name = body.name + ", read",
                             .answer = Answer::http(200, body.text),
                             .error = {},
                             .wireCount = 0});
        }
        return cases;
    });
}

void TestFaultBodies::refusesLists()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene(kind, fault).runInVain();
}

QTEST_GUILESS_MAIN(TestFaultBodies)
#include "tst_faultbodies.moc"
