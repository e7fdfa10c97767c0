// Panels and the keyboard: what a key asks for has it, in whichever window that stands.

#include "tests/support/shownwindow.h"
#include "ui/draftpage.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QScreen>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fieldIsReachedFromAFloatingPanel_data();
    void fieldIsReachedFromAFloatingPanel();
    void pagesAreReachedFromAFloatingPanel();
    void keyOfThePanelEntersIt_data();
    void keyOfThePanelEntersIt();
    void requestsFloatAgainAtTheNextStart();
    void floatingPanelsComeWithTheWindow();
    void panelFloatsBesideTheWindow_data();
    void panelFloatsBesideTheWindow();
    void panelFloatsWhereItDidBefore();
    void buttonsKeepTheirNames();
    void whatOpensADialogIsNoCheckBox();
    void focusIsSeenFromTheStart();
    void closedPanelGivesTheFocusBack_data() { addPlaces(); }
    void closedPanelGivesTheFocusBack();
    void keyThatClosesThePanelGivesTheFocusBack_data();
    void keyThatClosesThePanelGivesTheFocusBack();
    void escapeLeavesThePanel_data() { addPlaces(); }
    void escapeLeavesThePanel();
    void escapeLeadsToWhatTakesTheFocus();
    void floatingKeepsTheFocus();
    void floatedPanelGivesTheFocusBack();
    void dialogBeforeAFloatingPanelHasTheKeys();
    void floatingPanelIsGoneBackTo();
    void tabComesRoundInAFloatingPanel();
    void emptyPanelHasTheFocus();
    void detailsTakeWhatTheFormLeaves();
    void detailsStayAsTheyWerePulled();

private:
    static void addPlaces();
};

namespace {

//! The keys go to the panel.
void enterFloating(QDockWidget *panel)
{
    panel->setFloating(true);
    QVERIFY(QTest::qWaitForWindowExposed(panel));
    panel->activateWindow();
    // A panel counts as active with the window that it is of: qWaitForWindowActive() would not wait.
    QTRY_COMPARE(QApplication::activeWindow(), panel);
}

//! What is in the panel and has this name.
template <typename Widget>
Widget *inPanel(const QWidget *panel, const QString &name)
{
    for (Widget *widget : panel->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

//! From the field of the name, which is returned.
QLineEdit *goToTheIssues(ShownWindow &window)
{
    window->currentDraft()->setValue("/name", Json::string({}));
    auto *name = inPanel<QLineEdit>(window.operator->(), u"Name"_s);
    name->setFocus();
    window->activateWindow();
    if (!QTest::qWaitFor([&window] { return QApplication::activeWindow() == window.operator->(); }))
        QTest::qFail("It is not active", __FILE__, __LINE__);
    window.press(Qt::CTRL | Qt::Key_I);
    return name;
}

QString focusedName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
}

} // namespace

void TestPanels::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestPanels::fieldIsReachedFromAFloatingPanel_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("next issue") << Qt::Key_F8;
    QTest::newRow("chosen issue") << Qt::Key_Return;
}

void TestPanels::fieldIsReachedFromAFloatingPanel()
{
    QFETCH(const Qt::Key, key);
    ShownWindow window;
    window->currentDraft()->setValue("/name", Json::string({}));
    window.press(Qt::CTRL | Qt::Key_I);
    QDockWidget *details = window.panel(u"Details"_s);
    enterFloating(details);
    auto *issues = inPanel<QListView>(details, u"Issues"_s);
    issues->setFocus();
    issues->setCurrentIndex(issues->model()->index(0, 0));
    QTest::keyClick(issues, key);
    QTRY_COMPARE(QApplication::activeWindow(), window.operator->());
    QCOMPARE(focusedName(), u"Name"_s);
}

void TestPanels::pagesAreReachedFromAFloatingPanel()
{
    ShownWindow window;
    window.press(Qt::CTRL | Qt::Key_L);
    QDockWidget *requests = window.panel(u"Requests"_s);
    for (const QKeyCombination keys : {QKeyCombination(Qt::CTRL | Qt::Key_1),
                                       {Qt::CTRL | Qt::Key_0},
                                       {Qt::CTRL | Qt::Key_4},
                                       QKeyCombination(Qt::CTRL | Qt::Key_F)}) {
        enterFloating(requests);
        QTest::keyClick(requests, keys.key(), keys.keyboardModifiers());
        QTRY_COMPARE(QApplication::activeWindow(), window.operator->());
        QVERIFY(QApplication::focusWidget());
    }
}

void TestPanels::keyOfThePanelEntersIt_data()
{
    addPlaces();
}

