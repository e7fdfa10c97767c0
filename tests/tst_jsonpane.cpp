#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/text.h"
#include "ui/editors/jsonpane.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view body = R"({
  "name": "orders",
  "source": {"source_kafka": {"group": "grp", "topic": "orders", "password": "hunter2-canary"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"},
  "option": {"thread_num": 2}
})";

class PaneWindow
{
public:
    explicit PaneWindow(std::string_view text = body)
        : m_draft(loadResource(ResourceKind::EventStream, readJson(text).value(), ResourceOrigin::File)),
          m_pane(&m_draft)
    {
        m_pane.resize(400, 300);
    }

    void show()
    {
        m_pane.show();
        if (!QTest::qWaitForWindowExposed(&m_pane))
            qFatal("The window does not come up.");
    }

    void showActive()
    {
        show();
        m_pane.activateWindow();
        m_pane.setFocus();
        if (!QTest::qWaitForWindowActive(&m_pane))
            qFatal("The window is not active.");
    }

    //! Behind the first place where the text stands.
    void placeCursorBehind(const QString &text)
    {
        QTextCursor cursor = m_pane.document()->find(text);
        cursor.setPosition(cursor.selectionEnd());
        m_pane.setTextCursor(cursor);
    }

    [[nodiscard]] ResourceDraft &draft() { return m_draft; }
    [[nodiscard]] JsonPane &pane() { return m_pane; }

    //! The line, from 0, that begins with the text.
    [[nodiscard]] int lineOf(const QString &start) const
    {
        for (QTextBlock block = m_pane.document()->begin(); block.isValid(); block = block.next()) {
            if (block.text().trimmed().startsWith(start))
                return block.blockNumber();
        }
        return -1;
    }

    [[nodiscard]] QColor colorAt(const QString &text) const
    {
        const QTextCursor found = m_pane.document()->find(text);
        for (const QTextLayout::FormatRange &range : found.block().layout()->formats()) {
            const int position = found.selectionStart() - found.block().position();
            if (position >= range.start && position < range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }

private:
    ResourceDraft m_draft;
    JsonPane m_pane;
};

} // namespace

class TestJsonPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Appearance::Light); }

    void showsTheBody();
    void lineNumbersEndWithTheLines();
    void followsTheDraftWhereItIsSeen();
    void replacesWholeCharacters();
    void keepsItsPlaceWhileSomebodyTypes();
    void hasNoSecrets();
    void marksLinesWithIssues();
    void marksWhatIsMissingWhereItWouldBe();
    void marksChangedLines();
    void coloursWhatIsWhat();
    void followsTheScheme();
    void takesWhatIsTyped();
    void keepsTheFormOfTheTextWhileItIsWritten();
    void keepsWhatCannotBeRead();
    void keepsKeysThatStandTwice();
    void undoesByTheDraft();
    void bringsBackWhatWasGivenUp();
    void takesNoPartOfAPlaceholder();
    void replacesTheWholeByOnePaste();
    void pastesNothing();
    void hidesPastedSecretsAtOnce();
    void takesMasksForMissing();
    void hidesPastedSecretsThatCannotBeReadYet();
    void waitsForTheSecretThatIsTyped();
    void leavesTheIdentityOut();
    void waitsForTheIdentityThatIsTyped();
    void indentsNewLines();
    void leavesEndsOfParagraphsInStrings();
    void standsLargeBodies();
};

void TestJsonPane::showsTheBody()
{
    PaneWindow window;
    window.show();
    QCOMPARE(window.pane().toPlainText() + u'\n', toQString(window.draft().shownBody()));
    window.draft().setValue("/name", Json::string("ä😀\"\\"));
    window.draft().unset("/option/thread_num");
    QCOMPARE(window.pane().toPlainText() + u'\n', toQString(window.draft().shownBody()));
    window.draft().undoStack()->setIndex(0);
    QCOMPARE(window.pane().toPlainText() + u'\n', toQString(window.draft().shownBody()));
}

