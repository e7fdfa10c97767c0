#include "models/samples/sampledifferences.h"

#include "models/draft/changes.h"
#include "models/json/jsonreader.h"
#include "models/rules/decimal.h"
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

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return DifferenceText::tr("passes");
    case Verdict::Stopped:
        return DifferenceText::tr("is stopped");
    case Verdict::Unknown:
        return DifferenceText::tr("has no verdict that is known");
    }
    Q_UNREACHABLE();
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

QStringList differingValues(const Json &expected, const Json &value)
{
    // Only groups have fields to compare.
    if (!expected.isObject() || !value.isObject())
        return {"- "_L1 + shownJson(expected), "+ "_L1 + shownJson(value)};
    QStringList lines;
    for (const FieldChange &change : changesBetween(expected, value, {})) {
        if (change.before && change.after && isSameValue(*change.before, *change.after))
            continue;
        const QString place = toQString(change.pointer) + ": "_L1;
        if (change.before)
            lines.append("- "_L1 + place + shownJson(*change.before));
        if (change.after)
            lines.append("+ "_L1 + place + shownJson(*change.after));
    }
    return lines;
}

QStringList outputDifferences(const Json &expected, const TransformOutput &output)
{
    if (expected.isString())
        return differingLines(expected.text(), output.text);
    const auto read = readJson(output.text);
    if (!read) {
        return {DifferenceText::tr("The output should be JSON. %1").arg(read.error().message()),
                "+ "_L1 + toQString(output.text)};
    }
    return isSameValue(expected, read->root) ? QStringList() : differingValues(expected, read->root);
}

} // namespace

QStringList differencesFrom(const RuleSample &sample, const EventOutcome &outcome)
{
    const Verdict verdict = outcome.verdict.verdict;
    QStringList lines;
    if (sample.verdict && *sample.verdict != verdict) {
        lines.append(DifferenceText::tr("It %1, and it should be that it %2.")
                         .arg(verdictWord(verdict), verdictWord(*sample.verdict)));
        for (const FieldVerdict &field : outcome.verdict.fields) {
            if (field.verdict == Verdict::Passes && verdict != Verdict::Passes)
                continue;
            for (const ConditionVerdict &condition : field.conditions)
                lines.append(condition.reason);
        }
        return lines;
    }
    if (!sample.output || verdict == Verdict::Stopped)
        return lines;
    lines = outputDifferences(*sample.output, outcome.output);
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
            && std::ranges::all_of(left.members(), [&](const Json::Member &member) {
                   const Json *other = right.find(member.key);
                   return other && isSameValue(member.value, *other);
               });
    default:
        return left == right;
    }
}

} // namespace weir
