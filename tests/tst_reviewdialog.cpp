#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "tests/support/controls.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(weir::WriteOutcome)

namespace {

ReviewContent content(int changes = 3)
{
    ReviewContent content;
    content.name = u"orders-to-fn"_s;
    content.path = u"/v1/p/eventstreamings/e"_s;
    content.host = u"eg.cn-north-4.myhuaweicloud.com"_s;
    content.byteCount = 1214;
    for (int i = 0; i < changes; ++i) {
        content.changes.push_back({.label = u"Concurrency %1"_s.arg(i),
                                   .pointer = u"/option/thread_num_%1"_s.arg(i),
                                   .before = u"2"_s,
                                   .after = u"4"_s});
    }
    return content;
}

QStringList texts(QWidget *root)
{
    QStringList texts;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << QString(label->text()).remove(QChar(0x200b));
    }
    return texts;
}

std::unique_ptr<ResourceDraft> loaded(std::string_view body, ResourceOrigin origin = ResourceOrigin::Service)
{
    return std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, readJson(body).value(), origin));
}

constexpr std::string_view runningStream = R"({
  "id": "5318", "status": "RUNNING", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders", "user_name": "svc", "password": "******",
             "ssl_certificate_pwd": "canary-secret"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f"}, "name": "HC.FunctionGraph"},
  "option": {"thread_num": 2}
})";
constexpr const char *password = "/source/source_kafka/password";

} // namespace

class TestReviewDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void showsEachChange();
    void showsTheRequest();
    void countsTheChanges_data();
    void countsTheChanges();
    void nothingToApplyIsSaid();
    void warnsOfARunningStream();
    void listsWarnings();
    void applyAsksOnceAndSends();
    void enterApplies();
    void heldEnterDoesNotApply();
    void escapeGoesBackToEditing();
    void escapeDoesNotLeaveWhileSending();
    void waitingCanBeStopped();
    void focusIsOnWhatGoesOn();
    void titleSaysWhatIsShown();
    void copyStandsBesideWhatItCopies();
    void saysHowToGoOnWhereNothingIsKnown();
    void stopStandsElsewhereThanApply();
    void longWordsOfAServerBreak();
    void saysWhatTheServiceSaysOfTheState();
    void missingSecretsMustBeTickedOff();
    void protectedNameMustBeTyped();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void resultCanBeCopied();
    void refusedUpdateLeadsBackToTheReview();
    void copiesAndSavesTheRequest();
    void waitsForEachChoice();
    void tellsWhatOthersChanged();
    void nothingIsChangedByACreation();
    void tellsWhatChangedSinceTheReview();
    void asksToCreate();
    void tellsWhetherItRunsAgain();
    void everyControlHasAName();
    void isHeardWhole();
    void saysFirstWhatKeepsFromApplying();
    void contentOfADraftNamesItsChanges();
    void contentOfADraftHoldsNoSecret();
    void contentOfADraftKnowsMissingSecrets();
};

void TestReviewDialog::showsEachChange()
{
    ReviewContent shown = content(1);
    shown.keptSecrets.push_back({.label = u"Password"_s,
                                 .pointer = u"/source/source_kafka/password"_s,
                                 .before = u"not returned"_s,
                                 .after = u"remembered in the keychain, unchanged"_s,
                                 .sensitivity = Sensitivity::Secret});
    shown.comparison = u"Compared with what the service holds now, read 2 seconds ago."_s;
    ReviewDialog dialog(shown);
    dialog.show();
    const QStringList seen = texts(&dialog);
    for (const QString &text :
         {u"Review the update of orders-to-fn"_s, shown.comparison, u"Field"_s, u"On the service now"_s,
          u"Yours"_s, u"Concurrency 0"_s, u"/option/thread_num_0"_s, u"2"_s, u"4"_s, u"Password"_s,
          u"not returned"_s, u"remembered in the keychain, unchanged"_s})
        QVERIFY2(seen.contains(text), qPrintable(text));
}

