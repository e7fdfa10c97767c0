// The keys of the focus in every window: Tab comes round, and Enter presses the button that has the focus.

#include "tests/support/windowgallery.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QString::fromLatin1(widget->metaObject()->className()) + u' '
        + (button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName());
}

void activate(QWidget *window)
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

//! Those that Tab reaches, and which no choice is made by.
QList<QPushButton *> buttonsIn(const QWidget *window)
{
    QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
    buttons.removeIf([window](const QPushButton *button) {
        return !button->isVisible() || !button->isEnabled() || button->isCheckable()
            || button->window() != window || (button->focusPolicy() & Qt::TabFocus) == 0;
    });
    return buttons;
}

} // namespace

class TestFocusKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabComesRound_data();
    void tabComesRound();
    void enterPressesTheFocusedButton_data();
    void enterPressesTheFocusedButton();
    void enterPressesOnce();
    void enterLeavesChoices();
    void tabLeadsToTheChosenSegment();
    void questionShowsItsFocusToWhoCameByKey();
};

void TestFocusKeys::tabComesRound_data()
{
    QTest::addColumn<Maker>("make");
    for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
        for (const GalleryWindow &window : windows)
            QTest::newRow(window.name) << window.make;
    }
}

//! Tab reaches all that takes it and comes round, and Shift+Tab goes the same way back.
void TestFocusKeys::tabComesRound()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    activate(window.get());
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), Qt::Key_Tab);
    QList<QWidget *> stops;
    for (QWidget *focused = QApplication::focusWidget(); focused && !stops.contains(focused);
         focused = QApplication::focusWidget()) {
        stops << focused;
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    QVERIFY(!stops.isEmpty());
    QVERIFY2(QApplication::focusWidget() == stops.constFirst(), qPrintable(nameOf(stops.constLast())));
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy()
            && widget->isVisible() && widget->isEnabled() && widget->window() == window.get();
        QVERIFY2(!isStop || stops.contains(widget), qPrintable(nameOf(widget)));
    }
    for (const QWidget *stop : QList<QWidget *>(stops.crbegin(), stops.crend())) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY2(QApplication::focusWidget() == stop, qPrintable(nameOf(stop)));
    }
}

void TestFocusKeys::enterPressesTheFocusedButton_data()
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : allDialogs())
        QTest::newRow(window.name) << window.make;
}

//! And no other: who stands on Cancel does not apply.
void TestFocusKeys::enterPressesTheFocusedButton()
{
    QFETCH(const Maker, make);
    // The main window has seen to it.
    const MainWindow main;
    qsizetype count = 1;
    for (qsizetype index = 0; index < count; ++index) {
        const std::unique_ptr<QWidget> dialog = make();
        activate(dialog.get());
        const QList<QPushButton *> buttons = buttonsIn(dialog.get());
        count = buttons.size();
        if (buttons.isEmpty())
            return;
        buttons[index]->setFocus();
        QStringList pressed;
        for (const QPushButton *button : buttons)
            connect(button, &QPushButton::clicked, dialog.get(),
                    [&pressed, text = button->text()] { pressed << text; });
        const QString expected = buttons[index]->text();
        QTest::keyClick(buttons[index], index % 2 == 0 ? Qt::Key_Return : Qt::Key_Enter,
                        index % 2 == 0 ? Qt::NoModifier : Qt::KeypadModifier);
        QCOMPARE(pressed, QStringList(expected));
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }
}

void TestFocusKeys::enterPressesOnce()
{
    const MainWindow main;
    QPushButton button(u"Apply"_s);
    activate(&button);
    button.setFocus();
    const QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyPress(&button, Qt::Key_Return);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
    QApplication::sendEvent(&button, &held);
    QTest::keyRelease(&button, Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
    // Other keys with it mean something else.
    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(pressed.count(), 1);
}

void TestFocusKeys::enterLeavesChoices()
{
    const MainWindow main;
    QDialog dialog;
    auto *box = new QCheckBox(u"Start it again"_s, &dialog);
    auto *apply = new QPushButton(u"Apply"_s, &dialog);
    apply->setDefault(true);
    activate(&dialog);
    box->setFocus();
    const QSignalSpy pressed(apply, &QPushButton::clicked);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!box->isChecked());
    QCOMPARE(pressed.count(), 1);
}

void TestFocusKeys::tabLeadsToTheChosenSegment()
{
    SegmentedControl control({u"Not set"_s, u"On"_s, u"Off"_s}, nullptr);
    const auto stops = [&control] {
        QStringList texts;
        for (const QPushButton *button : control.findChildren<QPushButton *>()) {
            if ((button->focusPolicy() & Qt::TabFocus) != 0)
                texts << button->text();
        }
        return texts;
    };
    QCOMPARE(stops(), QStringList(u"Not set"_s));
    control.setCurrent(2);
    QCOMPARE(stops(), QStringList(u"Off"_s));
    control.setCurrent(-1);
    QCOMPARE(stops(), QStringList(u"Not set"_s));
}

void TestFocusKeys::questionShowsItsFocusToWhoCameByKey()
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    auto *button = new QPushButton(u"Close"_s, &window);
    activate(&window);
    button->setFocus();
    for (const bool isByKey : {false, true}) {
        window.setAttribute(Qt::WA_KeyboardFocusChange, isByKey);
        QDialog question(&window);
        auto *answer = new QPushButton(u"Discard"_s, &question);
        activate(&question);
        QTRY_VERIFY(answer->hasFocus());
        QCOMPARE(question.testAttribute(Qt::WA_KeyboardFocusChange), isByKey);
        question.close();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
}

QTEST_MAIN(TestFocusKeys)
#include "tst_focuskeys.moc"
