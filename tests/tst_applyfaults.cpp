#include "tests/support/applyfixture.h"

#include <QRegularExpression>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(weir::Answer)

namespace {

//! Where an update meets the fault.
enum class Stage : quint8 { FirstRead, SecondRead, Write, Start, Poll };

struct StageName
{
    Stage stage;
    const char *name;
};

constexpr StageName stages[] = {{Stage::FirstRead, "read before the review"},
                                {Stage::SecondRead, "read before PUT"},
                                {Stage::Write, "PUT"},
                                {Stage::Start, "START"},
                                {Stage::Poll, "poll"}};

struct Fault
{
    const char *name;
    Answer answer;
    //! Of the service's limits: longer than any answer of the loopback takes.
    std::chrono::milliseconds limit = 20s;
};

std::vector<Fault> faults()
{
    const QByteArray html = "<html><body><h1>Gateway</h1></body></html>";
    const QByteArray refusal = R"({"error_code":"EG.1","error_msg":"The service says no."})";
    std::vector<Fault> faults{
        {"time-out", Answer::silence(), 3s},
        {"dropped before it arrived", Answer().at(Answer::Moment::HeadersOnly).reset()},
        {"dropped after it arrived", Answer().close()},
        {"HTML", Answer::http(200, html, "Content-Type: text/html\r\n")},
        {"HTML of a gateway", Answer::http(502, html, "Content-Type: text/html\r\n")},
        {"invalid JSON", Answer::http(200, R"({"eventStreamingID":)")},
        {"empty", Answer::http(200)},
    };
    for (const auto &[name, status] : {std::pair("401", 401), std::pair("403", 403), std::pair("404", 404),
                                       std::pair("409", 409), std::pair("429", 429), std::pair("500", 500)})
        faults.push_back({name, Answer::http(status, refusal, "Retry-After: 0\r\n")});
    return faults;
}

//! Begins with a capital, ends as sentences do, and has nothing of a machine in it.
bool isSentence(const QString &text)
{
    static const QRegularExpression sentence(u"^[A-Z“].* .*[.!”)]$"_s);
    return sentence.match(text).hasMatch() && !text.contains(u'<') && !text.contains(u'{');
}

} // namespace

//! Whatever fails, wherever: somebody is told a sentence, no write goes out twice, and the draft is as it
//! was.
class TestApplyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAndKeepsTheDraft_data();
    void tellsAndKeepsTheDraft();

private:
    static void script(ApplyScene &scene, Stage stage, const Answer &fault);
};

void TestApplyFaults::tellsAndKeepsTheDraft_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<Answer>("fault");
    QTest::addColumn<int>("limit");
    for (const StageName &stage : stages) {
        for (const Fault &fault : faults()) {
            QTest::addRow("%s: %s", stage.name, fault.name)
                << static_cast<int>(stage.stage) << fault.answer << static_cast<int>(fault.limit.count());
        }
    }
}

void TestApplyFaults::script(ApplyScene &scene, Stage stage, const Answer &fault)
{
    const QByteArray running = stream({{u"status"_s, u"RUNNING"_s}});
    if (stage == Stage::FirstRead)
        return scene.server.setDefaultAnswer(fault);
    scene.answer(running);
    if (stage == Stage::SecondRead)
        return scene.server.setDefaultAnswer(fault);
    scene.answer(running);
    if (stage == Stage::Write) {
        scene.server.enqueue(fault);
        return scene.server.setDefaultAnswer(Answer::http(200, running));
    }
    scene.answer(streamConfirmation);
    if (stage == Stage::Start) {
        scene.server.enqueue(fault);
        return scene.server.setDefaultAnswer(Answer::http(200, stream({{u"status"_s, u"STOPPED"_s}})));
    }
    scene.answer(streamConfirmation);
    scene.server.setDefaultAnswer(fault);
}

void TestApplyFaults::tellsAndKeepsTheDraft()
{
    QFETCH(const int, stage);
    QFETCH(const Answer, fault);
    QFETCH(const int, limit);
    ApplyScene scene(stream({{u"status"_s, u"RUNNING"_s}}), ResourceOrigin::Service, {},
                     ResourceKind::EventStream, std::chrono::milliseconds(limit));
    scene.edit("/description", "new");
    script(scene, static_cast<Stage>(stage), fault);
    // Nobody signs in.
    connect(scene.flow.get(), &ApplyFlow::signInNeeded, scene.flow.get(), &ApplyFlow::giveUp);
    scene.flow->start();
    QTRY_VERIFY_WITH_TIMEOUT(scene.reviews.count() + scene.refused.count() == 1, 30'000);
    QCOMPARE(scene.refused.count(), static_cast<Stage>(stage) == Stage::FirstRead ? 1 : 0);
    QString told = scene.refused.count() == 1 ? scene.refusal().message.text() : QString();
    int puts = 0;
    int posts = 0;
    bool isApplied = false;
    if (scene.reviews.count() == 1) {
        scene.flow->confirm();
        QTRY_COMPARE_WITH_TIMEOUT(scene.finished.count(), 1, 60'000);
        const ApplyOutcome outcome = scene.outcome();
        isApplied = static_cast<Stage>(stage) >= Stage::Start;
        QCOMPARE(outcome.outcome == WriteOutcome::Applied, isApplied);
        QCOMPARE(outcome.restart.has_value(), isApplied);
        const std::optional<ApiError> error = isApplied ? outcome.restart->error : outcome.error;
        QVERIFY(error);
        told = error->message();
        puts = static_cast<Stage>(stage) >= Stage::Write ? 1 : 0;
        posts = isApplied ? 1 : 0;
    }
    QVERIFY2(isSentence(told), qPrintable(told));
    // One whose body did not come whole is not among the requests of the server.
    const bool isWhole = !QByteArray(QTest::currentDataTag()).endsWith("before it arrived");
    const auto methods = scene.methods();
    QVERIFY2(methods.count("PUT") <= puts && methods.count("POST") <= posts, methods);
    QVERIFY2(!isWhole || methods.count("PUT") + methods.count("POST") == puts + posts, methods);
    QCOMPARE(scene.draft->value("/description")->text(), std::string("new"));
    QCOMPARE(scene.draft->changes().size(), isApplied ? 0U : 1U);
}

QTEST_GUILESS_MAIN(TestApplyFaults)
#include "tst_applyfaults.moc"
