#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "ui/editors/draftlistview.h"
#include "ui/editors/draftpanes.h"
#include "ui/editors/issuespane.h"
#include "ui/editors/resourceeditor.h"
#include "ui/pipeline/pipelinebox.h"
#include "ui/pipeline/pipelinestages.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view streamBody = R"({
  "id": "53185961-4148-57b2-b743-3c6db2714c76", "status": "RUNNING", "name": "orders",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:hello:latest", "invoke_type": "ASYNC", "agency": "a"},
           "name": "HC.FunctionGraph"},
  "rule_config": {
    "filter": {"source": [{"op": "StringIn", "values": ["a"]}], "subject": {"and": [{"op": "IsNull"}]}},
    "transform": {"type": "VARIABLE", "value": "{}", "template": "{}"}
  },
  "option": {"thread_num": 2}
})";

//! An editor and its panes beside each other, in a window that is in front.
class EditorWindow
{
public:
    explicit EditorWindow(std::string_view body, ResourceKind kind = ResourceKind::EventStream)
        : m_draft(loadResource(kind, readJson(body).value(), ResourceOrigin::Service)),
          m_editor(new ResourceEditor(&m_draft)), m_panes(new DraftPanes(&m_draft))
    {
        m_window.addWidget(m_editor);
        m_window.addWidget(m_panes);
        QObject::connect(m_panes, &DraftPanes::fieldRequested, m_editor, &ResourceEditor::goToField);
        QObject::connect(m_panes, &DraftPanes::issueRequested, m_editor, &ResourceEditor::goToIssue);
        m_window.resize(1100, 700);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("The window does not come to the front.");
    }

    [[nodiscard]] ResourceDraft &draft() { return m_draft; }
    [[nodiscard]] ResourceEditor &editor() { return *m_editor; }
    [[nodiscard]] DraftPanes &panes() { return *m_panes; }
    [[nodiscard]] QSplitter &window() { return m_window; }

    [[nodiscard]] QList<PipelineBox *> boxes() const { return m_editor->findChildren<PipelineBox *>(); }

    [[nodiscard]] DraftListView *list() const
    {
        for (auto *view : m_panes->findChildren<DraftListView *>()) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }

    void clickRow(int row)
    {
        DraftListView *view = list();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(view->model()->index(row, 0)).center());
    }

private:
    ResourceDraft m_draft;
    QSplitter m_window;
    ResourceEditor *m_editor;
    DraftPanes *m_panes;
};

QString focusedName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
}

QStringList textsOf(const std::vector<PipelineStage> &stages)
{
    QStringList texts;
    for (const PipelineStage &stage : stages)
        texts.append(stage.title + u" | "_s + stage.detail);
    return texts;
}

} // namespace

class TestResourceEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void stagesSayWhatHappens_data();
    void stagesSayWhatHappens();
    void stagesCountTheirIssues();
    void aSubscriptionIsOnOrOff();
    void aStageLeadsToItsSection();
    void stagesAreReachedByKeyboard();
    void stagesAreReachedByAssistiveTechnologies();
    void theStripFollowsTheDraft();
    void theStripFitsNarrowWindows();
    void theStatusIsShown();
    void busyMeansNoEditing();
    void theEditorGoesBackToTheLastField();
    void panesCountWhatTheyHold();
    void changesLeadToTheirField();
    void issuesLeadToTheirField();
    void issuesOfferTheirFixes();
    void emptyPanesSaySo();
};

