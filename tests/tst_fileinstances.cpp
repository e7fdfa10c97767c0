// Files of each kind that somebody else has as well: a second process, an editor, a process that was killed,
// a clock that jumps and a disk that takes its time.

#include "app/windowinstance.h"
#include "tests/support/faultinjection.h"
#include "tests/support/storedfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestFileInstances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void savesOneOfTwo_data();
    void savesOneOfTwo();
    void savesBothOfTwo_data();
    void savesBothOfTwo();
    void survivesAnEditor_data();
    void survivesAnEditor();
    void survivesAClockThatJumps_data();
    void survivesAClockThatJumps();
    void passesOverLeftovers_data();
    void passesOverLeftovers();
    void takesOverLocks_data();
    void takesOverLocks();
    void startsWithALockWithoutANumber();
    void waitsForASlowDisk_data();
    void waitsForASlowDisk();
    void tellsOfAFullStick_data();
    void tellsOfAFullStick();

private:
    [[nodiscard]] QString save() const { return m_file->save(Version::New); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<StoredFile> m_file;
};

namespace {

//! Processes that do the same at once; how many said that they had done it.
int runTogether(int count, const std::function<QString(int)> &work)
{
    std::vector<pid_t> children;
    for (int number = 0; number < count; ++number) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work(number).isEmpty() ? 0 : 1);
        children.push_back(child);
    }
    int successes = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        successes += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return successes;
}

void setTime(const QString &path, int secondsAhead)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(secondsAhead),
                             QFileDevice::FileModificationTime));
}

constexpr int aYear = 366 * 24 * 3600;

} // namespace

void TestFileInstances::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
    if (!hasRow())
        return;
    QFETCH(const QByteArray, kind);
    m_file = fileWithOldVersion(kind, m_place->path());
    QVERIFY(m_file);
}

void TestFileInstances::cleanup()
{
    m_file.reset();
    m_place.reset();
}

void TestFileInstances::savesOneOfTwo_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D28 Two instances, same file", {}, {"profiles", "drafts", "settings", "exports"});
}

void TestFileInstances::savesOneOfTwo()
{
    constexpr int rounds = 25;
    const int successes = runTogether(3, [this](int number) {
        for (int round = 0; round < rounds; ++round) {
            // The third only reads, and never finds less than one of the two.
            if (number == 2) {
                const Content content = m_file->read();
                if (content != Content::Old && content != Content::New)
                    return u"torn"_s;
                continue;
            }
            // Who finds the other one's in the place of his own is told so.
            const QString fault = m_file->save(number == 0 ? Version::Old : Version::New);
            if (!fault.isEmpty() && !fault.contains(u"could not be read back unchanged"_s))
                return fault;
        }
        return QString();
    });
    QCOMPARE(successes, 3);
    const Content content = m_file->read();
    QVERIFY(content == Content::Old || content == Content::New);
}

void TestFileInstances::savesBothOfTwo_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D28 Two instances, same database", {}, {"history"});
    addKindRows("D29 Two instances, different ones", {}, {"profiles", "drafts", "history", "exports"});
}

void TestFileInstances::savesBothOfTwo()
{
    QFETCH(const QByteArray, kind);
    constexpr int count = 4;
    std::vector<std::unique_ptr<StoredFile>> files;
    for (int number = 0; number < count; ++number)
        files.push_back(storedFile(kind, m_place->path(), number));
    QCOMPARE(runTogether(count, [&files](int number) { return files[size_t(number)]->save(Version::New); }),
             count);
    for (const auto &file : files) {
        const Content content = file->read();
        QVERIFY(content == Content::New || content == Content::NewAlone);
    }
}

void TestFileInstances::survivesAnEditor_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D30 Another editor changes the file", {}, {"profiles", "drafts", "settings", "exports"});
    addKindRows("D30 Another editor replaces the file", {}, {"history"});
}

//! An editor saves its own while the program does: one of the two is there, and success is only told of what
//! is there.
void TestFileInstances::survivesAnEditor()
{
    QFETCH(const QByteArray, kind);
    const QString path = m_file->path();
    if (kind == "history") {
        // A copy that was put back, with the database open.
        const QString copy = m_place->filePath(u"copy"_s);
        QVERIFY(QFile::copy(path, copy));
        QVERIFY(::rename(qPrintable(copy), qPrintable(path)) == 0);
        QCOMPARE(save(), QString());
        QCOMPARE(m_file->read(), Content::New);
        return;
    }
    const QByteArray edited = bytesOf(path) + '\n';
    for (int place = 1;; ++place) {
        writeBytes(path, edited.chopped(1));
        int calls = 0;
        const Apart saved = runWatched([this] { return save(); },
                                       [&](const SystemCall &) {
                                           if (++calls == place)
                                               writeBytes(path, edited);
                                           return Verdict();
                                       });
        if (calls < place)
            break;
        const bool isTheirs = bytesOf(path) == edited;
        QVERIFY2(isTheirs || m_file->read() == Content::New, QByteArray::number(place));
        if (saved.end != Apart::End::Succeeded)
            verifySentence(saved.message);
    }
}

void TestFileInstances::survivesAClockThatJumps_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D31 Clock jumps back");
}

