#include "app/storage/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace weir;
using namespace Qt::StringLiterals;

class TestSafeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesWhatItReads_data();
    void writesWhatItReads();
    void keepsOthersOut();
    void keepsPermissionsWhenAsked();
    void keepsTheGroupWhenAsked();
    void opensNothingToAnotherGroup_data();
    void opensNothingToAnotherGroup();
    void followsLinkToFile();
    void refusesLinkToNothing();
    void leavesOtherHardLinksAlone();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesBadPlaces_data();
    void refusesBadPlaces();
    void keepsOldFileOnFullDisk_data();
    void keepsOldFileOnFullDisk();
    void readsUpToLimit_data();
    void readsUpToLimit();
    void refusesMoreThan16MiB();
    void readsFilesOfUnknownSize();
    void tellsThatFileIsGone();
    void keepsMessageOnOneLine();
    void removesFiles();
    void makesPrivateFolders();
    void repairsFolderPermissions();
    void makesNoFolderBelowFile();
    void removesOldLeftoversOnly();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const std::string oldContent(3000, 'o');

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode : 0;
}

mode_t permissionsOf(const QString &path)
{
    return modeOf(path) & 0777;
}

void create(const QString &path, const QByteArray &content, mode_t mode = 0644)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(::fchmod(file.handle(), mode) == 0);
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("cannot be opened");
}

//! Files of this process cannot grow beyond a size while this lives, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

void TestSafeFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSafeFile::cleanup()
{
    m_folder.reset();
}

void TestSafeFile::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("NUL and bytes that are no UTF-8") << QByteArray("a\0b\xFF\r\n", 6);
    QTest::newRow("more than one block") << QByteArray(200'001, 'b');
}

void TestSafeFile::writesWhatItReads()
{
    QFETCH(QByteArray, content);
    const QString file = path(u"new.json"_s);
    QVERIFY(!writeFile(file, content.toStdString()));
    QCOMPARE(contentOf(file), content.toStdString());
    const auto read = readFile(file);
    QVERIFY(read);
    QCOMPARE(*read, content.toStdString());
    QVERIFY(!writeFile(file, "shorter"));
    QCOMPARE(contentOf(file), std::string("shorter"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"new.json"_s});
}

void TestSafeFile::keepsOthersOut()
{
    const mode_t before = ::umask(0);
    const auto error = writeFile(path(u"new.json"_s), "{}");
    ::umask(before);
    QVERIFY(!error);
    QCOMPARE(permissionsOf(path(u"new.json"_s)), mode_t(0600));

    create(path(u"open.json"_s), "{}", 0666);
    QVERIFY(!writeFile(path(u"open.json"_s), "{}"));
    QCOMPARE(permissionsOf(path(u"open.json"_s)), mode_t(0600));
}

void TestSafeFile::keepsPermissionsWhenAsked()
{
    create(path(u"shared.json"_s), "{}", 0664);
    QVERIFY(!writeFile(path(u"shared.json"_s), "[]", FilePermissions::Kept));
    QCOMPARE(permissionsOf(path(u"shared.json"_s)), mode_t(0664));
    QCOMPARE(contentOf(path(u"shared.json"_s)), std::string("[]"));

    QVERIFY(!writeFile(path(u"new.json"_s), "[]", FilePermissions::Kept));
    QCOMPARE(permissionsOf(path(u"new.json"_s)), mode_t(0600));
}

void TestSafeFile::keepsTheGroupWhenAsked()
{
    // One that this process may set.
    std::array<gid_t, 64> groups{};
    const int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
    const gid_t group = ::geteuid() == 0 ? 12345 : count > 0 ? groups.at(size_t(count) - 1) : ::getegid();
    create(path(u"shared.json"_s), "{}", 0640);
    QVERIFY(::chown(qPrintable(path(u"shared.json"_s)), ::geteuid(), group) == 0);
    QVERIFY(!writeFile(path(u"shared.json"_s), "[]", FilePermissions::Kept));
    struct stat status = {};
    QVERIFY(::stat(qPrintable(path(u"shared.json"_s)), &status) == 0);
    QCOMPARE(status.st_gid, group);
    QCOMPARE(permissionsOf(path(u"shared.json"_s)), mode_t(0640));
}