void TestJsonPane::lineNumbersEndWithTheLines()
{
    PaneWindow window;
    window.pane().resize(2000, 300);
    window.show();
    const auto *numbers = window.pane().findChild<QWidget *>(u"lineNumbers"_s);
    QVERIFY(!window.pane().horizontalScrollBar()->isVisible());
    QCOMPARE(numbers->height(), window.pane().viewport()->height());
    window.pane().resize(200, 300);
    QTRY_VERIFY(window.pane().horizontalScrollBar()->isVisible());
    QCOMPARE(numbers->height(), window.pane().viewport()->height());
    QVERIFY(numbers->height() < window.pane().contentsRect().height());
}

void TestJsonPane::followsTheDraftWhereItIsSeen()
{
    PaneWindow window;
    window.draft().setValue("/name", Json::string("later"));
    QCOMPARE(window.pane().toPlainText(), QString());
    window.show();
    QVERIFY(window.pane().toPlainText().contains(u"later"_s));
}

void TestJsonPane::replacesWholeCharacters()
{
    PaneWindow window;
    window.show();
    // Pairs that share their first or their second UTF-16 unit.
    for (const char *name : {"x\U0001F600y", "x\U0001F601y", "x\U0001FA00y", "x\U0001F600\U0001F601y", "xy",
                             "\u00a0a", "\u00a0b"}) {
        window.draft().setValue("/name", Json::string(name));
        const QString shown = window.pane().document()->find(u"\"name\""_s).block().text();
        QCOMPARE(shown, u"  \"name\": \"%1\","_s.arg(QString::fromUtf8(name)));
    }
    QCOMPARE(window.pane().blockCount(), toQString(window.draft().shownBody()).count(u'\n'));
}

void TestJsonPane::keepsItsPlaceWhileSomebodyTypes()
{
    PaneWindow window;
    window.show();
    QTextCursor cursor = window.pane().document()->find(u"HC.FunctionGraph"_s);
    window.pane().setTextCursor(cursor);
    const int place = window.pane().verticalScrollBar()->value();
    window.draft().setValue("/option/thread_num", Json::integer(77));
    window.draft().setValue("/name", Json::string("a longer name"));
    QCOMPARE(window.pane().textCursor().selectedText(), u"HC.FunctionGraph"_s);
    QCOMPARE(window.pane().verticalScrollBar()->value(), place);
}

void TestJsonPane::hasNoSecrets()
{
    PaneWindow window;
    window.show();
    QVERIFY(window.pane().toPlainText().contains(u"{{secret:/source/source_kafka/password}}"_s));
    window.pane().selectAll();
    window.pane().copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"hunter2"_s));
    QVERIFY(!window.pane().toPlainText().contains(u"hunter2"_s));
}

void TestJsonPane::marksLinesWithIssues()
{
    PaneWindow window;
    window.show();
    window.draft().setValue("/source/source_kafka/topic", Json::string(""));
    const int line = window.lineOf(u"\"topic\""_s);
    QVERIFY(window.pane().marks().contains(line));
    QCOMPARE(window.pane().marks().at(line).level, Level::Error);
    QVERIFY(window.pane().marks().at(line).messages.first().contains(u"Topic"_s));
    const auto selections = window.pane().extraSelections();
    QVERIFY(std::ranges::any_of(selections, [line](const QTextEdit::ExtraSelection &selection) {
        return selection.cursor.blockNumber() == line;
    }));
    window.draft().setValue("/source/source_kafka/topic", Json::string("ab"));
    QCOMPARE(window.pane().marks().at(line).level, Level::Warning);
    window.draft().setValue("/source/source_kafka/topic", Json::string("orders"));
    QVERIFY(!window.pane().marks().contains(line));
}

void TestJsonPane::marksWhatIsMissingWhereItWouldBe()
{
    PaneWindow window;
    window.show();
    window.draft().unset("/source/source_kafka/group");
    const int line = window.lineOf(u"\"source_kafka\""_s);
    QCOMPARE(window.pane().marks().at(line).level, Level::Error);
    window.draft().unset("/name");
    QCOMPARE(window.pane().marks().at(0).level, Level::Error);
}

