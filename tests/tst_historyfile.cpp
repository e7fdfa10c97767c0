// The file of the history: private, damaged, newer, of an earlier version, and of several processes.

#include "tests/support/historychanges.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <optional>
#include <set>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

mode_t permissionsOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return 0;
    return status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Runs the statements with the file, as a program of another version does.
void writeDatabase(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fixture"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"fixture"_s);
}

//! The statements of all tables and indices.
QStringList schemaOf(const QString &path)
{
    QStringList schema;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                       " ORDER BY type, name"_s);
            while (query.next())
                schema << query.value(0).toString().simplified().remove(u' ');
        }
    }
    QSqlDatabase::removeDatabase(u"schema"_s);
    return schema;
}

//! What version 1 wrote: one change, of a stream that was updated.
const QStringList firstVersion{
    u"PRAGMA journal_mode = WAL"_s,
    u"CREATE TABLE subjects (id INTEGER PRIMARY KEY, profile_id TEXT NOT NULL, profile_name TEXT NOT NULL,"
    " project_id TEXT NOT NULL, kind TEXT NOT NULL, resource_id TEXT NOT NULL, resource_name TEXT NOT NULL,"
    " folded TEXT NOT NULL, changes INTEGER NOT NULL, last_time INTEGER NOT NULL,"
    " UNIQUE (resource_id, resource_name, profile_id, profile_name, project_id, kind)) STRICT"_s,
    u"CREATE TABLE bodies (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT"_s,
    u"CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL,"
    " subject INTEGER NOT NULL REFERENCES subjects (id), action TEXT NOT NULL,"
    " before_body INTEGER REFERENCES bodies (id), after_body INTEGER REFERENCES bodies (id),"
    " outcome TEXT NOT NULL, error TEXT NOT NULL DEFAULT '',"
    " request_id TEXT NOT NULL DEFAULT '', duration INTEGER) STRICT"_s,
    u"CREATE INDEX subjects_by_text ON subjects (folded, changes, last_time)"_s,
    u"CREATE INDEX changes_by_outcome ON changes (outcome, time, id, subject)"_s,
    u"CREATE INDEX changes_by_time ON changes (time)"_s,
    u"CREATE INDEX changes_by_subject ON changes (subject, time, outcome)"_s,
    u"CREATE INDEX changes_by_request ON changes (request_id) WHERE request_id <> ''"_s,
    u"INSERT INTO subjects VALUES (1, '6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11', 'Test', 'p1', 'stream',"
    " '5318', 'orders', 'orders' || char(10) || '5318' || char(10) || 'test', 1, 1795680000000)"_s,
    // qCompress() of {"description": "old"}
    u"INSERT INTO bodies VALUES (1, X'00000016789cab564a492d4e2eca2c28c9cccf53b25250cacf4951aa0500"
    "5d2807be')"_s,
    u"INSERT INTO changes VALUES (1, 1795680000000, 1, 'update', 1, NULL, 'applied', '', 'r1', 84)"_s,
    u"PRAGMA application_id = 1466263922"_s,
    u"PRAGMA user_version = 1"_s,
};

} // namespace

class TestHistoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void storesPrivately();
    void looksWithoutMakingAFile();
    void migratesFromEachVersion_data();
    void migratesFromEachVersion();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void setsAsideWhatIsDamagedWhileOpen();
    void leavesANewerFileAsItIs();
    void tellsWhatCannotBeOpened();
    void tellsOfAFullDisk();
    void keepsWhatWasBegunByAKilledProcess();
    void takesChangesOfManyProcesses();
    void goesOnWithTheFileThatAnotherProcessBegan();

private:
    [[nodiscard]] QString filePath() const { return m_config->filePath(u"history.sqlite"_s); }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_config->path()).entryList({u"history.sqlite.corrupt-*"_s}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<History> m_history;
};

void TestHistoryFile::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<History>(m_config->path());
}

void TestHistoryFile::cleanup()
{
    m_history.reset();
    m_config.reset();
}

void TestHistoryFile::storesPrivately()
{
    QVERIFY(QFile(filePath()).open(QIODevice::WriteOnly));
    QCOMPARE(::chmod(QFile::encodeName(filePath()).constData(), 0644), 0);
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime));
    for (const QString &part : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(permissionsOf(filePath() + part), mode_t(S_IRUSR | S_IWUSR));
}

