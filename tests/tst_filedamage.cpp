// What became of files of each kind on the disk or in another program: truncated, with flipped bits, empty,
// huge or of a later version. Nobody crashes or waits, nothing of it is taken for what was saved, and it
// stays for somebody to look at.

#include "tests/support/faultinjection.h"
#include "tests/support/storedfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <unistd.h>

using namespace weir::test;
using namespace Qt::StringLiterals;

class TestFileDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsEveryTruncation_data();
    void readsEveryTruncation();
    void readsEveryFlippedBit_data();
    void readsEveryFlippedBit();
    void readsOddSizes_data();
    void readsOddSizes();
    void leavesNewerOnesAlone_data();
    void leavesNewerOnesAlone();

private:
    //! The file, or what it was set aside as, has these bytes.
    [[nodiscard]] bool isKept(const QByteArray &bytes) const;
    //! Puts the bytes there alone, as a program that was not running finds them.
    void place(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<StoredFile> m_file;
    QByteArray m_old;
};

void TestFileDamage::init()
{
    QFETCH(const QByteArray, kind);
    m_place = temporaryFolder();
    QVERIFY(m_place->isValid());
    m_file = fileWithOldVersion(kind, m_place->path());
    QVERIFY(m_file);
    m_old = bytesOf(m_file->path());
    QVERIFY(!m_old.isEmpty());
}

void TestFileDamage::cleanup()
{
    m_file.reset();
    m_place.reset();
}

bool TestFileDamage::isKept(const QByteArray &bytes) const
{
    const QFileInfo file(m_file->path());
    const auto entries = file.dir().entryInfoList({file.fileName() + u'*'}, QDir::Files);
    return std::ranges::any_of(
        entries, [&bytes](const QFileInfo &entry) { return bytesOf(entry.filePath()) == bytes; });
}

void TestFileDamage::place(const QByteArray &bytes) const
{
    const QFileInfo file(m_file->path());
    for (const QFileInfo &entry : file.dir().entryInfoList({file.fileName() + u'*'}, QDir::Files))
        QFile::remove(entry.filePath());
    writeBytes(m_file->path(), bytes);
}

void TestFileDamage::readsEveryTruncation_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D25 Truncated at every byte");
}

void TestFileDamage::readsEveryTruncation()
{
    QFETCH(const QByteArray, kind);
    // A database is read by pages: within its header at every byte, and then around each quarter of a page.
    const bool isDatabase = kind == "history";
    constexpr qsizetype header = 100;
    for (qsizetype size = 0; size < m_old.size(); ++size) {
        if (isDatabase && size > header && size % 1024 > 1)
            continue;
        const QByteArray rest = m_old.first(size);
        place(rest);
        const QString fault = m_file->faultText();
        if (!fault.isEmpty())
            verifySentence(fault);
        QVERIFY2(isDatabase || isKept(rest), QByteArray::number(size));
        // Without its last byte, a line end, it is the old version still, as is a database without an index.
        const Content content = m_file->read();
        const bool isWhole = isDatabase || size >= m_old.size() - 2;
        QVERIFY2(content != Content::New && (content != Content::Old || isWhole), QByteArray::number(size));
    }
}

void TestFileDamage::readsEveryFlippedBit_data()
{
    QTest::addColumn<QByteArray>("kind");
    addKindRows("D26 Every bit flipped");
}

void TestFileDamage::readsEveryFlippedBit()
{
    QFETCH(const QByteArray, kind);
    // Of a database those of its header and the beginning of its schema, of which many are not used at all.
    const qsizetype bits = kind == "history" ? 120 * 8 : m_old.size() * 8;
    for (qsizetype bit = 0; bit < bits; ++bit) {
        QByteArray bytes = m_old;
        bytes[bit / 8] = static_cast<char>(static_cast<uchar>(bytes.at(bit / 8)) ^ (1U << (bit % 8)));
        place(bytes);
        const QString fault = m_file->faultText();
        if (!fault.isEmpty())
            verifySentence(fault);
        QVERIFY2(m_file->read() != Content::New, QByteArray::number(bit));
        QVERIFY2(kind == "history" || isKept(bytes), QByteArray::number(bit));
    }
}

void TestFileDamage::readsOddSizes_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size");
    addKindRows("D27 Empty", [](QTestData &row) { row << QByteArray() << qint64(0); });
    addKindRows("D27 NUL-filled", [](QTestData &row) { row << QByteArray(4096, '\0') << qint64(4096); });
    addKindRows("D27 1 GiB", [](QTestData &row) { row << QByteArray("{") << qint64(1024) * 1024 * 1024; });
}

void TestFileDamage::readsOddSizes()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, size);
    place(bytes);
    // With a hole: it takes no room.
    QVERIFY(QFile::resize(m_file->path(), size));
    QElapsedTimer clock;
    clock.start();
    const QString fault = m_file->faultText();
    // Without settings a window opens as well, and an empty history is one without changes.
    if (kind != "settings" && !(kind == "history" && size == 0))
        verifySentence(fault);
    const Content content = m_file->read();
    QVERIFY(content == Content::Nothing || content == Content::Damaged);
    const QString refusal = m_file->save(Version::New);
    if (refusal.isEmpty())
        QVERIFY(m_file->read() == Content::New || m_file->read() == Content::NewAlone);
    else
        verifySentence(refusal);
    QVERIFY2(clock.elapsed() < 5000, "took its time");
}

void TestFileDamage::leavesNewerOnesAlone_data()
{
    QTest::addColumn<QByteArray>("kind");
    // What users save has no version.
    addKindRows("D27 Newer version", {}, {"profiles", "drafts", "settings", "history"});
}

void TestFileDamage::leavesNewerOnesAlone()
{
    QFETCH(const QByteArray, kind);
    QByteArray newer = m_old;
    if (kind == "history") {
        // In the header, big-endian, from byte 60 on.
        newer[63] = 99;
    } else {
        const qsizetype version = newer.indexOf("\"version\": 1");
        QVERIFY(version > 0);
        newer.insert(version + qstrlen("\"version\": 1"), "9");
    }
    place(newer);
    verifySentence(m_file->save(Version::New));
    QCOMPARE(bytesOf(m_file->path()), newer);
    static_cast<void>(m_file->faultText());
    static_cast<void>(m_file->read());
    QCOMPARE(bytesOf(m_file->path()), newer);
}

QTEST_GUILESS_MAIN(TestFileDamage)
#include "tst_filedamage.moc"
