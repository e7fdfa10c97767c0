// Panels and the keyboard: what a key asks for has it, in whichever window that stands.

#include "tests/support/shownwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QScreen>

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
Widget *inPanel(const QDockWidget *panel, const QString &name)
{
    for (Widget *widget : panel->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
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

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