void TestSafeFile::opensNothingToAnotherGroup_data()
{
    QTest::addColumn<uint>("before");
    QTest::addColumn<uint>("after");
    // Nobody else can become somebody who may not set it.
    if (::geteuid() == 0) {
        QTest::newRow("a group alone") << 0660U << 0600U;
        QTest::newRow("others as well") << 0664U << 0644U;
    }
}

void TestSafeFile::opensNothingToAnotherGroup()
{
    QFETCH(const uint, before);
    QFETCH(const uint, after);
    constexpr uid_t nobody = 65534;
    const QString file = path(u"shared.json"_s);
    create(file, "{}", before);
    QVERIFY(::chown(qPrintable(m_folder->path()), nobody, nobody) == 0);
    std::array<gid_t, 64> groups{};
    const int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
    QVERIFY(count >= 0 && ::setgroups(0, nullptr) == 0 && ::setegid(nobody) == 0 && ::seteuid(nobody) == 0);
    const auto error = writeFile(file, "[]", FilePermissions::Kept);
    QVERIFY(::seteuid(0) == 0 && ::setegid(0) == 0 && ::setgroups(size_t(count), groups.data()) == 0);
    QVERIFY2(!error, error ? qPrintable(error->message) : "");
    QCOMPARE(permissionsOf(file), mode_t(after));
}

void TestSafeFile::followsLinkToFile()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    const QString target = path(u"elsewhere/target.json"_s);
    create(target, "old");
    QVERIFY(QFile::link(u"elsewhere/target.json"_s, path(u"link.json"_s)));
    QVERIFY(!writeFile(path(u"link.json"_s), "new"));
    QVERIFY(S_ISLNK(modeOf(path(u"link.json"_s))));
    QCOMPARE(contentOf(target), std::string("new"));
    QCOMPARE(permissionsOf(target), mode_t(0600));
    QCOMPARE(*readFile(path(u"link.json"_s)), std::string("new"));
}

void TestSafeFile::refusesLinkToNothing()
{
    QVERIFY(QFile::link(path(u"nothing.json"_s), path(u"link.json"_s)));
    const auto error = writeFile(path(u"link.json"_s), "new");
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::NotRegular);
    QCOMPARE(modeOf(path(u"nothing.json"_s)), mode_t(0));
    QVERIFY(S_ISLNK(modeOf(path(u"link.json"_s))));
    const auto read = readFile(path(u"link.json"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::NotFound);
}

void TestSafeFile::leavesOtherHardLinksAlone()
{
    create(path(u"a.json"_s), "old");
    QVERIFY(::link(qPrintable(path(u"a.json"_s)), qPrintable(path(u"b.json"_s))) == 0);
    QVERIFY(!writeFile(path(u"a.json"_s), "new"));
    QCOMPARE(contentOf(path(u"a.json"_s)), std::string("new"));
    QCOMPARE(contentOf(path(u"b.json"_s)), std::string("old"));
}

void TestSafeFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"is a pipe or a device"_s;
    QTest::newRow("link to a pipe") << u"link"_s << u"is a pipe or a device"_s;
    QTest::newRow("device") << u"/dev/null"_s << u"is a pipe or a device"_s;
    QTest::newRow("device without an end") << u"/dev/zero"_s << u"is a pipe or a device"_s;
}

void TestSafeFile::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(::mkfifo(qPrintable(path(u"pipe"_s)), 0600) == 0);
    QVERIFY(QFile::link(path(u"pipe"_s), path(u"link"_s)));

    const QString file = QDir(m_folder->path()).absoluteFilePath(name);
    const mode_t before = modeOf(file);
    const auto read = readFile(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::NotRegular);
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    const auto error = writeFile(file, "new");
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::NotRegular);
    QVERIFY2(error->message.contains(said), qPrintable(error->message));
    QCOMPARE(modeOf(file), before);
}

