#include "models/draft/newresource.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/profile/sandboxprofile.h"
#include "models/service/requestrecord.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/actionrefusal.h"
#include "ui/draftpage.h"
#include "ui/editors/draftpanes.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view streamAnswer = R"({
  "id": "5318", "status": "RUNNING", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f"}, "name": "HC.FunctionGraph"}
})";

const std::string password = "/source/source_kafka/password";

std::unique_ptr<ResourceDraft> newDraft(std::string_view body = streamAnswer,
                                        ResourceOrigin origin = ResourceOrigin::Service)
{
    return std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, readJson(body).value(), origin));
}

ConnectionProfile profile(const QString &id, const QString &name)
{
    ConnectionProfile profile;
    profile.id = id;
    profile.name = name;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
    profile.color = u"#12b76a"_s;
    return profile;
}

QString accessibleNameOfFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->accessibleName() : QString();
}

//! A window on the screen with the ways that tests take.
class ShownWindow
{
public:
    ShownWindow()
    {
        m_window.show();
        m_window.activateWindow();
    }

    [[nodiscard]] MainWindow *get() { return &m_window; }
    MainWindow *operator->() { return &m_window; }

    ResourceDraft *add(std::unique_ptr<ResourceDraft> draft, const QString &path = {})
    {
        ResourceDraft *added = draft.get();
        m_window.addDraft(std::move(draft), path);
        return added;
    }
    ResourceDraft *addModified(const QString &name, const QString &path = {})
    {
        ResourceDraft *draft = add(newDraft(), path);
        draft->setValue("/name", Json::string(name.toStdString()));
        return draft;
    }
    [[nodiscard]] QTabBar *tabs() const { return m_window.findChild<QTabBar *>(u"documentTabs"_s); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int index = 0; index < tabs()->count(); ++index)
            titles << tabs()->tabText(index);
        return titles;
    }
    //! The question that waits for an answer, or null.
    [[nodiscard]] QMessageBox *question() const
    {
        for (QMessageBox *box : m_window.findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void answer(QMessageBox::StandardButton button) const
    {
        QMessageBox *box = question();
        QVERIFY(box);
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    }
    [[nodiscard]] QFileDialog *fileChoice() const
    {
        for (QFileDialog *dialog : m_window.findChildren<QFileDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    void chooseFile(const QString &path) const
    {
        QFileDialog *dialog = fileChoice();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->hide();
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *candidate : m_window.findChildren<QAction *>()) {
            if (QString(candidate->text()).remove(u'&') == text)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : m_window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }

private:
    MainWindow m_window;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mnemonicsAreUnique();
    void shortcutsAreUnique();
    void everyControlHasAName();
    void startsWithItsFrameOnTheScreen();
    void fitsTheSmallestScreen();
    void everyShortcutAsksForSomething_data();
    void everyShortcutAsksForSomething();
    void whatIsAskedForOpensItsPanel();
    void closingATabLeavesTheFocusInTheNext();
    void draftActionsNeedADraft();
    void theFrontPipelineIsSavedAsAPicture();
    void findLooksInTheListOrTheRequest();
    void issuesAreGoneThroughByKeys();
    void issuesAreSaidAtTheirFields_data();
    void issuesAreSaidAtTheirFields();
    void textThatCannotBeReadKeepsEverything();
    void faultyDraftIsNotApplied();
    void undoAndRedoAreTheFrontDrafts();
    void undoSaysAndShowsWhatChanged();
    void titleShowsNameAndChanges();
    void openDraftIsFoundAgain();
    void panesFollowTheFront();
    void tabsAreWalkedWithTheKeyboard();
    void unchangedDraftClosesAtOnce();
    void changedDraftAsksBeforeClosing();
    void keptDraftsCloseOnceTheyAreKept();
    void keepingAllClosesTheWindow();
    void enteredSecretsAskBeforeTheyGo();
    void savingAllAsksForNoFileWhereOnlySecretsGo();
    void nothingIsThrownAwayBeforeAllIsSaved();
    void aLateSaveAnswersNoQuestion();
    void savingClosesOnlyAfterSuccess();
    void savingWithoutAFileAsksForOne();
    void cancelledFileChoiceKeepsTheDraft();
    void windowWithoutChangesCloses();
    void windowAsksOnceForAllDrafts();
    void windowSavesEveryDraftBeforeItCloses();
    void windowStaysOpenWhenSavingFails();
    void profilesAreChosenInTheMenu();
    void profileActionsNeedAProfile();
    void theSandboxKeepsItsProfile();
    void removingAProfileIsConfirmed();
    void protectedProfileIsMarked();
    void tokenStateIsShown_data();
    void tokenStateIsShown();
    void tokenLinkSaysWhatItDoes();
    void listsTellTheWindow();
    void listsAreReachedByAssistiveTechnologies();
    void anotherProfileForgetsTheLists();
    void closedListComesBack();
    void noBannerIsLostBehindAnother();
    void bannerIsPlainTextAndCopied();
    void bannerRetriesAsLongAsItsContextLives();
    void statusLineShowsWhatGoesOn();
    void issuesOfTheFrontDraftAreCounted();
    void filesAreOpened();
    void choicesOfTheViewMenuAreAskedFor();
    void foreignLayoutIsRefused();
};

void TestMainWindow::mnemonicsAreUnique()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    QCOMPARE(sharedMnemonics(window->menuBar()), QStringList());
}

void TestMainWindow::shortcutsAreUnique()
{
    ShownWindow window;
    QCOMPARE(sharedShortcuts(window.get()), QStringList());
}

void TestMainWindow::everyControlHasAName()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    window->setCurrentProfile(u"1"_s);
    window->setTokenState({TokenState::Kind::Set, {}});
    window->showBusy(u"Opening orders-to-fn…"_s);
    window->showList(ResourceKind::EventStream);
    QCOMPARE(unnamedControls(window.get()), QStringList());
    window.addModified(u"orders"_s);
    window->showBanner({u"No."_s, u"req-1"_s}, this, [] {});
    QCOMPARE(unnamedControls(window.get()), QStringList());
}

void TestMainWindow::startsWithItsFrameOnTheScreen()
{
    ShownWindow window;
    const QSize room = window->screen()->availableSize();
    QVERIFY(room.width() < 1280);
    QVERIFY(window->width() <= room.width() - 16);
    QVERIFY(window->height() <= room.height() - 56);
}

void TestMainWindow::fitsTheSmallestScreen()
{
    ShownWindow window;
    window.addModified(u"orders"_s);
    window->showBanner({QString(400, u'x'), u"req-1"_s}, this, [] {});
    window->showStatus(QString(400, u'x'));
    window->showBusy(QString(400, u'x'));
    window->resize(1024, 640);
    QCOMPARE(window->size(), QSize(1024, 640));
    QVERIFY(window->minimumSizeHint().width() <= 1024);
    QVERIFY(window->minimumSizeHint().height() <= 640);
}

void TestMainWindow::whatIsAskedForOpensItsPanel()
{
    ShownWindow window;
    window.add(newDraft());
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *details = window->findChild<QDockWidget *>(u"details"_s);
    QVERIFY(details && details->isVisible());
    for (const QKeySequence &keys : {QKeySequence(u"Ctrl+I"_s), QKeySequence(u"Shift+F1"_s)}) {
        details->close();
        QVERIFY(!details->isVisible());
        QTest::keySequence(window.get(), keys);
        QVERIFY2(details->isVisible(), qPrintable(keys.toString()));
    }
}

void TestMainWindow::closingATabLeavesTheFocusInTheNext()
{
    ShownWindow window;
    window.add(newDraft());
    window.add(newDraft());
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keySequence(window.get(), QKeySequence(u"Ctrl+W"_s));
    QCOMPARE(window->drafts().size(), size_t(1));
    const auto *page = window->findChild<DraftPage *>();
    QVERIFY(window->focusWidget() && page->isAncestorOf(window->focusWidget()));
}

void TestMainWindow::everyShortcutAsksForSomething_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QByteArray>("signal");
    QTest::addColumn<bool>("withDraft");
    const auto row = [](const char *name, const QKeySequence &keys, const char *signal, bool withDraft) {
        QTest::newRow(name) << keys << QByteArray(signal) << withDraft;
    };
    row("new stream", QKeySequence::New, SIGNAL(newDraftRequested(weir::ResourceKind)), false);
    row("new subscription", QKeySequence(u"Ctrl+Shift+N"_s), SIGNAL(newDraftRequested(weir::ResourceKind)),
        false);
    row("streams", QKeySequence(u"Ctrl+1"_s), SIGNAL(listRequested(weir::ResourceKind)), false);
    row("subscriptions", QKeySequence(u"Ctrl+2"_s), SIGNAL(listRequested(weir::ResourceKind)), true);
    row("refresh", QKeySequence(u"F5"_s), SIGNAL(refreshRequested(weir::ResourceKind)), false);
    row("token", QKeySequence(u"Ctrl+T"_s), SIGNAL(signInRequested()), false);
    row("save", QKeySequence::Save, SIGNAL(saveRequested(weir::ResourceDraft *, QString)), true);
    row("export", QKeySequence(u"Ctrl+Shift+E"_s), SIGNAL(exportRequested(weir::ResourceDraft *)), true);
    row("apply", QKeySequence(u"Ctrl+Return"_s), SIGNAL(applyRequested(weir::ResourceDraft *)), true);
    row("apply, keypad", QKeySequence(u"Ctrl+Enter"_s), SIGNAL(applyRequested(weir::ResourceDraft *)), true);
    row("close", QKeySequence(u"Ctrl+W"_s), SIGNAL(draftClosed(weir::ResourceDraft *)), true);
}

