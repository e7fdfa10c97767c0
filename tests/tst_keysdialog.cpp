#include "ui/dialogs/keysdialog.h"

#include "tests/support/controls.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestKeysDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKeyOfTheMenus();
    void opensAndClosesByKeys();
    void findsActionsAndKeys_data();
    void findsActionsAndKeys();
    void isCopiedAsText();
    void everyControlHasAName();
};

void TestKeysDialog::hasEveryKeyOfTheMenus()
{
    const MainWindow window;
    const std::vector<MenuEntry> entries = menuEntries(window.menuBar()->actions());
    const QString text = KeysDialog(entries).text();
    int keys = 0;
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            // The rows of a list have their own, and are in the menu with it.
            if (action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            QVERIFY2(text.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
            ++keys;
        }
    }
    QVERIFY(keys > 25);
    QVERIFY(text.contains(u"Resource\n  Review & apply…\tCtrl+Return, Ctrl+Enter\n"_s));
    // What has no key is not there.
    QVERIFY(!text.contains(u"About"_s));
}

void TestKeysDialog::opensAndClosesByKeys()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto *dialog = window.findChild<KeysDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestKeysDialog::findsActionsAndKeys_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::newRow("action") << u"lab"_s << u"View\n  Rule lab\tF6\n"_s;
    QTest::newRow("key") << u"shift+f8"_s << u"View\n  Previous issue\tShift+F8\n"_s;
    QTest::newRow("menu") << u"help"_s
                          << u"Help\n  Help on this field\tShift+F1\n  Keyboard shortcuts\tF1\n"_s;
    QTest::newRow("words") << u"resource f5"_s << u"Resource\n  Refresh\tF5\n"_s;
    QTest::newRow("nothing") << u"qqq"_s << u"\n"_s;
}

void TestKeysDialog::findsActionsAndKeys()
{
    QFETCH(const QString, query);
    QFETCH(const QString, text);
    const MainWindow window;
    KeysDialog dialog(menuEntries(window.menuBar()->actions()));
    const QString all = dialog.text();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), query);
    QCOMPARE(dialog.text(), text);
    dialog.findChild<QLineEdit *>()->clear();
    QCOMPARE(dialog.text(), all);
}

void TestKeysDialog::isCopiedAsText()
{
    const MainWindow window;
    KeysDialog dialog(menuEntries(window.menuBar()->actions()));
    dialog.show();
    QTest::mouseClick(buttonNamed(&dialog, u"Copy as text"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), dialog.text());
}

void TestKeysDialog::everyControlHasAName()
{
    const MainWindow window;
    KeysDialog dialog(menuEntries(window.menuBar()->actions()));
    dialog.show();
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