void TestPanels::addPlaces()
{
    QTest::addColumn<bool>("floats");
    QTest::newRow("docked") << false;
    QTest::newRow("floating") << true;
}

void TestPanels::keyOfThePanelEntersIt()
{
    QFETCH(const bool, floats);
    ShownWindow window;
    window->currentDraft()->setValue("/name", Json::string({}));
    QDockWidget *details = window.panel(u"Details"_s);
    details->setFloating(floats);
    details->close();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.operator->()));
    window.press(Qt::CTRL | Qt::Key_I);
    QTRY_COMPARE(QApplication::activeWindow(), details->window());
    auto *issues = inPanel<QListView>(details, u"Issues"_s);
    QVERIFY(issues->hasFocus());
    // Enter leads from there to the field.
    QVERIFY(issues->currentIndex().isValid());
    QTest::keyClick(issues, Qt::Key_Return);
    QTRY_COMPARE(QApplication::activeWindow(), window.operator->());
    QCOMPARE(focusedName(), u"Name"_s);
    window.press(Qt::CTRL | Qt::Key_F);
    QTRY_COMPARE(QApplication::activeWindow(), details->window());
    QVERIFY(details->isAncestorOf(QApplication::focusWidget()));
}

void TestPanels::requestsFloatAgainAtTheNextStart()
{
    const QRect place(130, 90, 640, 360);
    QByteArray layout;
    {
        ShownWindow window;
        window.press(Qt::CTRL | Qt::Key_L);
        QDockWidget *requests = window.panel(u"Requests"_s);
        enterFloating(requests);
        requests->setGeometry(place);
        // As somebody quits: first the window goes, then all that is left.
        window->close();
        QApplication::closeAllWindows();
        QVERIFY(!requests->isVisible());
        layout = window->saveLayout();
    }
    MainWindow next;
    QVERIFY(next.restoreLayout(layout));
    auto *requests = next.findChild<QDockWidget *>(u"requests"_s);
    QVERIFY(!requests->isVisible());
    next.show();
    QVERIFY(QTest::qWaitForWindowExposed(requests));
    QVERIFY(requests->isWindow());
    QTRY_COMPARE(requests->geometry(), place);
}

void TestPanels::floatingPanelsComeWithTheWindow()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    details->setFloating(true);
    window->hide();
    QVERIFY(!details->isVisible());
    window->show();
    QVERIFY(details->isVisible());
    QVERIFY(window.action(u"Details"_s)->isChecked());
}

void TestPanels::panelFloatsBesideTheWindow_data()
{
    QTest::addColumn<QString>("panel");
    QTest::addColumn<QRect>("window");
    QTest::addColumn<bool>("hasRoom");
    for (const QString &panel : {u"details"_s, u"requests"_s}) {
        const auto row = [&panel](const char *where) -> QTestData & {
            return QTest::newRow(qPrintable(panel + u' ' + QLatin1StringView(where)));
        };
        row("right") << panel << QRect(0, 0, 1920, 1200) << true;
        row("left") << panel << QRect(1920, 400, 1920, 1200) << true;
        row("below") << panel << QRect(0, 0, 3840, 1200) << true;
        row("above") << panel << QRect(0, 960, 3840, 1200) << true;
        // Where it has not quite enough, as much as there is.
        row("partly") << panel << QRect(0, 0, 3640, 2160) << false;
        row("inside") << panel << QRect(0, 0, 3840, 2160) << false;
    }
}

void TestPanels::panelFloatsBesideTheWindow()
{
    QFETCH(const QString, panel);
    QFETCH(const QRect, window);
    QFETCH(const bool, hasRoom);
    ShownWindow shown;
    shown.press(Qt::CTRL | Qt::Key_L);
    shown->setGeometry(window);
    QTRY_COMPARE(shown->geometry(), window);
    auto *dock = shown->findChild<QDockWidget *>(panel);
    auto *button = dock->findChild<QAbstractButton *>(u"qt_dockwidget_floatbutton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dock->isWindow());
    QVERIFY(QTest::qWaitForWindowExposed(dock));
    const QRect place = dock->geometry();
    const QString text = QDebug::toString(place);
    QVERIFY2(dock->screen()->availableGeometry().contains(place), qPrintable(text));
    QVERIFY2(place.width() >= 380 && place.height() >= 480, qPrintable(text));
    QVERIFY2(place.width() <= 720 && place.height() <= 640, qPrintable(text));
    QCOMPARE(window.intersects(place), !hasRoom);
    if (!hasRoom)
        QCOMPARE(dock->frameGeometry().right(), dock->screen()->availableGeometry().right());
}

void TestPanels::panelFloatsWhereItDidBefore()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    QAction *floats = window.action(u"Float details"_s);
    floats->trigger();
    const QRect place(700, 300, 500, 500);
    details->setGeometry(place);
    floats->trigger();
    QVERIFY(!details->isWindow());
    floats->trigger();
    QCOMPARE(details->geometry(), place);
    // The other one keeps away from it.
    window.press(Qt::CTRL | Qt::Key_L);
    window.action(u"Float requests"_s)->trigger();
    QVERIFY(!window.panel(u"Requests"_s)->frameGeometry().intersects(details->frameGeometry()));
}

