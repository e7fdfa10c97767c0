// Exports from the window into real files: real window, real HTTP to a sandbox.

#include "models/draft/resourcedraft.h"
#include "models/export/exportformat.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "tests/support/sessionwindow.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/mainwindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

// Of the sandbox.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;
const QString password = u"swordfish-4711"_s;
constexpr auto passwordPointer = "/source/source_kafka/password";

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestExportWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatIsShown();
    void showsEveryFormWithoutSecrets();
    void includesSecretsOnceAllowed();
    void keepsADraftWithoutAnIdToItsBody();
    void tellsOfAPlaceThatCannotBeWritten();

private:
    //! The stream, with a password that somebody has entered.
    void openStream();
    void openExport();
    [[nodiscard]] static QString preview() { return shown<QPlainTextEdit>(u"Preview"_s)->toPlainText(); }
    void save(const QString &path);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
};

void TestExportWindow::openStream()
{
    addProfile();
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 12);
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, orders);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setSecret(passwordPointer, Secret(toStdString(password)));
}

void TestExportWindow::openExport()
{
    Q_EMIT window().exportRequested(window().currentDraft());
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Preview"_s));
}

void TestExportWindow::save(const QString &path)
{
    press(u"Save…"_s);
    auto *dialog = window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
}

void TestExportWindow::savesWhatIsShown()
{
    openStream();
    openExport();
    press(u"cURL"_s);
    const QString text = preview();
    QVERIFY2(text.contains(orders) && text.contains("$X_AUTH_TOKEN"_L1), qPrintable(text));
    QVERIFY(shows(u"Placeholders stand for the secrets %1"_s.arg(QLatin1StringView(passwordPointer))));
    QVERIFY(unnamedControls(window().findChild<ExportDialog *>()).isEmpty());
    save(path(u"update.sh"_s));
    QTRY_VERIFY(!window().findChild<ExportDialog *>());
    QCOMPARE(contentOf(path(u"update.sh"_s)), text);
    QVERIFY(shows(u"Exported to %1."_s.arg(path(u"update.sh"_s))));
}

void TestExportWindow::showsEveryFormWithoutSecrets()
{
    openStream();
    openExport();
    QStringList texts;
    for (const ExportFormatSpec &format : exportFormats()) {
        press(exportFormatLabel(format));
        const QString text = preview();
        QVERIFY2(text.contains("orders-to-fn"_L1), qPrintable(exportFormatLabel(format)));
        QVERIFY2(!text.contains(password), qPrintable(exportFormatLabel(format)));
        QVERIFY2(!texts.contains(text), qPrintable(exportFormatLabel(format)));
        texts << text;
        // The token is nobody's to copy.
        QVERIFY(!text.contains(QString::fromLatin1(m_sandbox->token())));
    }
    press(u"Copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), texts.constLast());
}

void TestExportWindow::includesSecretsOnceAllowed()
{
    openStream();
    openExport();
    press(u"Include secrets"_s);
    press(u"Cancel"_s);
    QTRY_VERIFY(!shown<QCheckBox>(u"Include secrets"_s)->isChecked());
    QVERIFY(!preview().contains(password));
    press(u"Include secrets"_s);
    press(u"Include"_s);
    QTRY_VERIFY(preview().contains(password));
    // Once is enough for this export.
    press(u"Include secrets"_s);
    QVERIFY(!preview().contains(password));
    press(u"Include secrets"_s);
    QVERIFY(preview().contains(password));
    // Others could read the file that stands there.
    QFile earlier(path(u"body.json"_s));
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    QVERIFY(
        earlier.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    earlier.close();
    save(earlier.fileName());
    QTRY_VERIFY(!window().findChild<ExportDialog *>());
    QVERIFY(contentOf(earlier.fileName()).contains(password));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(earlier.fileName()) & others));
    // The next export asks anew.
    openExport();
    QVERIFY(!preview().contains(password));
    press(u"Include secrets"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Include"_s));
}

void TestExportWindow::keepsADraftWithoutAnIdToItsBody()
{
    addProfile();
    startProgram();
    Q_EMIT window().newDraftRequested(ResourceKind::EventStream);
    QTRY_VERIFY(window().currentDraft());
    openExport();
    QVERIFY(!preview().isEmpty());
    press(u"cURL"_s);
    QCOMPARE(preview(), QString());
    QVERIFY(shows(u"This form needs the ID of a resource on the service; this draft has none yet."_s));
    QVERIFY(!shown<QAbstractButton>(u"Save…"_s)->isEnabled());
    QVERIFY(!shown<QAbstractButton>(u"Copy"_s)->isEnabled());
}

void TestExportWindow::tellsOfAPlaceThatCannotBeWritten()
{
    openStream();
    openExport();
    save(path(u"none/body.json"_s));
    QTRY_VERIFY(shows(path(u"none"_s)));
    QVERIFY(window().findChild<ExportDialog *>());
    // The text is still there for another place.
    press(u"cURL"_s);
    save(path(u"update.sh"_s));
    QTRY_VERIFY(QFile::exists(path(u"update.sh"_s)));
}

QTEST_MAIN(TestExportWindow)
#include "tst_exportwindow.moc"