void TestJsonPane::marksChangedLines()
{
    PaneWindow window;
    window.show();
    QVERIFY(window.pane().marks().empty());
    window.draft().setValue("/option/thread_num", Json::integer(4));
    const int line = window.lineOf(u"\"thread_num\""_s);
    QCOMPARE(window.pane().marks().size(), size_t(1));
    QVERIFY(window.pane().marks().at(line).isChanged);
    QVERIFY(!window.pane().marks().at(line).level);
}

void TestJsonPane::coloursWhatIsWhat()
{
    PaneWindow window;
    window.show();
    const ThemeColors &colors = themeColors(window.pane().palette());
    QCOMPARE(window.colorAt(u"\"topic\""_s), colors.codeKey);
    QCOMPARE(window.colorAt(u"\"HC.Kafka\""_s), colors.codeString);
    QCOMPARE(window.colorAt(u"2"_s), colors.codeLiteral);
    QCOMPARE(window.colorAt(u"{{secret"_s), colors.muted);
    window.draft().setValue("/name", Json::string(R"(a": "b)"));
    QCOMPARE(window.colorAt(uR"(\": \"b)"_s), colors.codeString);
    window.draft().setValue("/source/source_kafka/enable_sasl_ssl", Json::boolean(true));
    QCOMPARE(window.colorAt(u"true"_s), colors.codeLiteral);
}

void TestJsonPane::followsTheScheme()
{
    PaneWindow window;
    window.show();
    const QColor light = window.colorAt(u"\"topic\""_s);
    applyTheme(*qApp, Appearance::Dark);
    QTRY_VERIFY(window.colorAt(u"\"topic\""_s) != light);
    QCOMPARE(window.colorAt(u"\"topic\""_s), themeColors(window.pane().palette()).codeKey);
}

void TestJsonPane::takesWhatIsTyped()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"name\": \"orders"_s);
    QTest::keyClicks(&window.pane(), u"-2"_s);
    QTRY_COMPARE(window.draft().name(), u"orders-2"_s);
    QCOMPARE(window.pane().textCursor().block().text(), u"  \"name\": \"orders-2\","_s);
    QCOMPARE(window.draft().undoStack()->count(), 1);
    QVERIFY(window.draft().isModified());
}

void TestJsonPane::keepsTheFormOfTheTextWhileItIsWritten()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"name\":"_s);
    QTest::keyClicks(&window.pane(), u"      "_s);
    QVERIFY(window.pane().commit());
    QVERIFY(window.pane().text().contains(u"\"name\":       \"orders\""_s));
    QCOMPARE(window.draft().undoStack()->count(), 0);
    window.pane().clearFocus();
    QVERIFY(window.pane().text().contains(u"\"name\": \"orders\""_s));
}

void TestJsonPane::keepsWhatCannotBeRead()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"name\": \"orders\""_s);
    QTest::keyClicks(&window.pane(), u"}"_s);
    QTRY_VERIFY(!window.draft().isReadable());
    QVERIFY2(window.draft().textFault().startsWith(u"Line 2, column 20:"_s),
             qPrintable(window.draft().textFault()));
    QVERIFY(window.draft().hasErrors());
    QVERIFY(window.draft().isModified());
    QCOMPARE(window.draft().name(), u"orders"_s);
    QCOMPARE(window.pane().marks().at(1).level, Level::Error);
    // Neither leaving it nor an edit elsewhere takes it away.
    const QString typed = window.pane().text();
    window.pane().clearFocus();
    window.draft().setValue("/description", Json::string("d"));
    QCOMPARE(window.pane().text(), typed);

    window.pane().setFocus();
    QTest::keyClick(&window.pane(), Qt::Key_Backspace);
    QTRY_VERIFY(window.draft().isReadable());
    QVERIFY(!window.draft().hasErrors());
}

void TestJsonPane::keepsKeysThatStandTwice()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"name\": \"orders\","_s);
    QTest::keyClicks(&window.pane(), u" \"name\": \"second\","_s);
    QVERIFY(!window.pane().commit());
    QVERIFY2(window.draft().textFault().contains(u"“name”"_s), qPrintable(window.draft().textFault()));
    QVERIFY(window.pane().text().contains(u"second"_s));
    QCOMPARE(window.draft().name(), u"orders"_s);
}