void TestReviewDialog::showsTheRequest()
{
    ReviewDialog dialog(content());
    dialog.show();
    const QStringList seen = texts(&dialog);
    QVERIFY(seen.contains(u"PUT /v1/p/eventstreamings/e"_s));
    QVERIFY(seen.contains(
        u"eg.cn-north-4.myhuaweicloud.com · 1,214 bytes · sent once, never repeated by itself"_s));
}

void TestReviewDialog::countsTheChanges_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << u"Apply 1 change"_s;
    QTest::newRow("two") << 2 << u"Apply 2 changes"_s;
    QTest::newRow("many") << 40 << u"Apply 40 changes"_s;
}

void TestReviewDialog::countsTheChanges()
{
    QFETCH(const int, count);
    QFETCH(const QString, text);
    ReviewDialog dialog(content(count));
    dialog.show();
    QVERIFY(buttonNamed(&dialog, text));
    QVERIFY(buttonNamed(&dialog, text)->isEnabled());
}

void TestReviewDialog::nothingToApplyIsSaid()
{
    ReviewDialog dialog(content(0));
    dialog.show();
    QVERIFY(texts(&dialog).contains(
        u"Nothing differs from what the service holds, so there is nothing to send."_s));
    QVERIFY(!buttonNamed(&dialog, u"Apply"_s)->isEnabled());
}

void TestReviewDialog::warnsOfARunningStream()
{
    const QString warning = u"⚠ This stream is running. The update pauses it."_s;
    ReviewContent shown = content();
    ReviewDialog idle(shown);
    idle.show();
    QVERIFY(!texts(&idle).contains(warning));
    shown.runState = ReviewContent::RunState::Running;
    ReviewDialog running(shown);
    running.show();
    QVERIFY(texts(&running).contains(warning));
    // What it paused is to run again, unless somebody says otherwise.
    QVERIFY(running.startsAgain());
    auto *restart = qobject_cast<QCheckBox *>(
        buttonNamed(&running, u"Start it again afterwards, and wait until it runs"_s));
    QVERIFY(restart);
    QTest::keyClick(restart, Qt::Key_Space);
    QVERIFY(!running.startsAgain());
}

