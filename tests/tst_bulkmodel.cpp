#include "models/lists/bulkfiltermodel.h"
#include "models/lists/bulkmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

using State = BulkItem::State;

FieldChange change(const std::string &pointer, const std::string &before, const std::string &after)
{
    return {.pointer = pointer, .before = Json::string(before), .after = Json::string(after)};
}

BulkItem item(State state, std::vector<FieldChange> changes = {})
{
    return {.id = u"id"_s, .name = u"orders"_s, .state = state, .changes = std::move(changes)};
}

QString cell(const BulkModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList fieldHeaders(const BulkModel &model)
{
    QStringList headers;
    for (int column = BulkModel::FixedTotal; column < model.columnCount(); ++column)
        headers.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return headers;
}

} // namespace

class TestBulkModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsThatChangeMostComeFirst();
    void moreFieldsThanColumnsAreCounted();
    void createdOnesMakeNoColumns();
    void secretsAreNotShown();
    void saysWhatIsRunning();
    void onlyWhatIsReadyHasABox();
    void whatWasTakenOutStaysOut();
    void closedBoxesDoNotMove();
    void tellsOfManyChangesAtOnce();
    void filters_data();
    void filters();
};

void TestBulkModel::fieldsThatChangeMostComeFirst()
{
    std::vector<BulkItem> items{item(State::Ready, {change("/description", "a", "b")}),
                                item(State::Ready, {change("/option/thread_num", "1", "4")}),
                                item(State::Ready, {change("/option/thread_num", "2", "4")})};
    BulkModel model(items);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.columnCount(), int(BulkModel::FixedTotal));
    model.showFields();
    QCOMPARE(fieldHeaders(model), QStringList({u"Concurrency"_s, u"Description"_s}));
    QCOMPARE(model.headerData(BulkModel::FixedTotal, Qt::Horizontal, Qt::ToolTipRole).toString(),
             u"/option/thread_num"_s);
    QCOMPARE(cell(model, 2, BulkModel::FixedTotal), uR"("2" → "4")"_s);
    QCOMPARE(cell(model, 0, BulkModel::FixedTotal), QString());
    QCOMPARE(cell(model, 0, BulkModel::FixedTotal + 1), uR"("a" → "b")"_s);
    // What was looked at again may change something else.
    items[1].changes.clear();
    items[2].changes.clear();
    model.showFields();
    QCOMPARE(fieldHeaders(model), QStringList(u"Description"_s));
}

void TestBulkModel::moreFieldsThanColumnsAreCounted()
{
    for (const int count : {BulkModel::mostFields, BulkModel::mostFields + 2}) {
        std::vector<FieldChange> changes;
        for (int i = 0; i < count; ++i)
            changes.push_back(change("/unknown_" + std::to_string(i), "a", "b"));
        std::vector<BulkItem> items{item(State::Ready, changes)};
        BulkModel model(items);
        const QAbstractItemModelTester tester(&model);
        model.showFields();
        const bool isMore = count > BulkModel::mostFields;
        QCOMPARE(fieldHeaders(model).size(), BulkModel::mostFields + (isMore ? 1 : 0));
        if (isMore) {
            const int others = BulkModel::FixedTotal + BulkModel::mostFields;
            QCOMPARE(fieldHeaders(model).last(), u"Other fields"_s);
            QVERIFY(cell(model, 0, others).startsWith(u"2 "_s));
            QVERIFY(model.index(0, others).data(Qt::ToolTipRole).toString().contains(u"/unknown_13: "_s));
        }
    }
}

void TestBulkModel::createdOnesMakeNoColumns()
{
    std::vector<BulkItem> items{item(State::Ready, {change("/description", "a", "b")})};
    items.push_back({.name = u"new"_s,
                     .state = State::Ready,
                     .task = BulkItem::Task::Create,
                     .changes = {{.pointer = "/description", .after = Json::string("c")},
                                 {.pointer = "/name", .after = Json::string("new")}}});
    BulkModel model(items);
    model.showFields();
    QCOMPARE(fieldHeaders(model), QStringList({u"Description"_s, u"Other fields"_s}));
    QCOMPARE(cell(model, 1, BulkModel::FixedTotal), uR"("c")"_s);
    QVERIFY(cell(model, 1, BulkModel::FixedTotal + 1).startsWith(u"1 "_s));
    QCOMPARE(cell(model, 0, BulkModel::FixedTotal + 1), QString());
}

