// The lists beneath the fields of a form, by keys and by the mouse. The test tells them what an application
// would.

#include "tests/support/controls.h"
#include "tests/support/formwindow.h"
#include "ui/busyindicator.h"
#include "ui/forms/pickpopup.h"
#include "ui/theme.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const std::string kafka = "/source/source_kafka/";
constexpr std::string_view kafkaBody = R"({"source":{"source_kafka":{"instance_id":"k1","topic":"old"}}})";

PickItem named(const QString &name)
{
    return {.value = name, .label = name};
}

std::vector<PickItem> topics()
{
    return {named(u"orders"_s), named(u"audit"_s), named(u"payments"_s)};
}

PickItem instance()
{
    PickItem item{.value = u"k9"_s, .label = u"kafka-prod"_s, .note = u"2.7"_s};
    item.kept =
        readJson(R"({"connect_address":"192.0.2.1","port":9095,"kafka_security_protocol":"SASL_SSL"})")
            .value()
            .root;
    return item;
}

//! A form whose requests for lists are written down.
struct PickForm : FormWindow
{
    explicit PickForm(std::string_view body = kafkaBody, ResourceKind kind = ResourceKind::EventStream)
        : FormWindow(body, kind)
    {
        QObject::connect(&form(), &FieldForm::pickListRequested, &form(),
                         [this](PickPopup *popup, PickReading reading) {
                             readings.append(reading);
                             asking = popup;
                         });
    }

    //! The list of the field, once its key was pressed.
    PickPopup *open(const std::string &pointer)
    {
        QTest::keyClick(enter<QLineEdit>(pointer), Qt::Key_Down);
        return popup();
    }

    //! With these rows, all there are.
    PickPopup *open(const std::string &pointer, const std::vector<PickItem> &items)
    {
        PickPopup *opened = open(pointer);
        if (!opened)
            qFatal("%s has no list.", pointer.c_str());
        opened->showLoading();
        opened->addItems(items);
        opened->showLoaded();
        return opened;
    }

    [[nodiscard]] static PickPopup *popup()
    {
        return qobject_cast<PickPopup *>(QApplication::activePopupWidget());
    }

    QList<PickReading> readings;
    QPointer<PickPopup> asking;
};

//! What has the focus of the keys.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QListView *rowsOf(const PickPopup *popup)
{
    return popup->findChild<QListView *>();
}

QStringList textsOf(const PickPopup *popup)
{
    QStringList texts;
    const QAbstractItemModel *model = rowsOf(popup)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

bool says(const PickPopup *popup, const QString &text)
{
    const QList<QLabel *> labels = popup->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) {
        return label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
    });
}

QString buttonOf(const PickPopup *popup)
{
    const auto *button = popup->findChild<QPushButton *>();
    return button->isVisible() ? button->text() : QString();
}

} // namespace

class TestPickListEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensByItsKeys_data();
    void opensByItsKeys();
    void opensByTheMouse();
    void choosesByArrows();
    void choosesWhatTheFilterLeaves();
    void choosesByTheMouse();
    void leavesTheFieldOnEscape();
    void beginsAtTheFieldsValue();
    void goesOnTypingInTheFilter();
    void takesAValueOfItsOwn();
    void fillsAnInstanceInOneStep();
    void takesAnInstanceOfItsOwn();
    void showsHowFarItIs();
    void saysThatThereIsNone();
    void offersAnotherTry();
    void offersTheSignIn();
    void wantsTheInstanceFirst();
    void keepsTheRowAsPagesCome();
    void knowsTheTypesOfTargets();
    void followsTheTypeOfTheTopic();
    void namesTheStreams();
    void opensNothingToReadOnly();
    void stepsAsideForADialog();
    void namesItsControls();
    void staysOnTheScreen();
};

void TestPickListEditor::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestPickListEditor::opensByItsKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Down") << Qt::Key_Down << Qt::KeyboardModifiers();
    QTest::newRow("Alt+Down") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("F4") << Qt::Key_F4 << Qt::KeyboardModifiers();
}

void TestPickListEditor::opensByItsKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    PickForm form;
    auto *line = form.enter<QLineEdit>(kafka + "topic");
    QTest::keyClick(line, key, modifiers);
    const QPointer<PickPopup> popup = PickForm::popup();
    QVERIFY(popup);
    QCOMPARE(form.asking, popup);
    QCOMPARE(form.readings, QList<PickReading>({PickReading::Show}));
    QCOMPARE(popup->query(), (PickQuery{.list = PickList::KafkaTopics, .parent = "k1"}));
    QVERIFY(popup->isAncestorOf(QApplication::focusWidget()));
    // The same keys close it, but for Down, which goes to the rows.
    press(Qt::Key_F4);
    QVERIFY(!popup->isVisible());
    QCOMPARE(QApplication::focusWidget(), line);
}

