// `weir apply` of several files and of folders: what it sends, and what an interruption leaves.

#include "app/sandbox/sandbox.h"
#include "app/storage/profilestore.h"
#include "tests/support/commandscene.h"
#include "tests/support/streamservice.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <limits>
#include <utility>

#include <sys/stat.h>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto newText = "as it is to be"_L1;

//! A folder of files for the streams of a service.
struct BulkCommandScene
{
    explicit BulkCommandScene(int count, std::chrono::milliseconds latency = {})
        : service(count, latency), streams(count)
    {
        scene.signInTo(service.url(), StreamService::projectId(), "token");
        QDir().mkpath(scene.path(u"files/more"_s));
        for (int stream = 0; stream < count; ++stream)
            write(stream, service.bodyOf(stream, newText));
    }

    //! Every third lies one folder deeper.
    void write(int stream, const QByteArray &content) const
    {
        static_cast<void>(scene.file(
            (stream % 3 == 0 ? u"files/more/%1.json"_s : u"files/%1.json"_s).arg(stream), content));
    }

    [[nodiscard]] QStringList apply(const QStringList &options = {}) const
    {
        return QStringList{u"apply"_s, scene.path(u"files"_s)} + options;
    }

    //! How many updates each stream got, at most and at least.
    [[nodiscard]] std::pair<int, int> updatesOfEach() const
    {
        std::pair<int, int> range{0, std::numeric_limits<int>::max()};
        for (int stream = 0; stream < streams; ++stream) {
            range.first = std::max(range.first, service.updatesOf(stream));
            range.second = std::min(range.second, service.updatesOf(stream));
        }
        return range;
    }

    //! Ends a run after as many updates.
    void interrupt(const QStringList &options, int updates, int signal)
    {
        QProcess process;
        scene.start(process,
                    apply(options)
                        + QStringList{u"--profile"_s, u"Box"_s, u"--token-file"_s, scene.path(u"token"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(service.updates() >= updates, 20'000);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        interrupted = CommandScene::end(process);
    }

    StreamService service;
    int streams;
    CommandScene scene;
    CommandRun interrupted;
};

} // namespace

class TestBulkCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAFolder();
    void tellsWhatCannotBeReadInAFolder();
    void createsSeveralFiles();
    void looksWithDryRun();
    void sendsNothingWhereOneCannotBe();
    void sendsTheOthersWithKeepGoing();
    void wantsSomebodyWhoAgrees();
    void wantsTheNameOfAProtectedProfile();
    void reportsAsJsonAndCsv();
    void refusesOptions_data();
    void refusesOptions();
    void goesOnAfterASignal();
    void goesOnAfterACrash_data();
    void goesOnAfterACrash();
    void writesNoSecretDown();
    void beginsAnewWhereItIsTold();
    void hasNothingToGoOnWith();
    void goesOnThroughItsOwnProfile();
    void goesOnAsItIsToldAnew();
    void overwritesReportsAlone();
    void tellsThatNobodyIsAllowed();
};

void TestBulkCommand::appliesAFolder()
{
    BulkCommandScene bulk(7);
    bulk.service.setDescription(4, newText);
    bulk.service.setRunning(5);
    const CommandRun run = bulk.scene.signedIn(bulk.apply({u"--yes"_s}));
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(bulk.service.updates(), 6);
    QCOMPARE(bulk.service.updatesOf(4), 0);
    QVERIFY(bulk.service.isRunning(5));
    QVERIFY2(run.output.contains("files/more/3.json: Applied"), run.output);
    QVERIFY2(run.messages.contains("6 to send, 1 running, which the update pauses, 1 unchanged."),
             run.messages);
    QVERIFY2(run.messages.contains("6 applied, 1 unchanged."), run.messages);
    QVERIFY(QDir(bulk.scene.path(u"config/bulk"_s)).isEmpty(QDir::Files));
    // Once more there is nothing to do.
    QCOMPARE(bulk.scene.signedIn(bulk.apply({u"--yes"_s})).exitCode, 0);
    QCOMPARE(bulk.service.updates(), 6);
}

//! A file that is not there after all must not pass for one that was applied.
void TestBulkCommand::tellsWhatCannotBeReadInAFolder()
{
    BulkCommandScene bulk(1);
    const QString folder = bulk.scene.path(u"files/"_s);
    QVERIFY(QFile::link(u"nowhere.json"_s, folder + u"lost.json"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder + u"pipe.json"_s).constData(), 0600), 0);
    const CommandRun run = bulk.scene.signedIn(bulk.apply({u"--yes"_s}));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.output.contains("lost.json: Cannot be sent\n"), run.output);
    QVERIFY2(run.output.contains("pipe.json: Cannot be sent\n"), run.output);
    QCOMPARE(bulk.service.updates(), 0);
}

