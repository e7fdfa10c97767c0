#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "tests/support/transformwindow.h"
#include "ui/forms/linefield.h"
#include "ui/rules/templateeditor.h"
#include "ui/rules/variablesmodel.h"
#include "ui/rules/variablesview.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! v0 to v(count - 1), each of them used.
Json transformOfMany(int count)
{
    Json variables = Json::object();
    std::string text;
    for (int index = 0; index < count; ++index) {
        const std::string name = "v" + std::to_string(index);
        variables.insert(name, Json::boolean(true));
        text += "${" + name + '}';
    }
    return variableTransform(writeCompactJson(variables), text);
}

const std::string twoVariables = "{\"key\":\"$.id\",\"tier\":\"hot\"}";

} // namespace

class TestVariablesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void writesCellsByKeyboard();
    void tellsConstantsFromTexts();
    void takesBackWithEscape();
    void leavesAnOpenCellAlone();
    void changesRowsByButtons();
    void changesRowsByKeys();
    void saysWhatIsWrongAtTheRow();
    void measuresNames_data();
    void measuresNames();
    void countsVariables_data();
    void countsVariables();
    void showsTheSample();
    void writesALongFaultBeneath();
    void hintsAtTheContentOfTheMessage();
};

void TestVariablesEditor::writesCellsByKeyboard()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    window.select(0, VariablesModel::NameColumn);
    // Typing replaces what is there, Tab goes on to the next cell, Enter ends.
    window.type(u"id"_s);
    QCOMPARE(window.member("value"), u"{\"id\":\"$.id\",\"tier\":\"hot\"}"_s);
    QCOMPARE(openField()->accessibleName(), u"Variable"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(openField()->accessibleName(), u"Constant or JSONPath"_s);
    QCOMPARE(openField()->selectedText(), u"$.id"_s);
    window.type(u"$.subject"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(openField()->text(), u"tier"_s);
    window.press(Qt::Key_Backtab);
    QCOMPARE(openField()->text(), u"$.subject"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), window.view());
    QCOMPARE(window.member("value"), u"{\"id\":\"$.subject\",\"tier\":\"hot\"}"_s);
    window.press(Qt::Key_F2);
    QCOMPARE(openField()->text(), u"$.subject"_s);
    window.press(Qt::Key_Down);
    QCOMPARE(window.view()->currentIndex().row(), 1);
    window.press(Qt::Key_Return);
    QCOMPARE(openField()->text(), u"hot"_s);
    // From the last cell there is no next one.
    window.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), window.view());
    QCOMPARE(window.member("template"), u"${key}${tier}"_s);
}

void TestVariablesEditor::tellsConstantsFromTexts()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    window.select(0, VariablesModel::ExpressionColumn);
    window.type(u"true"_s);
    QCOMPARE(window.member("value"), u"{\"key\":true,\"tier\":\"hot\"}"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.cell(0, VariablesModel::ExpressionColumn), u"true"_s);
    window.type(u"\"true\""_s);
    QCOMPARE(window.member("value"), u"{\"key\":\"true\",\"tier\":\"hot\"}"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.cell(0, VariablesModel::ExpressionColumn), u"\"true\""_s);
    window.type(u"1.50"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.member("value"), u"{\"key\":1.50,\"tier\":\"hot\"}"_s);
}

void TestVariablesEditor::takesBackWithEscape()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    window.select(1, VariablesModel::ExpressionColumn);
    window.type(u"cold"_s);
    QCOMPARE(window.member("value"), u"{\"key\":\"$.id\",\"tier\":\"cold\"}"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(window.member("value"), toQString(twoVariables));
    QCOMPARE(QApplication::focusWidget(), window.view());
    QCOMPARE(window.escapes, 0);
    // The next one is the window's.
    window.press(Qt::Key_Escape);
    QCOMPARE(window.escapes, 1);
}

void TestVariablesEditor::leavesAnOpenCellAlone()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    window.select(0, VariablesModel::ExpressionColumn);
    window.press(Qt::Key_F2);
    LineField *field = openField();
    // With a blank at its end it is shown in quotation marks, but not while somebody writes it.
    field->end(false);
    window.type(u" "_s);
    field->setCursorPosition(1);
    QCOMPARE(openField(), field);
    QCOMPARE(field->text(), u"$.id "_s);
    const int edits = window.edits;
    window.show(variableTransform(u"{\"key\":\"$.id \",\"tier\":\"hot\"}"_s.toStdString(), "${key}${tier}"));
    QCOMPARE(field->cursorPosition(), 1);
    QCOMPARE(openField(), field);
    // What comes from elsewhere is shown.
    window.show(variableTransform("{\"key\":\"$.time\",\"tier\":\"hot\"}", "${key}${tier}"));
    QCOMPARE(openField(), field);
    QCOMPARE(field->text(), u"$.time"_s);
    window.show(variableTransform("{}", "${key}${tier}"));
    QCOMPARE(window.view()->model()->rowCount(), 0);
    QCOMPARE(window.edits, edits);
}