void TestPanels::buttonsKeepTheirNames()
{
    ShownWindow window;
    const QDockWidget *details = window.panel(u"Details"_s);
    QAction *floats = window.action(u"Float details"_s);
    for (int i = 0; i < 2; ++i) {
        floats->trigger();
        for (const auto &[button, name] : {std::pair(u"qt_dockwidget_floatbutton"_s, u"Float panel"_s),
                                           std::pair(u"qt_dockwidget_closebutton"_s, u"Close panel"_s)}) {
            const auto *shown = details->findChild<QAbstractButton *>(button);
            QCOMPARE(shown->accessibleName(), name);
            QCOMPARE(shown->accessibleDescription(), u"Details"_s);
        }
    }
}

void TestPanels::whatOpensADialogIsNoCheckBox()
{
    ShownWindow window;
    const auto isCheckable = [&window](const QString &name) {
        for (auto *button : window->findChild<QWidget *>(u"sidebar"_s)->findChildren<QAbstractButton *>()) {
            if (button->text() == name)
                return button->isCheckable();
        }
        qFatal("There is none");
    };
    QVERIFY(isCheckable(u"History"_s));
    QVERIFY(!isCheckable(u"Drafts"_s));
}

void TestPanels::focusIsSeenFromTheStart()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // The first thing on the page, which shows it.
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused && focused != &window);
    const auto picture = [&window] { return window.grab().toImage(); };
    const QImage before = picture();
    focused->clearFocus();
    QVERIFY(picture() != before);
}

//! Not to whatever comes next in the window.
void TestPanels::closedPanelGivesTheFocusBack()
{
    QFETCH(const bool, floats);
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    details->setFloating(floats);
    QLineEdit *name = goToTheIssues(window);
    QTRY_VERIFY(details->isAncestorOf(QApplication::focusWidget()));
    details->close();
    QVERIFY(!details->isVisible());
    QTRY_VERIFY(name->hasFocus());
    // Or to the page, where that is gone.
    window.action(u"Details"_s)->trigger();
    window.press(Qt::CTRL | Qt::Key_I);
    QTRY_VERIFY(details->isAncestorOf(QApplication::focusWidget()));
    name->hide();
    details->close();
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(window->findChild<DraftPage *>()->isAncestorOf(QApplication::focusWidget()));
}

void TestPanels::keyThatClosesThePanelGivesTheFocusBack_data()
{
    QTest::addColumn<QKeyCombination>("enter");
    QTest::addColumn<bool>("floats");
    for (const bool floats : {false, true}) {
        const char *place = floats ? "floating" : "docked";
        QTest::addRow("issues, %s", place) << QKeyCombination(Qt::CTRL | Qt::Key_I) << floats;
        QTest::addRow("search, %s", place) << QKeyCombination(Qt::CTRL | Qt::Key_F) << floats;
    }
}

