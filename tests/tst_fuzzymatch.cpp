#include "models/text/fuzzymatch.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! The letters that were found, each in brackets.
QString marked(const QString &word, const QString &text)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch(word, text);
    if (!match)
        return {};
    QString result = text;
    for (auto place = match->places.rbegin(); place != match->places.rend(); ++place)
        result.replace(*place, 1, u'[' + text.at(*place) + u']');
    return result.replace(u"]["_s, QString());
}

} // namespace

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLetters_data();
    void findsLetters();
    void prefers_data();
    void prefers();
    void isStable();
    void takesLongTexts();
};

void TestFuzzyMatch::findsLetters_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing is everywhere") << u""_s << u"Open…"_s << u"Open…"_s;
    QTest::newRow("a part") << u"appl"_s << u"Review & apply…"_s << u"Review & [appl]y…"_s;
    QTest::newRow("any case") << u"OPEN"_s << u"open"_s << u"[open]"_s;
    QTest::newRow("first letters") << u"sat"_s << u"Save as template…"_s << u"[S]ave [a]s [t]emplate…"_s;
    QTest::newRow("a beginning before what comes first")
        << u"t"_s << u"Save as template"_s << u"Save as [t]emplate"_s;
    QTest::newRow("side by side before the first one")
        << u"top"_s << u"to the topic"_s << u"to the [top]ic"_s;
    QTest::newRow("with gaps") << u"rvw"_s << u"Review"_s << u"[R]e[v]ie[w]"_s;
    QTest::newRow("key") << u"skt"_s << u"source_kafka.topic"_s << u"[s]ource_[k]afka.[t]opic"_s;
    QTest::newRow("inner capital") << u"fg"_s << u"HC.FunctionGraph"_s << u"HC.[F]unction[G]raph"_s;
    QTest::newRow("chinese") << u"事件流"_s << u"打开事件流"_s << u"打开[事件流]"_s;
    QTest::newRow("chinese with gaps") << u"新流"_s << u"新建事件流"_s << u"[新]建事件[流]"_s;
    QTest::newRow("chinese and latin") << u"k主"_s << u"Kafka 主题"_s << u"[K]afka [主]题"_s;
    QTest::newRow("not there") << u"x"_s << u"Open"_s << QString();
    QTest::newRow("another order") << u"ba"_s << u"ab"_s << QString();
    QTest::newRow("twice where it is once") << u"oo"_s << u"Open"_s << QString();
    QTest::newRow("in no text") << u"a"_s << u""_s << QString();
    QTest::newRow("halves of two signs")
        << u"\U0001F600"_s << u"\U0001F601 \U0001F600"_s << u"\U0001F601 [\U0001F600]"_s;
    // The first half of one and the second half of another would make it.
    QTest::newRow("no sign of two halves") << u"\U0001F600"_s << u"\U0001F601\U0001FA00"_s << QString();
}

void TestFuzzyMatch::findsLetters()
{
    QFETCH(const QString, word);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(marked(word, text), expected);
}

void TestFuzzyMatch::prefers_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning of a word") << u"to"_s << u"Kafka topic"_s << u"Monitor"_s;
    QTest::newRow("beginning of the text") << u"to"_s << u"Topic"_s << u"Kafka topic"_s;
    QTest::newRow("side by side") << u"ord"_s << u"records"_s << u"cooperated"_s;
    QTest::newRow("same case") << u"DIS"_s << u"DIS stream"_s << u"Dis stream"_s;
    QTest::newRow("fewer leaps") << u"abc"_s << u"xabxc"_s << u"xaxbxc"_s;
    QTest::newRow("chinese side by side") << u"事流"_s << u"打开事流件"_s << u"打开事件流"_s;
}

void TestFuzzyMatch::prefers()
{
    QFETCH(const QString, word);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto left = fuzzyMatch(word, better);
    const auto right = fuzzyMatch(word, worse);
    QVERIFY(left);
    QVERIFY(right);
    QVERIFY2(left->score > right->score, qPrintable(u"%1 and %2"_s.arg(left->score).arg(right->score)));
}

void TestFuzzyMatch::isStable()
{
    // The same in, the same out: of two equal ways the first.
    QCOMPARE(marked(u"a"_s, u"xaxa"_s), u"x[a]xa"_s);
    QCOMPARE(fuzzyMatch(u"a"_s, u"xa"_s)->score, fuzzyMatch(u"a"_s, u"xaxa"_s)->score);
}

void TestFuzzyMatch::takesLongTexts()
{
    const QString text = QString(100'000, u'a') + u'b';
    QVERIFY(fuzzyMatch(u"aaa"_s, text));
    QVERIFY(!fuzzyMatch(u"b"_s, text));
    QVERIFY(!fuzzyMatch(QString(100'000, u'a'), u"aaa"_s));
}

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
