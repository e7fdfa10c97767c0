#include "models/bulk/bulkpace.h"

#include <QTest>

using namespace weir;
using namespace std::chrono_literals;

class TestBulkPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForNothingWithoutARate();
    void spreadsWhatBegins();
    void losesWhatWasNotUsed();
    void keepsTheLongestPause();
    void estimatesWhatIsLeft();
};

void TestBulkPace::waitsForNothingWithoutARate()
{
    BulkPace pace;
    const BulkPace::Time now{10s};
    for (int begun = 0; begun < 100; ++begun) {
        QCOMPARE(pace.wait(now), 0ms);
        pace.begin(now);
    }
}

void TestBulkPace::spreadsWhatBegins()
{
    BulkPace pace(4);
    const BulkPace::Time start{10s};
    QCOMPARE(pace.wait(start), 0ms);
    pace.begin(start);
    QCOMPARE(pace.wait(start), 150ms);
    QCOMPARE(pace.wait(start + 149ms), 1ms);
    QCOMPARE(pace.wait(start + 150ms), 0ms);
    pace.begin(start + 150ms);
    QCOMPARE(pace.wait(start + 150ms), 250ms);
    // A timer that is late makes it no slower in the end.
    pace.begin(start + 420ms);
    QCOMPARE(pace.wait(start + 420ms), 230ms);
}

//! But for a tenth of a second of it, which timers that are late need.
void TestBulkPace::losesWhatWasNotUsed()
{
    for (const auto &[rate, most] : {std::pair(4.0, 1), std::pair(100.0, 11)}) {
        BulkPace pace(rate);
        const BulkPace::Time start{10s};
        pace.begin(start);
        const BulkPace::Time later = start + 1h;
        int begun = 0;
        while (pace.wait(later) == 0ms) {
            pace.begin(later);
            ++begun;
        }
        QCOMPARE(begun, most);
    }
}

void TestBulkPace::keepsTheLongestPause()
{
    BulkPace pace;
    const BulkPace::Time now{10s};
    pace.pause(now, 5s);
    pace.pause(now, 2s);
    QCOMPARE(pace.wait(now), 5s);
    QCOMPARE(pace.wait(now + 4999ms), 1ms);
    QCOMPARE(pace.wait(now + 5s), 0ms);
}

void TestBulkPace::estimatesWhatIsLeft()
{
    QVERIFY(!timeLeft(10s, 0, 5));
    QCOMPARE(timeLeft(10s, 5, 10), 20s);
    QCOMPARE(timeLeft(10s, 5, 0), 0s);
}

QTEST_GUILESS_MAIN(TestBulkPace)
#include "tst_bulkpace.moc"
