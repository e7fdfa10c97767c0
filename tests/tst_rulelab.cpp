#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/lists/samplesmodel.h"
#include "models/rules/rulepointers.h"
#include "models/samples/samplerun.h"
#include "tests/support/bodies.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/mainwindow.h"
#include "ui/rules/filterbuilder.h"
#include "ui/rules/rulelab.h"
#include "ui/rules/samplespane.h"
#include "ui/rules/variablesmodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view filterText =
    R"({"source":[{"op":"StringIn","values":["HC.OBS"]}],"subject":[{"op":"StringEndsWith","values":[".png"]}]})";

//! The window with one draft in the rule lab, and whoever keeps the samples.
class LabWindow
{
public:
    explicit LabWindow(Json body = kafkaToFunction())
    {
        QObject::connect(&m_window, &MainWindow::samplesRequested, &m_window,
                         [this](ResourceDraft *draft, const SampleRequest &request) {
                             m_requests.append(request.paths);
                             if (request.kind == SampleRequest::Kind::Show)
                                 m_window.showSamples(draft, &m_samples);
                         });
        body.insert("rule_config", Json::object());
        setValueAt(body, filterPointer, json(filterText));
        auto draft = std::make_unique<ResourceDraft>(loadResource(
            ResourceKind::EventStream, JsonDocument{std::move(body), {}}, ResourceOrigin::Service));
        m_draft = draft.get();
        m_window.resize(1280, 800);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("The window does not come to the front.");
        m_window.addDraft(std::move(draft));
    }

    MainWindow *operator->() { return &m_window; }
    [[nodiscard]] ResourceDraft &draft() { return *m_draft; }
    [[nodiscard]] SampleSet &samples() { return m_samples; }
    [[nodiscard]] QList<QStringList> requests() const { return m_requests; }

    void toggle() { QTest::keyClick(&m_window, Qt::Key_F6); }
    void add(const QString &name, std::string_view event, std::optional<Verdict> verdict = {})
    {
        m_samples.add({.name = name, .event = json(event), .verdict = verdict});
    }
    //! Of the table of samples.
    [[nodiscard]] static QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        const auto *table = shown<QTableView>(u"Samples"_s);
        return table ? table->model()->index(row, column).data(role).toString() : QString();
    }

private:
    SampleSet m_samples;
    MainWindow m_window;
    ResourceDraft *m_draft = nullptr;
    QList<QStringList> m_requests;
};

//! With the keys that lead to the item.
void addByMenu(const QString &item)
{
    press(u"Add samples"_s);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> actions = menu->actions();
    while (!menu->activeAction() || menu->activeAction()->text().remove(u'&') != item) {
        QVERIFY2(menu->activeAction() != actions.constLast(), qPrintable(item));
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Return);
}

constexpr std::string_view jpgEvent = R"({"source":"HC.OBS","subject":"a.jpg","data":{"n":1}})";
constexpr std::string_view pngEvent = R"({"source":"HC.OBS","subject":"a.png"})";

} // namespace

class TestRuleLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePlaceOfTheForm();
    void isForStreamsOnly();
    void waitsForTextThatCannotBeRead();
    void followsTheFilter();
    void editsTheDraft();
    void undoesStepByStep();
    void showsWhyAndWhat();
    void showsDefaults();
    void turnsSamplesIntoTests();
    void editsEvents();
    void addsSamples();
    void saysWhatCannotBePasted();
    void editsKeys();
    void takesBackWhatWasRemoved();
    void keepsUnfinishedEvents();
    void keepsWhatIsNoNumberInSight();
    void staysSmallWithManyFaults();
    void showsKeysOnTheEvent();
    void takesTheFocus();
    void returnsForIssues();
    void samplesGoBelowWhereThereIsNoRoom();
    void samplesBeginUnderTheirHeading();
    void canBeNamedByScreenReaders();
    void verdictKeepsItsColour();
};

void TestRuleLab::takesThePlaceOfTheForm()
{
    LabWindow window;
    QVERIFY(shown<QPlainTextEdit>(u"Request body"_s)
            || shown<QWidget>(u"Request, changes, issues and help"_s));
    window.toggle();
    QTRY_VERIFY(shows(u"rule lab"_s));
    QVERIFY(!shown<QWidget>(u"Request, changes, issues and help"_s));
    QCOMPARE(window.requests().size(), 1);
    window.toggle();
    QTRY_VERIFY(!shows(u"rule lab"_s));
    QVERIFY(shown<QWidget>(u"Request, changes, issues and help"_s));
    window.toggle();
    press(u"Back to the form"_s);
    QTRY_VERIFY(!shows(u"rule lab"_s));
    // It is made once.
    QCOMPARE(window.requests().size(), 1);
}

