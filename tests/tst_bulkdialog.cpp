#include "models/bulk/bulkprogress.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/enterkey.h"
#include "ui/lists/bulktable.h"
#include "ui/statussign.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = BulkItem::State;

//! Changes that are looked at, as a run does it.
struct BulkScene
{
    explicit BulkScene(size_t count, BulkContent content = {.heading = u"Files"_s, .profileName = u"Box"_s})
        : items(count), dialog(std::move(content), items), looked(&dialog, &BulkDialog::lookRequested),
          stopped(&dialog, &BulkDialog::stopRequested)
    {
        for (size_t index = 0; index < count; ++index)
            items[index].name = u"orders-%1"_s.arg(index);
        QObject::connect(&dialog, &BulkDialog::sendRequested, &dialog,
                         [this](const std::vector<size_t> &indexes) { sent.push_back(indexes); });
        dialog.show();
    }

    void set(size_t index, State state, WriteOutcome outcome = WriteOutcome::Unsent)
    {
        items[index].state = state;
        items[index].outcome = outcome;
        if (state == State::Ready)
            items[index].changes = {{.pointer = "/description", .after = Json::string("new")}};
        dialog.takeChange(index);
    }
    void look()
    {
        for (size_t index = 0; index < items.size(); ++index) {
            set(index, State::Reading);
            set(index, State::Ready);
        }
        dialog.showFinished();
    }
    [[nodiscard]] BulkTable *table() const { return dialog.findChild<BulkTable *>(); }

    std::vector<BulkItem> items;
    BulkDialog dialog;
    QSignalSpy looked;
    QSignalSpy stopped;
    std::vector<std::vector<size_t>> sent;
};

} // namespace

class TestBulkDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As in the program.
    void initTestCase() { installEnterKey(); }
    void sendsWhatIsTicked();
    void countsWhatIsTicked();
    void doubleClickDoesNotAnswer();
    void theSameKeyTwiceDoesNotAnswer_data();
    void theSameKeyTwiceDoesNotAnswer();
    void wantsTheNameOfAProtectedProfile();
    void saysWhatIsPaused();
    void staysWhileItSends();
    void closingEndsALook();
    void escapeAsksBeforeAChoiceGoes_data();
    void escapeAsksBeforeAChoiceGoes();
    void escapeAsksForNoTicksOfItsOwn();
    void escapeKeepsWhatWasChosen();
    void looksAgainForWhatChangesThePlan();
    void refusesARate_data();
    void refusesARate();
    void saysHowFarItIs();
    void showsTheDetails();
    void aReasonIsCutAtItsEnd();
    void statesBeginInOneLine();
    void whatCannotBeSentIsNoSuccess();
    void sendsTheRest();
    void endsWithTheSignIn();
    void savesAReport_data();
    void savesAReport();
    void saysHowLongItTakes_data();
    void saysHowLongItTakes();
    void everyControlHasAName();
};