void TestMainWindow::everyShortcutAsksForSomething()
{
    QFETCH(const QKeySequence, keys);
    QFETCH(const QByteArray, signal);
    QFETCH(const bool, withDraft);
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    window->setCurrentProfile(u"1"_s);
    window->showList(ResourceKind::EventStream);
    if (withDraft)
        window.add(newDraft(), u"/tmp/orders.json"_s);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy spy(window.get(), signal.constData());
    QTest::keySequence(window.get(), keys);
    QCOMPARE(spy.count(), 1);
}

void TestMainWindow::draftActionsNeedADraft()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    for (const QString &text :
         {u"Save"_s, u"Save as…"_s, u"Export…"_s, u"Review  apply…"_s, u"Undo"_s, u"Redo"_s}) {
        QVERIFY2(window.action(text), qPrintable(text));
        QVERIFY2(!window.action(text)->isEnabled(), qPrintable(text));
    }
    QVERIFY(window.action(u"Refresh"_s)->isEnabled());
    QVERIFY(!buttonNamed(window.get(), u"Export…"_s));
    window.add(newDraft());
    for (const QString &text : {u"Save"_s, u"Save as…"_s, u"Export…"_s, u"Review  apply…"_s})
        QVERIFY2(window.action(text)->isEnabled(), qPrintable(text));
    QVERIFY(!window.action(u"Refresh"_s)->isEnabled());
    QVERIFY(buttonNamed(window.get(), u"Export…"_s)->isEnabled());
    QCOMPARE(buttonNamed(window.get(), u"Export…"_s)->toolTip(), u"Export… (Ctrl+Shift+E)"_s);
}

void TestMainWindow::theFrontPipelineIsSavedAsAPicture()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    QVERIFY(!window.action(u"Save picture…"_s)->isEnabled());
    window.addModified(u"orders/eu"_s);
    const QSignalSpy wanted(window.get(), &MainWindow::savePictureRequested);
    window.action(u"Save picture…"_s)->trigger();
    // A slash in the name is no folder.
    QCOMPARE(QFileInfo(window.fileChoice()->selectedFiles().constFirst()).fileName(), u"orders-eu.svg"_s);
    window.chooseFile(u"/tmp/a.png"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"/tmp/a.png"_s);
    QVERIFY(QImage::fromData(wanted.at(0).at(1).toByteArray(), "PNG").width() > 600);
}

void TestMainWindow::findLooksInTheListOrTheRequest()
{
    ShownWindow window;
    window->listModel(ResourceKind::EventStream)->take({ResourceSummary{}});
    window->listView(ResourceKind::EventStream)->showLoaded();
    window.action(u"Event streams"_s)->trigger();
    QTRY_COMPARE(accessibleNameOfFocus(), u"Event streams"_s);
    window.action(u"Find"_s)->trigger();
    QTRY_COMPARE(accessibleNameOfFocus(), u"Filter"_s);
    window.add(newDraft());
    window.action(u"Find"_s)->trigger();
    QTRY_COMPARE(accessibleNameOfFocus(), u"Find"_s);
}