void TestRuleLab::isForStreamsOnly()
{
    LabWindow window;
    window->addDraft(std::make_unique<ResourceDraft>(loadResource(
        ResourceKind::EventSubscription, JsonDocument{smnSubscription(), {}}, ResourceOrigin::Service)));
    window.toggle();
    QVERIFY(!shows(u"rule lab"_s));
    QCOMPARE(window.requests().size(), 0);
}

void TestRuleLab::waitsForTextThatCannotBeRead()
{
    LabWindow window;
    window.draft().setTextFault(u"The text is broken."_s, u"{"_s);
    window.toggle();
    QTRY_VERIFY(shows(u"rule lab"_s));
    auto *value = shown<QLineEdit>(u"source, condition 1: text 1"_s);
    QVERIFY(value && value->isReadOnly());
    window.draft().setTextFault({});
    QVERIFY(!shown<QLineEdit>(u"source, condition 1: text 1"_s)->isReadOnly());
}

void TestRuleLab::followsTheFilter()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    window.add(u"png"_s, pngEvent);
    QTRY_COMPARE(window.cell(0, 1), u"✕ stopped"_s);
    QTRY_COMPARE(window.cell(1, 1), u"✓ passes"_s);
    QTRY_VERIFY(shows(u"✓ 1 of 2"_s));
    // By whatever changes the draft.
    window.draft().unset(std::string(filterPointer));
    QTRY_COMPARE(window.cell(0, 1), u"✓ passes"_s);
    QVERIFY(shows(u"There is no filter, so every event passes."_s));
}

void TestRuleLab::editsTheDraft()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    type(u"subject, condition 1: text 1"_s, u".jpg"_s);
    QCOMPARE(window.draft().value("/rule_config/filter/subject/0/values/0")->text(), std::string(".jpg"));
    QTRY_COMPARE(window.cell(0, 1), u"✓ passes"_s);
    press(u"VARIABLE"_s);
    QCOMPARE(window.draft().value("/rule_config/transform/type")->text(), std::string("VARIABLE"));
}

void TestRuleLab::undoesStepByStep()
{
    LabWindow window;
    window.toggle();
    QUndoStack *stack = window.draft().undoStack();
    const int before = stack->count();
    // What is typed goes on; what is added does not.
    type(u"subject, condition 1: text 1"_s, u".jpeg"_s);
    QCOMPARE(stack->count(), before + 1);
    press(u"subject: add a condition"_s);
    press(u"subject: add a condition"_s);
    QCOMPARE(stack->count(), before + 3);
    stack->undo();
    stack->undo();
    QCOMPARE(window.draft().value("/rule_config/filter/subject")->items().size(), size_t(1));
    QCOMPARE(window.draft().value("/rule_config/filter/subject/0/values/0")->text(), std::string(".jpeg"));
    stack->undo();
    QCOMPARE(*window.draft().value(filterPointer), json(filterText));
}

void TestRuleLab::showsWhyAndWhat()
{
    LabWindow window;
    window.draft().setValue(std::string(transformPointer), json(R"({"type":"CONSTANT","value":"no JSON"})"));
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_VERIFY(shows(u"Why jpg is stopped"_s));
    QVERIFY(shows(uR"(✓ source is "HC.OBS": it is "HC.OBS".)"_s));
    QVERIFY(shows(uR"(✕ subject is "a.jpg": it does not end with ".png".)"_s));
    QVERIFY(shows(u"What FunctionGraph would receive for jpg"_s));
    QVERIFY(shows(u"FunctionGraph takes JSON only"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"Output"_s)->toPlainText(), u"no JSON"_s);
}

void TestRuleLab::showsDefaults()
{
    LabWindow window;
    Json transform = json(R"({"type":"VARIABLE"})");
    transform.insert("template", Json::string(R"(${c!"unknown"}${c!"unknown"}${c!"none"})"));
    transform.insert("value", Json::string(R"({"c":"$.data.c"})"));
    window.draft().setValue(std::string(transformPointer), transform);
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    const auto *variables = shown<QTableView>(u"Variables"_s);
    QVERIFY(variables);
    QTRY_COMPARE(variables->model()->index(0, VariablesModel::SampleColumn).data().toString(),
                 u"default: unknown, none"_s);
}

