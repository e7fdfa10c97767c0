#include "tests/support/controls.h"
#include "tests/support/transformwindow.h"
#include "ui/rules/completionpopup.h"
#include "ui/rules/templateeditor.h"
#include "ui/rules/variablesview.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestTemplateEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void offersVariables();
    void completesWithEachKey_data();
    void completesWithEachKey();
    void closesOnlyThePopup();
    void marksReferences();
    void tellsOfTheTemplate();
    void definesWhatIsUnknown();
    void checksJsonForFunctions();
    void countsCharacters();
    void keepsTheCursor();
};

void TestTemplateEditor::offersVariables()
{
    TransformWindow window(variableTransform("{\"key\":1,\"Kind\":1,\"tier\":1}", ""));
    window.text()->setFocus();
    window.type(u"a $"_s);
    QVERIFY(!window.popup()->isVisible());
    window.type(u"{"_s);
    QCOMPARE(window.offered(), (QStringList{u"key"_s, u"Kind"_s, u"tier"_s}));
    // It takes no focus, and typing goes on.
    QVERIFY(window.text()->hasFocus());
    window.press(Qt::Key_Down);
    window.type(u"k"_s);
    QCOMPARE(window.offered(), (QStringList{u"key"_s, u"Kind"_s}));
    QCOMPARE(window.popup()->findChild<QListWidget *>()->currentItem()->text(), u"Kind"_s);
    // Showing the same again leaves it as it is.
    window.show(variableTransform("{\"key\":1,\"Kind\":1,\"tier\":1}", "a ${k"));
    QVERIFY(window.popup()->isVisible());
    window.type(u"x"_s);
    QVERIFY(!window.popup()->isVisible());
    window.press(Qt::Key_Backspace);
    QVERIFY(window.popup()->isVisible());
    window.press(Qt::Key_Home);
    QVERIFY(!window.popup()->isVisible());
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!window.popup()->isVisible());
    window.press(Qt::Key_End);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(window.offered(), (QStringList{u"key"_s, u"Kind"_s}));
    QCOMPARE(window.text()->text(), u"a ${k"_s);
    window.view()->setFocus();
    QVERIFY(!window.popup()->isVisible());
}

void TestTemplateEditor::completesWithEachKey_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("return") << static_cast<int>(Qt::Key_Return);
    QTest::newRow("enter") << static_cast<int>(Qt::Key_Enter);
    QTest::newRow("tab") << static_cast<int>(Qt::Key_Tab);
}

void TestTemplateEditor::completesWithEachKey()
{
    QFETCH(int, key);
    TransformWindow window(variableTransform("{\"key\":1,\"tier\":1}", "é"));
    window.text()->setFocus();
    window.press(Qt::Key_End);
    window.type(u"${t"_s);
    window.press(static_cast<Qt::Key>(key));
    QCOMPARE(window.member("template"), u"é${tier}"_s);
    QVERIFY(!window.popup()->isVisible());
    QVERIFY(window.text()->hasFocus());
    window.type(u"!"_s);
    QCOMPARE(window.member("template"), u"é${tier}!"_s);
    // In one that is closed the name alone changes.
    for (int left = 0; left < 6; ++left)
        window.press(Qt::Key_Left);
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(window.offered(), (QStringList{u"key"_s, u"tier"_s}));
    window.press(static_cast<Qt::Key>(key));
    QCOMPARE(window.member("template"), u"é${key}!"_s);
    QCOMPARE(window.text()->textCursor().position(), 7);
}