void TestPickListEditor::opensByTheMouse()
{
    PickForm form;
    auto *line = form.enter<QLineEdit>(kafka + "topic");
    auto *button = qobject_cast<QAbstractButton *>(line->childAt(line->width() - 16, line->height() / 2));
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), u"Choose: Topics of the instance"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(PickForm::popup());
    press(Qt::Key_Escape);
}

void TestPickListEditor::choosesByArrows()
{
    PickForm form(R"({"source":{"source_kafka":{"instance_id":"k1"}}})");
    const PickPopup *popup = form.open(kafka + "topic", topics());
    QCOMPARE(textsOf(popup), QStringList({u"audit"_s, u"orders"_s, u"payments"_s}));
    press(Qt::Key_Down);
    // Where a screen reader reads it.
    QCOMPARE(QApplication::focusWidget(), rowsOf(popup));
    QCOMPARE(rowsOf(popup)->currentIndex().data().toString(), u"orders"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(rowsOf(popup)->currentIndex().data().toString(), u"payments"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(form.json(kafka + "topic"), uR"("orders")"_s);
    QCOMPARE(form.enter<QLineEdit>(kafka + "topic")->text(), u"orders"_s);
    QCOMPARE(form.draft().undoStack()->count(), 1);
    form.draft().undoStack()->undo();
    QCOMPARE(form.json(kafka + "topic"), QString());
}

void TestPickListEditor::choosesWhatTheFilterLeaves()
{
    PickForm form;
    const PickPopup *popup = form.open(kafka + "topic", topics());
    const int height = popup->height();
    type(u"PAY"_s);
    // A row less.
    QVERIFY(popup->height() < height);
    QCOMPARE(textsOf(popup), QStringList({u"payments"_s, u"Use “PAY”"_s}));
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "topic"), uR"("payments")"_s);
}

void TestPickListEditor::choosesByTheMouse()
{
    PickForm form;
    const PickPopup *popup = form.open(kafka + "topic", topics());
    QListView *rows = rowsOf(popup);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      rows->visualRect(rows->model()->index(2, 0)).center());
    QVERIFY(!popup->isVisible());
    QCOMPARE(form.json(kafka + "topic"), uR"("payments")"_s);
}

void TestPickListEditor::leavesTheFieldOnEscape()
{
    PickForm form;
    const PickPopup *popup = form.open(kafka + "topic", topics());
    type(u"pay"_s);
    press(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(form.json(kafka + "topic"), uR"("old")"_s);
    QCOMPARE(form.draft().undoStack()->count(), 0);
    QCOMPARE(QApplication::focusWidget(), form.enter(kafka + "topic"));
    // From the rows as well, and what was typed is gone with it.
    form.open(kafka + "topic", topics());
    QCOMPARE(textsOf(popup).size(), 3);
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(form.json(kafka + "topic"), uR"("old")"_s);
}

void TestPickListEditor::beginsAtTheFieldsValue()
{
    PickForm form(R"({"source":{"source_kafka":{"instance_id":"k1","topic":"orders"}}})");
    QCOMPARE(rowsOf(form.open(kafka + "topic", topics()))->currentIndex().data().toString(), u"orders"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.draft().undoStack()->count(), 0);
}

void TestPickListEditor::goesOnTypingInTheFilter()
{
    PickForm form;
    const PickPopup *popup = form.open(kafka + "topic", topics());
    press(Qt::Key_Down);
    type(u"a"_s);
    QVERIFY(QApplication::focusWidget() != rowsOf(popup));
    type(u"ud"_s);
    QCOMPARE(textsOf(popup), QStringList({u"audit"_s, u"Use “aud”"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(QApplication::focusWidget() != rowsOf(popup));
    press(Qt::Key_Escape);
}

void TestPickListEditor::takesAValueOfItsOwn()
{
    PickForm form;
    form.open(kafka + "topic", topics());
    type(u"my-topic"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "topic"), uR"("my-topic")"_s);
    // And without the list.
    form.type(kafka + "topic", u"another"_s);
    QCOMPARE(form.json(kafka + "topic"), uR"("another")"_s);
    // Also where the list cannot be read.
    form.open(kafka + "topic")->showFailure(u"It is not allowed."_s);
    type(u"third"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "topic"), uR"("third")"_s);
}

void TestPickListEditor::fillsAnInstanceInOneStep()
{
    PickForm form;
    form.open(kafka + "instance_name", {instance()});
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "instance_name"), uR"("kafka-prod")"_s);
    QCOMPARE(form.json(kafka + "instance_id"), uR"("k9")"_s);
    QCOMPARE(form.json(kafka + "addr"), uR"("192.0.2.1:9095")"_s);
    QCOMPARE(form.json(kafka + "security_protocol"), uR"("SASL_SSL")"_s);
    QCOMPARE(form.draft().undoStack()->count(), 1);
    QCOMPARE(form.draft().undoStack()->undoText(), u"Instance name"_s);
    form.draft().undoStack()->undo();
    QCOMPARE(form.json({}), QString::fromUtf8(kafkaBody.data(), qsizetype(kafkaBody.size())));
}

