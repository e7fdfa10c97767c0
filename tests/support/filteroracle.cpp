#include "tests/support/filteroracle.h"

#include "tests/support/plaindecimal.h"

#include <algorithm>
#include <array>

namespace weir::test {

namespace {

bool isListOfTexts(const Json &condition)
{
    const Json *values = condition.find("values");
    return values && values->isArray() && std::ranges::all_of(values->items(), &Json::isString);
}

bool isListOfNumbers(const Json &condition)
{
    const Json *values = condition.find("values");
    return values && values->isArray() && std::ranges::all_of(values->items(), &Json::isNumber);
}

bool isNumber(const Json &condition)
{
    return condition.find("value") && condition.find("value")->isNumber();
}

bool isListOfRanges(const Json &condition)
{
    const Json *values = condition.find("values");
    return values && values->isArray() && std::ranges::all_of(values->items(), [](const Json &range) {
               return range.isArray() && range.items().size() == 2 && range.items()[0].isNumber()
                   && range.items()[1].isNumber();
           });
}

bool needsNothing(const Json &)
{
    return true;
}

//! Whether the value, or an element of it where it is a list, is as asked; nothing is not.
template <typename Test>
bool isAny(const Json *value, Test test)
{
    if (!value)
        return false;
    return value->isArray() ? std::ranges::any_of(value->items(), test) : test(*value);
}

//! Whether one of the condition's texts is as asked beside the value.
template <typename Test>
bool isAnyText(const Json *value, const Json &condition, Test test)
{
    return isAny(value, [&](const Json &one) {
        return one.isString()
            && std::ranges::any_of(condition.find("values")->items(),
                                   [&](const Json &text) { return test(one.text(), text.text()); });
    });
}

bool isInTexts(const Json *value, const Json &condition)
{
    return isAnyText(value, condition,
                     [](const std::string &text, const std::string &wanted) { return text == wanted; });
}

bool startsWithText(const Json *value, const Json &condition)
{
    return isAnyText(value, condition, [](const std::string &text, const std::string &start) {
        return text.substr(0, start.size()) == start;
    });
}

bool endsWithText(const Json *value, const Json &condition)
{
    return isAnyText(value, condition, [](const std::string &text, const std::string &end) {
        return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
    });
}

bool isInNumbers(const Json *value, const Json &condition)
{
    return isAny(value, [&](const Json &one) {
        return one.isNumber()
            && std::ranges::any_of(condition.find("values")->items(), [&](const Json &number) {
                   return comparedDigitByDigit(one.text(), number.text()) == 0;
               });
    });
}

bool isInRanges(const Json *value, const Json &condition)
{
    return isAny(value, [&](const Json &one) {
        return one.isNumber()
            && std::ranges::any_of(condition.find("values")->items(), [&](const Json &range) {
                   return comparedDigitByDigit(range.items()[0].text(), one.text()) <= 0
                       && comparedDigitByDigit(one.text(), range.items()[1].text()) <= 0;
               });
    });
}

//! Whether the number stands to that of the condition in one of these ways: −1 smaller, 0 equal, 1 greater.
bool isOrdered(const Json *value, const Json &condition, std::initializer_list<int> orders)
{
    return isAny(value, [&](const Json &one) {
        return one.isNumber()
            && std::ranges::find(orders, comparedDigitByDigit(one.text(), condition.find("value")->text()))
            != orders.end();
    });
}

struct Operator
{
    std::string_view name;
    bool (*isReadable)(const Json &condition);
    bool (*holds)(const Json *value, const Json &condition);
};

const std::array operators{
    Operator{"StringIn", isListOfTexts, isInTexts},
    Operator{"StringNotIn", isListOfTexts,
             [](const Json *value, const Json &condition) { return !isInTexts(value, condition); }},
    Operator{"StringStartsWith", isListOfTexts, startsWithText},
    Operator{"StringNotStartsWith", isListOfTexts,
             [](const Json *value, const Json &condition) { return !startsWithText(value, condition); }},
    Operator{"StringEndsWith", isListOfTexts, endsWithText},
    Operator{"StringNotEndsWith", isListOfTexts,
             [](const Json *value, const Json &condition) { return !endsWithText(value, condition); }},
    Operator{"NumberIn", isListOfNumbers, isInNumbers},
    Operator{"NumberNotIn", isListOfNumbers,
             [](const Json *value, const Json &condition) { return !isInNumbers(value, condition); }},
    Operator{"NumberLessThan", isNumber,
             [](const Json *value, const Json &condition) { return isOrdered(value, condition, {-1}); }},
    Operator{"NumberNotLessThan", isNumber,
             [](const Json *value, const Json &condition) {
                 return isOrdered(value, condition, {0, 1});
             }},
    Operator{"NumberGreaterThan", isNumber,
             [](const Json *value, const Json &condition) { return isOrdered(value, condition, {1}); }},
    Operator{"NumberNotGreaterThan", isNumber,
             [](const Json *value, const Json &condition) {
                 return isOrdered(value, condition, {-1, 0});
             }},
    Operator{"NumberInRange", isListOfRanges, isInRanges},
    Operator{"NumberNotInRange", isListOfRanges,
             [](const Json *value, const Json &condition) { return !isInRanges(value, condition); }},
    Operator{"IsNull", needsNothing,
             [](const Json *value, const Json &) { return !value || value->isNull(); }},
    Operator{"IsNotNull", needsNothing,
             [](const Json *value, const Json &) { return value && !value->isNull(); }},
    Operator{"IsTrue", needsNothing,
             [](const Json *value, const Json &) { return value && *value == Json::boolean(true); }},
    Operator{"IsNotTrue", needsNothing,
             [](const Json *value, const Json &) { return value && *value == Json::boolean(false); }},
};

//! From the worst to the best: all is the lowest of them, any the highest.
constexpr std::array ranks{Verdict::Stopped, Verdict::Unknown, Verdict::Passes};

size_t rankOf(Verdict verdict)
{
    return static_cast<size_t>(std::ranges::find(ranks, verdict) - ranks.begin());
}

Verdict lowest(Verdict left, Verdict right)
{
    return ranks.at(std::min(rankOf(left), rankOf(right)));
}

Verdict highest(Verdict left, Verdict right)
{
    return ranks.at(std::max(rankOf(left), rankOf(right)));
}

std::string beneath(const std::string &pointer, const std::string &key)
{
    std::string result = pointer + '/';
    for (const char c : key)
        result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return result;
}

ExpectedCondition expectedCondition(std::string pointer, const Json &condition, const Json *value)
{
    ExpectedCondition expected{std::move(pointer), Verdict::Unknown, {}, value};
    const Json *name = condition.find("op");
    for (const Operator &op : operators) {
        if (name && name->isString() && name->text() == op.name && op.isReadable(condition)) {
            expected.op = op.name;
            expected.verdict = op.holds(value, condition) ? Verdict::Passes : Verdict::Stopped;
        }
    }
    return expected;
}

ExpectedField unreadable(const std::string &pointer, int level, const Json *value)
{
    return {pointer, level, Verdict::Unknown, {{pointer, Verdict::Unknown, {}, value}}};
}

ExpectedField fieldWith(const std::string &pointer, int level, const std::string &list,
                        const Json::Array &conditions, const Json *value)
{
    ExpectedField field{pointer, level, Verdict::Passes, {}};
    for (size_t i = 0; i < conditions.size(); ++i)
        field.conditions.push_back(expectedCondition(list + '/' + std::to_string(i), conditions[i], value));
    return field;
}

void addField(std::vector<ExpectedField> &fields, const std::string &pointer, int level, const Json &rule,
              const Json *value, bool mayGoDeeper)
{
    const bool isEmptyList = rule.isArray() && rule.items().empty();
    const bool isEmptyObject = rule.isObject() && rule.members().empty();
    if (rule.isNull() || isEmptyList || isEmptyObject)
        return;
    if (rule.isArray()) {
        ExpectedField field = fieldWith(pointer, level, pointer, rule.items(), value);
        field.verdict = Verdict::Stopped;
        for (const ExpectedCondition &condition : field.conditions)
            field.verdict = highest(field.verdict, condition.verdict);
        fields.push_back(field);
    } else if (rule.members().size() == 1 && rule.members()[0].key == "and"
               && rule.members()[0].value.isArray()) {
        ExpectedField field =
            fieldWith(pointer, level, pointer + "/and", rule.members()[0].value.items(), value);
        for (const ExpectedCondition &condition : field.conditions)
            field.verdict = lowest(field.verdict, condition.verdict);
        fields.push_back(field);
    } else if (rule.isObject() && mayGoDeeper) {
        for (const Json::Member &member : rule.members()) {
            const Json *deeper = value ? value->find(member.key) : nullptr;
            addField(fields, beneath(pointer, member.key), level + 1, member.value, deeper, true);
        }
    } else {
        fields.push_back(unreadable(pointer, level, value));
    }
}

} // namespace

ExpectedVerdict expectedVerdict(const Json &filter, const Json &event)
{
    ExpectedVerdict expected{Verdict::Passes, {}};
    if (!filter.isObject() && !filter.isNull())
        expected.fields.push_back(unreadable("", 0, &event));
    for (const Json::Member &member : filter.members()) {
        const Json *value = event.find(member.key);
        const std::string pointer = beneath("", member.key);
        if (member.key == "data")
            addField(expected.fields, pointer, 1, member.value, value, true);
        else if (member.key == "source" || member.key == "type" || member.key == "subject")
            addField(expected.fields, pointer, 1, member.value, value, false);
        else
            expected.fields.push_back(unreadable(pointer, 1, value));
    }
    for (const ExpectedField &field : expected.fields)
        expected.verdict = lowest(expected.verdict, field.verdict);
    return expected;
}

std::vector<std::string_view> expectedOperators()
{
    std::vector<std::string_view> names;
    for (const Operator &op : operators)
        names.push_back(op.name);
    return names;
}

} // namespace weir::test