void TestRuleLab::turnsSamplesIntoTests()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_COMPARE(window.cell(0, 1), u"✕ stopped"_s);
    press(u"Passes"_s);
    QTRY_COMPARE(window.cell(0, 2), u"✕ should pass"_s);
    QCOMPARE(window.cell(0, 1, Qt::AccessibleTextRole), u"stopped"_s);
    QCOMPARE(window.cell(0, 2, Qt::AccessibleTextRole), u"should pass"_s);
    QVERIFY(shows(u"It is stopped, but it should pass."_s));
    QVERIFY(shows(u"1 not as expected"_s));
    type(u"subject, condition 1: text 1"_s, u".jpg"_s);
    QTRY_COMPARE(window.cell(0, 2), u"✓ as expected"_s);
    press(u"This output"_s);
    QTRY_VERIFY(window.samples().samples().front()->output.has_value());
    QCOMPARE(*window.samples().samples().front()->output, json(jpgEvent));
    window.draft().setValue(std::string(transformPointer), json(R"({"type":"CONSTANT","value":"7"})"));
    QTRY_COMPARE(window.cell(0, 2), u"✕ another output"_s);
    press(u"This output"_s);
    press(u"Anything"_s);
    QTRY_COMPARE(window.cell(0, 2), QString());
    QVERIFY(!hasExpectation(*window.samples().samples().front()));
}

void TestRuleLab::editsEvents()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_COMPARE(window.cell(0, 1), u"✕ stopped"_s);
    auto *event = shown<QPlainTextEdit>(u"Event"_s);
    event->selectAll();
    event->insertPlainText(u"{\"source\":"_s);
    QVERIFY(shows(u"✕ Line 1"_s));
    // What cannot be read is not taken.
    QCOMPARE(window.samples().samples().front()->event, json(jpgEvent));
    event->insertPlainText(u"\"HC.OBS\",\"subject\":\"b.png\"}"_s);
    QTRY_COMPARE(window.cell(0, 1), u"✓ passes"_s);
    // Its form stays as long as it says the same.
    QCOMPARE(event->toPlainText(), u"{\"source\":\"HC.OBS\",\"subject\":\"b.png\"}"_s);
}

void TestRuleLab::addsSamples()
{
    LabWindow window;
    window.toggle();
    QVERIFY(shows(u"Add an event to see what the rules make of it"_s));
    QTRY_VERIFY(shows(u"0 sample"_s));
    QVERIFY(!shows(u"offline"_s));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(pngEvent.data(), pngEvent.size()));
    addByMenu(u"The event in the clipboard"_s);
    addByMenu(u"The event in the clipboard"_s);
    QTRY_COMPARE(window.samples().samples().size(), size_t(2));
    QTRY_VERIFY(shows(u"offline"_s));
    QCOMPARE(window.cell(0, 0), u"pasted"_s);
    QCOMPARE(window.cell(1, 0), u"pasted-2"_s);
    QCOMPARE(shown<QTableView>(u"Samples"_s)->currentIndex().row(), 1);
    press(u"Remove"_s);
    QTRY_COMPARE(window.samples().samples().size(), size_t(1));
    addByMenu(u"Built in: kafka-message"_s);
    QTRY_COMPARE(window.samples().samples().size(), size_t(2));
    QVERIFY(window.samples().indexOf(u"kafka-message"_s) >= 0);
}

void TestRuleLab::saysWhatCannotBePasted()
{
    LabWindow window;
    window.toggle();
    QGuiApplication::clipboard()->setText(u"[]"_s);
    addByMenu(u"The event in the clipboard"_s);
    QVERIFY(shows(u"The clipboard holds no event. An event must be a JSON object."_s));
    QGuiApplication::clipboard()->setText(u"{}"_s);
    addByMenu(u"The event in the clipboard"_s);
    QVERIFY(!shows(u"The clipboard holds no event."_s));
    window->tellOfSamples(&window.draft(), u"A file is broken."_s);
    QVERIFY(shows(u"A file is broken."_s));
}

