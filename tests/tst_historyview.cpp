#include "tests/support/controls.h"
#include "ui/fittingtext.h"
#include "ui/lists/historyview.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTableView>
#include <QTest>
#include <QTimeZone>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString restoreButton = u"Restore this version…"_s;
const QString restoreFormerButton = u"Restore the version before…"_s;
const QString exportButton = u"Export…"_s;

ChangeRecord changeOf(qint64 number, const QString &id)
{
    ChangeRecord change;
    change.position = {QDateTime(QDate(2026, 11, 26), QTime(8, 0), QTimeZone::utc()).addSecs(number), number};
    change.subject.profileName = u"Production"_s;
    change.subject.resourceId = id;
    change.subject.resourceName = u"orders-"_s + id;
    change.end.outcome = WriteOutcome::Applied;
    change.hasBefore = true;
    change.hasAfter = true;
    return change;
}

//! A history on the screen: a start, an update, a refused update, a deletion of a subscription, an update.
struct ShownHistory
{
    ShownHistory()
    {
        view.resize(1000, 600);
        view.show();
        ChangePage page{.changes = {changeOf(5, u"a"_s), changeOf(4, u"a"_s), changeOf(3, u"b"_s),
                                    changeOf(2, u"c"_s), changeOf(1, u"a"_s)}};
        page.changes[0].action = ChangeAction::Start;
        page.changes[0].hasBefore = page.changes[0].hasAfter = false;
        page.changes[2].end.outcome = WriteOutcome::Rejected;
        page.changes[2].end.error = u"The name is taken."_s;
        page.changes[2].end.requestId = u"7f3a"_s;
        page.changes[3].subject.kind = ResourceKind::EventSubscription;
        page.changes[3].action = ChangeAction::Delete;
        page.changes[3].hasAfter = false;
        model.refresh();
        model.take({}, std::nullopt, page);
    }

    [[nodiscard]] QTableView *table() const { return view.findChild<QTableView *>(); }
    void choose(const QList<int> &rows) const
    {
        QItemSelection selection;
        for (const int row : rows)
            selection.select(model.index(row, 0), model.index(row, HistoryModel::ColumnTotal - 1));
        table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) { return buttonNamed(&view, name); }
    [[nodiscard]] bool says(const QString &text) const
    {
        const QList<QLabel *> labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    [[nodiscard]] QStringList changes() const
    {
        QStringList lines;
        for (const QListView *list : view.findChildren<QListView *>()) {
            for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row)
                lines << list->model()->index(row, 0).data().toString();
        }
        return lines;
    }

    HistoryModel model;
    HistoryView view{&model};
};

} // namespace

class TestHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void staysWithOneResource();
    void saysThatNothingWasSent();
    void showsWhatAChangeChanged();
    void comparesTwoVersions();
    void comparesNothingElse_data();
    void comparesNothingElse();
    void offersWhatCanBeDone();
    void hasAMenuOfTheSame();
    void asksForTheNamesInTheOtherLanguage();
    void showsItsChoicesWhole();
    void keepsTheChoiceWhileNewerOnesCome();
    void keepsScrolledWhileNewerOnesCome();
    void saysWhyThereIsNothing();
    void namesItsControls();
};

void TestHistoryView::filters()
{
    ShownHistory shown;
    const QSignalSpy needed(&shown.model, &HistoryModel::pageNeeded);
    shown.view.findChild<QLineEdit *>()->setText(u" orders "_s);
    const QList<QComboBox *> choices = shown.view.findChildren<QComboBox *>();
    QCOMPARE(choices.size(), 2);
    choices[0]->setCurrentText(u"Unknown"_s);
    choices[1]->setCurrentText(u"Last 7 days"_s);
    QCOMPARE(needed.count(), 3);
    const ChangeFilter &filter = shown.model.filter();
    QCOMPARE(filter.text, u"orders"_s);
    QCOMPARE(filter.outcome, WriteOutcome::Unknown);
    QVERIFY(qAbs(filter.since.daysTo(QDateTime::currentDateTimeUtc()) - 7) <= 1);
    QVERIFY(filter.resourceId.isEmpty());
    // Nothing is found, and one press takes all of it off with one question.
    shown.model.take(filter, std::nullopt, {});
    QVERIFY(shown.says(u"No change matches."_s));
    QTest::mouseClick(shown.button(u"Clear the filter"_s), Qt::LeftButton);
    QCOMPARE(needed.count(), 4);
    QCOMPARE(shown.model.filter(), ChangeFilter{});
}

