#include "ui/busyindicator.h"
#include "ui/pipeline/pipelinebox.h"
#include "ui/pipeline/pipelineview.h"
#include "ui/pipeline/statechip.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const std::vector<PipelineStage> kafkaToObs{
    {.role = u"Source"_s, .title = u"Kafka"_s, .detail = u"orders"_s, .pointer = "/source", .errors = 2},
    {.role = u"Filter"_s, .title = u"Filter"_s, .detail = u"all events"_s, .pointer = "/rule_config/filter"},
    {.role = u"Target"_s, .title = u"OBS"_s, .detail = u"archive"_s, .pointer = "/sink", .warnings = 1},
};

//! Of somebody who asked the desktop for no animation.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

//! A strip in a window that is in front.
struct ShownStrip
{
    ShownStrip() : view(kafkaToObs, &window)
    {
        window.resize(700, 120);
        view.resize(700, 90);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not come to the front.");
    }

    [[nodiscard]] QList<PipelineBox *> boxes() const { return view.findChildren<PipelineBox *>(); }
    [[nodiscard]] qsizetype focused() const
    {
        return boxes().indexOf(qobject_cast<PipelineBox *>(QApplication::focusWidget()));
    }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }

    QWidget window;
    PipelineView view;
};

QAccessibleInterface *accessible(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

//! The stages among the children of the strip.
QList<QAccessibleInterface *> accessibleStages(PipelineView &view)
{
    QList<QAccessibleInterface *> stages;
    QAccessibleInterface *list = accessible(&view);
    for (int index = 0; index < list->childCount(); ++index) {
        if (list->child(index)->role() == QAccessible::ListItem)
            stages.append(list->child(index));
    }
    return stages;
}

} // namespace

class TestPipelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void eventsMoveWhileItRuns();
    void nothingMovesOtherwise_data();
    void nothingMovesOtherwise();
    void nothingMovesUnseen();
    void nothingMovesWithoutAnimation();
    void busyStandsStillWithoutAnimation();
    void motionCostsNearlyNothing();
    void arrowsGoFromStageToStage();
    void arrowsFollowTheDirectionOfReading();
    void enterLeadsIntoTheForm();
    void focusIsSeen();
    void stagesAreAListToAssistiveTechnologies();
    void theStateIsAWord();
    void theMenuIsReachedFromEveryStage();
};

void TestPipelineView::eventsMoveWhileItRuns()
{
    ShownStrip strip;
    strip.view.showStatus(u"RUNNING"_s);
    QVERIFY(strip.view.isMoving());
    const QImage first = strip.view.grab().toImage();
    QTRY_VERIFY(strip.view.grab().toImage() != first);
    // Gently: 30 frames a second at most.
    QVERIFY(strip.view.findChild<QTimer *>()->interval() * 30 >= 1000);
    strip.view.showStatus(u"STOPPED"_s);
    QVERIFY(!strip.view.isMoving());
}

void TestPipelineView::nothingMovesOtherwise_data()
{
    QTest::addColumn<QString>("status");
    for (const QString &status : {u""_s, u"CREATED"_s, u"STOPPED"_s, u"ERROR"_s, u"STARTING"_s, u"ENABLED"_s})
        QTest::newRow(qPrintable(u"status "_s + status)) << status;
}

void TestPipelineView::nothingMovesOtherwise()
{
    QFETCH(QString, status);
    ShownStrip strip;
    strip.view.showStatus(status);
    QVERIFY(!strip.view.isMoving());
}

void TestPipelineView::nothingMovesUnseen()
{
    ShownStrip strip;
    strip.view.showStatus(u"RUNNING"_s);
    strip.window.hide();
    QVERIFY(!strip.view.isMoving());
    strip.window.show();
    QVERIFY(strip.view.isMoving());
    strip.view.hide();
    QVERIFY(!strip.view.isMoving());
    // Also where it begins to run meanwhile.
    strip.view.showStatus(u"STOPPED"_s);
    strip.view.showStatus(u"RUNNING"_s);
    QVERIFY(!strip.view.isMoving());
}

void TestPipelineView::nothingMovesWithoutAnimation()
{
    ShownStrip strip;
    strip.view.showStatus(u"RUNNING"_s);
    const QImage moving = strip.view.grab().toImage();
    StillStyle still;
    strip.view.setStyle(&still);
    QVERIFY(!strip.view.isMoving());
    // That it runs is to be seen all the same.
    const QImage running = strip.view.grab().toImage();
    strip.view.showStatus(u"STOPPED"_s);
    QVERIFY(strip.view.grab().toImage() != running);
    strip.view.showStatus(u"RUNNING"_s);
    QVERIFY(!strip.view.isMoving());
    strip.view.setStyle(nullptr);
    QVERIFY(strip.view.isMoving());
}

void TestPipelineView::busyStandsStillWithoutAnimation()
{
    BusyIndicator busy;
    busy.show();
    const auto *clock = busy.findChild<QTimer *>();
    QVERIFY(clock->isActive());
    StillStyle still;
    busy.setStyle(&still);
    QVERIFY(!clock->isActive());
    // In the middle: at an end it would say how far something is.
    const QImage resting = busy.grab().toImage();
    QCOMPARE(resting.mirrored(true, false), resting);
    busy.hide();
    busy.setStyle(nullptr);
    QVERIFY(!clock->isActive());
    busy.show();
    QVERIFY(clock->isActive());
}