void TestRuleLab::editsKeys()
{
    LabWindow functionTarget;
    functionTarget.toggle();
    QVERIFY(!shows(u"Keys of the messages"_s));
    LabWindow window(mobileToKafka());
    window.toggle();
    QTRY_VERIFY(shows(u"Keys of the messages"_s));
    window.draft().unset(std::string(keyTransformPointer));
    press(u"+ key transform"_s);
    press(u"+ key transform"_s);
    QCOMPARE(window.draft().value(keyTransformPointer)->items().size(), size_t(2));
    QTRY_VERIFY(shows(u"Key transform 2"_s));
    press(u"Remove key transform 1"_s);
    QCOMPARE(window.draft().value(keyTransformPointer)->items().size(), size_t(1));
    press(u"Remove key transform 1"_s);
    QVERIFY(!window.draft().value(keyTransformPointer));
}

void TestRuleLab::takesBackWhatWasRemoved()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent, Verdict::Stopped);
    window.add(u"png"_s, pngEvent);
    QTRY_COMPARE(window.cell(0, 0), u"jpg"_s);
    shown<QTableView>(u"Samples"_s)->selectRow(0);
    press(u"Remove"_s);
    QTRY_COMPARE(window.cell(0, 0), u"png"_s);
    QVERIFY(shows(u"Removed jpg."_s));
    press(u"Take it back"_s);
    QTRY_COMPARE(window.cell(0, 0), u"jpg"_s);
    QCOMPARE(*window.samples().samples().front()->verdict, Verdict::Stopped);
    QVERIFY(!shows(u"Removed jpg."_s));
}

void TestRuleLab::keepsUnfinishedEvents()
{
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    window.add(u"png"_s, pngEvent);
    auto *table = shown<QTableView>(u"Samples"_s);
    table->selectRow(0);
    auto *event = shown<QPlainTextEdit>(u"Event"_s);
    event->selectAll();
    event->insertPlainText(u"{\"bad"_s);
    table->selectRow(1);
    QVERIFY(!event->toPlainText().contains(u"bad"));
    table->selectRow(0);
    QCOMPARE(event->toPlainText(), u"{\"bad"_s);
    QVERIFY(shows(u"✕ Line 1"_s));
}

