// What the disk and its folders can do to the files of each kind while they are saved.

#include "tests/support/faultinjection.h"
#include "tests/support/storedfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <map>
#include <memory>
#include <set>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Which of its calls a fault is in.
struct Fault
{
    QByteArrayList calls = {};
    int error = 0;
    //! How often each of them ends so in a row; 0 for ever.
    int length = 0;
    //! The first that does.
    int first = 1;
    enum class Where : quint8 { Everywhere, InWrittenFiles };
    Where where = Where::Everywhere;
};

const QByteArrayList writingCalls{"write", "pwrite64", "writev"};
const QByteArrayList confirmingCalls{"fsync", "fdatasync"};
const QByteArrayList renamingCalls{"rename", "renameat", "renameat2"};

bool waits(const SystemCall &call)
{
    return call.opensToWrite() || writingCalls.contains(call.name()) || confirmingCalls.contains(call.name())
        || call.name() == "ftruncate";
}

} // namespace

class TestFileFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsWhatCannotRunHere();
    void survivesFailingCalls_data();
    void survivesFailingCalls();
    void savesByShortWrites_data();
    void savesByShortWrites();
    void savesThroughInterruptions_data();
    void savesThroughInterruptions();
    void setsAsideWithoutRename_data();
    void setsAsideWithoutRename();
    void survivesALimit_data();
    void survivesALimit();
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void survivesAReadOnlyDisk_data();
    void survivesAReadOnlyDisk();
    void survivesReadOnlyPlaces_data();
    void survivesReadOnlyPlaces();
    void confirmsBeforeItTells_data();
    void confirmsBeforeItTells();

private:
    void prepareIn(const QString &folder);
    //! What was there, or where saving succeeded what was saved, is there.
    void verifyOldOrNew(const Apart &saved);

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<StoredFile> m_file;
    const QString m_disk = qEnvironmentVariable("WEIR_SMALL_DISK");
};

void TestFileFaults::initTestCase()
{
    // What is done once in a process, SQLite being loaded, is none of what is watched.
    QTemporaryDir place;
    const auto history = storedFile("history", place.path());
    QVERIFY(history->save(Version::Old).isEmpty());
    QCOMPARE(history->read(), Content::Old);
}

void TestFileFaults::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
}

void TestFileFaults::prepareIn(const QString &folder)
{
    QFETCH(const QByteArray, kind);
    m_file = fileWithOldVersion(kind, folder);
    QVERIFY(m_file);
}

void TestFileFaults::verifyOldOrNew(const Apart &saved)
{
    const Content content = m_file->read();
    QVERIFY2(content == Content::New || content == Content::Old, QByteArray::number(int(content)));
    QVERIFY(saved.end == Apart::End::Refused || saved.end == Apart::End::Succeeded);
    if (saved.end == Apart::End::Succeeded)
        QCOMPARE(content, Content::New);
    else
        verifySentence(saved.message);
}

//! For the scoreboard: cases of which no row runs on every machine.
void TestFileFaults::tellsWhatCannotRunHere()
{
    if (!canWatch())
        qInfo(
            "cannot run here: D03, D04, D05, D06, D07, D08, D09, D23, D24, D33: the kernel lets nobody watch "
            "system calls");
    if (m_disk.isEmpty() && !canWatch())
        qInfo("cannot run here: D12: nobody may mount");
}

void TestFileFaults::survivesFailingCalls_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<Fault>("fault");
    if (!canWatch())
        return;
    const auto add = [](const char *name, const Fault &fault,
                        const std::vector<const char *> &kinds = storedKinds()) {
        addKindRows(
            name, [&fault](QTestData &row) { row << fault; }, kinds);
    };
    add("D01 ENOSPC before the first byte", {writingCalls, ENOSPC});
    add("D02 ENOSPC in the file, told late", {writingCalls, ENOSPC, 0, 2}, {"history", "profiles"});
    add("D03 ENOSPC at flush", {confirmingCalls, ENOSPC});
    add("D04 EDQUOT on write", {writingCalls, EDQUOT});
    add("D04 EDQUOT on sync", {confirmingCalls, EDQUOT});
    add("D05 EIO on write", {writingCalls, EIO});
    add("D05 EIO on write, once", {writingCalls, EIO, 1});
    add("D06 EIO on fsync", {confirmingCalls, EIO});
    add("D06 EIO on fsync of the file alone, not of its folder",
        {confirmingCalls, EIO, 0, 1, Fault::Where::InWrittenFiles});
    add("D06 EIO on fsync, once", {confirmingCalls, EIO, 1});
    add("D07 EIO on rename", {renamingCalls, EIO}, {"profiles", "drafts", "settings", "exports"});
    add("D07 EIO on link", {{"link", "linkat"}, EIO}, {"profiles", "drafts", "settings", "exports"});
}