void TestHistoryFile::looksWithoutMakingAFile()
{
    const auto page = m_history->page({}, 200);
    QVERIFY(page);
    QVERIFY(page->changes.empty());
    QVERIFY(QDir(m_config->path()).isEmpty());
}

void TestHistoryFile::migratesFromEachVersion_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("1") << firstVersion;
}

void TestHistoryFile::migratesFromEachVersion()
{
    QFETCH(QStringList, statements);
    writeDatabase(filePath(), statements);
    const auto page = m_history->page({.text = u"orders"_s}, 200);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->changes.size(), size_t(1));
    const ChangeRecord &change = page->changes.front();
    QCOMPARE(change.position, (ChangePosition{someTime, 1}));
    QCOMPARE(change.subject, subjectOf(u"5318"_s, u"orders"_s));
    QCOMPARE(change.end.outcome, WriteOutcome::Applied);
    QCOMPARE(change.end.duration, std::chrono::milliseconds(84));
    QCOMPARE(m_history->bodies(1)->before, R"({"description": "old"})");
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime.addSecs(1)));
    QVERIFY(m_history->takeNotices().isEmpty());
    m_history->close();

    const QTemporaryDir another;
    History fresh(another.path());
    QVERIFY(fresh.begin(changeOf(u"5318"_s, u"orders"_s), someTime));
    fresh.close();
    QCOMPARE(schemaOf(filePath()), schemaOf(another.filePath(u"history.sqlite"_s)));
}

void TestHistoryFile::setsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database") << QByteArray(5000, 'x');
    QTest::newRow("a short text") << QByteArray("{}");
    QTest::newRow("the head alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\xFF');
}

void TestHistoryFile::setsDamagedFilesAside()
{
    QFETCH(QByteArray, content);
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QFile journal(filePath() + u"-wal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("journal");
    journal.close();

    const auto begun = m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime);
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
    QCOMPARE(m_history->page({}, 200)->changes.size(), size_t(1));
    const QStringList notices = m_history->takeNotices();
    QCOMPARE(notices.size(), 1);
    QVERIFY(m_history->takeNotices().isEmpty());
    const QStringList kept = setAside().filter(QRegularExpression(u"Z$"_s));
    QCOMPARE(kept.size(), 1);
    QVERIFY(notices.front().contains(kept.front()));
    QCOMPARE(contentOf(m_config->filePath(kept.front())), content);
}

void TestHistoryFile::setsAsideWhatIsDamagedWhileOpen()
{
    for (int number = 0; number < 200; ++number)
        QVERIFY(m_history->begin(changeOf(QString::number(number), u"orders"_s), someTime));
    m_history->close();
    QVERIFY(m_history->page({}, 200));
    // The schema stays, all else is gone.
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    constexpr int pageSize = 4096;
    const qint64 rest = file.size() - pageSize;
    QVERIFY(rest > 10LL * pageSize);
    file.seek(pageSize);
    file.write(QByteArray(rest, '\x7F'));
    file.close();
    m_history->close();

    const auto page = m_history->page({}, 200);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QVERIFY(page->changes.empty());
    QCOMPARE(m_history->takeNotices().size(), 1);
    QVERIFY(!setAside().isEmpty());
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime));
    QCOMPARE(m_history->page({}, 200)->changes.size(), size_t(1));
}

void TestHistoryFile::leavesANewerFileAsItIs()
{
    writeDatabase(filePath(), firstVersion + QStringList{u"PRAGMA user_version = 2"_s});
    const QByteArray content = contentOf(filePath());
    const auto begun = m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime);
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, HistoryError::Kind::Newer);
    QVERIFY(begun.error().message.contains(filePath()));
    QVERIFY(!m_history->page({}, 200));
    QVERIFY(m_history->takeNotices().isEmpty());
    QVERIFY(setAside().isEmpty());
    QCOMPARE(contentOf(filePath()), content);
}

