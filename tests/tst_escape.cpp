// Escape sends nothing, loses nothing that was typed, and closes nothing but dialogs.

#include "models/draft/resourcedraft.h"
#include "tests/support/controls.h"
#include "tests/support/windowgallery.h"
#include "ui/dialogs/fieldchoicedialog.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

//! Everything that the dialog's own class has told since.
class OwnSignals
{
public:
    explicit OwnSignals(const QObject *dialog)
    {
        const QMetaObject *meta = dialog->metaObject();
        for (int index = QDialog::staticMetaObject.methodCount(); index < meta->methodCount(); ++index) {
            if (meta->method(index).methodType() == QMetaMethod::Signal)
                m_spies.push_back(std::make_unique<QSignalSpy>(dialog, meta->method(index)));
        }
        clear();
    }

    void clear()
    {
        for (const auto &spy : m_spies)
            spy->clear();
    }
    [[nodiscard]] QStringList told() const
    {
        QStringList names;
        for (const auto &spy : m_spies) {
            if (!spy->isEmpty())
                names << QString::fromLatin1(spy->signal());
        }
        return names;
    }

private:
    std::vector<std::unique_ptr<QSignalSpy>> m_spies;
};

QMessageBox *question(const QWidget *dialog)
{
    const QList<QMessageBox *> boxes = dialog->findChildren<QMessageBox *>();
    const auto shown = std::ranges::find_if(boxes, &QWidget::isVisible);
    return shown == boxes.end() ? nullptr : *shown;
}

//! The last one that can be typed in.
QLineEdit *lastField(const QWidget *dialog)
{
    QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    fields.removeIf([](const QLineEdit *field) {
        return !field->isVisible() || !field->isEnabled() || field->isReadOnly()
            || qobject_cast<QAbstractSpinBox *>(field->parent());
    });
    return fields.isEmpty() ? nullptr : fields.constLast();
}

Maker makerOf(const char *name)
{
    const std::vector<GalleryWindow> dialogs = allDialogs();
    return std::ranges::find_if(
               dialogs, [name](const GalleryWindow &dialog) { return qstrcmp(dialog.name, name) == 0; })
        ->make;
}

void fillMakers(const std::vector<GalleryWindow> &windows)
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : windows)
        QTest::newRow(window.name) << window.make;
}

} // namespace

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothing_data() { fillMakers(allDialogs()); }
    void sendsNothing();
    void asksBeforeInputGoes_data();
    void asksBeforeInputGoes();
    void asksOnce();
    void cancelDoesNotAsk();
    void filterIsNoInput();
    void closesNothingInTheWindow_data() { fillMakers(allMainWindows()); }
    void closesNothingInTheWindow();
};

void TestEscape::sendsNothing()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> dialog = make();
    dialog->show();
    OwnSignals told(dialog.get());
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.get(), Qt::Key_Escape);
    QVERIFY(!question(dialog.get()));
    QVERIFY(!dialog->isVisible());
    // A look that is under way ends with its dialog.
    QStringList names = told.told();
    names.removeAll(u"stopRequested()"_s);
    QCOMPARE(names, QStringList());
}

void TestEscape::asksBeforeInputGoes_data()
{
    QTest::addColumn<Maker>("make");
    for (const char *name :
         {"field choice", "profile", "profile with a key", "save template", "sign in", "token", "secret key"})
        QTest::newRow(name) << makerOf(name);
}

void TestEscape::asksBeforeInputGoes()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> dialog = make();
    dialog->show();
    if (qobject_cast<FieldChoiceDialog *>(dialog.get())) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"topic"_s);
        dialog->findChild<QTableView *>()->selectRow(0);
    }
    QLineEdit *field = lastField(dialog.get());
    QVERIFY(field);
    QTest::keyClicks(field, u"typed"_s);
    const QString typed = field->text();
    OwnSignals told(dialog.get());

    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(question(dialog.get()));
    // Once more it goes back to what was typed.
    QTest::keyClick(question(dialog.get()), Qt::Key_Escape);
    QVERIFY(!question(dialog.get()));
    QVERIFY(dialog->isVisible());
    QCOMPARE(field->text(), typed);

    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(question(dialog.get()));
    QTest::mouseClick(question(dialog.get())->button(QMessageBox::Discard), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(told.told(), QStringList());
}

void TestEscape::asksOnce()
{
    const std::unique_ptr<QWidget> dialog = makerOf("profile")();
    dialog->show();
    QTest::keyClicks(lastField(dialog.get()), u"typed"_s);
    for (int time = 0; time < 3; ++time)
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QCOMPARE(dialog->findChildren<QMessageBox *>().size(), 1);
    // Whatever else ends the dialog answers it.
    dialog->hide();
    QVERIFY(!question(dialog.get()));
}

void TestEscape::cancelDoesNotAsk()
{
    const std::unique_ptr<QWidget> dialog = makerOf("profile")();
    dialog->show();
    QTest::keyClicks(lastField(dialog.get()), u"typed"_s);
    QTest::mouseClick(buttonNamed(dialog.get(), u"Cancel"_s), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
}

void TestEscape::filterIsNoInput()
{
    const std::unique_ptr<QWidget> dialog = makerOf("field choice")();
    dialog->show();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"topic"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestEscape::closesNothingInTheWindow()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> made = make();
    auto *window = qobject_cast<MainWindow *>(made.get());
    QVERIFY(window);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    ResourceDraft *draft = window->currentDraft();
    if (draft)
        draft->setValue("/name", Json::string("typed"));
    const auto *tabs = window->findChild<QTabBar *>(u"documentTabs"_s);
    const int tabCount = tabs->count();
    for (QWidget *place : window->findChildren<QWidget *>()) {
        if (!place->isVisible() || place->window() != window || place->focusPolicy() == Qt::NoFocus)
            continue;
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Escape);
        QVERIFY2(window->isVisible(), qPrintable(place->accessibleName()));
        QCOMPARE(tabs->count(), tabCount);
        QCOMPARE(window->currentDraft(), draft);
    }
    if (draft)
        QCOMPARE(draft->name(), u"typed"_s);
}

QTEST_MAIN(TestEscape)
#include "tst_escape.moc"