void TestMainWindow::issuesAreGoneThroughByKeys()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    draft->setValue("/name", Json::string("-x"));
    draft->setValue("/source/source_kafka/topic", Json::string("ab"));
    for (const QString &name : {u"Name"_s, u"Topic"_s, u"Name"_s}) {
        window.action(u"Next issue"_s)->trigger();
        QTRY_COMPARE(accessibleNameOfFocus(), name);
    }
    window.action(u"Previous issue"_s)->trigger();
    QTRY_COMPARE(accessibleNameOfFocus(), u"Topic"_s);
}

void TestMainWindow::issuesAreSaidAtTheirFields_data()
{
    QTest::addColumn<bool>("fromTheList");
    QTest::newRow("next issue") << false;
    QTest::newRow("chosen issue") << true;
}

//! Also where nobody has been at the field before, which says by itself that it is required only then.
void TestMainWindow::issuesAreSaidAtTheirFields()
{
    QFETCH(const bool, fromTheList);
    ShownWindow window;
    const ResourceDraft *draft =
        window.add(std::make_unique<ResourceDraft>(newResource(ResourceKind::EventStream)));
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QListView *issues = nullptr;
    for (QListView *view : window->findChildren<QListView *>()) {
        if (view->accessibleName() == u"Issues"_s)
            issues = view;
    }
    QVERIFY(issues);
    const auto isShown = [&window](const QString &message) {
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&message](const QLabel *label) {
            return label->isVisible() && label->text().remove(QChar(0x200b)).contains(message);
        });
    };
    QVERIFY(issues->model()->rowCount() >= 2);
    for (int row = 0; row < 2; ++row) {
        if (fromTheList) {
            window.action(u"Issues"_s)->trigger();
            QTRY_VERIFY(issues->hasFocus());
            issues->setCurrentIndex(issues->model()->index(row, 0));
            QTest::keyClick(issues, Qt::Key_Return);
        } else {
            window.action(u"Next issue"_s)->trigger();
        }
        QTRY_VERIFY(QApplication::focusWidget() && !issues->hasFocus());
        const ValidationIssue &issue = draft->issues().at(static_cast<size_t>(issues->currentIndex().row()));
        QVERIFY2(isShown(issue.message), qPrintable(issue.message));
        const QString said = QApplication::focusWidget()->accessibleDescription();
        QVERIFY2(said.contains(issue.message), qPrintable(said));
    }
}

void TestMainWindow::textThatCannotBeReadKeepsEverything()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft(), u"/tmp/orders.json"_s);
    QPlainTextEdit *text = nullptr;
    for (QPlainTextEdit *candidate : window->findChildren<QPlainTextEdit *>()) {
        if (candidate->accessibleName() == u"Request body"_s)
            text = candidate;
    }
    QTest::keyClicks(text, u"x"_s);
    QSignalSpy applied(window.get(), &MainWindow::applyRequested);
    QSignalSpy saved(window.get(), &MainWindow::saveRequested);
    QSignalSpy exported(window.get(), &MainWindow::exportRequested);
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    for (const QString &name : {u"Review  apply…"_s, u"Save"_s, u"Save as…"_s, u"Export…"_s})
        window.action(name)->trigger();
    QCOMPARE(applied.count() + saved.count() + exported.count(), 0);
    QVERIFY(!window.fileChoice());
    QTRY_COMPARE(accessibleNameOfFocus(), u"Request body"_s);
    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Save);
    QCOMPARE(saved.count(), 0);
    QCOMPARE(closed.count(), 0);

    QTest::keyClick(text, Qt::Key_Backspace);
    window.action(u"Save"_s)->trigger();
    QCOMPARE(saved.count(), 1);
    QVERIFY(draft->isReadable());
}

void TestMainWindow::faultyDraftIsNotApplied()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    QVERIFY(!draft->hasErrors());
    draft->setValue("/source/source_kafka/topic", Json::string(""));
    QVERIFY(draft->hasErrors());
    QSignalSpy applied(window.get(), &MainWindow::applyRequested);
    QTest::mouseClick(buttonNamed(window.get(), u"Review & apply…"_s), Qt::LeftButton);
    QCOMPARE(applied.count(), 0);
    QCOMPARE(window->findChild<DraftPanes *>()->currentIndex(), 2);
    QVERIFY(window.says(u"Settle the errors first"_s));
    // Of no other page.
    window->showList(ResourceKind::EventStream);
    QVERIFY(!window.says(u"Settle the errors first"_s));
    window->showStatus(u"Signed out."_s);
    window->activateDraft(draft);
    QVERIFY(window.says(u"Signed out."_s));
    draft->setValue("/source/source_kafka/topic", Json::string("orders"));
    QTest::mouseClick(buttonNamed(window.get(), u"Review & apply…"_s), Qt::LeftButton);
    QCOMPARE(applied.count(), 1);
}

void TestMainWindow::undoAndRedoAreTheFrontDrafts()
{
    ShownWindow window;
    ResourceDraft *first = window.addModified(u"first"_s);
    ResourceDraft *second = window.add(newDraft());
    QVERIFY(!buttonNamed(window.get(), u"Undo"_s) || !buttonNamed(window.get(), u"Undo"_s)->isEnabled());
    window->activateDraft(first);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keySequence(window.get(), QKeySequence::Undo);
    QCOMPARE(first->name(), u"orders-to-fn"_s);
    QTest::keySequence(window.get(), QKeySequence(u"Ctrl+Y"_s));
    QCOMPARE(first->name(), u"first"_s);
    QCOMPARE(second->name(), u"orders-to-fn"_s);
}

void TestMainWindow::undoSaysAndShowsWhatChanged()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    draft->setValue("/name", Json::string("first"));
    draft->setValue("/source/source_kafka/topic", Json::string("first-topic"));
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->showField(draft, "/name");
    const auto nameOfFocus = [&window] { return window->focusWidget()->accessibleName(); };
    QTRY_COMPARE(nameOfFocus(), u"Name"_s);
    QTest::keySequence(window.get(), QKeySequence::Undo);
    QVERIFY(shows(u"Undone: Topic"_s));
    QTRY_COMPARE(nameOfFocus(), u"Topic"_s);
    QTest::keySequence(window.get(), QKeySequence::Undo);
    QVERIFY(shows(u"Undone: Name"_s));
    QTRY_COMPARE(nameOfFocus(), u"Name"_s);
    QTest::keySequence(window.get(), QKeySequence(u"Ctrl+Y"_s));
    QVERIFY(shows(u"Redone: Name"_s));
    // Nobody is taken away from elsewhere.
    window.tabs()->setFocus();
    QTest::keySequence(window.get(), QKeySequence(u"Ctrl+Y"_s));
    QVERIFY(shows(u"Redone: Topic"_s));
    QVERIFY(window.tabs()->hasFocus());
}