void TestHistoryView::staysWithOneResource()
{
    ShownHistory shown;
    QVERIFY(!shown.button(u"Only orders-a"_s));
    shown.view.showResource(u"a"_s, u"orders-a"_s);
    QCOMPARE(shown.model.filter(), (ChangeFilter{.resourceId = u"a"_s}));
    QTest::mouseClick(shown.button(u"Only orders-a"_s), Qt::LeftButton);
    QCOMPARE(shown.model.filter(), ChangeFilter{});
    QVERIFY(!shown.button(u"Only orders-a"_s));
}

//! Of one resource: there is no filter that somebody set.
void TestHistoryView::saysThatNothingWasSent()
{
    ShownHistory shown;
    shown.view.showResource(u"x"_s, u"orders-x"_s);
    shown.model.take(shown.model.filter(), std::nullopt, {});
    QVERIFY(shown.says(u"Nothing was sent yet."_s));
    QVERIFY(!shown.says(u"No change matches."_s));
    QTest::mouseClick(shown.button(u"Show all changes"_s), Qt::LeftButton);
    QVERIFY(shown.model.filter() == ChangeFilter{});
    shown.view.showResource(u"x"_s, u"orders-x"_s);
    shown.view.findChild<QLineEdit *>()->setText(u"other"_s);
    shown.model.take(shown.model.filter(), std::nullopt, {});
    QVERIFY(shown.says(u"No change matches."_s));
}

void TestHistoryView::showsWhatAChangeChanged()
{
    ShownHistory shown;
    const QSignalSpy asked(&shown.view, &HistoryView::changesRequested);
    shown.choose({2});
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<std::vector<qint64>>(), std::vector<qint64>{3});
    QVERIFY(shown.says(u"orders-b"_s));
    QVERIFY(shown.says(u"The name is taken."_s));
    QVERIFY(shown.says(u"7f3a"_s));
    const ChangeBodies bodies{R"({"description": "old"})", R"({"description": "new"})"};
    // That of another row is late.
    shown.view.showChanges({1}, bodies);
    QVERIFY(shown.changes().isEmpty());
    shown.view.showChanges({3}, bodies);
    QCOMPARE(shown.changes().size(), 1);
    QVERIFY(shown.changes().front().contains(u"old"_s) && shown.changes().front().contains(u"new"_s));
    shown.choose({1});
    QVERIFY(shown.changes().isEmpty());
    QVERIFY(!shown.says(u"The name is taken."_s));
    // A start has no body to ask for.
    shown.choose({0});
    QCOMPARE(asked.count(), 2);
    QVERIFY(shown.says(u"the state alone"_s));
}

void TestHistoryView::comparesTwoVersions()
{
    ShownHistory shown;
    const QSignalSpy asked(&shown.view, &HistoryView::changesRequested);
    // Of two resources as well, and the older one first.
    for (const QList<int> &rows : {QList<int>{4, 1}, QList<int>{1, 4}}) {
        shown.choose(rows);
        QCOMPARE(asked.last().at(0).value<std::vector<qint64>>(), std::vector<qint64>({1, 4}));
        shown.choose({});
    }
    shown.choose({1, 2});
    QCOMPARE(asked.last().at(0).value<std::vector<qint64>>(), std::vector<qint64>({3, 4}));
    shown.view.showChanges({3, 4}, {R"({"name": "a"})", R"({"name": "b"})"});
    QCOMPARE(shown.changes().size(), 1);
    QVERIFY(shown.changes().front().contains(u"a → b"_s));
}

void TestHistoryView::comparesNothingElse_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("a start has no version") << QList<int>{0, 1};
    QTest::newRow("a stream and a subscription") << QList<int>{1, 3};
    QTest::newRow("three") << QList<int>{1, 2, 4};
    QTest::newRow("none") << QList<int>{};
}

void TestHistoryView::comparesNothingElse()
{
    QFETCH(const QList<int>, rows);
    ShownHistory shown;
    const QSignalSpy asked(&shown.view, &HistoryView::changesRequested);
    shown.choose(rows);
    QCOMPARE(asked.count(), 0);
    for (const QString &name : {restoreButton, restoreFormerButton, exportButton})
        QVERIFY(!shown.button(name)->isEnabled());
}

void TestHistoryView::offersWhatCanBeDone()
{
    ShownHistory shown;
    const QSignalSpy restored(&shown.view, &HistoryView::restoreRequested);
    const QSignalSpy exported(&shown.view, &HistoryView::exportRequested);
    // A start left no version, and its resource has some.
    shown.choose({0});
    QVERIFY(!shown.button(restoreButton)->isEnabled() && !shown.button(restoreFormerButton)->isEnabled());
    QTest::mouseClick(shown.button(exportButton), Qt::LeftButton);
    QCOMPARE(exported.count(), 1);
    QCOMPARE(exported.at(0).at(0).value<ChangeSubject>().resourceId, u"a"_s);
    // What was deleted was there before.
    shown.choose({3});
    QVERIFY(!shown.button(restoreButton)->isEnabled());
    QTest::mouseClick(shown.button(restoreFormerButton), Qt::LeftButton);
    QCOMPARE(restored.count(), 1);
    QCOMPARE(restored.at(0).at(0).value<ChangeRecord>().position.number, 2);
    QCOMPARE(restored.at(0).at(1).value<VersionSide>(), VersionSide::Before);
    shown.choose({4});
    QTest::mouseClick(shown.button(restoreButton), Qt::LeftButton);
    QCOMPARE(restored.count(), 2);
    QCOMPARE(restored.at(1).at(1).value<VersionSide>(), VersionSide::After);
}

