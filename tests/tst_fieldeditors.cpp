#include "tests/support/formwindow.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const std::string kafka = "/source/source_kafka/";
const std::string password = kafka + "password";
const std::string saslSsl = kafka + "enable_sasl_ssl";

constexpr std::string_view secretBody = R"({
  "source": {"source_kafka": {"enable_sasl_ssl": true, "password": "hunter2-canary"}}
})";

//! The buttons of a segmented choice beside the one that has the focus.
QPushButton *segment(const QWidget *focused, const QString &text)
{
    for (QPushButton *button : focused->parentWidget()->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    qFatal("There is no %s.", qPrintable(text));
}

QString chosenSegment(const QWidget *focused)
{
    for (const QPushButton *button : focused->parentWidget()->findChildren<QPushButton *>()) {
        if (button->isChecked())
            return button->text();
    }
    return {};
}

//! Everything that a screen reader could hear of a window.
void collectTexts(QAccessibleInterface *part, QStringList &texts)
{
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        texts.append(part->text(kind));
    if (QAccessibleTextInterface *text = part->textInterface())
        texts.append(text->text(0, text->characterCount()));
    for (int index = 0; index < part->childCount(); ++index)
        collectTexts(part->child(index), texts);
}

//! Whether something is painted over the field.
bool isRevealed(const QLineEdit *line)
{
    return std::ranges::any_of(line->findChildren<QWidget *>(), [](const QWidget *child) {
        return child->isVisible() && !qobject_cast<const QPushButton *>(child)
            && !qobject_cast<const QLabel *>(child);
    });
}

} // namespace

class TestFieldEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void textBecomesWhatItIs_data();
    void textBecomesWhatItIs();
    void emptyingUnsets_data();
    void emptyingUnsets();
    void longTextsAreNotCut();
    void emptyAndNullCanBeTold();
    void valuesOfAnotherTypeAreShown();
    void theMenuHasNoUndo();
    void textsOfSeveralLines();
    void textsKeepTheirSpaces();
    void theCounterCountsCodePoints();
    void choicesHaveLabels();
    void choicesTakeAnyOtherValue();
    void choicesOfNumbersWriteNumbers();
    void choicesCanBeTakenAway();
    void choicesDoNotFollowTheWheel();
    void choicesLeaveUndoToTheDraft();
    void booleansHaveThreeStates();
    void booleansShowWhatIsNone();
    void eventsAreTicked();
    void longEventsGoOnInTheNextLine();
    void unknownEventsStay();
    void eventsInAStringAreShownAndConverted();
    void streamsAreAllOrChosen();
    void filtersAreJson();
    void brokenFiltersAreKept();
    void filtersWithAKeyTwiceAreKept();
    void secretsSayTheirState_data();
    void secretsSayTheirState();
    void secretsAreEntered();
    void secretsAreCleared();
    void secretsAreRevealedWhilePressed();
    void secretsAreHiddenWhenTheKeyIsReleased();
    void keysOnTheButtonsOfASecretDoNotType_data();
    void keysOnTheButtonsOfASecretDoNotType();
    void secretsAreHiddenWhenTheFocusGoes();
    void secretsAreRememberedOnRequest();
    void tabFollowsTheEyeInSecretRows();
    void typedMasksAreRefused();
    void typedPlaceholdersAreRefused();
    void secretsAreCopiedOnRequest();
    void secretsReachNeitherScreenReaderNorClipboard();
    void undoRestoresTheStateOfASecret();
};

void TestFieldEditors::textBecomesWhatItIs_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("json");
    const QString count = u"/option/batch_window/count"_s;
    QTest::newRow("text") << u"/name"_s << u"orders"_s << u"\"orders\""_s;
    QTest::newRow("text of digits") << u"/name"_s << u"12"_s << u"\"12\""_s;
    QTest::newRow("text with quotes") << u"/name"_s << uR"(a"b\c)"_s << uR"("a\"b\\c")"_s;
    QTest::newRow("text with spaces") << u"/name"_s << u" a "_s << u"\" a \""_s;
    QTest::newRow("integer") << count << u"12"_s << u"12"_s;
    QTest::newRow("negative integer") << count << u"-1"_s << u"-1"_s;
    QTest::newRow("integer past 64 bits") << count << u"99999999999999999999"_s << u"99999999999999999999"_s;
    QTest::newRow("exponent") << count << u"1e3"_s << u"1e3"_s;
    QTest::newRow("integer with spaces") << count << u" 12 "_s << u"12"_s;
    QTest::newRow("no integer") << count << u"12x"_s << u"\"12x\""_s;
    QTest::newRow("leading zero") << count << u"007"_s << u"\"007\""_s;
    QTest::newRow("a word of JSON") << count << u"true"_s << u"\"true\""_s;
    QTest::newRow("half a number") << count << u"-"_s << u"\"-\""_s;
}

