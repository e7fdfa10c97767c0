#include "tests/support/shownwidgets.h"
#include "ui/emptystate.h"

#include <QTableWidget>

#include <memory>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeenWhileThereAreNoRows();
    void goesWithItsView();
};

void TestEmptyState::isSeenWhileThereAreNoRows()
{
    QTableWidget table(0, 1);
    new EmptyState(&table, u"There is nothing yet."_s, u"Make something."_s);
    table.show();
    QVERIFY(shows(u"There is nothing yet."_s));
    QVERIFY(shows(u"Make something."_s));
    table.insertRow(0);
    QVERIFY(!shows(u"There is nothing yet."_s));
    table.setRowCount(0);
    QVERIFY(shows(u"There is nothing yet."_s));
}

//! A table that has rows still resets its model when it is only half there.
void TestEmptyState::goesWithItsView()
{
    for (const int rows : {0, 1, 3}) {
        auto table = std::make_unique<QTableWidget>(rows, 1);
        new EmptyState(table.get(), u"There is nothing yet."_s, u"Make something."_s);
        table->show();
        table.reset();
    }
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