void TestBulkCommand::createsSeveralFiles()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const QByteArray body = R"({"name": "NAME",
      "source": {"source_kafka": {"group": "grp-orders", "topic": "orders"}, "name": "HC.Kafka"},
      "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
                           "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"}})";
    const QString first = scene.file(u"1.json"_s, QByteArray(body).replace("NAME", "made-first"));
    const QString second = scene.file(u"2.json"_s, QByteArray(body).replace("NAME", "made-second"));
    const QStringList apply{u"apply"_s, first, second, u"--yes"_s};
    QCOMPARE(scene.signedIn(apply).exitCode, 2);
    const CommandRun created = scene.signedIn(apply + QStringList{u"--create"_s});
    QVERIFY2(created.exitCode == 0, created.messages);
    QCOMPARE(created.output.count(".json: Created"), 2);
    const QByteArray listed = scene.signedIn({u"list"_s, u"streams"_s}).output;
    QVERIFY(listed.contains("\tmade-first\t") && listed.contains("\tmade-second\t"));
}

void TestBulkCommand::looksWithDryRun()
{
    BulkCommandScene bulk(3);
    const CommandRun run = bulk.scene.signedIn(bulk.apply({u"--dry-run"_s}));
    QVERIFY2(run.exitCode == 0, run.messages);
    QVERIFY2(run.output.contains("    /description: \"as it was\" → \"as it is to be\""), run.output);
    QCOMPARE(bulk.service.count("PUT"), 0);
    QVERIFY(!QFileInfo::exists(bulk.scene.path(u"config/bulk"_s)));
}

void TestBulkCommand::sendsNothingWhereOneCannotBe()
{
    BulkCommandScene bulk(4);
    bulk.write(1, "no JSON");
    CommandRun run = bulk.scene.signedIn(bulk.apply({u"--yes"_s}));
    QCOMPARE(run.exitCode, 2);
    bulk.write(1, QByteArray(bulk.service.bodyOf(1, newText)).replace("orders-1", "-"));
    run = bulk.scene.signedIn(bulk.apply({u"--yes"_s}));
    QVERIFY2(run.exitCode == 1, run.messages);
    QVERIFY2(run.messages.contains("--keep-going"), run.messages);
    QCOMPARE(bulk.service.count("PUT"), 0);
}

void TestBulkCommand::sendsTheOthersWithKeepGoing()
{
    BulkCommandScene bulk(4);
    bulk.write(1, "no JSON");
    const CommandRun run = bulk.scene.signedIn(bulk.apply({u"--yes"_s, u"--keep-going"_s}));
    QVERIFY2(run.exitCode == 2, run.messages);
    QCOMPARE(bulk.service.updates(), 3);
}

void TestBulkCommand::wantsSomebodyWhoAgrees()
{
    BulkCommandScene bulk(2);
    const CommandRun run = bulk.scene.signedIn(bulk.apply());
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains("--yes"), run.messages);
    QCOMPARE(bulk.service.count("PUT"), 0);
}

//! --yes does not answer that.
void TestBulkCommand::wantsTheNameOfAProtectedProfile()
{
    BulkCommandScene bulk(2);
    ProfileStore profiles(bulk.scene.path(u"config"_s));
    ConnectionProfile profile = profiles.load().value().profiles.front();
    profile.isProtected = true;
    QVERIFY(!profiles.update(profile));
    QCOMPARE(bulk.scene.signedIn(bulk.apply({u"--yes"_s})).exitCode, 2);
    QCOMPARE(bulk.scene.signedIn(bulk.apply({u"--yes"_s, u"--confirm"_s, u"orders-0"_s})).exitCode, 2);
    QCOMPARE(bulk.service.count("PUT"), 0);
    QCOMPARE(bulk.scene.signedIn(bulk.apply({u"--confirm"_s, u"Box"_s})).exitCode, 0);
    QCOMPARE(bulk.service.updates(), 2);
}

void TestBulkCommand::reportsAsJsonAndCsv()
{
    BulkCommandScene bulk(3);
    const CommandRun run = bulk.scene.signedIn(
        bulk.apply({u"--yes"_s, u"--format"_s, u"json"_s, u"--report"_s, bulk.scene.path(u"report.csv"_s)}));
    QVERIFY2(run.exitCode == 0, run.messages);
    const QJsonObject root = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(root["summary"_L1]["applied"_L1].toInt(), 3);
    QCOMPARE(root["results"_L1].toArray().size(), 3);
    QCOMPARE(bulk.scene.contentOf(u"report.csv"_s).count(",applied,"), 3);
}

