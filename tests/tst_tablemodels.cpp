#include "models/lists/actionlistmodel.h"
#include "models/lists/bulkmodel.h"
#include "models/lists/changesmodel.h"
#include "models/lists/historymodel.h"
#include "models/lists/issuesmodel.h"
#include "models/lists/palettemodel.h"
#include "models/lists/picklistmodel.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "models/lists/samplesmodel.h"
#include "models/samples/sampleset.h"
#include "models/schema/fieldlookup.h"

#include <QTest>

#include <memory>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

using Model = std::shared_ptr<QAbstractItemModel>;

//! One of each, with a row or more.
class EveryModel
{
public:
    EveryModel() { m_samples.add({.name = u"paid"_s}); }

    [[nodiscard]] std::vector<std::pair<const char *, Model>> all() const
    {
        const FieldTable table = fieldTable(ResourceKind::EventStream);
        auto changes = std::make_shared<ChangesModel>(table);
        changes->setChanges({{.pointer = "/name", .after = Json::string("orders")}});
        auto issues = std::make_shared<IssuesModel>(table);
        issues->setIssues({{.pointer = "/name"}});
        auto history = std::make_shared<HistoryModel>();
        history->take({}, std::nullopt, {.changes = {ChangeRecord()}});
        auto palette = std::make_shared<PaletteModel>();
        palette->setEntries({{.text = u"New"_s}});
        auto pickList = std::make_shared<PickListModel>();
        pickList->add({{.value = u"k1"_s, .label = u"prod"_s}});
        auto log = std::make_shared<RequestLogModel>();
        log->add({});
        auto resources = std::make_shared<ResourceListModel>(ResourceKind::EventStream);
        resources->take({{.name = u"orders"_s}});
        return {{"actions", std::make_shared<ActionListModel>(ResourceAction::Start, m_actions)},
                {"bulk", std::make_shared<BulkModel>(m_items)},
                {"changes", changes},
                {"issues", issues},
                {"history", history},
                {"palette", palette},
                {"pick list", pickList},
                {"request log", log},
                {"resources", resources},
                {"samples", std::make_shared<SamplesModel>(&m_samples)}};
    }

private:
    std::vector<ActionItem> m_actions{{.id = u"5318"_s, .name = u"orders"_s}};
    std::vector<BulkItem> m_items{{.id = u"5318"_s}};
    SampleSet m_samples;
};

} // namespace

class TestTableModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveNothingOutsideTheirCells_data();
    void haveNothingOutsideTheirCells();
    void tellHowAnActionEnded_data();
    void tellHowAnActionEnded();
    void countActionsOfWhichNobodyKnows();
    void nameWhatIsTypedAsAChoice();

private:
    EveryModel m_models;
};

void TestTableModels::haveNothingOutsideTheirCells_data()
{
    QTest::addColumn<Model>("model");
    for (const auto &[name, model] : m_models.all())
        QTest::newRow(name) << model;
}

