#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/lists/samplesmodel.h"
#include "models/rules/rulepointers.h"
#include "models/samples/builtinsamples.h"
#include "models/samples/samplerun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

Json parsed(std::string_view text)
{
    auto document = readJson(text);
    return document ? std::move(document->root) : Json::string("not JSON: " + std::string(text));
}

RuleSample sampleOf(const QString &name, std::string_view event, std::optional<Verdict> verdict = {})
{
    return {.name = name, .event = parsed(event), .verdict = verdict};
}

QStringList namesOf(const SampleSet &set)
{
    QStringList names;
    for (const auto &sample : set.samples())
        names.append(sample->name);
    return names;
}

//! Events from "a" pass.
Json documentForA()
{
    Json document = Json::object();
    setValueAt(
        document, filterPointer,
        parsed(R"({"source":[{"op":"StringIn","values":["a"]},{"op":"StringIn","values":["b","a"]}]})"));
    return document;
}

QStringList columnOf(const SamplesModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamesUniqueAndSorted();
    void keepsWhatIsNewer();
    void countsConditions();
    void showsOutcomes();
    void keepsRowsThroughEdits();
    void hasBuiltInEvents();
};

void TestSamples::keepsNamesUniqueAndSorted()
{
    SampleSet set;
    QSignalSpy edited(&set, &SampleSet::edited);
    QCOMPARE(set.add(sampleOf(u"b"_s, "{}")), u"b"_s);
    QCOMPARE(set.add(sampleOf(u"a"_s, "{}")), u"a"_s);
    QCOMPARE(set.add(sampleOf(u"B"_s, "{}")), u"B-2"_s);
    QCOMPARE(set.add(sampleOf(u"b"_s, "{}")), u"b-3"_s);
    QCOMPARE(namesOf(set), (QStringList{u"a"_s, u"b"_s, u"B-2"_s, u"b-3"_s}));
    set.remove(u"b"_s);
    QCOMPARE(namesOf(set), (QStringList{u"a"_s, u"B-2"_s, u"b-3"_s}));
    QCOMPARE(set.indexOf(u"b-2"_s), 1);
    QCOMPARE(set.indexOf(u"b"_s), -1);
    QCOMPARE(edited.count(), 5);
}

void TestSamples::keepsWhatIsNewer()
{
    SampleSet set;
    set.add(sampleOf(u"a"_s, R"({"id":"new"})"));
    QSignalSpy edited(&set, &SampleSet::edited);
    QSignalSpy changed(&set, &SampleSet::changed);
    set.load({sampleOf(u"A"_s, R"({"id":"old"})"), sampleOf(u"b"_s, "{}")});
    QCOMPARE(edited.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(namesOf(set), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(set.samples().front()->event, parsed(R"({"id":"new"})"));
}

void TestSamples::countsConditions()
{
    SampleSet set;
    set.load({sampleOf(u"1"_s, R"({"source":"a"})", Verdict::Passes),
              sampleOf(u"2"_s, R"({"source":"b"})", Verdict::Stopped),
              sampleOf(u"3"_s, R"({"source":"c"})")});
    const SampleRun run = runSamples(documentForA(), set.samples());
    const auto counts = run.conditionCounts();
    QCOMPARE(counts.size(), size_t(2));
    QVERIFY((counts.at("/source/0") == ConditionCount{1, 3}));
    QVERIFY((counts.at("/source/1") == ConditionCount{2, 3}));
    QCOMPARE(run.differingCount(), 1);
    QVERIFY(run.nanoseconds > 0);
}

void TestSamples::showsOutcomes()
{
    SampleSet set;
    SamplesModel model(&set);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    set.load({sampleOf(u"1"_s, R"({"source":"a"})", Verdict::Passes),
              sampleOf(u"2"_s, R"({"source":"a"})", Verdict::Stopped),
              sampleOf(u"3"_s, R"({"source":"c"})", Verdict::Passes), sampleOf(u"4"_s, R"({"source":"c"})")});
    QCOMPARE(columnOf(model, SamplesModel::VerdictColumn), (QStringList{{}, {}, {}, {}}));
    model.setRun(runSamples(documentForA(), set.samples()));
    QCOMPARE(columnOf(model, SamplesModel::NameColumn), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(columnOf(model, SamplesModel::VerdictColumn),
             (QStringList{u"✓ passes"_s, u"✓ passes"_s, u"✕ stopped"_s, u"✕ stopped"_s}));
    QCOMPARE(columnOf(model, SamplesModel::ExpectedColumn),
             (QStringList{u"✓ as expected"_s, u"✕ should be stopped"_s, u"✕ should pass"_s, {}}));
    RuleSample withOutput = *set.samples().front();
    withOutput.output = Json::string("other");
    set.replace(withOutput);
    model.setRun(runSamples(documentForA(), set.samples()));
    QCOMPARE(model.index(0, SamplesModel::ExpectedColumn).data().toString(), u"✕ another output"_s);
    Json unreadable = Json::object();
    setValueAt(unreadable, filterPointer, parsed(R"({"source":"a"})"));
    model.setRun(runSamples(unreadable, set.samples()));
    QCOMPARE(model.index(3, SamplesModel::VerdictColumn).data().toString(), u"? not known"_s);
}

void TestSamples::keepsRowsThroughEdits()
{
    SampleSet set;
    set.load({sampleOf(u"1"_s, "{}"), sampleOf(u"2"_s, "{}")});
    SamplesModel model(&set);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    set.replace(sampleOf(u"2"_s, R"({"id":"x"})"));
    QCOMPARE(reset.count(), 0);
    set.remove(u"1"_s);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    // One from before the edit has nothing to say of it.
    const SampleRun old = runSamples({}, SampleSet::Samples{std::make_shared<const RuleSample>()});
    model.setRun(old);
    QCOMPARE(model.index(0, SamplesModel::VerdictColumn).data().toString(), QString());
}

void TestSamples::hasBuiltInEvents()
{
    const std::vector<RuleSample> samples = builtInSamples();
    QCOMPARE(samples.size(), size_t(3));
    for (const RuleSample &sample : samples) {
        for (const char *attribute : {"id", "specversion", "source", "type", "subject", "time", "data"})
            QVERIFY2(sample.event.find(attribute), attribute);
        QCOMPARE(sample.event.find("specversion")->text(), std::string("1.0"));
        QVERIFY(!hasExpectation(sample));
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
