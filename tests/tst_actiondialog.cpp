#include "models/lists/actionlistmodel.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/dialogs/actiondialog.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<ActionItem> items(int count)
{
    std::vector<ActionItem> list;
    for (int i = 0; i < count; ++i)
        list.push_back({.id = u"id-%1"_s.arg(i), .name = u"orders-%1"_s.arg(i)});
    return list;
}

ActionItem ended(WriteOutcome outcome)
{
    ActionItem item{.id = u"id-0"_s, .name = u"orders-0"_s, .state = ActionItem::State::Ended};
    item.outcome.outcome = outcome;
    if (outcome != WriteOutcome::Applied)
        item.outcome.error = ApiError{.kind = ApiError::Kind::Forbidden};
    return item;
}

} // namespace

class TestActionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeAnythingBegins();
    void wantsTheName();
    void staysWhileSomethingIsUnderWay();
    void secondEnterStopsNothing();
    void offersToTryAgain();
    void unknownIsNoSuccess();
    void everyControlHasAName();
    void saysHowFarItIs_data();
    void saysHowFarItIs();
};

void TestActionDialog::asksBeforeAnythingBegins()
{
    ActionDialog dialog({.action = ResourceAction::Start, .items = items(1)});
    QSignalSpy confirmed(&dialog, &ActionDialog::confirmed);
    dialog.show();
    QVERIFY(shows(u"Start orders-0?"_s));
    QVERIFY(dialog.findChild<QTableView *>()->isColumnHidden(ActionListModel::ProgressColumn));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(confirmed.count(), 0);
}

void TestActionDialog::wantsTheName()
{
    ActionDialog dialog({.action = ResourceAction::Delete, .items = items(2), .nameToType = u"Production"_s});
    QSignalSpy confirmed(&dialog, &ActionDialog::confirmed);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QAbstractButton *button = buttonNamed(&dialog, u"Delete"_s);
    for (const QString &typed : {u"Produc"_s, u"production"_s, u"Production "_s}) {
        type(u"Name"_s, typed);
        QVERIFY2(!button->isEnabled(), qPrintable(typed));
    }
    type(u"Name"_s, u"Production"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(confirmed.count(), 1);
}

void TestActionDialog::staysWhileSomethingIsUnderWay()
{
    ActionDialog dialog({.action = ResourceAction::Pause, .items = items(2)});
    QSignalSpy stopped(&dialog, &ActionDialog::stopRequested);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!buttonNamed(&dialog, u"Pause"_s));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    // Nothing is asked any more.
    QVERIFY(shows(u"Pause 2 event streams"_s));
    QVERIFY(!shows(u"Pause 2 event streams?"_s));
    press(u"Stop"_s);
    QCOMPARE(stopped.count(), 1);
    dialog.showItem(0, ended(WriteOutcome::Applied));
    QVERIFY(shows(u"1 of 2 done"_s));
}

void TestActionDialog::secondEnterStopsNothing()
{
    ActionDialog dialog({.action = ResourceAction::Pause, .items = items(1)});
    QSignalSpy stopped(&dialog, &ActionDialog::stopRequested);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(qobject_cast<QLabel *>(dialog.focusWidget()));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(stopped.count(), 0);
}

void TestActionDialog::unknownIsNoSuccess()
{
    const auto toneAfter = [](WriteOutcome outcome) {
        ActionDialog dialog({.action = ResourceAction::Pause, .items = items(1)});
        dialog.show();
        press(u"Pause"_s);
        dialog.showItem(0, ended(outcome));
        dialog.showFinished();
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"0 of 1 done"))
                return label->palette().color(QPalette::WindowText);
        }
        return QColor();
    };
    const ThemeColors &colors = themeColors(QGuiApplication::palette());
    QCOMPARE(toneAfter(WriteOutcome::Unknown), toneColor(colors, Tone::Warning));
    QCOMPARE(toneAfter(WriteOutcome::Rejected), toneColor(colors, Tone::Error));
}

void TestActionDialog::offersToTryAgain()
{
    ActionDialog dialog({.action = ResourceAction::Pause, .items = items(2)});
    QSignalSpy retried(&dialog, &ActionDialog::retryRequested);
    dialog.show();
    press(u"Pause"_s);
    dialog.showItem(0, ended(WriteOutcome::Applied));
    dialog.showItem(1, ended(WriteOutcome::Rejected));
    dialog.showFinished();
    press(u"Retry what was not done"_s);
    QCOMPARE(retried.count(), 1);
    QVERIFY(!buttonNamed(&dialog, u"Close"_s));
    dialog.showItem(1, ended(WriteOutcome::Applied));
    dialog.showFinished();
    QVERIFY(!buttonNamed(&dialog, u"Retry what was not done"_s));
    press(u"Close"_s);
    QVERIFY(!dialog.isVisible());
}

void TestActionDialog::everyControlHasAName()
{
    ActionDialog dialog({.action = ResourceAction::Delete, .items = items(2), .nameToType = u"Production"_s});
    dialog.show();
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

void TestActionDialog::saysHowFarItIs_data()
{
    QTest::addColumn<ActionItem>("item");
    QTest::addColumn<QString>("text");
    QTest::newRow("waiting") << ActionItem{} << u"Waiting"_s;
    QTest::newRow("sending") << ActionItem{.state = ActionItem::State::Sending} << u"Sending…"_s;
    QTest::newRow("confirmed") << ActionItem{.state = ActionItem::State::Following}
                               << u"Confirmed; reading the state…"_s;
    QTest::newRow("following") << ActionItem{.state = ActionItem::State::Following,
                                             .outcome = {.status = u"RUNNING"_s}}
                               << u"Confirmed; the state is still: Running"_s;
    QTest::newRow("done") << ended(WriteOutcome::Applied) << u"✓ Paused"_s;
    QTest::newRow("refused") << ended(WriteOutcome::Rejected)
                             << u"✕ "_s + ended(WriteOutcome::Rejected).outcome.error->message();
    QTest::newRow("unknown") << ended(WriteOutcome::Unknown)
                             << u"⚠ Not known whether it was done: "_s
            + ended(WriteOutcome::Unknown).outcome.error->message();
    QTest::newRow("not begun") << ActionItem{.state = ActionItem::State::Canceled} << u"Not done"_s;
}

void TestActionDialog::saysHowFarItIs()
{
    QFETCH(const ActionItem, item);
    QFETCH(const QString, text);
    ActionListModel model(ResourceAction::Pause, items(1));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItem(0, item);
    QCOMPARE(model.index(0, ActionListModel::ProgressColumn).data().toString(), text);
}

QTEST_MAIN(TestActionDialog)
#include "tst_actiondialog.moc"
