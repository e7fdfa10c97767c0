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
    void saysHowEachEnded_data();
    void saysHowEachEnded();
    void namesTheFileOfEach();
    void toolTipsHoldWhatIsCut();
    void whiteSpaceIsSeen();
    void longToolTipsEnd();
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

void TestBulkModel::saysHowEachEnded_data()
{
    using enum WriteOutcome;
    using Mark = BulkModel::Mark;
    using Task = BulkItem::Task;
    QTest::addColumn<BulkItem>("shown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Mark>("mark");
    // Of the end of all, with one of them.
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *name, const BulkItem &shown, const QString &text, const QString &word,
                        Mark mark, const QString &end = u"0 applied"_s, bool isOpen = false) {
        QTest::newRow(name) << shown << text << word << mark << end << isOpen;
    };
    const auto ended = [](WriteOutcome outcome, Task task = Task::Update) {
        return BulkItem{.state = State::Ended, .task = task, .outcome = outcome};
    };
    const auto restarted = [&ended](WriteOutcome outcome, std::optional<ApiError::Kind> kind = {}) {
        BulkItem item = ended(Applied);
        item.restart = ActionOutcome{.outcome = outcome};
        if (kind)
            item.restart->error = ApiError{.kind = *kind};
        return item;
    };
    const auto failed = u"0 applied, 1 failed"_s;
    const auto unknown = u"0 applied, 1 not known"_s;
    row("waiting", item(State::Waiting), u"Waiting"_s, u"waiting"_s, Mark::None);
    row("reading", item(State::Reading), u"Reading…"_s, u"waiting"_s, Mark::UnderWay);
    row("new", {.state = State::Ready, .task = Task::Create}, u"New"_s, u"ready"_s, Mark::None,
        u"0 applied, 1 not sent"_s);
    row("to start", {.state = State::Ready, .task = Task::Start, .before = BulkItem::Before::Running},
        u"To be started again"_s, u"ready"_s, Mark::None, u"0 applied, 1 not sent"_s);
    row("unchanged", item(State::Unchanged), u"Unchanged"_s, u"unchanged"_s, Mark::None,
        u"0 applied, 1 unchanged"_s);
    row("refused", item(State::Refused), u"Cannot be sent"_s, u"refused"_s, Mark::Failed,
        u"0 applied, 1 cannot be sent"_s);
    row("sending", item(State::Sending), u"Sending…"_s, u"sending"_s, Mark::UnderWay);
    row("applied", ended(Applied), u"Applied"_s, u"applied"_s, Mark::Done, u"1 applied"_s);
    row("created", ended(Applied, Task::Create), u"Created"_s, u"applied"_s, Mark::Done, u"1 applied"_s);
    row("started", ended(Applied, Task::Start), u"Started again"_s, u"applied"_s, Mark::Done, u"1 applied"_s);
    row("rejected", ended(Rejected), u"Rejected"_s, u"rejected"_s, Mark::Failed, failed);
    row("not allowed", ended(Unauthorized), u"Not allowed"_s, u"unauthorized"_s, Mark::Failed, failed);
    row("busy", ended(Busy), u"The service was busy"_s, u"busy"_s, Mark::Failed, failed);
    row("unsent", ended(Unsent), u"Not sent"_s, u"unsent"_s, Mark::Failed, failed);
    row("not applied", ended(NotApplied), u"Not carried out"_s, u"not-applied"_s, Mark::Failed, failed);
    row("unknown", ended(Unknown), u"Not known"_s, u"unknown"_s, Mark::Unknown, unknown, true);
    row("runs again", restarted(Applied), u"Applied"_s, u"applied"_s, Mark::Done, u"1 applied"_s);
    row("does not run again", restarted(Rejected, ApiError::Kind::Api),
        u"Applied, but it does not run again"_s, u"not-started"_s, Mark::Failed, failed, true);
    row("came to no run", restarted(Applied, ApiError::Kind::Timeout),
        u"Applied, but it does not run again"_s, u"not-started"_s, Mark::Failed, failed, true);
    row("its start was not sent", restarted(Unsent, ApiError::Kind::Canceled),
        u"Applied, but it does not run again"_s, u"not-started"_s, Mark::Failed, failed, true);
    row("nobody has waited", restarted(Applied, ApiError::Kind::Canceled),
        u"Applied, and nobody has seen it run again"_s, u"not-started"_s, Mark::Failed, unknown, true);
}

