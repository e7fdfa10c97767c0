#include "tests/support/formwindow.h"
#include "ui/forms/fieldrow.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kafkaBody = R"({
  "name": "orders",
  "source": {
    "source_kafka": {"group": "grp", "topic": "orders", "enable_sasl_ssl": true, "user_name": "svc"},
    "name": "HC.Kafka"
  },
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"},
  "option": {"thread_num": 2}
})";

constexpr std::string_view keyBody = R"({
  "name": "keys",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}},
  "sink": {"sink_kafka": {"topic": "out", "connectionId": "c-1", "keyTransform": [
    {"type": "CONSTANT", "value": "first"}, {"type": "CONSTANT", "value": "second"}, {"type": "ORIGINAL"}]}}
})";

const std::string topic = "/source/source_kafka/topic";
const std::string threads = "/option/thread_num";
const std::string keys = "/sink/sink_kafka/keyTransform";

} // namespace

class TestFieldForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void everyFieldHasARowInTheTablesOrder();
    void tabGoesWhereTheEyeGoes_data();
    void tabGoesWhereTheEyeGoes();
    void requiredIsSaidAfterLeaving();
    void requiredIsSaidAfterApply();
    void otherRulesAreSaidWhileTyping();
    void whatIsSaidOfTheFieldInHandIsInSight();
    void whoeverScrolledAwayStaysThere();
    void whatWasThereIsShown();
    void whatWasThereLeavesRoomForTheHelp();
    void whatWasThereLeavesRoomForTheText();
    void rowsThatDoNotMatterAreHidden();
    void aRowStaysUnderSomebodysHands();
    void choosingKeepsTheOtherBranch();
    void severalAlternativesShowNone();
    void aFixIsOneClick();
    void aFixInsideAFieldIsOneUndoStep();
    void offersEveryWayOut();
    void undoBringsTextBackAndKeepsTheFocus();
    void undoTakesBackAFieldNotAKey();
    void fieldsHaveNoUndoOfTheirOwn();
    void fieldsComeIntoSightWithTheFocus();
    void keyTransformsAreAddedRemovedAndMoved();
    void aKeyTransformIsEditedInItsPlace();
    void undoBringsAKeyTransformBack();
    void unknownFieldsAreShownAndKept();
    void unknownMarkupIsPlainText();
    void revealGoesToTheNearestRow();
    void revealChoosesTheElement();
    void readOnlyFormsTakeNoKeys();
    void screenReadersHearLabelHelpAndMessage();
    void narrowFormsCutNothing_data();
    void narrowFormsCutNothing();
};

void TestFieldForm::everyFieldHasARowInTheTablesOrder()
{
    FormWindow window(kafkaBody);
    int bottom = -1;
    for (const char *name : {"Name", "Description", "Broker address", "Consumer group", "Topic", "Start from",
                             "Concurrency", "Messages in a batch", "Retries", "Batch interval (s)"}) {
        auto *editor = window.named<QWidget>(QString::fromLatin1(name));
        QVERIFY2(editor, name);
        const int top = editor->mapTo(&window.form(), QPoint()).y();
        QVERIFY2(top > bottom, name);
        bottom = top;
    }
}

void TestFieldForm::tabGoesWhereTheEyeGoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<int>("fewest");
    QTest::newRow("stream") << QByteArray(kafkaBody.data()) << ResourceKind::EventStream << 24;
    QTest::newRow("key transforms") << QByteArray(keyBody.data()) << ResourceKind::EventStream << 24;
    QTest::newRow("subscription") << QByteArray(
        R"({"topic_name":"t","topic_type":0,"event_streamids":["a","b"],"other":1})")
                                  << ResourceKind::EventSubscription << 16;
}

void TestFieldForm::tabGoesWhereTheEyeGoes()
{
    QFETCH(QByteArray, body);
    QFETCH(ResourceKind, kind);
    QFETCH(int, fewest);
    FormWindow window(body.toStdString(), kind);
    if (kind == ResourceKind::EventStream) {
        // A branch that is built later has its place in the order too.
        window.draft().choose("/source", "source_mobile_rocketmq");
    }
    window.enter("/name");
    QWidget *first = QApplication::focusWidget();
    const QWidget *content = window.form().widget();
    while (first->mapTo(content, QPoint()).y() > 40) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        first = QApplication::focusWidget();
    }
    int steps = 0;
    QPoint before = first->mapTo(content, QPoint());
    for (QTest::keyClick(first, Qt::Key_Tab); QApplication::focusWidget() != first && steps < 200; ++steps) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(content->isAncestorOf(now));
        const QPoint place = now->mapTo(content, QPoint());
        const bool isForward = place.y() > before.y() - 30;
        QVERIFY2(isForward,
                 qPrintable(u"%1 comes after something at %2, but stands at %3"_s.arg(now->accessibleName())
                                .arg(before.y())
                                .arg(place.y())));
        before = place;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QVERIFY2(steps >= fewest, qPrintable(QString::number(steps)));
}

