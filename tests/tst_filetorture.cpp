// Every system call by which the files of each kind are saved fails once, keeps failing, or is the last one
// before the process is killed: what was there, or what was saved, is there as a whole, and nobody was told
// anything else.

#include "tests/support/faultinjection.h"
#include "tests/support/storedfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>

using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! What happens to one call.
struct Torment
{
    enum class Length : quint8 { Once, FromThenOn };

    const char *name;
    //! 0 kills.
    int error;
    Length length = Length::Once;
    //! Whether a call that has nothing to wait for can end so.
    bool isForEveryCall = true;
};

constexpr std::array torments{
    Torment{"D23 kill -9 at every system call", 0},
    Torment{"ENOSPC at every system call", ENOSPC},
    Torment{"ENOSPC from every system call on", ENOSPC, Torment::Length::FromThenOn},
    Torment{"EIO at every system call", EIO},
    Torment{"EIO from every system call on", EIO, Torment::Length::FromThenOn},
    Torment{"EDQUOT at every system call", EDQUOT},
    Torment{"EACCES at every system call", EACCES},
    Torment{"EINTR at every system call", EINTR, Torment::Length::Once, false},
};

//! Of a temporary copy, as in settings.json.aB3xYz.
const QRegularExpression leftover(u"\\.json\\.[A-Za-z]{6}$"_s);

enum class Before : quint8 { Nothing, Old };

bool canBeInterrupted(const SystemCall &call)
{
    const QByteArray name = call.name();
    return name == "openat" || name.startsWith("write") || name.startsWith("pwrite") || name.contains("sync")
        || name == "close" || name == "ftruncate" || name == "fallocate";
}

//! The lock of a process that was killed before it wrote its number there is left alone for a moment, which
//! is not waited for here: it is as if it had passed.
void ageEmptyLocks(const QString &folder)
{
    QDirIterator locks(folder, {u"*.lock"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (locks.hasNext()) {
        QFile lock(locks.next());
        if (lock.size() == 0 && lock.open(QIODevice::ReadWrite))
            lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime);
    }
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files << entries.next().mid(folder.size());
    files.sort();
    return files;
}

} // namespace

class TestFileTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesWholeOrNot_data();
    void savesWholeOrNot();
    void cleanupTestCase();

private:
    void prepare(const QByteArray &kind, Before before);
    void torment(const Torment &torment, size_t place, Before before);

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_template;
    std::vector<SystemCall> m_calls;
    int m_scenarios = 0;
    int m_injections = 0;
    int m_torn = 0;
    int m_lost = 0;
    int m_falseSuccesses = 0;
    int m_hangs = 0;
    int m_leftovers = 0;
};

void TestFileTorture::initTestCase()
{
    m_place = temporaryFolder();
    QVERIFY(m_place->isValid());
    m_template = m_place->filePath(u"template"_s);
    // What is done once in a process is done before anything is counted.
    for (const char *kind : storedKinds()) {
        prepare(kind, Before::Old);
        const auto file = storedFile(kind, m_template);
        QVERIFY(file->save(Version::New).isEmpty());
        QCOMPARE(file->read(), Content::New);
    }
}

void TestFileTorture::prepare(const QByteArray &kind, Before before)
{
    QDir(m_template).removeRecursively();
    QVERIFY(QDir().mkpath(m_template));
    const auto file = storedFile(kind, m_template);
    if (before == Before::Old) {
        const Apart saved = runApart([&file] { return file->save(Version::Old); });
        QVERIFY2(saved.end == Apart::End::Succeeded, qPrintable(saved.message));
    }
}

