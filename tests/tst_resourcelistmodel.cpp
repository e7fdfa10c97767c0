#include "models/lists/resourcelistmodel.h"
#include "models/service/resourcestatus.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

using namespace Qt::StringLiterals;

using namespace weir;

namespace {

//! Of another language.
class MarkingTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'*' + QString::fromUtf8(source);
    }
};

} // namespace

class TestResourceListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyModelHasColumnsAndNoRows();
    void pagesAreAppended();
    void knowsTheOtherNames();
    void emptyPageChangesNothing();
    void clearForgetsAllRows();
    void rowShowsWhatTheServiceSaid();
    void nameFallsBackToTheId();
    void routeWithoutTargetHasNoArrow();
    void timesAreLocalAndSortAsWritten();
    void statusIsReplacedInPlace();
    void followsTheLanguage();
    void statusOfUnknownIdIsPassedOver();
    void statusWords_data();
    void statusWords();
    void subscriptionsHaveTheirOwnHeading();
    void hundredThousandRowsArriveInPages();
};

static ResourceSummary summary(int number)
{
    ResourceSummary item;
    item.identity.id = u"id-%1"_s.arg(number);
    item.identity.status = u"RUNNING"_s;
    item.identity.updatedTime = u"2025-05-06T10:11:12Z"_s;
    item.name = u"stream-%1"_s.arg(number);
    item.source = u"Kafka"_s;
    item.target = u"FunctionGraph"_s;
    item.sourceKind = EndpointKind::Kafka;
    item.targetKind = EndpointKind::FunctionGraph;
    return item;
}

static std::vector<ResourceSummary> page(int first, int size)
{
    std::vector<ResourceSummary> items;
    for (int number = first; number < first + size; ++number)
        items.push_back(summary(number));
    return items;
}

static QString text(const ResourceListModel &model, int row, ResourceListModel::Column column)
{
    return model.index(row, column).data().toString();
}

void TestResourceListModel::emptyModelHasColumnsAndNoRows()
{
    ResourceListModel model(ResourceKind::EventStream);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(ResourceListModel::RouteColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Source → Target"_s);
}

void TestResourceListModel::knowsTheOtherNames()
{
    ResourceListModel model(ResourceKind::EventStream);
    model.take(page(0, 2));
    model.take({summary(1)});
    QCOMPARE(model.namesBeside(model.id(0)), QSet<QString>{u"stream-1"_s});
    QCOMPARE(model.namesBeside(u"of another"_s), (QSet<QString>{u"stream-0"_s, u"stream-1"_s}));
}

void TestResourceListModel::pagesAreAppended()
{
    ResourceListModel model(ResourceKind::EventStream);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.take(page(0, 3));
    model.take(page(3, 2));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 3);
    QCOMPARE(inserted.at(1).at(2).toInt(), 4);
    QCOMPARE(model.id(0), u"id-0"_s);
    QCOMPARE(model.id(4), u"id-4"_s);
}

void TestResourceListModel::emptyPageChangesNothing()
{
    ResourceListModel model(ResourceKind::EventStream);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.take({});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestResourceListModel::clearForgetsAllRows()
{
    ResourceListModel model(ResourceKind::EventStream);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(page(0, 3));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.count(), 1);
    model.take(page(7, 1));
    QCOMPARE(model.name(0), u"stream-7"_s);
}

void TestResourceListModel::rowShowsWhatTheServiceSaid()
{
    ResourceListModel model(ResourceKind::EventStream);
    model.take(page(1, 1));
    QCOMPARE(text(model, 0, ResourceListModel::NameColumn), u"stream-1"_s);
    QCOMPARE(text(model, 0, ResourceListModel::StatusColumn), u"Running"_s);
    QCOMPARE(text(model, 0, ResourceListModel::RouteColumn), u"Kafka → FunctionGraph"_s);
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(model.index(0, column).data(ResourceListModel::IdRole).toString(), u"id-1"_s);
        QCOMPARE(model.index(0, column).data(ResourceListModel::StatusRole).toString(), u"RUNNING"_s);
        QCOMPARE(model.index(0, column).data(ResourceListModel::SourceKindRole).toInt(),
                 static_cast<int>(EndpointKind::Kafka));
        QCOMPARE(model.index(0, column).data(ResourceListModel::TargetKindRole).toInt(),
                 static_cast<int>(EndpointKind::FunctionGraph));
    }
}