void TestPanels::keyThatClosesThePanelGivesTheFocusBack()
{
    QFETCH(const QKeyCombination, enter);
    QFETCH(const bool, floats);
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    details->setFloating(floats);
    QLineEdit *name = goToTheIssues(window);
    QTRY_COMPARE(focusedName(), u"Issues"_s);
    QTest::keyClick(QApplication::focusWidget(), enter.key(), enter.keyboardModifiers());
    QTRY_VERIFY(details->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QVERIFY(!details->isVisible());
    QTRY_VERIFY(name->hasFocus());
}

void TestPanels::escapeLeavesThePanel()
{
    QFETCH(const bool, floats);
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    details->setFloating(floats);
    QLineEdit *name = goToTheIssues(window);
    QTRY_COMPARE(focusedName(), u"Issues"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(name->hasFocus());
    QVERIFY(details->isVisible());
}

void TestPanels::escapeLeadsToWhatTakesTheFocus()
{
    ShownWindow window;
    const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
    const auto source = std::ranges::find_if(buttons, [](const QAbstractButton *button) {
        return button->isVisible() && button->group() && button->text() == u"Kafka"_s;
    });
    QVERIFY(source != buttons.end());
    (*source)->setFocus();
    window.press(Qt::CTRL | Qt::Key_F);
    QTRY_VERIFY(window.panel(u"Details"_s)->isAncestorOf(QApplication::focusWidget()));
    window->currentDraft()->setTextFault(u"It cannot be read."_s);
    QTRY_VERIFY(!(*source)->isEnabled());
    // The search first.
    for (int press = 0; press < 2; ++press)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(focusedName(), u"Name"_s);
}

void TestPanels::floatingKeepsTheFocus()
{
    ShownWindow window;
    window->currentDraft()->setValue("/name", Json::string({}));
    window.press(Qt::CTRL | Qt::Key_I);
    QTRY_COMPARE(focusedName(), u"Issues"_s);
    QWidget *const issues = QApplication::focusWidget();
    for (const bool floats : {true, false}) {
        window.action(u"Float details"_s)->trigger();
        QCOMPARE(window.panel(u"Details"_s)->isFloating(), floats);
        QTRY_COMPARE(QApplication::focusWidget(), issues);
    }
}

//! Wherever one has been meanwhile.
void TestPanels::floatedPanelGivesTheFocusBack()
{
    ShownWindow window;
    QLineEdit *name = goToTheIssues(window);
    QTRY_COMPARE(focusedName(), u"Issues"_s);
    window.action(u"Float details"_s)->trigger();
    QTRY_COMPARE(focusedName(), u"Issues"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(name->hasFocus());
}

//! Whatever the platform or a click makes active behind it.
void TestPanels::dialogBeforeAFloatingPanelHasTheKeys()
{
    ShownWindow window;
    enterFloating(window.panel(u"Details"_s));
    window.press(Qt::Key_F1);
    QTRY_VERIFY(QApplication::activeModalWidget());
    const QPointer<QWidget> dialog = QApplication::activeModalWidget();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    window->activateWindow();
    QTRY_COMPARE(QGuiApplication::focusWindow(), dialog->windowHandle());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestPanels::floatingPanelIsGoneBackTo()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    enterFloating(details);
    window.press(Qt::Key_F1);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_COMPARE(QApplication::activeWindow(), QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::activeWindow(), details);
    // From the window, it is the window.
    window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), window.operator->());
    window.press(Qt::Key_F1);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_COMPARE(QApplication::activeWindow(), window.operator->());
}

void TestPanels::tabComesRoundInAFloatingPanel()
{
    ShownWindow window;
    window.press(Qt::CTRL | Qt::Key_L);
    QDockWidget *requests = window.panel(u"Requests"_s);
    enterFloating(requests);
    auto *filter = inPanel<QLineEdit>(requests, u"Filter"_s);
    filter->setFocus();
    for (const bool isForward : {true, false}) {
        QList<QWidget *> passed;
        do {
            passed << QApplication::focusWidget();
            QTest::keyClick(passed.constLast(), isForward ? Qt::Key_Tab : Qt::Key_Backtab);
        } while (!passed.contains(QApplication::focusWidget()));
        QCOMPARE(QApplication::focusWidget(), filter);
        QVERIFY(passed.size() > 1);
    }
}

void TestPanels::emptyPanelHasTheFocus()
{
    ShownWindow window;
    QWidget *const before = QApplication::focusWidget();
    window.press(Qt::CTRL | Qt::Key_L);
    QDockWidget *requests = window.panel(u"Requests"_s);
    QVERIFY(requests->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!requests->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestPanels::detailsTakeWhatTheFormLeaves()
{
    ShownWindow window;
    const auto *details = window->findChild<QDockWidget *>(u"details"_s);
    window->resize(1280, 800);
    QTRY_VERIFY(details->width() > 300 && details->width() < 400);
    window->resize(2400, 1200);
    QTRY_VERIFY(details->width() > 1000 && details->width() < 1200);
    window->resize(3840, 2160);
    QTRY_VERIFY(details->width() > 2400);
    window->resize(1280, 800);
    QTRY_VERIFY(details->width() < 400);
}

void TestPanels::detailsStayAsTheyWerePulled()
{
    ShownWindow window;
    window->resize(1280, 800);
    auto *details = window->findChild<QDockWidget *>(u"details"_s);
    QTRY_VERIFY(details->width() < 400);
    constexpr int pulled = 450;
    window.pullTo(details, pulled);
    window->resize(2400, 1200);
    QTRY_COMPARE(window->width(), 2400);
    QCOMPARE(details->width(), pulled);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
