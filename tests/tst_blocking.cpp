// A window with a question before it does nothing until that is answered, whoever asks it to.

#include "tests/support/windowgallery.h"
#include "ui/blocking.h"
#include "ui/mainwindow.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Longer than a press by a screen reader takes, in milliseconds.
constexpr int pressTime = 300;

std::unique_ptr<QWidget> draftWindow()
{
    const std::vector<GalleryWindow> windows = allMainWindows();
    return std::ranges::find_if(
               windows, [](const GalleryWindow &window) { return qstrcmp(window.name, "draft") == 0; })
        ->make();
}

QAction *actionNamed(const QWidget *window, const QString &text)
{
    const QList<QAction *> actions = window->findChildren<QAction *>();
    const auto found = std::ranges::find_if(
        actions, [&text](QAction *action) { return action->text().remove(u'&') == text; });
    return found == actions.end() ? nullptr : *found;
}

QPushButton *namedButton(const QWidget *window, const QString &name)
{
    const QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [&name](QPushButton *button) { return button->accessibleName() == name; });
    return found == buttons.end() ? nullptr : *found;
}

QAccessibleInterface *interfaceOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

void press(QWidget *widget)
{
    interfaceOf(widget)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

class TestBlocking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDoneBehindADialog();
    void panelsStayBehindADialog();
    void stateIsKept();
    void buttonsOfDialogsWaitToo();
    void buttonsAreWhatTheyWere();
};

void TestBlocking::nothingIsDoneBehindADialog()
{
    const std::unique_ptr<QWidget> window = draftWindow();
    window->show();
    QAction *save = actionNamed(window.get(), u"Save as…"_s);
    QPushButton *open = namedButton(window.get(), u"Open…"_s);
    QVERIFY(save);
    QVERIFY(open);
    QDialog dialog(window.get());
    dialog.setWindowModality(Qt::WindowModal);
    dialog.open();
    QVERIFY(isBlocked(window.get()));
    // A panel that floats waits as well.
    const QWidget panel(window.get(), Qt::Tool);
    QVERIFY(isBlocked(&panel));
    QVERIFY(!isBlocked(&dialog));
    QSignalSpy saved(save, &QAction::triggered);
    QSignalSpy pressed(open, &QPushButton::clicked);
    save->trigger();
    press(open);
    QVERIFY(!interfaceOf(open)->actionInterface()->actionNames().contains(
        QAccessibleActionInterface::pressAction()));
    QVERIFY(!QTest::qWaitFor([&pressed] { return !pressed.isEmpty(); }, pressTime));
    QCOMPARE(saved.count(), 0);
    QCOMPARE(pressed.count(), 0);
    // It looks as before.
    QVERIFY(open->isEnabled());

    dialog.reject();
    QVERIFY(!isBlocked(window.get()));
    QVERIFY(save->isEnabled());
    press(open);
    QTRY_COMPARE(pressed.count(), 1);
}

void TestBlocking::panelsStayBehindADialog()
{
    const std::unique_ptr<QWidget> window = draftWindow();
    window->show();
    auto *details = window->findChild<QDockWidget *>(u"details"_s);
    QVERIFY(details->isVisible());
    const auto panelAction = [&window](const QString &text) {
        const QList<QAction *> actions = window->findChildren<QAction *>();
        // That of a menu; Qt has one of this name as well.
        return *std::ranges::find_if(actions, [&text](const QAction *action) {
            return action->text().remove(u'&') == text && !action->associatedObjects().isEmpty();
        });
    };
    {
        QDialog dialog(window.get());
        dialog.setWindowModality(Qt::WindowModal);
        dialog.open();
        for (const QString &text : {u"Float details"_s, u"Details"_s, u"Reset panels"_s}) {
            panelAction(text)->trigger();
            QVERIFY(details->isVisible());
            QVERIFY(!details->isWindow());
        }
    }
    panelAction(u"Float details"_s)->trigger();
    QVERIFY(details->isWindow());
}

void TestBlocking::stateIsKept()
{
    const std::unique_ptr<QWidget> window = draftWindow();
    window->show();
    QAction *undo = actionNamed(window.get(), u"Undo"_s);
    QAction *refresh = actionNamed(window.get(), u"Refresh"_s);
    QAction *save = actionNamed(window.get(), u"Save"_s);
    QPushButton *button = namedButton(window.get(), u"Save"_s);
    QVERIFY(undo && refresh && save && button);
    QVERIFY(!undo->isEnabled());
    QVERIFY(!refresh->isEnabled());
    {
        QDialog dialog(window.get());
        dialog.setWindowModality(Qt::WindowModal);
        dialog.open();
        QVERIFY(!save->isEnabled());
        QVERIFY(!button->isHidden());
        // It changes behind the dialog.
        save->setEnabled(false);
    }
    QVERIFY(!undo->isEnabled());
    QVERIFY(!refresh->isEnabled());
    QVERIFY(!save->isEnabled());
    QVERIFY(!button->isEnabled());
    save->setEnabled(true);
    QVERIFY(button->isEnabled());
}

void TestBlocking::buttonsOfDialogsWaitToo()
{
    MainWindow window;
    window.show();
    QDialog dialog(&window);
    dialog.setWindowModality(Qt::WindowModal);
    auto *button = new QPushButton(u"Apply"_s, &dialog);
    dialog.open();
    QSignalSpy pressed(button, &QPushButton::clicked);
    press(button);
    QTRY_COMPARE(pressed.count(), 1);
    QDialog question(&dialog);
    question.setWindowModality(Qt::WindowModal);
    question.open();
    QVERIFY(isBlocked(button));
    QVERIFY(!isBlocked(&question));
    press(button);
    QVERIFY(!QTest::qWaitFor([&pressed] { return pressed.count() > 1; }, pressTime));
    QCOMPARE(pressed.count(), 1);
}

void TestBlocking::buttonsAreWhatTheyWere()
{
    const MainWindow window;
    QPushButton button(u"&Apply"_s);
    button.show();
    QAccessibleInterface *spoken = interfaceOf(&button);
    QCOMPARE(spoken->text(QAccessible::Name), u"Apply"_s);
    QCOMPARE(spoken->role(), QAccessible::Button);
    QVERIFY(!spoken->state().checkable);
    button.setCheckable(true);
    button.setChecked(true);
    QCOMPARE(spoken->role(), QAccessible::CheckBox);
    QVERIFY(spoken->state().checked);
    spoken->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!button.isChecked());
    QVERIFY(!spoken->state().checked);
    button.setAutoExclusive(true);
    QCOMPARE(spoken->role(), QAccessible::RadioButton);
}

QTEST_MAIN(TestBlocking)
#include "tst_blocking.moc"