void TestSafeFile::refusesBadPlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("below a file") << u"file.json/x.json"_s;
    QTest::newRow("in a folder that is not there") << u"nowhere/x.json"_s;
    QTest::newRow("name of 256 bytes") << QString(256, u'n');
    QTest::newRow("path of 5000 bytes") << u"folder/"_s.repeated(714) + u"x"_s;
    QTest::newRow("a folder that the kernel guards") << u"/proc/x.json"_s;
}

void TestSafeFile::refusesBadPlaces()
{
    QFETCH(QString, name);
    create(path(u"file.json"_s), "old");
    const QString file = QDir(m_folder->path()).absoluteFilePath(name);
    const auto error = writeFile(file, "new");
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::WriteFailed);
    QVERIFY2(error->message.contains(u"cannot be written"_s), qPrintable(error->message));
    QVERIFY(!readFile(file));
    QCOMPARE(contentOf(path(u"file.json"_s)), std::string("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file.json"_s});
}

void TestSafeFile::keepsOldFileOnFullDisk_data()
{
    QTest::addColumn<bool>("isRealDisk");
    QTest::addColumn<int>("size");
    QTest::newRow("limit, a little more") << false << 4097;
    QTest::newRow("limit, much more") << false << 4 * 1024 * 1024;
    if (qEnvironmentVariableIsEmpty("WEIR_SMALL_DISK"))
        return;
    QTest::newRow("full disk, a little") << true << 100;
    QTest::newRow("full disk, a block") << true << 4096;
    QTest::newRow("full disk, much more than it has") << true << 4 * 1024 * 1024;
}

void TestSafeFile::keepsOldFileOnFullDisk()
{
    QFETCH(bool, isRealDisk);
    QFETCH(int, size);
    const QString folder = isRealDisk ? qEnvironmentVariable("WEIR_SMALL_DISK") : m_folder->path();
    const QString file = folder + u"/old.json"_s;
    QVERIFY(!writeFile(file, oldContent));
    const std::string content(static_cast<size_t>(size), 'n');

    std::optional<FileError> error;
    if (isRealDisk) {
        QFile filler(folder + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'f')) > 0) { }
        error = writeFile(file, content);
        QVERIFY(filler.remove());
    } else {
        const FileSizeLimit limit(4096);
        error = writeFile(file, content);
    }
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::WriteFailed);
    QVERIFY2(error->message.endsWith(u'.'), qPrintable(error->message));
    QCOMPARE(contentOf(file), oldContent);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"old.json"_s});

    // With room again it goes.
    QVERIFY(!writeFile(file, "new"));
    QCOMPARE(contentOf(file), std::string("new"));
}

void TestSafeFile::readsUpToLimit_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("one less") << 99'999 << true;
    QTest::newRow("limit") << 100'000 << true;
    QTest::newRow("one more") << 100'001 << false;
}

