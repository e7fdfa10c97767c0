#include "tests/support/historychanges.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void recordsAChangeBeforeItsOutcome();
    void storesABodyOnce();
    void movesWhatWasCreatedToItsId();
    void callsAResourceByItsLastName();
    void pagesFromNewestToOldest();
    void filters_data();
    void filters();
    void findsTheManyAndTheFew();

private:
    [[nodiscard]] QString filePath() const { return m_config->filePath(u"history.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<History> m_history;
};

void TestHistory::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<History>(m_config->path());
}

void TestHistory::cleanup()
{
    m_history.reset();
    m_config.reset();
}

void TestHistory::recordsAChangeBeforeItsOutcome()
{
    const auto begun = m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime);
    QVERIFY(begun);
    auto page = m_history->page({}, 200);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(1));
    QCOMPARE(page->changes[0].end.outcome, WriteOutcome::Unknown);
    QVERIFY(!page->changes[0].end.duration);

    QVERIFY(!m_history->end(*begun,
                            {.outcome = WriteOutcome::Rejected,
                             .error = u"The name is taken."_s,
                             .requestId = u"r1"_s,
                             .duration = std::chrono::milliseconds(84)}));
    page = m_history->page({}, 200);
    QVERIFY(page);
    const ChangeRecord &change = page->changes.at(0);
    QCOMPARE(change.position, *begun);
    QCOMPARE(change.position.time, someTime);
    QCOMPARE(change.subject, subjectOf(u"5318"_s, u"orders"_s));
    QCOMPARE(change.action, ChangeAction::Update);
    QCOMPARE(change.end.outcome, WriteOutcome::Rejected);
    QCOMPARE(change.end.error, u"The name is taken."_s);
    QCOMPARE(change.end.requestId, u"r1"_s);
    QCOMPARE(change.end.duration, std::chrono::milliseconds(84));
    QVERIFY(change.hasBefore && change.hasAfter);
    const auto bodies = m_history->bodies(begun->number);
    QVERIFY(bodies);
    QCOMPARE(bodies->before, R"({"description": "old"})");
    QCOMPARE(bodies->after, R"({"description": "new"})");

    // Of a start there are none.
    const auto started = m_history->begin(
        {.subject = subjectOf(u"5318"_s, u"orders"_s), .action = ChangeAction::Start}, someTime.addSecs(1));
    QVERIFY(started);
    const auto newest = m_history->page({}, 1);
    QVERIFY(newest && !newest->changes.at(0).hasBefore && !newest->changes.at(0).hasAfter);
    QCOMPARE(m_history->bodies(started->number)->after, std::string());
}

void TestHistory::storesABodyOnce()
{
    SentChange change = changeOf(u"5318"_s, u"orders"_s);
    QVERIFY(m_history->begin(change, someTime));
    change.before = std::exchange(change.after, R"({"description": "newest"})");
    const auto second = m_history->begin(change, someTime.addSecs(1));
    QVERIFY(second);
    QCOMPARE(m_history->bodies(second->number)->before, R"({"description": "new"})");
    m_history->close();
    int count = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        database.setDatabaseName(filePath());
        QVERIFY(database.open());
        QSqlQuery query(u"SELECT count(*) FROM bodies"_s, database);
        QVERIFY(query.next());
        count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    QCOMPARE(count, 3);
}

void TestHistory::movesWhatWasCreatedToItsId()
{
    const auto begun = m_history->begin(
        {.subject = subjectOf({}, u"orders"_s), .action = ChangeAction::Create, .after = "{}"}, someTime);
    QVERIFY(begun);
    QVERIFY(!m_history->end(*begun, {.outcome = WriteOutcome::Applied, .createdId = u"5318"_s}));
    const auto page = m_history->page({.resourceId = u"5318"_s}, 200);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(1));
    QCOMPARE(page->changes[0].subject, subjectOf(u"5318"_s, u"orders"_s));
    QCOMPARE(page->changes[0].end.outcome, WriteOutcome::Applied);
}

void TestHistory::callsAResourceByItsLastName()
{
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"new"_s), someTime.addSecs(1)));
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"old"_s), someTime));
    QVERIFY(m_history->begin({.subject = subjectOf(u"5318"_s, {}), .action = ChangeAction::Pause},
                             someTime.addSecs(2)));
    QVERIFY(m_history->begin({.subject = subjectOf(u"9999"_s, {}), .action = ChangeAction::Pause},
                             someTime.addSecs(3)));
    const auto page = m_history->page({}, 200);
    QVERIFY(page);
    QCOMPARE(page->changes.at(0).subject.resourceName, QString());
    QCOMPARE(page->changes.at(1).subject.resourceName, u"new"_s);
}