void TestBulkCommand::refusesOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &options, const QByteArray &message) {
        QTest::newRow(name) << options << message;
    };
    row("--id", {u"--id"_s, u"e-1"_s}, "--id is for one file");
    row("--expect", {u"--expect"_s, u"/dev/null"_s}, "--expect is for one file");
    row("standard input", {u"-"_s}, "Standard input");
    row("none at a time", {u"--concurrency"_s, u"0"_s}, "from 1 to 16");
    row("too many at a time", {u"--concurrency"_s, u"17"_s}, "from 1 to 16");
    row("no rate", {u"--rate"_s, u"0"_s}, "from 0.01 to 1000");
    row("a rate that is no number", {u"--rate"_s, u"nan"_s}, "from 0.01 to 1000");
    row("an empty folder", {u"empty"_s}, "There are no .json files");
    row("files and --resume", {u"--resume"_s}, "name none");
}

void TestBulkCommand::refusesOptions()
{
    QFETCH(QStringList, options);
    QFETCH(const QByteArray, message);
    BulkCommandScene bulk(1);
    QDir().mkpath(bulk.scene.path(u"empty"_s));
    options.replaceInStrings(u"empty"_s, bulk.scene.path(u"empty"_s));
    const CommandRun run = bulk.scene.signedIn(bulk.apply(options));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains(message), run.messages);
    // And what is for several files is not for one.
    const CommandRun one =
        bulk.scene.signedIn({u"apply"_s, bulk.scene.path(u"files/more/0.json"_s), u"--rate"_s, u"1"_s});
    QVERIFY2(one.messages.contains("--rate is for several files"), one.messages);
    QCOMPARE(bulk.service.count("PUT"), 0);
}