void TestTemplateEditor::closesOnlyThePopup()
{
    TransformWindow window(variableTransform("{\"key\":1}", ""));
    window.text()->setFocus();
    window.type(u"${"_s);
    QVERIFY(window.popup()->isVisible());
    window.press(Qt::Key_Escape);
    QVERIFY(!window.popup()->isVisible());
    QCOMPARE(window.escapes, 0);
    QCOMPARE(window.member("template"), u"${"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(window.escapes, 1);
}

void TestTemplateEditor::marksReferences()
{
    TransformWindow window(variableTransform("{\"key\":1}", "é😀${key}${no}${d!\"x\"}${HC.x} ${un x"));
    const ThemeColors &colors = themeColors(window.text()->palette());
    const auto colorAt = [&window](int position) { return window.formatAt(position).foreground().color(); };
    QCOMPARE(window.formatAt(2).foreground().style(), Qt::NoBrush);
    QCOMPARE(colorAt(3), colors.codeKey);
    QCOMPARE(colorAt(8), colors.codeKey);
    QCOMPARE(window.formatAt(8).background().style(), Qt::NoBrush);
    QCOMPARE(colorAt(9), colors.error);
    QCOMPARE(colorAt(13), colors.error);
    QCOMPARE(colorAt(14), colors.codeKey);
    QCOMPARE(window.formatAt(14).background().color(), colors.chip);
    QCOMPARE(colorAt(22), colors.warning);
    QCOMPARE(window.formatAt(29).foreground().style(), Qt::NoBrush);
    QCOMPARE(colorAt(30), colors.error);
    QCOMPARE(colorAt(33), colors.error);
    QCOMPARE(window.formatAt(34).foreground().style(), Qt::NoBrush);
    // A name that is defined from now on.
    window.select(0, 0);
    window.type(u"no"_s);
    QCOMPARE(colorAt(3), colors.error);
    QCOMPARE(colorAt(9), colors.codeKey);
}

void TestTemplateEditor::tellsOfTheTemplate()
{
    TransformWindow window(variableTransform("{\"key\":1}", "${no}\n${no!\"x\"} ${un"));
    QVERIFY(window.sentences().contains(
        u"✕ Template uses the variable \"no\", which is not defined and has no default."_s));
    QVERIFY(
        window.sentences().contains(u"✕ Template has a ${ at line 2, column 11 that is not closed by }."_s));
    // Nobody can say what is not used.
    QCOMPARE(window.note(0), QString());
    window.text()->setFocus();
    window.text()->moveCursor(QTextCursor::End);
    window.type(u"}"_s);
    QVERIFY(!window.sentences().contains(u"not closed"_s));
    QCOMPARE(window.note(0), u"⚠ defined, but not used"_s);
    window.text()->selectAll();
    window.press(Qt::Key_Delete);
    QVERIFY(
        window.sentences().contains(u"⚠ Template is required where the transform is of type VARIABLE."_s));
    QCOMPARE(window.note(0), QString());
}

void TestTemplateEditor::definesWhatIsUnknown()
{
    TransformWindow window(variableTransform("{\"key\":1}", "${key}${no}"));
    window.press(u"Define \"no\""_s);
    QCOMPARE(window.member("value"), u"{\"key\":1,\"no\":\"\"}"_s);
    window.type(u"$.id"_s);
    QCOMPARE(window.member("value"), u"{\"key\":1,\"no\":\"$.id\"}"_s);
    QVERIFY(!window.sentences().contains(u"which is not defined"_s));

    // Nobody may define these, and nobody may define where nothing may be edited.
    for (const QString &text : {u"${a b}"_s, u"${HC.a}"_s, u"${}"_s}) {
        window.show(variableTransform("{}", text.toStdString()));
        QVERIFY(window.sentences().contains(u"which is not defined"_s));
        for (const QAbstractButton *button : window.editor().findChildren<QAbstractButton *>())
            QVERIFY(!button->isVisible() || !button->text().startsWith(u"Define"_s));
    }
    window.show(variableTransform("{}", "${no}"));
    QVERIFY(buttonNamed(&window.editor(), u"Define \"no\""_s));
    window.editor().setEditing(Editing::ReadOnly);
    QVERIFY(!buttonNamed(&window.editor(), u"Define \"no\""_s));
}

void TestTemplateEditor::checksJsonForFunctions()
{
    TransformWindow window(variableTransform("{\"key\":1}", "{\"a\":\"${key}\"}"));
    const QString good = u"✓ It can be JSON, as FunctionGraph wants it"_s;
    const QString bad = u"⚠ Template should be JSON once its variables are filled"_s;
    QVERIFY(!window.sentences().contains(good));
    window.editor().setTemplateText(TemplateText::Json);
    QVERIFY(window.sentences().contains(good));
    QVERIFY(!window.sentences().contains(bad));
    window.text()->setFocus();
    window.text()->moveCursor(QTextCursor::End);
    window.type(u","_s);
    QVERIFY(!window.sentences().contains(good));
    QVERIFY(window.sentences().contains(bad));
    window.editor().setTemplateText(TemplateText::Free);
    QVERIFY(!window.sentences().contains(bad));
}

void TestTemplateEditor::countsCharacters()
{
    // Characters, not bytes or halves of them.
    TransformWindow window(variableTransform("{}", "😀" + std::string(2046, 'x')));
    QVERIFY(window.sentences().contains(u"2,047 / 2,048"_s));
    window.text()->setFocus();
    window.type(u"x"_s);
    QVERIFY(window.sentences().contains(u"2,048 / 2,048"_s));
    QVERIFY(!window.sentences().contains(u"2049"_s));
    window.type(u"x"_s);
    QVERIFY(window.sentences().contains(u"2,049 / 2,048"_s));
    QVERIFY(window.sentences().contains(u"⚠ Template"_s));
}

void TestTemplateEditor::keepsTheCursor()
{
    TransformWindow window(variableTransform("{\"key\":1}", "one two"));
    window.text()->setFocus();
    QTextCursor cursor = window.text()->textCursor();
    cursor.setPosition(3);
    window.text()->setTextCursor(cursor);
    window.show(variableTransform("{\"key\":1}", "one and two"));
    QCOMPARE(window.text()->textCursor().position(), 3);
    window.show(variableTransform("{\"key\":2}", "one and two"));
    QCOMPARE(window.text()->textCursor().position(), 3);
    QVERIFY(window.text()->hasFocus());
    QCOMPARE(window.edits, 0);
}

QTEST_MAIN(TestTemplateEditor)
#include "tst_templateeditor.moc"