void TestFieldForm::requiredIsSaidAfterLeaving()
{
    FormWindow window(R"({})");
    const QString message = u"✕ Name is required"_s;
    QVERIFY(!window.says<QLabel>(message));
    window.enter("/name");
    QVERIFY(!window.says<QLabel>(message));
    window.enter("/description");
    QVERIFY(window.says<QLabel>(message));
    window.type("/name", u"a"_s);
    QVERIFY(!window.says<QLabel>(message));
}

void TestFieldForm::requiredIsSaidAfterApply()
{
    FormWindow window(R"({})");
    QVERIFY(!window.says<QLabel>(u"✕ Source is required"_s));
    window.form().showAllIssues();
    QVERIFY(window.says<QLabel>(u"✕ Name is required"_s));
    QVERIFY(window.says<QLabel>(u"✕ Source is required"_s));
}

void TestFieldForm::otherRulesAreSaidWhileTyping()
{
    FormWindow window(kafkaBody);
    window.type("/option/batch_window/count", u"10000"_s);
    QVERIFY(!window.says<QLabel>(u"✕"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
    QVERIFY(window.says<QLabel>(u"✕ Messages in a batch"_s));
    QCOMPARE(fieldMark(QApplication::focusWidget()), FieldMark::Error);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QVERIFY(!window.says<QLabel>(u"✕"_s));
    QCOMPARE(fieldMark(QApplication::focusWidget()), FieldMark::None);
}

void TestFieldForm::whatIsSaidOfTheFieldInHandIsInSight()
{
    FormWindow window(kafkaBody);
    auto *line = window.enter<QLineEdit>(threads);
    QScrollBar *bar = window.form().verticalScrollBar();
    const int lineEnd = line->mapTo(window.form().viewport(), QPoint(0, line->height())).y();
    bar->setValue(bar->value() + lineEnd - window.form().viewport()->height());
    QTest::keyClicks(line, u"9999"_s);
    const auto isInSight = [&window] {
        for (const QLabel *label : window.form().findChildren<QLabel *>()) {
            if (label->text().startsWith(u"⚠ Concurrency should"_s))
                return label->visibleRegion() == QRegion(label->rect());
        }
        return false;
    };
    QTRY_VERIFY(isInSight());
    QVERIFY(line->visibleRegion() == QRegion(line->rect()));
}

void TestFieldForm::whoeverScrolledAwayStaysThere()
{
    FormWindow window(kafkaBody);
    auto *line = window.enter<QLineEdit>(threads);
    const QWidget *row = line->parentWidget();
    while (!qobject_cast<const FieldRow *>(row))
        row = row->parentWidget();
    const int height = row->height();
    QScrollBar *bar = window.form().verticalScrollBar();
    bar->setValue(0);
    QVERIFY(row->visibleRegion().isEmpty());
    window.draft().setValue(threads, Json::integer(9999));
    QTRY_VERIFY(row->height() > height);
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), 0);
}

void TestFieldForm::whatWasThereIsShown()
{
    FormWindow window(kafkaBody);
    QVERIFY(!window.says<QLabel>(u"was "_s));
    window.type(threads, u"4"_s);
    QVERIFY(window.says<QLabel>(u"was 2"_s));
    window.type("/option/batch_window/count", u"5"_s);
    QVERIFY(window.says<QLabel>(u"was not set"_s));
    window.type(threads, u"2"_s);
    QVERIFY(!window.says<QLabel>(u"was 2"_s));
}

void TestFieldForm::whatWasThereLeavesRoomForTheHelp()
{
    FormWindow window(
        R"({"name":"orders","description":"Orders of the shop on their way to whoever packs them"})");
    window.form().resize(480, 600);
    window.type("/description", u"Orders"_s);
    QLabel *chip = nullptr;
    for (QLabel *label : window.form().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(u"was "))
            chip = label;
    }
    QVERIFY(chip);
    const auto *help = chip->parentWidget()->findChild<WrappedLabel *>();
    QVERIFY(help && help->isVisible() && !help->text().isEmpty());
    QTRY_VERIFY(help->width() > chip->width());
}