void TestBulkDialog::sendsWhatIsTicked()
{
    BulkScene scene(4);
    QVERIFY(shows(u"Looking at what would change: 0 of 4"_s));
    QVERIFY(!buttonNamed(&scene.dialog, u"Send 4…"_s));
    scene.look();
    // The row that is chosen is so in columns that come with another look.
    scene.items[3].changes.push_back({.pointer = "/name", .after = Json::string("new")});
    scene.dialog.showFinished();
    QCOMPARE(scene.table()->model()->columnCount(), BulkModel::FixedTotal + 2);
    QCOMPARE(scene.table()->selectionModel()->selectedRows().size(), 1);
    QVERIFY(QTest::qWaitForWindowActive(&scene.dialog));
    // By keys alone: the first two are chosen and taken out.
    QTRY_VERIFY(scene.table()->hasFocus());
    QTest::keyClick(scene.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(scene.table(), Qt::Key_Space);
    QVERIFY(buttonNamed(&scene.dialog, u"Send 2…"_s));
    press(u"Send 2…"_s);
    QVERIFY(scene.sent.empty());
    press(u"Send 2"_s);
    QCOMPARE(scene.sent, (std::vector<std::vector<size_t>>{{2, 3}}));
    QVERIFY(!buttonNamed(&scene.dialog, u"Send 2"_s));
    QVERIFY(shows(u"Sending: 0 of 2"_s));
}

void TestBulkDialog::countsWhatIsTicked()
{
    BulkScene scene(3);
    scene.look();
    QVERIFY(shows(u"3 to send"_s));
    QVERIFY(!shows(u"ticked"_s));
    QTest::keyClick(scene.table(), Qt::Key_Space);
    QVERIFY(buttonNamed(&scene.dialog, u"Send 2…"_s));
    QVERIFY(shows(u"3 to send; 2 of 3 ticked"_s));
    press(u"Send 2…"_s);
    QVERIFY(shows(u"3 to send; 2 of 3 ticked"_s));
    press(u"Back"_s);
    QTest::keyClick(scene.table(), Qt::Key_Space);
    QVERIFY(!shows(u"ticked"_s));
}

void TestBulkDialog::doubleClickDoesNotAnswer()
{
    BulkScene scene(2);
    scene.look();
    QVERIFY(QTest::qWaitForWindowActive(&scene.dialog));
    const auto placeOf = [&scene](const QString &text) {
        const QAbstractButton *button = buttonNamed(&scene.dialog, text);
        return button->mapTo(&scene.dialog, button->rect().center());
    };
    QWindow *window = scene.dialog.windowHandle();
    const QPoint ask = placeOf(u"Send 2…"_s);
    QTest::mouseDClick(window, Qt::LeftButton, {}, ask);
    QVERIFY(scene.sent.empty());
    // The primary button is the last one, as elsewhere.
    const QPoint confirm = placeOf(u"Send 2"_s);
    QVERIFY(confirm.x() > placeOf(u"Back"_s).x());
    QVERIFY(std::abs(confirm.x() - ask.x()) < 40);
    QTest::mouseClick(window, Qt::LeftButton, {}, confirm);
    QCOMPARE(scene.sent.size(), 1U);
}

void TestBulkDialog::theSameKeyTwiceDoesNotAnswer_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Enter") << Qt::Key_Return;
}

void TestBulkDialog::theSameKeyTwiceDoesNotAnswer()
{
    QFETCH(const Qt::Key, key);
    BulkScene scene(2);
    scene.look();
    QVERIFY(QTest::qWaitForWindowActive(&scene.dialog));
    QAbstractButton *ask = buttonNamed(&scene.dialog, u"Send 2…"_s);
    ask->setFocus();
    QTRY_VERIFY(ask->hasFocus());
    QTest::keyClick(ask, key);
    const QAbstractButton *back = buttonNamed(&scene.dialog, u"Back"_s);
    QTRY_VERIFY(back->hasFocus());
    QVERIFY(back->accessibleDescription().startsWith(u"2 change(s) will be sent to “Box”."_s));
    QTest::keyClick(QApplication::focusWidget(), key);
    QVERIFY(scene.sent.empty());
    QTRY_VERIFY(ask->hasFocus());
}

