#include "models/rules/verdicttext.h"

#include "models/json/jsonwriter.h"
#include "models/rules/filtergrammar.h"
#include "models/rules/filterpath.h"
#include "models/rules/filterpredicate.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(weir::VerdictText)
};

constexpr qsizetype shownLength = 80;

QString shownRange(const Json &range)
{
    return VerdictText::tr("%1 to %2").arg(shownJson(range.items().front()), shownJson(range.items().back()));
}

//! What a condition compares with, such as "a", "b" or "c".
QString shownOperands(const Json &condition, FilterOperands operands)
{
    if (operands == FilterOperands::None)
        return {};
    const Json &written = *condition.find(filterOperandsKey(operands));
    if (operands == FilterOperands::Number)
        return shownJson(written);
    if (written.items().empty())
        return VerdictText::tr("any of an empty list");
    QStringList shown;
    for (const Json &value : written.items())
        shown.append(operands == FilterOperands::Ranges ? shownRange(value) : shownJson(value));
    const QString last = shown.takeLast();
    return shown.isEmpty() ? last : VerdictText::tr("%1 or %2").arg(shown.join(u", "_s), last);
}

//! What a value that passes the test does, behind "it" or "one of its elements".
QString passingText(FilterTest test)
{
    switch (test) {
    case FilterTest::OneOfTexts:
        return VerdictText::tr("is %1");
    case FilterTest::StartsWith:
        return VerdictText::tr("starts with %1");
    case FilterTest::EndsWith:
        return VerdictText::tr("ends with %1");
    case FilterTest::OneOfNumbers:
        return VerdictText::tr("equals %1");
    case FilterTest::Less:
        return VerdictText::tr("is less than %1");
    case FilterTest::LessOrEqual:
        return VerdictText::tr("is at most %1");
    case FilterTest::Greater:
        return VerdictText::tr("is greater than %1");
    case FilterTest::GreaterOrEqual:
        return VerdictText::tr("is at least %1");
    case FilterTest::InRange:
        return VerdictText::tr("is in the range %1");
    case FilterTest::Null:
        return VerdictText::tr("is null");
    case FilterTest::True:
        return VerdictText::tr("is true");
    case FilterTest::False:
        return VerdictText::tr("is false");
    }
    Q_UNREACHABLE();
}

QString failingText(FilterTest test)
{
    switch (test) {
    case FilterTest::OneOfTexts:
        return VerdictText::tr("is not %1");
    case FilterTest::StartsWith:
        return VerdictText::tr("does not start with %1");
    case FilterTest::EndsWith:
        return VerdictText::tr("does not end with %1");
    case FilterTest::OneOfNumbers:
        return VerdictText::tr("does not equal %1");
    case FilterTest::Less:
        return VerdictText::tr("is not less than %1");
    case FilterTest::LessOrEqual:
        return VerdictText::tr("is not at most %1");
    case FilterTest::Greater:
        return VerdictText::tr("is not greater than %1");
    case FilterTest::GreaterOrEqual:
        return VerdictText::tr("is not at least %1");
    case FilterTest::InRange:
        return VerdictText::tr("is not in the range %1");
    case FilterTest::Null:
        return VerdictText::tr("is not null");
    case FilterTest::True:
        return VerdictText::tr("is not true");
    case FilterTest::False:
        return VerdictText::tr("is not false");
    }
    Q_UNREACHABLE();
}

//! Why the value cannot pass the test whatever it is compared with; empty where it can.
QString mismatchText(const Json &value, FilterOperands operands)
{
    if (operands == FilterOperands::None || value.isArray())
        return {};
    if (operands == FilterOperands::Texts)
        return value.isString() ? QString() : VerdictText::tr("that is no text");
    return value.isNumber() ? QString() : VerdictText::tr("that is no number");
}

//! The same with texts in lower case.
Json folded(const Json &value)
{
    if (value.isString())
        return Json::string(toStdString(toQString(value.text()).toLower()));
    Json result = value;
    if (value.isArray())
        std::ranges::transform(value.items(), result.items().begin(), folded);
    return result;
}