void TestVariablesEditor::changesRowsByButtons()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    QVERIFY(!buttonNamed(&window.editor(), u"Remove"_s)->isEnabled());
    window.select(0, 0);
    QVERIFY(!buttonNamed(&window.editor(), u"Up"_s)->isEnabled());
    window.press(u"Down"_s);
    QCOMPARE(window.member("value"), u"{\"tier\":\"hot\",\"key\":\"$.id\"}"_s);
    QCOMPARE(window.view()->currentIndex().row(), 1);
    QVERIFY(!buttonNamed(&window.editor(), u"Down"_s)->isEnabled());
    window.press(u"Up"_s);
    QCOMPARE(window.member("value"), toQString(twoVariables));
    window.press(u"Duplicate"_s);
    QCOMPARE(window.member("value"), u"{\"key\":\"$.id\",\"key2\":\"$.id\",\"tier\":\"hot\"}"_s);
    // Its name is open to be written.
    window.type(u"id"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.member("value"), u"{\"key\":\"$.id\",\"id\":\"$.id\",\"tier\":\"hot\"}"_s);
    window.press(u"Remove"_s);
    QCOMPARE(window.member("value"), toQString(twoVariables));
    window.press(u"+ variable"_s);
    window.type(u"n"_s);
    window.press(Qt::Key_Tab);
    window.type(u"5"_s);
    QCOMPARE(window.member("value"), u"{\"key\":\"$.id\",\"tier\":\"hot\",\"n\":5}"_s);
}

void TestVariablesEditor::changesRowsByKeys()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    window.select(0, 1);
    window.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(window.member("value"), u"{\"tier\":\"hot\",\"key\":\"$.id\"}"_s);
    QCOMPARE(window.view()->currentIndex(), window.view()->model()->index(1, 1));
    // While a cell is open as well; what was written in it counts and goes along.
    window.type(u"x"_s);
    window.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.member("value"), u"{\"key\":\"x\",\"tier\":\"hot\"}"_s);
    window.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.view()->currentIndex().row(), 0);
    window.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(window.member("value"), u"{\"key\":\"x\",\"key2\":\"x\",\"tier\":\"hot\"}"_s);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Delete);
    QCOMPARE(window.member("value"), u"{\"key\":\"x\",\"tier\":\"hot\"}"_s);
    QCOMPARE(window.view()->currentIndex().row(), 1);
    window.press(Qt::Key_Insert);
    window.press(Qt::Key_Return);
    QCOMPARE(window.member("value"), u"{\"key\":\"x\",\"tier\":\"hot\",\"variable\":\"\"}"_s);
    window.press(Qt::Key_Delete);
    window.press(Qt::Key_Delete);
    window.press(Qt::Key_Delete);
    window.press(Qt::Key_Delete);
    QCOMPARE(window.member("value"), u"{}"_s);
}

void TestVariablesEditor::saysWhatIsWrongAtTheRow()
{
    TransformWindow window(
        variableTransform("{\"a\":1,\"b c\":2,\"p\":\"$.x y\",\"q\":\"$.\",\"a\":3,\"u\":{}}", "x"));
    const QString twice = u"✕ The variable \"a\" stands here more than once; once is allowed."_s;
    QCOMPARE(window.note(0), twice);
    QVERIFY(window.note(1).startsWith(u"✕ The variable \"b c\" must be named with"_s));
    QVERIFY2(window.note(2).endsWith(u"from its character 4 on."_s), qPrintable(window.note(2)));
    QVERIFY(window.note(2).startsWith(u"⚠"_s));
    QVERIFY(window.note(3).contains(u"not finished"_s));
    QCOMPARE(window.note(4), twice);
    QVERIFY(window.note(5).contains(u"not an object or a list"_s));
    // The sentence has room beneath its row.
    const int high = window.view()->rowHeight(0);
    window.select(4, 0);
    window.type(u"z"_s);
    QCOMPARE(window.note(0), u"⚠ defined, but not used"_s);
    QVERIFY(window.view()->rowHeight(0) < high);
    QCOMPARE(window.note(4), u"⚠ defined, but not used"_s);
    window.text()->setFocus();
    window.type(u"${a}"_s);
    QCOMPARE(window.note(0), QString());
    QVERIFY(window.cell(1, 0, Qt::AccessibleTextRole).startsWith(u"b c, Error: The variable"_s));
}