void TestBulkDialog::wantsTheNameOfAProtectedProfile()
{
    BulkScene scene(2, {.profileName = u"Production"_s, .protection = BulkContent::Protection::TypeName});
    scene.look();
    QVERIFY(QTest::qWaitForWindowActive(&scene.dialog));
    press(u"Send 2…"_s);
    for (const QString &typed : {u"Product"_s, u"production"_s, u"Production "_s}) {
        type(u"Name"_s, typed);
        QVERIFY2(!buttonNamed(&scene.dialog, u"Send 2"_s)->isEnabled(), qPrintable(typed));
    }
    // Going back asks anew.
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(scene.dialog.isVisible());
    press(u"Send 2…"_s);
    QVERIFY(shown<QLineEdit>(u"Name"_s)->text().isEmpty());
    type(u"Name"_s, u"Production"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(scene.sent.size(), 1U);
}

void TestBulkDialog::saysWhatIsPaused()
{
    BulkScene scene(3);
    scene.items[0].before = BulkItem::Before::Running;
    scene.items[1].before = BulkItem::Before::Running;
    scene.look();
    QTest::keyClick(scene.table(), Qt::Key_Space);
    press(u"Send 2…"_s);
    QVERIFY(shows(u"1 running stream(s) will be paused by that, and started again afterwards."_s));
    press(u"Back"_s);
    QVERIFY(!shows(u"lose secrets"_s));
    press(u"Start again what was running"_s);
    scene.items[2].changes.push_back({.pointer = "/source/source_kafka/password",
                                      .sensitivity = Sensitivity::Secret,
                                      .before = Json::string("x")});
    press(u"Send 2…"_s);
    QVERIFY(shows(u"1 of them will lose secrets"_s));
    QVERIFY(shows(u"1 running stream(s) will be paused by that, and stay paused."_s));
    press(u"Send 2"_s);
    QCOMPARE(scene.dialog.options().afterwards, BulkOptions::Afterwards::LeavePaused);
}

void TestBulkDialog::staysWhileItSends()
{
    BulkScene scene(1);
    scene.look();
    press(u"Send 1…"_s);
    press(u"Send 1"_s);
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(scene.dialog.isVisible());
    QVERIFY(!scene.dialog.close());
    press(u"Stop"_s);
    QCOMPARE(scene.stopped.count(), 1);
    scene.set(0, State::Ended, WriteOutcome::Applied);
    scene.dialog.showFinished();
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(!scene.dialog.isVisible());
}

void TestBulkDialog::closingEndsALook()
{
    BulkScene scene(1);
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(!scene.dialog.isVisible());
    QCOMPARE(scene.stopped.count(), 1);
}

void TestBulkDialog::escapeAsksBeforeAChoiceGoes_data()
{
    QTest::addColumn<std::function<void(BulkScene &)>>("choose");
    using Choose = std::function<void(BulkScene &)>;
    QTest::newRow("tick") << Choose([](BulkScene &scene) { QTest::keyClick(scene.table(), Qt::Key_Space); });
    QTest::newRow("no ticks") << Choose([](BulkScene &) { press(u"Tick none"_s); });
    QTest::newRow("choice") << Choose(
        [](BulkScene &) { shown<QComboBox>(u"At a time"_s)->setCurrentText(u"16"_s); });
    QTest::newRow("number") << Choose([](BulkScene &) { type(u"At most a second"_s, u"3"_s); });
    QTest::newRow("tick that is looked at again") << Choose([](BulkScene &scene) {
        QTest::keyClick(scene.table(), Qt::Key_Space);
        press(u"Look again"_s);
        scene.look();
    });
}

void TestBulkDialog::escapeAsksBeforeAChoiceGoes()
{
    QFETCH(const std::function<void(BulkScene &)>, choose);
    BulkScene scene(3);
    scene.look();
    choose(scene);
    const auto question = [&scene] {
        const auto boxes = scene.dialog.findChildren<QMessageBox *>();
        const auto box = std::ranges::find_if(boxes, &QWidget::isVisible);
        return box == boxes.end() ? nullptr : *box;
    };
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(scene.dialog.isVisible());
    QVERIFY(question());
    QTest::keyClick(question(), Qt::Key_Escape);
    QVERIFY(scene.dialog.isVisible());
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QTest::mouseClick(question()->button(QMessageBox::Discard), Qt::LeftButton);
    QVERIFY(!scene.dialog.isVisible());
    QVERIFY(scene.sent.empty());
}

//! The rows come ticked, also with another look, and what is to be seen is no choice.
void TestBulkDialog::escapeAsksForNoTicksOfItsOwn()
{
    BulkScene scene(3);
    scene.look();
    press(u"Look again"_s);
    scene.look();
    type(u"Filter"_s, u"orders-1"_s);
    press(u"To send"_s);
    scene.table()->sortByColumn(BulkModel::ResourceColumn, Qt::DescendingOrder);
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(!scene.dialog.isVisible());
}

//! While it is looked once more, Escape ends the look and nothing else.
void TestBulkDialog::escapeKeepsWhatWasChosen()
{
    BulkScene scene(3);
    scene.look();
    QTest::keyClick(scene.table(), Qt::Key_Space);
    press(u"Look again"_s);
    QTest::keyClick(&scene.dialog, Qt::Key_Escape);
    QVERIFY(scene.dialog.isVisible());
    QCOMPARE(scene.stopped.count(), 1);
    scene.dialog.showFinished();
    QVERIFY(buttonNamed(&scene.dialog, u"Send 2…"_s));
}

void TestBulkDialog::looksAgainForWhatChangesThePlan()
{
    BulkScene scene(1);
    scene.look();
    shown<QComboBox>(u"At a time"_s)->setCurrentText(u"16"_s);
    shown<QComboBox>(u"On failure"_s)->setCurrentText(u"go on"_s);
    QCOMPARE(scene.looked.count(), 0);
    press(u"Create what does not exist"_s);
    QCOMPARE(scene.looked.count(), 1);
    QCOMPARE(scene.dialog.options().absence, BulkOptions::Absence::Create);
    QCOMPARE(scene.dialog.options().concurrency, 16);
    QCOMPARE(scene.dialog.options().onFailure, BulkOptions::OnFailure::GoOn);
    scene.look();
    shown<QComboBox>(u"Secrets that are not known"_s)->setCurrentIndex(1);
    QCOMPARE(scene.looked.count(), 2);
    QCOMPARE(scene.dialog.options().unknownSecrets, BulkOptions::UnknownSecrets::LeaveOut);
}

void TestBulkDialog::refusesARate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("the least") << u"0.01"_s << true;
    QTest::newRow("less") << u"0.009"_s << false;
    QTest::newRow("the most") << u"1000"_s << true;
    QTest::newRow("more") << u"1001"_s << false;
    QTest::newRow("zero") << u"0"_s << false;
    QTest::newRow("negative") << u"-1"_s << false;
    QTest::newRow("a word") << u"fast"_s << false;
    QTest::newRow("infinity") << u"inf"_s << false;
    QTest::newRow("no number") << u"nan"_s << false;
}

