#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "tests/support/transformwindow.h"
#include "ui/forms/linefield.h"
#include "ui/forms/textfield.h"
#include "ui/rules/completionpopup.h"
#include "ui/rules/templateeditor.h"
#include "ui/rules/variablesview.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const std::string twoVariables = "{\"key\":\"$.id\",\"tier\":\"hot\"}";

} // namespace

class TestTransformEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void startsFromNothing();
    void keepsWhatAnotherTypeUses();
    void saysWhatTheTargetGets();
    void writesAConstant();
    void showsWhatItCannotRead();
    void keepsAValueThatIsNoText();
    void leavesLineEndsAlone();
    void leavesUndoToTheDraft();
    void changesNothingWhereOneMayNot();
    void namesItsControlsInOrder();
};

void TestTransformEditor::startsFromNothing()
{
    TransformWindow window;
    QVERIFY(window.sentences().contains(u"Choose what the target gets."_s));
    QVERIFY(!window.view());
    window.press(u"VARIABLE"_s);
    QCOMPARE(window.json(), u"{\"type\":\"VARIABLE\"}"_s);
    QVERIFY(window.view());
    QCOMPARE(window.edits, 1);
    QTest::mouseClick(window.text()->viewport(), Qt::LeftButton);
    window.type(u"hello"_s);
    QCOMPARE(window.json(), u"{\"type\":\"VARIABLE\",\"template\":\"hello\"}"_s);
    QCOMPARE(window.edits, 6);
}

void TestTransformEditor::keepsWhatAnotherTypeUses()
{
    Json transform = variableTransform(twoVariables, "${key}");
    transform.insert("own", Json::integer(1));
    TransformWindow window(transform);
    window.press(u"ORIGINAL"_s);
    QVERIFY(!window.view());
    window.press(u"CONSTANT"_s);
    QVERIFY(!window.view());
    QCOMPARE(window.named<TextField>(u"Value"_s)->toPlainText(), toQString(twoVariables));
    window.press(u"VARIABLE"_s);
    QCOMPARE(window.view()->model()->rowCount(), 2);
    QCOMPARE(window.json(), toQString(writeCompactJson(transform)));
    QCOMPARE(window.edits, 3);
}

void TestTransformEditor::saysWhatTheTargetGets()
{
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIANT"));
    TransformWindow window(transform);
    QVERIFY(window.sentences().contains(u"The type \"VARIANT\" is not known here"_s));
    window.press(u"ORIGINAL"_s);
    QVERIFY(window.sentences().contains(u"The target gets the event as it is."_s));
    window.press(u"CONSTANT"_s);
    QVERIFY(window.sentences().contains(u"The target gets this text"_s));
    window.press(u"VARIABLE"_s);
    QVERIFY(window.sentences().contains(u"The target gets the template"_s));
}

void TestTransformEditor::writesAConstant()
{
    Json transform = Json::object();
    transform.insert("type", Json::string("CONSTANT"));
    TransformWindow window(transform);
    const QString missing = u"Value is required where the transform is of type CONSTANT"_s;
    QVERIFY(window.sentences().contains(missing));
    window.named<TextField>(u"Value"_s)->setFocus();
    window.type(u"ab"_s);
    QCOMPARE(window.member("value"), u"ab"_s);
    QVERIFY(!window.sentences().contains(missing));
    window.press(Qt::Key_Backspace);
    window.press(Qt::Key_Backspace);
    // Nothing left is nothing sent.
    QCOMPARE(window.json(), u"{\"type\":\"CONSTANT\"}"_s);
}

void TestTransformEditor::showsWhatItCannotRead()
{
    TransformWindow window(variableTransform("{\"key\":1,}", "${key}${no}"));
    QVERIFY(!window.view());
    auto *field = window.named<TextField>(u"Value"_s);
    QVERIFY(field);
    QCOMPARE(field->toPlainText(), u"{\"key\":1,}"_s);
    QVERIFY(window.sentences().contains(u"✕ Value must be a JSON object"_s));
    QVERIFY(window.sentences().contains(u"line 1, column 10"_s));
    // What is defined is not known.
    QVERIFY(!window.sentences().contains(u"not defined"_s));
    QCOMPARE(window.edits, 0);
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Backspace);
    QCOMPARE(window.member("value"), u"{\"key\":1}"_s);
    // It stays a text until it is done.
    QVERIFY(field->isVisible());
    QVERIFY(field->hasFocus());
    QCOMPARE(field->textCursor().position(), 8);
    QVERIFY(window.sentences().contains(u"uses the variable \"no\""_s));
    window.press(Qt::Key_Tab);
    QTRY_VERIFY(window.view());
    QVERIFY(!field->isVisible());
    QCOMPARE(window.cell(0, 0), u"key"_s);

    window.show(variableTransform("hello", "${key}"));
    QVERIFY(!window.view());
    field->setFocus();
    field->selectAll();
    window.type(u"{}"_s);
    window.press(u"Show as a table"_s);
    QVERIFY(window.view()->hasFocus());
}