void TestMainWindow::titleShowsNameAndChanges()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    QCOMPARE(window.titles(), QStringList{u"orders-to-fn"_s});
    draft->setValue("/name", Json::string("a & <b>"));
    QCOMPARE(window.titles(), QStringList{u"a && <b> •"_s});
    QCOMPARE(window->windowTitle(), u"a & <b> •"_s);
    window->showList(ResourceKind::EventSubscription);
    QCOMPARE(window->windowTitle(), u"Subscriptions"_s);
    window.action(u"Close tab"_s)->trigger();
    draft->undoStack()->undo();
    QCOMPARE(window.titles(), QStringList{u"orders-to-fn"_s});
    window.add(newDraft(R"({})", ResourceOrigin::File), u"/home/me/clicks.json"_s);
    QCOMPARE(window.titles().last(), u"clicks.json"_s);
    window.add(newDraft(R"({})", ResourceOrigin::File));
    QCOMPARE(window.titles().last(), u"New event stream"_s);
}

void TestMainWindow::openDraftIsFoundAgain()
{
    ShownWindow window;
    ResourceDraft *stream = window.add(newDraft());
    ResourceDraft *other = window.add(newDraft(R"({"id":"77","name":"x"})"));
    QCOMPARE(window->draftOf(ResourceKind::EventStream, u"5318"_s), stream);
    QCOMPARE(window->draftOf(ResourceKind::EventSubscription, u"5318"_s), nullptr);
    QCOMPARE(window->draftOf(ResourceKind::EventStream, u"9"_s), nullptr);
    stream->setProfile(u"1"_s, u"Sandbox"_s);
    QCOMPARE(window->draftOf(ResourceKind::EventStream, u"5318"_s), nullptr);
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    window->setCurrentProfile(u"1"_s);
    QCOMPARE(window->draftOf(ResourceKind::EventStream, u"5318"_s), stream);
    QCOMPARE(window->currentDraft(), other);
    window->activateDraft(stream);
    QCOMPARE(window->currentDraft(), stream);
    QCOMPARE(window->drafts(), (std::vector<ResourceDraft *>{stream, other}));
    window->showList(ResourceKind::EventStream);
    QCOMPARE(window->currentDraft(), nullptr);
}

void TestMainWindow::panesFollowTheFront()
{
    ShownWindow window;
    window.add(newDraft());
    QVERIFY(window->findChild<DraftPanes *>()->isVisible());
    window->showList(ResourceKind::EventStream);
    QVERIFY(!window->findChild<DraftPanes *>()->isVisible());
}

void TestMainWindow::tabsAreWalkedWithTheKeyboard()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    window.add(newDraft());
    QCOMPARE(window.tabs()->currentIndex(), 1);
    window.action(u"Next tab"_s)->trigger();
    QCOMPARE(window.tabs()->currentIndex(), 0);
    window.action(u"Previous tab"_s)->trigger();
    QCOMPARE(window.tabs()->currentIndex(), 1);
}

void TestMainWindow::unchangedDraftClosesAtOnce()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    QSignalSpy destroyed(draft, &QObject::destroyed);
    window.action(u"Close tab"_s)->trigger();
    QVERIFY(!window.question());
    QCOMPARE(closed.count(), 1);
    QCOMPARE(closed.at(0).at(0).value<ResourceDraft *>(), draft);
    QCOMPARE(window.titles(), QStringList());
    QTRY_COMPARE(destroyed.count(), 1);
    QVERIFY(window.says(u"What would you like to begin with?"_s));
}

void TestMainWindow::changedDraftAsksBeforeClosing()
{
    ShownWindow window;
    window.addModified(u"<b>orders</b>"_s);
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    window.action(u"Close tab"_s)->trigger();
    QCOMPARE(window.question()->text(), u"Save the changes to “<b>orders</b>”?"_s);
    QCOMPARE(window.question()->textFormat(), Qt::PlainText);
    QCOMPARE(window.question()->windowModality(), Qt::WindowModal);
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());
    QCOMPARE(closed.count(), 0);

    window.action(u"Close tab"_s)->trigger();
    QTest::keyClick(window.question(), Qt::Key_Escape);
    QTRY_VERIFY(!window.question());
    QCOMPARE(closed.count(), 0);

    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Discard);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(window.titles(), QStringList());
}

void TestMainWindow::keptDraftsCloseOnceTheyAreKept()
{
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s);
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    QSignalSpy wanted(window.get(), &MainWindow::keepRequested);
    for (const bool isRefused : {true, false}) {
        window.action(u"Close tab"_s)->trigger();
        QCOMPARE(window.question()->button(keepButton)->text(), u"Keep as draft"_s);
        window.answer(keepButton);
        QCOMPARE(wanted.size(), isRefused ? 1 : 2);
        QCOMPARE(wanted.last().at(0).value<ResourceDraft *>(), draft);
        QCOMPARE(closed.count(), 0);
        QTRY_VERIFY(!window.question());
        if (isRefused)
            window->showSaveFailed(draft, u"The disk is full."_s);
        else
            window->showKept(draft);
        QCOMPARE(closed.count(), isRefused ? 0 : 1);
    }
    QVERIFY(window.says(u"Kept orders as a draft"_s));
    QVERIFY(!window.says(u"The disk is full."_s));
}

void TestMainWindow::keepingAllClosesTheWindow()
{
    ShownWindow window;
    ResourceDraft *first = window.addModified(u"orders"_s);
    ResourceDraft *second = window.addModified(u"clicks"_s);
    // A text that cannot be read is kept as well.
    second->setTextFault(u"Line 1, column 1: wrong."_s, u"{"_s);
    QSignalSpy wanted(window.get(), &MainWindow::keepRequested);
    QVERIFY(!window->close());
    QCOMPARE(window.question()->button(keepButton)->text(), u"Keep all as drafts"_s);
    window.answer(keepButton);
    QCOMPARE(wanted.size(), 1);
    window->showKept(first);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(window->isVisible());
    window->showKept(second);
    QVERIFY(!window->isVisible());
}

