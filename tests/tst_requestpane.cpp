#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "ui/editors/jsonpane.h"
#include "ui/editors/requestpane.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view body = R"({
  "name": "orders",
  "source": {"source_kafka": {"group": "grp-orders", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"}
})";

class PaneWindow
{
public:
    PaneWindow()
        : m_draft(loadResource(ResourceKind::EventStream, readJson(body).value(), ResourceOrigin::File)),
          m_pane(&m_draft)
    {
        m_pane.resize(400, 300);
        m_pane.show();
        m_pane.activateWindow();
        m_pane.text()->setFocus();
        if (!QTest::qWaitForWindowActive(&m_pane))
            qFatal("The window is not active.");
    }

    [[nodiscard]] ResourceDraft &draft() { return m_draft; }
    [[nodiscard]] RequestPane &pane() { return m_pane; }
    [[nodiscard]] JsonPane &text() { return *m_pane.text(); }
    [[nodiscard]] QLineEdit *words() const { return m_pane.findChild<QLineEdit *>(); }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (QPushButton *button : m_pane.findChildren<QPushButton *>()) {
            if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m_pane.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    [[nodiscard]] QString selected() { return text().textCursor().selectedText(); }
    [[nodiscard]] int place() { return text().textCursor().selectionStart(); }

private:
    ResourceDraft m_draft;
    RequestPane m_pane;
};

} // namespace

class TestRequestPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Appearance::Light); }

    void findsWordsAroundTheEnds();
    void findsWhatIsSelected();
    void saysThatNothingIsFound();
    void countsAfterEdits();
    void escapeGoesBackToTheText();
    void saysWhatCannotBeRead();
    void takesChangesBack();
    void saysWhatWasLeftOut();
};

void TestRequestPane::findsWordsAroundTheEnds()
{
    PaneWindow window;
    window.pane().find();
    QVERIFY(window.words()->hasFocus());
    QTest::keyClicks(window.words(), u"orders"_s);
    QCOMPARE(window.selected(), u"orders"_s);
    QVERIFY(window.says(u"1 of 3"_s));
    const int first = window.place();
    QTest::keyClick(window.words(), Qt::Key_Return);
    QVERIFY(window.says(u"2 of 3"_s));
    QTest::mouseClick(window.button(u"Next match"_s), Qt::LeftButton);
    QVERIFY(window.says(u"3 of 3"_s));
    QTest::keyClick(window.words(), Qt::Key_Return);
    QCOMPARE(window.place(), first);
    QTest::keyClick(window.words(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(window.says(u"3 of 3"_s));
    QTest::mouseClick(window.button(u"Previous match"_s), Qt::LeftButton);
    QVERIFY(window.says(u"2 of 3"_s));
}

void TestRequestPane::findsWhatIsSelected()
{
    PaneWindow window;
    window.text().setTextCursor(window.text().document()->find(u"grp"_s));
    window.pane().find();
    QCOMPARE(window.words()->text(), u"grp"_s);
    QVERIFY(window.says(u"1 of 1"_s));
}

void TestRequestPane::saysThatNothingIsFound()
{
    PaneWindow window;
    window.pane().find();
    QTest::keyClicks(window.words(), u"nowhere"_s);
    QVERIFY(window.says(u"Not found"_s));
    QVERIFY(window.selected().isEmpty());
    window.words()->clear();
    QVERIFY(!window.says(u"Not found"_s));
}

void TestRequestPane::countsAfterEdits()
{
    PaneWindow window;
    window.pane().find();
    QTest::keyClicks(window.words(), u"orders"_s);
    QVERIFY(window.says(u"of 3"_s));
    window.draft().setValue("/description", Json::string("orders"));
    QVERIFY(window.says(u"of 4"_s));
}

void TestRequestPane::escapeGoesBackToTheText()
{
    PaneWindow window;
    window.pane().find();
    QTest::keyClicks(window.words(), u"orders"_s);
    QTest::keyClick(window.words(), Qt::Key_Escape);
    QVERIFY(!window.words()->isVisible());
    QVERIFY(window.text().hasFocus());
    QCOMPARE(window.selected(), u"orders"_s);
}

void TestRequestPane::saysWhatCannotBeRead()
{
    PaneWindow window;
    QVERIFY(!window.button(u"Take the changes back"_s));
    QTest::keyClicks(&window.text(), u"x"_s);
    QVERIFY(!window.text().commit());
    QVERIFY2(window.says(u"Line 1, column 1"_s), qPrintable(window.draft().textFault()));
    QTest::keyClick(&window.text(), Qt::Key_Backspace);
    QVERIFY(window.text().commit());
    QVERIFY(!window.says(u"Line 1, column 1"_s));
}

void TestRequestPane::takesChangesBack()
{
    PaneWindow window;
    QTest::keyClicks(&window.text(), u"x"_s);
    QVERIFY(!window.text().commit());
    QTest::mouseClick(window.button(u"Take the changes back"_s), Qt::LeftButton);
    QVERIFY(window.draft().isReadable());
    QVERIFY(!window.draft().isModified());
    QCOMPARE(window.text().text() + u'\n', toQString(window.draft().shownBody()));
}

void TestRequestPane::saysWhatWasLeftOut()
{
    PaneWindow window;
    const auto paste = [&window](const QString &identity) {
        QGuiApplication::clipboard()->setText(
            u"{%1,\"name\":\"n\",\"source\":{},\"sink\":{}}"_s.arg(identity));
        window.text().selectAll();
        window.text().paste();
    };
    paste(u"\"id\":\"e2\",\"status\":\"RUNNING\""_s);
    QVERIFY(window.says(u"id, status."_s));
    QVERIFY(window.draft().identity().id.isEmpty());
    window.draft().undoStack()->undo();
    QVERIFY(!window.says(u"id, status"_s));

    window.draft().setIdentity({.id = u"e1"_s});
    paste(u"\"id\":\"e2\""_s);
    QVERIFY(window.says(u"id; this draft stays the one of e1, not of e2."_s));
    QCOMPARE(window.draft().identity().id, u"e1"_s);
    QTest::mouseClick(window.button(u"Close"_s), Qt::LeftButton);
    QVERIFY(!window.says(u"e2"_s));
    // The body is the same, and what was written says more than it.
    paste(u"\"id\":\"e1\""_s);
    QVERIFY(window.says(u"id."_s));
}

QTEST_MAIN(TestRequestPane)
#include "tst_requestpane.moc"
