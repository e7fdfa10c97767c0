#include "models/lists/resourcefiltermodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

ResourceSummary summary(const QString &name, const QString &status = u"RUNNING"_s,
                        const QString &target = u"FunctionGraph"_s)
{
    ResourceSummary item;
    item.identity.id = u"id-"_s + name;
    item.identity.status = status;
    item.identity.updatedTime = u"2025-05-06T10:11:12Z"_s;
    item.name = name;
    item.source = u"Kafka"_s;
    item.target = target;
    return item;
}

//! A list, and what is shown of it; QAbstractItemModelTester watches over both.
struct Filtered
{
    explicit Filtered(const std::vector<ResourceSummary> &items = {}) { list.take(items); }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < shown.rowCount(); ++row)
            names << shown.index(row, ResourceListModel::NameColumn).data().toString();
        return names;
    }

    ResourceListModel list{ResourceKind::EventStream};
    ResourceFilterModel shown{list};
    QAbstractItemModelTester listTester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester shownTester{&shown, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestResourceFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void findsWordsInColumns_data();
    void findsWordsInColumns();
    void sortsByEachColumn();
    void rowsComeInTheirPlaces();
    void rowsThatAreNoMoreGo();
    void changesMoveRows();
    void selectionStays();
    void headersNeedNoRows();
    void agreesWithTheObviousWay();
};

void TestResourceFilterModel::findsWordsInColumns_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("names");
    const QStringList all{u"Clicks"_s, u"kafka-orders"_s, u"payments"_s};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("in some column") << u"kafka"_s << all;
    QTest::newRow("in the name") << u"name:kafka"_s << QStringList{u"kafka-orders"_s};
    QTest::newRow("state as shown") << u"status:stopp"_s << QStringList{u"Clicks"_s};
    QTest::newRow("state as the service says it")
        << u"status:RUNNING"_s << QStringList{u"kafka-orders"_s, u"payments"_s};
    QTest::newRow("all words") << u"status:running target:obs"_s << QStringList{u"payments"_s};
    QTest::newRow("source is not target") << u"source:obs"_s << QStringList{};
    QTest::newRow("time as shown") << u"updated:"_s + timeLabel(u"2025-05-06T10:11:12Z"_s).section(u' ', 0, 0)
                                   << all;
    QTest::newRow("time as written") << u"updated:2025-05"_s << all;
    QTest::newRow("ID") << u"id:id-pay"_s << QStringList{u"payments"_s};
    QTest::newRow("ID is no word of a row") << u"id-pay"_s << QStringList{};
}

void TestResourceFilterModel::findsWordsInColumns()
{
    QFETCH(const QString, filter);
    QFETCH(const QStringList, names);
    Filtered rows({summary(u"payments"_s, u"RUNNING"_s, u"OBS"_s),
                   summary(u"Clicks"_s, u"STOPPED"_s, u"OBS"_s), summary(u"kafka-orders"_s)});
    rows.shown.setFilter(filter);
    QCOMPARE(rows.names(), names);
    rows.shown.setFilter({});
    QCOMPARE(rows.shown.rowCount(), 3);
}

void TestResourceFilterModel::sortsByEachColumn()
{
    ResourceSummary late = summary(u"b"_s, u"STOPPED"_s, u"Kafka"_s);
    late.identity.updatedTime = u"2026-01-01T00:00:00Z"_s;
    ResourceSummary early = summary(u"C"_s, u"ERROR"_s, u"OBS"_s);
    early.identity.updatedTime = u"2024-01-01T00:00:00Z"_s;
    Filtered rows({late, summary(u"a"_s), early});
    const QStringList byName{u"a"_s, u"b"_s, u"C"_s};
    const QStringList byStatus{u"C"_s, u"a"_s, u"b"_s};
    const QStringList byRoute{u"a"_s, u"b"_s, u"C"_s};
    const QStringList byTime{u"C"_s, u"a"_s, u"b"_s};
    const QList<QStringList> expected{byName, byStatus, byRoute, byTime};
    for (int column = 0; column < ResourceListModel::ColumnTotal; ++column) {
        QStringList names = expected[column];
        rows.shown.sort(column, Qt::AscendingOrder);
        QCOMPARE(rows.names(), names);
        std::reverse(names.begin(), names.end());
        rows.shown.sort(column, Qt::DescendingOrder);
        QCOMPARE(rows.names(), names);
    }
}

void TestResourceFilterModel::rowsComeInTheirPlaces()
{
    Filtered rows({summary(u"m"_s)});
    rows.shown.setFilter(u"target:function"_s);
    rows.list.take({summary(u"z"_s), summary(u"b"_s), summary(u"c"_s, u"RUNNING"_s, u"OBS"_s)});
    rows.list.take({summary(u"a"_s)});
    QCOMPARE(rows.names(), QStringList({u"a"_s, u"b"_s, u"m"_s, u"z"_s}));
    rows.list.clear();
    QCOMPARE(rows.shown.rowCount(), 0);
    rows.list.take({summary(u"n"_s)});
    QCOMPARE(rows.names(), QStringList{u"n"_s});
}

