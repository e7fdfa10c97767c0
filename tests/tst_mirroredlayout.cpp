// Where languages are read from the right, what is placed by hand is mirrored as layouts are.

#include "tests/support/formwindow.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/profilesection.h"
#include "ui/forms/linefield.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestMirroredLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void segmentsBeginAtTheRight();
    void chipsStandAtTheEndOfALine();
    void helpBeginsWhereItsFieldDoes();
    void headsAreInLineWithTheFields_data();
    void headsAreInLineWithTheFields();
};

void TestMirroredLayout::segmentsBeginAtTheRight()
{
    SegmentedControl control({u"First one"_s, u"Second one"_s, u"Third one"_s}, nullptr);
    control.resize(control.sizeHint());
    control.show();
    const QList<QAbstractButton *> segments = control.findChildren<QAbstractButton *>();
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments[0]->geometry().right(), control.width() - 1);
    QCOMPARE(segments[1]->geometry().right() + 1, segments[0]->x());
    QCOMPARE(segments[2]->x(), 0);
    // Two in a line.
    const int width = segments[0]->width() + segments[1]->width();
    control.resize(width, control.heightForWidth(width));
    QCOMPARE(segments[0]->geometry().right(), control.width() - 1);
    QCOMPARE(segments[1]->x(), 0);
    QVERIFY(segments[2]->y() > segments[0]->y());
    QCOMPARE(segments[2]->geometry().right(), control.width() - 1);
}

void TestMirroredLayout::chipsStandAtTheEndOfALine()
{
    LineField line;
    auto *chip = new QLabel(u"was orders"_s);
    line.addTrailing(chip);
    line.resize(300, line.sizeHint().height());
    line.show();
    line.layOutTrailing();
    QCOMPARE(chip->x(), metrics::fieldPadding);
    QVERIFY(line.textMargins().left() >= chip->width());
    QCOMPARE(line.textMargins().right(), 0);
}

//! What counts the letters beside it takes no room while there are none.
void TestMirroredLayout::helpBeginsWhereItsFieldDoes()
{
    FormWindow window(R"({"name": "orders"})");
    const QWidget *field = window.enter("/description");
    const QList<QLabel *> labels = window.form().findChildren<QLabel *>();
    const auto help = std::ranges::find_if(labels, [](const QLabel *label) {
        return label->text() == u"What the stream is for, in your own words.";
    });
    QVERIFY(help != labels.end());
    const auto leftOf = [&window](const QWidget *part) { return part->mapTo(&window.form(), QPoint()).x(); };
    QCOMPARE(leftOf(*help), leftOf(field));
}

void TestMirroredLayout::headsAreInLineWithTheFields_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestMirroredLayout::headsAreInLineWithTheFields()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    const auto beginOf = [&dialog, direction](const QWidget *part) {
        const QRect place(part->mapTo(&dialog, QPoint()), part->size());
        return direction == Qt::LeftToRight ? place.left() : place.right();
    };
    int heads = 0;
    for (const ProfileSection *section : dialog.findChildren<ProfileSection *>()) {
        const QList<QAbstractButton *> buttons = section->findChildren<QAbstractButton *>();
        const auto head = std::ranges::find_if(buttons, [section](const QAbstractButton *button) {
            return button->isCheckable() && button->parentWidget() == section && button->isVisible();
        });
        if (head == buttons.end())
            continue;
        (*head)->setChecked(true);
        QCoreApplication::processEvents();
        const QList<QLineEdit *> lines = section->findChildren<QLineEdit *>();
        const auto line = std::ranges::find_if(lines, &QWidget::isVisible);
        if (line == lines.end())
            continue;
        QCOMPARE(beginOf(*head), beginOf(*line));
        ++heads;
    }
    QVERIFY(heads > 0);
}

QTEST_MAIN(TestMirroredLayout)
#include "tst_mirroredlayout.moc"
