#include "models/lists/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

std::vector<PaletteEntry> someEntries()
{
    return {{.text = u"Save"_s, .note = u"File"_s, .tail = u"Ctrl+S"_s},
            {.text = u"Save as template…"_s, .note = u"File"_s},
            {.text = u"Review & apply…"_s, .note = u"Resource"_s, .tail = u"Ctrl+Return"_s},
            {.text = u"Topic"_s,
             .note = u"Field · Source › Kafka"_s,
             .tail = u"topic"_s,
             .names = u"/source/source_kafka/topic"_s},
            {.text = u"Target type name"_s, .note = u"Field"_s},
            {.text = u"Target"_s, .note = u"Field"_s},
            {.text = u"主题"_s, .note = u"字段 · 事件源"_s, .tail = u"topic"_s}};
}

QStringList shownTexts(const PaletteModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row).data().toString();
    return texts;
}

} // namespace

class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEntries_data();
    void findsEntries();
    void tellsLetters();
    void tellsAllOfAnEntry();
};

void TestPaletteModel::findsEntries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all in their order")
        << u"  "_s << QStringList{u"Save"_s,  u"Save as template…"_s, u"Review & apply…"_s,
                                  u"Topic"_s, u"Target type name"_s,  u"Target"_s,
                                  u"主题"_s};
    QTest::newRow("equals in their order") << u"save"_s << QStringList{u"Save"_s, u"Save as template…"_s};
    QTest::newRow("words in any order") << u"apply rev"_s << QStringList{u"Review & apply…"_s};
    QTest::newRow("the text before what is beside it") << u"topic"_s << QStringList{u"Topic"_s, u"主题"_s};
    QTest::newRow("a word of each part") << u"kafka topic"_s << QStringList{u"Topic"_s};
    QTest::newRow("all of the text before its beginning")
        << u"target"_s << QStringList{u"Target"_s, u"Target type name"_s};
    QTest::newRow("by its keys") << u"ctrl+s"_s << QStringList{u"Save"_s};
    QTest::newRow("by what else it is called") << u"/source/source_kafka/topic"_s << QStringList{u"Topic"_s};
    QTest::newRow("chinese") << u"字段主"_s << QStringList{};
    QTest::newRow("chinese words") << u"字段 主"_s << QStringList{u"主题"_s};
    QTest::newRow("nothing") << u"qqq"_s << QStringList{};
}

void TestPaletteModel::findsEntries()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, expected);
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(someEntries());
    model.setQuery(query);
    QCOMPARE(shownTexts(model), expected);
}

void TestPaletteModel::tellsLetters()
{
    PaletteModel model;
    model.setEntries(someEntries());
    model.setQuery(u"ka to"_s);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(PaletteModel::TextPlacesRole).value<LetterPlaces>(), (LetterPlaces{0, 1}));
    QCOMPARE(row.data(PaletteModel::NotePlacesRole).value<LetterPlaces>(), (LetterPlaces{17, 18}));
    QCOMPARE(row.data(PaletteModel::TailPlacesRole).value<LetterPlaces>(), LetterPlaces());
    // A letter of two words once.
    model.setQuery(u"topic top"_s);
    QCOMPARE(model.index(0).data(PaletteModel::TextPlacesRole).value<LetterPlaces>(),
             (LetterPlaces{0, 1, 2, 3, 4}));
}

void TestPaletteModel::tellsAllOfAnEntry()
{
    PaletteModel model;
    model.setEntries(someEntries());
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Save, File, Ctrl+S"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Save as template…, File"_s);
    QCOMPARE(model.index(2).data(PaletteModel::NoteRole).toString(), u"Resource"_s);
    QCOMPARE(model.index(2).data(PaletteModel::TailRole).toString(), u"Ctrl+Return"_s);
    QCOMPARE(model.entry(3).text, u"Topic"_s);
}

QTEST_APPLESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