void TestPipelineView::motionCostsNearlyNothing()
{
    ShownStrip strip;
    strip.view.showStatus(u"RUNNING"_s);
    auto *clock = strip.view.findChild<QTimer *>();
    int frames = 0;
    connect(clock, &QTimer::timeout, this, [&frames] { ++frames; });
    const std::clock_t before = std::clock();
    QTRY_VERIFY(frames >= 25);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    // A second of it; less than a tenth of a core, even on a slow machine without a graphics card.
    QVERIFY2(seconds < 0.1, qPrintable(QString::number(seconds)));
}

void TestPipelineView::arrowsGoFromStageToStage()
{
    ShownStrip strip;
    strip.boxes()[0]->setFocus();
    strip.press(Qt::Key_Left);
    QCOMPARE(strip.focused(), 0);
    strip.press(Qt::Key_Right);
    QCOMPARE(strip.focused(), 1);
    strip.press(Qt::Key_End);
    QCOMPARE(strip.focused(), 2);
    strip.press(Qt::Key_Right);
    QCOMPARE(strip.focused(), 2);
    strip.press(Qt::Key_Left);
    QCOMPARE(strip.focused(), 1);
    strip.press(Qt::Key_Home);
    QCOMPARE(strip.focused(), 0);
}

void TestPipelineView::arrowsFollowTheDirectionOfReading()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    ShownStrip strip;
    QVERIFY(strip.boxes()[0]->x() > strip.boxes()[2]->x());
    strip.boxes()[0]->setFocus();
    strip.press(Qt::Key_Left);
    QCOMPARE(strip.focused(), 1);
    strip.press(Qt::Key_Right);
    QCOMPARE(strip.focused(), 0);
}

void TestPipelineView::enterLeadsIntoTheForm()
{
    ShownStrip strip;
    const QSignalSpy requested(&strip.view, &PipelineView::stageRequested);
    strip.boxes()[2]->setFocus();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        strip.press(key);
    QTest::mouseClick(strip.boxes()[2], Qt::LeftButton);
    QCOMPARE(requested.size(), 4);
    for (const QList<QVariant> &request : requested)
        QCOMPARE(request.first().value<std::string>(), "/sink");
}

void TestPipelineView::focusIsSeen()
{
    ShownStrip strip;
    strip.boxes()[0]->setFocus();
    const QImage without = strip.boxes()[1]->grab().toImage();
    strip.press(Qt::Key_Right);
    QVERIFY(strip.boxes()[1]->grab().toImage() != without);
}

void TestPipelineView::stagesAreAListToAssistiveTechnologies()
{
    ShownStrip strip;
    strip.view.showStatus(u"RUNNING"_s);
    strip.view.setCurrentField("/rule_config/filter/source");
    QCOMPARE(accessible(&strip.view)->role(), QAccessible::List);
    QCOMPARE(accessible(&strip.view)->text(QAccessible::Name), u"Pipeline"_s);
    QCOMPARE(accessible(&strip.view)->text(QAccessible::Description), u"Running"_s);
    const QList<QAccessibleInterface *> stages = accessibleStages(strip.view);
    QCOMPARE(stages.size(), 3);
    QCOMPARE(stages[0]->text(QAccessible::Name), u"Source: Kafka"_s);
    QVERIFY(stages[0]->text(QAccessible::Description).startsWith(u"orders"_s));
    QVERIFY(stages[0]->text(QAccessible::Description).contains(u"2"_s));
    QCOMPARE(stages[1]->text(QAccessible::Name), u"Filter"_s);
    for (const int index : {0, 1, 2}) {
        QVERIFY(stages[index]->state().selectable && stages[index]->state().focusable);
        QCOMPARE(bool(stages[index]->state().selected), index == 1);
        QVERIFY(!stages[index]->state().checkable);
    }
    const QSignalSpy requested(&strip.view, &PipelineView::stageRequested);
    stages[2]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(requested.size(), 1);
    // Pressed is not arrived: the form says where the focus is.
    QVERIFY(!stages[2]->state().selected);
    stages[2]->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(stages[2]->state().focused);
}

void TestPipelineView::theStateIsAWord()
{
    ShownStrip strip;
    auto *chip = strip.view.findChild<StateChip *>();
    QVERIFY(!chip->isVisible());
    strip.view.showStatus(u"RUNNING"_s);
    QVERIFY(chip->isVisible());
    QCOMPARE(accessible(chip)->text(QAccessible::Name), u"Running"_s);
    const QImage running = chip->grab().toImage();
    // Beside the word a sign of its own.
    strip.view.showStatus(u"ERROR"_s);
    QCOMPARE(chip->text(), u"Error"_s);
    QVERIFY(chip->grab().toImage() != running);
    for (const PipelineBox *box : strip.boxes())
        QVERIFY(!box->geometry().intersects(chip->geometry()));
}

void TestPipelineView::theMenuIsReachedFromEveryStage()
{
    ShownStrip strip;
    QAction save(u"Save picture…"_s);
    const QSignalSpy triggered(&save, &QAction::triggered);
    strip.view.addAction(&save);
    for (PipelineBox *box : strip.boxes()) {
        QTimer::singleShot(0, this, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        const QPoint middle = box->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, box->mapToGlobal(middle));
        QApplication::sendEvent(box, &event);
    }
    QCOMPARE(triggered.size(), strip.boxes().size());
}

QTEST_MAIN(TestPipelineView)
#include "tst_pipelineview.moc"
