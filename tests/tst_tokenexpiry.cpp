#include "app/controllers/tokenexpiry.h"

#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::minutes)

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
    QTest::newRow("just over ten minutes") << std::chrono::milliseconds(10min + 50ms) << 11min;
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
    QVERIFY(!spy.wait(100));
    // Nor of one that is over: whoever uses the token learns that from the service.
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(-1));
    QVERIFY(!spy.wait(100));
}

void TestTokenExpiry::followsTheNewEnd()
{
    TokenExpiry expiry;
    QSignalSpy spy(&expiry, &TokenExpiry::nearsEnd);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addSecs(60));
    expiry.setEnd(QDateTime::currentDateTimeUtc().addDays(1));
    QVERIFY(!spy.wait(100));
}

void TestTokenExpiry::renewsAtEachNotice_data()
{
    QTest::addColumn<std::chrono::milliseconds>("lifetime");
    QTest::addColumn<int>("notices");
    QTest::addColumn<int>("renewals");
    QTest::newRow("twice the first") << std::chrono::milliseconds(2600ms) << 2 << 2;
    QTest::newRow("just over the first") << std::chrono::milliseconds(1300ms) << 2 << 1;
    QTest::newRow("under the first") << std::chrono::milliseconds(1000ms) << 2 << 1;
    QTest::newRow("just over the second") << std::chrono::milliseconds(500ms) << 2 << 0;
    QTest::newRow("under the second") << std::chrono::milliseconds(300ms) << 1 << 0;
}

//! Once at each, and only where the token lasted as long again before it.
void TestTokenExpiry::renewsAtEachNotice()
{
    QFETCH(std::chrono::milliseconds, lifetime);
    QFETCH(int, notices);
    QFETCH(int, renewals);
    TokenExpiry expiry({.first = 1200ms, .second = 400ms});
    QSignalSpy told(&expiry, &TokenExpiry::nearsEnd);
    QSignalSpy due(&expiry, &TokenExpiry::renewalDue);
    expiry.setEnd(QDateTime::currentDateTimeUtc().addMSecs(lifetime.count()));
    QVERIFY(due.isEmpty());
    QTRY_COMPARE(told.count(), notices);
    QVERIFY(!told.wait(300));
    QCOMPARE(due.count(), renewals);
}

QTEST_GUILESS_MAIN(TestTokenExpiry)
#include "tst_tokenexpiry.moc"