//! What was written before the jump is of the future.
void TestFileInstances::survivesAClockThatJumps()
{
    const QFileInfo file(m_file->path());
    for (const QString &name : {file.filePath(), file.path() + u"/.lock"_s, file.filePath() + u".lock"_s,
                                file.filePath() + u".aBcDeF"_s}) {
        if (!QFile::exists(name))
            writeBytes(name, {});
        setTime(name, aYear);
    }
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileInstances::passesOverLeftovers_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D32 Leftover temporary file");
}

void TestFileInstances::passesOverLeftovers()
{
    QFETCH(const QByteArray, kind);
    const QString leftover = m_file->path() + u".aBcDeF"_s;
    writeBytes(leftover, bytesOf(m_file->path()).chopped(2));
    setTime(leftover, -2 * 3600);
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(m_file->read(), Content::New);
    static_cast<void>(m_file->faultText());
    // In folders that are ours they go.
    if (kind == "profiles" || kind == "drafts")
        QVERIFY(!QFile::exists(leftover));
}

void TestFileInstances::takesOverLocks_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("holder");
    QTest::addColumn<int>("age");
    const std::vector<const char *> locked{"profiles", "history"};
    const auto add = [&locked](const char *name, const QByteArray &holder, int age) {
        addKindRows(
            name, [&](QTestData &row) { row << holder << age; }, locked);
    };
    add("D32 Stale lock of a dead process", "dead", 0);
    add("D32 Stale lock of a process whose number another one has", "reused", 0);
    add("D32 Stale lock without a number", "", 60);
    add("D32 Stale lock without a number, just now", "", 0);
}

void TestFileInstances::takesOverLocks()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, holder);
    QFETCH(const int, age);
    const QFileInfo file(m_file->path());
    const QString lock = kind == "history" ? file.filePath() + u".lock"_s : file.path() + u"/.lock"_s;
    QByteArray content;
    if (!holder.isEmpty()) {
        // 1 is always there, and never called as this program is.
        pid_t number = 1;
        if (holder == "dead") {
            number = ::fork();
            if (number == 0)
                ::_exit(0);
            ::waitpid(number, nullptr, 0);
        }
        content = QByteArray::number(number) + '\n' + QCoreApplication::applicationName().toUtf8() + '\n'
            + QSysInfo::machineHostName().toUtf8() + '\n';
    }
    writeBytes(lock, content);
    setTime(lock, -age);
    QElapsedTimer clock;
    clock.start();
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY2(clock.elapsed() < (age > 0 || !content.isEmpty() ? 2000 : 5000), "waited for nobody");
    QCOMPARE(m_file->read(), Content::New);
}

//! D32 Stale lock of a window that was killed before it wrote its number.
void TestFileInstances::startsWithALockWithoutANumber()
{
    const QString lock = QFileInfo(m_place->path()).canonicalFilePath() + u"/.window.lock"_s;
    writeBytes(lock, {});
    setTime(lock, -60);
    WindowInstance instance(m_place->path(), std::chrono::seconds(5));
    QSignalSpy first(&instance, &WindowInstance::becameFirst);
    QSignalSpy unreachable(&instance, &WindowInstance::unreachable);
    instance.start({});
    QTRY_VERIFY(first.count() + unreachable.count() > 0);
    QCOMPARE(first.count(), 1);
}

void TestFileInstances::waitsForASlowDisk_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D33 Slow disk");
}

void TestFileInstances::waitsForASlowDisk()
{
    if (!hasRow())
        return;
    const Apart saved = runWatched([this] { return save(); },
                                   [](const SystemCall &call) {
                                       constexpr int delayMs = 20;
                                       if (call.name().contains("sync") || call.name().contains("write"))
                                           ::poll(nullptr, 0, delayMs);
                                       return Verdict();
                                   });
    QVERIFY2(saved.end == Apart::End::Succeeded, qPrintable(saved.message));
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileInstances::tellsOfAFullStick_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D34 Export to a full stick, by the program", {}, {"exports"});
}

//! The program itself, whose files cannot grow.
void TestFileInstances::tellsOfAFullStick()
{
    const QString source = m_place->filePath(u"source.json"_s);
    writeBytes(source, bytesOf(m_file->path()).replace("old0", "new0"));
    const QByteArray before = bytesOf(m_file->path());
    QProcess program;
    // Where it is counted what runs, that is written to a file as well, and told of where it cannot be.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LLVM_PROFILE_FILE"_s, u"/dev/null"_s);
    program.setProcessEnvironment(environment);
    program.setChildProcessModifier([] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit nothing{0, 0};
        ::setrlimit(RLIMIT_FSIZE, &nothing);
    });
    program.start(QStringLiteral(WEIR_PROGRAM),
                  {u"export"_s, source, u"--kind"_s, u"stream"_s, u"--out"_s, m_file->path()});
    QVERIFY(program.waitForFinished());
    QVERIFY(program.exitStatus() == QProcess::NormalExit && program.exitCode() != 0);
    verifySentence(QString::fromUtf8(program.readAllStandardError().trimmed()));
    QCOMPARE(bytesOf(m_file->path()), before);
}

QTEST_GUILESS_MAIN(TestFileInstances)
#include "tst_fileinstances.moc"