void TestFieldEditors::textBecomesWhatItIs()
{
    QFETCH(QString, pointer);
    QFETCH(QString, typed);
    QFETCH(QString, json);
    FormWindow window(R"({"name":"a"})");
    window.type(pointer.toStdString(), typed);
    QCOMPARE(window.json(pointer.toStdString()), json);
    // What was typed stays as it was typed.
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), typed);
}

void TestFieldEditors::emptyingUnsets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("json");
    const QString url = u"/source/source_kafka/addr"_s;
    const QString topic = u"/source/source_kafka/topic"_s;
    QTest::newRow("optional, absent") << QByteArray(R"({"source":{"source_kafka":{}}})") << url << QString();
    QTest::newRow("optional, was a text")
        << QByteArray(R"({"source":{"source_kafka":{"addr":"a:1"}}})") << url << QString();
    QTest::newRow("optional, was empty")
        << QByteArray(R"({"source":{"source_kafka":{"addr":""}}})") << url << u"\"\""_s;
    QTest::newRow("optional, was null")
        << QByteArray(R"({"source":{"source_kafka":{"addr":null}}})") << url << u"null"_s;
    QTest::newRow("required, absent")
        << QByteArray(R"({"source":{"source_kafka":{}}})") << topic << u"\"\""_s;
    QTest::newRow("required, was a text")
        << QByteArray(R"({"source":{"source_kafka":{"topic":"orders"}}})") << topic << u"\"\""_s;
    QTest::newRow("required, was null")
        << QByteArray(R"({"source":{"source_kafka":{"topic":null}}})") << topic << u"null"_s;
    QTest::newRow("integer") << QByteArray(R"({"option":{"thread_num":3}})") << u"/option/thread_num"_s
                             << QString();
    QTest::newRow("several lines") << QByteArray(R"({"description":"a\nb"})") << u"/description"_s
                                   << QString();
    QTest::newRow("enumeration") << QByteArray(R"({"source":{"source_kafka":{"seek_to":"latest"}}})")
                                 << u"/source/source_kafka/seek_to"_s << QString();
}

void TestFieldEditors::emptyingUnsets()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    QFETCH(QString, json);
    FormWindow window(body.toStdString());
    window.type(pointer.toStdString(), u"x"_s);
    QVERIFY(window.json(pointer.toStdString()) != json);
    window.type(pointer.toStdString(), {});
    QCOMPARE(window.json(pointer.toStdString()), json);
}

void TestFieldEditors::longTextsAreNotCut()
{
    const std::string text(40'000, 'x');
    FormWindow window(R"({"name":")" + text + R"("})");
    auto *line = window.enter<QLineEdit>("/name");
    QCOMPARE(line->text().size(), 40'000);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"y"_s);
    QCOMPARE(window.draft().name().size(), 40'001);
}

void TestFieldEditors::emptyAndNullCanBeTold()
{
    FormWindow window(R"({"description":"","source":{"source_kafka":{"addr":null,"instance_name":""}}})");
    QCOMPARE(window.enter<QPlainTextEdit>("/description")->placeholderText(), u"empty text"_s);
    QCOMPARE(window.enter<QLineEdit>(kafka + "addr")->placeholderText(), u"null"_s);
    QCOMPARE(window.enter<QLineEdit>(kafka + "instance_name")->placeholderText(), u"empty text"_s);
    QCOMPARE(window.enter<QLineEdit>(kafka + "instance_id")->placeholderText(), QString());
}

void TestFieldEditors::valuesOfAnotherTypeAreShown()
{
    FormWindow window(R"({"name":{"a":[1]},"description":12,"option":{"thread_num":"3x"}})");
    QCOMPARE(window.enter<QLineEdit>("/name")->text(), uR"({"a":[1]})"_s);
    QCOMPARE(window.enter<QPlainTextEdit>("/description")->toPlainText(), u"12"_s);
    QCOMPARE(window.enter<QLineEdit>("/option/thread_num")->text(), u"3x"_s);
    // Looking at them changes nothing.
    QVERIFY(!window.draft().isModified());
}

void TestFieldEditors::theMenuHasNoUndo()
{
    FormWindow window(R"({"name":"a"})");
    // The main window has these keys as well.
    const QShortcut undo(QKeySequence::Undo, &window.form());
    const QShortcut redo(QKeySequence::Redo, &window.form());
    for (const char *pointer : {"/name", "/description"}) {
        QWidget *editor = window.enter(pointer);
        QTest::keyClicks(editor, u"x"_s);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, editor->rect().center(),
                                editor->mapToGlobal(editor->rect().center()));
        QApplication::sendEvent(editor, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(!menu->actions().isEmpty());
        for (const QAction *action : menu->actions())
            QVERIFY2(!action->text().contains("ndo"_L1) && !action->text().contains("edo"_L1),
                     qPrintable(action->text()));
        QVERIFY(!menu->actions().constFirst()->isSeparator());
        menu->close();
    }
}

void TestFieldEditors::textsOfSeveralLines()
{
    FormWindow window(R"({"name":"a"})");
    auto *text = window.enter<QPlainTextEdit>("/description");
    QTest::keyClicks(text, u"one"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"two"_s);
    QCOMPARE(window.json("/description"), uR"("one\ntwo")"_s);
    const int height = text->height();
    for (int line = 0; line < 4; ++line)
        QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(text->height() > height);
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
    QVERIFY(!window.json("/description").contains(u"\\t"_s));
}

//! Whatever else is typed into it: a no-break space is no blank.
void TestFieldEditors::textsKeepTheirSpaces()
{
    FormWindow window(R"({"description":"10\u00a0000\u2009rows"})");
    auto *text = window.enter<QPlainTextEdit>("/description");
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, u"x"_s);
    QCOMPARE(window.json("/description"), u"\"10\u00a0000\u2009rowsx\""_s);
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(!window.draft().isModified());
}

void TestFieldEditors::theCounterCountsCodePoints()
{
    FormWindow window(R"({"description":"a😀ü"})");
    QVERIFY(window.says<QLabel>(u"3 / 255"_s));
    window.type("/description", QString(256, u'x'));
    QVERIFY(window.says<QLabel>(u"256 / 255"_s));
    QVERIFY(window.says<QLabel>(u"⚠ Description"_s));
}

void TestFieldEditors::choicesHaveLabels()
{
    FormWindow window(R"({"source":{"source_kafka":{"seek_to":"latest"}}})");
    auto *combo = window.enter<QComboBox>(kafka + "seek_to");
    QCOMPARE(combo->currentText(), u"Latest"_s);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentText(), u"Earliest"_s);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"earliest\""_s);
    QVERIFY(window.says<QLabel>(u"was Latest"_s));
    window.draft().undoStack()->undo();
    QCOMPARE(combo->currentText(), u"Latest"_s);
}