void TestBulkDialog::refusesARate()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isTaken);
    BulkScene scene(1);
    scene.look();
    auto *rate = shown<QLineEdit>(u"At most a second"_s);
    rate->setText(text);
    QCOMPARE(buttonNamed(&scene.dialog, u"Send 1…"_s)->isEnabled(), isTaken);
    QCOMPARE(fieldMark(rate) == FieldMark::Error, !isTaken);
    QCOMPARE(rate->accessibleDescription().isEmpty(), isTaken);
    if (!isTaken)
        return;
    press(u"Look again"_s);
    QCOMPARE(scene.dialog.options().rate, text.isEmpty() ? std::nullopt : std::optional(text.toDouble()));
}

void TestBulkDialog::saysHowFarItIs()
{
    BulkScene scene(3);
    scene.look();
    press(u"Send 3…"_s);
    press(u"Send 3"_s);
    scene.set(0, State::Sending);
    scene.set(1, State::Sending);
    scene.set(0, State::Ended, WriteOutcome::Applied);
    QTRY_VERIFY(shows(u"Sending: 1 of 3"_s));
    // The service was busy: the item is none that ended.
    scene.set(1, State::Ready);
    scene.dialog.showPause(11'500ms);
    QVERIFY(shows(u"Sending: 1 of 3 · the service is busy; going on in 12 s"_s));
    scene.dialog.showPause(3s);
    QVERIFY(shows(u"going on in 12 s"_s));
    scene.set(1, State::Sending);
    scene.set(1, State::Ended, WriteOutcome::Rejected);
    QTRY_VERIFY(shows(u"Sending: 2 of 3"_s));
    scene.dialog.showFinished();
    QTRY_VERIFY(shows(u"1 applied, 1 failed, 1 not sent"_s));
}

void TestBulkDialog::showsTheDetails()
{
    BulkScene scene(2);
    scene.items[1].id = u"id-1"_s;
    scene.items[1].message = u"The name is taken."_s;
    scene.items[1].requestId = u"request-1"_s;
    scene.look();
    scene.set(1, State::Refused);
    QVERIFY(!shows(u"The name is taken."_s));
    scene.table()->selectRow(1);
    QTest::keyClick(scene.table(), Qt::Key_Return);
    QVERIFY(scene.sent.empty());
    QVERIFY(shows(u"orders-1: Cannot be sent"_s));
    QVERIFY(shows(u"The name is taken."_s));
    QVERIFY(shows(u"id-1"_s));
    QVERIFY(shows(u"request-1"_s));
    QTest::keyClick(scene.table(), Qt::Key_Up);
    QVERIFY(!shows(u"The name is taken."_s));
    press(u"Hide details"_s);
    QVERIFY(!shown<QAbstractButton>(u"Hide details"_s));
    QCOMPARE(scene.dialog.focusWidget(), scene.table());
}

void TestBulkDialog::aReasonIsCutAtItsEnd()
{
    BulkScene scene(2);
    scene.dialog.resize(1000, 600);
    const QString reason = u"Two secrets of it are not known here. "_s.repeated(5);
    scene.items[0].message = reason + u"First"_s;
    scene.items[1].message = reason + u"Other"_s;
    scene.set(0, State::Refused);
    scene.set(1, State::Refused);
    scene.dialog.showFinished();
    scene.table()->clearSelection();
    scene.table()->setCurrentIndex({});
    const auto drawn = [&scene](int row) {
        const QModelIndex index = scene.table()->model()->index(row, BulkModel::MessageColumn);
        return scene.table()->viewport()->grab(scene.table()->visualRect(index)).toImage();
    };
    QVERIFY(!drawn(0).isNull());
    QCOMPARE(drawn(0), drawn(1));
}

void TestBulkDialog::statesBeginInOneLine()
{
    BulkScene scene(2);
    scene.set(0, State::Ready);
    scene.set(1, State::Refused);
    scene.dialog.showFinished();
    scene.table()->clearSelection();
    scene.table()->setCurrentIndex({});
    const auto beginsAt = [&scene](int row) {
        const QModelIndex index = scene.table()->model()->index(row, BulkModel::StateColumn);
        const QImage cell = scene.table()->viewport()->grab(scene.table()->visualRect(index)).toImage();
        for (int x = 0; x < cell.width(); ++x) {
            for (int y = 0; y < cell.height() - 2; ++y) {
                if (cell.pixelColor(x, y) != cell.pixelColor(0, 2))
                    return x;
            }
        }
        return cell.width();
    };
    // Where that of the other row has its sign, this one has nothing.
    QVERIFY2(beginsAt(0) >= beginsAt(1) + statusSignSize,
             qPrintable(u"%1, %2"_s.arg(beginsAt(0)).arg(beginsAt(1))));
}

void TestBulkDialog::whatCannotBeSentIsNoSuccess()
{
    BulkScene scene(2);
    scene.set(0, State::Ready);
    scene.set(1, State::Refused);
    scene.dialog.showFinished();
    press(u"Send 1…"_s);
    press(u"Send 1"_s);
    scene.set(0, State::Ended, WriteOutcome::Applied);
    scene.dialog.showFinished();
    QTRY_VERIFY(shows(u"1 applied, 1 cannot be sent"_s));
    const auto labels = scene.dialog.findChildren<QLabel *>();
    const auto counts = std::ranges::find(labels, u"1 applied, 1 cannot be sent"_s,
                                          [](const QLabel *label) { return label->text(); });
    QVERIFY(counts != labels.end());
    QCOMPARE((*counts)->palette().color((*counts)->foregroundRole()),
             toneColor(themeColors((*counts)->palette()), Tone::Warning));
}

void TestBulkDialog::sendsTheRest()
{
    BulkScene scene(3);
    scene.look();
    press(u"Send 3…"_s);
    press(u"Send 3"_s);
    scene.set(0, State::Ended, WriteOutcome::Applied);
    scene.set(1, State::Ended, WriteOutcome::Rejected);
    scene.dialog.showFinished();
    // What ended is not sent once more.
    press(u"Send 1…"_s);
    press(u"Send 1"_s);
    QCOMPARE(scene.sent.back(), std::vector<size_t>{2});
    scene.set(2, State::Ended, WriteOutcome::Applied);
    scene.dialog.showFinished();
    QVERIFY(!buttonNamed(&scene.dialog, u"Send 0…"_s));
    QCOMPARE(scene.dialog.focusWidget(), buttonNamed(&scene.dialog, u"Close"_s));
}

void TestBulkDialog::endsWithTheSignIn()
{
    BulkScene scene(2);
    scene.look();
    scene.dialog.showSignedOut();
    // The run ends a moment later.
    scene.dialog.showFinished();
    QVERIFY(shows(u"You have signed out"_s));
    QVERIFY(!buttonNamed(&scene.dialog, u"Send 2…"_s)->isEnabled());
    QVERIFY(!buttonNamed(&scene.dialog, u"Look again"_s)->isEnabled());
    press(u"Close"_s);
    QVERIFY(!scene.dialog.isVisible());
}

void TestBulkDialog::savesAReport_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"Text (*.txt)"_s << u"report.txt"_s;
    QTest::newRow("JSON") << u"JSON (*.json)"_s << u"report.json"_s;
    QTest::newRow("CSV") << u"Comma-separated values (*.csv)"_s << u"report.csv"_s;
}

