// What is freed is gone from the memory of the process, and that memory is nobody else's to read. Linked with
// app/zeroonfree.cpp, as the program is.

#include "app/processprivacy.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <thread>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t textSize = 4000;
constexpr char letter = 'm';
//! So many in a row are none of somebody who got the memory since.
constexpr qsizetype someLetters = 100;
//! The C library keeps its lists of free blocks at the start of each.
constexpr size_t keptByTheLibrary = 32;
constexpr uid_t nobody = 65534;

//! Through a pointer that the compiler does not see through: it knows what realloc() has to do, and not what
//! this one does besides.
void *(*volatile resized)(void *, size_t) = std::realloc;

//! What lies there, also where nothing is allocated any more; empty where no memory is.
QByteArray bytesAt(const void *address, size_t size)
{
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !memory.seek(static_cast<qint64>(reinterpret_cast<quintptr>(address))))
        return {};
    return memory.read(static_cast<qint64>(size));
}

bool holdsText(const void *address, size_t size)
{
    return bytesAt(address, size).mid(keptByTheLibrary).contains(QByteArray(someLetters, letter));
}

//! Makes a text, shows it, and frees it.
using Text = std::function<void(const std::function<void(const void *)> &shown)>;

void addMemoryOwners()
{
    QTest::addColumn<Text>("text");
    QTest::newRow("QString") << Text([](const auto &shown) {
        // Both of its bytes.
        const QString text(textSize / 2, QChar(letter, letter));
        shown(text.constData());
    });
    QTest::newRow("QByteArray") << Text([](const auto &shown) {
        const QByteArray text(textSize, letter);
        shown(text.constData());
    });
    QTest::newRow("std::string") << Text([](const auto &shown) {
        const std::string text(textSize, letter);
        shown(text.data());
    });
    QTest::newRow("a block of another thread") << Text([](const auto &shown) {
        std::thread([&shown] {
            const std::string text(textSize, letter);
            shown(text.data());
        }).join();
    });
    QTest::newRow("an aligned block") << Text([](const auto &shown) {
        void *block = std::aligned_alloc(64, 4032);
        std::memset(block, letter, textSize);
        shown(block);
        std::free(block);
    });
}

} // namespace

class TestMemoryProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freedTextsAreGone_data();
    void freedTextsAreGone();
    void grownBlocksLeaveNothingBehind();
    void shrunkBlocksLoseTheirEnd();
    void reallocKeepsItsContract();
    void everyStartIsPrivate_data();
    void everyStartIsPrivate();
    void thisProcessIsPrivate();
};

void TestMemoryProtection::freedTextsAreGone_data()
{
    addMemoryOwners();
}

void TestMemoryProtection::freedTextsAreGone()
{
    QFETCH(Text, text);
    const void *address = nullptr;
    bool wasThere = false;
    text([&address, &wasThere](const void *shown) {
        address = shown;
        wasThere = holdsText(shown, textSize);
    });
    QVERIFY(wasThere);
    QVERIFY(!holdsText(address, textSize));
}

void TestMemoryProtection::grownBlocksLeaveNothingBehind()
{
    void *block = std::malloc(textSize);
    std::memset(block, letter, textSize);
    // It cannot grow where it stands.
    const std::unique_ptr<char[]> neighbour = std::make_unique<char[]>(textSize);
    const auto before = reinterpret_cast<quintptr>(block);
    block = resized(block, 100 * textSize);
    QCOMPARE(QByteArray(static_cast<char *>(block), textSize), QByteArray(textSize, letter));
    QVERIFY(reinterpret_cast<quintptr>(block) != before);
    QVERIFY(!holdsText(reinterpret_cast<const void *>(before), textSize));
    std::free(block);
}

void TestMemoryProtection::shrunkBlocksLoseTheirEnd()
{
    char *block = static_cast<char *>(std::malloc(textSize));
    std::memset(block, letter, textSize);
    constexpr size_t kept = 100;
    block = static_cast<char *>(resized(block, kept));
    QCOMPARE(QByteArray(block, kept), QByteArray(kept, letter));
    QVERIFY(!holdsText(block + kept, textSize - kept));
    std::free(block);
}

void TestMemoryProtection::reallocKeepsItsContract()
{
    void *block = resized(nullptr, textSize);
    QVERIFY(block);
    std::memset(block, letter, textSize);
    for (const size_t size : {1U, 16U, 4000U, 4001U, 200'000U, 5'000'000U, 300'000U, 24U}) {
        block = resized(block, size);
        QVERIFY(block);
        QCOMPARE(*static_cast<char *>(block), letter);
        std::memset(block, letter, size);
    }
    // More than there can be: what is there stays.
    QVERIFY(!resized(block, PTRDIFF_MAX));
    QCOMPARE(static_cast<char *>(block)[23], letter);
    QVERIFY(!resized(block, 0));
    std::free(nullptr);
}

void TestMemoryProtection::everyStartIsPrivate_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a command") << QStringList{u"sandbox"_s};
    QTest::newRow("the window") << QStringList{u"--sandbox"_s};
}

void TestMemoryProtection::everyStartIsPrivate()
{
    QFETCH(QStringList, arguments);
    // Where anybody may start it.
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto everybody = QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(folder.path(), everybody));
    const QString program = folder.filePath(u"weir"_s);
    QVERIFY(QFile::copy(QStringLiteral(WEIR_PROGRAM), program) && QFile::setPermissions(program, everybody));
    QProcess weir;
    // The files of a process that can be traced belong to its user; of root's that is no difference.
    weir.setChildProcessModifier([] {
        if (::getuid() == 0 && ::setuid(nobody) != 0)
            ::_exit(1);
    });
    weir.start(program, QStringList{u"--config-dir"_s, u"/nonexistent"_s} + arguments);
    QVERIFY2(weir.waitForStarted(), qPrintable(weir.errorString()));
    const QString process = u"/proc/%1/"_s.arg(weir.processId());
    QTRY_COMPARE(QFileInfo(process + u"environ"_s).ownerId(), uint(0));
    QFile limits(process + u"limits"_s);
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray text = limits.readAll();
    const QByteArray line =
        text.mid(text.indexOf("Max core file size")).split('\n').constFirst().simplified();
    QCOMPARE(line, QByteArray("Max core file size 0 0 bytes"));
    weir.kill();
    weir.waitForFinished();
}

//! Last, as there is no way back.
void TestMemoryProtection::thisProcessIsPrivate()
{
    keepMemoryPrivate();
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
    rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
}

QTEST_GUILESS_MAIN(TestMemoryProtection)
#include "tst_memoryprotection.moc"