void TestResourceEditor::stagesSayWhatHappens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("nothing") << QByteArray("{}") << ResourceKind::EventStream
                             << QStringList{u"Source | not chosen"_s, u"Filter | all events"_s,
                                            u"Transform | unchanged"_s, u"Target | not chosen"_s};
    QTest::newRow("several sources") << QByteArray(
        R"({"source":{"source_kafka":{},"source_dms_rocketmq":{}}})")
                                     << ResourceKind::EventStream
                                     << QStringList{u"Source | not chosen"_s, u"Filter | all events"_s,
                                                    u"Transform | unchanged"_s, u"Target | not chosen"_s};
    QTest::newRow("a source that is null")
        << QByteArray(
               R"({"source":{"source_kafka":null,"source_mobile_rocketmq":{"topic":"t","group_id":"g"}},
                          "sink":{"sink_obs":{"obs_bucket":"b"}},
                          "rule_config":{"filter":{},"transform":{"type":"CONSTANT"}}})")
        << ResourceKind::EventStream
        << QStringList{u"ECloud RocketMQ | t · g"_s, u"Filter | all events"_s, u"Transform | a fixed text"_s,
                       u"OBS | b"_s};
    for (const QString &type : {u"ASYNC"_s, u"SYNC"_s, u"Later"_s}) {
        QTest::addRow("called %s", qPrintable(type))
            << uR"({"sink":{"sink_fg":{"urn":"f","invoke_type":"%1"}}})"_s.arg(type).toUtf8()
            << ResourceKind::EventStream
            << QStringList{u"Source | not chosen"_s, u"Filter | all events"_s, u"Transform | unchanged"_s,
                           u"FunctionGraph | f · "_s + (type == u"Later" ? type : type.toLower())};
    }
    QTest::newRow("wrong types everywhere") << QByteArray(R"({"source":[],"sink":{"sink_kafka":{"topic":{}}},
                          "rule_config":{"filter":"x","transform":{"type":3}}})")
                                            << ResourceKind::EventStream
                                            << QStringList{u"Source | not chosen"_s, u"Filter | all events"_s,
                                                           u"Transform | unchanged"_s, u"Kafka | "_s};
    QTest::newRow("subscription") << QByteArray(
        R"({"event_streamids":[],"topic_type":1,"topic_name":"news"})")
                                  << ResourceKind::EventSubscription
                                  << QStringList{u"Events | 0 event(s)"_s, u"Streams | all streams"_s,
                                                 u"DIS stream | news"_s};
    QTest::newRow("subscription in the old form")
        << QByteArray(R"({"event_ids":"a,b","event_streamids":"x,y","topic_type":0,"topic_name":"news"})")
        << ResourceKind::EventSubscription
        << QStringList{u"Events | a,b"_s, u"Streams | x,y"_s, u"SMN notification | news"_s};
}

void TestResourceEditor::stagesSayWhatHappens()
{
    QFETCH(QByteArray, body);
    QFETCH(ResourceKind, kind);
    QFETCH(QStringList, texts);
    const ResourceDraft draft(loadResource(kind, readJson(body.toStdString()).value(), ResourceOrigin::File));
    QCOMPARE(textsOf(pipelineStages(draft)), texts);
}

void TestResourceEditor::stagesCountTheirIssues()
{
    const ResourceDraft draft(loadResource(
        ResourceKind::EventStream,
        readJson(R"({"name":"","source":{"source_kafka":{"topic":"ab","group":""}},"sink":{"sink_fg":{}}})")
            .value(),
        ResourceOrigin::File));
    const std::vector<PipelineStage> stages = pipelineStages(draft);
    QCOMPARE(stages[0].errors, 1);
    QCOMPARE(stages[0].warnings, 1);
    for (const size_t other : {1, 2, 3}) {
        QCOMPARE(stages[other].errors, 0);
        QCOMPARE(stages[other].warnings, 0);
    }
}

void TestResourceEditor::aSubscriptionIsOnOrOff()
{
    const auto status = [](std::string_view body, ResourceKind kind) {
        return pipelineStatus(
            ResourceDraft(loadResource(kind, readJson(body).value(), ResourceOrigin::File)));
    };
    const auto subscription = ResourceKind::EventSubscription;
    QCOMPARE(status(R"({"id":"1","enable":true})", subscription), u"ENABLED"_s);
    QCOMPARE(status(R"({"id":"1","enable":false})", subscription), u"DISABLED"_s);
    QCOMPARE(status(R"({"id":"1"})", subscription), QString());
    // The service does not have it yet.
    QCOMPARE(status(R"({"enable":true})", subscription), QString());
    QCOMPARE(status(R"({"enable":true})", ResourceKind::EventStream), QString());
    QCOMPARE(status(streamBody, ResourceKind::EventStream), u"RUNNING"_s);
}