void TestBulkDialog::savesAReport()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    BulkScene scene(1);
    scene.look();
    const QSignalSpy saved(&scene.dialog, &BulkDialog::saveReportRequested);
    press(u"Save report…"_s);
    auto *dialog = scene.dialog.findChild<QFileDialog *>();
    QVERIFY(dialog);
    // As somebody chooses it from the list of forms.
    dialog->selectNameFilter(filter);
    Q_EMIT dialog->filterSelected(filter);
    dialog->setDirectory(folder.path());
    auto *line = dialog->findChild<QLineEdit *>();
    line->setText(u"report"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), folder.filePath(name));
}

void TestBulkDialog::saysHowLongItTakes_data()
{
    QTest::addColumn<BulkProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const BulkProgress &progress, const QString &text) {
        QTest::newRow(name) << progress << text;
    };
    row("nothing ended", {.ended = 0, .all = 4, .elapsed = 10s}, u"0 of 4"_s);
    row("too early", {.ended = 1, .all = 4, .elapsed = 2999ms}, u"1 of 4"_s);
    row("seconds", {.ended = 1, .all = 4, .elapsed = 3s}, u"1 of 4 · about 9 s left"_s);
    row("as seconds", {.ended = 1, .all = 2, .elapsed = 90s}, u"1 of 2 · about 90 s left"_s);
    row("as minutes", {.ended = 1, .all = 2, .elapsed = 90'001ms}, u"1 of 2 · about 2 min left"_s);
    row("hours", {.ended = 1, .all = 3, .elapsed = 61min}, u"1 of 3 · about 3 h left"_s);
    row("all", {.ended = 4, .all = 4, .elapsed = 10s}, u"4 of 4"_s);
    row("paused", {.ended = 1, .all = 4, .elapsed = 3s, .pauseLeft = 1ms},
        u"1 of 4 · the service is busy; going on in 1 s"_s);
}

void TestBulkDialog::saysHowLongItTakes()
{
    QFETCH(const BulkProgress, progress);
    QFETCH(const QString, text);
    QCOMPARE(progressText(progress), text);
}

void TestBulkDialog::everyControlHasAName()
{
    BulkScene scene(2, {.profileName = u"Box"_s, .protection = BulkContent::Protection::TypeName});
    QCOMPARE(unnamedControls(&scene.dialog), QStringList());
    scene.look();
    QTest::keyClick(scene.table(), Qt::Key_Return);
    QCOMPARE(unnamedControls(&scene.dialog), QStringList());
    press(u"Send 2…"_s);
    QCOMPARE(unnamedControls(&scene.dialog), QStringList());
}

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
