// The window is as it was left: panels that were moved, floated or closed, splitters, columns, and the place
// of all that on a screen that is there.

#include "models/lists/resourcelistmodel.h"
#include "models/samples/sampleset.h"
#include "tests/support/controls.h"
#include "tests/support/shownwindow.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/lists/requestlogview.h"
#include "ui/paletteentries.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDataStream>
#include <QMenuBar>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QWindow>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestWindowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void panelsCloseAndOpen();
    void panelsFloat();
    void panelsGoBackByTheMenu();
    void closedPanelStaysClosed();
    void panelsAreRestored();
    void floatingPanelIsRestored();
    void lostPanelComesBack();
    void partsAreRestored();
    void dialogsAreAsLarge();
    void windowOfALostScreenComesBack();
    void otherScreenKeepsTheRest();
    void panelsAreMirrored();
    void keysAreReadFromTheLeft();
    void tabsMoveByKey();
    void middleButtonClosesATab();
    void manyTabsKeepTheMark();
};

void TestWindowLayout::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestWindowLayout::panelsCloseAndOpen()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    QVERIFY(details->isVisible());
    // By the sign in its title.
    auto *close = buttonNamed(details, u"Close panel"_s);
    QVERIFY(close);
    close->click();
    QVERIFY(!details->isVisible());
    QAction *open = window.action(u"Details"_s);
    QVERIFY(!open->isChecked());
    open->trigger();
    QVERIFY(details->isVisible());
    window.press(Qt::Key_F9);
    QVERIFY(!details->isVisible());
    // A list has no details, whether they are wanted or not.
    window.press(Qt::Key_F9);
    QVERIFY(details->isVisible());
    window->showList(ResourceKind::EventStream);
    QVERIFY(!details->isVisible());
    QVERIFY(open->isChecked());
}

void TestWindowLayout::panelsFloat()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    QAction *floats = window.action(u"Float details"_s);
    QVERIFY(!floats->isChecked());
    floats->trigger();
    QVERIFY(details->isWindow());
    QVERIFY(details->isVisible());
    QVERIFY(floats->isChecked());
    // It goes and comes with what it is about.
    window->showList(ResourceKind::EventStream);
    QVERIFY(!details->isVisible());
    window.press(Qt::CTRL | Qt::Key_Tab);
    QVERIFY(details->isVisible());
    QVERIFY(details->isWindow());
    // Keys of the window work there as well.
    details->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), details);
    QTest::keyClick(details, Qt::Key_F9);
    QVERIFY(!details->isVisible());
    QVERIFY(!floats->isEnabled());
    window.press(Qt::Key_F9);
    QVERIFY(details->isVisible());
    // The frame of a window of its own has no sign to dock it.
    floats->trigger();
    QVERIFY(!details->isWindow());
    QVERIFY(!floats->isChecked());
}

void TestWindowLayout::panelsGoBackByTheMenu()
{
    ShownWindow window;
    QDockWidget *details = window.panel(u"Details"_s);
    auto *area = qobject_cast<QMainWindow *>(details->parentWidget());
    area->addDockWidget(Qt::LeftDockWidgetArea, details);
    details->setFloating(true);
    details->close();
    window.action(u"Reset panels"_s)->trigger();
    QVERIFY(details->isVisible());
    QVERIFY(!details->isWindow());
    QCOMPARE(area->dockWidgetArea(details), Qt::RightDockWidgetArea);
}