void TestTableModels::haveNothingOutsideTheirCells()
{
    QFETCH(const Model, model);
    QCOMPARE(model->rowCount(), 1);
    const QModelIndex first = model->index(0, 0);
    QCOMPARE(model->rowCount(first), 0);
    QVERIFY(!first.data(Qt::UserRole + 99).isValid());
    QVERIFY(!model->data({}, Qt::DisplayRole).isValid());
    if (qobject_cast<QAbstractListModel *>(model.get()))
        return;
    QCOMPARE(model->columnCount(first), 0);
    for (int column = 0; column < model->columnCount(); ++column)
        QVERIFY(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).isValid());
    for (const int column : {-1, model->columnCount()})
        QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestTableModels::tellHowAnActionEnded_data()
{
    using enum WriteOutcome;
    QTest::addColumn<ResourceAction>("action");
    QTest::addColumn<ActionItem>("item");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canBeTriedAgain");
    const ApiError refused{.kind = ApiError::Kind::Refused, .detail = u"Too large."_s};
    const auto ended = [](WriteOutcome outcome, const std::optional<ApiError> &error = {}) {
        return ActionItem{.state = ActionItem::State::Ended, .outcome = {.outcome = outcome, .error = error}};
    };
    const auto row = [](const char *name, ResourceAction action, const ActionItem &item, const QString &text,
                        bool canBeTriedAgain) {
        QTest::newRow(name) << action << item << text << canBeTriedAgain;
    };
    const QString why = refused.message();
    row("waiting", ResourceAction::Start, {}, u"Waiting"_s, false);
    row("canceled", ResourceAction::Start, {.state = ActionItem::State::Canceled}, u"Not done"_s, true);
    row("started", ResourceAction::Start, ended(Applied), u"✓ Started"_s, false);
    row("paused", ResourceAction::Pause, ended(Applied), u"✓ Paused"_s, false);
    row("enabled", ResourceAction::Enable, ended(Applied), u"✓ Enabled"_s, false);
    row("disabled", ResourceAction::Disable, ended(Applied), u"✓ Disabled"_s, false);
    row("deleted", ResourceAction::Delete, ended(Applied), u"✓ Deleted"_s, false);
    row("with a fault", ResourceAction::Start, ended(Applied, refused), u"⚠ Started, but: "_s + why, false);
    row("not known", ResourceAction::Start, ended(Unknown, refused),
        u"⚠ Not known whether it was done: "_s + why, false);
    row("not known why", ResourceAction::Start, ended(Unknown), u"⚠ Not known whether it was done: "_s,
        false);
    row("not applied", ResourceAction::Start, ended(NotApplied, refused), u"✕ "_s + why, true);
    row("rejected", ResourceAction::Start, ended(Rejected, refused), u"✕ "_s + why, true);
    row("not allowed", ResourceAction::Start, ended(Unauthorized, refused), u"✕ "_s + why, true);
    row("busy", ResourceAction::Start, ended(Busy, refused), u"✕ "_s + why, true);
    row("unsent", ResourceAction::Start, ended(Unsent), u"✕ "_s, true);
}

void TestTableModels::tellHowAnActionEnded()
{
    QFETCH(const ResourceAction, action);
    QFETCH(const ActionItem, item);
    QFETCH(const QString, text);
    QFETCH(const bool, canBeTriedAgain);
    const ActionListModel model(action, {item});
    const QModelIndex cell = model.index(0, ActionListModel::ProgressColumn);
    QCOMPARE(cell.data().toString(), text);
    // Whoever hears it needs no sign.
    const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
    QVERIFY(text.endsWith(spoken));
    QVERIFY(!spoken.contains(u'✓') && !spoken.contains(u'✕') && !spoken.contains(u'⚠'));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), spoken);
    QCOMPARE(model.failedCount(), canBeTriedAgain ? 1 : 0);
    QCOMPARE(model.firstNotDone(), item.outcome.outcome == WriteOutcome::Applied ? -1 : 0);
}

void TestTableModels::countActionsOfWhichNobodyKnows()
{
    using enum WriteOutcome;
    std::vector<ActionItem> items;
    for (const WriteOutcome outcome : {Applied, Unknown, Rejected, Busy})
        items.push_back({.state = ActionItem::State::Ended, .outcome = {.outcome = outcome}});
    QCOMPARE(ActionListModel(ResourceAction::Delete, items).summary(),
             u"1 of 4 done · 2 not done · 1 not known"_s);
    items.resize(1);
    QCOMPARE(ActionListModel(ResourceAction::Delete, items).summary(), u"1 of 1 done"_s);
}

void TestTableModels::nameWhatIsTypedAsAChoice()
{
    PickListModel model;
    model.add({{.value = u"k1"_s, .label = u"prod"_s}});
    model.setFilter(u"pro"_s);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex typed = model.index(1);
    QVERIFY(model.isFree(typed.row()));
    QVERIFY(typed.data(PickListModel::FreeRole).toBool());
    QVERIFY(!model.index(0).data(PickListModel::FreeRole).toBool());
    QCOMPARE(typed.data().toString(), u"Use “pro”"_s);
    QCOMPARE(typed.data(Qt::AccessibleTextRole), typed.data());
    QVERIFY(!typed.data(PickListModel::NoteRole).isValid());
    QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(), u"prod, k1"_s);
    // There it is one of the list.
    model.setFilter(u"prod"_s);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_MAIN(TestTableModels)
#include "tst_tablemodels.moc"
