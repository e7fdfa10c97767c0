// The file of --log, on real files, and of the program as a shell runs it.

#include "app/cli/console.h"
#include "app/cli/requestlogfile.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <csignal>
#include <optional>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! Milliseconds between two writes: a timer may be early by a twentieth.
constexpr qint64 shortestInterval = 900;
constexpr const char *canary = "canary-5c1f0c7d";
constexpr const char *stream = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp-orders", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
                       "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"}})";
//! What a browser saved of an update.
constexpr const char *recording =
    R"({"log":{"entries":[{"request":{"method":"PUT","url":"https://h/v1/p1/event-subs/s1",)"
    // Not raw: moc does not find its way out of one with escaped quotes.
    "\"postData\":{\"text\":\"{\\\"topic_name\\\":\\\"t\\\",\\\"name\\\":\\\"one\\\"}\"}},\"response\":{}}]}"
    "}";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! How many requests the archive has; -1 where it is none.
qsizetype entriesIn(const QString &path)
{
    const auto document = readJson(contentOf(path).toStdString());
    const Json *entries = document ? valueAt(document->root, "/log/entries") : nullptr;
    return entries ? static_cast<qsizetype>(entries->items().size()) : -1;
}

bool isPrivate(const QString &path)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return !(QFile(path).permissions() & others);
}

RequestRecord someRequest()
{
    return {.method = u"GET"_s, .scheme = u"https"_s, .host = u"eg.example"_s, .path = u"/v1"_s};
}

//! One of the pages of a list, with one stream in it.
QByteArray pageOf(int total, int number)
{
    const QByteArray text = QByteArray::number(number);
    return R"({"total":)" + QByteArray::number(total) + R"(,"items":[{"id":"e-)" + text + R"(","name":"name-)"
        + text + R"(","status":"RUNNING","source":{},"sink":{}}]})";
}

//! How often, by what inotify tells, a file of this name was put into a folder.
int arrivalsOf(const QByteArray &name, int watch)
{
    alignas(inotify_event) std::array<char, 65536> events{};
    const ssize_t size = ::read(watch, events.data(), events.size());
    int count = 0;
    for (ssize_t at = 0; at < size;) {
        const auto *event = reinterpret_cast<const inotify_event *>(events.data() + at);
        if (event->len > 0 && name == event->name)
            ++count;
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
    return count;
}

} // namespace

class TestRequestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsEmptyAndPrivate();
    void writesAtMostOnceASecond();
    void saysOnceThatItCannotBeWritten();
    void replacesNothingElse_data();
    void replacesNothingElse();
    void replacesNoInput_data();
    void replacesNoInput();
    void replacesNoOutput_data();
    void replacesNoOutput();
    void replacesEarlierLogs_data();
    void replacesEarlierLogs();
    void writesALongListInFewSteps();
    void isWrittenDuringTheCommand();
    void isWrittenWhenASignalEndsTheCommand();
    void endsBadlyWhereItBreaksOff_data();
    void endsBadlyWhereItBreaksOff();

private:
    //! Lists the streams.
    [[nodiscard]] CommandRun listInto(const QString &log) const;
    //! Refused with one sentence, and nothing was sent.
    [[nodiscard]] bool isRefused(const CommandRun &run) const;

    std::optional<ScriptedServer> m_server;
    std::optional<CommandScene> m_scene;
};

void TestRequestLogFile::init()
{
    m_server.emplace();
    m_server->setDefaultAnswer(Answer::http(200, pageOf(1, 1)));
    m_scene.emplace();
    m_scene->signInTo(m_server->url(), u"p1"_s, canary);
}

CommandRun TestRequestLogFile::listInto(const QString &log) const
{
    return m_scene->signedIn({u"list"_s, u"streams"_s, u"--log"_s, log});
}

bool TestRequestLogFile::isRefused(const CommandRun &run) const
{
    return run.exitCode == 2 && run.messages.startsWith("weir: ") && run.messages.count('\n') == 1
        && m_server->wireCount() == 0;
}