void TestResourceFilterModel::rowsThatAreNoMoreGo()
{
    Filtered rows({summary(u"a"_s), summary(u"b"_s), summary(u"c"_s), summary(u"d"_s), summary(u"e"_s)});
    rows.list.beginReading();
    QCOMPARE(rows.list.readCount(), 0);
    rows.list.take({summary(u"d"_s), summary(u"b"_s), summary(u"f"_s)});
    QCOMPARE(rows.list.readCount(), 3);
    QCOMPARE(rows.shown.rowCount(), 6);
    rows.list.endReading();
    QCOMPARE(rows.names(), QStringList({u"b"_s, u"d"_s, u"f"_s}));
    // Their IDs lead to the right rows still.
    rows.list.setStatus(u"id-f"_s, u"ERROR"_s);
    rows.shown.setFilter(u"status:error"_s);
    QCOMPARE(rows.names(), QStringList{u"f"_s});
    rows.list.beginReading();
    rows.list.endReading();
    QCOMPARE(rows.list.rowCount(), 0);
}

void TestResourceFilterModel::changesMoveRows()
{
    Filtered rows({summary(u"a"_s), summary(u"b"_s, u"STOPPED"_s)});
    rows.shown.setFilter(u"status:running"_s);
    rows.list.setStatus(u"id-b"_s, u"RUNNING"_s);
    rows.list.setStatus(u"id-a"_s, u"STOPPED"_s);
    QCOMPARE(rows.names(), QStringList{u"b"_s});
    rows.shown.setFilter({});
    ResourceSummary renamed = summary(u"a"_s);
    renamed.name = u"z"_s;
    rows.list.take({renamed});
    QCOMPARE(rows.names(), QStringList({u"b"_s, u"z"_s}));
    // Nothing is said of what is as it was.
    QSignalSpy changes(&rows.shown, &QAbstractItemModel::dataChanged);
    rows.list.take({renamed});
    QCOMPARE(changes.count(), 0);
}

void TestResourceFilterModel::selectionStays()
{
    Filtered rows({summary(u"a"_s), summary(u"b"_s, u"STOPPED"_s), summary(u"c"_s)});
    QItemSelectionModel selection(&rows.shown);
    selection.select(rows.shown.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.select(rows.shown.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    rows.shown.setFilter(u"status:running"_s);
    QCOMPARE(selection.selectedRows().size(), 2);
    rows.shown.setFilter(u"name:c"_s);
    rows.shown.sort(ResourceListModel::NameColumn, Qt::DescendingOrder);
    rows.shown.setFilter({});
    rows.list.take({summary(u"d"_s)});
    const QModelIndexList selected = selection.selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().data().toString(), u"c"_s);
}

void TestResourceFilterModel::headersNeedNoRows()
{
    const Filtered rows;
    QCOMPARE(
        rows.shown.headerData(ResourceListModel::StatusColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        u"Status"_s);
}

void TestResourceFilterModel::agreesWithTheObviousWay()
{
    // Whatever happens in whatever order, what is shown is what a look at every row finds.
    QRandomGenerator random(20);
    Filtered rows;
    const QStringList states{u"RUNNING"_s, u"STOPPED"_s, u"ERROR"_s};
    const QStringList filters{{}, u"1"_s, u"status:error"_s, u"12 running"_s};
    QString word;
    for (int step = 0; step < 300; ++step) {
        switch (random.bounded(5)) {
        case 0:
        case 1: {
            std::vector<ResourceSummary> page;
            for (int i = random.bounded(9); i >= 0; --i)
                page.push_back(summary(QString::number(random.bounded(200)), states[random.bounded(3)]));
            rows.list.take(page);
            break;
        }
        case 2:
            word = filters[random.bounded(4)];
            rows.shown.setFilter(word);
            break;
        case 3:
            rows.list.setStatus(u"id-%1"_s.arg(random.bounded(200)), states[random.bounded(3)]);
            break;
        default:
            if (random.bounded(4) == 0)
                rows.list.beginReading();
            else if (random.bounded(8) == 0)
                rows.list.endReading();
            break;
        }
        QStringList expected;
        for (int row = 0; row < rows.list.rowCount(); ++row) {
            if (rows.list.matches(readListFilter(word), row).front())
                expected << rows.list.name(row);
        }
        std::ranges::sort(expected);
        QCOMPARE(rows.names(), expected);
    }
}

QTEST_GUILESS_MAIN(TestResourceFilterModel)
#include "tst_resourcefiltermodel.moc"