void TestHistoryFile::tellsWhatCannotBeOpened()
{
    QVERIFY(QDir(m_config->path()).mkdir(u"history.sqlite"_s));
    const auto folder = m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime);
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, HistoryError::Kind::Unusable);
    QVERIFY(folder.error().message.contains(filePath()));

    // Nobody can write there, whoever runs this.
    History readOnly(u"/proc/self"_s);
    const auto begun = readOnly.begin(changeOf(u"5318"_s, u"orders"_s), someTime);
    QVERIFY(!begun);
    QVERIFY(begun.error().message.contains(u"/proc/self"_s));
}

void TestHistoryFile::tellsOfAFullDisk()
{
    if (qEnvironmentVariableIsEmpty("WEIR_SMALL_DISK"))
        return;
    const QString folder = qEnvironmentVariable("WEIR_SMALL_DISK") + u"/config"_s;
    History history(folder);
    SentChange change = changeOf(u"5318"_s, u"orders"_s);
    int written = 0;
    std::optional<HistoryError> error;
    for (; !error && written < 100; ++written) {
        // Nothing that could be compressed.
        change.after.clear();
        for (unsigned int seed = static_cast<unsigned int>(written) + 1; change.after.size() < 4096;)
            change.after += static_cast<char>(' ' + (seed = seed * 1103515245U + 12345U) / 65536U % 95U);
        const auto begun = history.begin(change, someTime.addSecs(written));
        if (!begun)
            error = begun.error();
    }
    QVERIFY(error);
    QCOMPARE(error->kind, HistoryError::Kind::Unusable);
    QVERIFY(error->message.contains(folder));
    QVERIFY(history.takeNotices().isEmpty());
    history.close();
    QVERIFY(QDir(folder).entryList({u"*corrupt*"_s}).isEmpty());
    QVERIFY(QDir(folder).removeRecursively());
}

void TestHistoryFile::keepsWhatWasBegunByAKilledProcess()
{
    const pid_t child = ::fork();
    if (child == 0) {
        History history(m_config->path());
        if (history.begin(changeOf(u"5318"_s, u"orders"_s), someTime))
            ::raise(SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const auto page = m_history->page({}, 200);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(1));
    QCOMPARE(page->changes.front().end.outcome, WriteOutcome::Unknown);
    QVERIFY(m_history->takeNotices().isEmpty());
    // It can be settled later.
    QVERIFY(!m_history->end(page->changes.front().position, {.outcome = WriteOutcome::Applied}));
    QCOMPARE(m_history->page({}, 200)->changes.front().end.outcome, WriteOutcome::Applied);
}

void TestHistoryFile::takesChangesOfManyProcesses()
{
    constexpr int processes = 4;
    constexpr int changes = 20;
    std::vector<pid_t> children;
    for (int number = 0; number < processes; ++number) {
        const pid_t child = ::fork();
        if (child == 0) {
            History history(m_config->path());
            for (int change = 0; change < changes; ++change) {
                const auto begun =
                    history.begin(changeOf(QString::number(number), u"orders"_s), someTime.addSecs(change));
                if (!begun || history.end(*begun, {.outcome = WriteOutcome::Applied}))
                    ::_exit(1);
            }
            history.close();
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
    const auto page = m_history->page({.outcome = WriteOutcome::Applied}, 1000);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(processes * changes));
    const std::vector<qint64> numbers = numbersOf(*page);
    QCOMPARE(std::set<qint64>(numbers.begin(), numbers.end()).size(), size_t(processes * changes));
    for (int number = 0; number < processes; ++number) {
        QCOMPARE(m_history->page({.resourceId = QString::number(number)}, 1000)->changes.size(),
                 size_t(changes));
    }
    QVERIFY(setAside().isEmpty());
}

void TestHistoryFile::goesOnWithTheFileThatAnotherProcessBegan()
{
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime));
    for (const QString &part : {u"-wal"_s, u"-shm"_s, u""_s})
        QVERIFY(QFile::rename(filePath() + part, filePath() + u".corrupt-1"_s + part));
    QVERIFY(m_history->begin(changeOf(u"9999"_s, u"clicks"_s), someTime));
    const auto page = m_history->page({}, 200);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(1));
    QCOMPARE(page->changes.front().subject.resourceId, u"9999"_s);
}

QTEST_GUILESS_MAIN(TestHistoryFile)
#include "tst_historyfile.moc"
