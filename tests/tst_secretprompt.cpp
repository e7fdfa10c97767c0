// What `weir` asks for where a terminal is its standard input: a real one, with the program at its other end.

#include "tests/support/scriptedserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "canary-token";

//! A program whose standard input and error are a terminal of its own, as in a terminal window.
class TerminalProgram
{
public:
    TerminalProgram(const QString &program, const QStringList &arguments)
    {
        if (::openpty(&m_keyboard, &m_terminal, nullptr, nullptr, nullptr) != 0)
            qFatal("there is no pseudo terminal");
        ::fcntl(m_keyboard, F_SETFL, O_NONBLOCK);
        m_process.setChildProcessModifier([terminal = m_terminal] {
            ::setsid();
            ::ioctl(terminal, TIOCSCTTY, 0);
            ::dup2(terminal, STDIN_FILENO);
            ::dup2(terminal, STDERR_FILENO);
        });
        m_process.start(program, arguments);
    }

    ~TerminalProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
        ::close(m_keyboard);
        ::close(m_terminal);
    }

    Q_DISABLE_COPY_MOVE(TerminalProgram)

    [[nodiscard]] QProcess &process() { return m_process; }

    //! All that the terminal has shown so far.
    [[nodiscard]] QByteArray screen()
    {
        std::array<char, 4096> bytes{};
        ssize_t size = 0;
        while ((size = ::read(m_keyboard, bytes.data(), bytes.size())) > 0)
            m_screen.append(bytes.data(), size);
        return m_screen;
    }

    //! As fast as the terminal takes it.
    [[nodiscard]] bool type(QByteArray text)
    {
        return QTest::qWaitFor(
            [&] {
                static_cast<void>(screen());
                const ssize_t size = ::write(m_keyboard, text.constData(), static_cast<size_t>(text.size()));
                text.remove(0, std::max<ssize_t>(size, 0));
                return text.isEmpty();
            },
            10000);
    }

    [[nodiscard]] bool shows(const QByteArray &text, qsizetype times = 1)
    {
        return QTest::qWaitFor([&] { return screen().count(text) == times; }, 10000);
    }

    [[nodiscard]] bool hasEnded()
    {
        return QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 10000);
    }

    //! Whether it shows what is typed, line by line.
    [[nodiscard]] bool echoes() const
    {
        termios settings{};
        return ::tcgetattr(m_keyboard, &settings) == 0 && (settings.c_lflag & ECHO) != 0
            && (settings.c_lflag & ICANON) != 0;
    }

private:
    int m_keyboard = -1;
    int m_terminal = -1;
    QProcess m_process;
    QByteArray m_screen;
};

} // namespace

class TestSecretPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void asksForTheToken();
    void takesWhatWasCorrected();
    void takesTokensLongerThanALine();
    void readsAPipeToItsEnd();
    void asksForEachSecret_data();
    void asksForEachSecret();
    void leavesTheTerminalWithTheSignal_data();
    void leavesTheTerminalWithTheSignal();
    void endsWithWhatWasPastedBeforeCtrlC();
    void asksAgainAfterAStop();

private:
    [[nodiscard]] QStringList weir(const QStringList &arguments) const;
    [[nodiscard]] QStringList list() const;
    void add(const QString &name, const QStringList &more);

    QTemporaryDir m_folder;
    ScriptedServer m_server;
};

void TestSecretPrompt::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_server.setDefaultAnswer(Answer::http(200, R"({"items":[],"size":0,"total":0})"));
    add(u"Box"_s, {});
    add(u"Keys"_s, {u"--auth"_s, u"aksk"_s, u"--access-key"_s, u"AK"_s});
    add(u"Proxied"_s, {u"--proxy"_s, u"http://127.0.0.1:9"_s, u"--proxy-user"_s, u"me"_s});
}

QStringList TestSecretPrompt::weir(const QStringList &arguments) const
{
    return QStringList{u"--config-dir"_s, m_folder.filePath(u"config"_s)} + arguments;
}

QStringList TestSecretPrompt::list() const
{
    return weir({u"list"_s, u"streams"_s, u"--profile"_s, u"Box"_s, u"--token-file"_s, u"-"_s});
}

void TestSecretPrompt::add(const QString &name, const QStringList &more)
{
    const QString endpoint = name == "Proxied"_L1 ? u"https://eg.example"_s : m_server.url().toString();
    QProcess process;
    process.start(
        QStringLiteral(WEIR_PROGRAM),
        weir(QStringList{u"profile"_s, u"add"_s, name, u"--project"_s, u"p1"_s, u"--endpoint"_s, endpoint}
             + more));
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
}

void TestSecretPrompt::asksForTheToken()
{
    const qsizetype before = m_server.requests().size();
    TerminalProgram program(QStringLiteral(WEIR_PROGRAM), list());
    QVERIFY2(program.shows("Token: "), program.screen());
    QVERIFY(!program.echoes());
    QVERIFY(program.type(canary + "\r"));
    QVERIFY2(program.hasEnded(), program.screen());
    QVERIFY2(program.process().exitCode() == 0, program.screen());
    QVERIFY2(!program.screen().contains(canary), program.screen());
    QVERIFY(program.echoes());
    QCOMPARE(m_server.requests().size(), before + 1);
    QCOMPARE(m_server.requests().constLast().header("X-Auth-Token"), canary);
}

void TestSecretPrompt::takesWhatWasCorrected()
{
    TerminalProgram program(QStringLiteral(WEIR_PROGRAM), list());
    QVERIFY(program.shows("Token: "));
    QVERIFY(program.type("wrong\x15"
                         "canary-\xc3\xa4\x7ftokem\bn\r"));
    QVERIFY2(program.hasEnded(), program.screen());
    QCOMPARE(m_server.requests().constLast().header("X-Auth-Token"), canary);
}