void TestFieldEditors::choicesTakeAnyOtherValue()
{
    FormWindow window(R"({"source":{"source_kafka":{"seek_to":"latest"}}})");
    window.type(kafka + "seek_to", u"timestamp"_s);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"timestamp\""_s);
    QVERIFY(window.says<QLabel>(u"⚠ Start from"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"timestamp\""_s);
    window.type(kafka + "seek_to", u"Earliest"_s);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"earliest\""_s);
    window.type(kafka + "seek_to", u"earliest"_s);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"earliest\""_s);
    QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), u"earliest"_s);
}

void TestFieldEditors::choicesOfNumbersWriteNumbers()
{
    FormWindow window(R"({"topic_name":"t"})", ResourceKind::EventSubscription);
    auto *combo = window.enter<QComboBox>("/topic_type");
    QCOMPARE(combo->currentText(), QString());
    window.type("/topic_type", u"DIS stream"_s);
    QCOMPARE(window.json("/topic_type"), u"1"_s);
    window.type("/topic_type", u"0"_s);
    QCOMPARE(window.json("/topic_type"), u"0"_s);
    window.type("/topic_type", u"7"_s);
    QCOMPARE(window.json("/topic_type"), u"7"_s);
    window.type("/topic_type", u"mail"_s);
    QCOMPARE(window.json("/topic_type"), u"\"mail\""_s);
}

void TestFieldEditors::choicesCanBeTakenAway()
{
    FormWindow window(R"({"source":{"source_kafka":{"seek_to":"latest"}}})");
    auto *combo = window.enter<QComboBox>(kafka + "seek_to");
    QTest::keyClick(combo, Qt::Key_Up);
    QCOMPARE(window.json(kafka + "seek_to"), QString());
    QCOMPARE(combo->currentText(), QString());
    QCOMPARE(combo->lineEdit()->placeholderText(), u"Not set"_s);
    // A required one has nothing of the kind.
    window.draft().choose("/source", "source_mobile_rocketmq");
    combo = window.enter<QComboBox>("/source/source_mobile_rocketmq/addr_type");
    QCOMPARE(combo->findText(u"Not set"_s), -1);
}

void TestFieldEditors::choicesDoNotFollowTheWheel()
{
    FormWindow window(R"({"source":{"source_kafka":{"seek_to":"latest"}}})");
    auto *combo = window.enter<QComboBox>(kafka + "seek_to");
    QWheelEvent wheel(combo->rect().center(), combo->mapToGlobal(combo->rect().center()), QPoint(),
                      QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(combo, &wheel);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"latest\""_s);
}

void TestFieldEditors::choicesLeaveUndoToTheDraft()
{
    FormWindow window(R"({"source":{"source_kafka":{"seek_to":"latest"}}})");
    window.type(kafka + "seek_to", u"other"_s);
    QWidget *combo = QApplication::focusWidget();
    QTest::keySequence(combo, QKeySequence::Undo);
    QCOMPARE(window.json(kafka + "seek_to"), u"\"latest\""_s);
    QCOMPARE(qobject_cast<QComboBox *>(combo)->currentText(), u"Latest"_s);
    QVERIFY(combo->hasFocus());
}

