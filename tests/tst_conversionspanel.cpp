#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "ui/editors/conversionspanel.h"
#include "ui/editors/resourceeditor.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! What the list of subscriptions answers: the IDs as one text.
constexpr std::string_view listedSubscription = R"({
  "id": "5ee1", "enable": true, "event_ids": ["dis_event.000"], "event_streamids": "s1,s2", "name": "disone",
  "topic_name": "t", "topic_type": 1
})";
constexpr std::string_view oldSubscription = R"({
  "enable": "true", "events_ids": "dis_event.000", "event_streamids": "", "name": "disone",
  "topic_name": "t", "topic_type": "1"
})";

std::string exampleBody(const QString &name)
{
    QFile file(QStringLiteral(WEIR_TEST_DATA "/%1").arg(name));
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(name));
    return file.readAll().toStdString();
}

//! An editor in a window that is in front.
class EditorWindow
{
public:
    explicit EditorWindow(std::string_view body, ResourceKind kind = ResourceKind::EventSubscription,
                          ResourceOrigin origin = ResourceOrigin::File)
        : m_draft(loadResource(kind, readJson(body).value(), origin)), m_editor(&m_draft)
    {
        m_editor.resize(700, 700);
        m_editor.show();
        m_editor.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_editor))
            qFatal("The window does not come to the front.");
    }

    [[nodiscard]] ResourceDraft &draft() { return m_draft; }
    [[nodiscard]] ResourceEditor &editor() { return m_editor; }
    [[nodiscard]] ConversionsPanel *panel() const { return m_editor.findChild<ConversionsPanel *>(); }
    [[nodiscard]] QString body() const { return toQString(writeCompactJson(m_draft.document())); }
    [[nodiscard]] QList<QCheckBox *> choices() const
    {
        QList<QCheckBox *> shown = panel()->findChildren<QCheckBox *>();
        shown.removeIf([](const QCheckBox *box) { return box->isHidden(); });
        return shown;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const QCheckBox *box : choices())
            names << box->accessibleName();
        return names;
    }
    void press(const QString &name)
    {
        QAbstractButton *button = buttonNamed(panel(), name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

private:
    ResourceDraft m_draft;
    ResourceEditor m_editor;
};

} // namespace

class TestConversionsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void listsEachConversion();
    void staysAwayWhereNothingIsOld();
    void convertsInOneStep();
    void convertsWhatIsTicked();
    void leavesAllAsItIs();
    void keepsWhatWasUnticked();
    void offersTheListAnswer();
    void opensTheExampleOfTheStreamPage();
    void shortensAndShowsNoSecret();
    void scrollsManyAndNamesItsControls();
    void worksByKeyboard();
    void waitsWhileNothingMayBeEdited();
};

void TestConversionsPanel::listsEachConversion()
{
    EditorWindow window(oldSubscription);
    QVERIFY(window.panel()->isVisible());
    QCOMPARE(window.panel()->accessibleName(), u"This file uses 4 old form(s)"_s);
    QCOMPARE(
        window.names(),
        (QStringList{toQString(R"(Enabled: "true" becomes true)"),
                     toQString(R"(Events: events_ids: "dis_event.000" becomes event_ids: ["dis_event.000"])"),
                     toQString(R"(Streams: "" becomes [])"), toQString(R"(Notify by: "1" becomes 1)")}));
    for (const QCheckBox *box : window.choices())
        QVERIFY(box->isChecked());
    // Nothing happens before somebody says so.
    QVERIFY(!window.draft().isModified());
}

void TestConversionsPanel::staysAwayWhereNothingIsOld()
{
    EditorWindow window(R"({"enable":true,"topic_name":"t","topic_type":1})");
    QVERIFY(!window.panel()->isVisible());
    // The panel is about what was opened; a text that is typed has its fix at the field.
    window.draft().setValue("/enable", Json::string("true"));
    QVERIFY(!window.panel()->isVisible());
}

void TestConversionsPanel::convertsInOneStep()
{
    EditorWindow window(oldSubscription);
    const QString before = window.body();
    window.press(u"Convert 4"_s);
    QVERIFY(!window.panel()->isVisible());
    QCOMPARE(
        window.body(),
        toQString(R"({"enable":true,"event_streamids":[],"name":"disone","topic_name":"t","topic_type":1,)")
            + toQString(R"("event_ids":["dis_event.000"]})"));
    QCOMPARE(window.draft().undoStack()->count(), 1);
    QVERIFY(!window.draft().hasErrors());
    // The focus did not go with the button.
    QVERIFY(QApplication::focusWidget());
    QVERIFY(!window.panel()->isAncestorOf(QApplication::focusWidget()));

    window.draft().undoStack()->undo();
    QCOMPARE(window.body(), before);
    QVERIFY(window.panel()->isVisible());
    QVERIFY(buttonNamed(window.panel(), u"Convert 4"_s));
}

void TestConversionsPanel::convertsWhatIsTicked()
{
    EditorWindow window(oldSubscription);
    QTest::mouseClick(window.choices().at(2), Qt::LeftButton, {}, {8, 8});
    window.press(u"Convert 3"_s);
    // The rest was left.
    QVERIFY(!window.panel()->isVisible());
    QCOMPARE(window.draft().value("/event_streamids")->text(), std::string());
    QVERIFY(window.draft().value("/event_streamids")->isString());
    QCOMPARE(window.draft().undoStack()->count(), 1);
    window.draft().undoStack()->undo();
    QCOMPARE(window.names().size(), 3);
}

void TestConversionsPanel::leavesAllAsItIs()
{
    EditorWindow window(oldSubscription);
    window.press(u"Leave as it is"_s);
    QVERIFY(!window.panel()->isVisible());
    QVERIFY(!window.draft().isModified());
    window.draft().setValue("/name", Json::string("other"));
    QVERIFY(!window.panel()->isVisible());
}