void TestBulkModel::secretsAreNotShown()
{
    const std::string pointer = "/source/source_kafka/password";
    std::vector<BulkItem> items{item(State::Ready), item(State::Ready)};
    items[0].changes = {{.pointer = pointer,
                         .sensitivity = Sensitivity::Secret,
                         .before = Json::string("hunter1"),
                         .after = Json::string("hunter2")}};
    items[1].changes = {
        {.pointer = pointer, .sensitivity = Sensitivity::Secret, .before = Json::string("hunter1")}};
    BulkModel model(items);
    model.showFields();
    QCOMPARE(cell(model, 0, BulkModel::FixedTotal), u"changed"_s);
    QCOMPARE(cell(model, 1, BulkModel::FixedTotal), u"removed"_s);
    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
        QVERIFY(!model.index(0, BulkModel::FixedTotal).data(role).toString().contains(u"hunter"_s));
}

void TestBulkModel::saysWhatIsRunning()
{
    std::vector<BulkItem> items{item(State::Ready, {change("/description", "a", "b")})};
    items[0].before = BulkItem::Before::Running;
    const BulkModel model(items);
    const QModelIndex state = model.index(0, BulkModel::StateColumn);
    QVERIFY(state.data().toString().endsWith(u"· running"_s));
    QCOMPARE(state.data(Qt::ToolTipRole).toString(), u"Running: the update pauses it"_s);
    QCOMPARE(state.data(BulkModel::MarkRole).toInt(), int(BulkModel::Mark::Running));
    // Once it is on its way, it is nothing to think about any more.
    items[0].state = State::Sending;
    QVERIFY(!state.data().toString().contains(u"running"_s));
}

void TestBulkModel::onlyWhatIsReadyHasABox()
{
    std::vector<BulkItem> items;
    for (const State state :
         {State::Waiting, State::Reading, State::Ready, State::Unchanged, State::Refused, State::Ended})
        items.push_back(item(state));
    BulkModel model(items);
    QCOMPARE(model.ticked(), std::vector<size_t>{2});
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex box = model.index(row, BulkModel::CheckColumn);
        QCOMPARE(box.data(Qt::CheckStateRole).isValid(), row == 2);
        QCOMPARE(model.setData(box, Qt::Checked, Qt::CheckStateRole), row == 2);
        QVERIFY(!model.index(row, BulkModel::StateColumn).data(Qt::CheckStateRole).isValid());
    }
}