void TestHistory::pagesFromNewestToOldest()
{
    // Two of each time, and the clock was set back before the last pair.
    for (const int second : {1, 1, 2, 2, 3, 3, 0, 0})
        QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime.addSecs(second)));
    std::vector<qint64> numbers;
    std::optional<ChangePosition> before;
    int pages = 0;
    for (auto more = ChangePage::More::Older; more == ChangePage::More::Older; ++pages) {
        const auto page = m_history->page({}, 3, before);
        QVERIFY(page);
        for (const qint64 number : numbersOf(*page))
            numbers.push_back(number);
        before = page->changes.back().position;
        more = page->more;
    }
    QCOMPARE(numbers, std::vector<qint64>({6, 5, 4, 3, 2, 1, 8, 7}));
    QCOMPARE(pages, 3);
}

void TestHistory::filters_data()
{
    QTest::addColumn<ChangeFilter>("filter");
    QTest::addColumn<std::vector<qint64>>("numbers");
    using Numbers = std::vector<qint64>;
    QTest::newRow("all") << ChangeFilter{} << Numbers{4, 3, 2, 1};
    QTest::newRow("name") << ChangeFilter{.text = u"ORDERS"_s} << Numbers{3, 1};
    QTest::newRow("two words") << ChangeFilter{.text = u" fn orders "_s} << Numbers{1};
    QTest::newRow("id") << ChangeFilter{.text = u"9999"_s} << Numbers{4, 2};
    QTest::newRow("profile") << ChangeFilter{.text = u"test"_s} << Numbers{4, 3, 2, 1};
    QTest::newRow("another case beyond ASCII") << ChangeFilter{.text = u"ÜBER"_s} << Numbers{4};
    QTest::newRow("no pattern") << ChangeFilter{.text = u"%"_s} << Numbers{};
    QTest::newRow("request") << ChangeFilter{.text = u"request-2"_s} << Numbers{2};
    QTest::newRow("request of another outcome")
        << ChangeFilter{.text = u"request-2"_s, .outcome = WriteOutcome::Busy} << Numbers{};
    QTest::newRow("resource") << ChangeFilter{.resourceId = u"5318"_s} << Numbers{3, 1};
    QTest::newRow("no resource") << ChangeFilter{.resourceId = u"531"_s} << Numbers{};
    QTest::newRow("outcome") << ChangeFilter{.outcome = WriteOutcome::Applied} << Numbers{3, 2};
    QTest::newRow("since") << ChangeFilter{.since = someTime.addSecs(3)} << Numbers{4, 3};
    QTest::newRow("until") << ChangeFilter{.until = someTime.addSecs(2)} << Numbers{2, 1};
    QTest::newRow("everything") << ChangeFilter{.text = u"orders"_s,
                                                .resourceId = u"5318"_s,
                                                .outcome = WriteOutcome::Applied,
                                                .since = someTime,
                                                .until = someTime.addSecs(9)}
                                << Numbers{3};
}

void TestHistory::filters()
{
    QFETCH(ChangeFilter, filter);
    QFETCH(std::vector<qint64>, numbers);
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders-to-fn"_s), someTime.addSecs(1)));
    const auto second = m_history->begin(changeOf(u"9999"_s, u"clicks"_s), someTime.addSecs(2));
    const auto third = m_history->begin(changeOf(u"5318"_s, u"Orders"_s), someTime.addSecs(3));
    QVERIFY(second && third);
    QVERIFY(m_history->begin(changeOf(u"9999"_s, u"über"_s), someTime.addSecs(4)));
    QVERIFY(!m_history->end(*second, {.outcome = WriteOutcome::Applied, .requestId = u"request-2"_s}));
    QVERIFY(!m_history->end(*third, {.outcome = WriteOutcome::Applied, .requestId = u"request-3"_s}));
    const auto page = m_history->page(filter, 200);
    QVERIFY(page);
    QCOMPARE(numbersOf(*page), numbers);
    QCOMPARE(page->more, ChangePage::More::None);
}

void TestHistory::findsTheManyAndTheFew()
{
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime));
    QVERIFY(m_history->begin(changeOf(u"5318"_s, u"orders"_s), someTime.addSecs(1)));
    QVERIFY(m_history->begin(changeOf(u"9999"_s, u"clicks"_s), someTime.addSecs(2)));
    m_history->close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"many"_s);
        database.setDatabaseName(filePath());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"UPDATE subjects SET changes = 1000000 WHERE resource_id = '5318'"_s));
    }
    QSqlDatabase::removeDatabase(u"many"_s);
    QCOMPARE(numbersOf(*m_history->page({.text = u"orders"_s}, 200)), std::vector<qint64>({2, 1}));
    QCOMPARE(numbersOf(*m_history->page({.text = u"clicks"_s}, 200)), std::vector<qint64>({3}));
    QCOMPARE(numbersOf(*m_history->page({.text = u"orders"_s, .outcome = WriteOutcome::Unknown}, 1)),
             std::vector<qint64>({2}));
    QCOMPARE(numbersOf(*m_history->page({.text = u"orders"_s}, 200, ChangePosition{someTime.addSecs(1), 2})),
             std::vector<qint64>({1}));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