bool differsByCaseAlone(const Json &value, const Json &condition)
{
    Json caseless = condition;
    const std::string_view key = filterOperandsKey(FilterOperands::Texts);
    caseless.insert(key, folded(*condition.find(key)));
    const auto read = FilterPredicate::read(caseless);
    const Json folding = folded(value);
    return read && read->holdsFor(&folding) == (read->op().sense == FilterSense::Plain);
}

//! Behind "FIELD is VALUE: ".
QString comparisonText(const Json &value, const Json &condition, const FilterOperator &op, bool passes)
{
    const auto withOperands = [&](const QString &text) {
        return op.operands == FilterOperands::None ? text : text.arg(shownOperands(condition, op.operands));
    };
    if (value.isArray() && op.operands != FilterOperands::None) {
        return (passes ? VerdictText::tr("one of its elements %1")
                       : VerdictText::tr("none of its elements %1"))
            .arg(withOperands(passingText(op.test)));
    }
    const QString text =
        VerdictText::tr("it %1").arg(withOperands(passes ? passingText(op.test) : failingText(op.test)));
    const bool isCase =
        !passes && op.operands == FilterOperands::Texts && differsByCaseAlone(value, condition);
    return isCase ? VerdictText::tr("%1 (upper and lower case differ)").arg(text) : text;
}

QString unreadableText(const std::vector<std::string> &path, const QString &field, const Json &condition)
{
    if (path.empty())
        return VerdictText::tr("The filter is no JSON object, so what it does is not known: %1")
            .arg(shownJson(condition));
    if (!isFilterFieldKey(path.front())) {
        return VerdictText::tr("A filter knows source, type, subject and data only, so what %1 does is not "
                               "known: %2")
            .arg(field, shownJson(condition));
    }
    if (const FilterOperator *op = operatorOfCondition(condition)) {
        return VerdictText::tr(
                   "%1 has a condition whose values do not fit %2, so what it does is not known: %3")
            .arg(field, toQString(op->name), shownJson(condition));
    }
    return VerdictText::tr("%1 has something that is no condition, so what it does is not known: %2")
        .arg(field, shownJson(condition));
}

} // namespace

QString shownJson(const Json &value)
{
    QString text = toQString(writeCompactJson(value)).trimmed();
    if (text.size() <= shownLength)
        return text;
    // Where texts differ is rarely in the middle. Not between the two halves of a character.
    constexpr qsizetype tail = shownLength / 3;
    const qsizetype head = shownLength - tail - 1;
    const qsizetype end = text.size() - tail;
    return text.left(text[head - 1].isHighSurrogate() ? head - 1 : head) + u'…'
        + text.mid(text[end].isLowSurrogate() ? end + 1 : end);
}

QString noFilterText()
{
    return VerdictText::tr("There is no filter, so every event passes.");
}

QString verdictText(const std::vector<std::string> &path, const Json *value, const Json &condition,
                    Verdict verdict)
{
    const QString field = filterPathText(path);
    const auto read = FilterPredicate::read(condition);
    if (!read || verdict == Verdict::Unknown)
        return unreadableText(path, field, condition);
    const FilterOperator &op = read->op();
    const bool holds = verdict == Verdict::Passes;
    const bool isOpposite = op.sense == FilterSense::Opposite;
    const QString outcome = !holds ? VerdictText::tr("the condition does not hold")
        : isOpposite               ? VerdictText::tr("the condition holds, as it only says what must not be")
                                   : VerdictText::tr("the condition holds");
    if (!value && op.test == FilterTest::Null)
        return VerdictText::tr("%1 is missing, and that counts as null: %2.").arg(field, outcome);
    if (!value)
        return VerdictText::tr("%1 is missing: %2.").arg(field, outcome);
    if (const QString mismatch = mismatchText(*value, op.operands); !mismatch.isEmpty())
        return VerdictText::tr("%1 is %2, %3: %4.").arg(field, shownJson(*value), mismatch, outcome);
    return VerdictText::tr("%1 is %2: %3.")
        .arg(field, shownJson(*value), comparisonText(*value, condition, op, holds != isOpposite));
}

} // namespace weir