void TestConversionsPanel::keepsWhatWasUnticked()
{
    EditorWindow window(oldSubscription);
    window.choices().at(3)->setChecked(false);
    window.draft().setValue("/enable", Json::boolean(true));
    QCOMPARE(window.names().size(), 3);
    QVERIFY(window.choices().at(1)->isChecked());
    QVERIFY(!window.choices().at(2)->isChecked());
    QVERIFY(buttonNamed(window.panel(), u"Convert 2"_s));
    window.choices().at(0)->setChecked(false);
    window.choices().at(1)->setChecked(false);
    QVERIFY(!buttonNamed(window.panel(), u"Convert 0"_s)->isEnabled());
}

void TestConversionsPanel::offersTheListAnswer()
{
    EditorWindow window(listedSubscription, ResourceKind::EventSubscription, ResourceOrigin::Service);
    QCOMPARE(window.panel()->accessibleName(), u"The service returned 1 old form(s)"_s);
    QCOMPARE(window.names(), QStringList{toQString(R"(Streams: "s1,s2" becomes ["s1","s2"])")});
    window.press(u"Convert 1"_s);
    QCOMPARE(window.draft().value("/event_streamids")->items().size(), size_t(2));
}

void TestConversionsPanel::opensTheExampleOfTheStreamPage()
{
    EditorWindow window(exampleBody(u"update-event-stream.json"_s), ResourceKind::EventStream);
    QCOMPARE(window.names(), QStringList{toQString(R"(Concurrency: "3" becomes 3)")});
    window.press(u"Convert 1"_s);
    // Its sources and targets are a choice, with a way to keep each.
    for (const QString &text : {u"Keep Kafka"_s, u"Keep ECloud RocketMQ"_s, u"Keep Open-source RocketMQ"_s,
                                u"Keep DMS for RocketMQ"_s, u"Keep FunctionGraph"_s, u"Keep OBS"_s})
        QVERIFY2(buttonNamed(&window.editor(), text), qPrintable(text));
    QTest::mouseClick(buttonNamed(&window.editor(), u"Keep DMS for RocketMQ"_s), Qt::LeftButton);
    QVERIFY(!window.draft().value("/source/source_kafka"));
    QTest::mouseClick(buttonNamed(&window.editor(), u"Kafka"_s), Qt::LeftButton);
    QCOMPARE(window.draft().value("/source/source_kafka/group")->text(), std::string("group-test"));
}

void TestConversionsPanel::shortensAndShowsNoSecret()
{
    EditorWindow window(R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"t"}},
        "sink":{"sink_kafka":{"topic":"t","connectionId":"c","keyTransform":
        {"type":"CONSTANT","password":"hunter2-canary","value":"0123456789012345678901234567890123456789012345"}}}})",
                        ResourceKind::EventStream);
    QCOMPARE(window.names().size(), 1);
    QVERIFY2(window.names().front().contains(u"… becomes "_s), qPrintable(window.names().front()));
    for (const QLabel *label : window.panel()->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u'\n'));
        QVERIFY(!label->text().contains("canary"_L1));
    }
    QVERIFY(!window.names().front().contains("canary"_L1));
}

void TestConversionsPanel::scrollsManyAndNamesItsControls()
{
    EditorWindow window(R"({"name":"n","sink":{"sink_fg":{}},"source":{"source_mobile_rocketmq":{
        "authentication_required":"true","msg_trace_switch":"true","consume_timeout":"1000","suspend_time":"10",
        "max_reconsumer_times":"1","consumer_thread_nums":"20","consumer_batch_max_size":"1",
        "consumer_max_wait":"0"}},"option":{"thread_num":"3","batch_window":{"count":"1","interval":"1"}}})",
                        ResourceKind::EventStream);
    QCOMPARE(window.names().size(), 11);
    QCOMPARE(unnamedControls(window.panel()), QStringList());
    QVERIFY(window.panel()->height() < window.editor().height() / 2);
    // Those that are scrolled out of sight come into it with the focus.
    QCheckBox *last = window.choices().last();
    QVERIFY(last->visibleRegion().isEmpty());
    window.choices().first()->setFocus(Qt::TabFocusReason);
    for (int tab = 0; tab < 12 && QApplication::focusWidget() != last; ++tab)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(last->hasFocus());
    QVERIFY(!last->visibleRegion().isEmpty());
    window.press(u"Convert 11"_s);
    QCOMPARE(window.draft().undoStack()->count(), 1);
    QVERIFY(!window.panel()->isVisible());
}

void TestConversionsPanel::worksByKeyboard()
{
    EditorWindow window(oldSubscription);
    QCheckBox *first = window.choices().first();
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Space);
    QVERIFY(!first->isChecked());
    QAbstractButton *convert = buttonNamed(window.panel(), u"Convert 3"_s);
    for (int tab = 0; tab < 5 && QApplication::focusWidget() != convert; ++tab)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), convert);
    QTest::keyClick(convert, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), buttonNamed(window.panel(), u"Leave as it is"_s));
    QTest::keyClick(convert, Qt::Key_Space);
    QVERIFY(!window.panel()->isVisible());
}

void TestConversionsPanel::waitsWhileNothingMayBeEdited()
{
    EditorWindow window(oldSubscription);
    window.editor().setBusy(Busy::Yes);
    QVERIFY(!buttonNamed(window.panel(), u"Convert 4"_s)->isEnabled());
    window.editor().setBusy(Busy::No);
    QVERIFY(buttonNamed(window.panel(), u"Convert 4"_s)->isEnabled());
}

QTEST_MAIN(TestConversionsPanel)
#include "tst_conversionspanel.moc"
