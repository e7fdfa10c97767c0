// A pull from the window into a real folder: real window, real HTTP to a sandbox.

#include "app/storage/settingsstore.h"
#include "tests/support/controls.h"
#include "tests/support/sessionwindow.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTableWidget>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Without a translation, as it stands in the program.
const QString removeButton = u"Remove 1 file(s) of what is gone"_s;

} // namespace

class TestPullWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatIsNew();
    void showsWhatChangedTheSecondTime();
    void removesFilesOfWhatIsGone();
    void remembersTheFolder();
    void tellsOfAFolderThatCannotBe();
    void canBeCanceled();
    void endsWithTheSignIn();

private:
    void start(const SandboxOptions &options = {});
    void pullInto(const QString &folder);
    [[nodiscard]] PullDialog *result() { return window().findChild<PullDialog *>(); }
    //! State, file and details of a row; empty where no file has this name.
    [[nodiscard]] QStringList rowOf(const QString &file);
    [[nodiscard]] QString target(const QString &file = {}) const { return m_target->filePath(file); }

    std::unique_ptr<QTemporaryDir> m_target;
};

void TestPullWindow::init()
{
    SessionWindow::init();
    m_target = std::make_unique<QTemporaryDir>();
}

void TestPullWindow::start(const SandboxOptions &options)
{
    addProfile(options);
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 12);
}

void TestPullWindow::pullInto(const QString &folder)
{
    Q_EMIT window().pullRequested();
    QTRY_VERIFY(window().findChild<QFileDialog *>());
    auto *dialog = window().findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(folder);
    dialog->reject();
    QTRY_VERIFY(!window().findChild<QFileDialog *>());
}

QStringList TestPullWindow::rowOf(const QString &file)
{
    const auto *table = result()->findChild<QTableWidget *>();
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < table->columnCount(); ++column)
            texts << table->item(row, column)->text().remove(QChar(0x200b));
        if (texts.at(1) == file)
            return texts;
    }
    return {};
}

void TestPullWindow::showsWhatIsNew()
{
    start();
    pullInto(target());
    QTRY_VERIFY(result());
    QVERIFY(shows(u"The folder is as the service has it"_s));
    QVERIFY(shows(u"16 new, 0 changed, 0 unchanged, 0 gone."_s));
    QCOMPARE(rowOf(u"streams/orders-to-fn.json"_s).constFirst(), u"New"_s);
    QCOMPARE(QDir(target(u"streams"_s)).entryList(QDir::Files).size(), 12);
    QCOMPARE(QDir(target(u"subscriptions"_s)).entryList(QDir::Files).size(), 4);
    QVERIFY(unnamedControls(result()).isEmpty());
    closeDialog();
}

void TestPullWindow::showsWhatChangedTheSecondTime()
{
    start();
    pullInto(target());
    QTRY_VERIFY(result());
    closeDialog();
    QTRY_VERIFY(!result());
    QFile file(target(u"streams/orders-to-fn.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("\"thread_num\": 2"));
    text.replace("\"thread_num\": 2", "\"thread_num\": 7");
    file.resize(0);
    file.write(text);
    file.close();
    pullInto(target());
    QTRY_VERIFY(result());
    QVERIFY(shows(u"0 new, 1 changed, 15 unchanged, 0 gone."_s));
    QCOMPARE(rowOf(u"streams/orders-to-fn.json"_s),
             QStringList({u"Changed"_s, u"streams/orders-to-fn.json"_s, u"/option/thread_num: 7 → 2"_s}));
    // What changed stands first.
    QCOMPARE(result()->findChild<QTableWidget *>()->item(0, 0)->text(), u"Changed"_s);
    QVERIFY(!shown<QAbstractButton>(removeButton));
    closeDialog();
}

void TestPullWindow::removesFilesOfWhatIsGone()
{
    start();
    QVERIFY(QDir(target()).mkpath(u"streams"_s));
    QFile gone(target(u"streams/old.json"_s));
    QVERIFY(gone.open(QIODevice::WriteOnly));
    gone.write(R"({"path":{"project_id":")" + m_profile.projectId.toUtf8()
               + R"(","eventstreaming_id":"e-old"},"body":{}})");
    gone.close();
    pullInto(target());
    QTRY_VERIFY(result());
    QCOMPARE(rowOf(u"streams/old.json"_s).constFirst(), u"Gone"_s);
    QVERIFY(shows(u"⚠ Not every file is as the service has it"_s));
    QVERIFY(gone.exists());
    press(removeButton);
    QTRY_VERIFY(result() && !rowOf(u"streams/old.json"_s).isEmpty()
                && rowOf(u"streams/old.json"_s).constFirst() == u"Removed"_s);
    QVERIFY(!gone.exists());
    QVERIFY(shows(u"0 new, 0 changed, 16 unchanged, 1 gone."_s));
    closeDialog();
}

void TestPullWindow::remembersTheFolder()
{
    start();
    pullInto(target());
    QTRY_VERIFY(result());
    closeDialog();
    Q_EMIT window().pullRequested();
    QTRY_VERIFY(window().findChild<QFileDialog *>());
    QCOMPARE(window().findChild<QFileDialog *>()->directory().canonicalPath(),
             QDir(target()).canonicalPath());
    closeDialog();
    m_program.reset();
    const WindowSettings settings = SettingsStore(m_folder->path()).load();
    QCOMPARE(settings.pullFolders.size(), 1U);
    QCOMPARE(settings.pullFolders.at(m_profile.id), target());
}

void TestPullWindow::tellsOfAFolderThatCannotBe()
{
    start();
    QFile file(target(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    pullInto(target(u"file"_s));
    QTRY_VERIFY(shown<QAbstractButton>(u"Retry"_s));
    QVERIFY(!result());
    QVERIFY(file.remove());
    press(u"Retry"_s);
    QTRY_VERIFY(result());
    closeDialog();
}

void TestPullWindow::canBeCanceled()
{
    start();
    Q_EMIT window().pullRequested();
    QTRY_VERIFY(window().findChild<QFileDialog *>());
    Q_EMIT window().findChild<QFileDialog *>()->fileSelected(target());
    // While the list is asked for.
    Q_EMIT window().cancelRequested();
    QTRY_VERIFY(shows(u"Canceled; nothing was written"_s));
    QVERIFY(QDir(target()).isEmpty());
    QVERIFY(!result());
    closeDialog();
}

void TestPullWindow::endsWithTheSignIn()
{
    start();
    pullInto(target());
    Q_EMIT window().signOutRequested();
    QVERIFY(!shown<QAbstractButton>(u"Cancel"_s));
    QVERIFY(!result());
    // Without one it asks for one.
    Q_EMIT window().pullRequested();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    closeDialog();
}

QTEST_MAIN(TestPullWindow)
#include "tst_pullwindow.moc"