void TestFileFaults::survivesFailingCalls()
{
    if (!hasRow())
        return;
    QFETCH(const Fault, fault);
    prepareIn(m_place->filePath(u"place"_s));
    int hits = 0;
    std::set<quint64> written;
    const Apart saved =
        runWatched([this] { return m_file->save(Version::New); },
                   [&](const SystemCall &call) -> Verdict {
                       const quint64 descriptor = call.arguments[0];
                       if (writingCalls.contains(call.name()))
                           written.insert(descriptor);
                       else if (call.name() == "close")
                           written.erase(descriptor);
                       if (!fault.calls.contains(call.name()) || call.occurrence < fault.first
                           || (fault.length > 0 && hits >= fault.length)
                           || (fault.where == Fault::Where::InWrittenFiles && !written.contains(descriptor)))
                           return {};
                       ++hits;
                       return Verdict::failed(fault.error);
                   });
    QVERIFY(hits > 0);
    verifyOldOrNew(saved);
    // What the disk never confirmed is not told to be saved, even where it can be read.
    if (fault.length == 0)
        QCOMPARE(saved.end, Apart::End::Refused);
    // The disk is well again.
    if (m_file->read() == Content::Old)
        QVERIFY(m_file->save(Version::New).isEmpty());
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileFaults::savesByShortWrites_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D08 Short writes");
}

void TestFileFaults::savesByShortWrites()
{
    if (!hasRow())
        return;
    prepareIn(m_place->filePath(u"place"_s));
    int hits = 0;
    const Apart saved = runWatched([this] { return m_file->save(Version::New); },
                                   [&hits](const SystemCall &call) -> Verdict {
                                       if (!writingCalls.contains(call.name()))
                                           return {};
                                       ++hits;
                                       return {Verdict::Kind::Shortened};
                                   });
    QVERIFY(hits > 1);
    QVERIFY2(saved.end == Apart::End::Succeeded, qPrintable(saved.message));
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileFaults::savesThroughInterruptions_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D09 EINTR storms");
}

void TestFileFaults::savesThroughInterruptions()
{
    if (!hasRow())
        return;
    prepareIn(m_place->filePath(u"place"_s));
    constexpr int stormLength = 100;
    std::map<int, int> interruptions;
    const Apart saved = runWatched([this] { return m_file->save(Version::New); },
                                   [&interruptions](const SystemCall &call) -> Verdict {
                                       if (!waits(call) || ++interruptions[call.number] > stormLength)
                                           return {};
                                       return Verdict::failed(EINTR);
                                   });
    QVERIFY(!interruptions.empty());
    verifyOldOrNew(saved);
}

void TestFileFaults::setsAsideWithoutRename_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D07 EIO on rename", {}, {"history"});
}