void TestPickListEditor::takesAnInstanceOfItsOwn()
{
    PickForm form;
    form.open(kafka + "instance_name", {instance()});
    type(u"mine"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "instance_name"), uR"("mine")"_s);
    QCOMPARE(form.json(kafka + "instance_id"), uR"("k1")"_s);
    QCOMPARE(form.json(kafka + "addr"), QString());
}

void TestPickListEditor::showsHowFarItIs()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic");
    popup->showLoading();
    QVERIFY(says(popup, u"Loading…"_s));
    QVERIFY(popup->findChild<BusyIndicator *>()->isVisible());
    QVERIFY(!rowsOf(popup)->isVisible());
    popup->addItems(topics());
    QVERIFY(rowsOf(popup)->isVisible());
    QVERIFY(says(popup, u"Loading…"_s));
    popup->showLoaded();
    QVERIFY(says(popup, u"Topics of the instance: 3"_s));
    QVERIFY(!popup->findChild<BusyIndicator *>()->isVisible());
    QCOMPARE(buttonOf(popup), u"Refresh"_s);
    press(Qt::Key_Escape);
}

void TestPickListEditor::saysThatThereIsNone()
{
    PickForm form;
    const PickPopup *popup = form.open(kafka + "topic", {});
    QVERIFY(says(popup, u"No topics in this instance."_s));
    QVERIFY(!rowsOf(popup)->isVisible());
    press(Qt::Key_Escape);
}

void TestPickListEditor::offersAnotherTry()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic");
    popup->showLoading();
    popup->showFailure(u"The network is down."_s);
    QVERIFY(says(popup, u"The list could not be loaded: The network is down."_s));
    QCOMPARE(buttonOf(popup), u"Retry"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.readings, QList<PickReading>({PickReading::Show, PickReading::Again}));
    // By the Tab key as well, beside rows that have come.
    popup->addItems(topics());
    popup->showFailure(u"The network is down."_s);
    QTRY_VERIFY(popup->findChild<QPushButton *>()->isVisible());
    while (QApplication::focusWidget() != popup->findChild<QPushButton *>())
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(form.readings.size(), 3);
    QCOMPARE(form.json(kafka + "topic"), uR"("old")"_s);
    press(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void TestPickListEditor::offersTheSignIn()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic");
    popup->showSignedOut();
    QVERIFY(says(popup, u"Nobody is signed in"_s));
    QCOMPARE(buttonOf(popup), u"Sign in…"_s);
    QTest::mouseClick(popup->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(form.readings.constLast(), PickReading::Again);
    popup->showMessage(u"The draft is of another profile."_s);
    QVERIFY(says(popup, u"The draft is of another profile."_s));
    QCOMPARE(buttonOf(popup), QString());
    press(Qt::Key_Escape);
}

void TestPickListEditor::wantsTheInstanceFirst()
{
    PickForm form(R"({"source":{"source_kafka":{"topic":"old"}}})");
    const PickPopup *popup = form.open(kafka + "topic");
    QVERIFY(says(popup, u"Choose an instance first."_s));
    QVERIFY(form.readings.isEmpty());
    press(Qt::Key_Escape);
    // Once it was chosen, the list is asked for.
    form.type(kafka + "instance_id", u"k2"_s);
    form.open(kafka + "topic");
    QCOMPARE(form.readings, QList<PickReading>({PickReading::Show}));
    QCOMPARE(popup->query().parent, "k2");
    press(Qt::Key_Escape);
}

void TestPickListEditor::keepsTheRowAsPagesCome()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic");
    popup->showLoading();
    popup->addItems(topics());
    press(Qt::Key_Down);
    QCOMPARE(rowsOf(popup)->currentIndex().data().toString(), u"orders"_s);
    popup->addItems({named(u"a-first"_s), named(u"b-second"_s)});
    QCOMPARE(rowsOf(popup)->currentIndex().data().toString(), u"orders"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json(kafka + "topic"), uR"("orders")"_s);
}

//! Nobody has to be asked for those that the page names.
void TestPickListEditor::knowsTheTypesOfTargets()
{
    PickForm form(R"({"sink":{"sink_fg":{}}})");
    PickPopup *popup = form.open("/sink/name");
    popup->showSignedOut();
    QCOMPARE(textsOf(popup), QStringList({u"HC.FunctionGraph"_s, u"HC.Kafka"_s}));
    popup->addItems(
        {{.value = u"HC.OBS"_s, .label = u"OBS"_s}, {.value = u"HC.Kafka"_s, .label = u"Kafka"_s}});
    QCOMPARE(textsOf(popup), QStringList({u"HC.FunctionGraph"_s, u"Kafka"_s, u"OBS"_s}));
    type(u"obs"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json("/sink/name"), uR"("HC.OBS")"_s);
}