void TestVariablesEditor::measuresNames_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("note");
    QTest::newRow("63") << 63 << QString();
    QTest::newRow("64") << 64 << QString();
    QTest::newRow("65") << 65 << u"has a name of 65 characters; at most 64 are allowed."_s;
}

void TestVariablesEditor::measuresNames()
{
    QFETCH(int, length);
    QFETCH(QString, note);
    const std::string name(static_cast<size_t>(length), 'x');
    TransformWindow window(variableTransform("{\"" + name.substr(1) + "\":1}", "${" + name + '}'));
    window.select(0, 0);
    window.press(Qt::Key_F2);
    openField()->end(false);
    window.type(u"x"_s);
    QVERIFY2(window.note(0).endsWith(note), qPrintable(window.note(0)));
    QCOMPARE(window.note(0).isEmpty(), note.isEmpty());
}

void TestVariablesEditor::countsVariables_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("99") << 99;
    QTest::newRow("100") << 100;
    QTest::newRow("101") << 101;
}

void TestVariablesEditor::countsVariables()
{
    QFETCH(int, count);
    TransformWindow window(transformOfMany(count - 1));
    window.select(count - 2, 0);
    window.press(Qt::Key_Insert);
    QVERIFY(window.sentences().contains(u"%1 of 100"_s.arg(count)));
    QCOMPARE(window.sentences().contains(u"Value may define at most 100 variables; here it defines 101."_s),
             count > 100);
}

void TestVariablesEditor::showsTheSample()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    const auto header = [&window] {
        return window.view()->model()->headerData(VariablesModel::SampleColumn, Qt::Horizontal).toString();
    };
    QCOMPARE(header(), u"No event chosen"_s);
    window.editor().showValues({{"key", {u"\"7\""_s}}, {"other", {u"x"_s}}}, u"a.json"_s);
    QCOMPARE(header(), u"In a.json"_s);
    QCOMPARE(window.cell(0, VariablesModel::SampleColumn), u"\"7\""_s);
    QCOMPARE(window.cell(1, VariablesModel::SampleColumn), QString());
    using State = SampleValue::State;
    window.editor().showValues({{"key", {u"unknown"_s, State::Default}}, {"tier", {{}, State::Default}}},
                               u"a.json"_s);
    QCOMPARE(window.cell(0, VariablesModel::SampleColumn), u"default: unknown"_s);
    QCOMPARE(window.cell(1, VariablesModel::SampleColumn), u"default: empty text"_s);
    window.editor().showValues({{"key", {{}, State::Missing}}}, u"a.json"_s);
    const QModelIndex missing = window.view()->model()->index(0, VariablesModel::SampleColumn);
    QCOMPARE(missing.data(Qt::AccessibleTextRole).toString(), u"nothing in this event"_s);
    // It is only shown.
    window.select(0, VariablesModel::SampleColumn);
    window.type(u"x"_s);
    window.press(Qt::Key_F2);
    QVERIFY(!openField());
    window.editor().showValues({}, {});
    QCOMPARE(header(), u"No event chosen"_s);
    QCOMPARE(window.cell(0, VariablesModel::SampleColumn), QString());
    QCOMPARE(window.edits, 0);
}

void TestVariablesEditor::writesALongFaultBeneath()
{
    TransformWindow window(variableTransform(twoVariables, "${key}${tier}"));
    const auto height = [&window](const QString &fault) {
        window.editor().showValues({{"key", {fault, SampleValue::State::Fault}}}, u"a.json"_s);
        return window.view()->rowHeight(0);
    };
    const int line = window.view()->rowHeight(1);
    QCOMPARE(height(u"a fault"_s), line);
    const int withFault = height(QString(window.view()->width() / 2, u'x'));
    QVERIFY(withFault > line);
    // All of it is in sight.
    QVERIFY(height(QString(window.view()->width(), u'x')) >= withFault);
    QCOMPARE(window.view()->rowHeight(1), line);
}

void TestVariablesEditor::hintsAtTheContentOfTheMessage()
{
    TransformWindow window(
        variableTransform("{\"a\":\"$.data.object.key\",\"b\":\"$.data.context\",\"c\":1}", "x"));
    const QString hint = u"ⓘ The EventGrid user guide says"_s;
    QVERIFY(window.sentences().contains(hint));
    QVERIFY(window.sentences().contains(u"test a with"_s));
    QCOMPARE(window.note(1), u"⚠ defined, but not used"_s);
    window.show(variableTransform("{\"b\":\"$.data.context\"}", "${b}"));
    QVERIFY(!window.sentences().contains(hint));
}

QTEST_MAIN(TestVariablesEditor)
#include "tst_variableseditor.moc"
