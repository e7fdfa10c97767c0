#include "models/samples/sampledifferences.h"

#include "models/json/jsonindex.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/decimal.h"
#include "models/rules/outcometext.h"
#include "models/rules/verdicttext.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(weir::DifferenceText)
};

//! `expected` is Passes or Stopped.
QString verdictDifference(Verdict verdict, Verdict expected)
{
    const bool shouldPass = expected == Verdict::Passes;
    if (verdict == Verdict::Unknown) {
        return shouldPass ? DifferenceText::tr("What becomes of it is not known, but it should pass.")
                          : DifferenceText::tr("What becomes of it is not known, but it should be stopped.");
    }
    return shouldPass ? DifferenceText::tr("It is stopped, but it should pass.")
                      : DifferenceText::tr("It passes, but it should be stopped.");
}

//! The lines that differ, those expected with a minus, the others with a plus.
QStringList differingLines(const std::string &expected, const std::string &text)
{
    QStringList before = toQString(expected).split(u'\n');
    QStringList after = toQString(text).split(u'\n');
    while (!before.isEmpty() && !after.isEmpty() && before.last() == after.last()) {
        before.removeLast();
        after.removeLast();
    }
    while (!before.isEmpty() && !after.isEmpty() && before.first() == after.first()) {
        before.removeFirst();
        after.removeFirst();
    }
    QStringList lines;
    for (const QString &line : before)
        lines.append("- "_L1 + line);
    for (const QString &line : after)
        lines.append("+ "_L1 + line);
    return lines;
}

void addValue(QStringList &lines, QLatin1StringView sign, const std::string &pointer, const Json &value)
{
    lines.append(sign + (pointer.empty() ? QString() : toQString(pointer) + ": "_L1) + shownJson(value));
}

//! Where the values differ, as deep inside as can be said.
void addDifferences(QStringList &lines, const std::string &pointer, const Json &expected, const Json &value)
{
    if (isSameValue(expected, value))
        return;
    if (expected.isObject() && value.isObject()) {
        const MemberIndex expectedMembers(&expected);
        const MemberIndex members(&value);
        for (const Json::Member &member : expected.members()) {
            const std::string at = childPointer(pointer, member.key);
            if (const Json *other = members.find(member.key))
                addDifferences(lines, at, member.value, *other);
            else
                addValue(lines, "- "_L1, at, member.value);
        }
        for (const Json::Member &member : value.members()) {
            if (!expectedMembers.find(member.key))
                addValue(lines, "+ "_L1, childPointer(pointer, member.key), member.value);
        }
    } else if (expected.isArray() && value.isArray()) {
        const size_t shared = std::min(expected.items().size(), value.items().size());
        for (size_t index = 0; index < shared; ++index)
            addDifferences(lines, childPointer(pointer, index), expected.items()[index],
                           value.items()[index]);
        for (size_t index = shared; index < expected.items().size(); ++index)
            addValue(lines, "- "_L1, childPointer(pointer, index), expected.items()[index]);
        for (size_t index = shared; index < value.items().size(); ++index)
            addValue(lines, "+ "_L1, childPointer(pointer, index), value.items()[index]);
    } else {
        addValue(lines, "- "_L1, pointer, expected);
        addValue(lines, "+ "_L1, pointer, value);
    }
}

QStringList outputDifferences(const Json &expected, const TransformOutput &output)
{
    if (expected.isString())
        return differingLines(expected.text(), output.text);
    const auto read = readJson(output.text);
    if (!read) {
        return QStringList{DifferenceText::tr("The output should be JSON. %1").arg(read.error().message())}
        + differingLines(writeCompactJson(expected), output.text);
    }
    if (!read->duplicates.empty()) {
        return {DifferenceText::tr("The output has the key %1 twice in one object.")
                    .arg(toQString(lastToken(read->duplicates.front().pointer)))};
    }
    QStringList lines;
    addDifferences(lines, {}, expected, read->root);
    return lines;
}

} // namespace

QStringList differencesFrom(const RuleSample &sample, const EventOutcome &outcome)
{
    const Verdict verdict = outcome.verdict.verdict;
    // Only what passes has an output.
    const std::optional<Verdict> expected = sample.output ? Verdict::Passes : sample.verdict;
    if (expected && *expected != verdict) {
        return QStringList{verdictDifference(verdict, *expected)} + reasonLines(outcome.verdict);
    }
    if (!sample.output)
        return {};
    QStringList lines = outputDifferences(*sample.output, outcome.output);
    if (!outcome.output.fault.isEmpty())
        lines.prepend(outcome.output.fault);
    return lines;
}

bool isSameValue(const Json &left, const Json &right)
{
    if (left.type() != right.type())
        return false;
    switch (left.type()) {
    case Json::Type::Number:
        return Decimal::compare(Decimal(left.text()), Decimal(right.text())) == 0;
    case Json::Type::Array:
        return std::ranges::equal(left.items(), right.items(), isSameValue);
    case Json::Type::Object:
        return left.members().size() == right.members().size()
            && std::ranges::all_of(left.members(),
                                   [members = MemberIndex(&right)](const Json::Member &member) {
                                       const Json *other = members.find(member.key);
                                       return other && isSameValue(member.value, *other);
                                   });
    default:
        return left == right;
    }
}

} // namespace weir
