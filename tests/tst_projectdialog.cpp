#include "tests/support/controls.h"
#include "ui/dialogs/projectdialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<IamProject> threeProjects()
{
    return {{.id = u"aaa"_s, .name = u"cn-north-4"_s},
            {.id = u"bbb"_s, .name = u"cn-north-4_test"_s},
            {.id = u"ccc"_s, .name = u"cn-east-3"_s}};
}

QTableWidget *table(QWidget *dialog)
{
    return dialog->findChild<QTableWidget *>();
}

QLineEdit *filter(QWidget *dialog)
{
    return dialog->findChild<QLineEdit *>();
}

QStringList shownIds(QWidget *dialog)
{
    QStringList ids;
    for (int row = 0; row < table(dialog)->rowCount(); ++row) {
        if (!table(dialog)->isRowHidden(row))
            ids << table(dialog)->item(row, 1)->text();
    }
    return ids;
}

bool says(QWidget *dialog, const QString &part)
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

class TestProjectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheCurrentProject();
    void filtersByNameAndId();
    void choosesByTheKeyboardAlone();
    void choosesNothingWhereNothingFits();
    void tellsTheReasonAndTriesAgain();
    void everyControlHasAName();
};

void TestProjectDialog::beginsWithTheCurrentProject()
{
    ProjectDialog dialog(u"bbb"_s);
    dialog.open();
    QVERIFY(!buttonNamed(&dialog, u"Use project"_s)->isEnabled());
    dialog.setProjects(threeProjects());
    QCOMPARE(table(&dialog)->currentRow(), 1);
    QVERIFY(buttonNamed(&dialog, u"Use project"_s)->isEnabled());
}

void TestProjectDialog::filtersByNameAndId()
{
    ProjectDialog dialog({});
    dialog.open();
    dialog.setProjects(threeProjects());
    filter(&dialog)->setText(u"NORTH"_s);
    QCOMPARE(shownIds(&dialog), QStringList({u"aaa"_s, u"bbb"_s}));
    filter(&dialog)->setText(u"cc"_s);
    QCOMPARE(shownIds(&dialog), QStringList{u"ccc"_s});
    filter(&dialog)->clear();
    QCOMPARE(shownIds(&dialog).size(), 3);
}

void TestProjectDialog::choosesByTheKeyboardAlone()
{
    ProjectDialog dialog({});
    dialog.open();
    dialog.setProjects(threeProjects());
    QSignalSpy spy(&dialog, &ProjectDialog::projectChosen);
    QTest::keyClicks(filter(&dialog), u"north"_s);
    QTest::keyClick(filter(&dialog), Qt::Key_Down);
    QTest::keyClick(filter(&dialog), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).toString(), u"bbb"_s);
    QVERIFY(!dialog.isVisible());
}

void TestProjectDialog::choosesNothingWhereNothingFits()
{
    ProjectDialog dialog({});
    dialog.open();
    dialog.setProjects(threeProjects());
    QSignalSpy spy(&dialog, &ProjectDialog::projectChosen);
    filter(&dialog)->setText(u"nowhere"_s);
    QVERIFY(says(&dialog, u"No project"_s));
    QTest::keyClick(filter(&dialog), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog.isVisible());
}

void TestProjectDialog::tellsTheReasonAndTriesAgain()
{
    ProjectDialog dialog({});
    dialog.open();
    QVERIFY(!buttonNamed(&dialog, u"Retry"_s));
    dialog.showFault(u"The host was not found."_s);
    QVERIFY(says(&dialog, u"The host was not found."_s));
    QSignalSpy spy(&dialog, &ProjectDialog::retryRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Retry"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!says(&dialog, u"The host was not found."_s));
    dialog.setProjects(threeProjects());
    QCOMPARE(shownIds(&dialog).size(), 3);
}

void TestProjectDialog::everyControlHasAName()
{
    ProjectDialog dialog({});
    dialog.open();
    dialog.showFault(u"No."_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestProjectDialog)
#include "tst_projectdialog.moc"
