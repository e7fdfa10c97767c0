// What stands where a file of each kind is to be saved: nothing, links, folders, pipes, devices, odd names.

#include "app/storage/safefile.h"
#include "tests/support/faultinjection.h"
#include "tests/support/storedfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestFileObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void savesWhereTheFolderIsGone_data();
    void savesWhereTheFolderIsGone();
    void savesWhereTheFileIsGone_data();
    void savesWhereTheFileIsGone();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void followsALinkToAFile_data();
    void followsALinkToAFile();
    void writesNoFileOfAnotherUser_data();
    void writesNoFileOfAnotherUser();
    void makesNothingThroughALinkToNothing_data();
    void makesNothingThroughALinkToNothing();
    void savesOneOfSeveralNames_data();
    void savesOneOfSeveralNames();
    void takesAnyName_data();
    void takesAnyName();
    void refusesNamesThatAreTooLong_data();
    void refusesNamesThatAreTooLong();
    void passesOverNamesThatAreNoText_data();
    void passesOverNamesThatAreNoText();
    void keepsOthersOut_data();
    void keepsOthersOut();

private:
    //! With an old version in it.
    void prepareIn(const QString &folder);
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_file->path()); }
    [[nodiscard]] QString save() const { return m_file->save(Version::New); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<StoredFile> m_file;
};

namespace {

mode_t modeOf(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0 ? status.st_mode : 0;
}

//! As the 7th of the memory devices, /dev/full.
bool makeDevice(const QByteArray &path)
{
    return ::mknod(path.constData(), S_IFCHR | S_IRUSR | S_IWUSR, makedev(1, 7)) == 0;
}

//! Root may, but not in every container.
bool canMakeDevices()
{
    const QTemporaryDir folder;
    return makeDevice(QFile::encodeName(folder.filePath(u"device"_s)));
}

constexpr mode_t permissionBits = S_IRWXU | S_IRWXG | S_IRWXO;

} // namespace

void TestFileObjects::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
    prepareIn(m_place->filePath(u"place"_s));
}

void TestFileObjects::cleanup()
{
    m_file.reset();
    m_place.reset();
}

void TestFileObjects::prepareIn(const QString &folder)
{
    QFETCH(const QByteArray, kind);
    m_file = fileWithOldVersion(kind, folder);
    QVERIFY(m_file);
}

void TestFileObjects::savesWhereTheFolderIsGone_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D13 Folder deleted while running");
}

void TestFileObjects::savesWhereTheFolderIsGone()
{
    QVERIFY(QDir(m_file->folder()).removeRecursively());
    const QString fault = save();
    const Content content = m_file->read();
    if (fault.isEmpty()) {
        QVERIFY(content == Content::New || content == Content::NewAlone);
        return;
    }
    verifySentence(fault);
    QCOMPARE(content, Content::Nothing);
    QVERIFY(!QFileInfo::exists(m_file->path()));
}

void TestFileObjects::savesWhereTheFileIsGone_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D14 File deleted while open");
}

void TestFileObjects::savesWhereTheFileIsGone()
{
    QVERIFY(QFile::remove(m_file->path()));
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const Content content = m_file->read();
    QVERIFY(content == Content::New || content == Content::NewAlone);
}

void TestFileObjects::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("object");
    addKindRows("D15 File replaced by a folder", [](QTestData &row) { row << QByteArray("folder"); });
    addKindRows("D19 FIFO at the path", [](QTestData &row) { row << QByteArray("pipe"); });
    addKindRows("D22 Device node, by a link", [](QTestData &row) { row << QByteArray("link"); });
    if (canMakeDevices())
        addKindRows("D22 Device node", [](QTestData &row) { row << QByteArray("device"); });
}

void TestFileObjects::refusesWhatIsNoFile()
{
    QFETCH(const QByteArray, object);
    QVERIFY(QFile::remove(m_file->path()));
    if (object == "folder")
        QVERIFY(::mkdir(path().constData(), 0700) == 0);
    else if (object == "pipe")
        QVERIFY(::mkfifo(path().constData(), 0600) == 0);
    else if (object == "link")
        QVERIFY(::symlink("/dev/full", path().constData()) == 0);
    else
        QVERIFY(makeDevice(path()));
    const mode_t before = modeOf(path());
    QElapsedTimer clock;
    clock.start();
    const QString fault = save();
    verifySentence(fault);
    static_cast<void>(m_file->read());
    static_cast<void>(m_file->faultText());
    QVERIFY2(clock.elapsed() < 5000, "waited for it");
    QCOMPARE(modeOf(path()), before);
}

void TestFileObjects::followsALinkToAFile_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D16 Symlink to a file");
}

void TestFileObjects::followsALinkToAFile()
{
    const QString target = m_place->filePath(u"target"_s);
    QVERIFY(QFile::rename(m_file->path(), target));
    QVERIFY(QFile::link(target, m_file->path()));
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(m_file->read(), Content::New);
    QVERIFY(S_ISLNK(modeOf(path())));
    QVERIFY(S_ISREG(modeOf(QFile::encodeName(target))));
}

void TestFileObjects::writesNoFileOfAnotherUser_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D17 Symlink to another user's file");
}