void TestSafeFile::readsUpToLimit()
{
    QFETCH(int, size);
    QFETCH(bool, accepted);
    create(path(u"file.json"_s), QByteArray(size, 'x'));
    const auto read = readFile(path(u"file.json"_s), 100'000);
    QCOMPARE(read.hasValue(), accepted);
    if (accepted) {
        QCOMPARE(read->size(), static_cast<size_t>(size));
        return;
    }
    QCOMPARE(read.error().kind, FileError::Kind::TooLarge);
    QVERIFY2(read.error().message.contains(QLocale().toString(100'001)), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(QLocale().toString(100'000)), qPrintable(read.error().message));
}

void TestSafeFile::refusesMoreThan16MiB()
{
    create(path(u"file.json"_s), {});
    QVERIFY(QFile::resize(path(u"file.json"_s), 16LL * 1024 * 1024));
    QVERIFY(readFile(path(u"file.json"_s)));
    QVERIFY(QFile::resize(path(u"file.json"_s), 16LL * 1024 * 1024 + 1));
    const auto read = readFile(path(u"file.json"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::TooLarge);
}

void TestSafeFile::readsFilesOfUnknownSize()
{
    const QString file = u"/proc/self/status"_s;
    QCOMPARE(QFileInfo(file).size(), 0);
    const auto read = readFile(file);
    QVERIFY(read);
    QVERIFY(read->size() > 100);
    const auto refused = readFile(file, 100);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FileError::Kind::TooLarge);
}

void TestSafeFile::tellsThatFileIsGone()
{
    const auto read = readFile(path(u"gone.json"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::NotFound);
    QVERIFY2(read.error().message.contains(u"gone.json"_s), qPrintable(read.error().message));
}

void TestSafeFile::keepsMessageOnOneLine()
{
    const auto read = readFile(path(u"a\n\u202Eb\x1B.json"_s));
    QVERIFY(!read);
    QVERIFY(std::ranges::all_of(read.error().message, [](QChar character) { return character.isPrint(); }));
}

void TestSafeFile::removesFiles()
{
    create(path(u"target.json"_s), "x");
    QVERIFY(QFile::link(path(u"target.json"_s), path(u"link.json"_s)));
    QVERIFY(!removeFile(path(u"link.json"_s)));
    QCOMPARE(contentOf(path(u"target.json"_s)), std::string("x"));
    QVERIFY(!removeFile(path(u"target.json"_s)));
    QVERIFY(!QFileInfo::exists(path(u"target.json"_s)));
    const auto error = removeFile(path(u"target.json"_s));
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::NotFound);
    QVERIFY(removeFile(m_folder->path())->kind == FileError::Kind::WriteFailed);
}

void TestSafeFile::makesPrivateFolders()
{
    const mode_t before = ::umask(0);
    const auto error = makePrivateFolder(path(u"a/b/c"_s));
    ::umask(before);
    QVERIFY(!error);
    for (const QString &folder : {u"a"_s, u"a/b"_s, u"a/b/c"_s})
        QCOMPARE(permissionsOf(path(folder)), mode_t(0700));
}

void TestSafeFile::repairsFolderPermissions()
{
    QVERIFY(::mkdir(qPrintable(path(u"above"_s)), 0700) == 0);
    QVERIFY(::mkdir(qPrintable(path(u"above/ours"_s)), 0700) == 0);
    QVERIFY(::chmod(qPrintable(path(u"above"_s)), 0755) == 0);
    QVERIFY(::chmod(qPrintable(path(u"above/ours"_s)), 0777) == 0);
    QVERIFY(!makePrivateFolder(path(u"above/ours"_s)));
    QCOMPARE(permissionsOf(path(u"above/ours"_s)), mode_t(0700));
    QCOMPARE(permissionsOf(path(u"above"_s)), mode_t(0755));
}

void TestSafeFile::makesNoFolderBelowFile()
{
    create(path(u"file"_s), "x");
    for (const QString &folder : {u"file"_s, u"file/folder"_s, u"file/folder/deeper"_s}) {
        const auto error = makePrivateFolder(path(folder));
        QVERIFY(error);
        QCOMPARE(error->kind, FileError::Kind::WriteFailed);
    }
    QCOMPARE(contentOf(path(u"file"_s)), std::string("x"));
}

void TestSafeFile::removesOldLeftoversOnly()
{
    const QStringList files{u"p.json"_s, u"p.json.aB3xYz"_s, u"p.json.young1"_s, u"p.json.backup2"_s,
                            u"notes.aB3xYz"_s};
    for (const QString &name : files)
        create(path(name), "x");
    for (const QString &name : files) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const int age = name == u"p.json.young1"_s ? 3500 : 3700;
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-age),
                                 QFileDevice::FileModificationTime));
    }
    removeLeftovers(m_folder->path());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
             (QStringList{u"notes.aB3xYz"_s, u"p.json"_s, u"p.json.backup2"_s, u"p.json.young1"_s}));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