void TestResourceEditor::aStageLeadsToItsSection()
{
    EditorWindow window(streamBody);
    const QList<PipelineBox *> boxes = window.boxes();
    QCOMPARE(boxes.size(), 4);
    QTest::mouseClick(boxes[3], Qt::LeftButton);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"FunctionGraph"_s);
    QVERIFY(boxes[3]->isChecked());
    QTest::mouseClick(boxes[1], Qt::LeftButton);
    QCOMPARE(focusedName(), u"Filter"_s);
    QVERIFY(boxes[1]->isChecked());
    QVERIFY(!boxes[3]->isChecked());
}

void TestResourceEditor::stagesAreReachedByKeyboard()
{
    EditorWindow window(streamBody);
    const QList<PipelineBox *> boxes = window.boxes();
    boxes[0]->setFocus();
    for (int next = 1; next < boxes.size(); ++next) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), boxes[next]);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focusedName(), u"Name"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"FunctionGraph"_s);
    QCOMPARE(boxes[0]->accessibleName(), u"Source: Kafka"_s);
    QCOMPARE(boxes[0]->accessibleDescription(), u"orders · grp"_s);
}

void TestResourceEditor::stagesAreReachedByAssistiveTechnologies()
{
    EditorWindow window(streamBody);
    test::pressByAssistiveTechnology(window.boxes()[1]);
    QVERIFY(window.boxes()[1]->isChecked());
    const QWidget *target = QApplication::focusWidget();
    test::pressByAssistiveTechnology(window.boxes()[1]);
    QVERIFY(window.boxes()[1]->isChecked());
    QCOMPARE(QApplication::focusWidget(), target);
}

void TestResourceEditor::theStripFollowsTheDraft()
{
    EditorWindow window(streamBody);
    QCOMPARE(window.boxes()[1]->stage().detail, u"2 condition(s)"_s);
    QCOMPARE(window.boxes()[2]->stage().detail, u"0 variable(s)"_s);
    window.draft().setValue("/rule_config/transform/value", Json::string(R"({"a":"$.a","b":"$.b","c":"c"})"));
    QCOMPARE(window.boxes()[2]->stage().detail, u"3 variable(s)"_s);
    QCOMPARE(window.boxes()[3]->stage().detail, u"hello:latest · async"_s);
    window.draft().choose("/source", "source_dms_rocketmq");
    QCOMPARE(window.boxes()[0]->stage().role, u"Source"_s);
    QVERIFY(window.boxes()[0]->stage().errors > 0);
    QVERIFY(window.boxes()[0]->accessibleDescription().contains(u"error"_s));
    window.draft().undoStack()->undo();
    QCOMPARE(window.boxes()[0]->text(), u"Kafka"_s);
    QCOMPARE(window.boxes()[0]->stage().errors, 0);
}

void TestResourceEditor::theStripFitsNarrowWindows()
{
    EditorWindow window(streamBody);
    for (const int width : {420, 500, 708, 2000}) {
        window.editor().window()->resize(width + 400, 700);
        window.window().setSizes({width, 400});
        QTRY_VERIFY(std::abs(window.editor().width() - width) < 20);
        int right = 0;
        for (const PipelineBox *box : window.boxes()) {
            QVERIFY(box->x() >= right);
            QVERIFY(box->width() > 60);
            right = box->geometry().right();
        }
        QVERIFY2(right <= window.editor().width(), qPrintable(QString::number(width)));
    }
}

void TestResourceEditor::theStatusIsShown()
{
    EditorWindow window(streamBody);
    const auto labels = window.editor().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"Running"_s; }));
    EditorWindow fresh(R"({"name":"a"})");
    for (const QLabel *label : fresh.editor().findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || label->text() != u"Running"_s);
}