void TestJsonPane::undoesByTheDraft()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"name\": \"orders"_s);
    QTest::keyClicks(&window.pane(), u"-2"_s);
    // Before the pause is over.
    QTest::keySequence(&window.pane(), QKeySequence::Undo);
    QCOMPARE(window.draft().name(), u"orders"_s);
    QVERIFY(window.pane().text().contains(u"\"name\": \"orders\""_s));
    window.draft().undoStack()->redo();
    QCOMPARE(window.draft().name(), u"orders-2"_s);
    QVERIFY(window.pane().text().contains(u"orders-2"_s));

    // What cannot be read is not in the draft, so it goes first.
    window.placeCursorBehind(u"\"name\": \"orders-2\""_s);
    QTest::keyClicks(&window.pane(), u"]"_s);
    QTest::keySequence(&window.pane(), QKeySequence::Undo);
    QVERIFY(window.draft().isReadable());
    QCOMPARE(window.draft().name(), u"orders-2"_s);
    QCOMPARE(window.pane().text() + u'\n', toQString(window.draft().shownBody()));
}

void TestJsonPane::bringsBackWhatWasGivenUp()
{
    PaneWindow window;
    window.showActive();
    window.draft().setValue("/name", Json::string("orders-2"));
    window.placeCursorBehind(u"\"name\": \"orders-2\""_s);
    QTest::keyClicks(&window.pane(), u" not yet"_s);
    const QString unfinished = window.pane().text();
    QTest::keySequence(&window.pane(), QKeySequence::Undo);
    QVERIFY(!window.pane().text().contains(u"not yet"_s));
    QTest::keySequence(&window.pane(), QKeySequence::Redo);
    QCOMPARE(window.pane().text(), unfinished);
    QVERIFY(!window.draft().isReadable());
    // The button does the same as the key.
    window.pane().restore();
    QVERIFY(window.draft().isReadable());
    QTest::keySequence(&window.pane(), QKeySequence::Redo);
    QCOMPARE(window.pane().text(), unfinished);

    // After another change it would take that one back.
    QTest::keySequence(&window.pane(), QKeySequence::Undo);
    window.draft().setValue("/name", Json::string("orders-3"));
    QTest::keySequence(&window.pane(), QKeySequence::Redo);
    QCOMPARE(window.draft().name(), u"orders-3"_s);
    QVERIFY(!window.pane().text().contains(u"not yet"_s));
}

void TestJsonPane::takesNoPartOfAPlaceholder()
{
    PaneWindow window;
    window.showActive();
    const auto before = window.draft().outgoingBody();
    window.placeCursorBehind(u"{{secret:/source/source_kafka/password}}"_s);
    QTest::keyClicks(&window.pane(), u"ABCD"_s);
    QTRY_VERIFY(!window.draft().isReadable());
    QVERIFY(window.draft().textFault().contains(u"placeholder"_s));
    QCOMPARE(window.draft().outgoingBody().reveal(), before.reveal());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&window.pane(), Qt::Key_Backspace);
    QTRY_VERIFY(window.draft().isReadable());
    QCOMPARE(window.draft().outgoingBody().reveal(), before.reveal());

    // Nor one with something in its middle.
    window.placeCursorBehind(u"\"password\": \"{{s"_s);
    QTest::keyClicks(&window.pane(), u"XYZ"_s);
    QTRY_VERIFY(!window.draft().isReadable());
    QCOMPARE(window.draft().outgoingBody().reveal(), before.reveal());
}

void TestJsonPane::replacesTheWholeByOnePaste()
{
    PaneWindow window;
    window.showActive();
    const QString before = window.pane().text();
    QGuiApplication::clipboard()->setText(
        uR"({"name":"pasted","source":{"source_kafka":{"group":"g","topic":"orders"}},"sink":{"sink_fg":{}}})"_s);
    window.pane().selectAll();
    window.pane().paste();
    QCOMPARE(window.draft().name(), u"pasted"_s);
    QCOMPARE(window.draft().undoStack()->count(), 1);
    window.draft().undoStack()->undo();
    QCOMPARE(window.pane().text(), before);
}

