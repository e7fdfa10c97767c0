#include "models/draft/visibleblanks.h"
#include "models/json/jsonreader.h"
#include "models/lists/changesmodel.h"
#include "models/lists/issuesmodel.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/resourcekind.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

FieldTable streamTable()
{
    return fieldTable(ResourceKind::EventStream);
}

FieldChange change(const std::string &pointer, std::optional<Json> before, std::optional<Json> after)
{
    return {.pointer = pointer, .before = std::move(before), .after = std::move(after)};
}

ValidationIssue issue(const std::string &pointer, Level level, const QString &message)
{
    return {.pointer = pointer, .code = IssueCode::Range, .level = level, .message = message};
}

} // namespace

class TestDraftLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreInWords();
    void secretsAreNotInChanges();
    void changesKeepTheirPlaceWhileSomebodyTypes();
    void longValuesAreShortened();
    void whiteSpaceIsSeen_data();
    void whiteSpaceIsSeen();
    void issuesComeByPartAndGravestFirst();
    void issuesOfResourcesWithoutPartsHaveNoSections();
    void issuesKeepTheirPlaceWhileSomebodyTypes();
    void titlesNameTheField_data();
    void titlesNameTheField();
    void valuesAreInWords_data();
    void valuesAreInWords();
};

void TestDraftLists::changesAreInWords()
{
    ChangesModel model(streamTable());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChanges({change("/option/thread_num", Json::integer(2), Json::integer(4)),
                      change("/description", std::nullopt, Json::string("")),
                      change("/source/source_kafka/seek_to", Json::string("latest"), Json())});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data().toString(), u"Concurrency: 2 → 4"_s);
    QCOMPARE(model.index(0).data(TitleRole).toString(), u"Concurrency"_s);
    QCOMPARE(model.index(0).data(PointerRole).toString(), u"/option/thread_num"_s);
    QVERIFY(!model.index(0).data(LevelRole).isValid());
    QCOMPARE(model.index(1).data(TextRole).toString(), u"not set → empty text"_s);
    QCOMPARE(model.index(2).data(TextRole).toString(), u"Latest → null"_s);
    model.setChanges({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDraftLists::secretsAreNotInChanges()
{
    ChangesModel model(streamTable());
    model.setChanges({{.pointer = "/source/source_kafka/password", .sensitivity = Sensitivity::Secret}});
    QCOMPARE(model.index(0).data().toString(), u"Password: changed"_s);
}

void TestDraftLists::changesKeepTheirPlaceWhileSomebodyTypes()
{
    ChangesModel model(streamTable());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const FieldChange name = change("/name", Json::string("a"), Json::string("b"));
    model.setChanges({name, change("/option/thread_num", Json::integer(2), Json::integer(4))});
    const QPersistentModelIndex second = model.index(1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChanges({name, change("/option/thread_num", Json::integer(2), Json::integer(45))});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QVERIFY(second.isValid());
    QCOMPARE(second.data(TextRole).toString(), u"2 → 45"_s);
    model.setChanges({name});
    QVERIFY(!second.isValid());
}

void TestDraftLists::longValuesAreShortened()
{
    ChangesModel model(streamTable());
    model.setChanges({change("/description", std::nullopt, Json::string(std::string(1'000'000, 'x')))});
    QVERIFY(model.index(0).data(TextRole).toString().size() < 1000);
}

void TestDraftLists::whiteSpaceIsSeen_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");

    QTest::newRow("blanks at the end") << u"Now."_s << u"Now.  "_s << u"Now. → Now.··"_s;
    QTest::newRow("a blank at the beginning") << u"Then."_s << u" Now."_s << u"Then. → ·Now."_s;
    QTest::newRow("blanks alone") << u"Now."_s << u"  "_s << u"Now. → ··"_s;
    QTest::newRow("nothing but blanks") << u""_s << u" "_s << u"empty text → ·"_s;
    QTest::newRow("two blanks for one") << u"a b c"_s << u"a  b c"_s << u"a b c → a··b c"_s;
    QTest::newRow("a tab for a blank") << u"a b"_s << u"a\tb"_s << u"a b → a⇥b"_s;
    QTest::newRow("a line break for a blank") << u"a b"_s << u"a\nb"_s << u"a b → a↵b"_s;
    QTest::newRow("a no-break space for a blank") << u"a b"_s << u"a\u00a0b"_s << u"a b → a[U+00A0]b"_s;
    QTest::newRow("what takes no room") << u"ab"_s << u"a\u200bb"_s << u"ab → a[U+200B]b"_s;
    QTest::newRow("a carriage return") << u"a\nb"_s << u"a\r\nb"_s << u"a↵b → a[U+000D]↵b"_s;
    // Where the words say what differs, they are not to be disturbed.
    QTest::newRow("other words") << u"a\nb"_s << u"a  c"_s << u"a b → a c"_s;
}

void TestDraftLists::whiteSpaceIsSeen()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    ChangesModel model(streamTable());
    model.setChanges(
        {change("/description", Json::string(before.toStdString()), Json::string(after.toStdString()))});
    QTEST(model.index(0).data(TextRole).toString(), "text");
    // The parts of a value that has several, as those of a change.
    const Json list = Json::array({Json::string(before.toStdString())});
    const auto shown =
        withVisibleBlanks({std::nullopt, list, Json::array({Json::string(after.toStdString())})});
    QVERIFY(!shown.at(0));
    const auto alone =
        withVisibleBlanks({Json::string(before.toStdString()), Json::string(after.toStdString())});
    QVERIFY(*shown.at(1) == Json::array({*alone.at(0)}));
    QVERIFY(*shown.at(2) == Json::array({*alone.at(1)}));
}

void TestDraftLists::issuesComeByPartAndGravestFirst()
{
    IssuesModel model(streamTable());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIssues({issue("/option/thread_num", Level::Note, u"note"_s),
                     issue("/description", Level::Warning, u"first"_s),
                     issue("/name", Level::Error, u"grave"_s), issue("/sink", Level::Error, u"target"_s),
                     issue("/x", Level::Warning, u"second"_s)});
    QStringList lines;
    QStringList sections;
    for (int row = 0; row < model.rowCount(); ++row) {
        lines.append(model.index(row).data().toString());
        sections.append(model.index(row).data(SectionRole).toString());
    }
    QCOMPARE(lines,
             (QStringList{u"General. Error: grave"_s, u"Warning: first"_s, u"Warning: second"_s,
                          u"Target. Error: target"_s, u"Running configuration. Note: note"_s}));
    QCOMPARE(sections, (QStringList{u"General"_s, {}, {}, u"Target"_s, u"Running configuration"_s}));
    QCOMPARE(model.index(3).data(TitleRole).toString(), u"Target"_s);
    QCOMPARE(model.index(3).data(LevelRole).toInt(), static_cast<int>(Level::Error));
    QCOMPARE(model.issue(3).pointer, "/sink");
}

void TestDraftLists::issuesOfResourcesWithoutPartsHaveNoSections()
{
    IssuesModel model(fieldTable(ResourceKind::EventSubscription));
    model.setIssues({issue("/name", Level::Error, u"grave"_s), issue({}, Level::Error, u"all of it"_s)});
    QCOMPARE(model.index(0).data().toString(), u"Error: grave"_s);
    QCOMPARE(model.index(0).data(SectionRole).toString(), QString());
    QCOMPARE(model.index(1).data(TitleRole).toString(), u"The whole request"_s);
}

void TestDraftLists::issuesKeepTheirPlaceWhileSomebodyTypes()
{
    IssuesModel model(streamTable());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIssues(
        {issue("/name", Level::Error, u"a"_s), issue("/option/thread_num", Level::Error, u"b 1"_s)});
    const QPersistentModelIndex second = model.index(1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ValidationIssue withFix = issue("/option/thread_num", Level::Error, u"b 12"_s);
    withFix.fixes.push_back({.label = u"repair"_s});
    model.setIssues({issue("/name", Level::Error, u"a"_s), withFix});
    QCOMPARE(changed.size(), 1);
    QVERIFY(second.isValid());
    QCOMPARE(second.data(TextRole).toString(), u"b 12"_s);
    QCOMPARE(model.issue(1).fixes.size(), size_t(1));
    // Another fault at the same place is another issue.
    model.setIssues(
        {issue("/name", Level::Error, u"a"_s), issue("/option/thread_num", Level::Warning, u"b"_s)});
    QVERIFY(!second.isValid());
}

void TestDraftLists::titlesNameTheField_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("label");
    QTest::newRow("field") << u"/option/thread_num"_s << u"Concurrency"_s;
    QTest::newRow("in a list") << u"/sink/sink_kafka/keyTransform/0/value"_s << u"Value"_s;
    QTest::newRow("in the filter") << u"/rule_config/filter/source/0"_s << u"Filter"_s;
    QTest::newRow("unknown") << u"/vendor_note"_s << u"vendor_note"_s;
    QTest::newRow("unknown in a group") << u"/option/turbo"_s << u"turbo"_s;
}

void TestDraftLists::titlesNameTheField()
{
    QFETCH(QString, pointer);
    QFETCH(QString, label);
    QCOMPARE(labelAt(streamTable(), pointer.toStdString()), label);
}

void TestDraftLists::valuesAreInWords_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const QString sasl = u"/source/source_kafka/enable_sasl_ssl"_s;
    QTest::newRow("on") << sasl << QByteArray("true") << u"On"_s;
    QTest::newRow("off") << sasl << QByteArray("false") << u"Off"_s;
    QTest::newRow("null") << sasl << QByteArray("null") << u"null"_s;
    QTest::newRow("text") << u"/name"_s << QByteArray(R"("a")") << u"a"_s;
    QTest::newRow("empty") << u"/name"_s << QByteArray(R"("")") << u"empty text"_s;
    QTest::newRow("lines") << u"/description"_s << QByteArray(R"("a\nb")") << u"a b"_s;
    QTest::newRow("number") << u"/option/thread_num"_s << QByteArray("1.10") << u"1.10"_s;
    QTest::newRow("choice") << u"/source/source_kafka/seek_to"_s << QByteArray(R"("earliest")")
                            << u"Earliest"_s;
    QTest::newRow("object") << u"/rule_config/filter"_s << QByteArray(R"({"a":[1]})") << uR"({"a":[1]})"_s;
    QTest::newRow("empty list") << u"/sink/sink_kafka/keyTransform"_s << QByteArray("[]") << u"empty list"_s;
    QTest::newRow("unknown boolean") << u"/x"_s << QByteArray("true") << u"true"_s;
    QTest::newRow("unknown text") << u"/x"_s << QByteArray(R"("")") << u"\"\""_s;
}

void TestDraftLists::valuesAreInWords()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    const Json json = readJson(value.toStdString())->root;
    QCOMPARE(displayText(fieldAt(streamTable(), pointer.toStdString()), json), text);
}

QTEST_GUILESS_MAIN(TestDraftLists)
#include "tst_draftlists.moc"
