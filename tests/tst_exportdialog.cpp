#include "tests/support/controls.h"
#include "ui/dialogs/exportdialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThePreviewOfEachFormat();
    void copiesThePreview();
    void saysWhatIsReplaced();
    void asksOnceBeforeItIncludesSecrets();
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
    // From the last, for the first is chosen.
    const auto formats = exportFormats();
    for (auto format = formats.rbegin(); format != formats.rend(); ++format) {
        QTest::mouseClick(buttonNamed(&dialog, exportFormatLabel(*format)), Qt::LeftButton);
        QCOMPARE(wanted.last().at(0).value<ExportFormat>(), format->format);
        QCOMPARE(wanted.last().at(1).value<ExportSecrets>(), ExportSecrets::Placeholders);
        QCOMPARE(dialog.format(), format->format);
    }
    QCOMPARE(wanted.count(), 1 + qsizetype(formats.size()));
}

void TestExportDialog::copiesThePreview()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    // To the letter, with what is no blank.
    const QString text = u"{\n  \"name\": \"10\u00a0000\"\n}\n"_s;
    dialog.setPreview(text, {});
    QTest::mouseClick(buttonNamed(&dialog, u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->isReadOnly());
}

void TestExportDialog::saysWhatIsReplaced()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    dialog.setPreview(u"{}"_s, u"Placeholders stand for the secrets /a."_s);
    const auto notes = dialog.findChildren<QLabel *>();
    const auto note = std::ranges::find(notes, u"Placeholders stand for the secrets /a."_s, &QLabel::text);
    QVERIFY(note != notes.end());
    QVERIFY((*note)->isVisible());
    QVERIFY((*note)->y() < dialog.findChild<QPlainTextEdit *>()->y());
    dialog.setPreview(u"{}"_s, {});
    QVERIFY(!(*note)->isVisible());
}

void TestExportDialog::asksOnceBeforeItIncludesSecrets()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    QSignalSpy wanted(&dialog, &ExportDialog::previewRequested);
    auto *include = qobject_cast<QCheckBox *>(buttonNamed(&dialog, u"Include secrets"_s));
    QVERIFY(include);
    const auto answer = [&dialog](QMessageBox::StandardButton button) {
        auto *question = dialog.findChild<QMessageBox *>();
        if (!question)
            return false;
        question->button(button)->click();
        delete question;
        return true;
    };
    include->click();
    QCOMPARE(dialog.secrets(), ExportSecrets::Placeholders);
    QVERIFY(answer(QMessageBox::Cancel));
    QVERIFY(!include->isChecked());
    QCOMPARE(wanted.count(), 0);

    include->click();
    QVERIFY(answer(QMessageBox::Yes));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.last().at(1).value<ExportSecrets>(), ExportSecrets::Included);
    include->click();
    QCOMPARE(wanted.last().at(1).value<ExportSecrets>(), ExportSecrets::Placeholders);
    include->click();
    QVERIFY(!dialog.findChild<QMessageBox *>());
    QCOMPARE(wanted.last().at(1).value<ExportSecrets>(), ExportSecrets::Included);

    // These go another way to the clipboard.
    QGuiApplication::clipboard()->clear();
    dialog.setPreview(u"hunter\u00a02"_s, {});
    QSignalSpy copied(&dialog, &ExportDialog::copySecretsRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Copy"_s), Qt::LeftButton);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(copied.at(0).at(0).toString(), u"hunter\u00a02"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestExportDialog::withoutTextThereIsNothingToCopy()
{
    ExportDialog dialog(u"orders"_s);
    dialog.open();
    QVERIFY(!buttonNamed(&dialog, u"Copy"_s)->isEnabled());
    dialog.setPreview(u"{}"_s, {});
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
    dialog.setPreview(u"curl"_s, {});
    QSignalSpy saved(&dialog, &ExportDialog::saveRequested);
    QTest::mouseClick(buttonNamed(&dialog, u"Save…"_s), Qt::LeftButton);
    auto *choice = dialog.findChild<QFileDialog *>();
    QVERIFY(choice);
    QCOMPARE(choice->defaultSuffix(), u"sh"_s);
    QCOMPARE(choice->nameFilters(), (QStringList{u"SH files (*.sh)"_s, u"All files (*)"_s}));
    Q_EMIT choice->fileSelected(u"/tmp/orders.sh"_s);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).value<ExportFormat>(), ExportFormat::Curl);
    QCOMPARE(saved.at(0).at(1).value<ExportSecrets>(), ExportSecrets::Placeholders);
    QCOMPARE(saved.at(0).at(2).toString(), u"/tmp/orders.sh"_s);
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
    dialog.setPreview(u"{}"_s, {});
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