void TestJsonPane::pastesNothing()
{
    PaneWindow window;
    window.showActive();
    const QString before = window.pane().text();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(&window.pane(), QKeySequence::Paste);
    QCOMPARE(window.pane().text(), before);
    QVERIFY(window.draft().isReadable());
}

void TestJsonPane::hidesPastedSecretsAtOnce()
{
    PaneWindow window;
    window.showActive();
    QTextCursor cursor = window.pane().document()->find(u"{{secret:/source/source_kafka/password}}"_s);
    window.pane().setTextCursor(cursor);
    QGuiApplication::clipboard()->setText(u"canary-7f3a"_s);
    window.pane().paste();
    QVERIFY(!window.pane().text().contains(u"canary"_s));
    QVERIFY(window.pane().text().contains(u"{{secret:/source/source_kafka/password}}"_s));
    QVERIFY(window.draft().outgoingBody().reveal().find("canary-7f3a") != std::string_view::npos);
    QCOMPARE(window.draft().secretState("/source/source_kafka/password"), SecretState::Entered);
    QCOMPARE(window.draft().undoStack()->count(), 1);
}

void TestJsonPane::takesMasksForMissing()
{
    PaneWindow window;
    window.showActive();
    const QTextCursor cursor = window.pane().document()->find(u"{{secret:/source/source_kafka/password}}"_s);
    window.pane().setTextCursor(cursor);
    QTest::keyClicks(&window.pane(), u"***"_s);
    QVERIFY(window.pane().commit());
    QCOMPARE(window.draft().secretState("/source/source_kafka/password"), SecretState::Missing);
    QVERIFY(window.draft().outgoingBody().reveal().find("***") == std::string_view::npos);
    window.draft().undoStack()->undo();
    QVERIFY(window.draft().outgoingBody().reveal().find("password") != std::string_view::npos);
}

void TestJsonPane::hidesPastedSecretsThatCannotBeReadYet()
{
    PaneWindow window;
    window.showActive();
    window.pane().selectAll();
    // The quotation mark behind orders is missing.
    QGuiApplication::clipboard()->setText(uR"({
  "name": "pasted",
  "source": {"source_kafka": {"group": "g", "password": "canary \"7f3a\"", "topic": "orders}},
  "sink": {"sink_obs": {"access_key" : "canary-ak", "secret_key": "***"}}
})"_s);
    window.pane().paste();
    QVERIFY(!window.draft().isReadable());
    QVERIFY2(!window.pane().text().contains(u"canary"_s), qPrintable(window.pane().text()));
    QVERIFY(window.pane().text().contains(u"\"***\""_s));
    // Undo and redo leave them hidden.
    QTest::keySequence(&window.pane(), QKeySequence::Undo);
    QTest::keySequence(&window.pane(), QKeySequence::Redo);
    QVERIFY(!window.draft().isReadable());
    QVERIFY(!window.pane().text().contains(u"canary"_s));

    window.placeCursorBehind(u"\"topic\": \"orders"_s);
    QTest::keyClicks(&window.pane(), u"\""_s);
    QTRY_VERIFY(window.draft().isReadable());
    QCOMPARE(window.draft().name(), u"pasted"_s);
    QVERIFY(!window.pane().text().contains(u"canary"_s));
    const auto sent = window.draft().outgoingBody();
    QVERIFY(sent.reveal().find(R"(canary \"7f3a\")") != std::string_view::npos);
    QVERIFY(sent.reveal().find("canary-ak") != std::string_view::npos);
}

void TestJsonPane::waitsForTheSecretThatIsTyped()
{
    PaneWindow window(
        R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"orders","password":""}}})");
    window.showActive();
    window.placeCursorBehind(u"\"password\": \""_s);
    QTest::keyClicks(&window.pane(), u"canary"_s);
    QTimer pause;
    pause.setSingleShot(true);
    pause.start(600);
    QTRY_VERIFY(!pause.isActive());
    // It is not cut where somebody makes a pause.
    QCOMPARE(window.draft().secretState("/source/source_kafka/password"), SecretState::NotSet);
    window.pane().clearFocus();
    QVERIFY(!window.pane().text().contains(u"canary"_s));
    QVERIFY(window.draft().outgoingBody().reveal().find("\"canary\"") != std::string_view::npos);
}