void TestSecretPrompt::takesTokensLongerThanALine()
{
    const QByteArray token(10000, 'T');
    TerminalProgram program(QStringLiteral(WEIR_PROGRAM), list());
    QVERIFY(program.shows("Token: "));
    QVERIFY(program.type(token + "\r"));
    QVERIFY2(program.hasEnded(), program.screen());
    QVERIFY2(program.process().exitCode() == 0, program.screen());
    QCOMPARE(m_server.requests().constLast().header("X-Auth-Token"), token);
}

void TestSecretPrompt::readsAPipeToItsEnd()
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM), list());
    process.write("canary-");
    QVERIFY(process.waitForBytesWritten());
    process.write("token\n");
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(m_server.requests().constLast().header("X-Auth-Token"), canary);
}

void TestSecretPrompt::asksForEachSecret_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("question");
    const QStringList listWithKeys{u"list"_s, u"streams"_s, u"--profile"_s, u"Keys"_s};
    QTest::newRow("token set") << QStringList{u"token"_s, u"set"_s, u"--profile"_s, u"Box"_s}
                               << QByteArray("Token: ");
    QTest::newRow("token set with an access key")
        << QStringList{u"token"_s, u"set"_s, u"--profile"_s, u"Keys"_s} << QByteArray("Secret key: ");
    QTest::newRow("token login") << QStringList{u"token"_s,  u"login"_s, u"--profile"_s, u"Box"_s,
                                                u"--user"_s, u"u"_s,     u"--domain"_s,  u"d"_s}
                                 << QByteArray("Password: ");
    QTest::newRow("proxy-password") << QStringList{u"profile"_s, u"proxy-password"_s, u"Proxied"_s}
                                    << QByteArray("Password of the proxy: ");
    QTest::newRow("--secret-key-file")
        << listWithKeys + QStringList{u"--secret-key-file"_s, u"-"_s} << QByteArray("Secret key: ");
    QTest::newRow("--security-token-file")
        << listWithKeys + QStringList{u"--security-token-file"_s, u"-"_s} << QByteArray("Security token: ");
    QTest::newRow("--proxy-password-file")
        << QStringList{u"list"_s, u"streams"_s, u"--profile"_s, u"Proxied"_s, u"--proxy-password-file"_s,
                       u"-"_s}
        << QByteArray("Password of the proxy: ");
}

void TestSecretPrompt::asksForEachSecret()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, question);
    TerminalProgram program(QStringLiteral(WEIR_PROGRAM), weir(arguments));
    QVERIFY2(program.shows(question), program.screen());
    QVERIFY(!program.echoes());
    // Nothing is entered: the end of the input.
    QVERIFY(program.type("\x04"));
    QVERIFY2(program.hasEnded(), program.screen());
    QVERIFY(program.process().exitCode() != 0);
    QVERIFY(program.echoes());
}

void TestSecretPrompt::leavesTheTerminalWithTheSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("Ctrl+\\") << SIGQUIT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("hung up") << SIGHUP;
}

void TestSecretPrompt::leavesTheTerminalWithTheSignal()
{
    QFETCH(int, signal);
    TerminalProgram program(QStringLiteral(WEIR_PROGRAM), list());
    QVERIFY(program.shows("Token: "));
    QVERIFY(program.type(canary));
    if (signal == SIGINT)
        QVERIFY(program.type("\x03"));
    else
        QCOMPARE(::kill(static_cast<pid_t>(program.process().processId()), signal), 0);
    QVERIFY2(program.hasEnded(), program.screen());
    QCOMPARE(program.process().exitStatus(), QProcess::CrashExit);
    QCOMPARE(program.process().exitCode(), signal);
    QVERIFY(program.echoes());
    QVERIFY2(!program.screen().contains(canary), program.screen());
}

//! The terminal discards it, before or while it is read.
void TestSecretPrompt::endsWithWhatWasPastedBeforeCtrlC()
{
    for (int i = 0; i < 50; ++i) {
        TerminalProgram program(QStringLiteral(WEIR_PROGRAM), list());
        QVERIFY(program.shows("Token: "));
        QVERIFY(program.type(canary));
        QVERIFY(program.type("\x03"));
        QVERIFY2(program.hasEnded(), program.screen());
        QCOMPARE(program.process().exitStatus(), QProcess::CrashExit);
        QCOMPARE(program.process().exitCode(), SIGINT);
        QVERIFY2(!program.screen().contains(canary), program.screen());
    }
}

//! A shell that brings the program back as soon as it has stopped.
void TestSecretPrompt::asksAgainAfterAStop()
{
    TerminalProgram shell(
        u"/bin/sh"_s,
        QStringList{u"-c"_s, uR"(set -m; "$0" "$@"; stty -a; fg)"_s, QStringLiteral(WEIR_PROGRAM)} + list());
    QVERIFY2(shell.shows("Token: "), shell.screen());
    QVERIFY(shell.type("wrong\x1a"));
    QVERIFY2(shell.shows("Token: ", 2), shell.screen());
    QVERIFY(!shell.echoes());
    QVERIFY(shell.type(canary + "\r"));
    QVERIFY2(shell.hasEnded(), shell.screen());
    const QByteArray settings = shell.process().readAllStandardOutput();
    QVERIFY2(settings.contains(" echo ") && settings.contains(" icanon "), settings);
    QVERIFY2(shell.process().exitCode() == 0, shell.screen());
    QCOMPARE(m_server.requests().constLast().header("X-Auth-Token"), canary);
    QVERIFY(shell.echoes());
}

QTEST_GUILESS_MAIN(TestSecretPrompt)
#include "tst_secretprompt.moc"
