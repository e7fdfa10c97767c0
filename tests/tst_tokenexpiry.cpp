#include "app/controllers/tokenexpiry.h"

#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::minutes)

namespace {

//! A notice that was due before would be told by then.
bool passNotice()
{
    TokenExpiry expiry;
    QSignalSpy spy(&expiry, &TokenExpiry::nearsEnd);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(60));
    return spy.wait();
}

} // namespace

class TestTokenExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notices_data();
    void notices();
    void saysNothingOfAnEndThatIsNotKnown();
    void followsTheNewEnd();
    void renewsAtEachNotice_data();
    void renewsAtEachNotice();
};

void TestTokenExpiry::notices_data()
{
    QTest::addColumn<std::chrono::milliseconds>("left");
    QTest::addColumn<std::chrono::minutes>("told");
    QTest::newRow("just over an hour") << std::chrono::milliseconds(1h + 50ms) << 60min;
    QTest::newRow("an hour") << std::chrono::milliseconds(1h) << 60min;
    QTest::newRow("half an hour") << std::chrono::milliseconds(30min) << 30min;
    QTest::newRow("just over ten minutes") << std::chrono::milliseconds(10min + 10s) << 11min;
    QTest::newRow("ten minutes") << std::chrono::milliseconds(10min) << 10min;
    QTest::newRow("over three minutes") << std::chrono::milliseconds(3min + 10s) << 4min;
    QTest::newRow("a minute") << std::chrono::milliseconds(1min) << 1min;
    QTest::newRow("some seconds") << std::chrono::milliseconds(10s) << 1min;
}

void TestTokenExpiry::notices()
{
    QFETCH(std::chrono::milliseconds, left);
    QFETCH(std::chrono::minutes, told);
    TokenExpiry expiry;
    QSignalSpy spy(&expiry, &TokenExpiry::nearsEnd);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addMSecs(left.count()));
    QVERIFY(spy.isEmpty());
    QVERIFY(spy.wait());
    QCOMPARE(spy.first().first().value<std::chrono::minutes>().count(), told.count());
}

void TestTokenExpiry::saysNothingOfAnEndThatIsNotKnown()
{
    TokenExpiry expiry;
    QSignalSpy spy(&expiry, &TokenExpiry::nearsEnd);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(60));
    expiry.setEnd(std::nullopt);
    QVERIFY(passNotice());
    // Nor of one that is over: whoever uses the token learns that from the service.
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(-1));
    QVERIFY(passNotice());
    QVERIFY(spy.isEmpty());
}

void TestTokenExpiry::followsTheNewEnd()
{
    TokenExpiry expiry;
    QSignalSpy spy(&expiry, &TokenExpiry::nearsEnd);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(60));
    expiry.setEnd(QDateTime::currentDateTimeUtc().addDays(1));
    QVERIFY(passNotice());
    QVERIFY(spy.isEmpty());
}

//! What decides is a second apart, so that a loaded machine may take its time.
void TestTokenExpiry::renewsAtEachNotice_data()
{
    QTest::addColumn<std::chrono::seconds>("lifetime");
    QTest::addColumn<std::chrono::seconds>("first");
    QTest::addColumn<std::chrono::seconds>("second");
    QTest::addColumn<int>("notices");
    QTest::addColumn<int>("renewals");
    const auto addRow = [](const char *name, std::chrono::seconds lifetime, std::chrono::seconds first,
                           std::chrono::seconds second, int notices, int renewals) {
        QTest::newRow(name) << lifetime << first << second << notices << renewals;
    };
    addRow("twice the first", 5s, 2s, 1s, 2, 2);
    addRow("just over the first", 4s, 3s, 1s, 2, 1);
    addRow("under the first", 3s, 60s, 1s, 2, 1);
    addRow("just over the second", 60s, 3600s, 58s, 2, 0);
    addRow("under the second", 60s, 3600s, 600s, 1, 0);
}

//! Once at each, and only where the token lasted as long again before it.
void TestTokenExpiry::renewsAtEachNotice()
{
    QFETCH(std::chrono::seconds, lifetime);
    QFETCH(std::chrono::seconds, first);
    QFETCH(std::chrono::seconds, second);
    QFETCH(int, notices);
    QFETCH(int, renewals);
    TokenExpiry expiry({.first = first, .second = second});
    QSignalSpy told(&expiry, &TokenExpiry::nearsEnd);
    QSignalSpy due(&expiry, &TokenExpiry::renewalDue);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(lifetime.count()));
    QVERIFY(due.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), notices, 15000);
    QVERIFY(passNotice());
    QCOMPARE(told.count(), notices);
    QCOMPARE(due.count(), renewals);
}

QTEST_GUILESS_MAIN(TestTokenExpiry)
#include "tst_tokenexpiry.moc"