void TestTransformEditor::keepsAValueThatIsNoText()
{
    Json transform = variableTransform("", "${key}");
    Json value = Json::object();
    value.insert("key", Json::integer(1));
    transform.insert("value", value);
    TransformWindow window(transform);
    auto *field = window.named<TextField>(u"Value"_s);
    QCOMPARE(field->toPlainText(), u"{\"key\":1}"_s);
    QVERIFY(window.sentences().contains(u"✕ Value must be"_s));
    QCOMPARE(window.edits, 0);
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    window.type(u" "_s);
    QCOMPARE(window.member("value"), u"{\"key\":1} "_s);
}

void TestTransformEditor::leavesLineEndsAlone()
{
    const Json transform = variableTransform("{\"key\":1}", "a\r\n${key}\xC2\xA0\xE2\x80\xA9");
    TransformWindow window(transform);
    QCOMPARE(window.edits, 0);
    QCOMPARE(window.text()->blockCount(), 3);
    window.select(0, 1);
    window.type(u"2"_s);
    QCOMPARE(window.edits, 1);
    QCOMPARE(window.member("template"), toQString(transform.find("template")->text()));
}

void TestTransformEditor::leavesUndoToTheDraft()
{
    TransformWindow window(variableTransform(twoVariables, "${key}"));
    window.text()->setFocus();
    window.type(u"x"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 1);
    window.select(0, 1);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 2);
    window.type(u"y"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 3);
    QCOMPARE(window.member("template"), u"x${key}"_s);
    QCOMPARE(window.member("value"), u"{\"key\":\"y\",\"tier\":\"hot\"}"_s);
}

void TestTransformEditor::changesNothingWhereOneMayNot()
{
    TransformWindow window(variableTransform(twoVariables, "${key}"));
    window.select(0, 0);
    window.press(Qt::Key_F2);
    QVERIFY(openField());
    window.editor().setEditing(Editing::ReadOnly);
    QVERIFY(!openField());
    for (const QString &name :
         {u"VARIABLE"_s, u"CONSTANT"_s, u"+ variable"_s, u"Duplicate"_s, u"Remove"_s, u"Down"_s})
        QVERIFY2(!buttonNamed(&window.editor(), name)->isEnabled(), qPrintable(name));
    window.select(0, 0);
    window.press(Qt::Key_Insert);
    window.press(Qt::Key_Delete);
    window.press(Qt::Key_D, Qt::ControlModifier);
    window.press(Qt::Key_Down, Qt::AltModifier);
    window.select(0, 0);
    window.type(u"x"_s);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_F2);
    QVERIFY(!openField());
    window.text()->setFocus();
    window.type(u"${"_s);
    window.text()->moveCursor(QTextCursor::End);
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!window.popup()->isVisible());
    QCOMPARE(window.edits, 0);
    window.editor().setEditing(Editing::Allowed);
    window.select(0, 0);
    window.press(Qt::Key_F2);
    QVERIFY(openField());
}

void TestTransformEditor::namesItsControlsInOrder()
{
    TransformWindow window(variableTransform(twoVariables, "${key}"));
    QCOMPARE(unnamedControls(&window.editor()), QStringList());
    window.select(0, 0);
    QStringList order;
    for (int stop = 0; stop < 6; ++stop) {
        order << QApplication::focusWidget()->accessibleName();
        window.press(Qt::Key_Tab);
    }
    // What is disabled is passed over: the first variable does not go up.
    QCOMPARE(order,
             (QStringList{u"Variables"_s, u"Add a variable (Insert)"_s, u"Duplicate the variable (Ctrl+D)"_s,
                          u"Remove the variable (Delete)"_s, u"Move the variable down (Alt+Down)"_s,
                          u"Template"_s}));
}

QTEST_MAIN(TestTransformEditor)
#include "tst_transformeditor.moc"
