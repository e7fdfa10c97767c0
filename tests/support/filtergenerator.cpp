#include "tests/support/filtergenerator.h"

#include "models/rules/filtergrammar.h"
#include "models/rules/filteroperators.h"
#include "models/text.h"

#include <array>

namespace weir::test {

namespace {

constexpr std::array words{"a", "b", "ab", "Ä", "日本", "😀", ".jpg", "x y", "1", "true", "%1", "\"\\\n"};
constexpr std::array dataKeys{"a", "b", "and", "x/y", "m~n", "~1", "", "ä", "op"};
constexpr int deepestLevel = filterLevelLimit;

struct KnownDecimal
{
    std::string_view digits;
    int power = 0;
};

// Neighbours in the list are near in value where that is hard.
constexpr std::array<KnownDecimal, decimalCount> decimals{{
    {"0"},
    {"1"},
    {"2"},
    {"1", 1},
    {"15"},
    {"9007199254740991"},
    {"9007199254740992"},
    {"9007199254740993"},
    {"9223372036854775807"},
    {"9223372036854775808"},
    {"9223372036854775809"},
    {"18446744073709551616"},
    {"5", -1},
    {"1", -1},
    {"1000000000000000000000000001", -28},
    {"333333333333333333333333333333333333", -36},
    {"33333333333333333333333333333333333", -35},
    {"1", 40},
    {"10000000000000000000000000001", 12},
    {"99999", 35},
    {"1", 39},
    {"1", -40},
    {"11", -41},
    {"1", -39},
}};

} // namespace

PlainDecimal decimalAt(size_t index)
{
    const KnownDecimal &known = decimals.at(index % decimalCount);
    return {std::string(known.digits), known.power, false};
}

FilterGenerator::FilterGenerator(quint32 seed) : m_dice(seed)
{
    const std::string first = m_dice.oneOf(words);
    const std::string second = m_dice.oneOf(words);
    m_texts = {"",
               first,
               second,
               first + second,
               second + first,
               toStdString(toQString(first).toUpper()),
               toStdString(toQString(first).toLower()) + ' '};
    const size_t start = m_dice.below(decimalCount);
    for (const size_t index : {start, start + 1, start + 2, m_dice.below(decimalCount)}) {
        m_numbers.push_back(decimalAt(index));
        m_numbers.back().isNegative = m_dice.isLucky(25);
    }
}

Json FilterGenerator::text()
{
    return Json::string(m_dice.oneOf(m_texts));
}

Json FilterGenerator::number()
{
    return Json::number(spelled(m_dice.oneOf(m_numbers), m_dice));
}

Json FilterGenerator::value(int level)
{
    const size_t roll = m_dice.below(100);
    if (roll < 8)
        return {};
    if (roll < 22)
        return Json::boolean(m_dice.isLucky(50));
    if (roll < 50 || level > 2)
        return text();
    if (roll < 78)
        return number();
    Json result = roll < 92 ? Json::array() : Json::object();
    for (size_t left = m_dice.below(4); left > 0; --left) {
        if (result.isArray())
            result.items().push_back(value(level + 1));
        else
            result.insert(m_dice.oneOf(dataKeys), value(level + 1));
    }
    return result;
}

Json FilterGenerator::listOf(Json (FilterGenerator::*make)())
{
    Json list = Json::array();
    for (size_t left = m_dice.isLucky(8) ? 0 : 1 + m_dice.below(3); left > 0; --left)
        list.items().push_back((this->*make)());
    return list;
}

Json FilterGenerator::range()
{
    return Json::array({number(), number()});
}

Json FilterGenerator::condition()
{
    if (m_dice.isLucky(5))
        return unreadableCondition();
    const FilterOperator &op = m_dice.oneOf(filterOperators);
    Json result = Json::object();
    result.insert("op", Json::string(std::string(op.name)));
    switch (op.operands) {
    case FilterOperands::None:
        break;
    case FilterOperands::Texts:
        result.insert("values", listOf(&FilterGenerator::text));
        break;
    case FilterOperands::Numbers:
        result.insert("values", listOf(&FilterGenerator::number));
        break;
    case FilterOperands::Number:
        result.insert("value", number());
        break;
    case FilterOperands::Ranges:
        result.insert("values", listOf(&FilterGenerator::range));
        break;
    }
    return result;
}

Json FilterGenerator::unreadableCondition()
{
    if (m_dice.isLucky(20))
        return value(2);
    Json result = Json::object();
    constexpr std::array names{"StringLike",     "stringin",     "", "StringIn", "NumberIn",
                               "NumberLessThan", "NumberInRange"};
    if (m_dice.isLucky(90))
        result.insert("op", m_dice.isLucky(90) ? Json::string(m_dice.oneOf(names)) : value(2));
    // Now and then the operands are right after all.
    if (m_dice.isLucky(70))
        result.insert("values", m_dice.isLucky(50) ? Json::array({value(1), value(1)}) : value(0));
    if (m_dice.isLucky(50))
        result.insert("value", value(0));
    return result;
}

Json FilterGenerator::conditions()
{
    Json list = Json::array();
    for (size_t left = m_dice.below(5); left > 0; --left)
        list.items().push_back(condition());
    return list;
}

Json FilterGenerator::fieldRule()
{
    const size_t roll = m_dice.below(100);
    if (roll < 65)
        return conditions();
    Json all = Json::object();
    all.insert("and", conditions());
    if (roll < 90)
        return all;
    if (roll < 94) {
        // Beside other members "and" is a name like any other.
        all.insert(m_dice.oneOf(dataKeys), conditions());
        return all;
    }
    return roll < 97 ? value(3) : m_dice.isLucky(50) ? Json() : Json::object();
}

Json FilterGenerator::dataRule(int level)
{
    if (level > deepestLevel || m_dice.isLucky(level == 1 ? 10 : 40))
        return fieldRule();
    Json result = Json::object();
    for (size_t left = 1 + m_dice.below(2); left > 0; --left)
        result.insert(m_dice.oneOf(dataKeys), dataRule(level + 1));
    return result;
}

Json FilterGenerator::filter()
{
    if (m_dice.isLucky(2))
        return value(0);
    Json result = Json::object();
    for (const std::string_view key : filterFieldKeys) {
        if (m_dice.isLucky(35))
            result.insert(key, key == filterDataKey ? dataRule(1) : fieldRule());
    }
    if (m_dice.isLucky(3))
        result.insert(m_dice.isLucky(50) ? "time" : "and", fieldRule());
    return result;
}

Json FilterGenerator::dataFor(const Json *rule, int level)
{
    if (!rule || !rule->isObject() || level > deepestLevel + 1 || m_dice.isLucky(5))
        return value(0);
    if (filterConditionList(*rule) && m_dice.isLucky(90))
        return value(0);
    Json result = Json::object();
    for (const Json::Member &member : rule->members()) {
        if (m_dice.isLucky(90))
            result.insert(member.key, dataFor(&member.value, level + 1));
    }
    return result;
}

Json FilterGenerator::event(const Json &filter)
{
    Json result = Json::object();
    for (const std::string_view key : {std::string_view("time"), std::string_view("source"),
                                       std::string_view("type"), std::string_view("subject")}) {
        if (m_dice.isLucky(85))
            result.insert(key, value(0));
    }
    if (m_dice.isLucky(95))
        result.insert(filterDataKey, dataFor(filter.find(filterDataKey), 1));
    return result;
}

} // namespace weir::test