//! SQLite renames nothing, but a damaged history is.
void TestFileFaults::setsAsideWithoutRename()
{
    if (!hasRow())
        return;
    const auto history = storedFile("history", m_place->path());
    writeBytes(history->path(), "no database");
    const Apart saved =
        runWatched([&history] { return history->save(Version::New); },
                   [](const SystemCall &call) -> Verdict {
                       return renamingCalls.contains(call.name()) ? Verdict::failed(EIO) : Verdict();
                   });
    if (saved.end == Apart::End::Refused) {
        verifySentence(saved.message);
        QCOMPARE(bytesOf(history->path()), QByteArray("no database"));
        return;
    }
    QCOMPARE(history->read(), Content::NewAlone);
    const QStringList aside = QDir(m_place->path()).entryList({u"history.sqlite.corrupt-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_place->filePath(aside.constFirst())), QByteArray("no database"));
}

void TestFileFaults::survivesALimit_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<quint64>("limit");
    addKindRows("D01 ENOSPC before the first byte, size limit", [](QTestData &row) { row << quint64(0); });
    addKindRows("D02 ENOSPC in the file, size limit", [](QTestData &row) { row << quint64(4096); });
}

void TestFileFaults::survivesALimit()
{
    QFETCH(const quint64, limit);
    prepareIn(m_place->filePath(u"place"_s));
    const Apart saved = runApart([this, limit] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit bytes{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &bytes);
        return m_file->save(Version::New);
    });
    QCOMPARE(saved.end, Apart::End::Refused);
    verifySentence(saved.message);
    QCOMPARE(m_file->read(), Content::Old);
}

void TestFileFaults::survivesAFullDisk_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<qint64>("room");
    if (m_disk.isEmpty())
        return;
    addKindRows("D01 ENOSPC before the first byte, full disk", [](QTestData &row) { row << qint64(0); });
    addKindRows("D02 ENOSPC in the file, full disk", [](QTestData &row) { row << qint64(8192); });
    addKindRows("D34 Export to a full stick", [](QTestData &row) { row << qint64(4096); }, {"exports"});
}

void TestFileFaults::survivesAFullDisk()
{
    if (!hasRow())
        return;
    QFETCH(const qint64, room);
    QDir place(m_disk + u"/place"_s);
    place.removeRecursively();
    prepareIn(place.path());
    QFile spare(m_disk + u"/spare"_s);
    QVERIFY(spare.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(spare.write(QByteArray(room, 's')), room);
    QFile filler(m_disk + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(1024, 'f')) > 0) { }
    QVERIFY(spare.remove());
    const Apart saved = runApart([this] { return m_file->save(Version::New); });
    QVERIFY(filler.remove());
    QCOMPARE(saved.end, Apart::End::Refused);
    verifySentence(saved.message);
    QCOMPARE(m_file->read(), Content::Old);
    // With room again it goes.
    QVERIFY(m_file->save(Version::New).isEmpty());
    QCOMPARE(m_file->read(), Content::New);
    m_file.reset();
    QVERIFY(place.removeRecursively());
}

void TestFileFaults::survivesAReadOnlyDisk_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (!m_disk.isEmpty())
        addKindRows("D12 Read-only mount");
    if (canWatch())
        addKindRows("D12 Read-only mount, said by every call");
}

