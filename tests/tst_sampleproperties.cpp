#include "models/json/jsonwriter.h"
#include "models/samples/rulesample.h"
#include "models/samples/sampledifferences.h"
#include "models/text.h"
#include "tests/support/filtergenerator.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! The same value written otherwise: numbers in other spellings, members in another order.
Json rewritten(Json json, test::Dice &dice)
{
    if (json.isNumber() && json.text().find_first_of(".eE") == std::string::npos)
        return Json::number(json.text() + (dice.isLucky(50) ? ".0" : "e0"));
    if (json.isArray()) {
        for (Json &item : json.items())
            item = rewritten(std::move(item), dice);
    } else if (json.isObject()) {
        for (Json::Member &member : json.members())
            member.value = rewritten(std::move(member.value), dice);
        std::ranges::reverse(json.members());
    }
    return json;
}

//! Somewhere in the value a text takes the place of what was there, or a member comes to it or goes.
void changeSomewhere(Json &json, test::Dice &dice)
{
    const bool goesDeeper = dice.isLucky(80);
    if (json.isArray() && !json.items().empty() && goesDeeper) {
        changeSomewhere(json.items()[dice.below(json.items().size())], dice);
    } else if (json.isObject() && !json.members().empty() && goesDeeper) {
        changeSomewhere(json.members()[dice.below(json.members().size())].value, dice);
    } else if (json.isObject() && dice.isLucky(50)) {
        json.insert("more", dice.isLucky(50) ? Json() : Json::object());
    } else if (json.isObject() && !json.members().empty()) {
        json.members().pop_back();
    } else {
        json = Json::string("changed");
    }
}

} // namespace

class TestSampleProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSamplesThatItWrites();
    void findsEveryDifference();
};

void TestSampleProperties::readsTheSamplesThatItWrites()
{
    constexpr std::array keys{"event", "expected", "specversion", "id"};
    for (quint32 seed = 0; seed < 5000; ++seed) {
        test::FilterGenerator generator(seed);
        test::Dice dice(seed);
        RuleSample sample{.name = u"a"_s};
        Json other = generator.filter();
        sample.event = generator.event(other);
        for (size_t left = dice.below(3); left > 0; --left)
            sample.event.insert(dice.oneOf(keys), generator.event(other));
        const bool isBare = !sample.event.find("expected")
            && (!sample.event.find("event") || sample.event.find("specversion"));
        const auto bare = readRuleSample(writeJson(sample.event), sample.name);
        QVERIFY2(!isBare || (bare && bare->event == sample.event), writeJson(sample.event).c_str());
        if (dice.isLucky(60))
            sample.verdict = dice.isLucky(50) ? Verdict::Passes : Verdict::Stopped;
        if (sample.verdict != Verdict::Stopped && dice.isLucky(60))
            sample.output = std::move(other);
        const std::string file = writeRuleSample(sample);
        const auto read = readRuleSample(file, sample.name);
        const std::string shown = std::to_string(seed) + ": " + file;
        QVERIFY2(read, shown.c_str());
        // To the letter: the order of members is kept as well.
        QVERIFY2(writeCompactJson(read->event) == writeCompactJson(sample.event), shown.c_str());
        QVERIFY2(read->verdict == sample.verdict && read->name == sample.name, shown.c_str());
        QVERIFY2(read->output.has_value() == sample.output.has_value(), shown.c_str());
        if (sample.output)
            QVERIFY2(writeCompactJson(*read->output) == writeCompactJson(*sample.output), shown.c_str());
    }
}

void TestSampleProperties::findsEveryDifference()
{
    for (quint32 seed = 0; seed < 10'000; ++seed) {
        test::FilterGenerator generator(seed);
        test::Dice dice(seed);
        const Json filter = generator.filter();
        const RuleSample sample{.output = dice.isLucky(50) ? filter : generator.event(filter)};
        if (sample.output->isString())
            continue;
        Json other = rewritten(*sample.output, dice);
        EventOutcome outcome{.verdict = {Verdict::Passes, {}}, .output = {}, .keys = {}};
        outcome.output.text = writeCompactJson(other);
        const QString same = differencesFrom(sample, outcome).join(u'\n');
        QVERIFY2(same.isEmpty(), qPrintable(u"seed %1\n%2"_s.arg(seed).arg(same)));
        changeSomewhere(other, dice);
        outcome.output.text = writeCompactJson(other);
        QVERIFY2(!differencesFrom(sample, outcome).isEmpty(),
                 qPrintable(u"seed %1\n%2\n%3"_s.arg(QString::number(seed), toQString(outcome.output.text),
                                                     toQString(writeCompactJson(*sample.output)))));
    }
}

QTEST_APPLESS_MAIN(TestSampleProperties)
#include "tst_sampleproperties.moc"