void TestFieldForm::whatWasThereLeavesRoomForTheText()
{
    FormWindow window(R"({"name":"orders-of-the-shop-on-their-way-to-whoever-packs-them"})");
    window.form().resize(480, 600);
    window.type("/name", u"orders-of-the-shop-on-their-way"_s);
    const auto labels = window.form().findChildren<QLabel *>();
    const auto chip = std::ranges::find_if(
        labels, [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"was "); });
    QVERIFY(chip != labels.end());
    const QWidget *field = (*chip)->parentWidget();
    QVERIFY(qobject_cast<const QLineEdit *>(field));
    QTRY_VERIFY((*chip)->width() <= field->width() / 4);
    QVERIFY((*chip)->text().endsWith(u"whoever-packs-them"_s));
}

void TestFieldForm::rowsThatDoNotMatterAreHidden()
{
    FormWindow window(R"({"source":{"source_kafka":{}}})");
    QVERIFY(!window.named<QLineEdit>(u"Password"_s));
    window.draft().setValue("/source/source_kafka/enable_sasl_ssl", Json::boolean(true));
    QVERIFY(window.named<QLineEdit>(u"Password"_s));
    window.draft().setValue("/source/source_kafka/enable_sasl_ssl", Json::boolean(false));
    QVERIFY(!window.named<QLineEdit>(u"Password"_s));
}

void TestFieldForm::aRowStaysUnderSomebodysHands()
{
    FormWindow window(R"({"topic_name":"t","topic_type":1,"topic_urn":"x"})",
                      ResourceKind::EventSubscription);
    window.type("/topic_urn", {});
    QCOMPARE(window.json("/topic_urn"), QString());
    QVERIFY(window.named<QLineEdit>(u"Topic URN"_s));
    QVERIFY(window.named<QLineEdit>(u"Topic URN"_s)->hasFocus());
}

void TestFieldForm::choosingKeepsTheOtherBranch()
{
    FormWindow window(kafkaBody);
    QVERIFY(window.named<QLineEdit>(u"Consumer group"_s));
    QVERIFY(!window.named<QLineEdit>(u"Consumer group ID"_s));
    QTest::mouseClick(window.button<QPushButton>(u"ECloud RocketMQ"_s), Qt::LeftButton);
    QVERIFY(!window.named<QLineEdit>(u"Consumer group"_s));
    QVERIFY(window.named<QLineEdit>(u"Consumer group ID"_s));
    QCOMPARE(
        window.json("/source"),
        uR"({"name":"HC.MOBILE_ROCKETMQ","source_mobile_rocketmq":{"group_id":"grp","topic":"orders"}})"_s);
    window.type("/source/source_mobile_rocketmq/topic", u"mobile"_s);

    QTest::mouseClick(window.button<QPushButton>(u"Kafka"_s), Qt::LeftButton);
    QCOMPARE(window.named<QLineEdit>(u"Consumer group"_s)->text(), u"grp"_s);
    QCOMPARE(window.json(topic), u"\"orders\""_s);
    QTest::mouseClick(window.button<QPushButton>(u"ECloud RocketMQ"_s), Qt::LeftButton);
    QCOMPARE(window.json("/source/source_mobile_rocketmq"), uR"({"group_id":"grp","topic":"mobile"})"_s);
}

void TestFieldForm::severalAlternativesShowNone()
{
    FormWindow window(R"({"source":{"source_kafka":{"topic":"a"},"source_dms_rocketmq":{}}})");
    QVERIFY(!window.named<QLineEdit>(u"Consumer group"_s));
    for (const QPushButton *button : window.form().findChildren<QPushButton *>()) {
        if (button->text() == "Kafka"_L1)
            QVERIFY(!button->isChecked());
    }
    QTest::mouseClick(window.button<QPushButton>(u"Kafka"_s), Qt::LeftButton);
    QCOMPARE(window.json("/source/source_kafka"), uR"({"topic":"a"})"_s);
    QCOMPARE(window.json("/source/source_dms_rocketmq"), QString());
    QVERIFY(window.named<QLineEdit>(u"Consumer group"_s));
}