void TestFieldEditors::booleansHaveThreeStates()
{
    FormWindow window(R"({"source":{"source_kafka":{}}})");
    QWidget *focused = window.enter(saslSsl);
    QCOMPARE(chosenSegment(focused), u"Not set"_s);
    QTest::mouseClick(segment(focused, u"Off"_s), Qt::LeftButton);
    QCOMPARE(window.json(saslSsl), u"false"_s);
    QTest::mouseClick(segment(focused, u"On"_s), Qt::LeftButton);
    QCOMPARE(window.json(saslSsl), u"true"_s);
    QTest::mouseClick(segment(focused, u"Not set"_s), Qt::LeftButton);
    QCOMPARE(window.json(saslSsl), QString());
    window.draft().undoStack()->undo();
    QCOMPARE(chosenSegment(focused), u"On"_s);
    // By keyboard.
    focused = window.enter(saslSsl);
    QTest::keyClick(focused, Qt::Key_Right);
    QCOMPARE(window.json(saslSsl), u"false"_s);
    QCOMPARE(focused->parentWidget()->accessibleName(), u"SASL_SSL"_s);
}

void TestFieldEditors::booleansShowWhatIsNone()
{
    FormWindow window(R"({"source":{"source_kafka":{"enable_sasl_ssl":"yes please"}}})");
    QWidget *focused = window.enter(saslSsl);
    QCOMPARE(chosenSegment(focused), QString());
    QVERIFY(window.says<QLabel>(u"It holds \"yes please\""_s));
    QTest::mouseClick(segment(focused, u"On"_s), Qt::LeftButton);
    QCOMPARE(window.json(saslSsl), u"true"_s);
    QVERIFY(!window.says<QLabel>(u"It holds"_s));
}

void TestFieldEditors::eventsAreTicked()
{
    FormWindow window(R"({"topic_name":"t","event_ids":["dis_event.002"]})", ResourceKind::EventSubscription);
    auto *first = window.enter<QCheckBox>("/event_ids");
    QCOMPARE(first->text(), u"Dump task restored (task, normal)"_s);
    QVERIFY(!first->isChecked());
    QVERIFY(window.button<QCheckBox>(u"Insufficient quota (tenant, warning)"_s)->isChecked());
    QTest::keyClick(first, Qt::Key_Space);
    QCOMPARE(window.json("/event_ids"), uR"(["dis_event.002","dis_event.000"])"_s);
    QTest::keyClick(first, Qt::Key_Space);
    QTest::mouseClick(window.button<QCheckBox>(u"Insufficient quota (tenant, warning)"_s), Qt::LeftButton,
                      Qt::NoModifier, QPoint(8, 8));
    QCOMPARE(window.json("/event_ids"), u"[]"_s);
    window.draft().undoStack()->undo();
    QVERIFY(window.button<QCheckBox>(u"Insufficient quota (tenant, warning)"_s)->isChecked());
}

void TestFieldEditors::longEventsGoOnInTheNextLine()
{
    FormWindow window(R"({"topic_name":"t"})", ResourceKind::EventSubscription);
    auto *box = window.button<QCheckBox>(u"Automatic stream scaling succeeded (stream, warning)"_s);
    const int height = box->height();
    window.form().resize(420, 600);
    QTRY_VERIFY(box->height() > height);
    window.form().resize(900, 600);
    QTRY_COMPARE(box->height(), height);
}

void TestFieldEditors::unknownEventsStay()
{
    FormWindow window(R"({"topic_name":"t","event_ids":["dis_event.099","dis_event.099",7]})",
                      ResourceKind::EventSubscription);
    auto *unknown = window.button<QCheckBox>(u"dis_event.099"_s);
    QVERIFY(unknown && unknown->isChecked());
    QVERIFY(window.button<QCheckBox>(u"7"_s));
    QTest::keyClick(window.enter("/event_ids"), Qt::Key_Space);
    QCOMPARE(window.json("/event_ids"), uR"(["dis_event.099","dis_event.099",7,"dis_event.000"])"_s);
    unknown->click();
    QCOMPARE(window.json("/event_ids"), uR"([7,"dis_event.000"])"_s);
    QVERIFY(!window.button<QCheckBox>(u"dis_event.099"_s));
    window.draft().undoStack()->undo();
    QVERIFY(window.button<QCheckBox>(u"dis_event.099"_s));
}