void TestHistoryView::hasAMenuOfTheSame()
{
    ShownHistory history;
    history.choose({1});
    QSignalSpy restored(&history.view, &HistoryView::restoreRequested);
    const QPoint place = history.table()->visualRect(history.model.index(1, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, history.table()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(history.table()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    QCOMPARE(texts, QStringList({restoreFormerButton, restoreButton, exportButton}));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(restored.count(), 1);
}

//! The names of the fields come with the changes.
void TestHistoryView::asksForTheNamesInTheOtherLanguage()
{
    ShownHistory history;
    history.choose({1});
    const QSignalSpy asked(&history.view, &HistoryView::changesRequested);
    QEvent event(QEvent::LanguageChange);
    QApplication::sendEvent(&history.view, &event);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<std::vector<qint64>>(), std::vector<qint64>{4});
}

void TestHistoryView::showsItsChoicesWhole()
{
    applyTheme(*qApp, Appearance::Light);
    const ShownHistory history;
    for (QComboBox *choice : history.view.findChildren<QComboBox *>()) {
        for (int index = 0; index < choice->count(); ++index) {
            choice->setCurrentIndex(index);
            QStyleOptionComboBox option;
            option.initFrom(choice);
            option.currentText = choice->currentText();
            const int room =
                choice->style()
                    ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice)
                    .width();
            QCOMPARE(fittingText(option, choice->fontMetrics(), room), choice->currentText());
        }
    }
}

void TestHistoryView::keepsTheChoiceWhileNewerOnesCome()
{
    ShownHistory shown;
    shown.choose({4});
    shown.view.showChanges({1}, {R"({"name": "a"})", R"({"name": "b"})"});
    const QSignalSpy asked(&shown.view, &HistoryView::changesRequested);
    ChangePage page{.changes = {changeOf(6, u"d"_s)}};
    for (int row = 0; row < shown.model.rowCount(); ++row)
        page.changes.push_back(shown.model.change(row));
    shown.model.refresh();
    shown.model.take({}, std::nullopt, page);
    QCOMPARE(shown.model.rowCount(), 6);
    QCOMPARE(shown.table()->selectionModel()->selectedRows().constFirst().row(), 5);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(shown.changes().size(), 1);
}

void TestHistoryView::keepsScrolledWhileNewerOnesCome()
{
    ShownHistory shown;
    ChangePage page;
    for (qint64 number = 200; number > 0; --number)
        page.changes.push_back(changeOf(number, u"a"_s));
    shown.model.take({}, std::nullopt, page);
    QScrollBar *bar = shown.table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    const auto topNumber = [&shown] { return shown.model.change(shown.table()->rowAt(0)).position.number; };
    const qint64 seen = topNumber();
    QVERIFY(seen < 190);
    page.changes.insert(page.changes.begin(), changeOf(201, u"b"_s));
    shown.model.refresh();
    shown.model.take({}, std::nullopt, page);
    QCOMPARE(topNumber(), seen);
    // At the top the new one shows.
    bar->setValue(0);
    page.changes.insert(page.changes.begin(), changeOf(202, u"b"_s));
    shown.model.refresh();
    shown.model.take({}, std::nullopt, page);
    QCOMPARE(topNumber(), 202);
}

void TestHistoryView::saysWhyThereIsNothing()
{
    ShownHistory shown;
    shown.model.take({}, std::nullopt, {});
    QVERIFY(shown.says(u"Nothing was sent yet."_s));
    shown.view.showFault(u"It is damaged."_s);
    QVERIFY(shown.says(u"The history cannot be read."_s));
    QVERIFY(shown.says(u"It is damaged."_s));
    shown.model.take({}, std::nullopt, {.changes = {changeOf(1, u"a"_s)}});
    QVERIFY(shown.table()->isVisible());
    QVERIFY(!shown.says(u"It is damaged."_s));
}

void TestHistoryView::namesItsControls()
{
    ShownHistory shown;
    shown.choose({1});
    QCOMPARE(unnamedControls(&shown.view), QStringList());
}

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