void TestMainWindow::enteredSecretsAskBeforeTheyGo()
{
    const QString loss = u"Entered secrets are kept in no file: Password"_s;
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    draft->setSecret(password, Secret("canary"));
    window.action(u"Close tab"_s)->trigger();
    QCOMPARE(window.question()->text(), u"Save the changes to “orders”?"_s);
    QVERIFY(window.question()->informativeText().endsWith(loss));
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());

    // A file does not keep the secret, so the draft is not done with.
    draft->markSaved();
    window->showSaved(draft, u"/tmp/orders.json"_s);
    QVERIFY(window.says(u"Saved orders.json. "_s + loss));
    QCOMPARE(window.titles(), QStringList{u"orders •"_s});
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    window.action(u"Close tab"_s)->trigger();
    QCOMPARE(window.question()->text(), u"Discard the entered secrets?"_s);
    QCOMPARE(window.question()->informativeText(), loss);
    QCOMPARE(window.question()->standardButtons(), QMessageBox::Discard | QMessageBox::Cancel);
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());
    QVERIFY(!window->close());
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());
    QCOMPARE(closed.count(), 0);

    draft->setRememberedSecret(password, Secret("canary"));
    QCOMPARE(window.titles(), QStringList{u"orders"_s});
    window.action(u"Close tab"_s)->trigger();
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::savingAllAsksForNoFileWhereOnlySecretsGo()
{
    ShownWindow window;
    ResourceDraft *first = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    ResourceDraft *second = window.addModified(u"clicks"_s, u"/tmp/clicks.json"_s);
    first->setSecret(password, Secret("canary"));
    second->setSecret(password, Secret("canary"));
    first->markSaved();
    second->markSaved();
    QVERIFY(!window->close());
    QCOMPARE(window.question()->text(), u"Discard the entered secrets?"_s);
    QCOMPARE(window.question()->informativeText(),
             u"orders: Entered secrets are kept in no file: Password\n"
             "clicks: Entered secrets are kept in no file: Password"_s);
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());

    second->setValue("/description", Json::string("changed"));
    QSignalSpy wanted(window.get(), &MainWindow::saveRequested);
    QVERIFY(!window->close());
    window.answer(QMessageBox::SaveAll);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<ResourceDraft *>(), second);
    second->markSaved();
    window->showSaved(second, u"/tmp/clicks.json"_s);
    QVERIFY(!window->isVisible());
}

void TestMainWindow::nothingIsThrownAwayBeforeAllIsSaved()
{
    ShownWindow window;
    ResourceDraft *secret = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    ResourceDraft *edited = window.addModified(u"clicks"_s, u"/tmp/clicks.json"_s);
    secret->setSecret(password, Secret("canary"));
    secret->markSaved();
    QVERIFY(!window->close());
    window.answer(QMessageBox::SaveAll);
    window->showSaveFailed(edited, u"The disk is full."_s);
    QCOMPARE(window.titles().size(), 2);
    QVERIFY(window->isVisible());
    QTRY_VERIFY(!window.question());
    QVERIFY(!window->close());
    window.answer(QMessageBox::SaveAll);
    edited->markSaved();
    window->showSaved(edited, u"/tmp/clicks.json"_s);
    QVERIFY(!window->isVisible());
}

//! A save that was on its way, and a question over the whole window beside it.
void TestMainWindow::aLateSaveAnswersNoQuestion()
{
    ShownWindow window;
    ResourceDraft *saved = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    window.addModified(u"clicks"_s, u"/tmp/clicks.json"_s);
    window->activateDraft(saved);
    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Save);
    QTRY_VERIFY(!window.question());
    QVERIFY(!window->close());
    saved->markSaved();
    window->showSaved(saved, u"/tmp/orders.json"_s);
    QVERIFY(window->isVisible());
    QCOMPARE(window.titles(), QStringList{u"clicks •"_s});
    QTRY_COMPARE(window->drafts().size(), size_t(1));
    QTRY_COMPARE(window->findChildren<QMessageBox *>().size(), 1);
    window.answer(QMessageBox::Discard);
    QVERIFY(!window->isVisible());
}

void TestMainWindow::savingClosesOnlyAfterSuccess()
{
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    QSignalSpy wanted(window.get(), &MainWindow::saveRequested);
    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Save);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<ResourceDraft *>(), draft);
    QCOMPARE(wanted.at(0).at(1).toString(), u"/tmp/orders.json"_s);
    QCOMPARE(closed.count(), 0);

    window->showSaveFailed(draft, u"The disk is full."_s);
    QCOMPARE(closed.count(), 0);
    QVERIFY(window.says(u"The disk is full."_s));

    // A later save that works does not close what no longer wants to be closed.
    window.action(u"Save"_s)->trigger();
    draft->markSaved();
    window->showSaved(draft, u"/tmp/orders.json"_s);
    QCOMPARE(closed.count(), 0);
    QVERIFY(window.says(u"Saved orders.json"_s));

    draft->setValue("/name", Json::string("again"));
    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Save);
    draft->markSaved();
    window->showSaved(draft, u"/tmp/orders.json"_s);
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::savingWithoutAFileAsksForOne()
{
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s);
    QSignalSpy wanted(window.get(), &MainWindow::saveRequested);
    window.action(u"Save"_s)->trigger();
    QCOMPARE(wanted.count(), 0);
    window.chooseFile(u"/tmp/new.json"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(1).toString(), u"/tmp/new.json"_s);
    draft->markSaved();
    window->showSaved(draft, u"/tmp/new.json"_s);
    window.action(u"Save"_s)->trigger();
    QCOMPARE(wanted.count(), 2);
    window.action(u"Save as…"_s)->trigger();
    window.chooseFile(u"/tmp/other.json"_s);
    QCOMPARE(wanted.last().at(1).toString(), u"/tmp/other.json"_s);
}

void TestMainWindow::cancelledFileChoiceKeepsTheDraft()
{
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s);
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    window.action(u"Close tab"_s)->trigger();
    window.answer(QMessageBox::Save);
    QVERIFY(window.fileChoice());
    window.fileChoice()->reject();
    draft->markSaved();
    window->showSaved(draft, u"/tmp/later.json"_s);
    QCOMPARE(closed.count(), 0);
}

void TestMainWindow::windowWithoutChangesCloses()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    window.add(newDraft());
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    QVERIFY(window->close());
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::windowAsksOnceForAllDrafts()
{
    ShownWindow window;
    window.addModified(u"orders"_s);
    window.add(newDraft());
    window.addModified(u"clicks"_s);
    QVERIFY(!window->close());
    QVERIFY(!window->close());
    QCOMPARE(window->findChildren<QMessageBox *>().size(), 1);
    QCOMPARE(window.question()->text(), u"2 drafts have changes that are not saved."_s);
    QCOMPARE(window.question()->informativeText(), u"orders\nclicks"_s);
    window.answer(QMessageBox::Cancel);
    QTRY_VERIFY(!window.question());
    QVERIFY(window->isVisible());
    QCOMPARE(window.titles().size(), 3);

    QVERIFY(!window->close());
    QSignalSpy closed(window.get(), &MainWindow::draftClosed);
    window.answer(QMessageBox::Discard);
    QVERIFY(!window->isVisible());
    QCOMPARE(closed.count(), 3);
}