void TestRequestLogFile::startsEmptyAndPrivate()
{
    const QString path = m_scene->file(u"log.har"_s, recording);
    QVERIFY(QFile::setPermissions(
        path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    Console console;
    RequestLogFile log(path, console, nullptr);
    QVERIFY(!log.start());
    QCOMPARE(entriesIn(path), 0);
    QVERIFY(isPrivate(path));
    QVERIFY(log.finish());
    QCOMPARE(entriesIn(path), 0);
}

void TestRequestLogFile::writesAtMostOnceASecond()
{
    const QString path = m_scene->path(u"log.har"_s);
    Console console;
    RequestLogFile log(path, console, nullptr);
    QVERIFY(!log.start());
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < 3; ++i)
        log.add(someRequest());
    QCOMPARE(entriesIn(path), 0);
    QTRY_COMPARE_WITH_TIMEOUT(entriesIn(path), 3, 20'000);
    QVERIFY(elapsed.elapsed() >= shortestInterval);
    log.add(someRequest());
    QCOMPARE(entriesIn(path), 3);
    QVERIFY(log.finish());
    QCOMPARE(entriesIn(path), 4);
    QVERIFY(isPrivate(path));
}

void TestRequestLogFile::saysOnceThatItCannotBeWritten()
{
    const QString folder = m_scene->path(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile said(m_scene->path(u"said"_s));
    QVERIFY(said.open(QIODevice::ReadWrite));
    Console console;
    RequestLogFile log(folder + u"/log.har"_s, console, nullptr);
    QVERIFY(!log.start());
    QVERIFY(QDir(folder).removeRecursively());
    const int errors = ::dup(STDERR_FILENO);
    ::dup2(said.handle(), STDERR_FILENO);
    log.add(someRequest());
    const bool isWritten = log.finish();
    log.add(someRequest());
    const bool isWrittenLater = log.finish();
    ::dup2(errors, STDERR_FILENO);
    ::close(errors);
    QVERIFY(!isWritten);
    QVERIFY(!isWrittenLater);
    said.seek(0);
    const QByteArray text = said.readAll();
    QVERIFY2(text.contains("log.har"), text);
    QCOMPARE(text.count("log.har"), 1);
}

void TestRequestLogFile::replacesNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << u"notes.txt"_s << QByteArray("notes");
    QTest::newRow("a blank") << u"blank"_s << QByteArray(" ");
    QTest::newRow("a body") << u"in.json"_s << QByteArray(stream);
    QTest::newRow("a list") << u"list.json"_s << QByteArray("[]");
    QTest::newRow("no entries") << u"a.har"_s << QByteArray(R"({"log":{"entries":{}}})");
    QTest::newRow("a broken recording") << u"b.har"_s << QByteArray(recording).chopped(1);
    QTest::newRow("the token") << u"token"_s << QByteArray(canary);
    QTest::newRow("a link to a text") << u"link"_s << QByteArray("notes");
    QTest::newRow("a link to nothing") << u"dangling"_s << QByteArray();
    QTest::newRow("a folder") << u"config"_s << QByteArray();
    QTest::newRow("a pipe") << u"pipe"_s << QByteArray();
    QTest::newRow("in no folder") << u"missing/log.har"_s << QByteArray();
    QTest::newRow("below a file") << u"token/log.har"_s << QByteArray();
    QTest::newRow("a full device") << u"/dev/full"_s << QByteArray();
    QTest::newRow("where nobody may write") << u"/proc/weir.har"_s << QByteArray();
    QTest::newRow("no name") << QString() << QByteArray();
}

void TestRequestLogFile::replacesNothingElse()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QCOMPARE(::mkfifo(qPrintable(m_scene->path(u"pipe"_s)), 0600), 0);
    QVERIFY(QFile::link(m_scene->file(u"linked"_s, "notes"), m_scene->path(u"link"_s)));
    QVERIFY(QFile::link(m_scene->path(u"nothing"_s), m_scene->path(u"dangling"_s)));
    const QString path = name.isEmpty() || name.startsWith(u'/') ? name : m_scene->path(name);
    if (!content.isEmpty())
        static_cast<void>(m_scene->file(name, content));
    const CommandRun run = listInto(path);
    QVERIFY2(isRefused(run), run.messages);
    QCOMPARE(contentOf(path), content);
}

void TestRequestLogFile::replacesNoInput_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("log");
    QTest::newRow("a body") << u"in.json"_s << u"in.json"_s;
    QTest::newRow("a recording") << u"in.har"_s << u"in.har"_s;
    QTest::newRow("spelled otherwise") << u"in.har"_s << u"config/../in.har"_s;
    QTest::newRow("behind a link") << u"in.har"_s << u"link"_s;
}

void TestRequestLogFile::replacesNoInput()
{
    QFETCH(const QString, input);
    QFETCH(const QString, log);
    static_cast<void>(m_scene->file(u"in.json"_s, stream));
    QVERIFY(QFile::link(m_scene->file(u"in.har"_s, recording), m_scene->path(u"link"_s)));
    const QByteArray before = m_scene->contentOf(input);
    const CommandRun run =
        m_scene->signedIn({u"apply"_s, m_scene->path(input), u"--yes"_s, u"--log"_s, m_scene->path(log)});
    QVERIFY2(isRefused(run), run.messages);
    QVERIFY2(run.messages.contains("otherwise as well"), run.messages);
    QCOMPARE(m_scene->contentOf(input), before);
}

void TestRequestLogFile::replacesNoOutput_data()
{
    QTest::addColumn<QString>("log");
    QTest::newRow("by its name") << u"out"_s;
    QTest::newRow("by its device") << u"/dev/stdout"_s;
}