void TestFieldForm::aFixIsOneClick()
{
    FormWindow window(R"({"name":"a","option":{"thread_num":"3"}})");
    QCOMPARE(window.named<QLineEdit>(u"Concurrency"_s)->text(), u"3"_s);
    const ValidationIssues &issues = window.draft().issues();
    const auto note = std::ranges::find(issues, IssueCode::LegacyShape, &ValidationIssue::code);
    QVERIFY(note != issues.end());
    const QString label = note->fixes.front().label;
    auto *link = window.button<QPushButton>(label);
    QVERIFY(link);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(window.json(threads), u"3"_s);
    QVERIFY(!window.button<QPushButton>(label));
}

void TestFieldForm::aFixInsideAFieldIsOneUndoStep()
{
    FormWindow window(R"({"rule_config":{"filter":{"source":[{"op":"stringin","values":["a"]}]}}})");
    const QString before = window.json("/rule_config/filter");
    auto *link = window.button<QPushButton>(u"Use StringIn"_s);
    QVERIFY(link);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(window.json("/rule_config/filter/source/0/op"), u"\"StringIn\""_s);
    QCOMPARE(window.draft().undoStack()->count(), 1);
    window.draft().undoStack()->undo();
    QCOMPARE(window.json("/rule_config/filter"), before);
}

void TestFieldForm::offersEveryWayOut()
{
    FormWindow window(
        R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"security_protocol":"PLAINTEXT"}}})");
    QVERIFY(window.button<QPushButton>(u"Switch SASL_SSL off"_s));
    auto *other = window.button<QPushButton>(u"Set Security protocol to SASL_SSL"_s);
    QVERIFY(other);
    QTest::mouseClick(other, Qt::LeftButton);
    QCOMPARE(window.json("/source/source_kafka/security_protocol"), u"\"SASL_SSL\""_s);
    QCOMPARE(window.json("/source/source_kafka/enable_sasl_ssl"), u"true"_s);
    QVERIFY(!window.button<QPushButton>(u"Switch SASL_SSL off"_s));
    QCOMPARE(window.draft().undoStack()->count(), 1);
}

void TestFieldForm::undoBringsTextBackAndKeepsTheFocus()
{
    FormWindow window(kafkaBody);
    auto *line = window.enter<QLineEdit>(topic);
    line->setCursorPosition(3);
    QTest::keyClicks(line, u"XY"_s);
    QCOMPARE(window.json(topic), u"\"ordXYers\""_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(line->text(), u"orders"_s);
    QCOMPARE(window.json(topic), u"\"orders\""_s);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->cursorPosition(), 3);
    QTest::keySequence(line, QKeySequence::Redo);
    QCOMPARE(line->text(), u"ordXYers"_s);
    QCOMPARE(line->cursorPosition(), 5);
}

