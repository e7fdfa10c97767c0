#include "ui/dialogs/keysdialog.h"

#include "tests/support/controls.h"
#include "ui/commandpalette.h"
#include "ui/mainwindow.h"
#include "ui/widgetkeys.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Null where the key opens nothing.
KeysDialog *openedByKey(MainWindow &window)
{
    window.show();
    window.activateWindow();
    if (QTest::qWaitForWindowActive(&window))
        QTest::keyClick(&window, Qt::Key_F1);
    return window.findChild<KeysDialog *>();
}

} // namespace

class TestKeysDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKeyOfTheMenus();
    void opensAndClosesByKeys();
    void hasTheKeysOfEveryPart();
    void partsListenToTheKeysThatAreListed();
    void findsActionsAndKeys_data();
    void findsActionsAndKeys();
    void saysThatNothingMatches();
    void downLeadsToTheRows();
    void isCopiedAsText();
    void everyControlHasAName();
};

void TestKeysDialog::hasEveryKeyOfTheMenus()
{
    const MainWindow window;
    const std::vector<KeyRow> entries = keyRows(menuEntries(window.menuBar()->actions()));
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
    KeysDialog *dialog = openedByKey(window);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestKeysDialog::hasTheKeysOfEveryPart()
{
    MainWindow window;
    KeysDialog *dialog = openedByKey(window);
    QVERIFY(dialog);
    const QString text = dialog->text();
    for (const QString &line :
         {u"Event streams\n  Duplicate\tCtrl+D\n"_s, u"Subscriptions\n  Duplicate\tCtrl+D\n"_s,
          u"  Delete…\tDel\n"_s, u"Command palette\n  Next entry\tDown\n"_s,
          u"Pipeline\n  Box to the left\tLeft\n"_s,
          u"Fields with a list\n  Open the list\tAlt+Down, Down, F4\n"_s,
          u"Rule lab, variables\n  Add a variable\tIns\n"_s,
          u"Many changes at once\n  Tick the rows, or not\tSpace\n"_s,
          u"  Leave, and change nothing\tEsc\n"_s})
        QVERIFY2(text.contains(line), qPrintable(line + text));
    for (const KeyRow &row : widgetKeyRows())
        QVERIFY2(!row.keys.isEmpty() && text.contains(row.text + u'\t' + row.keys.join(u", "_s)),
                 qPrintable(row.text));
    // Typing leaves what it is about.
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"variables alt"_s);
    QCOMPARE(dialog->text(),
             u"Rule lab, variables\n  Move the variable up\tAlt+Up\n  Move the variable down\tAlt+Down\n"_s);
}

void TestKeysDialog::partsListenToTheKeysThatAreListed()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *palette = window.findChild<CommandPalette *>();
    for (const QKeySequence &sequence : sequencesOf(WidgetKey::PaletteClose)) {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        QTest::keySequence(palette->findChild<QLineEdit *>(), sequence);
        QVERIFY(!palette->isVisible());
    }
    const QKeyEvent unknown(QEvent::KeyPress, 0, Qt::NoModifier);
    const QKeyEvent padded(QEvent::KeyPress, Qt::Key_Enter, Qt::KeypadModifier);
    const QKeyEvent shifted(QEvent::KeyPress, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(!isKey(&unknown, WidgetKey::OpenRow));
    QVERIFY(isKey(&padded, WidgetKey::OpenRow));
    QVERIFY(!isKey(&shifted, WidgetKey::FindNext));
    QVERIFY(isKey(&shifted, WidgetKey::FindPrevious));
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
    KeysDialog dialog(keyRows(menuEntries(window.menuBar()->actions())));
    const QString all = dialog.text();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), query);
    QCOMPARE(dialog.text(), text);
    dialog.findChild<QLineEdit *>()->clear();
    QCOMPARE(dialog.text(), all);
}

void TestKeysDialog::saysThatNothingMatches()
{
    const MainWindow window;
    KeysDialog dialog(keyRows(menuEntries(window.menuBar()->actions())));
    dialog.show();
    auto *search = dialog.findChild<QLineEdit *>();
    const auto isSaid = [&dialog] {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == u"No action or key matches “zzz”."_s;
        });
    };
    QTest::keyClicks(search, u"zzz"_s);
    QVERIFY(isSaid());
    QTest::keyClick(search, Qt::Key_Backspace);
    QTest::keyClick(search, Qt::Key_Backspace);
    QTest::keyClick(search, Qt::Key_Backspace);
    QVERIFY(!isSaid());
    QVERIFY(dialog.findChild<QTreeWidget *>()->isVisible());
}

void TestKeysDialog::downLeadsToTheRows()
{
    const MainWindow window;
    KeysDialog dialog(keyRows(menuEntries(window.menuBar()->actions())));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *search = dialog.findChild<QLineEdit *>();
    const auto *rows = dialog.findChild<QTreeWidget *>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"Undo"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(rows->hasFocus());
    QVERIFY(rows->currentItem() && !rows->currentItem()->isHidden());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY2(rows->currentItem()->text(0).contains(u"Undo"_s), qPrintable(rows->currentItem()->text(0)));
}

void TestKeysDialog::isCopiedAsText()
{
    const MainWindow window;
    KeysDialog dialog(keyRows(menuEntries(window.menuBar()->actions())));
    dialog.show();
    QTest::mouseClick(buttonNamed(&dialog, u"Copy as text"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), dialog.text());
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->accessibleName() == u"Copied"_s;
    }));
}

void TestKeysDialog::everyControlHasAName()
{
    const MainWindow window;
    KeysDialog dialog(keyRows(menuEntries(window.menuBar()->actions())));
    dialog.show();
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