void TestJsonPane::leavesTheIdentityOut()
{
    PaneWindow window;
    window.showActive();
    QSignalSpy leftOut(&window.pane(), &JsonPane::identityLeftOut);
    const QString before = window.pane().text();
    QGuiApplication::clipboard()->setText(
        uR"({"id":"e2","status":"RUNNING","created_time":"c","updated_time":null,"name":"pasted",
             "source":{"source_kafka":{"group":"g","topic":"orders"}},"sink":{"sink_fg":{}}})"_s);
    window.pane().selectAll();
    window.pane().paste();
    QCOMPARE(leftOut.count(), 1);
    QCOMPARE(identityIn(leftOut.first().first().value<Json::Object>()).id, u"e2"_s);
    QCOMPARE(window.draft().name(), u"pasted"_s);
    QVERIFY(!window.pane().text().contains(u"RUNNING"_s));
    QCOMPARE(window.pane().text() + u'\n', toQString(window.draft().shownBody()));
    QCOMPARE(window.draft().undoStack()->count(), 1);
    window.draft().undoStack()->undo();
    QCOMPARE(window.pane().text(), before);
    QCOMPARE(leftOut.count(), 1);
}

void TestJsonPane::waitsForTheIdentityThatIsTyped()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"{"_s);
    QTest::keyClick(&window.pane(), Qt::Key_Return);
    QTest::keyClicks(&window.pane(), u"\"id\": \"e2\","_s);
    QTimer pause;
    pause.setSingleShot(true);
    pause.start(600);
    QTRY_VERIFY(!pause.isActive());
    // The line does not go while somebody is in it.
    QVERIFY(window.pane().text().contains(u"\"e2\""_s));
    QTest::keyClick(&window.pane(), Qt::Key_Down);
    QTRY_VERIFY(!window.pane().text().contains(u"\"e2\""_s));
    QVERIFY(!window.draft().isModified());
    QVERIFY(window.draft().issues().empty());
}

void TestJsonPane::indentsNewLines()
{
    PaneWindow window;
    window.showActive();
    window.placeCursorBehind(u"\"option\": {"_s);
    QTest::keyClick(&window.pane(), Qt::Key_Return);
    QCOMPARE(window.pane().textCursor().positionInBlock(), 4);
    window.placeCursorBehind(u"\"name\": \"orders\","_s);
    QTest::keyClick(&window.pane(), Qt::Key_Return);
    QCOMPARE(window.pane().textCursor().positionInBlock(), 2);
}

void TestJsonPane::leavesEndsOfParagraphsInStrings()
{
    PaneWindow window;
    window.showActive();
    const std::string name = "a\xE2\x80\xA9"
                             "b\xC2\xA0"
                             "c";
    window.draft().setValue("/name", Json::string(name));
    window.placeCursorBehind(u"\"thread_num\": 2"_s);
    QTest::keyClicks(&window.pane(), u"0"_s);
    QVERIFY(window.pane().commit());
    QCOMPARE(window.draft().value("/name")->text(), name);
    QCOMPARE(window.draft().value("/option/thread_num")->text(), std::string("20"));
}

void TestJsonPane::standsLargeBodies()
{
    std::string text = R"({"name":"a","x":[)";
    for (int index = 0; index < 20'000; ++index)
        text += "{\"k\":" + std::to_string(index) + "},";
    text += "1]}";
    PaneWindow window(text);
    window.show();
    QVERIFY(window.pane().blockCount() > 60'000);
    window.draft().setValue("/name", Json::string("b"));
    QCOMPARE(window.pane().toPlainText() + u'\n', toQString(window.draft().shownBody()));
}

QTEST_MAIN(TestJsonPane)
#include "tst_jsonpane.moc"
