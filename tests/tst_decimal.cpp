#include "models/rules/decimal.h"

#include <QTest>

using namespace weir;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesByValue_data();
    void comparesByValue();
};

void TestDecimal::comparesByValue_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<int>("order");
    const auto row = [](const char *left, const char *right, int order) {
        QTest::addRow("%s and %s", left, right) << QByteArray(left) << QByteArray(right) << order;
    };
    for (const char *one : {"1", "1.0", "1e0", "10e-1", "0.1e1", "0.01E+2", "1.000", "100e-2", "1e00"})
        row(one, "1", 0);
    for (const char *zero : {"0", "-0", "0.0", "0e5", "-0.000e-7"})
        row(zero, "0", 0);
    row("9007199254740993", "9007199254740992", 1);
    row("123456789012345678901234567890", "123456789012345678901234567891", -1);
    row("0.1", "0.10000000000000000001", -1);
    row("-1", "1", -1);
    row("-2", "-1", -1);
    row("-0.5", "-0.50", 0);
    row("-10", "-9", -1);
    row("10", "9", 1);
    row("100", "99.99", 1);
    row("0.09", "0.1", -1);
    row("1e400", "1e401", -1);
    row("-1e400", "-1e401", 1);
    row("1e-400", "0", 1);
    row("1e999999999999999", "1", 1);
    row("1e-999999999999999999999999", "1", -1);
    row("12", "1.2e1", 0);
    row("12", "12.5", -1);
}

void TestDecimal::comparesByValue()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const int, order);
    const auto compared = [](const QByteArray &a, const QByteArray &b) {
        const int found = Decimal::compare(Decimal(a.toStdString()), Decimal(b.toStdString()));
        return found < 0 ? -1 : found > 0 ? 1 : 0;
    };
    QCOMPARE(compared(left, right), order);
    QCOMPARE(compared(right, left), -order);
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
