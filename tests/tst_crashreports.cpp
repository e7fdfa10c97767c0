// What a crash leaves, and what the next start makes of it: real processes that end badly, and real windows.

#include "app/storage/crashreports.h"
#include "app/windowprogram.h"
#include "tests/support/shownwidgets.h"
#include "ui/banner.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

#include <sys/resource.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString canary = u"hunter2-canary-in-memory"_s;

//! The signal that ended it; 0 for none.
int signalOf(const QProcess &process)
{
    return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
}

} // namespace

class TestCrashReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void leavesAReport_data();
    void leavesAReport();
    void leavesNoCore();
    void keepsTheLastFew();
    void leavesSignalsToWhoeverHandlesThem();
    void isOfferedByTheNextStart();
    void isOfferedOnce();
    void isDeleted();
    void isNoCrash();

private:
    [[nodiscard]] int crash(const QString &how) const;
    void startProcess(QProcess &process) const;
    void startWindow();
    //! That of the window; null where it says nothing.
    [[nodiscard]] Banner *banner() const;
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] QAction *menuItem() const;
    void pressInBanner(const QString &text) const;
    [[nodiscard]] QByteArray report(int number = 1) const;
    [[nodiscard]] QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_config;
    std::unique_ptr<WindowProgram> m_program;
};

void TestCrashReports::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestCrashReports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_config = m_folder->filePath(u"somebody/config"_s);
}

void TestCrashReports::cleanup()
{
    m_program.reset();
}

int TestCrashReports::crash(const QString &how) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(WEIR_CRASHING), {m_config, how, canary});
    if (!process.waitForFinished())
        return -1;
    return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : -process.exitCode();
}

void TestCrashReports::startProcess(QProcess &process) const
{
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(WEIR_PROGRAM), {u"--config-dir"_s, m_config});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_config + u"/.window.lock"_s), 30'000);
}

void TestCrashReports::startWindow()
{
    m_program.reset();
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_config}, WindowSettings());
    m_program->start();
    QVERIFY(QTest::qWaitForWindowExposed(&m_program->window()));
}

Banner *TestCrashReports::banner() const
{
    const QList<Banner *> banners = m_program->window().findChildren<Banner *>();
    const auto shown =
        std::ranges::find_if(banners, [](const Banner *banner) { return banner->isVisible(); });
    return shown == banners.end() ? nullptr : *shown;
}

bool TestCrashReports::isOffered() const
{
    return banner() && banner()->accessibleName().contains(u"Weir ended unexpectedly on "_s);
}

QAction *TestCrashReports::menuItem() const
{
    const QList<QAction *> actions = m_program->window().findChildren<QAction *>();
    return *std::ranges::find_if(
        actions, [](const QAction *action) { return action->text().remove(u'&') == u"Crash report"_s; });
}

void TestCrashReports::pressInBanner(const QString &text) const
{
    for (QPushButton *button : banner()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            button->setFocus(Qt::TabFocusReason);
            return QTest::keyClick(button, Qt::Key_Space);
        }
    }
    QFAIL(qPrintable(text));
}

QByteArray TestCrashReports::report(int number) const
{
    QFile file(CrashReports(m_config).paths().at(number - 1));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TestCrashReports::files() const
{
    return QDir(m_config + u"/crashes"_s).entryList(QDir::Files, QDir::Name);
}

void TestCrashReports::leavesAReport_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("abort") << SIGABRT << QByteArray("signal: SIGABRT\n");
    QTest::newRow("exception") << SIGABRT << QByteArray("\nexception: St12out_of_range\n");
    // A sanitizer reports these itself.
    if (QByteArrayView(WEIR_SANITIZERS).isEmpty()) {
        QTest::newRow("null") << SIGSEGV << QByteArray("signal: SIGSEGV\n");
        QTest::newRow("thread") << SIGSEGV << QByteArray("signal: SIGSEGV\n");
        QTest::newRow("overflow") << SIGSEGV << QByteArray("signal: SIGSEGV\n");
        QTest::newRow("SIGBUS") << SIGBUS << QByteArray("signal: SIGBUS\n");
        QTest::newRow("SIGFPE") << SIGFPE << QByteArray("signal: SIGFPE\n");
        QTest::newRow("SIGILL") << SIGILL << QByteArray("signal: SIGILL\n");
    }
}

