#include "tests/support/controls.h"
#include "ui/dialogs/exportdialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThePreviewOfEachFormat();
    void copiesThePreview();
    void saysThatSecretsAreLeftOut();
    void withoutTextThereIsNothingToCopy();
    void savesInTheChosenFormat();
    void escapeLeaves();
    void everyControlHasAName();
};

void TestExportDialog::asksForThePreviewOfEachFormat()
{
    ExportDialog dialog(u"orders"_s);
    QSignalSpy wanted(&dialog, &ExportDialog::previewRequested);
    dialog.open();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.last().at(0).value<ExportFormat>(), ExportFormat::Body);
    QTest::mouseClick(buttonNamed(&dialog, u"cURL"_s), Qt::LeftButton);
    QCOMPARE(wanted.last().at(0).value<ExportFormat>(), ExportFormat::Curl);
    QTest::mouseClick(buttonNamed(&dialog, u"Request"_s), Qt::LeftButton);
    QCOMPARE(wanted.last().at(0).value<ExportFormat>(), ExportFormat::Request);
    QCOMPARE(wanted.count(), 3);
    QCOMPARE(dialog.format(), ExportFormat::Request);
}

void TestExportDialog::copiesThePreview()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    dialog.setPreview(u"{\n  \"name\": \"orders\"\n}\n"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\n  \"name\": \"orders\"\n}\n"_s);
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->isReadOnly());
}

void TestExportDialog::saysThatSecretsAreLeftOut()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    dialog.setPreview(u"{}"_s);
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(u"Secrets are not exported: placeholders such as "
                           "{{secret:/source/source_kafka/password}} stand in their place."_s));
}

void TestExportDialog::withoutTextThereIsNothingToCopy()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    QVERIFY(!buttonNamed(&dialog, u"Copy"_s)->isEnabled());
    dialog.setPreview(u"{}"_s);
    QVERIFY(buttonNamed(&dialog, u"Copy"_s)->isEnabled());
    dialog.showFault(u"A request needs a profile."_s);
    QVERIFY(!buttonNamed(&dialog, u"Copy"_s)->isEnabled());
    QVERIFY(!buttonNamed(&dialog, u"Save…"_s)->isEnabled());
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), QString());
}

void TestExportDialog::savesInTheChosenFormat()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    QTest::mouseClick(buttonNamed(&dialog, u"cURL"_s), Qt::LeftButton);
    dialog.setPreview(u"curl"_s);
    QSignalSpy saved(&dialog, &ExportDialog::saveRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Save…"_s), Qt::LeftButton);
    auto *choice = dialog.findChild<QFileDialog *>();
    QVERIFY(choice);
    QCOMPARE(choice->defaultSuffix(), u"sh"_s);
    Q_EMIT choice->fileSelected(u"/tmp/orders.sh"_s);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).value<ExportFormat>(), ExportFormat::Curl);
    QCOMPARE(saved.at(0).at(1).toString(), u"/tmp/orders.sh"_s);
}

void TestExportDialog::escapeLeaves()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestExportDialog::everyControlHasAName()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    dialog.setPreview(u"{}"_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
