#include "models/lists/historymodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

ChangeRecord changeOf(qint64 number)
{
    ChangeRecord change;
    change.position = {QDateTime(QDate(2026, 11, 26), QTime(8, 0), QTimeZone::utc()).addSecs(number), number};
    change.subject.profileName = u"Production"_s;
    change.subject.resourceId = u"5318"_s;
    change.subject.resourceName = u"orders"_s;
    return change;
}

//! From the newest to the oldest.
ChangePage pageOf(qint64 newest, qint64 oldest, ChangePage::More more = ChangePage::More::None)
{
    ChangePage page{.more = more};
    for (qint64 number = newest; number >= oldest; --number)
        page.changes.push_back(changeOf(number));
    return page;
}

std::vector<qint64> numbersOf(const HistoryModel &model)
{
    std::vector<qint64> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers.push_back(model.change(row).position.number);
    return numbers;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void dropsLateAnswers();
    void putsNewerOnesOnTop();
    void takesTheOutcomeInItsPlace();
    void beginsAnewWhereThePageDoesNotFit_data();
    void beginsAnewWhereThePageDoesNotFit();
    void readsOnAfterARefresh();
    void saysAllOfAChange();
};

void TestHistoryModel::readsPageByPage()
{
    HistoryModel model;
    const QSignalSpy needed(&model, &HistoryModel::pageNeeded);
    QVERIFY(!model.canFetchMore({}));
    model.refresh();
    QCOMPARE(needed.count(), 1);
    QVERIFY(model.isReading());
    model.take({}, std::nullopt, pageOf(4, 3, ChangePage::More::Older));
    QVERIFY(!model.isReading());
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(needed.count(), 2);
    const auto before = needed.at(1).at(1).value<std::optional<ChangePosition>>();
    QCOMPARE(before, std::optional(changeOf(3).position));
    model.take({}, before, pageOf(2, 1));
    QCOMPARE(numbersOf(model), std::vector<qint64>({4, 3, 2, 1}));
    QVERIFY(!model.canFetchMore({}));
}

void TestHistoryModel::dropsLateAnswers()
{
    HistoryModel model;
    const ChangeFilter orders{.text = u"orders"_s};
    model.refresh();
    model.setFilter(orders);
    model.take({}, std::nullopt, pageOf(1, 1));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isReading());
    model.take(orders, std::nullopt, pageOf(9, 8, ChangePage::More::Older));
    model.fetchMore({});
    // One to the page after another last row.
    model.take(orders, changeOf(5).position, pageOf(4, 4));
    QCOMPARE(model.rowCount(), 2);
    // And one to the right page, but of before a refresh.
    model.refresh();
    model.take(orders, changeOf(8).position, pageOf(7, 7));
    QCOMPARE(model.rowCount(), 2);
}

void TestHistoryModel::putsNewerOnesOnTop()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    model.take({}, std::nullopt, pageOf(3, 1));
    const QPersistentModelIndex chosen(model.index(1, 0));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.refresh();
    model.take({}, std::nullopt, pageOf(5, 1));
    QCOMPARE(numbersOf(model), std::vector<qint64>({5, 4, 3, 2, 1}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(chosen.row(), 3);
}

void TestHistoryModel::takesTheOutcomeInItsPlace()
{
    HistoryModel model;
    model.refresh();
    model.take({}, std::nullopt, pageOf(2, 1));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ChangePage page = pageOf(2, 1);
    page.changes[0].end.outcome = WriteOutcome::Applied;
    model.refresh();
    model.take({}, std::nullopt, page);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, HistoryModel::OutcomeColumn).data(), u"Applied"_s);
    QCOMPARE(model.index(1, HistoryModel::OutcomeColumn).data(), u"Unknown"_s);
}

void TestHistoryModel::beginsAnewWhereThePageDoesNotFit_data()
{
    QTest::addColumn<ChangePage>("page");
    QTest::newRow("all others") << pageOf(9, 7, ChangePage::More::Older);
    QTest::newRow("one is gone") << ChangePage{.changes = {changeOf(3), changeOf(1)}};
    QTest::newRow("the oldest is gone") << pageOf(3, 2);
    QTest::newRow("older ones on top") << pageOf(3, 0);
    QTest::newRow("none") << ChangePage{};
}

void TestHistoryModel::beginsAnewWhereThePageDoesNotFit()
{
    QFETCH(const ChangePage, page);
    HistoryModel model;
    model.refresh();
    model.take({}, std::nullopt, pageOf(3, 1));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.refresh();
    model.take({}, std::nullopt, page);
    QCOMPARE(reset.count(), 1);
    std::vector<qint64> numbers;
    for (const ChangeRecord &change : page.changes)
        numbers.push_back(change.position.number);
    QCOMPARE(numbersOf(model), numbers);
}

void TestHistoryModel::readsOnAfterARefresh()
{
    HistoryModel model;
    const QSignalSpy needed(&model, &HistoryModel::pageNeeded);
    model.refresh();
    model.take({}, std::nullopt, pageOf(6, 5, ChangePage::More::Older));
    model.fetchMore({});
    model.take({}, changeOf(5).position, pageOf(4, 3, ChangePage::More::Older));
    model.refresh();
    QVERIFY(!model.canFetchMore({}));
    model.take({}, std::nullopt, pageOf(7, 6, ChangePage::More::Older));
    QCOMPARE(numbersOf(model), std::vector<qint64>({7, 6, 5, 4, 3}));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(needed.last().at(1).value<std::optional<ChangePosition>>(), std::optional(changeOf(3).position));
}

void TestHistoryModel::saysAllOfAChange()
{
    HistoryModel model;
    ChangePage page = pageOf(2, 1);
    page.changes[0].action = ChangeAction::Delete;
    page.changes[0].end = {.outcome = WriteOutcome::Rejected,
                           .error = u"It is in use."_s,
                           .duration = std::chrono::milliseconds(84)};
    page.changes[1].subject.resourceName.clear();
    model.refresh();
    model.take({}, std::nullopt, page);
    const auto cell = [&model](int row, HistoryModel::Column column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(cell(0, HistoryModel::ResourceColumn), u"orders"_s);
    QCOMPARE(cell(0, HistoryModel::ActionColumn), u"Delete"_s);
    QCOMPARE(cell(0, HistoryModel::OutcomeColumn), u"Refused"_s);
    QCOMPARE(cell(0, HistoryModel::OutcomeColumn, Qt::ToolTipRole), u"It is in use."_s);
    QCOMPARE(cell(0, HistoryModel::ProfileColumn), u"Production"_s);
    QCOMPARE(cell(0, HistoryModel::DurationColumn), u"84 ms"_s);
    QVERIFY(cell(0, HistoryModel::ResourceColumn, Qt::ToolTipRole).contains(u"5318"_s));
    // Nobody has read its name.
    QCOMPARE(cell(1, HistoryModel::ResourceColumn), u"5318"_s);
    QCOMPARE(cell(1, HistoryModel::DurationColumn), QString());
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