void TestMainWindow::windowSavesEveryDraftBeforeItCloses()
{
    ShownWindow window;
    window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    window.addModified(u"clicks"_s);
    QSignalSpy wanted(window.get(), &MainWindow::saveRequested);
    const auto write = [&window](ResourceDraft *draft, const QString &path) {
        draft->markSaved();
        window->showSaved(draft, path);
    };
    // As a controller does it: the answer comes later.
    connect(window.get(), &MainWindow::saveRequested, window.get(), write, Qt::QueuedConnection);
    QVERIFY(!window->close());
    window.answer(QMessageBox::SaveAll);
    QTRY_VERIFY(window.fileChoice());
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(window.titles(), QStringList{u"clicks •"_s});
    window.chooseFile(u"/tmp/clicks.json"_s);
    QTRY_VERIFY(!window->isVisible());
    QCOMPARE(wanted.count(), 2);
}

void TestMainWindow::windowStaysOpenWhenSavingFails()
{
    ShownWindow window;
    ResourceDraft *draft = window.addModified(u"orders"_s, u"/tmp/orders.json"_s);
    QVERIFY(!window->close());
    window.answer(QMessageBox::Save);
    window->showSaveFailed(draft, u"The disk is full."_s);
    QVERIFY(window->isVisible());
    QCOMPARE(window.titles().size(), 1);
    QTRY_VERIFY(!window.question());
    QVERIFY(!window->close());
    QVERIFY(window.question());
}

void TestMainWindow::profilesAreChosenInTheMenu()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s), profile(u"2"_s, u"R&D"_s)});
    window->setCurrentProfile(u"1"_s);
    QVERIFY(buttonNamed(window.get(), u"Profile: Sandbox"_s));
    QVERIFY(window.action(u"Sandbox"_s)->isChecked());
    QSignalSpy chosen(window.get(), &MainWindow::profileChosen);
    window.action(u"RD"_s)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"2"_s);
    window->setCurrentProfile(u"2"_s);
    QVERIFY(buttonNamed(window.get(), u"Profile: R&D"_s));
    QCOMPARE(buttonNamed(window.get(), u"Profile: R&D"_s)->accessibleDescription(),
             u"cn-north-4 · 575ae9…cf51"_s);
    QVERIFY(window.says(u"R&D"_s));
}

void TestMainWindow::profileActionsNeedAProfile()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    for (const QString &text : {u"Edit profile…"_s, u"Sign in…"_s, u"Remove profile…"_s})
        QVERIFY(!window.action(text)->isEnabled());
    QVERIFY(window.action(u"New profile…"_s)->isEnabled());
    window->setCurrentProfile(u"1"_s);
    QSignalSpy edited(window.get(), &MainWindow::editProfileRequested);
    window.action(u"Edit profile…"_s)->trigger();
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.at(0).at(0).toString(), u"1"_s);
    QSignalSpy created(window.get(), &MainWindow::newProfileRequested);
    window.action(u"New profile…"_s)->trigger();
    QCOMPARE(created.count(), 1);
}

void TestMainWindow::theSandboxKeepsItsProfile()
{
    ShownWindow window;
    window->setProfiles({profile(sandboxProfileId, u"Sandbox"_s), profile(u"1"_s, u"Test"_s)});
    window->setCurrentProfile(sandboxProfileId);
    for (const QString &text : {u"Edit profile…"_s, u"Remove profile…"_s}) {
        const QAction *action = window.action(text);
        QVERIFY2(!action->isEnabled(), qPrintable(text));
        QCOMPARE(refusalOf(action),
                 u"The sandbox has a profile of its own, which cannot be edited or removed."_s);
        QCOMPARE(action->toolTip(), refusalOf(action));
    }
    QVERIFY(window.action(u"Sign in…"_s)->isEnabled());
    window->setCurrentProfile(u"1"_s);
    for (const QString &text : {u"Edit profile…"_s, u"Remove profile…"_s})
        QVERIFY2(window.action(text)->isEnabled(), qPrintable(text));
}

void TestMainWindow::removingAProfileIsConfirmed()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s)});
    window->setCurrentProfile(u"1"_s);
    QSignalSpy removed(window.get(), &MainWindow::removeProfileRequested);
    window.action(u"Remove profile…"_s)->trigger();
    QCOMPARE(window.question()->text(), u"Remove the profile “Sandbox”?"_s);
    QTest::keyClick(window.question(), Qt::Key_Return);
    QTRY_VERIFY(!window.question());
    QCOMPARE(removed.count(), 0);
    window.action(u"Remove profile…"_s)->trigger();
    window.answer(QMessageBox::Yes);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.at(0).at(0).toString(), u"1"_s);
}

void TestMainWindow::protectedProfileIsMarked()
{
    ShownWindow window;
    ConnectionProfile guarded = profile(u"1"_s, u"Production"_s);
    guarded.color = u"#f04438"_s;
    const auto redPixels = [&window] {
        const QImage image = window->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += image.pixelColor(image.width() / 2, y) == QColor(0xf04438) ? 1 : 0;
        return count;
    };
    window->setProfiles({guarded});
    window->setCurrentProfile(u"1"_s);
    QCOMPARE(redPixels(), 0);
    guarded.isProtected = true;
    window->setProfiles({guarded});
    QCOMPARE(redPixels(), 3);
}

