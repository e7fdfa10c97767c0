#include "app/api/secretsearch.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace weir;

class TestSecretSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatNobodySees();
    void findsSecretsAcrossWhatNobodySees();
    void leavesShortSecretsWithinWords();
};

//! Unicode, Default_Ignorable_Code_Point, at both ends of each range.
void TestSecretSearch::knowsWhatNobodySees()
{
    const std::vector<std::pair<char32_t, char32_t>> ranges{
        {0x00, 0x08},     {0x0e, 0x1f},     {0x7f, 0x84},     {0xad, 0xad},       {0x34f, 0x34f},
        {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x200b, 0x200f},   {0x2060, 0x2064},
        {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xffa0, 0xffa0}, {0xe0000, 0xe0fff}, {0xfeff, 0xfeff}};
    for (const auto &[first, last] : ranges) {
        QVERIFY2(isInvisible(first), qPrintable(QString::number(first, 16)));
        QVERIFY2(isInvisible(last), qPrintable(QString::number(last, 16)));
    }
    for (const char32_t seen :
         {U' ', U'\n', U'\u00a0', U'\u2003', U'a', U'_', U'\u034e', U'\u115e', U'\u17b3', U'\u180a',
          U'\u1810', U'\u3163', U'\ufdff', U'\ufe10', U'\uff9f', U'\uffa1', U'\U000dffff', U'\U000e1000'})
        QVERIFY2(!isInvisible(seen), qPrintable(QString::number(seen, 16)));
}

void TestSecretSearch::findsSecretsAcrossWhatNobodySees()
{
    std::vector<Secret> secrets;
    secrets.emplace_back("correct horse battery");
    const SecretSearch search(secrets);
    for (const char *between : {"", "\u200b", "\u034f", "\u3164", "\ufe0f", "\U000e0100"}) {
        const std::string text = std::string("it was corr") + between + "ect horse battery.";
        const auto places = search.placesIn(text);
        QCOMPARE(places.size(), size_t(1));
        QCOMPARE(places.front().begin, size_t(7));
        QCOMPARE(places.front().end, text.size() - 1);
    }
    QVERIFY(search.placesIn("it was corrXect horse battery.").empty());
}

void TestSecretSearch::leavesShortSecretsWithinWords()
{
    std::vector<Secret> secrets;
    secrets.emplace_back("abc");
    const SecretSearch search(secrets);
    for (const char *text : {"abc", "an abc", "abc.", "(abc)"})
        QCOMPARE(search.placesIn(text).size(), size_t(1));
    for (const char *text : {"abcd", "xabc", "abc_", "_abc", "abc1", "Zabc"})
        QVERIFY2(search.placesIn(text).empty(), text);
}

QTEST_APPLESS_MAIN(TestSecretSearch)
#include "tst_secretsearch.moc"