void TestFileTorture::torment(const Torment &torment, size_t place, Before before)
{
    const QByteArray kind = *static_cast<QByteArray *>(QTest::qData("kind", qMetaTypeId<QByteArray>()));
    const QString folder = m_place->filePath(u"folder"_s);
    QDir(folder).removeRecursively();
    std::filesystem::copy(m_template.toStdString(), folder.toStdString(),
                          std::filesystem::copy_options::recursive);
    const auto file = storedFile(kind, folder);
    const SystemCall &aim = m_calls[place];
    bool wasHit = false;
    const Apart saved = runWatched([&file] { return file->save(Version::New); },
                                   [&](const SystemCall &call) -> Verdict {
                                       const bool isAim =
                                           call.number == aim.number && call.occurrence == aim.occurrence;
                                       const bool isLater = wasHit && call.number == aim.number
                                           && torment.length == Torment::Length::FromThenOn;
                                       if (!isAim && !isLater)
                                           return {};
                                       wasHit = true;
                                       if (torment.error == 0)
                                           return {Verdict::Kind::Killed};
                                       return Verdict::failed(torment.error);
                                   });
    ++m_injections;
    const QByteArray where = aim.name() + " no. " + QByteArray::number(aim.occurrence);
    QVERIFY2(wasHit, where);
    const QStringList files = filesIn(folder);
    ageEmptyLocks(folder);
    const Content content = file->read();
    const Content formerContent = before == Before::Old ? Content::Old : Content::Nothing;
    const Content newContent = before == Before::Old ? Content::New : Content::NewAlone;
    const bool isNew = content == Content::New || content == newContent;
    const bool isHung = saved.end == Apart::End::Hung;
    const bool isTorn = !isNew && content != formerContent;
    const bool isFalse = saved.end == Apart::End::Succeeded && !isNew;
    m_hangs += isHung;
    m_torn += isTorn && content != Content::Nothing;
    m_lost += isTorn && content == Content::Nothing;
    m_falseSuccesses += isFalse;
    m_leftovers +=
        std::ranges::any_of(files, [](const QString &name) { return leftover.match(name).hasMatch(); });
    QVERIFY2(!isHung && !isTorn && !isFalse,
             where + ", content " + QByteArray::number(int(content)) + ", end "
                 + QByteArray::number(int(saved.end)) + ' ' + saved.message.toUtf8()
                 + file->faultText().toUtf8());
    QCOMPARE(saved.end == Apart::End::Killed, torment.error == 0);
    if (saved.end == Apart::End::Refused)
        verifySentence(saved.message);
    // Whatever was left behind is in nobody's way.
    if (!isNew) {
        const QString again = file->save(Version::New);
        QVERIFY2(again.isEmpty(), where + ", again: " + again.toUtf8());
        const Content after = file->read();
        QVERIFY2(after == Content::New || after == newContent, where + ", again");
    }
}

void TestFileTorture::savesWholeOrNot_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<const Torment *>("torment");
    QTest::addColumn<Before>("before");
    if (!canWatch())
        return;
    for (const Torment &torment : torments) {
        for (const Before before : {Before::Nothing, Before::Old}) {
            const QByteArray name =
                torment.name + QByteArray(before == Before::Old ? ", over another" : ", the first");
            addKindRows(name, [&](QTestData &row) { row << &torment << before; });
        }
    }
}

void TestFileTorture::savesWholeOrNot()
{
    if (!hasRow())
        return;
    QFETCH(const QByteArray, kind);
    QFETCH(const Torment *const, torment);
    QFETCH(const Before, before);
    prepare(kind, before);
    const QString folder = m_place->filePath(u"folder"_s);
    QDir(folder).removeRecursively();
    std::filesystem::copy(m_template.toStdString(), folder.toStdString(),
                          std::filesystem::copy_options::recursive);
    m_calls.clear();
    const auto file = storedFile(kind, folder);
    const Apart clean = runWatched([&file] { return file->save(Version::New); },
                                   [this](const SystemCall &call) {
                                       m_calls.push_back(call);
                                       return Verdict();
                                   });
    QVERIFY2(clean.end == Apart::End::Succeeded, qPrintable(clean.message));
    const Content content = file->read();
    QVERIFY(content == Content::New || (before == Before::Nothing && content == Content::NewAlone));
    // tests/torture.py has them all. Each row leaves others out.
    const bool isWhole = torment->error == 0 || qEnvironmentVariableIsSet("WEIR_TORTURE_WHOLE");
    const size_t step = isWhole ? 1 : 4;
    const size_t first = static_cast<size_t>(m_scenarios) % step;
    ++m_scenarios;
    for (size_t place = first; place < m_calls.size(); place += step) {
        if (!torment->isForEveryCall && !canBeInterrupted(m_calls[place]))
            continue;
        this->torment(*torment, place, before);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestFileTorture::cleanupTestCase()
{
    qInfo("%d scenarios, %d injections: torn %d, lost %d, false successes %d, hangs %d, leftovers %d",
          m_scenarios, m_injections, m_torn, m_lost, m_falseSuccesses, m_hangs, m_leftovers);
    m_place.reset();
}

QTEST_GUILESS_MAIN(TestFileTorture)
#include "tst_filetorture.moc"