void TestFieldForm::undoTakesBackAFieldNotAKey()
{
    FormWindow window(kafkaBody);
    window.type("/name", u"one"_s);
    window.type(topic, u"two"_s);
    window.type("/name", u"three"_s);
    QWidget *line = QApplication::focusWidget();
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(window.json("/name"), u"\"one\""_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(window.json(topic), u"\"orders\""_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(window.json("/name"), u"\"orders\""_s);
    QVERIFY(line->hasFocus());
}

void TestFieldForm::fieldsHaveNoUndoOfTheirOwn()
{
    FormWindow window(kafkaBody);
    window.draft().setValue("/description", Json::string("new"));
    window.draft().endEdit();
    window.type(topic, u"x"_s);
    QWidget *line = QApplication::focusWidget();
    QTest::keySequence(line, QKeySequence::Undo);
    QTest::keySequence(line, QKeySequence::Undo);
    // The second step is the draft's, not one of the field.
    QCOMPARE(window.json("/description"), QString());
    QCOMPARE(window.json(topic), u"\"orders\""_s);

    auto *text = window.enter<QPlainTextEdit>("/description");
    QTest::keyClicks(text, u"hello"_s);
    QTest::keySequence(text, QKeySequence::Undo);
    QCOMPARE(text->toPlainText(), QString());
    QVERIFY(text->hasFocus());
}

void TestFieldForm::fieldsComeIntoSightWithTheFocus()
{
    // As a screen reader gives it, without a key and without a click.
    FormWindow window(keyBody);
    auto *last = window.named<QLineEdit>(u"Batch interval (s)"_s);
    QVERIFY(last);
    QVERIFY(last->visibleRegion().isEmpty());
    last->setFocus();
    QVERIFY(last->hasFocus());
    QCOMPARE(last->visibleRegion().boundingRect(), last->rect());
}

void TestFieldForm::keyTransformsAreAddedRemovedAndMoved()
{
    FormWindow window(keyBody);
    auto *list = window.named<QListWidget>(u"Key transform"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(0)->text(), u"1. CONSTANT · first"_s);
    QVERIFY(!window.button<QPushButton>(u"Move up"_s)->isEnabled());

    QTest::mouseClick(window.button<QPushButton>(u"Move down"_s), Qt::LeftButton);
    QCOMPARE(window.json(keys + "/0/value"), u"\"second\""_s);
    QCOMPARE(window.json(keys + "/1/value"), u"\"first\""_s);
    QCOMPARE(list->currentRow(), 1);
    QTest::mouseClick(window.button<QPushButton>(u"Move down"_s), Qt::LeftButton);
    QVERIFY(!window.button<QPushButton>(u"Move down"_s)->isEnabled());
    QTest::mouseClick(window.button<QPushButton>(u"Move up"_s), Qt::LeftButton);
    QCOMPARE(window.json(keys + "/1/value"), u"\"first\""_s);

    QTest::mouseClick(window.button<QPushButton>(u"Add"_s), Qt::LeftButton);
    QCOMPARE(window.draft().value(keys)->items().size(), size_t(4));
    QCOMPARE(window.json(keys + "/3"), u"{}"_s);
    QCOMPARE(list->currentRow(), 3);

    for (int left = 3; left >= 0; --left) {
        QTest::mouseClick(window.button<QPushButton>(u"Remove"_s), Qt::LeftButton);
        QCOMPARE(list->count(), left);
    }
    QVERIFY(!window.draft().value(keys));
    QVERIFY(!window.button<QPushButton>(u"Remove"_s)->isEnabled());
}

void TestFieldForm::aKeyTransformIsEditedInItsPlace()
{
    FormWindow window(keyBody);
    window.type(keys + "/1/value", u"changed"_s);
    QCOMPARE(window.json(keys + "/1"), uR"({"type":"CONSTANT","value":"changed"})"_s);
    QCOMPARE(window.json(keys + "/0/value"), u"\"first\""_s);
    QCOMPARE(window.named<QListWidget>(u"Key transform"_s)->item(1)->text(), u"2. CONSTANT · changed"_s);
    QVERIFY(window.enter<QPlainTextEdit>(keys + "/1/value")->hasFocus());
}

void TestFieldForm::undoBringsAKeyTransformBack()
{
    FormWindow window(keyBody);
    window.enter(keys);
    QTest::mouseClick(window.button<QPushButton>(u"Remove"_s), Qt::LeftButton);
    QTest::mouseClick(window.button<QPushButton>(u"Remove"_s), Qt::LeftButton);
    auto *list = window.named<QListWidget>(u"Key transform"_s);
    QCOMPARE(list->count(), 1);
    window.draft().undoStack()->undo();
    QCOMPARE(list->count(), 2);
    window.draft().undoStack()->undo();
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(0)->text(), u"1. CONSTANT · first"_s);
}

void TestFieldForm::unknownFieldsAreShownAndKept()
{
    FormWindow window(R"({"name":"a","vendor_note":{"b":1,"a":[1.10]},"option":{"turbo":true}})");
    auto *note = window.named<QLineEdit>(u"vendor_note"_s);
    QVERIFY(note);
    QCOMPARE(note->text(), uR"({"b":1,"a":[1.10]})"_s);
    QVERIFY(note->isReadOnly());
    QVERIFY(window.named<QLineEdit>(u"turbo"_s));
    window.type("/name", u"b"_s);
    QCOMPARE(window.json("/vendor_note"), uR"({"b":1,"a":[1.10]})"_s);
    QCOMPARE(window.json("/option/turbo"), u"true"_s);
    window.draft().unset("/vendor_note");
    QVERIFY(!window.named<QLineEdit>(u"vendor_note"_s));
}

void TestFieldForm::unknownMarkupIsPlainText()
{
    FormWindow window(R"({"name":"a","<b>x</b>":"<img src='http://e/'>"})");
    for (const QLabel *label : window.form().findChildren<QLabel *>()) {
        if (label->isVisible())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestFieldForm::revealGoesToTheNearestRow()
{
    FormWindow window(R"({"source":{"source_kafka":{"topic":"a"}},"rule_config":{"filter":{"source":[]}}})");
    // Hidden: what decides about it is nearest.
    QCOMPARE(window.enter("/source/source_kafka/password")->accessibleName(),
             window.enter("/source/source_kafka")->accessibleName());
    // Of another branch: the choice.
    QVERIFY(qobject_cast<QPushButton *>(window.enter("/source/source_mobile_rocketmq/topic")));
    QCOMPARE(window.enter("/rule_config/filter/source/0")->accessibleName(), u"Filter"_s);
    QCOMPARE(window.enter("/rule_config")->accessibleName(), u"Transform type"_s);
    const QWidget *filter = window.enter("/rule_config/filter");
    const QRect place(filter->mapTo(window.form().viewport(), QPoint()), filter->size());
    QVERIFY(window.form().viewport()->rect().contains(place));
}

void TestFieldForm::revealChoosesTheElement()
{
    FormWindow window(keyBody);
    const QWidget *value = window.enter(keys + "/1/value");
    QCOMPARE(qobject_cast<const QPlainTextEdit *>(value)->toPlainText(), u"second"_s);
    const QRect place(value->mapTo(window.form().viewport(), QPoint()), value->size());
    QVERIFY(window.form().viewport()->rect().contains(place));
}

void TestFieldForm::readOnlyFormsTakeNoKeys()
{
    FormWindow window(kafkaBody);
    window.form().setEditing(Editing::ReadOnly);
    window.type("/name", u"other"_s);
    QCOMPARE(window.json("/name"), u"\"orders\""_s);
    QVERIFY(!window.button<QPushButton>(u"ECloud RocketMQ"_s)->isEnabled());
    // A branch that is built later is read-only as well.
    window.draft().choose("/source", "source_mobile_rocketmq");
    window.type("/source/source_mobile_rocketmq/topic", u"x"_s);
    QCOMPARE(window.json("/source/source_mobile_rocketmq/topic"), u"\"orders\""_s);
    window.form().setEditing(Editing::Allowed);
    window.type("/name", u"other"_s);
    QCOMPARE(window.json("/name"), u"\"other\""_s);
}

void TestFieldForm::screenReadersHearLabelHelpAndMessage()
{
    FormWindow window(kafkaBody);
    window.type(topic, u"x"_s);
    QAccessibleInterface *line = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
    QCOMPARE(line->text(QAccessible::Name), u"Topic"_s);
    QVERIFY(line->text(QAccessible::Description).contains(u"The Kafka topic"_s));
    QVERIFY(line->text(QAccessible::Description).contains(u"Topic should have 3 to 200 characters"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"yz"_s);
    QVERIFY(!line->text(QAccessible::Description).contains(u"characters"_s));
}

void TestFieldForm::narrowFormsCutNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ResourceKind>("kind");
    QTest::newRow("Kafka") << QByteArray(kafkaBody.data()) << ResourceKind::EventStream;
    QTest::newRow("ECloud RocketMQ, key transforms") << QByteArray(
        R"({"source":{"source_mobile_rocketmq":{"authentication_required":true,"secret_key":"***"}},
                          "sink":{"sink_kafka":{"keyTransform":[{"type":"VARIABLE"}]}},
                          "a_rather_long_name_of_a_field":[1,2,3]})")
                                                     << ResourceKind::EventStream;
    QTest::newRow("several sources") << QByteArray(
        R"({"source":{"source_kafka":{},"source_dms_rocketmq":{}}})")
                                     << ResourceKind::EventStream;
    QTest::newRow("subscription") << QByteArray(
        R"({"event_ids":["dis_event.099"],"event_streamids":["a"],"topic_type":0})")
                                  << ResourceKind::EventSubscription;
}

void TestFieldForm::narrowFormsCutNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(ResourceKind, kind);
    FormWindow window(body.toStdString(), kind, ResourceOrigin::Service);
    window.form().showAllIssues();
    for (const int width : {420, 500, 708, 2400}) {
        window.form().resize(width, 600);
        const int room = width - window.form().verticalScrollBar()->width();
        QTRY_COMPARE(window.form().viewport()->width(), room);
        QTRY_VERIFY2(window.form().widget()->width() <= room, qPrintable(QString::number(width)));
        for (const QWidget *part : window.form().widget()->findChildren<QWidget *>()) {
            if (!part->isVisible() || part->window() != &window.form())
                continue;
            const int right = part->mapTo(window.form().widget(), QPoint(part->width(), 0)).x();
            QVERIFY2(right <= room,
                     qPrintable(
                         u"%1 %2 ends at %3 of %4"_s
                             .arg(QLatin1StringView(part->metaObject()->className()), part->accessibleName())
                             .arg(right)
                             .arg(room)));
        }
    }
}

QTEST_MAIN(TestFieldForm)
#include "tst_fieldform.moc"
