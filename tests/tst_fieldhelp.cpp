#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "tests/support/controls.h"
#include "ui/draftpage.h"
#include "ui/editors/draftpanes.h"
#include "ui/editors/resourceeditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view body = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

//! A window that shows one draft.
class DraftWindow
{
public:
    DraftWindow()
    {
        m_window.resize(1024, 640);
        m_window.show();
        m_window.activateWindow();
        m_window.addDraft(std::make_unique<ResourceDraft>(
            loadResource(ResourceKind::EventStream, readJson(body).value(), ResourceOrigin::Service)));
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("The window does not come to the front.");
    }

    [[nodiscard]] MainWindow *get() { return &m_window; }
    [[nodiscard]] DraftPage *page() { return m_window.findChild<DraftPage *>(); }
    void goTo(const std::string &pointer) { page()->editor()->goToField(pointer); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    //! What the help says; nothing where it is not to be seen.
    [[nodiscard]] QString help()
    {
        for (const QTextEdit *text : page()->panes()->findChildren<QTextEdit *>()) {
            if (text->isVisible() && text->accessibleName().startsWith(u"Help on “"))
                return text->toPlainText();
        }
        return {};
    }

private:
    MainWindow m_window;
};

} // namespace

class TestFieldHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void aKeyShowsTheHelpOfTheField();
    void theHelpFollowsTheFocus();
    void theKeyLeadsIntoTheHelp();
    void theHelpComesAfterItsTab();
    void theSignBesideTheFieldShowsIt();
    void thePointerIsCopied();
    void itNeedsADraft();
};

void TestFieldHelp::aKeyShowsTheHelpOfTheField()
{
    DraftWindow window;
    window.goTo("/source/source_kafka/topic");
    QVERIFY(window.help().isEmpty());
    const QWidget *field = QApplication::focusWidget();
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    const QString help = window.help();
    for (const QString &part : {u"Topic"_s, u"The Kafka topic whose messages become events."_s, u"required"_s,
                                u"Topic should have 3 to 200 characters."_s, u"\"topic\": \"orders\""_s,
                                u"/source/source_kafka/topic"_s, u"Updating an Event Stream, table 5"_s})
        QVERIFY2(help.contains(part), qPrintable(part));
    // Whoever types goes on.
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(unnamedControls(window.get()), QStringList());
}

void TestFieldHelp::theHelpFollowsTheFocus()
{
    DraftWindow window;
    window.goTo("/source/source_kafka/topic");
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    window.press(Qt::Key_Tab);
    QVERIFY(window.help().startsWith(u"Start from"));
    window.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(window.help().startsWith(u"Topic"));
}

void TestFieldHelp::theKeyLeadsIntoTheHelp()
{
    DraftWindow window;
    window.goTo("/source/source_kafka/topic");
    const QPointer<QWidget> field = QApplication::focusWidget();
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), field);
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Help on “Topic”"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), buttonNamed(window.get(), u"Copy JSON Pointer"_s));
    window.press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), field);
}

void TestFieldHelp::theHelpComesAfterItsTab()
{
    DraftWindow window;
    window.goTo("/source/source_kafka/topic");
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    window.page()->panes()->tabBar()->setFocus();
    window.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Help on “Topic”"_s);
}

void TestFieldHelp::theSignBesideTheFieldShowsIt()
{
    DraftWindow window;
    window.goTo("/name");
    QAbstractButton *sign = buttonNamed(window.get(), u"Help on Name"_s);
    QVERIFY(sign);
    QVERIFY(sign->parentWidget()->rect().contains(sign->geometry()));
    const QWidget *field = QApplication::focusWidget();
    for (int click = 0; click < 2; ++click) {
        QTest::mouseClick(sign, Qt::LeftButton);
        QVERIFY(window.help().startsWith(u"Name"));
        QCOMPARE(QApplication::focusWidget(), field);
    }
    window.goTo("/description");
    QVERIFY(buttonNamed(window.get(), u"Help on Description"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!buttonNamed(window.get(), u"Help on Name"_s));
}

void TestFieldHelp::thePointerIsCopied()
{
    DraftWindow window;
    window.goTo("/sink/sink_fg/urn");
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    QTest::mouseClick(buttonNamed(window.page()->panes(), u"Copy JSON Pointer"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"/sink/sink_fg/urn"_s);
    // That it was is said, and not for ever.
    const auto isTold = [&window] {
        const QList<QLabel *> labels = window.page()->panes()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->accessibleName() == u"Copied"_s;
        });
    };
    QVERIFY(isTold());
    QTRY_VERIFY(!isTold());
}

void TestFieldHelp::itNeedsADraft()
{
    MainWindow window;
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F1)) {
            QVERIFY(!action->isEnabled());
            return;
        }
    }
    QFAIL("No action has the key.");
}

QTEST_MAIN(TestFieldHelp)

#include "tst_fieldhelp.moc"
