#include "models/import/harfile.h"
#include "tests/support/controls.h"
#include "ui/dialogs/recordingdialog.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<RecordedRequest> requests()
{
    return {
        {"PUT", ResourceKind::EventStream, u"orders"_s, {"/v1/p/eventstreamings/e1", "{}"}},
        {"PUT", ResourceKind::EventStream, u"<b>&bills</b>"_s, {"/v1/p/eventstreamings/e2", "{}"}},
        {"POST", ResourceKind::EventSubscription, {}, {"/v1/p/event-subs", "{}"}},
    };
}

} // namespace

class TestRecordingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void listsTheRequests();
    void listsTheResourcesOfAList();
    void opensTheFirstByEnter();
    void opensSeveralByTheKeyboard();
    void opensByADoubleClick();
    void withoutAChoiceThereIsNothingToOpen();
    void escapeOpensNothing();
    void everyControlHasAName();

private:
    [[nodiscard]] QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }
    [[nodiscard]] std::vector<size_t> chosen() const
    {
        return m_chosen->isEmpty() ? std::vector<size_t>()
                                   : m_chosen->first().first().value<std::vector<size_t>>();
    }

    std::unique_ptr<RecordingDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void TestRecordingDialog::init()
{
    m_dialog = std::make_unique<RecordingDialog>(u"bulk.har"_s, requests());
    m_chosen = std::make_unique<QSignalSpy>(m_dialog.get(), &RecordingDialog::requestsChosen);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestRecordingDialog::listsTheRequests()
{
    QCOMPARE(table()->rowCount(), 3);
    QStringList texts;
    for (int column = 0; column < table()->columnCount(); ++column)
        texts.append(table()->item(1, column)->text());
    QCOMPARE(texts,
             QStringList({u"<b>&bills</b>"_s, u"Event stream"_s, u"PUT"_s, u"/v1/p/eventstreamings/e2"_s}));
    QCOMPARE(table()->item(2, 0)->text(), u"(no name)"_s);
    QVERIFY(!table()->item(1, 0)->toolTip().contains(u"<b>"_s));
}

void TestRecordingDialog::listsTheResourcesOfAList()
{
    const std::vector<RecordedRequest> resources{
        {.kind = ResourceKind::EventSubscription, .name = u"one"_s, .request = {.body = "{}"}, .id = u"s1"_s},
        {.kind = ResourceKind::EventSubscription,
         .name = u"two"_s,
         .request = {.body = "{}"},
         .id = u"s2"_s}};
    RecordingDialog dialog(u"list.json"_s, resources);
    const auto *list = dialog.findChild<QTableWidget *>();
    QStringList shown;
    for (int column = 0; column < list->columnCount(); ++column) {
        if (!list->isColumnHidden(column))
            shown << list->horizontalHeaderItem(column)->text() << list->item(1, column)->text();
    }
    QCOMPARE(shown, QStringList({u"Name"_s, u"two"_s, u"Kind"_s, u"Subscription"_s, u"ID"_s, u"s2"_s}));
    QVERIFY(!dialog.windowTitle().contains("recording"_L1));
    QCOMPARE(list->accessibleName(), u"Resources"_s);
}

void TestRecordingDialog::opensTheFirstByEnter()
{
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(chosen(), std::vector<size_t>{0});
    QVERIFY(!m_dialog->isVisible());
}

void TestRecordingDialog::opensSeveralByTheKeyboard()
{
    QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen(), std::vector<size_t>({1, 2}));
}

void TestRecordingDialog::opensByADoubleClick()
{
    const QPoint place = table()->visualItemRect(table()->item(1, 0)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(chosen(), std::vector<size_t>{1});
}

void TestRecordingDialog::withoutAChoiceThereIsNothingToOpen()
{
    table()->clearSelection();
    QVERIFY(!buttonNamed(m_dialog.get(), u"Open"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 0);
    QVERIFY(m_dialog->isVisible());
    table()->selectAll();
    QTest::mouseClick(buttonNamed(m_dialog.get(), u"Open"_s), Qt::LeftButton);
    QCOMPARE(chosen(), std::vector<size_t>({0, 1, 2}));
}

void TestRecordingDialog::escapeOpensNothing()
{
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_chosen->count(), 0);
}

void TestRecordingDialog::everyControlHasAName()
{
    QCOMPARE(unnamedControls(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestRecordingDialog)
#include "tst_recordingdialog.moc"