void TestFileObjects::writesNoFileOfAnotherUser()
{
    // Root's, for who is not root as well.
    QString target = u"/etc/passwd"_s;
    QVERIFY(QFile::remove(m_file->path()));
    if (canBecomeNobody()) {
        target = m_place->filePath(u"roots"_s);
        writeBytes(target, "{\"name\": \"root's\"}");
        QVERIFY(::chmod(qPrintable(m_place->path()), 0755) == 0);
        for (const QString &folder : {m_file->folder(), QFileInfo(m_file->path()).path()})
            QVERIFY(::chown(qPrintable(folder), nobody, nobody) == 0);
    }
    QVERIFY(QFile::link(target, m_file->path()));
    const QByteArray before = bytesOf(target);
    const mode_t mode = modeOf(QFile::encodeName(target));
    const Apart saved = runApart([this] { return save(); }, Rights::Nobody);
    QCOMPARE(saved.end, Apart::End::Refused);
    verifySentence(saved.message);
    QCOMPARE(bytesOf(target), before);
    QCOMPARE(modeOf(QFile::encodeName(target)), mode);
}

void TestFileObjects::makesNothingThroughALinkToNothing_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D17 Symlink, dangling");
}

void TestFileObjects::makesNothingThroughALinkToNothing()
{
    const QString target = m_place->filePath(u"nothing"_s);
    QVERIFY(QFile::remove(m_file->path()));
    QVERIFY(QFile::link(target, m_file->path()));
    const QString fault = save();
    verifySentence(fault);
    QVERIFY(!QFileInfo::exists(target));
    QVERIFY(S_ISLNK(modeOf(path())));
}

void TestFileObjects::savesOneOfSeveralNames_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D18 Hard link");
}

void TestFileObjects::savesOneOfSeveralNames()
{
    QFETCH(const QByteArray, kind);
    const QString other = m_place->filePath(u"other"_s);
    QVERIFY(::link(path().constData(), qPrintable(other)) == 0);
    const QByteArray before = bytesOf(other);
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(m_file->read(), Content::New);
    // A database is written in its place, under all of its names.
    QCOMPARE(bytesOf(other) == before, kind != "history");
}

void TestFileObjects::takesAnyName_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *tag, const QString &name) {
        addKindRows(tag, [&name](QTestData &row) { row << name; });
    };
    add("D20 Folder with a name of 255 bytes", QString(255, u'n'));
    add("D20 Folder with a line end in its name", u"a\nb"_s);
    add("D20 Folder with signs of shells, SQL and URLs in its name", u"a'b\"c%20d?e#f;g&h=i*"_s);
}

void TestFileObjects::takesAnyName()
{
    QFETCH(const QString, name);
    prepareIn(m_place->filePath(name));
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileObjects::refusesNamesThatAreTooLong_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *tag, const QString &name) {
        addKindRows(tag, [&name](QTestData &row) { row << name; });
    };
    add("D20 Folder with a name of 256 bytes", QString(256, u'n'));
    add("D20 Path of more than 4096 bytes", (QString(200, u'n') + u'/').repeated(21));
}

void TestFileObjects::refusesNamesThatAreTooLong()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QString, name);
    m_file = storedFile(kind, m_place->filePath(name));
    const QString fault = save();
    verifySentence(fault);
    static_cast<void>(m_file->read());
}

void TestFileObjects::passesOverNamesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D20 Name that is not UTF-8 beside it");
}

void TestFileObjects::passesOverNamesThatAreNoText()
{
    const QByteArray folder = QFile::encodeName(QFileInfo(m_file->path()).path());
    const QByteArray odd = folder + "/\xFF\xFE.json";
    const int file = ::open(odd.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(file >= 0);
    ::close(file);
    static_cast<void>(m_file->faultText());
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY(::unlink(odd.constData()) == 0);
    QCOMPARE(m_file->read(), Content::New);
}

void TestFileObjects::keepsOthersOut_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("after");
    const std::vector<const char *> ours{"profiles", "drafts", "settings", "history"};
    addKindRows(
        "D21 0644 at the start", [](QTestData &row) { row << 0644U << 0600U; }, ours);
    addKindRows(
        "D21 0666 at the start", [](QTestData &row) { row << 0666U << 0600U; }, ours);
    // What users share is theirs to share.
    addKindRows("D21 0644 at the start", [](QTestData &row) { row << 0644U << 0644U; }, {"exports"});
    addKindRows("D21 0666 at the start", [](QTestData &row) { row << 0666U << 0666U; }, {"exports"});
}

void TestFileObjects::keepsOthersOut()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const uint, mode);
    QFETCH(const uint, after);
    const QByteArray folder = QFile::encodeName(QFileInfo(m_file->path()).path());
    QVERIFY(::chmod(path().constData(), mode) == 0);
    QVERIFY(::chmod(folder.constData(), 0777) == 0);
    const QString fault = save();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(modeOf(path()) & permissionBits, mode_t(after));
    QCOMPARE(modeOf(folder) & permissionBits, mode_t(kind == "exports" ? 0777 : 0700));
    QCOMPARE(m_file->read(), Content::New);
}

QTEST_GUILESS_MAIN(TestFileObjects)
#include "tst_fileobjects.moc"