void TestFileFaults::survivesAReadOnlyDisk()
{
    if (!hasRow())
        return;
    const bool isMounted = !QByteArray(QTest::currentDataTag()).contains("said");
    QDir place((isMounted ? m_disk : m_place->path()) + u"/place"_s);
    place.removeRecursively();
    prepareIn(place.path());
    const auto save = [this] { return m_file->save(Version::New); };
    Apart saved;
    if (isMounted) {
        const QByteArray disk = QFile::encodeName(m_disk);
        QVERIFY(::mount(nullptr, disk.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
        saved = runApart(save);
        QVERIFY(::mount(nullptr, disk.constData(), nullptr, MS_REMOUNT, nullptr) == 0);
    } else {
        const QByteArrayList changing{"mkdir", "mkdirat", "unlink", "unlinkat",
                                      "chmod", "fchmod",  "link",   "linkat"};
        saved = runWatched(save, [&changing](const SystemCall &call) -> Verdict {
            return call.opensToWrite() || changing.contains(call.name())
                    || renamingCalls.contains(call.name())
                ? Verdict::failed(EROFS)
                : Verdict();
        });
    }
    QCOMPARE(saved.end, Apart::End::Refused);
    verifySentence(saved.message);
    QCOMPARE(m_file->read(), Content::Old);
    m_file.reset();
    QVERIFY(place.removeRecursively());
}

void TestFileFaults::survivesReadOnlyPlaces_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<uint>("folderMode");
    QTest::addColumn<uint>("fileMode");
    QTest::addColumn<bool>("isOurs");
    addKindRows("D10 Read-only folder", [](QTestData &row) { row << 0500U << 0600U << true; });
    addKindRows("D11 Read-only file", [](QTestData &row) { row << 0700U << 0400U << true; });
    // Only who is root can make them somebody else's.
    if (canBecomeNobody()) {
        addKindRows("D10 Read-only folder of another user",
                    [](QTestData &row) { row << 0755U << 0644U << false; });
        addKindRows("D11 Read-only file of another user in a folder for all",
                    [](QTestData &row) { row << 01777U << 0644U << false; });
    }
}

void TestFileFaults::survivesReadOnlyPlaces()
{
    QFETCH(const uint, folderMode);
    QFETCH(const uint, fileMode);
    QFETCH(const bool, isOurs);
    const QString config = m_place->filePath(u"place"_s);
    prepareIn(config);
    const QByteArray file = QFile::encodeName(m_file->path());
    const QByteArray folder = QFile::encodeName(QFileInfo(m_file->path()).path());
    if (canBecomeNobody()) {
        QVERIFY(::chmod(qPrintable(m_place->path()), 0755) == 0);
        QVERIFY(::chown(qPrintable(config), nobody, nobody) == 0);
        const uid_t owner = isOurs ? nobody : 0;
        QVERIFY(::chown(folder.constData(), owner, owner) == 0);
        QVERIFY(::chown(file.constData(), owner, owner) == 0);
    }
    QVERIFY(::chmod(file.constData(), fileMode) == 0);
    QVERIFY(::chmod(folder.constData(), folderMode) == 0);
    const Apart saved = runApart([this] { return m_file->save(Version::New); }, Rights::Nobody);
    QVERIFY(::chmod(folder.constData(), 0700) == 0);
    if (canBecomeNobody()) {
        QVERIFY(::chown(folder.constData(), 0, 0) == 0);
        QVERIFY(::chown(file.constData(), 0, 0) == 0);
    }
    verifyOldOrNew(saved);
    if (!isOurs)
        QCOMPARE(saved.end, Apart::End::Refused);
}

void TestFileFaults::confirmsBeforeItTells_data()
{
    QTest::addColumn<QByteArray>("kind");
    if (canWatch())
        addKindRows("D24 Power cut, by the order of what is confirmed");
}

//! What a power cut can take back is what no fsync confirmed: the bytes of a file before it gets its name,
//! and the name before success is told.
void TestFileFaults::confirmsBeforeItTells()
{
    if (!hasRow())
        return;
    QFETCH(const QByteArray, kind);
    prepareIn(m_place->filePath(u"place"_s));
    QStringList order;
    const Apart saved = runWatched([this] { return m_file->save(Version::New); },
                                   [&order](const SystemCall &call) {
                                       if (confirmingCalls.contains(call.name()))
                                           order << u"sync %1"_s.arg(call.arguments[0]);
                                       else if (writingCalls.contains(call.name()))
                                           order << u"write %1"_s.arg(call.arguments[0]);
                                       else if (renamingCalls.contains(call.name()))
                                           order << u"rename"_s;
                                       return Verdict();
                                   });
    QVERIFY2(saved.end == Apart::End::Succeeded, qPrintable(saved.message));
    const QByteArray all = order.join(u", ").toUtf8();
    if (kind == "history") {
        const QString lastWrite = order.filter(u"write"_s).constLast();
        QVERIFY2(!order.mid(order.lastIndexOf(lastWrite)).filter(u"sync"_s).isEmpty(), all);
        return;
    }
    const qsizetype rename = order.indexOf(u"rename"_s);
    QVERIFY2(rename > 0 && order.count(u"rename"_s) == 1, all);
    const QStringList before = order.first(rename);
    const QString lastWrite = before.filter(u"write"_s).constLast();
    const QString confirmation = QString(lastWrite).replace(u"write"_s, u"sync"_s);
    QVERIFY2(before.lastIndexOf(confirmation) > before.lastIndexOf(lastWrite), all);
    QVERIFY2(!order.mid(rename).filter(u"sync"_s).isEmpty(), all);
}

QTEST_GUILESS_MAIN(TestFileFaults)
#include "tst_filefaults.moc"
