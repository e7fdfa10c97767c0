// `weir history`, as a shell runs it.

#include "app/storage/history.h"
#include "models/json/jsonreader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>
#include <QTimeZone>

#include <memory>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

const QDateTime someTime(QDate(2026, 11, 26), QTime(8, 0), QTimeZone::utc());

} // namespace

class TestHistoryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsNothingWhereNothingWasSent();
    void listsFromNewestToOldest();
    void filters_data();
    void filters();
    void exportsVersions();
    void exportsWhatWasAdded();
    void exportFollowsNoLinks();
    void refusesArguments_data();
    void refusesArguments();
    void tellsOfADamagedFile();

private:
    [[nodiscard]] Run run(const QStringList &arguments) const;
    //! Two updates of orders, of which the second was refused, and a start of clicks; somebody changed
    //! orders back between the two.
    void record() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHistoryCommand::cleanup()
{
    m_folder.reset();
}

Run TestHistoryCommand::run(const QStringList &arguments) const
{
    QProcess process;
    QTestEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QTestEventLoop::exitLoop);
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder->filePath(u"config"_s), u"history"_s} + arguments);
    process.closeWriteChannel();
    loop.enterLoop(60);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestHistoryCommand::record() const
{
    History history(m_folder->filePath(u"config"_s));
    SentChange change{
        .subject = {.profileName = u"Test"_s, .resourceId = u"5318"_s, .resourceName = u"../orders"_s},
        .before = "{\n  \"name\": \"old\"\n}\n",
        .after = "{\n  \"name\": \"new\"\n}\n"};
    const auto first = history.begin(change, someTime);
    const auto second = history.begin(change, someTime.addSecs(60));
    change.subject.resourceId = u"9999"_s;
    change.subject.resourceName = u"clicks"_s;
    const auto third =
        history.begin({.subject = change.subject, .action = ChangeAction::Start}, someTime.addDays(1));
    QVERIFY(first && second && third);
    QVERIFY(!history.end(
        *first,
        {.outcome = WriteOutcome::Applied, .requestId = u"r1"_s, .duration = std::chrono::milliseconds(84)}));
    QVERIFY(!history.end(*second, {.outcome = WriteOutcome::Rejected, .error = u"No."_s}));
}

void TestHistoryCommand::listsNothingWhereNothingWasSent()
{
    const Run listed = run({});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.output.isEmpty());
    QVERIFY(!QDir(m_folder->filePath(u"config"_s)).exists(u"history.sqlite"_s));
    QCOMPARE(run({u"--format"_s, u"json"_s}).output.trimmed(), QByteArray("[]"));
}

void TestHistoryCommand::listsFromNewestToOldest()
{
    record();
    const Run listed = run({});
    QCOMPARE(listed.exitCode, 0);
    const QList<QByteArray> lines = listed.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             QByteArray("2026-11-27T08:00:00.000Z\tTest\tstart\tstream\t9999\tclicks\tunknown\t\t"));
    QCOMPARE(lines[2],
             QByteArray("2026-11-26T08:00:00.000Z\tTest\tupdate\tstream\t5318\t../orders\tapplied\t84\tr1"));
    const QByteArray json = run({u"--format"_s, u"json"_s}).output;
    const auto document = readJson(json.toStdString());
    QVERIFY(document);
    QCOMPARE(document->root.items().size(), size_t(3));
    QCOMPARE(document->root.items()[1].find("error")->text(), std::string("No."));
}

void TestHistoryCommand::filters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("count");
    QTest::newRow("id") << QStringList{u"--resource"_s, u"5318"_s} << 2;
    QTest::newRow("name") << QStringList{u"--resource"_s, u"CLICK"_s} << 1;
    QTest::newRow("no resource") << QStringList{u"--resource"_s, u"none"_s} << 0;
    QTest::newRow("outcome") << QStringList{u"--outcome"_s, u"rejected"_s} << 1;
    QTest::newRow("since a time") << QStringList{u"--since"_s, u"2026-11-26T08:00:30Z"_s} << 2;
    QTest::newRow("since a far day") << QStringList{u"--since"_s, u"2027-01-01"_s} << 0;
}

void TestHistoryCommand::filters()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, count);
    record();
    const Run listed = run(arguments);
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.output.count('\n'), count);
}

