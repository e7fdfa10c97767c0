#include "models/json/jsonwriter.h"
#include "models/rules/decimal.h"
#include "models/rules/eventfilter.h"
#include "models/rules/filteroperators.h"
#include "models/text.h"
#include "tests/support/filtergenerator.h"
#include "tests/support/filteroracle.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 filterCount = 20'000;
//! Together 200,000 pairs.
constexpr int eventsPerFilter = 10;

//! How often each thing came up. What does not come up often is not held against anything.
class Seen
{
public:
    void add(const test::ExpectedVerdict &expected)
    {
        ++m_verdicts[expected.verdict];
        for (const test::ExpectedField &field : expected.fields) {
            ++m_levels[field.level];
            for (const test::ExpectedCondition &condition : field.conditions) {
                ++m_operators[{condition.op, condition.verdict}];
                ++m_types[{condition.op,
                           condition.value ? static_cast<int>(condition.value->type()) : missing}];
            }
        }
    }

    //! A line for each that came up less often than it should.
    [[nodiscard]] QStringList rare()
    {
        QStringList lines;
        const auto check = [&lines](const QString &what, int count, int least) {
            if (count < least)
                lines.append(u"%1: %2, not %3"_s.arg(what).arg(count).arg(least));
        };
        for (const Verdict verdict : {Verdict::Passes, Verdict::Stopped, Verdict::Unknown})
            check(u"verdict %1"_s.arg(static_cast<int>(verdict)), m_verdicts[verdict], 15'000);
        for (int level = 1; level <= 1 + filterLevelLimit; ++level)
            check(u"level %1"_s.arg(level), m_levels[level], 15'000);
        check(u"what cannot be read"_s, m_operators[{std::string_view(), Verdict::Unknown}], 15'000);
        for (const std::string_view op : test::expectedOperators()) {
            for (const Verdict verdict : {Verdict::Passes, Verdict::Stopped})
                check(u"%1, verdict %2"_s.arg(toQString(op)).arg(static_cast<int>(verdict)),
                      m_operators[{op, verdict}], 1500);
            for (int type = 0; type <= missing; ++type)
                check(u"%1, type %2"_s.arg(toQString(op)).arg(type), m_types[{op, type}], 1500);
        }
        return lines;
    }

private:
    //! Stands for the type of what the event does not have.
    static constexpr int missing = static_cast<int>(Json::Type::Object) + 1;

    std::map<Verdict, int> m_verdicts;
    std::map<int, int> m_levels;
    std::map<std::pair<std::string_view, Verdict>, int> m_operators;
    std::map<std::pair<std::string_view, int>, int> m_types;
};

using Line = std::pair<std::string, Verdict>;

//! Every pointer with its verdict, fields before their conditions.
std::vector<Line> linesOf(const test::ExpectedVerdict &expected)
{
    std::vector<Line> lines;
    for (const test::ExpectedField &field : expected.fields) {
        lines.emplace_back(field.pointer, field.verdict);
        for (const test::ExpectedCondition &condition : field.conditions)
            lines.emplace_back(condition.pointer, condition.verdict);
    }
    return lines;
}

std::vector<Line> linesOf(const FilterVerdict &explained)
{
    std::vector<Line> lines;
    for (const FieldVerdict &field : explained.fields) {
        lines.emplace_back(field.pointer, field.verdict);
        for (const ConditionVerdict &condition : field.conditions)
            lines.emplace_back(condition.pointer, condition.verdict);
    }
    return lines;
}

bool hasEveryReason(const FilterVerdict &explained)
{
    return std::ranges::all_of(explained.fields, [](const FieldVerdict &field) {
        return std::ranges::none_of(
            field.conditions, [](const ConditionVerdict &condition) { return condition.reason.isEmpty(); });
    });
}

std::string shown(const std::vector<Line> &lines)
{
    constexpr std::array words{"passes", "stopped", "unknown"};
    std::string text;
    for (const auto &[pointer, verdict] : lines)
        text += "\n  " + pointer + ' ' + words.at(static_cast<size_t>(verdict));
    return text;
}

//! What EventFilter says otherwise than expected; empty where they agree.
std::string disagreement(const EventFilter &filter, const Json &event, const test::ExpectedVerdict &expected)
{
    const FilterVerdict explained = filter.explain(event);
    const std::vector<Line> lines = linesOf(explained);
    const std::vector<Line> expectedLines = linesOf(expected);
    if (lines != expectedLines)
        return "expected:" + shown(expectedLines) + "\nfound:" + shown(lines);
    if (explained.verdict != expected.verdict)
        return "explain(): expected" + shown({{"", expected.verdict}, {"", explained.verdict}});
    if (filter.verdict(event) != expected.verdict)
        return "verdict(): expected" + shown({{"", expected.verdict}, {"", filter.verdict(event)}});
    return hasEveryReason(explained) ? std::string() : "a condition has no reason";
}

int order(const std::string &left, const std::string &right)
{
    const int compared = Decimal::compare(Decimal(left), Decimal(right));
    return compared < 0 ? -1 : compared > 0 ? 1 : 0;
}

//! Each known value, both signs, in several spellings.
std::vector<std::string> numbers(int spellings)
{
    test::Dice dice(7);
    std::vector<std::string> texts;
    for (size_t index = 0; index < test::decimalCount; ++index) {
        test::PlainDecimal value = test::decimalAt(index);
        for (int i = 0; i < spellings; ++i) {
            value.isNegative = i % 2 == 1;
            texts.push_back(spelled(value, dice));
        }
    }
    return texts;
}

} // namespace

class TestRuleProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersAsTheGuideSays();
    void readsEverySpellingAsTheSameNumber();
    void ordersNumbersDigitByDigit();
    void ordersNumbersTransitively();
};

void TestRuleProperties::filtersAsTheGuideSays()
{
    Seen seen;
    QCOMPARE(test::expectedOperators().size(), filterOperators.size());
    for (quint32 seed = 0; seed < filterCount; ++seed) {
        test::FilterGenerator generator(seed);
        const Json filter = generator.filter();
        const EventFilter compiled(&filter);
        for (int i = 0; i < eventsPerFilter; ++i) {
            const Json event = generator.event(filter);
            const test::ExpectedVerdict expected = test::expectedVerdict(filter, event);
            const std::string text = disagreement(compiled, event, expected);
            QVERIFY2(text.empty(),
                     qPrintable(u"seed %1\nfilter %2\nevent %3\n%4"_s.arg(
                         QString::number(seed), toQString(writeCompactJson(filter)),
                         toQString(writeCompactJson(event)), toQString(text))));
            seen.add(expected);
        }
    }
    const QStringList rare = seen.rare();
    QVERIFY2(rare.isEmpty(), qPrintable(rare.join(u'\n')));
}

void TestRuleProperties::readsEverySpellingAsTheSameNumber()
{
    test::Dice dice(3);
    for (size_t index = 0; index < test::decimalCount; ++index) {
        test::PlainDecimal value = test::decimalAt(index);
        for (int i = 0; i < 1000; ++i) {
            value.isNegative = i % 2 == 1;
            const std::string one = spelled(value, dice);
            const std::string other = spelled(value, dice);
            QVERIFY2(order(one, other) == 0, qPrintable(toQString(one + " and " + other)));
        }
    }
}

void TestRuleProperties::ordersNumbersDigitByDigit()
{
    std::map<int, int> seen;
    const std::vector<std::string> texts = numbers(12);
    for (const std::string &left : texts) {
        for (const std::string &right : texts) {
            const int expected = test::comparedDigitByDigit(left, right);
            QVERIFY2(order(left, right) == expected, qPrintable(toQString(left + " and " + right)));
            QVERIFY2(order(right, left) == -expected, qPrintable(toQString(right + " and " + left)));
            ++seen[expected];
        }
    }
    for (const int expected : {-1, 0, 1})
        QVERIFY(seen[expected] > 1000);
}

void TestRuleProperties::ordersNumbersTransitively()
{
    const std::vector<std::string> texts = numbers(3);
    for (const std::string &a : texts) {
        for (const std::string &b : texts) {
            if (order(a, b) > 0)
                continue;
            for (const std::string &c : texts) {
                if (order(b, c) <= 0)
                    QVERIFY2(order(a, c) <= 0, qPrintable(toQString(a + ", " + b + ", " + c)));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestRuleProperties)
#include "tst_ruleproperties.moc"