void TestReviewDialog::listsWarnings()
{
    ReviewContent shown = content();
    shown.warnings = {u"Name should have at most 128 characters."_s, u"<b>Tag</b> should be short."_s};
    ReviewDialog dialog(shown);
    dialog.show();
    QVERIFY(texts(&dialog).contains(u"⚠ Name should have at most 128 characters."_s));
    QVERIFY(texts(&dialog).contains(u"⚠ <b>Tag</b> should be short."_s));
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestReviewDialog::applyAsksOnceAndSends()
{
    ReviewDialog dialog(content());
    dialog.show();
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QAbstractButton *apply = buttonNamed(&dialog, u"Apply 3 changes"_s);
    const QPoint place = apply->rect().center();
    for (int i = 0; i < 100; ++i)
        QTest::mouseClick(apply, Qt::LeftButton, {}, place);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
    QVERIFY(texts(&dialog).contains(u"Please wait…"_s));
    QVERIFY(!buttonNamed(&dialog, u"Back to editing"_s));
}

void TestReviewDialog::enterApplies()
{
    ReviewDialog dialog(content());
    dialog.show();
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
}

void TestReviewDialog::heldEnterDoesNotApply()
{
    ReviewDialog dialog(content());
    dialog.show();
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(&dialog, &repeated);
    QCOMPARE(applied.count(), 0);
}

void TestReviewDialog::escapeGoesBackToEditing()
{
    ReviewDialog dialog(content());
    dialog.show();
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestReviewDialog::escapeDoesNotLeaveWhileSending()
{
    ReviewDialog dialog(content());
    dialog.show();
    dialog.setSending();
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    dialog.close();
    QCOMPARE(rejected.count(), 0);
    QVERIFY(dialog.isVisible());
}

void TestReviewDialog::waitingCanBeStopped()
{
    ReviewDialog dialog(content());
    dialog.show();
    dialog.setSending();
    QSignalSpy canceled(&dialog, &ReviewDialog::cancelRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Stop waiting"_s), Qt::LeftButton);
    QCOMPARE(canceled.count(), 1);
}

//! And not on what would stop it: somebody may press Enter twice.
void TestReviewDialog::focusIsOnWhatGoesOn()
{
    ReviewDialog dialog(content(1));
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QSignalSpy canceled(&dialog, &ReviewDialog::cancelRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
    auto *progress = qobject_cast<QLabel *>(QApplication::focusWidget());
    QVERIFY(progress && progress->isVisible());
    QCOMPARE(progress->text(), u"Please wait…"_s);
    // As what has a ring.
    QVERIFY(progress->focusPolicy() & Qt::TabFocus);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(progress, key);
    QCOMPARE(applied.count() + canceled.count(), 1);
    QTest::keyClick(progress, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), buttonNamed(&dialog, u"Stop waiting"_s));
    dialog.showResult(WriteOutcome::Applied);
    QCOMPARE(QApplication::focusWidget(), buttonNamed(&dialog, u"Close"_s));
}

void TestReviewDialog::titleSaysWhatIsShown()
{
    ReviewDialog dialog(content(1));
    dialog.show();
    QCOMPARE(dialog.windowTitle(), u"Review"_s);
    dialog.setSending();
    dialog.showResult(WriteOutcome::Rejected);
    QCOMPARE(dialog.windowTitle(), u"Result"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Back to the review"_s), Qt::LeftButton);
    QCOMPARE(dialog.windowTitle(), u"Review"_s);
}

void TestReviewDialog::copyStandsBesideWhatItCopies()
{
    ReviewDialog dialog(content(1));
    dialog.show();
    const auto placeOf = [&dialog](const QString &text) {
        for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->property("text").toString() == text)
                return widget->geometry();
        }
        return QRect();
    };
    for (const QString &id : {QString(), u"7f3a"_s, QString()}) {
        dialog.setSending();
        dialog.showResult(WriteOutcome::Rejected, u"The name is taken."_s, id);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QRect copied = placeOf(id.isEmpty() ? u"The name is taken."_s : u"Request ID: 7f3a"_s);
        const QRect copy = placeOf(u"Copy"_s);
        QVERIFY(!copied.isEmpty() && !copy.isEmpty());
        QVERIFY2(copy.top() < copied.bottom() && copied.top() < copy.bottom() && !copy.intersects(copied),
                 qPrintable(u"%1 %2"_s.arg(copied.top()).arg(copy.top())));
    }
}

//! By what is there for a draft.
void TestReviewDialog::saysHowToGoOnWhereNothingIsKnown()
{
    ReviewDialog dialog(content(1));
    dialog.show();
    dialog.setSending();
    dialog.showResult(WriteOutcome::Unknown);
    const QString said = texts(&dialog).join(u'\n');
    QVERIFY2(said.contains(u"Reviewing it once more (Review & apply…, Ctrl+Enter) reads"_s),
             qPrintable(said));
    QVERIFY(said.contains(u"Your draft is unchanged."_s));
}

void TestReviewDialog::stopStandsElsewhereThanApply()
{
    ReviewDialog dialog(content(1));
    dialog.show();
    QAbstractButton *apply = buttonNamed(&dialog, u"Apply 1 change"_s);
    const QRect place(apply->mapTo(&dialog, QPoint()), apply->size());
    QTest::mouseClick(apply, Qt::LeftButton);
    QAbstractButton *stop = buttonNamed(&dialog, u"Stop waiting"_s);
    QVERIFY(!place.intersects(QRect(stop->mapTo(&dialog, QPoint()), stop->size())));
    // Nor close to what is said, which is none to press.
    const QWidget *progress = dialog.focusWidget();
    QVERIFY(qobject_cast<const QLabel *>(progress));
    QVERIFY(stop->geometry().left() - progress->geometry().right() > metrics::columnGap);
}

void TestReviewDialog::longWordsOfAServerBreak()
{
    ReviewDialog dialog(content());
    dialog.show();
    const int width = dialog.width();
    dialog.showResult(WriteOutcome::Rejected, QString(3000, u'w'), u"rid"_s);
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(dialog.width(), width);
    QVERIFY(dialog.minimumSizeHint().width() <= width);
}

void TestReviewDialog::saysWhatTheServiceSaysOfTheState()
{
    ReviewContent running = content(1);
    running.runState = ReviewContent::RunState::Running;
    const QString paused = u"The stream is paused now and has to be started again."_s;
    for (const QString &status : {u"RUNNING"_s, u"STOPPED"_s}) {
        ReviewDialog dialog(running);
        dialog.show();
        dialog.showResult(WriteOutcome::Applied);
        QVERIFY(!texts(&dialog).contains(paused));
        dialog.showStatus(status);
        QCOMPARE(texts(&dialog).contains(paused), status == u"STOPPED"_s);
    }
}

void TestReviewDialog::missingSecretsMustBeTickedOff()
{
    ReviewContent shown = content(1);
    shown.missingSecrets = {u"Password"_s};
    ReviewDialog dialog(shown);
    dialog.show();
    QVERIFY(texts(&dialog).contains(u"⚠ Password is not known; without it the service clears it."_s));
    QAbstractButton *apply = buttonNamed(&dialog, u"Apply 1 change"_s);
    QVERIFY(!apply->isEnabled());
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(applied.count(), 0);
    auto *tick = qobject_cast<QCheckBox *>(buttonNamed(&dialog, u"Send without it"_s));
    QVERIFY(tick);
    QVERIFY(!tick->isChecked());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(apply->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(!apply->isEnabled());
}

void TestReviewDialog::protectedNameMustBeTyped()
{
    ReviewContent shown = content(1);
    shown.nameToType = u"orders-to-fn"_s;
    ReviewDialog dialog(shown);
    dialog.show();
    QAbstractButton *apply = buttonNamed(&dialog, u"Apply 1 change"_s);
    auto *line = dialog.findChild<QLineEdit *>();
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(line, u"orders-to-f"_s);
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(line, u"n"_s);
    QVERIFY(apply->isEnabled());
    QTest::keyClicks(line, u"!"_s);
    QVERIFY(!apply->isEnabled());
    QTest::keyClick(line, Qt::Key_Backspace);
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
}

void TestReviewDialog::saysHowItEnded_data()
{
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<bool>("canGoBack");
    QTest::newRow("applied") << WriteOutcome::Applied << u"The update was applied."_s << false;
    QTest::newRow("rejected") << WriteOutcome::Rejected
                              << u"The service refused the update and changed nothing."_s << true;
    QTest::newRow("unauthorized") << WriteOutcome::Unauthorized
                                  << u"The service did not allow the update and changed nothing."_s << true;
    QTest::newRow("busy") << WriteOutcome::Busy << u"The service is busy and changed nothing."_s << true;
    QTest::newRow("unsent") << WriteOutcome::Unsent << u"The update was not sent, so nothing changed."_s
                            << true;
    QTest::newRow("unknown") << WriteOutcome::Unknown << u"It is not known whether the update was applied."_s
                             << false;
}

void TestReviewDialog::saysHowItEnded()
{
    QFETCH(const WriteOutcome, outcome);
    QFETCH(const QString, heading);
    QFETCH(const bool, canGoBack);
    ReviewDialog dialog(content());
    dialog.show();
    dialog.setSending();
    dialog.showResult(outcome, u"What the service said."_s, u"req-1"_s);
    QVERIFY(texts(&dialog).contains(heading));
    QVERIFY(texts(&dialog).contains(u"Request ID: req-1"_s));
    QVERIFY(!texts(&dialog).contains(u"Review the update of orders-to-fn"_s));
    QVERIFY(texts(&dialog).join(u'\n').contains(u"What the service said."_s));
    QCOMPARE(buttonNamed(&dialog, u"Back to the review"_s) != nullptr, canGoBack);
    QSignalSpy finished(&dialog, &QDialog::finished);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
}

void TestReviewDialog::resultCanBeCopied()
{
    ReviewDialog dialog(content());
    dialog.show();
    dialog.showResult(WriteOutcome::Rejected, u"EG.00513000: the name exists."_s, u"req-1"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"The service refused the update and changed nothing.\nEG.00513000: the name exists.\n"
             "Request ID: req-1"_s);
}

void TestReviewDialog::refusedUpdateLeadsBackToTheReview()
{
    ReviewDialog dialog(content());
    dialog.show();
    dialog.setSending();
    dialog.showResult(WriteOutcome::Busy);
    QTest::mouseClick(buttonNamed(&dialog, u"Back to the review"_s), Qt::LeftButton);
    QVERIFY(texts(&dialog).contains(u"Review the update of orders-to-fn"_s));
    QSignalSpy applied(&dialog, &ReviewDialog::applyRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Apply 3 changes"_s), Qt::LeftButton);
    QCOMPARE(applied.count(), 1);
}

void TestReviewDialog::copiesAndSavesTheRequest()
{
    ReviewDialog dialog(content());
    dialog.show();
    QSignalSpy copied(&dialog, &ReviewDialog::copyCurlRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Copy as cURL"_s), Qt::LeftButton);
    QCOMPARE(copied.count(), 1);
    QSignalSpy saved(&dialog, &ReviewDialog::saveRequestRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Save request…"_s), Qt::LeftButton);
    auto *choice = dialog.findChild<QFileDialog *>();
    QVERIFY(choice);
    QCOMPARE(choice->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT choice->fileSelected(u"/tmp/orders.json"_s);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).toString(), u"/tmp/orders.json"_s);
}

void TestReviewDialog::waitsForEachChoice()
{
    ReviewContent shown = content(1);
    for (const QString &label : {u"Description"_s, u"Topic"_s}) {
        shown.conflicts.push_back({.label = label,
                                   .pointer = u'/' + label,
                                   .before = u"loaded"_s,
                                   .after = u"mine"_s,
                                   .service = u"theirs"_s});
    }
    ReviewDialog dialog(shown);
    dialog.show();
    QVERIFY(texts(&dialog).contains(u"When you opened it"_s));
    QAbstractButton *apply = buttonNamed(&dialog, u"Apply 3 changes"_s);
    QVERIFY(!apply->isEnabled());
    const QList<QRadioButton *> choices = dialog.findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 4);
    for (const QRadioButton *choice : choices)
        QVERIFY(!choice->isChecked());
    QTest::keyClick(choices[0], Qt::Key_Space);
    QVERIFY(!apply->isEnabled());
    // What is handed out is the request with one's own versions.
    QAbstractButton *copy = buttonNamed(&dialog, u"Copy as cURL"_s);
    QVERIFY(!copy->isEnabled());
    QTest::keyClick(choices[3], Qt::Key_Space);
    QVERIFY(apply->isEnabled());
    QCOMPARE(apply->text(), u"Apply 2 changes"_s);
    QVERIFY(!copy->isEnabled());
    QVERIFY(!buttonNamed(&dialog, u"Save request…"_s)->isEnabled());
    QCOMPARE(dialog.choices().size(), 2U);
    QCOMPARE(dialog.choices()[0], std::pair(std::string("/Description"), ConflictChoice::Service));
    QCOMPARE(dialog.choices()[1], std::pair(std::string("/Topic"), ConflictChoice::Mine));
    QTest::keyClick(choices[1], Qt::Key_Space);
    QCOMPARE(apply->text(), u"Apply 3 changes"_s);
    QVERIFY(copy->isEnabled());
}

void TestReviewDialog::tellsWhatOthersChanged()
{
    const auto draft = loaded(runningStream);
    draft->setValue("/description", Json::string("Mine"));
    LoadedResource now =
        loadResource(ResourceKind::EventStream, readJson(runningStream).value(), ResourceOrigin::Service);
    setValueAt(now.body, "/description", Json::string("Theirs"));
    setValueAt(now.body, "/option/thread_num", Json::integer(8));
    const Reconciliation reconciliation = draft->reconcile(now);
    ReviewContent shown = reviewOf(*draft);
    setChanges(shown, {});
    setReconciliation(shown, reconciliation.taken, reconciliation.conflicts);
    ReviewDialog dialog(shown);
    dialog.show();
    const QString seen = texts(&dialog).join(u'\n');
    for (const QString &text : {u"2 field(s) changed on the service since you opened it."_s, u"Theirs"_s,
                                u"Mine"_s, u"8"_s, u"kept as it is on the service"_s})
        QVERIFY2(seen.contains(text), qPrintable(text));
}

void TestReviewDialog::nothingIsChangedByACreation()
{
    ReviewContent shown = content(0);
    shown.purpose = ReviewContent::Purpose::Create;
    shown.missingSecrets = QStringList{u"Password"_s};
    const auto secret = [](std::string pointer) {
        return FieldChange{.pointer = pointer,
                           .sensitivity = Sensitivity::Secret,
                           .after = Json::string(secretPlaceholder(pointer))};
    };
    setChanges(shown,
               {secret("/source/source_kafka/password"), secret("/source/source_kafka/ssl_certificate_pwd")});
    QCOMPARE(shown.changes[0].after, u"not known"_s);
    QCOMPARE(shown.changes[1].after, u"set, not shown"_s);
    ReviewDialog dialog(shown);
    dialog.show();
    const QString seen = texts(&dialog).join(u'\n');
    QVERIFY(seen.contains(u"Password is not known, and it is created without it."_s));
    QVERIFY(!seen.contains(u"update"_s) && !seen.contains(u"clears"_s));
}

void TestReviewDialog::tellsWhatChangedSinceTheReview()
{
    ReviewContent shown = content(1);
    setChangedSinceReview(shown, {{.pointer = "/description"}, {.pointer = "/status"}});
    ReviewDialog dialog(shown);
    dialog.show();
    QVERIFY(texts(&dialog).join(u'\n').contains(u"so nothing was sent: Description, status."_s));
}

void TestReviewDialog::asksToCreate()
{
    ReviewContent shown = content(2);
    shown.purpose = ReviewContent::Purpose::Create;
    ReviewDialog dialog(shown);
    dialog.show();
    QVERIFY(texts(&dialog).contains(u"Create orders-to-fn"_s));
    QVERIFY(texts(&dialog).contains(u"Value"_s));
    QVERIFY(!texts(&dialog).contains(u"On the service now"_s));
    QVERIFY(!buttonNamed(&dialog, u"Save request…"_s));
    QVERIFY(buttonNamed(&dialog, u"Create"_s)->isEnabled());
    dialog.setSending();
    dialog.showResult(WriteOutcome::Applied);
    QVERIFY(texts(&dialog).contains(u"It was created."_s));
}

void TestReviewDialog::tellsWhetherItRunsAgain()
{
    ReviewContent running = content(1);
    running.runState = ReviewContent::RunState::Running;
    for (const QString &fault : {QString(), u"The stream went into the state “Error”."_s}) {
        ReviewDialog dialog(running);
        dialog.show();
        dialog.setSending();
        dialog.showProgress(u"Starting the stream again…"_s);
        QVERIFY(texts(&dialog).contains(u"Starting the stream again…"_s));
        dialog.showResult(WriteOutcome::Applied);
        dialog.showRestart(fault);
        dialog.showStatus(u"ERROR"_s);
        const QString seen = texts(&dialog).join(u'\n');
        const QString told = fault.isEmpty()
            ? u"The update was applied."_s
            : u"The update was applied, but the stream does not run again."_s;
        QVERIFY(seen.contains(told));
        QVERIFY(seen.contains(fault.isEmpty() ? u"The stream runs again."_s : fault));
        QAbstractButton *restore = buttonNamed(&dialog, u"Restore what was there before…"_s);
        QCOMPARE(restore != nullptr, !fault.isEmpty());
        if (!restore)
            continue;
        QSignalSpy requested(&dialog, &ReviewDialog::restoreRequested);
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(requested.count(), 1);
    }
}

void TestReviewDialog::everyControlHasAName()
{
    ReviewContent shown = content();
    shown.missingSecrets = {u"Password"_s};
    shown.nameToType = u"orders-to-fn"_s;
    ReviewDialog dialog(shown);
    dialog.show();
    QCOMPARE(unnamedControls(&dialog), QStringList());
    dialog.setSending();
    QCOMPARE(unnamedControls(&dialog), QStringList());
    dialog.showResult(WriteOutcome::Unknown, u"No answer."_s, u"req"_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

void TestReviewDialog::isHeardWhole()
{
    ReviewContent shown = content(1);
    shown.runState = ReviewContent::RunState::Running;
    shown.warnings = {u"It may take a while."_s};
    shown.missingSecrets = {u"Password"_s};
    shown.taken = {{.label = u"Topic"_s, .pointer = u"/t"_s, .before = u"a"_s, .service = u"b"_s}};
    shown.keptSecrets = {
        {.label = u"SK"_s, .pointer = u"/sk"_s, .after = u"unchanged"_s, .sensitivity = Sensitivity::Secret}};
    ReviewDialog dialog(shown);
    dialog.show();
    const auto *comparison = dialog.findChild<QScrollArea *>();
    QCOMPARE(
        comparison->accessibleDescription(),
        u"Warning: This stream is running. The update pauses it. Warning: Password is not known; without "
        "it the service clears it. Go back to enter it in the form, or send the update without it. It may "
        "take a while. PUT to eg.cn-north-4.myhuaweicloud.com. Concurrency 0: 2 becomes 4. Topic: b on the "
        "service now, which stays. SK: unchanged."_s);
    QCOMPARE(buttonNamed(&dialog, u"Send without it"_s)->accessibleDescription(),
             u"Warning: Password is not known; without it the service clears it. Go back to enter it in the "
             "form, or send the update without it."_s);
    QCOMPARE(
        buttonNamed(&dialog, u"Start it again afterwards, and wait until it runs"_s)->accessibleDescription(),
        u"Warning: This stream is running. The update pauses it."_s);
    // Places to break at are nothing to hear.
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        QVERIFY(!QAccessible::queryAccessibleInterface(const_cast<QLabel *>(label))
                     ->text(QAccessible::Name)
                     .contains(QChar(0x200b)));
    }
}

void TestReviewDialog::saysFirstWhatKeepsFromApplying()
{
    const auto spoken = [](const ReviewContent &shown) {
        const ReviewDialog dialog(shown);
        return dialog.findChild<QScrollArea *>()->accessibleDescription();
    };
    ReviewContent gone = content(1);
    gone.purpose = ReviewContent::Purpose::Create;
    gone.goneId = u"5318"_s;
    gone.nameToType = u"orders-to-fn"_s;
    QVERIFY2(
        spoken(gone).startsWith(u"The service does not have it any more (ID 5318). Creating it again makes "
                                "a new one with an ID of its own. This profile is protected. Type "_s),
        qPrintable(spoken(gone)));
    ReviewContent both = content(1);
    both.conflicts = {{.label = u"Topic"_s, .pointer = u"/t"_s}};
    both.warnings = {u"It may take a while."_s};
    QVERIFY2(
        spoken(both).startsWith(u"Topic: changed by somebody else and by you; choose one. It may take"_s),
        qPrintable(spoken(both)));
    ReviewContent same = content(0);
    same.runState = ReviewContent::RunState::Running;
    QVERIFY2(spoken(same).startsWith(u"Nothing differs from what the service holds, so there is nothing to "
                                     "send. "_s),
             qPrintable(spoken(same)));
}

void TestReviewDialog::contentOfADraftNamesItsChanges()
{
    const auto draft = loaded(runningStream);
    draft->setValue("/option/thread_num", Json::integer(4));
    draft->setValue("/description", Json::string("Orders"));
    const ReviewContent made = reviewOf(*draft);
    QCOMPARE(made.name, u"orders-to-fn"_s);
    QCOMPARE(made.kind, ResourceKind::EventStream);
    QCOMPARE(made.runState, ReviewContent::RunState::Running);
    QCOMPARE(made.changes.size(), 2U);
    QCOMPARE(made.changes.at(0).label, u"Description"_s);
    QCOMPARE(made.changes.at(0).before, u"not set"_s);
    QCOMPARE(made.changes.at(0).after, u"Orders"_s);
    QCOMPARE(made.changes.at(1).label, u"Concurrency"_s);
    QCOMPARE(made.changes.at(1).pointer, u"/option/thread_num"_s);
    QCOMPARE(made.changes.at(1).before, u"2"_s);
    QCOMPARE(made.changes.at(1).after, u"4"_s);
    draft->unset("/option/thread_num");
    QCOMPARE(reviewOf(*draft).changes.at(1).after, u"removed"_s);
    draft->setValue("/description", Json::string("Orders  "));
    QCOMPARE(reviewOf(*draft).changes.at(0).after, u"Orders··"_s);
    QVERIFY(*draft->value("/description") == Json::string("Orders  "));
    ReviewContent conflict{.kind = ResourceKind::EventStream};
    setReconciliation(conflict, {},
                      {{.pointer = "/description",
                        .loaded = Json::string("A  b"),
                        .service = Json::string("Other"),
                        .mine = Json::string("A b")}});
    QCOMPARE(conflict.conflicts.at(0).before, u"A··b"_s);
    QCOMPARE(conflict.conflicts.at(0).service, u"Other"_s);
    QCOMPARE(conflict.conflicts.at(0).after, u"A b"_s);
}

void TestReviewDialog::contentOfADraftHoldsNoSecret()
{
    const auto draft = loaded(runningStream);
    draft->fillSecret(password, Secret("canary-remembered"));
    ReviewContent made = reviewOf(*draft);
    QCOMPARE(made.changes.size(), 0U);
    QCOMPARE(made.keptSecrets.size(), 2U);
    QCOMPARE(made.keptSecrets.at(0).label, u"Password"_s);
    QCOMPARE(made.keptSecrets.at(0).before, u"not returned"_s);
    QCOMPARE(made.keptSecrets.at(0).after, u"remembered in the keychain, unchanged"_s);
    QCOMPARE(made.keptSecrets.at(1).after, u"from the service, unchanged"_s);

    draft->setSecret(password, Secret("canary-entered"));
    made = reviewOf(*draft);
    QCOMPARE(made.changes.size(), 1U);
    QCOMPARE(made.changes.at(0).sensitivity, Sensitivity::Secret);
    QCOMPARE(made.changes.at(0).after, u"changed"_s);
    QCOMPARE(made.keptSecrets.size(), 1U);

    ReviewDialog dialog(made);
    dialog.show();
    for (const QString &text : texts(&dialog))
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
}

void TestReviewDialog::contentOfADraftKnowsMissingSecrets()
{
    const auto draft = loaded(runningStream);
    const ReviewContent made = reviewOf(*draft);
    QCOMPARE(made.missingSecrets, QStringList{u"Password"_s});
    draft->fillSecret(password, Secret("x"));
    QCOMPARE(reviewOf(*draft).missingSecrets, QStringList());
}

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