void TestRequestLogFile::replacesNoOutput()
{
    QFETCH(const QString, log);
    const QString output = m_scene->path(u"out"_s);
    QProcess process;
    process.setStandardOutputFile(output);
    m_scene->start(process,
                   {u"list"_s, u"streams"_s, u"--log"_s, log.startsWith(u'/') ? log : m_scene->path(log)});
    const CommandRun toFile = CommandScene::end(process);
    QVERIFY2(isRefused(toFile), toFile.messages);
    QVERIFY(QFileInfo::exists(output));
    QCOMPARE(contentOf(output), QByteArray());
    const CommandRun toPipe = listInto(u"/dev/stdout"_s);
    QVERIFY2(isRefused(toPipe), toPipe.messages);
    QCOMPARE(toPipe.output, QByteArray());
}

void TestRequestLogFile::replacesEarlierLogs_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none yet") << u"new.har"_s;
    QTest::newRow("an empty file") << u"empty"_s;
    QTest::newRow("of another program") << u"earlier.har"_s;
    QTest::newRow("behind a link") << u"link"_s;
}

void TestRequestLogFile::replacesEarlierLogs()
{
    QFETCH(const QString, name);
    static_cast<void>(m_scene->file(u"empty"_s, {}));
    QVERIFY(QFile::link(m_scene->file(u"earlier.har"_s, recording), m_scene->path(u"link"_s)));
    const QString path = m_scene->path(name);
    // The second time it is of its own.
    for (int count = 1; count <= 2; ++count) {
        const CommandRun run = listInto(path);
        QVERIFY2(run.exitCode == 0, run.messages);
        QCOMPARE(m_server->wireCount(), count);
        QCOMPARE(entriesIn(path), 1);
        QVERIFY(contentOf(path).contains("name-1"));
        QVERIFY(!contentOf(path).contains(canary));
        QVERIFY(isPrivate(path));
        QCOMPARE(QFileInfo(path).isSymLink(), name == "link"_L1);
    }
}

void TestRequestLogFile::writesALongListInFewSteps()
{
    constexpr int pages = 40;
    const QString folder = m_scene->path(u"logs"_s);
    QVERIFY(QDir().mkpath(folder));
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    QVERIFY(::inotify_add_watch(watch, qPrintable(folder), IN_CREATE | IN_MOVED_TO) >= 0);
    for (int number = 1; number <= pages; ++number)
        m_server->enqueue(Answer::http(200, pageOf(pages, number)));
    QElapsedTimer elapsed;
    elapsed.start();
    const CommandRun run = listInto(folder + u"/log.har"_s);
    const qint64 intervals = elapsed.elapsed() / shortestInterval;
    const int writes = arrivalsOf("log.har", watch);
    ::close(watch);
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(entriesIn(folder + u"/log.har"_s), pages);
    // The empty one and the last.
    QVERIFY2(writes >= 2 && writes <= 2 + intervals, QByteArray::number(writes));
}

void TestRequestLogFile::isWrittenDuringTheCommand()
{
    m_server->enqueue(Answer::http(200, pageOf(2, 1)));
    m_server->setDefaultAnswer(Answer::silence());
    const QString path = m_scene->path(u"log.har"_s);
    QProcess process;
    m_scene->start(process, {u"list"_s, u"streams"_s, u"--log"_s, path});
    QTRY_COMPARE_WITH_TIMEOUT(entriesIn(path), 1, 20'000);
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QCOMPARE(CommandScene::end(process).exitCode, 3);
}

void TestRequestLogFile::isWrittenWhenASignalEndsTheCommand()
{
    m_server->enqueue(Answer::http(200, pageOf(2, 1)));
    m_server->setDefaultAnswer(Answer::silence());
    const QString path = m_scene->path(u"log.har"_s);
    QProcess process;
    m_scene->start(process, {u"list"_s, u"streams"_s, u"--log"_s, path});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 2, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QCOMPARE(CommandScene::end(process).exitCode, 3);
    QCOMPARE(entriesIn(path), 2);
}

void TestRequestLogFile::endsBadlyWhereItBreaksOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("after success") << 200 << 2;
    QTest::newRow("after a failure") << 401 << 5;
}

void TestRequestLogFile::endsBadlyWhereItBreaksOff()
{
    QFETCH(const int, status);
    QFETCH(const int, exitCode);
    const QString folder = m_scene->path(u"logs"_s);
    QVERIFY(QDir().mkpath(folder));
    m_server->setDefaultAnswer(Answer::http(status, pageOf(1, 1)));
    // After the start, before the answer.
    connect(&*m_server, &ScriptedServer::headersReceived, this,
            [folder] { QVERIFY(QDir(folder).removeRecursively()); });
    const CommandRun run = listInto(folder + u"/log.har"_s);
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QVERIFY2(run.messages.count("log.har") == 1, run.messages);
    QCOMPARE(run.output.contains("name-1"), status == 200);
    QCOMPARE(m_server->wireCount(), 1);
}

QTEST_GUILESS_MAIN(TestRequestLogFile)
#include "tst_requestlogfile.moc"