void TestFieldEditors::eventsInAStringAreShownAndConverted()
{
    FormWindow window(R"({"topic_name":"t","event_ids":"dis_event.000,dis_event.001"})",
                      ResourceKind::EventSubscription);
    QVERIFY(window.says<QLabel>(u"It holds \"dis_event.000,dis_event.001\""_s));
    const ValidationIssues &issues = window.draft().issues();
    const auto issue = std::ranges::find(issues, IssueCode::LegacyShape, &ValidationIssue::code);
    QVERIFY(issue != issues.end());
    QTest::mouseClick(window.button<QPushButton>(issue->fixes.front().label), Qt::LeftButton);
    QCOMPARE(window.json("/event_ids"), uR"(["dis_event.000","dis_event.001"])"_s);
    QVERIFY(window.enter<QCheckBox>("/event_ids")->isChecked());
}

void TestFieldEditors::streamsAreAllOrChosen()
{
    FormWindow window(R"({"topic_name":"t"})", ResourceKind::EventSubscription);
    QWidget *mode = window.enter("/event_streamids");
    QCOMPARE(chosenSegment(mode), u"Not set"_s);
    QVERIFY(!window.named<QLineEdit>(u"Stream ID"_s));
    QTest::mouseClick(segment(mode, u"All streams"_s), Qt::LeftButton);
    QCOMPARE(window.json("/event_streamids"), u"[]"_s);

    QTest::mouseClick(segment(mode, u"Chosen streams"_s), Qt::LeftButton);
    auto *line = window.named<QLineEdit>(u"Stream ID"_s);
    QVERIFY(line && line->hasFocus());
    QTest::keyClicks(line, u" first "_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, u"second"_s);
    QTest::mouseClick(window.button<QPushButton>(u"Add"_s), Qt::LeftButton);
    QCOMPARE(window.json("/event_streamids"), uR"(["first","second"])"_s);
    QCOMPARE(line->text(), QString());
    QVERIFY(!window.button<QPushButton>(u"Add"_s)->isEnabled());

    auto *list = window.named<QListWidget>(u"Chosen streams"_s);
    list->setCurrentRow(0);
    QTest::mouseClick(window.button<QPushButton>(u"Remove"_s), Qt::LeftButton);
    QCOMPARE(window.json("/event_streamids"), uR"(["second"])"_s);
    window.draft().undoStack()->undo();
    QCOMPARE(list->count(), 2);

    QTest::mouseClick(segment(mode, u"All streams"_s), Qt::LeftButton);
    QCOMPARE(window.json("/event_streamids"), u"[]"_s);
    QTest::mouseClick(segment(mode, u"Not set"_s), Qt::LeftButton);
    QCOMPARE(window.json("/event_streamids"), QString());
}

void TestFieldEditors::filtersAreJson()
{
    FormWindow window(R"({"rule_config":{"filter":{"source":[{"op":"StringIn","values":["a"]}]}}})");
    auto *text = window.enter<QPlainTextEdit>("/rule_config/filter");
    QVERIFY(text->toPlainText().startsWith(u"{\n  \"source\": ["_s));
    QVERIFY(!window.draft().isModified());
    window.type("/rule_config/filter", uR"({"source" : [] })"_s);
    QCOMPARE(window.json("/rule_config/filter"), uR"({"source":[]})"_s);
    // It is not written anew under somebody's hands.
    QCOMPARE(text->toPlainText(), uR"({"source" : [] })"_s);
    window.type("/rule_config/filter", {});
    QCOMPARE(window.json("/rule_config/filter"), QString());
}

void TestFieldEditors::brokenFiltersAreKept()
{
    FormWindow window(R"({"rule_config":{"filter":{}}})");
    window.type("/rule_config/filter", u"{\"source\":"_s);
    QCOMPARE(window.json("/rule_config/filter"), uR"("{\"source\":")"_s);
    QVERIFY(window.draft().hasErrors());
    QVERIFY(window.says<QLabel>(u"✕ Line 1"_s));
    QWidget *text = QApplication::focusWidget();
    QTest::keySequence(text, QKeySequence::Undo);
    QCOMPARE(window.json("/rule_config/filter"), u"{}"_s);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(text)->toPlainText(), u"{}"_s);
    QTest::keySequence(text, QKeySequence::Redo);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(text)->toPlainText(), u"{\"source\":"_s);
}

void TestFieldEditors::filtersWithAKeyTwiceAreKept()
{
    FormWindow window(R"({"rule_config":{"filter":{}}})");
    window.type("/rule_config/filter", uR"({"source":[],"source":[1]})"_s);
    QCOMPARE(window.json("/rule_config/filter"), uR"("{\"source\":[],\"source\":[1]}")"_s);
    QVERIFY(window.says<QLabel>(u"✕ The key source stands twice"_s));
}

void TestFieldEditors::secretsSayTheirState_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ResourceOrigin>("origin");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("canReveal");
    QTest::addColumn<bool>("canClear");
    QTest::newRow("absent") << QByteArray("null") << ResourceOrigin::Service << u"not set"_s << false
                            << false;
    QTest::newRow("returned") << QByteArray("\"x\"") << ResourceOrigin::Service << u"from the service"_s
                              << true << true;
    QTest::newRow("masked") << QByteArray("\"***\"") << ResourceOrigin::Service << u"missing: not returned"_s
                            << false << true;
    QTest::newRow("in a file") << QByteArray("\"x\"") << ResourceOrigin::File << u"in the file"_s << true
                               << true;
    QTest::newRow("placeholder") << QByteArray(R"("{{secret:/source/source_kafka/password}}")")
                                 << ResourceOrigin::File << u"set, not looked up yet"_s << false << true;
}