void TestBulkModel::whatWasTakenOutStaysOut()
{
    std::vector<BulkItem> items{item(State::Ready), item(State::Ready), item(State::Refused)};
    BulkModel model(items);
    const QSignalSpy ticked(&model, &BulkModel::ticksChanged);
    QVERIFY(model.setData(model.index(0, BulkModel::CheckColumn), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(ticked.count(), 1);
    QCOMPARE(model.ticked(), std::vector<size_t>{1});
    // It is looked at again.
    items[0].state = State::Reading;
    items[2].state = State::Ready;
    model.takeChange(0);
    items[0].state = State::Ready;
    QCOMPARE(model.ticked(), (std::vector<size_t>{1, 2}));
    model.tick({0, 1, 2}, Qt::Checked);
    QCOMPARE(model.ticked(), (std::vector<size_t>{0, 1, 2}));
    model.tick({0, 1, 2}, Qt::Unchecked);
    QCOMPARE(model.ticked(), std::vector<size_t>());
}

void TestBulkModel::closedBoxesDoNotMove()
{
    std::vector<BulkItem> items{item(State::Ready)};
    BulkModel model(items);
    model.setChoice(BulkModel::Choice::Closed);
    const QModelIndex box = model.index(0, BulkModel::CheckColumn);
    QVERIFY(!model.setData(box, Qt::Unchecked, Qt::CheckStateRole));
    model.tick({0}, Qt::Unchecked);
    QCOMPARE(model.ticked(), std::vector<size_t>{0});
    model.setChoice(BulkModel::Choice::Open);
    QVERIFY(model.setData(box, Qt::Unchecked, Qt::CheckStateRole));
}

void TestBulkModel::tellsOfManyChangesAtOnce()
{
    std::vector<BulkItem> items(10'000, item(State::Waiting));
    BulkModel model(items);
    BulkFilterModel filter(model);
    filter.setShown(BulkFilterModel::Shown::ToSend);
    QSignalSpy updated(&model, &BulkModel::updated);
    const QSignalSpy changed(&model, &BulkModel::dataChanged);
    for (size_t row = 0; row < items.size(); ++row) {
        items[row].state = State::Ready;
        items[row].changes = {change("/description", "a", "b")};
        model.takeChange(row);
    }
    QVERIFY(updated.wait());
    QCOMPARE(updated.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(filter.rowCount(), 10'000);
    QCOMPARE(model.ticked().size(), 10'000U);
    std::vector<int> rows(10'000);
    std::iota(rows.begin(), rows.end(), 0);
    model.tick(rows, Qt::Unchecked);
    QCOMPARE(changed.count(), 2);
    QVERIFY(model.ticked().empty());
}

void TestBulkModel::filters_data()
{
    using Shown = BulkFilterModel::Shown;
    QTest::addColumn<Shown>("shown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("all") << Shown::All << QString() << QStringList{u"ready"_s,   u"sending"_s, u"unchanged"_s,
                                                                   u"refused"_s, u"applied"_s, u"failed"_s};
    QTest::newRow("to send") << Shown::ToSend << QString() << QStringList{u"ready"_s, u"sending"_s};
    QTest::newRow("refused") << Shown::Refused << QString() << QStringList{u"refused"_s};
    QTest::newRow("unchanged") << Shown::Unchanged << QString() << QStringList{u"unchanged"_s};
    QTest::newRow("failed") << Shown::Failed << QString() << QStringList{u"failed"_s};
    QTest::newRow("by name") << Shown::All << u" FAIL "_s << QStringList{u"failed"_s};
    QTest::newRow("by message") << Shown::All << u"quota"_s << QStringList{u"refused"_s};
    QTest::newRow("by ID") << Shown::All << u"id-4"_s << QStringList{u"applied"_s};
    QTest::newRow("by a part of an ID") << Shown::All << u"id-"_s << QStringList();
    QTest::newRow("both") << Shown::ToSend << u"refused"_s << QStringList();
}

void TestBulkModel::filters()
{
    QFETCH(const BulkFilterModel::Shown, shown);
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    const std::vector<BulkItem> items{
        {.id = u"id-0"_s, .name = u"ready"_s, .state = State::Ready},
        {.id = u"id-1"_s, .name = u"sending"_s, .state = State::Sending},
        {.id = u"id-2"_s, .name = u"unchanged"_s, .state = State::Unchanged},
        {.id = u"id-3"_s, .name = u"refused"_s, .state = State::Refused, .message = u"No quota is left."_s},
        {.id = u"id-4"_s, .name = u"applied"_s, .state = State::Ended, .outcome = WriteOutcome::Applied},
        {.id = u"id-5"_s, .name = u"failed"_s, .state = State::Ended, .outcome = WriteOutcome::Rejected},
    };
    BulkModel model(items);
    BulkFilterModel filter(model);
    const QAbstractItemModelTester tester(&filter);
    filter.setShown(shown);
    filter.setText(text);
    QStringList shownNames;
    for (int row = 0; row < filter.rowCount(); ++row)
        shownNames.append(filter.index(row, BulkModel::ResourceColumn).data().toString());
    QCOMPARE(shownNames, names);
}

QTEST_MAIN(TestBulkModel)
#include "tst_bulkmodel.moc"