void TestMainWindow::tokenStateIsShown_data()
{
    QTest::addColumn<TokenState>("state");
    QTest::addColumn<QString>("text");
    const QDateTime now(QDate(2025, 5, 6), QTime(10, 0), Qt::UTC);
    const auto left = [&now](qint64 seconds) {
        return TokenState{TokenState::Kind::Set, now.addSecs(seconds), SignInMethod::Token};
    };
    QTest::newRow("unknown") << TokenState{} << QString();
    QTest::newRow("none") << TokenState{TokenState::Kind::None, {}} << u"no token"_s;
    QTest::newRow("refused") << TokenState{TokenState::Kind::Refused, {}} << u"token refused"_s;
    const auto signedBy = [](TokenState::Kind kind, const std::optional<QDateTime> &end = {}) {
        return TokenState{kind, end, SignInMethod::AccessKey};
    };
    QTest::newRow("no secret key") << signedBy(TokenState::Kind::None) << u"no secret key"_s;
    QTest::newRow("access key refused") << signedBy(TokenState::Kind::Refused) << u"access key refused"_s;
    QTest::newRow("access key") << signedBy(TokenState::Kind::Set) << u"access key set"_s;
    QTest::newRow("temporary access key")
        << signedBy(TokenState::Kind::Set, now.addSecs(2 * 3600)) << u"access key: 2 h left"_s;
    QTest::newRow("no end known") << TokenState{TokenState::Kind::Set, {}} << u"token: end unknown"_s;
    QTest::newRow("over") << left(0) << u"token expired"_s;
    QTest::newRow("a second") << left(1) << u"token: 1 min left"_s;
    QTest::newRow("a minute") << left(60) << u"token: 1 min left"_s;
    QTest::newRow("more than a minute") << left(61) << u"token: 2 min left"_s;
    QTest::newRow("not yet an hour") << left(3599) << u"token: 60 min left"_s;
    QTest::newRow("an hour") << left(3600) << u"token: 1 h left"_s;
    QTest::newRow("nearly a day") << left(24 * 3600 - 1) << u"token: 23 h left"_s;
}

