#include "app/sandbox/transformrules.h"

#include "app/sandbox/fieldrules.h"
#include "app/sandbox/jsonbody.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr qsizetype variableLimit = 100;
constexpr qsizetype nameLimit = 64;
constexpr qsizetype expressionLimit = 1024;
constexpr QLatin1StringView reservedPrefix("HC.");

constexpr std::array transformFields{
    Field{.key = "type"_L1, .need = Need::Required},
    Field{.key = "value"_L1},
    Field{.key = "template"_L1},
};

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    return pattern.match(name).hasMatch() && !name.startsWith(reservedPrefix);
}

//! Whether every bracket, and every quote within brackets, is closed.
bool isClosed(QStringView path)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path[i];
        if (!quote.isNull() && c == u'\\')
            ++i;
        else if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (depth > 0 && (c == u'\'' || c == u'"'))
            quote = c;
        else if (c == u'[')
            ++depth;
        else if (c == u']')
            --depth;
    }
    return depth <= 0 && quote.isNull();
}

//! What is wrong with a value expression; empty where nothing is.
QString expressionProblem(const QJsonValue &expression)
{
    if (expression.isObject() || expression.isArray())
        return u"nested structures are not supported"_s;
    const QString text = expression.toString();
    if (characters(text) > expressionLimit)
        return u"the expression exceeds %1 characters"_s.arg(expressionLimit);
    const bool isPath = text.startsWith("$."_L1) || text.startsWith("$["_L1);
    if (isPath && (!isClosed(text) || text.endsWith(u'.')))
        return u"the JSONPath expression is incomplete"_s;
    return {};
}

QString variableProblem(const QString &name, const QJsonValue &expression)
{
    if (characters(name) > nameLimit)
        return u"the name exceeds %1 characters"_s.arg(nameLimit);
    if (!isVariableName(name))
        return u"the name must start with a letter or digit, not with HC., and have only those and . _ -"_s;
    return expressionProblem(expression);
}

std::optional<Fault> checkVariables(const QString &value, const QString &path)
{
    if (hasRepeatedKey(value.toUtf8()))
        return Fault{path, u"A variable is defined twice."_s};
    const auto variables = readObject(value.toUtf8());
    if (!variables)
        return Fault{path, u"The variables must be a JSON object in a string."_s};
    if (variables->size() > variableLimit)
        return Fault{path, u"At most %1 variables are supported."_s.arg(variableLimit)};
    for (auto variable = variables->begin(); variable != variables->end(); ++variable) {
        const QString problem = variableProblem(variable.key(), variable.value());
        if (!problem.isEmpty())
            return Fault{path, u"Variable %1: %2."_s.arg(variable.key(), problem)};
    }
    return {};
}

//! Past the default that begins at `from`; negative where its quote is not closed.
qsizetype defaultEnd(QStringView text, qsizetype from)
{
    for (const QLatin1StringView quote : {"\\\""_L1, "\""_L1}) {
        if (!text.sliced(from).startsWith(quote))
            continue;
        const qsizetype closing = text.indexOf(quote, from + quote.size());
        return closing < 0 ? closing : closing + quote.size();
    }
    return from;
}

std::optional<Fault> checkTemplate(const QString &text, const QJsonObject &variables, const QString &path)
{
    static const QRegularExpression nameEnd(u"[!}\"]"_s);
    const Fault unclosed{path, u"A reference ${ is not closed."_s};
    for (qsizetype start = text.indexOf("${"_L1); start >= 0; start = text.indexOf("${"_L1, start)) {
        start += 2;
        qsizetype end = text.indexOf(nameEnd, start);
        if (end < 0 || text[end] == u'"')
            return unclosed;
        const QString name = text.sliced(start, end - start);
        const bool hasDefault = text[end] == u'!';
        if (hasDefault)
            end = defaultEnd(text, end + 1);
        end = end < 0 ? end : text.indexOf(u'}', end);
        if (end < 0)
            return unclosed;
        if (!hasDefault && !variables.contains(name) && !name.startsWith(reservedPrefix))
            return Fault{path, u"Variable %1 is not defined."_s.arg(name)};
        start = end;
    }
    return {};
}

} // namespace

std::optional<Fault> checkTransform(const QJsonObject &transform, const QString &path)
{
    if (auto fault = checkFields(transform, path, transformFields))
        return fault;
    if (transform["type"_L1] != u"VARIABLE"_s)
        return {};
    const QString value = transform["value"_L1].toString();
    if (!value.isEmpty()) {
        if (auto fault = checkVariables(value, joined(path, "value"_L1)))
            return fault;
    }
    return checkTemplate(transform["template"_L1].toString(),
                         readObject(value.toUtf8()).value_or(QJsonObject()), joined(path, "template"_L1));
}

} // namespace weir::sandbox
