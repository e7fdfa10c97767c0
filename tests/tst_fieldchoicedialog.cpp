#include "models/bulk/settablefields.h"
#include "models/json/jsonwriter.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/dialogs/fieldchoicedialog.h"

#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

struct ChoiceScene
{
    explicit ChoiceScene(ResourceKind kind = ResourceKind::EventStream) : dialog(kind, 3)
    {
        QObject::connect(&dialog, &FieldChoiceDialog::chosen, &dialog,
                         [this](const std::string &pointer, const std::optional<Json> &value) {
                             choices.push_back(pointer + " "
                                               + (value ? writeCompactJson(*value) : std::string("out")));
                         });
        dialog.show();
    }

    [[nodiscard]] QTableView *list() const { return dialog.findChild<QTableView *>(); }
    [[nodiscard]] bool canGoOn() { return buttonNamed(&dialog, u"Look at what changes"_s)->isEnabled(); }
    void choose(const QString &filter)
    {
        type(u"Filter"_s, filter);
        list()->selectRow(0);
    }

    FieldChoiceDialog dialog;
    std::vector<std::string> choices;
};

} // namespace

class TestFieldChoiceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatSeveralCanShare();
    void findsFields();
    void takesANumber();
    void leadsFromTheFilterToTheValue();
    void takesAChoice();
    void takesAFieldOut();
    void keepsARequiredField();
    void everyFieldHasAnEditor_data();
    void everyFieldHasAnEditor();
};

void TestFieldChoiceDialog::offersWhatSeveralCanShare()
{
    std::vector<std::string> pointers;
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (const SettableField &field : settableFields(kind)) {
            QVERIFY2(field.spec->sensitivity == Sensitivity::Public, field.pointer.c_str());
            QVERIFY2(field.spec->key != "name", field.pointer.c_str());
            QVERIFY2(!field.pointer.ends_with("_id"), field.pointer.c_str());
            pointers.push_back(field.pointer);
        }
    }
    for (const char *pointer : {"/description", "/option/thread_num", "/option/batch_window/count",
                                "/source/source_kafka/seek_to", "/sink/sink_fg/invoke_type", "/enable"})
        QVERIFY2(std::ranges::find(pointers, pointer) != pointers.end(), pointer);
}

void TestFieldChoiceDialog::findsFields()
{
    ChoiceScene scene;
    QVERIFY(!scene.canGoOn());
    type(u"Filter"_s, u"OPTION/THREAD"_s);
    QCOMPARE(scene.list()->model()->rowCount(), 1);
    // It is chosen at once, and so can be set.
    QVERIFY(shown<QLineEdit>(u"Concurrency"_s));
    type(u"Filter"_s, u"concurrency"_s);
    QCOMPARE(scene.list()->model()->rowCount(), 1);
    type(u"Filter"_s, u"nothing like that"_s);
    QCOMPARE(scene.list()->model()->rowCount(), 0);
    QVERIFY(!shown<QLineEdit>(u"Concurrency"_s));
    QVERIFY(!scene.canGoOn());
}

void TestFieldChoiceDialog::takesANumber()
{
    ChoiceScene scene;
    scene.choose(u"option/thread_num"_s);
    QVERIFY(!scene.canGoOn());
    type(u"Concurrency"_s, u"4x"_s);
    QVERIFY(!scene.canGoOn());
    QVERIFY(shows(u"Concurrency must be"_s));
    type(u"Concurrency"_s, u"4"_s);
    QVERIFY(scene.canGoOn());
    QVERIFY(!shows(u"Concurrency must be"_s));
    // There is nothing that it was before.
    QVERIFY(!shows(u"was not set"_s));
    press(u"Look at what changes"_s);
    QCOMPARE(scene.choices, std::vector<std::string>{"/option/thread_num 4"});
    QVERIFY(!scene.dialog.isVisible());
}

//! By Tab, for which the editor is made after all the others.
void TestFieldChoiceDialog::leadsFromTheFilterToTheValue()
{
    ChoiceScene scene;
    scene.choose(u"option/thread_num"_s);
    QWidget *stop = shown<QLineEdit>(u"Filter"_s);
    QStringList names;
    while (names.size() < 10 && names.value(names.size() - 1) != "Cancel"_L1) {
        stop = stop->nextInFocusChain();
        if (stop->isVisible() && (stop->focusPolicy() & Qt::TabFocus) != 0)
            names << (stop->accessibleName().isEmpty() ? stop->property("text").toString().remove(u'&')
                                                       : stop->accessibleName());
    }
    const qsizetype choice = names.indexOf(u"Set it to"_s);
    QVERIFY2(choice >= 0, qPrintable(names.join(u'|')));
    QCOMPARE(names.value(choice + 1), u"Concurrency"_s);
}

void TestFieldChoiceDialog::takesAChoice()
{
    ChoiceScene scene(ResourceKind::EventSubscription);
    scene.choose(u"/enable"_s);
    press(u"Off"_s);
    press(u"Look at what changes"_s);
    QCOMPARE(scene.choices, std::vector<std::string>{"/enable false"});
}

void TestFieldChoiceDialog::takesAFieldOut()
{
    ChoiceScene scene;
    scene.choose(u"/description"_s);
    press(u"Take it out"_s);
    QVERIFY(scene.canGoOn());
    press(u"Look at what changes"_s);
    QCOMPARE(scene.choices, std::vector<std::string>{"/description out"});
}

void TestFieldChoiceDialog::keepsARequiredField()
{
    ChoiceScene scene;
    const std::vector<SettableField> fields = settableFields(ResourceKind::EventStream);
    const auto required = std::ranges::find_if(
        fields, [](const SettableField &field) { return field.spec->presence == Presence::Required; });
    QVERIFY(required != fields.end());
    scene.choose(QString::fromStdString(required->pointer));
    QVERIFY(!shown<QAbstractButton>(u"Take it out"_s)->isEnabled());
    // Another choice begins anew.
    scene.choose(u"/description"_s);
    press(u"Take it out"_s);
    scene.choose(u"option/thread_num"_s);
    QVERIFY(!shown<QAbstractButton>(u"Take it out"_s)->isChecked());
    QVERIFY(!scene.canGoOn());
}

void TestFieldChoiceDialog::everyFieldHasAnEditor_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::newRow("streams") << ResourceKind::EventStream;
    QTest::newRow("subscriptions") << ResourceKind::EventSubscription;
}

void TestFieldChoiceDialog::everyFieldHasAnEditor()
{
    QFETCH(const ResourceKind, kind);
    ChoiceScene scene(kind);
    QCOMPARE(scene.list()->model()->rowCount(), int(settableFields(kind).size()));
    for (int row = 0; row < scene.list()->model()->rowCount(); ++row) {
        scene.list()->selectRow(row);
        QCOMPARE(unnamedControls(&scene.dialog), QStringList());
        QVERIFY(shows(scene.list()->model()->index(row, 0).data().toString()));
    }
}

QTEST_MAIN(TestFieldChoiceDialog)
#include "tst_fieldchoicedialog.moc"