void TestWindowLayout::closedPanelStaysClosed()
{
    QByteArray layout;
    {
        ShownWindow window;
        window.panel(u"Details"_s)->close();
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QVERIFY(!next.panel(u"Details"_s)->isVisible());
    QVERIFY(!next.action(u"Details"_s)->isChecked());
    next.press(Qt::Key_F9);
    QVERIFY(next.panel(u"Details"_s)->isVisible());
}

void TestWindowLayout::panelsAreRestored()
{
    QByteArray layout;
    constexpr int width = 411;
    {
        ShownWindow window;
        window->resize(1200, 700);
        QDockWidget *details = window.panel(u"Details"_s);
        auto *area = qobject_cast<QMainWindow *>(details->parentWidget());
        area->addDockWidget(Qt::LeftDockWidgetArea, details);
        window.press(Qt::CTRL | Qt::Key_L);
        QTRY_COMPARE(details->x(), 0);
        window.pullTo(details, width);
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QTRY_COMPARE(next->size(), QSize(1200, 700));
    QDockWidget *details = next.panel(u"Details"_s);
    QCOMPARE(qobject_cast<QMainWindow *>(details->parentWidget())->dockWidgetArea(details),
             Qt::LeftDockWidgetArea);
    QTRY_COMPARE(details->width(), width);
    // It was open, so there is something in it.
    QVERIFY(next.panel(u"Requests"_s)->isVisible());
    QVERIFY(next->findChild<RequestLogView *>()->isVisible());
}

void TestWindowLayout::floatingPanelIsRestored()
{
    const QRect place(120, 90, 420, 360);
    QByteArray layout;
    {
        ShownWindow window;
        QDockWidget *details = window.panel(u"Details"_s);
        details->setFloating(true);
        details->setGeometry(place);
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QDockWidget *details = next.panel(u"Details"_s);
    QVERIFY(details->isVisible());
    QVERIFY(details->isWindow());
    QTRY_COMPARE(details->geometry(), place);
    QVERIFY(next.action(u"Float details"_s)->isChecked());
}

void TestWindowLayout::lostPanelComesBack()
{
    QByteArray layout;
    {
        ShownWindow window;
        QDockWidget *details = window.panel(u"Details"_s);
        details->setFloating(true);
        details->setGeometry(9000, 7000, 420, 360);
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QDockWidget *details = next.panel(u"Details"_s);
    QVERIFY(details->isVisible());
    const QRect there = details->screen()->availableGeometry();
    QTRY_VERIFY2(there.contains(details->geometry()),
                 qPrintable(QDebug::toString(details->geometry()) + QDebug::toString(there)));
}

void TestWindowLayout::partsAreRestored()
{
    QByteArray layout;
    QList<int> window;
    QList<int> lab;
    const auto showLab = [](ShownWindow &shown) {
        QObject::connect(shown.operator->(), &MainWindow::samplesRequested, shown.operator->(),
                         [shown = shown.operator->()](ResourceDraft *draft) {
                             shown->showSamples(draft, new SampleSet(shown));
                         });
        shown.press(Qt::Key_F6);
    };
    // As whoever pulls at it does.
    const auto pull = [](QSplitter *splitter, int distance) {
        const QPoint grip = splitter->handle(1)->rect().center();
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, grip);
        QTest::mouseMove(splitter->handle(1), grip + QPoint(distance, 0));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, grip);
        return splitter->sizes();
    };
    {
        ShownWindow shown;
        shown->resize(1200, 700);
        showLab(shown);
        const QList<int> before = shown.splitter(u"window"_s)->sizes();
        window = pull(shown.splitter(u"window"_s), 31);
        QVERIFY(window != before);
        lab = pull(shown.splitter(u"lab"_s), -25);
        shown->showList(ResourceKind::EventStream);
        shown.columns(u"streams"_s)->resizeSection(ResourceListModel::StatusColumn, 177);
        QTest::mouseClick(
            shown.columns(u"streams"_s)->viewport(), Qt::LeftButton, {},
            {shown.columns(u"streams"_s)->sectionPosition(ResourceListModel::StatusColumn) + 60, 5});
        layout = shown->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QTRY_COMPARE(next->size(), QSize(1200, 700));
    QTRY_COMPARE(next.splitter(u"window"_s)->sizes(), window);
    // It is made after that.
    showLab(next);
    QTRY_COMPARE(next.splitter(u"lab"_s)->sizes(), lab);
    next->showList(ResourceKind::EventStream);
    const QHeaderView *columns = next.columns(u"streams"_s);
    QCOMPARE(columns->sectionSize(ResourceListModel::StatusColumn), 177);
    QCOMPARE(columns->sortIndicatorSection(), int(ResourceListModel::StatusColumn));
}

void TestWindowLayout::dialogsAreAsLarge()
{
    const auto keys = [](ShownWindow &window) {
        window.action(u"Keyboard shortcuts"_s)->trigger();
        return window->findChild<KeysDialog *>();
    };
    const QSize given(613, 702);
    QByteArray layout;
    {
        ShownWindow window;
        KeysDialog *dialog = keys(window);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(dialog->size(), KeysDialog({}).size());
        // As by its frame.
        dialog->windowHandle()->resize(given);
        QTRY_COMPARE(dialog->size(), given);
        delete dialog;
        dialog = keys(window);
        QCOMPARE(dialog->size(), given);
        // What it makes of itself is its own.
        dialog->resize(500, 500);
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QCOMPARE(keys(next)->size(), given);
}

void TestWindowLayout::windowOfALostScreenComesBack()
{
    QByteArray layout;
    {
        ShownWindow window;
        window->setGeometry(9000, 5000, 1000, 600);
        layout = window->saveLayout();
    }
    ShownWindow next;
    QVERIFY(next->restoreLayout(layout));
    QTRY_COMPARE(next->size(), QSize(1000, 600));
    QVERIFY(next->screen()->availableGeometry().contains(next->geometry()));
}

void TestWindowLayout::otherScreenKeepsTheRest()
{
    QByteArray layout;
    {
        ShownWindow window;
        window.panel(u"Details"_s)->close();
        layout = window->saveLayout();
    }
    // What it was saved on is twice as wide: Qt does not restore such a size.
    QDataStream reader(layout);
    reader.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0;
    QByteArray geometry;
    QByteArray panels;
    QMap<QString, QByteArray> parts;
    reader >> format >> geometry >> panels >> parts;
    constexpr qsizetype screenWidthPlace = 4 + 2 + 2 + 16 + 16 + 4 + 1 + 1;
    QDataStream width(&geometry, QIODevice::ReadWrite);
    QVERIFY(width.device()->seek(screenWidthPlace));
    width << qint32(2 * QApplication::primaryScreen()->geometry().width());
    QByteArray foreign;
    QDataStream writer(&foreign, QIODevice::WriteOnly);
    writer.setVersion(QDataStream::Qt_6_4);
    writer << format << geometry << panels << parts;

    ShownWindow next;
    const QSize size = next->size();
    QVERIFY(next->restoreLayout(foreign));
    QCOMPARE(next->size(), size);
    QVERIFY(!next.panel(u"Details"_s)->isVisible());
}

void TestWindowLayout::panelsAreMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restored = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    ShownWindow window;
    const QDockWidget *details = window.panel(u"Details"_s);
    QTRY_VERIFY(details->mapToGlobal(QPoint()).x() < window.tabs()->mapToGlobal(QPoint()).x());
}

void TestWindowLayout::keysAreReadFromTheLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restored = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    for (const QKeyCombination keys :
         {QKeyCombination(Qt::CTRL | Qt::Key_Plus), QKeyCombination(Qt::CTRL | Qt::Key_K)}) {
        QAction action;
        action.setShortcut(keys);
        const QString text = keysText(&action);
        QTextLayout layout(text);
        QTextOption option;
        option.setTextDirection(Qt::RightToLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        const auto last = static_cast<int>(text.size()) - 2;
        QVERIFY(line.cursorToX(static_cast<int>(text.indexOf(u't'))) < line.cursorToX(last));
    }
}

void TestWindowLayout::tabsMoveByKey()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    window->showList(ResourceKind::EventSubscription);
    const QStringList titles = window.titles();
    QCOMPARE(window.tabs()->currentIndex(), 2);
    window.press(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp);
    QCOMPARE(window.titles(), (QStringList{titles[0], titles[2], titles[1]}));
    QCOMPARE(window.tabs()->currentIndex(), 1);
    window.press(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown);
    QCOMPARE(window.titles(), titles);
    // There is no further.
    window.press(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown);
    QCOMPARE(window.titles(), titles);
    window.press(Qt::CTRL | Qt::Key_PageDown);
    QCOMPARE(window.tabs()->currentIndex(), 0);
}

void TestWindowLayout::middleButtonClosesATab()
{
    ShownWindow window;
    window->showList(ResourceKind::EventStream);
    window->showList(ResourceKind::EventSubscription);
    QTabBar *tabs = window.tabs();
    const QStringList titles = window.titles();
    // Pressed on one and released on another is no click.
    QTest::mousePress(tabs, Qt::MiddleButton, {}, tabs->tabRect(1).center());
    QTest::mouseRelease(tabs, Qt::MiddleButton, {}, tabs->tabRect(2).center());
    QCOMPARE(window.titles(), titles);
    QTest::mouseClick(tabs, Qt::MiddleButton, {}, tabs->tabRect(1).center());
    QCOMPARE(window.titles(), (QStringList{titles[0], titles[2]}));
    window.press(Qt::CTRL | Qt::Key_W);
    QCOMPARE(window.titles(), QStringList{titles[0]});
}

void TestWindowLayout::manyTabsKeepTheMark()
{
    ShownWindow window;
    window->resize(1024, 640);
    for (int number = 0; number < 20; ++number)
        window.addDraft();
    window->currentDraft()->setValue("/name",
                                     Json::string("a-name-that-is-much-longer-than-any-tab-has-room-for"));
    const int last = window.tabs()->count() - 1;
    QVERIFY(window.titles().last().endsWith(u'•'));
    QVERIFY(window.tabs()->tabRect(last).width() < 300);
    for (int index = 0; index <= last; ++index)
        QVERIFY(window.tabs()->tabRect(index).width() >= 100);
    QVERIFY(window.tabs()->tabToolTip(last).contains(u"longer-than-any-tab-has-room-for"_s));
    // The mark is what differs in the picture.
    const auto picture = [&] {
        const QRect tab = window.tabs()->tabRect(last);
        return window.tabs()->grab(tab).toImage();
    };
    const QImage marked = picture();
    window->currentDraft()->markSaved();
    QVERIFY(!window.titles().last().endsWith(u'•'));
    QVERIFY(picture() != marked);
}

QTEST_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