void TestHistoryCommand::exportsVersions()
{
    record();
    const QString target = m_folder->filePath(u"out"_s);
    const Run exported = run({u"--resource"_s, u"5318"_s, u"--export"_s, target});
    QCOMPARE(exported.exitCode, 0);
    const QDir folder(target + u"/_.._orders-5318"_s);
    QVERIFY2(exported.output.contains(QFile::encodeName(folder.path())), exported.output);
    // What was refused never was a version.
    QCOMPARE(
        folder.entryList(QDir::Files),
        QStringList({u"0001-2026-11-26T08-00-00Z-before.json"_s, u"0001-2026-11-26T08-00-00Z-update.json"_s,
                     u"0002-2026-11-26T08-01-00Z-before.json"_s, u"index.json"_s}));
    QFile version(folder.filePath(u"0001-2026-11-26T08-00-00Z-update.json"_s));
    QVERIFY(version.open(QIODevice::ReadOnly));
    QCOMPARE(version.readAll(), QByteArray("{\n  \"name\": \"new\"\n}\n"));
    QFile index(folder.filePath(u"index.json"_s));
    QVERIFY(index.open(QIODevice::ReadOnly));
    const QByteArray first = index.readAll();
    const auto document = readJson(first.toStdString());
    QVERIFY(document);
    QCOMPARE(document->root.find("changes")->items().size(), size_t(2));
    index.close();
    // Once more it is the same to the byte.
    QCOMPARE(run({u"--resource"_s, u"5318"_s, u"--export"_s, target}).exitCode, 0);
    QVERIFY(index.open(QIODevice::ReadOnly));
    QCOMPARE(index.readAll(), first);
}

//! What is there already is not touched, so that git shows what is new.
void TestHistoryCommand::exportsWhatWasAdded()
{
    record();
    const QStringList arguments{u"--resource"_s, u"5318"_s, u"--export"_s, m_folder->filePath(u"out"_s)};
    QCOMPARE(run(arguments).exitCode, 0);
    const QDir folder(m_folder->filePath(u"out/_.._orders-5318"_s));
    const QStringList former = folder.entryList(QDir::Files);
    QFile first(folder.filePath(former.constFirst()));
    QVERIFY(first.open(QIODevice::ReadWrite));
    const QDateTime longAgo(QDate(2020, 1, 1), QTime(0, 0));
    QVERIFY(first.setFileTime(longAgo, QFileDevice::FileModificationTime));
    first.close();
    {
        History history(m_folder->filePath(u"config"_s));
        QVERIFY(history.begin({.subject = {.resourceId = u"5318"_s, .resourceName = u"../orders"_s},
                               .before = "{\n  \"name\": \"old\"\n}\n",
                               .after = "{\n  \"name\": \"newest\"\n}\n"},
                              someTime.addDays(2)));
    }
    QCOMPARE(run(arguments).exitCode, 0);
    QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : former)
        QVERIFY(names.removeOne(name));
    QCOMPARE(names, QStringList{u"0003-2026-11-28T08-00-00Z-update.json"_s});
    QCOMPARE(QFileInfo(first).lastModified(), longAgo);
}

//! A folder from somebody else's repository may have links to anywhere.
void TestHistoryCommand::exportFollowsNoLinks()
{
    record();
    const QString out = m_folder->filePath(u"out"_s);
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(out) && QDir().mkpath(elsewhere));
    const QString linkedFolder = out + u"/_.._orders-5318"_s;
    QVERIFY(QFile::link(elsewhere, linkedFolder));
    const QStringList arguments{u"--resource"_s, u"5318"_s, u"--export"_s, out};
    const Run folderRefused = run(arguments);
    QCOMPARE(folderRefused.exitCode, 2);
    QVERIFY2(folderRefused.messages.contains("_.._orders-5318"), folderRefused.messages);
    QVERIFY(QDir(elsewhere).isEmpty());

    QVERIFY(QFile::remove(linkedFolder));
    QVERIFY(QDir().mkpath(linkedFolder));
    QFile theirs(elsewhere + u"/theirs"_s);
    QVERIFY(theirs.open(QIODevice::WriteOnly));
    theirs.write("theirs");
    theirs.close();
    QVERIFY(QFile::link(theirs.fileName(), linkedFolder + u"/index.json"_s));
    const Run fileRefused = run(arguments);
    QCOMPARE(fileRefused.exitCode, 2);
    QVERIFY2(fileRefused.messages.contains("index.json"), fileRefused.messages);
    QVERIFY(theirs.open(QIODevice::ReadOnly));
    QCOMPARE(theirs.readAll(), QByteArray("theirs"));
}

void TestHistoryCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("outcome") << QStringList{u"--outcome"_s, u"fine"_s};
    QTest::newRow("since") << QStringList{u"--since"_s, u"yesterday"_s};
    QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s};
    QTest::newRow("an empty resource") << QStringList{u"--resource"_s, QString()};
    QTest::newRow("an empty outcome") << QStringList{u"--outcome"_s, QString()};
    QTest::newRow("an empty time") << QStringList{u"--since"_s, QString()};
    QTest::newRow("an empty folder") << QStringList{u"--export"_s, QString()};
    QTest::newRow("a word") << QStringList{u"orders"_s};
}

void TestHistoryCommand::refusesArguments()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.messages.isEmpty());
}

void TestHistoryCommand::tellsOfADamagedFile()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"config"_s)));
    QFile file(m_folder->filePath(u"config/history.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const Run listed = run({});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY2(listed.messages.contains("corrupt-"), listed.messages);
}

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"