void TestPickListEditor::followsTheTypeOfTheTopic()
{
    PickForm form(R"({"topic_type":0})", ResourceKind::EventSubscription);
    const PickPopup *popup = form.open("/topic_name");
    QCOMPARE(popup->query().list, PickList::SmnTopics);
    press(Qt::Key_Escape);
    form.draft().setValue("/topic_type", Json::integer(1));
    form.open("/topic_name", {named(u"dis-1"_s)});
    QCOMPARE(popup->query().list, PickList::DisStreams);
    press(Qt::Key_Return);
    QCOMPARE(form.json("/topic_name"), uR"("dis-1")"_s);
}

void TestPickListEditor::namesTheStreams()
{
    PickForm form(R"({"event_streamids":["id-a","id-z"]})", ResourceKind::EventSubscription);
    auto *line = form.named<QLineEdit>(u"Stream ID"_s);
    auto *chosen = form.named<QListWidget>(u"Chosen streams"_s);
    QVERIFY(line && chosen);
    line->setFocus();
    press(Qt::Key_Down);
    PickPopup *popup = PickForm::popup();
    QVERIFY(popup);
    popup->showLoading();
    popup->addItems({{.value = u"id-a"_s, .label = u"dis-a"_s}, {.value = u"id-b"_s, .label = u"dis-b"_s}});
    popup->showLoaded();
    QCOMPARE(chosen->item(0)->text(), u"dis-a (id-a)"_s);
    QCOMPARE(chosen->item(1)->text(), u"id-z"_s);
    type(u"dis-b"_s);
    press(Qt::Key_Return);
    QCOMPARE(form.json("/event_streamids"), uR"(["id-a","id-z","id-b"])"_s);
    QCOMPARE(chosen->item(2)->text(), u"dis-b (id-b)"_s);
    QCOMPARE(line->text(), QString());
}

void TestPickListEditor::opensNothingToReadOnly()
{
    PickForm form;
    form.form().setEditing(Editing::ReadOnly);
    QVERIFY(!form.open(kafka + "topic"));
    form.form().setEditing(Editing::Allowed);
    QVERIFY(form.open(kafka + "topic"));
    press(Qt::Key_Escape);
}

void TestPickListEditor::stepsAsideForADialog()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic", topics());
    QDialog dialog(&form.form());
    dialog.open();
    QVERIFY(!popup->isVisible());
    dialog.close();
    popup->resume();
    QVERIFY(popup->isVisible());
    QCOMPARE(form.readings.size(), 2);
    // What somebody has closed stays closed.
    press(Qt::Key_Escape);
    popup->resume();
    QVERIFY(!popup->isVisible());
    // An open one asks again.
    form.open(kafka + "topic");
    popup->resume();
    QCOMPARE(form.readings.size(), 4);
    press(Qt::Key_Escape);
}

void TestPickListEditor::namesItsControls()
{
    PickForm form;
    PickPopup *popup = form.open(kafka + "topic", topics());
    QCOMPARE(unnamedControls(popup), QStringList());
    QCOMPARE(unnamedControls(&form.form()), QStringList());
    QCOMPARE(rowsOf(popup)->accessibleName(), u"Topics of the instance"_s);
    QCOMPARE(rowsOf(popup)->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"audit"_s);
    popup->showFailure(u"It is not allowed."_s);
    QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"It is not allowed."_s));
    press(Qt::Key_Escape);
    const PickPopup *instances = form.open(kafka + "instance_id", {instance()});
    QCOMPARE(rowsOf(instances)->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"kafka-prod, 2.7 · k9"_s);
    press(Qt::Key_Escape);
}

void TestPickListEditor::staysOnTheScreen()
{
    PickForm form;
    const QRect room = form.form().screen()->availableGeometry();
    std::vector<PickItem> many;
    for (int i = 0; i < 200; ++i)
        many.push_back(named(u"topic-%1"_s.arg(i)));
    for (const QPoint corner : {room.topLeft(), QPoint(room.right() - 200, room.bottom() - 300)}) {
        form.form().move(corner);
        const PickPopup *popup = form.open(kafka + "topic", many);
        QVERIFY(room.contains(popup->geometry()));
        const auto *line = form.enter<QLineEdit>(kafka + "topic");
        QVERIFY(!QRect(line->mapToGlobal(QPoint()), line->size()).intersects(popup->geometry()));
        rowsOf(popup)->setFocus();
        press(Qt::Key_Escape);
    }
}

QTEST_MAIN(TestPickListEditor)
#include "tst_picklisteditor.moc"
