#include "app/storage/bulkjournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

JournaledRun someRun()
{
    JournaledRun run{.profileId = u"1"_s,
                     .projectId = u"p1"_s,
                     .begun = QDateTime::fromMSecsSinceEpoch(1'764'000'000'123, QTimeZone::utc())};
    run.options = {.concurrency = 7, .rate = 0.5, .onFailure = BulkOptions::OnFailure::GoOn};
    for (int file = 0; file < 4; ++file)
        run.items.push_back({.order = {.path = u"/files/%1.json"_s.arg(file)}, .name = u"orders"_s});
    return run;
}

std::unique_ptr<BulkJournal> begun(const QString &folder)
{
    auto journal = BulkJournal::begin(folder, someRun());
    return journal ? std::move(journal).value() : nullptr;
}

} // namespace

class TestBulkJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatBecameOfEach();
    void keepsEveryOption();
    void isPrivate();
    void isHeldWhileItGoesOn();
    void goesWithItsEnd();
    void refusesWhatIsNoJournal_data();
    void refusesWhatIsNoJournal();
    void hasNothingWhereNothingWasBegun();
};

void TestBulkJournal::keepsWhatBecameOfEach()
{
    const QTemporaryDir folder;
    auto journal = begun(folder.path());
    QVERIFY(journal);
    using Step = BulkMark::Step;
    QVERIFY(!journal->mark(0, {.step = Step::Ended, .outcome = WriteOutcome::Applied, .id = u"5318"_s}));
    QVERIFY(!journal->mark(1,
                           {.step = Step::Sending,
                            .id = u"5319"_s,
                            .trace = BulkItem::Trace::None,
                            .before = BulkItem::Before::Running}));
    QVERIFY(!journal->mark(2, {.step = Step::Applied, .id = u"5320"_s}));
    journal.reset();

    const QStringList files = BulkJournal::filesIn(folder.path());
    QCOMPARE(files.size(), 1);
    auto opened = BulkJournal::open(files.front());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const auto read = opened.value()->read();
    QVERIFY(read);
    QCOMPARE(read->projectId, u"p1"_s);
    QCOMPARE(read->begun, someRun().begun);
    QCOMPARE(read->options.concurrency, 7);
    QCOMPARE(read->options.rate, 0.5);
    QCOMPARE(read->options.onFailure, BulkOptions::OnFailure::GoOn);
    QCOMPARE(read->options.absence, BulkOptions::Absence::Refuse);
    QCOMPARE(read->items.size(), size_t(4));
    QCOMPARE(read->items[0].state, BulkItem::State::Ended);
    QCOMPARE(read->items[0].outcome, WriteOutcome::Applied);
    QCOMPARE(read->items[0].id, u"5318"_s);
    QCOMPARE(read->items[1].state, BulkItem::State::Waiting);
    QCOMPARE(read->items[1].earlier, BulkItem::Earlier::Sent);
    QCOMPARE(read->items[1].trace, BulkItem::Trace::None);
    QCOMPARE(read->items[1].before, BulkItem::Before::Running);
    QCOMPARE(read->items[2].earlier, BulkItem::Earlier::Applied);
    QCOMPARE(read->items[3].earlier, BulkItem::Earlier::None);
    QCOMPARE(read->items[3].order.path, u"/files/3.json"_s);
}

void TestBulkJournal::keepsEveryOption()
{
    const QTemporaryDir folder;
    JournaledRun run = someRun();
    run.options.absence = BulkOptions::Absence::Create;
    run.options.afterwards = BulkOptions::Afterwards::LeavePaused;
    run.options.unknownSecrets = BulkOptions::UnknownSecrets::LeaveOut;
    QVERIFY(BulkJournal::begin(folder.path(), run));
    const QStringList files = BulkJournal::filesIn(folder.path());
    QCOMPARE(files.size(), 1);
    const auto journal = BulkJournal::open(files.front());
    QVERIFY(journal);
    const auto read = journal.value()->read();
    QVERIFY(read);
    QCOMPARE(read->options.absence, BulkOptions::Absence::Create);
    QCOMPARE(read->options.afterwards, BulkOptions::Afterwards::LeavePaused);
    QCOMPARE(read->options.unknownSecrets, BulkOptions::UnknownSecrets::LeaveOut);
}

void TestBulkJournal::isPrivate()
{
    const QTemporaryDir folder;
    const auto journal = begun(folder.path());
    QVERIFY(journal);
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = QDir(folder.filePath(u"bulk"_s)).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestBulkJournal::isHeldWhileItGoesOn()
{
    const QTemporaryDir folder;
    auto journal = begun(folder.path());
    QVERIFY(journal);
    const QString path = BulkJournal::filesIn(folder.path()).front();
    const auto second = BulkJournal::open(path);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, BulkJournalError::Kind::Held);
    QVERIFY(!second.error().message.isEmpty());
    journal.reset();
    QVERIFY(BulkJournal::open(path));
}

void TestBulkJournal::goesWithItsEnd()
{
    const QTemporaryDir folder;
    const auto journal = begun(folder.path());
    QVERIFY(journal);
    QVERIFY(!journal->remove());
    QVERIFY(QDir(folder.filePath(u"bulk"_s)).isEmpty(QDir::Files));
}

void TestBulkJournal::refusesWhatIsNoJournal_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("another file") << QByteArray(8192, 'x');
    QTest::newRow("one that was cut off") << "SQLite format 3" + QByteArray(500, '\0');
}

void TestBulkJournal::refusesWhatIsNoJournal()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"run.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto opened = BulkJournal::open(file.fileName());
    const BulkJournalError fault = opened ? opened.value()->read().error() : opened.error();
    QCOMPARE(fault.kind, BulkJournalError::Kind::Unusable);
    QVERIFY2(fault.message.contains(file.fileName()), qPrintable(fault.message));
}

//! The file is made first.
void TestBulkJournal::hasNothingWhereNothingWasBegun()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"run.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto opened = BulkJournal::open(file.fileName());
    QVERIFY(opened);
    const auto run = opened.value()->read();
    QVERIFY(run);
    QVERIFY(run->items.empty());
}

QTEST_GUILESS_MAIN(TestBulkJournal)
#include "tst_bulkjournal.moc"