void TestBulkCommand::goesOnAfterASignal()
{
    BulkCommandScene bulk(40, 5ms);
    bulk.interrupt({u"--yes"_s}, 10, SIGINT);
    QVERIFY2(bulk.interrupted.exitCode == 3 || bulk.interrupted.exitCode == 6, bulk.interrupted.messages);
    QVERIFY2(bulk.interrupted.messages.contains("weir apply --resume"), bulk.interrupted.messages);
    QVERIFY(bulk.service.updates() < 40);
    // The same files do not begin from the start by mistake.
    const CommandRun refused = bulk.scene.signedIn(bulk.apply({u"--yes"_s}));
    QVERIFY2(refused.messages.contains("--resume"), refused.messages);
    const CommandRun run = bulk.scene.signedIn({u"apply"_s, u"--resume"_s, u"--yes"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(bulk.updatesOfEach(), std::pair(1, 1));
    QVERIFY(QDir(bulk.scene.path(u"config/bulk"_s)).isEmpty(QDir::Files));
}

void TestBulkCommand::goesOnAfterACrash_data()
{
    QTest::addColumn<int>("updates");
    for (const int updates : {1, 7, 20, 35})
        QTest::addRow("after %d", updates) << updates;
}

//! Each update arrives once, whatever was under way.
void TestBulkCommand::goesOnAfterACrash()
{
    QFETCH(const int, updates);
    BulkCommandScene bulk(40, 5ms);
    for (int stream = 0; stream < 40; stream += 4)
        bulk.service.setRunning(stream);
    bulk.interrupt({u"--yes"_s}, updates, SIGKILL);
    QCOMPARE(bulk.interrupted.exitCode, -1);
    const CommandRun run = bulk.scene.signedIn({u"apply"_s, u"--resume"_s, u"--yes"_s});
    QVERIFY2(run.exitCode == 0, run.messages + run.output);
    QCOMPARE(bulk.updatesOfEach(), std::pair(1, 1));
    for (int stream = 0; stream < 40; ++stream) {
        QCOMPARE(bulk.service.descriptionOf(stream), QString(newText));
        QCOMPARE(bulk.service.isRunning(stream), stream % 4 == 0);
    }
}

//! Neither in its journal, nor in the report, the history or what it prints.
void TestBulkCommand::writesNoSecretDown()
{
    const QByteArray secret = "Marked-secret-48151623";
    BulkCommandScene bulk(20, 5ms);
    for (int stream = 0; stream < 20; ++stream) {
        bulk.write(stream,
                   bulk.service.bodyOf(stream, newText)
                       .replace("\"orders\"", "\"orders\", \"password\": \"" + secret + '"'));
    }
    const QString report = bulk.scene.path(u"report.json"_s);
    bulk.interrupt({u"--yes"_s, u"--report"_s, report}, 5, SIGKILL);
    const auto isWritten = [&] {
        QDirIterator files(bulk.scene.path(u"config"_s), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(secret))
                return true;
        }
        return false;
    };
    QCOMPARE(QDir(bulk.scene.path(u"config/bulk"_s)).entryList(QDir::Files).isEmpty(), false);
    QVERIFY(!isWritten());
    const CommandRun run =
        bulk.scene.signedIn({u"apply"_s, u"--resume"_s, u"--yes"_s, u"--report"_s, report});
    QVERIFY2(run.exitCode == 0, run.messages + run.output);
    QVERIFY(!isWritten());
    QVERIFY(!(bulk.interrupted.output + run.output + run.messages).contains(secret));
    QVERIFY(bulk.scene.contentOf(u"report.json"_s).contains("\"results\""));
    QVERIFY(!bulk.scene.contentOf(u"report.json"_s).contains(secret));
    QCOMPARE(bulk.updatesOfEach(), std::pair(1, 1));
}

void TestBulkCommand::beginsAnewWhereItIsTold()
{
    BulkCommandScene bulk(20, 5ms);
    bulk.interrupt({u"--yes"_s}, 5, SIGKILL);
    const CommandRun run = bulk.scene.signedIn(bulk.apply({u"--yes"_s, u"--anew"_s}));
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(bulk.scene.signedIn({u"apply"_s, u"--resume"_s}).exitCode, 2);
}

void TestBulkCommand::hasNothingToGoOnWith()
{
    BulkCommandScene bulk(1);
    const CommandRun run = bulk.scene.signedIn({u"apply"_s, u"--resume"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains("no interrupted run"), run.messages);
}

//! Another one of the same project may lead to another service.
void TestBulkCommand::goesOnThroughItsOwnProfile()
{
    BulkCommandScene bulk(20, 5ms);
    const StreamService elsewhere(20);
    ConnectionProfile other;
    other.name = u"Other"_s;
    other.projectId = StreamService::projectId();
    other.endpoint = elsewhere.url();
    QVERIFY(ProfileStore(bulk.scene.path(u"config"_s)).add(other));
    bulk.interrupt({u"--yes"_s}, 5, SIGKILL);
    const CommandRun run = bulk.scene.run({u"apply"_s, u"--resume"_s, u"--yes"_s, u"--profile"_s, u"Other"_s,
                                           u"--token-file"_s, bulk.scene.path(u"token"_s)});
    QVERIFY2(run.exitCode == 2, run.messages);
    QCOMPARE(elsewhere.count("PUT"), 0);
    QCOMPARE(bulk.scene.signedIn({u"apply"_s, u"--resume"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(bulk.updatesOfEach(), std::pair(1, 1));
}

void TestBulkCommand::goesOnAsItIsToldAnew()
{
    BulkCommandScene bulk(20, 5ms);
    bulk.interrupt({u"--yes"_s}, 5, SIGKILL);
    // The last one, which cannot be sent any more, must not hold up the others.
    bulk.write(9, "no JSON");
    const QStringList resume{u"apply"_s, u"--resume"_s, u"--yes"_s};
    QCOMPARE(bulk.scene.signedIn(resume).exitCode, 2);
    const CommandRun run = bulk.scene.signedIn(resume + QStringList{u"--keep-going"_s});
    QVERIFY2(run.exitCode == 2, run.messages);
    QVERIFY(bulk.service.updates() >= 19);
}

void TestBulkCommand::overwritesReportsAlone()
{
    BulkCommandScene bulk(2);
    const auto reported = [&](const QString &path) {
        return bulk.scene.signedIn(bulk.apply({u"--yes"_s, u"--report"_s, path}));
    };
    const QByteArray before = bulk.scene.contentOf(u"files/1.json"_s);
    CommandRun run = reported(bulk.scene.path(u"files/1.json"_s));
    QVERIFY2(run.exitCode == 2, run.messages);
    QCOMPARE(bulk.scene.contentOf(u"files/1.json"_s), before);
    QCOMPARE(reported(bulk.scene.file(u"notes.txt"_s, "mine")).exitCode, 2);
    QCOMPARE(reported(bulk.scene.path(u"none/report.csv"_s)).exitCode, 2);
    QCOMPARE(bulk.service.count("PUT"), 0);
    for (const QString &name : {u"report.csv"_s, u"report.json"_s}) {
        QCOMPARE(reported(bulk.scene.path(name)).exitCode, 0);
        // A later one takes its place.
        QCOMPARE(reported(bulk.scene.path(name)).exitCode, 0);
        QVERIFY(bulk.scene.contentOf(name).contains("unchanged"));
    }
}

void TestBulkCommand::tellsThatNobodyIsAllowed()
{
    BulkCommandScene bulk(2);
    bulk.service.setFault([](const sandbox::Request &) {
        return std::optional(
            sandbox::Answer{.status = 403, .body = R"({"error_code":"EG.403","error_msg":"no"})"});
    });
    QCOMPARE(bulk.scene.signedIn(bulk.apply({u"--yes"_s})).exitCode, 5);
}

QTEST_GUILESS_MAIN(TestBulkCommand)
#include "tst_bulkcommand.moc"
