#include "models/json/jsonreader.h"
#include "models/samples/rulesample.h"
#include "models/samples/sampledifferences.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

Json parsed(std::string_view text)
{
    auto document = readJson(text);
    return document ? std::move(document->root) : Json::string("not JSON: " + std::string(text));
}

} // namespace

class TestRuleSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents();
    void readsExpectations();
    void refuses_data();
    void refuses();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesWhatIsAsDeepAsItMayBe();
    void comparesOutputs_data();
    void comparesOutputs();
    void saysWhyTheVerdictDiffers();
};

void TestRuleSample::readsEvents()
{
    // An extension of an event may be called so.
    for (const char *text : {R"({"specversion":"1.0","id":"1"})",
                             R"({"specversion":"1.0","event":{"id":"2"}})", R"({"id":"1"})", "{}"}) {
        const auto sample = readRuleSample(text, u"a"_s);
        QVERIFY2(sample, text);
        QCOMPARE(sample->event, parsed(text));
        QCOMPARE(sample->name, u"a"_s);
        QVERIFY(!sample->verdict && !sample->output);
    }
    const auto framed = readRuleSample(R"({"events":[{"id":"1"}]})", u"a"_s);
    QVERIFY(framed);
    QCOMPARE(framed->event, parsed(R"({"id":"1"})"));
}

void TestRuleSample::readsExpectations()
{
    const auto sample =
        readRuleSample(R"({"event":{"id":"1"},"expected":{"verdict":"passes","output":null}})", u"a"_s);
    QVERIFY(sample);
    QCOMPARE(sample->event, parsed(R"({"id":"1"})"));
    QCOMPARE(*sample->verdict, Verdict::Passes);
    QVERIFY(sample->output->isNull());
}

void TestRuleSample::refuses_data()
{
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *text, const char *fault) {
        QTest::newRow(text) << QString::fromUtf8(fault);
    };
    row("[]", "An event must be a JSON object.");
    row(R"({"events":[]})", "“events” must be a list of one event; a sample is one event.");
    row(R"({"events":[{},{}]})", "“events” must be a list of one event; a sample is one event.");
    row(R"({"event":1})", "An event must be a JSON object.");
    row(R"({"id":1,"id":2})", "The key id stands twice in one object; take one away.");
    row(R"({"event":{},"expect":{}})", "A sample has “event” and “expected” only, not “expect”.");
    row(R"({"event":{},"expected":1})",
        "What is expected must be a JSON object with “verdict”, “output” or both.");
    row(R"({"event":{},"expected":{"verdict":"Passes"}})",
        "The verdict that is expected must be “passes” or “stopped”.");
    row(R"({"Event":{},"expected":{"verdict":"stopped"}})",
        "A sample has “event” and “expected” only, not “Event”.");
    row(R"({"events":[{}],"expected":{"verdict":"stopped"}})",
        "A sample has “event” and “expected” only, not “events”.");
    row(R"({"expected":{"verdict":"stopped"}})", "Beside what is expected there is no “event”.");
    row(R"({"event":{},"expected":{"verdict":"stopped","output":"x"}})",
        "An event that is expected to be stopped has no output to expect.");
    row(R"({"name":"s","source":{"source_kafka":{}},"sink":{}})", "This is an event stream and no event.");
    row(R"({"event":{},"expected":{"result":1}})",
        "What is expected has “verdict” and “output” only, not “result”.");
}

void TestRuleSample::refuses()
{
    QFETCH(const QString, fault);
    const auto sample = readRuleSample(QTest::currentDataTag(), u"a"_s);
    QVERIFY(!sample);
    QCOMPARE(sample.error(), fault);
    QVERIFY(!readRuleSample("{", u"a"_s));
}

void TestRuleSample::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *text :
         {R"({"event":{"n":1.50,"a":[]}})", R"({"event":{},"expected":{"verdict":"passes"}})",
          R"({"event":{"event":{}},"expected":{"verdict":"passes","output":"a\nb"}})",
          R"({"event":{},"expected":{"output":{"b":1,"a":[null]}}})"})
        QTest::newRow(text) << QByteArray(text);
    // One that would be read as something else without the frame.
    QTest::newRow(R"({"specversion":"1.0","event":{}})")
        << QByteArray(R"({"event":{"specversion":"1.0","event":{}}})");
}

void TestRuleSample::writesWhatItReads()
{
    QFETCH(const QByteArray, written);
    const auto sample = readRuleSample(QTest::currentDataTag(), u"a"_s);
    QVERIFY(sample);
    const std::string file = writeRuleSample(*sample);
    QCOMPARE(parsed(file), parsed(written.toStdString()));
    QVERIFY(file.ends_with("}\n"));
    QCOMPARE(writeRuleSample(*readRuleSample(file, u"a"_s)), file);
}