void TestFieldEditors::secretsSayTheirState()
{
    QFETCH(QByteArray, value);
    QFETCH(ResourceOrigin, origin);
    QFETCH(QString, state);
    QFETCH(bool, canReveal);
    QFETCH(bool, canClear);
    const QByteArray body =
        R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"ssl_certificate_pwd":"y","password":)" + value
        + "}}}";
    FormWindow window(body.toStdString(), ResourceKind::EventStream, origin);
    auto *line = window.enter<QLineEdit>(password);
    QVERIFY(line->text().isEmpty());
    QStringList texts;
    for (const QLabel *label : line->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QCOMPARE(texts, QStringList(state));
    QVERIFY(line->accessibleDescription().startsWith(state));
    QStringList buttons;
    for (const QPushButton *button : line->findChildren<QPushButton *>()) {
        if (button->isVisible())
            buttons.append(button->accessibleName());
    }
    // Without a profile there is nothing to remember it for.
    QCOMPARE(buttons,
             QStringList(u"Reveal Password"_s).mid(0, canReveal ? 1 : 0)
                 + QStringList(u"Clear Password"_s).mid(0, canClear ? 1 : 0));
}

void TestFieldEditors::secretsAreEntered()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    QTest::keyClicks(line, u"new one"_s);
    QCOMPARE(window.draft().secretState(password), SecretState::Entered);
    QCOMPARE(window.draft().secrets().at(password).text.reveal(), "new one");
    QVERIFY(line->accessibleDescription().startsWith(u"entered"_s));
    QVERIFY(!window.json("/source").contains(u"new one"_s));
    window.enter("/name");
    // The field forgets what the draft has now.
    QCOMPARE(line->text(), QString());
    QCOMPARE(window.draft().secrets().at(password).text.reveal(), "new one");
}

void TestFieldEditors::secretsAreCleared()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    for (QPushButton *button : line->findChildren<QPushButton *>()) {
        if (button->text() == "Clear"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(window.draft().secretState(password), SecretState::NotSet);
    QCOMPARE(window.json(password), QString());
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"a"_s);
    QCOMPARE(window.draft().secretState(password), SecretState::Entered);
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(window.draft().secretState(password), SecretState::NotSet);

    // It is a step of its own, whatever was typed before and after.
    QTest::keyClicks(line, u"typed"_s);
    const int typed = window.draft().undoStack()->count();
    QTest::mouseClick(window.named<QPushButton>(u"Clear Password"_s), Qt::LeftButton);
    QCOMPARE(window.draft().undoStack()->count(), typed + 1);
    QTest::keyClicks(QApplication::focusWidget(), u"again"_s);
    QCOMPARE(window.draft().undoStack()->count(), typed + 2);
    window.draft().undoStack()->undo();
    QCOMPARE(window.draft().secretState(password), SecretState::NotSet);
    window.draft().undoStack()->undo();
    QCOMPARE(window.draft().secretState(password), SecretState::Entered);
}

void TestFieldEditors::secretsAreRevealedWhilePressed()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    const auto buttons = line->findChildren<QPushButton *>();
    const auto reveal = std::ranges::find(buttons, u"Reveal"_s, &QPushButton::text);
    const QImage before = line->grab().toImage();
    QTest::mousePress(*reveal, Qt::LeftButton);
    QVERIFY(line->grab().toImage() != before);
    // Painted, never put into the field.
    QCOMPARE(line->text(), QString());
    QTest::mouseRelease(*reveal, Qt::LeftButton);
    (*reveal)->setAttribute(Qt::WA_UnderMouse, false);
    line->setFocus();
    QVERIFY(!isRevealed(line));
}

void TestFieldEditors::secretsAreHiddenWhenTheKeyIsReleased()
{
    FormWindow window(secretBody);
    const auto *line = window.enter<QLineEdit>(password);
    auto *reveal = window.named<QPushButton>(u"Reveal Password"_s);
    reveal->setFocus();
    QVERIFY(!isRevealed(line));
    QTest::keyPress(reveal, Qt::Key_Space);
    QVERIFY(isRevealed(line));
    QTest::keyRelease(reveal, Qt::Key_Space);
    QVERIFY(!isRevealed(line));
}

void TestFieldEditors::keysOnTheButtonsOfASecretDoNotType_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("reveal") << u"Reveal Password"_s;
    QTest::newRow("remember") << u"Remember Password"_s;
    QTest::newRow("clear") << u"Clear Password"_s;
}