//! What is no number is not in the draft; nobody must apply it unseen.
void TestRuleLab::keepsWhatIsNoNumberInSight()
{
    LabWindow window;
    window.draft().setValue(std::string(filterPointer),
                            json(R"({"data":{"n":[{"op":"NumberIn","values":[1]}]}})"));
    QSignalSpy applied(window.operator->(), &MainWindow::applyRequested);
    window.toggle();
    type(u"data.n, condition 1: number 1"_s, u"abc"_s);
    window.toggle();
    QTest::keyClick(window.operator->(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(applied.count(), 0);
    QTRY_VERIFY(shows(u"rule lab"_s));
    QCOMPARE(QApplication::focusWidget(), shown<QLineEdit>(u"data.n, condition 1: number 1"_s));
    QVERIFY(shows(u"Mend what is no number in the filter first"_s));
}

void TestRuleLab::staysSmallWithManyFaults()
{
    LabWindow window;
    window.toggle();
    const int height = window->height();
    QStringList faults;
    for (int i = 0; i < 300; ++i)
        faults.append(u"File %1 is broken."_s.arg(i));
    window->tellOfSamples(&window.draft(), faults.join(u'\n'));
    QVERIFY(shows(u"File 2 is broken."_s));
    QVERIFY(!shows(u"File 3 is broken."_s));
    QVERIFY(shows(u"297 more"_s));
    QCoreApplication::processEvents();
    QCOMPARE(window->height(), height);
}

void TestRuleLab::showsKeysOnTheEvent()
{
    LabWindow window(mobileToKafka());
    window.draft().setValue(
        std::string(keyTransformPointer),
        json("[{\"type\":\"VARIABLE\",\"value\":\"{\\\"k\\\":\\\"$.subject\\\"}\",\"template\":\"${k}\"}]"));
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_COMPARE(window.cell(0, 1), u"✕ stopped"_s);
    auto *variables = shown<QTableView>(u"Variables"_s);
    QVERIFY(variables);
    QTRY_COMPARE(variables->model()->index(0, 2).data().toString(), u"\"a.jpg\""_s);
}

void TestRuleLab::takesTheFocus()
{
    LabWindow window;
    window.toggle();
    const auto isIn = [](const QString &name) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->accessibleName() == name;
    };
    // Not what can be done with the first field, but what its condition says.
    QTRY_VERIFY2(isIn(u"source, condition 1: text 1"_s),
                 qPrintable(QApplication::focusWidget()->accessibleName()));
    shown<QLineEdit>(u"subject, condition 1: text 1"_s)->setFocus();
    window.toggle();
    window.toggle();
    QTRY_VERIFY(isIn(u"subject, condition 1: text 1"_s));
}

void TestRuleLab::returnsForIssues()
{
    LabWindow window;
    window.toggle();
    QTRY_VERIFY(shows(u"rule lab"_s));
    window->showField(&window.draft(), "/name");
    QVERIFY(!shows(u"rule lab"_s));
}

void TestRuleLab::samplesGoBelowWhereThereIsNoRoom()
{
    LabWindow window(mobileToKafka());
    window.toggle();
    auto *lab = window->findChild<RuleLab *>();
    QVERIFY(lab);
    auto *samples = lab->findChild<SamplesPane *>();
    auto *rules = lab->findChild<FilterBuilder *>();
    const auto placeOf = [lab](const QWidget *part) {
        return QRect(part->mapTo(lab, QPoint()), part->size());
    };
    QTRY_VERIFY(placeOf(samples).left() > placeOf(rules).left());
    window->resize(860, 560);
    QTRY_COMPARE(placeOf(samples).left(), 0);
    QVERIFY(placeOf(samples).top() > placeOf(rules).top());
    QVERIFY(placeOf(samples).right() < lab->width());
    window->resize(1280, 800);
    QTRY_VERIFY(placeOf(samples).left() > placeOf(rules).left());
}

void TestRuleLab::samplesBeginUnderTheirHeading()
{
    applyTheme(*qApp, Appearance::Light);
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_VERIFY(shown<QTableView>(u"Samples"_s));
    const auto *table = shown<QTableView>(u"Samples"_s);
    const auto *pane = window->findChild<SamplesPane *>();
    const QLabel *title = nullptr;
    for (const QLabel *label : pane->findChildren<QLabel *>()) {
        if (label->text() == u"Samples"_s)
            title = label;
    }
    QVERIFY(title);
    const int cellMargin = table->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, table);
    QTRY_COMPARE(table->mapTo(pane, QPoint(cellMargin, 0)).x(), title->mapTo(pane, QPoint()).x());
}

void TestRuleLab::canBeNamedByScreenReaders()
{
    LabWindow window(mobileToKafka());
    window.draft().setValue(std::string(transformPointer), json(R"({"type":"VARIABLE","value":"{}"})"));
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    QTRY_COMPARE(window.cell(0, 1), u"✕ stopped"_s);
    QCOMPARE(unnamedControls(QApplication::activeWindow()).join(u'\n'), QString());
    QCOMPARE(sharedShortcuts(QApplication::activeWindow()).join(u'\n'), QString());
}

//! In the row that is chosen as well.
void TestRuleLab::verdictKeepsItsColour()
{
    applyTheme(*qApp, Appearance::Light);
    LabWindow window;
    window.toggle();
    window.add(u"jpg"_s, jpgEvent);
    window.add(u"png"_s, pngEvent);
    QTRY_VERIFY(shown<QTableView>(u"Samples"_s));
    auto *table = shown<QTableView>(u"Samples"_s);
    const ThemeColors &colors = themeColors(table->palette());
    for (int row = 0; row < 2; ++row) {
        const QModelIndex verdict = table->model()->index(row, SamplesModel::VerdictColumn);
        const auto meaning = [&verdict] {
            return static_cast<SamplesModel::Meaning>(verdict.data(SamplesModel::MeaningRole).toInt());
        };
        QTRY_VERIFY(meaning() != SamplesModel::Meaning::None);
        const QColor color = meaning() == SamplesModel::Meaning::Good ? colors.success : colors.error;
        for (const int chosen : {row, 1 - row}) {
            table->selectRow(chosen);
            const QImage picture = table->viewport()->grab(table->visualRect(verdict)).toImage();
            int pixels = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    pixels += picture.pixelColor(x, y) == color ? 1 : 0;
            }
            QVERIFY2(pixels > 0, qPrintable(u"row %1, chosen %2"_s.arg(row).arg(chosen)));
        }
    }
}

QTEST_MAIN(TestRuleLab)
#include "tst_rulelab.moc"