void TestMainWindow::tokenStateIsShown()
{
    QFETCH(const TokenState, state);
    QFETCH(const QString, text);
    QCOMPARE(tokenLabel(state, QDateTime(QDate(2025, 5, 6), QTime(10, 0), Qt::UTC)), text);
    ShownWindow window;
    window->setTokenState({TokenState::Kind::None, {}});
    QSignalSpy wanted(window.get(), &MainWindow::signInRequested);
    QTest::mouseClick(buttonNamed(window.get(), u"no token"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestMainWindow::tokenLinkSaysWhatItDoes()
{
    ShownWindow window;
    const auto tip = [&window](const QString &link) { return buttonNamed(window.get(), link)->toolTip(); };
    window->setTokenState({TokenState::Kind::None, {}, SignInMethod::Token});
    QCOMPARE(tip(u"no token"_s), u"Enter a token"_s);
    window->setTokenState({TokenState::Kind::Set, {}, SignInMethod::Token});
    QCOMPARE(tip(u"token: end unknown"_s), u"Enter another token"_s);
    window->setTokenState({TokenState::Kind::None, {}, SignInMethod::AccessKey});
    QCOMPARE(tip(u"no secret key"_s), u"Enter a secret key"_s);
    window->setTokenState({TokenState::Kind::Refused, {}, SignInMethod::AccessKey});
    QCOMPARE(tip(u"access key refused"_s), u"Enter another secret key"_s);
}

void TestMainWindow::listsTellTheWindow()
{
    ShownWindow window;
    QSignalSpy wanted(window.get(), &MainWindow::listRequested);
    QTest::mouseClick(buttonNamed(window.get(), u"Subscriptions"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<ResourceKind>(), ResourceKind::EventSubscription);
    QCOMPARE(window.titles(), QStringList{u"Subscriptions"_s});
    QVERIFY(buttonNamed(window.get(), u"Subscriptions"_s)->isChecked());
    QVERIFY(!buttonNamed(window.get(), u"Event streams"_s)->isChecked());

    ResourceSummary item;
    item.identity.id = u"42"_s;
    window->listModel(ResourceKind::EventSubscription)->take({item});
    window->listView(ResourceKind::EventSubscription)->showLoaded();
    window->listView(ResourceKind::EventSubscription)->showQuota(1, 10);
    QCOMPARE(buttonNamed(window.get(), u"Subscriptions"_s)->accessibleDescription(), u"1 / 10"_s);

    QSignalSpy opened(window.get(), &MainWindow::openResourceRequested);
    Q_EMIT window->listView(ResourceKind::EventSubscription)->openRequested(u"42"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).value<ResourceKind>(), ResourceKind::EventSubscription);
    QCOMPARE(opened.at(0).at(1).toString(), u"42"_s);
}

void TestMainWindow::listsAreReachedByAssistiveTechnologies()
{
    ShownWindow window;
    QAbstractButton *streams = buttonNamed(window.get(), u"Event streams"_s);
    toggleByAssistiveTechnology(streams);
    QCOMPARE(window.titles(), QStringList{u"Event streams"_s});
    QVERIFY(streams->isChecked());
    // It is where one is already.
    toggleByAssistiveTechnology(streams);
    QVERIFY(streams->isChecked());
    toggleByAssistiveTechnology(buttonNamed(window.get(), u"Subscriptions"_s));
    QVERIFY(!streams->isChecked());
    QCOMPARE(window.titles().size(), 2);
}

void TestMainWindow::anotherProfileForgetsTheLists()
{
    ShownWindow window;
    window->setProfiles({profile(u"1"_s, u"Sandbox"_s), profile(u"2"_s, u"Other"_s)});
    window->setCurrentProfile(u"1"_s);
    ResourceDraft *draft = window.add(newDraft());
    window->listModel(ResourceKind::EventStream)->take({ResourceSummary{}});
    window->listView(ResourceKind::EventStream)->showLoaded();
    window->setCurrentProfile(u"2"_s);
    QCOMPARE(window->listModel(ResourceKind::EventStream)->rowCount(), 0);
    QCOMPARE(buttonNamed(window.get(), u"Event streams"_s)->accessibleDescription(), QString());
    QCOMPARE(window->currentDraft(), draft);
}

void TestMainWindow::closedListComesBack()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    window.action(u"Close tab"_s)->trigger();
    QCOMPARE(window.titles(), QStringList());
    QVERIFY(!window->listView(ResourceKind::EventStream)->isVisible());
    window->showList(ResourceKind::EventStream);
    QVERIFY(window->listView(ResourceKind::EventStream)->isVisible());
    window->showList(ResourceKind::EventStream);
    QCOMPARE(window.titles(), QStringList{u"Event streams"_s});
}

void TestMainWindow::noBannerIsLostBehindAnother()
{
    ShownWindow window;
    const QString first = u"The token is kept in memory only."_s;
    const QString second = u"The list could not be read."_s;
    const QString third = u"The file could not be read."_s;
    int retries = 0;
    window->showBanner({.message = first});
    window->showBanner({.message = second}, window.get(), [&retries] { ++retries; });
    QVERIFY(window.says(second) && !window.says(first));
    QTest::mouseClick(buttonNamed(window.get(), u"Retry"_s), Qt::LeftButton);
    QCOMPARE(retries, 1);
    QVERIFY(window.says(first) && !window.says(second));
    QVERIFY(!buttonNamed(window.get(), u"Retry"_s));

    // One that is settled behind another does not come back, nor one whose button would do nothing.
    auto context = std::make_unique<QObject>();
    window->showBanner({.message = second}, context.get(), [] {});
    window->showBanner({.message = third});
    window->hideBanner(first);
    QVERIFY(window.says(third));
    QTest::mouseClick(buttonNamed(window.get(), u"Close (1 more)"_s), Qt::LeftButton);
    QVERIFY(window.says(second));
    context.reset();
    QVERIFY(!window.says(first) && !window.says(second) && !window.says(third));

    // The same message twice is one.
    window->showBanner({.message = first});
    window->showBanner({.message = first});
    window->hideBanner(first);
    QVERIFY(!window.says(first));
}

void TestMainWindow::bannerIsPlainTextAndCopied()
{
    ShownWindow window;
    window->showBanner({u"<a href='x'>click</a>"_s, u"req-1"_s});
    QVERIFY(window.says(u"<a href='x'>click</a>"_s));
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->text().contains(u"<a"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(!buttonNamed(window.get(), u"Retry"_s));
    QTest::mouseClick(buttonNamed(window.get(), u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"<a href='x'>click</a>\nRequest ID: req-1"_s);
    QTest::mouseClick(buttonNamed(window.get(), u"Close"_s), Qt::LeftButton);
    QVERIFY(!window.says(u"<a href='x'>click</a>"_s));
}

void TestMainWindow::bannerRetriesAsLongAsItsContextLives()
{
    ShownWindow window;
    int retries = 0;
    auto context = std::make_unique<QObject>();
    window->showBanner({u"Not read."_s}, context.get(), [&retries] { ++retries; });
    QTest::mouseClick(buttonNamed(window.get(), u"Retry"_s), Qt::LeftButton);
    QCOMPARE(retries, 1);
    QVERIFY(!window.says(u"Not read."_s));
    window->showBanner({u"Not read."_s}, context.get(), [&retries] { ++retries; });
    context.reset();
    QVERIFY(!window.says(u"Not read."_s));
    // A new banner does not keep the retry of the one before.
    window->showBanner({u"First."_s}, this, [&retries] { ++retries; });
    window->showBanner({u"Second."_s}, this, [&retries] { retries += 10; });
    QTest::mouseClick(buttonNamed(window.get(), u"Retry"_s), Qt::LeftButton);
    QCOMPARE(retries, 11);
}

void TestMainWindow::statusLineShowsWhatGoesOn()
{
    ShownWindow window;
    const QString path = u"/v1/p1/eventstreamings/s1"_s;
    window->addRequest(
        {.method = u"GET"_s, .path = path, .httpStatus = 200, .duration = std::chrono::milliseconds(84)});
    QVERIFY(window.says(u"GET eventstreamings · 200 · 84 ms"_s));
    window->addRequest({.method = u"GET"_s,
                        .path = path,
                        .duration = std::chrono::milliseconds(60),
                        .error = ApiError{.kind = ApiError::Kind::Timeout}});
    QVERIFY(window.says(u"GET eventstreamings · timed out · 60 ms"_s));
    QVERIFY(!buttonNamed(window.get(), u"Cancel"_s));
    window->showBusy(u"Opening orders-to-fn…"_s);
    QVERIFY(window.says(u"Opening orders-to-fn…"_s));
    QSignalSpy canceled(window.get(), &MainWindow::cancelRequested);
    QTest::mouseClick(buttonNamed(window.get(), u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(canceled.count(), 1);
    window->hideBusy();
    QVERIFY(!buttonNamed(window.get(), u"Cancel"_s));
    window->showStatus(u"Saved orders.json"_s);
    QVERIFY(window.says(u"Saved orders.json"_s));
}

void TestMainWindow::issuesOfTheFrontDraftAreCounted()
{
    ShownWindow window;
    ResourceDraft *draft = window.add(newDraft());
    QVERIFY(!buttonNamed(window.get(), u"1 error"_s));
    draft->setValue("/source/source_kafka/topic", Json::string(""));
    QVERIFY(buttonNamed(window.get(), u"1 error"_s));
    draft->setValue("/source/source_kafka/group", Json::string(""));
    QTest::mouseClick(buttonNamed(window.get(), u"2 errors"_s), Qt::LeftButton);
    QCOMPARE(window->findChild<DraftPanes *>()->currentIndex(), 2);
    window->showList(ResourceKind::EventStream);
    QVERIFY(!buttonNamed(window.get(), u"2 errors"_s));
}

void TestMainWindow::filesAreOpened()
{
    ShownWindow window;
    QSignalSpy opened(window.get(), &MainWindow::openFilesRequested);
    QTest::mouseClick(buttonNamed(window.get(), u"Open…"_s), Qt::LeftButton);
    QVERIFY(window.fileChoice());
    Q_EMIT window.fileChoice()->filesSelected({u"/tmp/a.json"_s, u"/tmp/b.json"_s});
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toStringList(), (QStringList{u"/tmp/a.json"_s, u"/tmp/b.json"_s}));
}

void TestMainWindow::choicesOfTheViewMenuAreAskedFor()
{
    ShownWindow window;
    QSignalSpy appearance(window.get(), &MainWindow::appearanceChosen);
    window.action(u"Dark"_s)->trigger();
    QCOMPARE(appearance.count(), 1);
    QCOMPARE(appearance.at(0).at(0).value<Appearance>(), Appearance::Dark);
    window->setAppearance(Appearance::Light);
    QVERIFY(window.action(u"Light"_s)->isChecked());
    QVERIFY(!window.action(u"Dark"_s)->isChecked());
    QSignalSpy language(window.get(), &MainWindow::languageChosen);
    window.action(u"简体中文(C)"_s)->trigger();
    QCOMPARE(language.at(0).at(0).toString(), u"zh_CN"_s);
    window->setLanguage(u"en"_s);
    QVERIFY(window.action(u"English"_s)->isChecked());
}

void TestMainWindow::foreignLayoutIsRefused()
{
    ShownWindow window;
    const QSize size = window->size();
    QVERIFY(!window->restoreLayout({}));
    QVERIFY(!window->restoreLayout("not a layout"));
    QVERIFY(!window->restoreLayout(window->saveLayout().chopped(1)));
    QCOMPARE(window->size(), size);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