void TestFieldEditors::keysOnTheButtonsOfASecretDoNotType()
{
    QFETCH(QString, button);
    FormWindow window(R"({"id":"r-1","source":{"source_kafka":{"enable_sasl_ssl":true,"password":"***"}}})",
                      ResourceKind::EventStream, ResourceOrigin::Service);
    window.draft().setProfile(u"p-1"_s, u"Production"_s);
    window.draft().setSecret(password, Secret("x"));
    const int steps = window.draft().undoStack()->count();
    const auto *line = window.enter<QLineEdit>(password);
    auto *pressed = window.named<QPushButton>(button);
    QVERIFY(pressed);
    pressed->setFocus();
    QGuiApplication::clipboard()->setText(u"pasted"_s);
    QTest::keyClick(pressed, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClicks(pressed, u"a"_s);
    QTest::keyClick(pressed, Qt::Key_Delete);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QCoreApplication::sendEvent(pressed, &held);
    QCOMPARE(line->text(), QString());
    QVERIFY(pressed->hasFocus());
    QCOMPARE(window.draft().secrets().at(password).text.reveal(), "x");
    QCOMPARE(window.draft().undoStack()->count(), steps);
}

void TestFieldEditors::secretsAreHiddenWhenTheFocusGoes()
{
    FormWindow window(secretBody);
    const auto *line = window.enter<QLineEdit>(password);
    auto *reveal = window.named<QPushButton>(u"Reveal Password"_s);
    reveal->setFocus();
    QTest::keyPress(reveal, Qt::Key_Space);
    QVERIFY(isRevealed(line));
    window.enter("/name");
    QVERIFY(!isRevealed(line));

    QTest::mousePress(reveal, Qt::LeftButton);
    QVERIFY(isRevealed(line));
    QTest::mouseMove(reveal, {-40, 0});
    QVERIFY(!isRevealed(line));
    QTest::mouseRelease(reveal, Qt::LeftButton);

    // Another text is not shown in place of the one that was asked for.
    QTest::mousePress(reveal, Qt::LeftButton);
    QVERIFY(isRevealed(line));
    window.draft().setSecret(password, Secret("other"));
    QVERIFY(!isRevealed(line));
    QTest::mouseRelease(reveal, Qt::LeftButton);
}

void TestFieldEditors::secretsAreRememberedOnRequest()
{
    FormWindow window(R"({"id":"r-1","source":{"source_kafka":{"enable_sasl_ssl":true,"password":"***"}}})",
                      ResourceKind::EventStream, ResourceOrigin::Service);
    ResourceDraft &draft = window.draft();
    draft.setProfile(u"p-1"_s, u"Production"_s);
    std::vector<std::pair<std::string, SecretRequest>> requests;
    connect(&window.form(), &FieldForm::secretRequested, &window.form(),
            [&requests](const std::string &pointer, SecretRequest request) {
                requests.emplace_back(pointer, request);
            });
    const auto *line = window.enter<QLineEdit>(password);
    QVERIFY(!window.named<QPushButton>(u"Remember Password"_s));
    window.type(password, u"typed"_s);
    auto *remember = window.named<QPushButton>(u"Remember Password"_s);
    QVERIFY(remember);
    QTest::mouseClick(remember, Qt::LeftButton);
    QCOMPARE(requests, (decltype(requests){{password, SecretRequest::Remember}}));
    // It is remembered when the keychain says so.
    QVERIFY(line->accessibleDescription().startsWith(u"entered"_s));
    draft.setRememberedSecret(password, Secret("typed"));
    QVERIFY(line->accessibleDescription().startsWith(u"remembered"_s));
    QVERIFY(!window.named<QPushButton>(u"Remember Password"_s));
    auto *forget = window.named<QPushButton>(u"Forget Password"_s);
    QVERIFY(forget && forget->hasFocus());
    QTest::keyClick(forget, Qt::Key_Space);
    QCOMPARE(requests.back(), std::pair(password, SecretRequest::Forget));
    draft.setRememberedSecret(password, {});
    QVERIFY(line->accessibleDescription().startsWith(u"entered"_s));

    draft.setRememberedSecret(password, Secret("typed"));
    window.type(password, u"other"_s);
    QVERIFY(line->accessibleDescription().startsWith(u"entered"_s));
    QVERIFY(window.named<QPushButton>(u"Remember Password"_s));
    QCOMPARE(draft.undoStack()->count(), 2);
    QTest::mouseClick(window.named<QPushButton>(u"Clear Password"_s), Qt::LeftButton);
    QVERIFY(!window.named<QPushButton>(u"Remember Password"_s));
}

void TestFieldEditors::tabFollowsTheEyeInSecretRows()
{
    FormWindow window(R"({"id":"r-1","source":{"source_kafka":{"enable_sasl_ssl":true,"password":"x"}}})",
                      ResourceKind::EventStream, ResourceOrigin::Service);
    window.draft().setProfile(u"p-1"_s, u"Production"_s);
    window.draft().setValue("/name", Json::string("n"));
    const auto *line = window.enter<QLineEdit>(password);
    int right = 0;
    for (const auto &name : {u"Reveal Password"_s, u"Remember Password"_s, u"Clear Password"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        QCOMPARE(focus->accessibleName(), name);
        QVERIFY(focus->mapTo(line->window(), QPoint()).x() > right);
        right = focus->mapTo(line->window(), QPoint()).x() + focus->width();
    }
}

void TestFieldEditors::typedMasksAreRefused()
{
    FormWindow window(R"({"id":"r-1","source":{"source_kafka":{"enable_sasl_ssl":true}}})",
                      ResourceKind::EventStream, ResourceOrigin::Service);
    window.draft().setProfile(u"p-1"_s, u"Production"_s);
    window.type(password, u"***"_s);
    QVERIFY(window.says<QLabel>(u"✕ Password must be more than asterisks"_s));
    QVERIFY(window.draft().hasErrors());
    QVERIFY(window.draft().outgoingBody().reveal().find("***") == std::string_view::npos);
    QVERIFY(!window.named<QPushButton>(u"Remember Password"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
    QVERIFY(!window.says<QLabel>(u"✕ Password must"_s));
    QVERIFY(window.draft().outgoingBody().reveal().find("***a") != std::string_view::npos);
    QVERIFY(window.named<QPushButton>(u"Remember Password"_s));
}

void TestFieldEditors::typedPlaceholdersAreRefused()
{
    FormWindow window(R"({"id":"r-1","source":{"source_kafka":{"enable_sasl_ssl":true}}})",
                      ResourceKind::EventStream, ResourceOrigin::Service);
    window.draft().setProfile(u"p-1"_s, u"Production"_s);
    window.type(password, u"a{{secret:"_s);
    QVERIFY(window.says<QLabel>(u"✕ Password must be the secret itself"_s));
    QVERIFY(window.draft().hasErrors());
    QVERIFY(!window.named<QPushButton>(u"Remember Password"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QVERIFY(!window.says<QLabel>(u"✕ Password must"_s));
    QVERIFY(window.named<QPushButton>(u"Remember Password"_s));
}

void TestFieldEditors::secretsAreCopiedOnRequest()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    QSignalSpy requests(&window.form(), &FieldForm::secretRequested);
    const auto offer = [line]() -> QAction * {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, line->rect().center(),
                                line->mapToGlobal(line->rect().center()));
        QApplication::sendEvent(line, &event);
        const QList<QAction *> actions = line->findChildren<QMenu *>().back()->actions();
        const auto copy = std::ranges::find(actions, u"Copy the secret"_s, &QAction::text);
        return copy == actions.end() ? nullptr : *copy;
    };
    QAction *copy = offer();
    QVERIFY(copy);
    copy->trigger();
    QCOMPARE(requests.count(), 1);
    QCOMPARE(requests[0][1].value<SecretRequest>(), SecretRequest::Copy);

    window.draft().unset(password);
    QVERIFY(!offer());
}

void TestFieldEditors::secretsReachNeitherScreenReaderNorClipboard()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    const auto buttons = line->findChildren<QPushButton *>();
    QTest::mousePress(*std::ranges::find(buttons, u"Reveal"_s, &QPushButton::text), Qt::LeftButton);
    QStringList texts;
    collectTexts(QAccessible::queryAccessibleInterface(&window.form()), texts);
    QVERIFY(texts.contains(u"Password"_s));
    QVERIFY(!texts.join(u' ').contains(u"hunter2"_s));
    QTest::mouseRelease(*std::ranges::find(buttons, u"Reveal"_s, &QPushButton::text), Qt::LeftButton);

    line->setFocus();
    QTest::keyClicks(line, u"typed-canary"_s);
    texts.clear();
    collectTexts(QAccessible::queryAccessibleInterface(&window.form()), texts);
    QVERIFY(!texts.join(u' ').contains(u"typed-canary"_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(line, QKeySequence::SelectAll);
    QTest::keySequence(line, QKeySequence::Copy);
    QTest::keySequence(line, QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestFieldEditors::undoRestoresTheStateOfASecret()
{
    FormWindow window(secretBody);
    auto *line = window.enter<QLineEdit>(password);
    QTest::keyClicks(line, u"other"_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(window.draft().secretState(password), SecretState::FromFile);
    QCOMPARE(window.draft().secrets().at(password).text.reveal(), "hunter2-canary");
    QCOMPARE(line->text(), QString());
    QVERIFY(line->accessibleDescription().startsWith(u"in the file"_s));
    QVERIFY(line->hasFocus());
}

QTEST_MAIN(TestFieldEditors)
#include "tst_fieldeditors.moc"