void TestResourceListModel::nameFallsBackToTheId()
{
    ResourceSummary item = summary(1);
    item.name.clear();
    ResourceListModel model(ResourceKind::EventStream);
    model.take({item});
    QCOMPARE(text(model, 0, ResourceListModel::NameColumn), u"id-1"_s);
    QCOMPARE(model.name(0), QString());
}

void TestResourceListModel::routeWithoutTargetHasNoArrow()
{
    ResourceSummary item = summary(1);
    item.target = {};
    ResourceListModel model(ResourceKind::EventStream);
    model.take({item});
    QCOMPARE(text(model, 0, ResourceListModel::RouteColumn), u"Kafka"_s);
}

void TestResourceListModel::timesAreLocalAndSortAsWritten()
{
    ResourceListModel model(ResourceKind::EventStream);
    ResourceSummary odd = summary(2);
    odd.identity.updatedTime = u"yesterday"_s;
    model.take({summary(1), odd});
    const QDateTime instant(QDate(2025, 5, 6), QTime(10, 11, 12), Qt::UTC);
    QCOMPARE(text(model, 0, ResourceListModel::UpdatedColumn),
             QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat));
    QVERIFY(model.isBefore(0, 1, ResourceListModel::UpdatedColumn));
    QVERIFY(!model.isBefore(1, 0, ResourceListModel::UpdatedColumn));
    QCOMPARE(text(model, 1, ResourceListModel::UpdatedColumn), u"yesterday"_s);
}

void TestResourceListModel::statusIsReplacedInPlace()
{
    ResourceListModel model(ResourceKind::EventStream);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(page(0, 3));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStatus(u"id-1"_s, u"STOPPED"_s);
    QCOMPARE(text(model, 1, ResourceListModel::StatusColumn), u"Stopped"_s);
    QCOMPARE(text(model, 0, ResourceListModel::StatusColumn), u"Running"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, ResourceListModel::StatusColumn));
}

void TestResourceListModel::followsTheLanguage()
{
    ResourceListModel model(ResourceKind::EventStream);
    model.take(page(0, 3));
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(text(model, 2, ResourceListModel::StatusColumn), u"*Running"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(2, ResourceListModel::UpdatedColumn));
    QCoreApplication::removeTranslator(&translator);
}

void TestResourceListModel::statusOfUnknownIdIsPassedOver()
{
    ResourceListModel model(ResourceKind::EventStream);
    model.take(page(0, 1));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStatus(u"id-9"_s, u"STOPPED"_s);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(text(model, 0, ResourceListModel::StatusColumn), u"Running"_s);
}

void TestResourceListModel::statusWords_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("label");
    QTest::newRow("running") << u"RUNNING"_s << u"Running"_s;
    QTest::newRow("stopped") << u"STOPPED"_s << u"Stopped"_s;
    QTest::newRow("created") << u"CREATED"_s << u"Created"_s;
    QTest::newRow("error") << u"ERROR"_s << u"Error"_s;
    QTest::newRow("enabled") << u"ENABLED"_s << u"Enabled"_s;
    QTest::newRow("disabled") << u"DISABLED"_s << u"Disabled"_s;
    QTest::newRow("a word of a later version stays") << u"THAWING"_s << u"THAWING"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestResourceListModel::statusWords()
{
    QFETCH(const QString, status);
    QFETCH(const QString, label);
    QCOMPARE(statusLabel(status), label);
}

void TestResourceListModel::subscriptionsHaveTheirOwnHeading()
{
    const ResourceListModel model(ResourceKind::EventSubscription);
    QCOMPARE(model.headerData(ResourceListModel::RouteColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Events → Topic"_s);
}

void TestResourceListModel::hundredThousandRowsArriveInPages()
{
    ResourceListModel model(ResourceKind::EventStream);
    for (int first = 0; first < 100000; first += 500)
        model.take(page(first, 500));
    QCOMPARE(model.rowCount(), 100000);
    QCOMPARE(model.id(99999), u"id-99999"_s);
    // The texts that repeat are one text.
    const QString one = model.index(0, 0).data(ResourceListModel::StatusRole).toString();
    const QString other = model.index(99999, 0).data(ResourceListModel::StatusRole).toString();
    QCOMPARE(one.constData(), other.constData());
}

QTEST_GUILESS_MAIN(TestResourceListModel)

#include "tst_resourcelistmodel.moc"