void TestResourceEditor::busyMeansNoEditing()
{
    EditorWindow window(streamBody);
    window.editor().goToField("/name");
    window.editor().setBusy(Busy::Yes);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QCOMPARE(window.draft().name(), u"orders"_s);
    window.editor().setBusy(Busy::No);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QVERIFY(window.draft().name() != u"orders"_s);

    window.draft().undoStack()->undo();
    window.editor().setEditing(Editing::ReadOnly);
    window.editor().setBusy(Busy::Yes);
    window.editor().setBusy(Busy::No);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QCOMPARE(window.draft().name(), u"orders"_s);
}

void TestResourceEditor::theEditorGoesBackToTheLastField()
{
    EditorWindow window(streamBody);
    window.editor().setFocus();
    QCOMPARE(focusedName(), u"Name"_s);
    window.editor().goToField("/option/thread_num");
    window.panes().findChild<QTabBar *>()->setFocus();
    QVERIFY(focusedName() != u"Concurrency"_s);
    window.editor().setFocus();
    QCOMPARE(focusedName(), u"Concurrency"_s);
}

void TestResourceEditor::panesCountWhatTheyHold()
{
    EditorWindow window(streamBody);
    QCOMPARE(window.panes().tabText(1), u"Changes"_s);
    QCOMPARE(window.panes().tabText(2), u"Issues"_s);
    window.draft().setValue("/option/thread_num", Json::integer(0));
    window.draft().setValue("/name", Json::string(""));
    QCOMPARE(window.panes().tabText(1), u"Changes 2"_s);
    QCOMPARE(window.panes().tabText(2), u"Issues 2"_s);
    window.draft().undoStack()->setIndex(0);
    QCOMPARE(window.panes().tabText(1), u"Changes"_s);
}

void TestResourceEditor::changesLeadToTheirField()
{
    EditorWindow window(streamBody);
    window.draft().setValue("/option/thread_num", Json::integer(4));
    window.draft().setValue("/source/source_kafka/topic", Json::string("other"));
    window.panes().setCurrentIndex(1);
    QCOMPARE(window.list()->model()->rowCount(), 2);
    QSignalSpy requests(&window.panes(), &DraftPanes::fieldRequested);
    window.clickRow(0);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(focusedName(), u"Topic"_s);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Down);
    QTest::keyClick(window.list(), Qt::Key_Return);
    QCOMPARE(focusedName(), u"Concurrency"_s);
}

void TestResourceEditor::issuesLeadToTheirField()
{
    EditorWindow window(streamBody);
    window.draft().setValue("/source/source_kafka/topic", Json::string(""));
    window.panes().showIssues();
    QCOMPARE(window.list()->model()->rowCount(), 1);
    window.clickRow(0);
    QCOMPARE(focusedName(), u"Topic"_s);
}

void TestResourceEditor::issuesOfferTheirFixes()
{
    EditorWindow window(R"({"name":"a","option":{"thread_num":"3"},
        "source":{"source_kafka":{"group":"grp","topic":"orders"}},"sink":{"sink_fg":{}}})");
    window.panes().showIssues();
    QCOMPARE(window.list()->model()->rowCount(), 1);
    auto *pane = window.panes().findChild<IssuesPane *>();
    const auto visibleButtons = [pane] {
        QList<QPushButton *> buttons;
        for (QPushButton *button : pane->findChildren<QPushButton *>()) {
            if (button->isVisible())
                buttons.append(button);
        }
        return buttons;
    };
    QVERIFY(visibleButtons().isEmpty());
    window.clickRow(0);
    QCOMPARE(visibleButtons().size(), 1);
    QTest::mouseClick(visibleButtons().first(), Qt::LeftButton);
    QCOMPARE(toQString(writeCompactJson(*window.draft().value("/option/thread_num"))), u"3"_s);
    QCOMPARE(window.list()->model()->rowCount(), 0);
    QVERIFY(visibleButtons().isEmpty());
}

void TestResourceEditor::emptyPanesSaySo()
{
    EditorWindow window(streamBody);
    window.panes().setCurrentIndex(1);
    const QImage empty = window.list()->grab().toImage();
    QImage blank = empty;
    blank.fill(window.list()->palette().color(QPalette::Base));
    QVERIFY(empty != blank);
}

QTEST_MAIN(TestResourceEditor)
#include "tst_resourceeditor.moc"