void TestRuleSample::writesWhatIsAsDeepAsItMayBe()
{
    // The frame of the file has levels of its own.
    std::string deep = "1";
    for (int level = 0; level < jsonDepthLimit; ++level)
        deep = R"({"a":)" + deep + '}';
    QVERIFY(!readRuleSample(R"({"a":)" + deep + '}', u"a"_s));
    auto sample = readRuleSample(deep, u"a"_s);
    QVERIFY(sample);
    sample->output = sample->event;
    const auto read = readRuleSample(writeRuleSample(*sample), u"a"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error()));
    QCOMPARE(read->event, sample->event);
    QCOMPARE(*read->output, *sample->output);
}

void TestRuleSample::comparesOutputs_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QStringList>("differences");
    const auto row = [](const char *name, const char *expected, const char *output,
                        const QStringList &lines) {
        QTest::newRow(name) << QByteArray(expected) << QByteArray(output) << lines;
    };
    row("same text", R"("a b")", "a b", {});
    row("other text", R"("a b")", "a  b", {u"- a b"_s, u"+ a  b"_s});
    row("other line", R"("1\n2\n3")", "1\nx\ny\n3", {u"- 2"_s, u"+ x"_s, u"+ y"_s});
    row("same JSON", R"({"a":1,"b":[1e1,"x"]})", R"({ "b": [10.0, "x"], "a": 1.0 })", {});
    row("other value", R"({"a":1,"b":2})", R"({"a":1.0,"b":3})", {u"- /b: 2"_s, u"+ /b: 3"_s});
    row("more", R"({"a":1})", R"({"a":1,"c":true})", {u"+ /c: true"_s});
    row("less", R"({"a":1,"c":"x"})", R"({"a":1})", {uR"(- /c: "x")"_s});
    row("whole", "1", "2", {u"- 1"_s, u"+ 2"_s});
    row("in a list", R"({"l":[1,{"k":2},3]})", R"({"l":[1.0,{"k":4}]})",
        {u"- /l/1/k: 2"_s, u"+ /l/1/k: 4"_s, u"- /l/2: 3"_s});
    row("more in a list", "[1]", "[1,2]", {u"+ /1: 2"_s});
    row("twice", R"({"x":1})", R"({"x":1,"x":2})", {u"The output has the key x twice in one object."_s});
    row("no JSON", R"({"x":1})", "x",
        {u"The output should be JSON. Line 1, column 1: a value is expected: an object, a list, text in "
         u"double quotes, "
         "a number, true, false or null."_s,
         uR"(- {"x":1})"_s, u"+ x"_s});
    row("null", "null", "null", {});
    row("number beyond doubles", "9007199254740993", "9007199254740992",
        {u"- 9007199254740993"_s, u"+ 9007199254740992"_s});
}

void TestRuleSample::comparesOutputs()
{
    QFETCH(const QByteArray, expected);
    QFETCH(const QByteArray, output);
    QFETCH(const QStringList, differences);
    RuleSample sample{.output = parsed(expected.toStdString())};
    EventOutcome outcome{.verdict = {Verdict::Passes, {}}, .output = {}, .keys = {}};
    outcome.output.text = output.toStdString();
    QCOMPARE(differencesFrom(sample, outcome), differences);
    // What is stopped is not sent, and of what is not known nobody can tell.
    for (const Verdict verdict : {Verdict::Stopped, Verdict::Unknown}) {
        outcome.verdict.verdict = verdict;
        QVERIFY(differencesFrom(sample, outcome).value(0).endsWith(u"but it should pass."));
    }
    sample.output.reset();
    QCOMPARE(differencesFrom(sample, outcome), QStringList());
}

void TestRuleSample::saysWhyTheVerdictDiffers()
{
    const Json document =
        parsed(R"({"rule_config":{"filter":{"source":[{"op":"StringIn","values":["a"]}]}}})");
    const EventRules rules(document);
    RuleSample sample{.event = parsed(R"({"source":"b"})"), .verdict = Verdict::Passes};
    QCOMPARE(differencesFrom(sample, rules.apply(sample.event)),
             (QStringList{u"It is stopped, but it should pass."_s, uR"(✕ source is "b": it is not "a".)"_s}));
    sample.verdict = Verdict::Stopped;
    QCOMPARE(differencesFrom(sample, rules.apply(sample.event)), QStringList());
}

QTEST_APPLESS_MAIN(TestRuleSample)
#include "tst_rulesample.moc"
