// Escape sends nothing, loses nothing that was typed, and closes nothing but dialogs.

#include "models/draft/resourcedraft.h"
#include "tests/support/controls.h"
#include "tests/support/windowgallery.h"
#include "ui/dialogs/fieldchoicedialog.h"
#include "ui/dialogs/inputguard.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

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
    void asksBeforeAChoiceGoes_data();
    void asksBeforeAChoiceGoes();
    void asksForEveryKindOfField();
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

void TestEscape::asksBeforeAChoiceGoes_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<std::function<bool(QWidget *)>>("choose");
    using Choose = std::function<bool(QWidget *)>;
    const auto add = [](const char *what, const char *dialog, const Choose &choose) {
        QTest::newRow(what) << makerOf(dialog) << choose;
    };
    add("check box", "profile", [](QWidget *dialog) {
        auto *box = dialog->findChild<QCheckBox *>();
        box->click();
        return box->isEnabled();
    });
    add("segment", "profile", [](QWidget *dialog) {
        auto *segments = dialog->findChild<SegmentedControl *>();
        const int before = segments->current();
        segments->findChildren<QAbstractButton *>().at(before == 0 ? 1 : 0)->click();
        return segments->current() != before;
    });
    add("radio button", "review", [](QWidget *dialog) {
        auto *choice = dialog->findChild<QRadioButton *>();
        choice->click();
        return choice->isChecked();
    });
    add("check box of a review", "review", [](QWidget *dialog) {
        auto *box = dialog->findChild<QCheckBox *>();
        box->click();
        return !box->isChecked();
    });
}

void TestEscape::asksBeforeAChoiceGoes()
{
    QFETCH(const Maker, make);
    QFETCH(const std::function<bool(QWidget *)>, choose);
    const std::unique_ptr<QWidget> dialog = make();
    QVERIFY(choose(dialog.get()));
    // What is chosen before the dialog comes is its beginning.
    dialog->show();
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!question(dialog.get()));
    QVERIFY(!dialog->isVisible());

    const std::unique_ptr<QWidget> other = make();
    other->show();
    QVERIFY(choose(other.get()));
    QTest::keyClick(other.get(), Qt::Key_Escape);
    QVERIFY(question(other.get()));
    QVERIFY(other->isVisible());
}

void TestEscape::asksForEveryKindOfField()
{
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *list = new QComboBox;
    list->addItems({u"one"_s, u"two"_s});
    auto *number = new QSpinBox;
    auto *table = new QTableWidget(1, 1);
    auto *cell = new QTableWidgetItem(u"row"_s);
    cell->setCheckState(Qt::Unchecked);
    table->setItem(0, 0, cell);
    for (QWidget *field :
         {static_cast<QWidget *>(list), static_cast<QWidget *>(number), static_cast<QWidget *>(table)})
        layout->addWidget(field);
    new InputGuard(&dialog);
    const std::vector<std::pair<std::function<void()>, std::function<void()>>> changes{
        {[list] { QTest::keyClick(list, Qt::Key_Down); }, [list] { QTest::keyClick(list, Qt::Key_Up); }},
        {[number] { QTest::keyClick(number, Qt::Key_Up); },
         [number] { QTest::keyClick(number, Qt::Key_Down); }},
        {[cell] { cell->setCheckState(Qt::Checked); }, [cell] { cell->setCheckState(Qt::Unchecked); }},
    };
    dialog.show();
    for (const auto &[change, changeBack] : changes) {
        change();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(question(&dialog));
        QTest::keyClick(question(&dialog), Qt::Key_Escape);
        changeBack();
    }
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
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