void TestBulkModel::saysHowEachEnded()
{
    QFETCH(const BulkItem, shown);
    QFETCH(const BulkModel::Mark, mark);
    QFETCH(const bool, isOpen);
    const std::vector<BulkItem> items{shown};
    const BulkModel model(items);
    const QModelIndex cell = model.index(0, BulkModel::StateColumn);
    QTEST(cell.data().toString(), "text");
    QTEST(cell.data(Qt::ToolTipRole).toString(), "text");
    QTEST(QString::fromStdString(stateWord(shown)), "word");
    QCOMPARE(cell.data(BulkModel::MarkRole).toInt(), int(mark));
    QTEST(endText(countsOf(items)), "end");
    QCOMPARE(shown.isOpen(), isOpen);
    // Whoever is to look at what failed finds it.
    QCOMPARE(shown.hasFailed(), mark == BulkModel::Mark::Failed || mark == BulkModel::Mark::Unknown);
}

void TestBulkModel::namesTheFileOfEach()
{
    const std::vector<BulkItem> items{
        {.order = {.path = u"/files/a.json"_s}, .id = u"id-0"_s, .name = u"orders"_s},
        {.id = u"id-1"_s, .name = u"paid"_s, .message = u"No quota is left."_s},
        {.id = u"id-2"_s},
    };
    BulkModel model(items);
    const auto toolTip = [&model](int row, int column) {
        return model.index(row, column).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(cell(model, 0, BulkModel::ResourceColumn), u"a.json"_s);
    QCOMPARE(toolTip(0, BulkModel::ResourceColumn), u"/files/a.json\nid-0"_s);
    QCOMPARE(cell(model, 1, BulkModel::ResourceColumn), u"paid"_s);
    QCOMPARE(toolTip(1, BulkModel::ResourceColumn), u"paid\nid-1"_s);
    QCOMPARE(cell(model, 2, BulkModel::ResourceColumn), u"id-2"_s);
    QCOMPARE(toolTip(1, BulkModel::KindColumn), cell(model, 1, BulkModel::KindColumn));
    QCOMPARE(toolTip(1, BulkModel::MessageColumn), u"No quota is left."_s);
    QCOMPARE(toolTip(0, BulkModel::CheckColumn), QString());
    BulkFilterModel filter(model);
    for (const QString &text : {u"files/"_s, u"ORDERS"_s}) {
        filter.setText(text);
        QCOMPARE(filter.rowCount(), 1);
    }
}

void TestBulkModel::toolTipsHoldWhatIsCut()
{
    // As long as a description may be.
    const std::string former(255, 'x');
    const std::vector<BulkItem> items{item(State::Ready, {change("/description", former, "new")})};
    BulkModel model(items);
    model.showFields();
    const QModelIndex field = model.index(0, BulkModel::FixedTotal);
    QVERIFY(field.data().toString().contains(u'…'));
    QCOMPARE(field.data(Qt::ToolTipRole).toString(),
             u"/description: \"%1\" → \"new\""_s.arg(QString::fromStdString(former)));
}

void TestBulkModel::whiteSpaceIsSeen()
{
    const std::vector<BulkItem> items{item(State::Ready, {change("/description", "a b", "a  b ")})};
    BulkModel model(items);
    model.showFields();
    const QModelIndex field = model.index(0, BulkModel::FixedTotal);
    QCOMPARE(field.data().toString(), u"\"a b\" → \"a··b·\""_s);
    QCOMPARE(field.data(Qt::ToolTipRole).toString(), u"/description: \"a b\" → \"a··b·\""_s);
}

void TestBulkModel::longToolTipsEnd()
{
    std::vector<FieldChange> changes;
    for (int i = 0; i < BulkModel::mostFields + 21; ++i)
        changes.push_back(change("/unknown_" + std::to_string(i), "a", "b"));
    const std::vector<BulkItem> items{item(State::Ready, changes)};
    BulkModel model(items);
    model.showFields();
    const QString others =
        model.index(0, BulkModel::FixedTotal + BulkModel::mostFields).data(Qt::ToolTipRole).toString();
    QCOMPARE(others.count(u'\n'), 20);
    QVERIFY2(others.endsWith(u"\n…"_s), qPrintable(others));
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