void TestCrashReports::leavesAReport()
{
    QFETCH(const int, signal);
    QFETCH(const QByteArray, line);
    QCOMPARE(crash(QString::fromLatin1(QTest::currentDataTag())), signal);
    const QByteArray text = report();
    QVERIFY2(text.contains(line), text);
    QVERIFY2(text.contains("\nversion: " WEIR_VERSION "\n"), text);
    QVERIFY2(text.contains(QByteArray("\nqt: ") + qVersion() + '\n'), text);
    // Of the program itself, of which the frames stand behind those of the C library.
    QVERIFY2(text.contains("\n  weir+0x"), text);
    QVERIFY2(text.contains("\n  libc.so.6+0x"), text);
    QVERIFY2(text.endsWith('\n'), text);
    // Nothing of the memory, no argument and no folder.
    QVERIFY2(!text.contains(canary.toLatin1()) && !text.contains("somebody"), text);
    QVERIFY2(!text.mid(text.indexOf("\nstack:\n")).contains('/'), text);
    QCOMPARE(QFile::permissions(CrashReports(m_config).paths().front())
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(files(), QStringList{u"crash-1.txt"_s});
}

void TestCrashReports::leavesNoCore()
{
    // The limit of this process is what the other one begins with.
    struct rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(crash(u"abort"_s), SIGABRT);
    QVERIFY(!report().isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestCrashReports::keepsTheLastFew()
{
    QByteArrayList reports;
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(crash(u"abort"_s), SIGABRT);
        reports.prepend(report());
    }
    QCOMPARE(CrashReports(m_config).count(), 5);
    QCOMPARE(files().size(), 5);
    for (int number = 1; number <= 5; ++number)
        QCOMPARE(report(number), reports.at(number - 1));
}

void TestCrashReports::leavesSignalsToWhoeverHandlesThem()
{
    QCOMPARE(crash(u"handled"_s), -7);
    QCOMPARE(files(), QStringList());
}

void TestCrashReports::isOfferedByTheNextStart()
{
    QProcess process;
    startProcess(process);
    ::kill(static_cast<pid_t>(process.processId()), SIGABRT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(signalOf(process), SIGABRT);

    startWindow();
    QTRY_VERIFY(isOffered());
    // Nothing waits for it.
    QVERIFY(!QApplication::activeModalWidget());
    pressInBanner(u"Show report"_s);
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Crash report"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"Crash report"_s)->toPlainText().toUtf8(), report());
    press(u"Copy"_s);
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), report());
    QVERIFY(shows(u"The report is on the clipboard."_s));
    press(u"Close"_s);

    startWindow();
    QTRY_VERIFY(files().contains(u"seen"_s));
    QVERIFY(!isOffered());
    // It is reached as long as it is there.
    QTRY_VERIFY(menuItem()->isEnabled());
    menuItem()->trigger();
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Crash report"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"Crash report"_s)->toPlainText().toUtf8(), report());
    press(u"Delete"_s);
    QTRY_VERIFY(!shown<QPlainTextEdit>(u"Crash report"_s));
    QVERIFY(!menuItem()->isEnabled());
    startWindow();
    QVERIFY(!menuItem()->isEnabled());
}

void TestCrashReports::isOfferedOnce()
{
    QCOMPARE(crash(u"abort"_s), SIGABRT);
    startWindow();
    QTRY_VERIFY(isOffered());
    // Whoever passes it over is offered it again.
    startWindow();
    QTRY_VERIFY(isOffered());
    pressInBanner(u"Close"_s);
    QTRY_VERIFY(files().contains(u"seen"_s));
    QCOMPARE(CrashReports(m_config).unseen(), QString());
    QCOMPARE(CrashReports(m_config).count(), 1);
    QCOMPARE(crash(u"abort"_s), SIGABRT);
    startWindow();
    QTRY_VERIFY(isOffered());
}

void TestCrashReports::isDeleted()
{
    QCOMPARE(crash(u"abort"_s), SIGABRT);
    QCOMPARE(crash(u"abort"_s), SIGABRT);
    startWindow();
    QTRY_VERIFY(isOffered());
    pressInBanner(u"Show report"_s);
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Crash report"_s));
    press(u"Delete"_s);
    QTRY_VERIFY(!shown<QPlainTextEdit>(u"Crash report"_s));
    QCOMPARE(files(), QStringList());
}

void TestCrashReports::isNoCrash()
{
    QProcess first;
    startProcess(first);
    QProcess second;
    second.start(QStringLiteral(WEIR_PROGRAM), {u"--config-dir"_s, m_config});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 0);
    // The end of a session, and a kill.
    ::kill(static_cast<pid_t>(first.processId()), SIGTERM);
    QVERIFY(first.waitForFinished());
    startProcess(first);
    first.kill();
    QVERIFY(first.waitForFinished());
    QCOMPARE(files(), QStringList());
    QCOMPARE(CrashReports(m_config).unseen(), QString());
}

QTEST_MAIN(TestCrashReports)
#include "tst_crashreports.moc"
