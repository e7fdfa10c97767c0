#include "models/rules/variablerules.h"

#include "models/rules/jsonpath.h"
#include "models/schema/issuetext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct VariableRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::VariableRules)
};

std::optional<RuleFinding> findingOfName(const std::string &name)
{
    if (codePointCount(name) > variableNameLimit) {
        return RuleFinding{
            IssueCode::Length, Level::Error,
            VariableRules::tr("The variable %1 has a name of %2 characters; at most %3 are allowed.")
                .arg(shownText(toQString(name)), QString::number(codePointCount(name)),
                     QString::number(variableNameLimit))};
    }
    if (!isVariableName(name)) {
        return RuleFinding{
            IssueCode::Pattern, Level::Error,
            VariableRules::tr("The variable %1 must be named with letters, digits, dots, hyphens and "
                              "underscores, begin with a letter or digit, and not with HC.")
                .arg(shownText(toQString(name)))};
    }
    return std::nullopt;
}

bool isPath(const Json &expression)
{
    return expression.isString() && isJsonPath(expression.text());
}

std::optional<RuleFinding> findingOfExpression(const std::string &name, const Json &expression)
{
    const QString shownName = shownText(toQString(name));
    if (expression.isObject() || expression.isArray()) {
        return RuleFinding{
            IssueCode::Format, Level::Error,
            VariableRules::tr("The variable %1 must be a path or a constant, not an object or a list.")
                .arg(shownName)};
    }
    if (!expression.isString())
        return std::nullopt;
    const std::string &text = expression.text();
    if (codePointCount(text) > expressionLimit) {
        return RuleFinding{
            IssueCode::Length, Level::Error,
            VariableRules::tr("The variable %1 has an expression of %2 characters; at most %3 are "
                              "allowed.")
                .arg(shownName)
                .arg(codePointCount(text))
                .arg(expressionLimit)};
    }
    if (!isPath(expression))
        return std::nullopt;
    if (isJsonPathUnfinished(text)) {
        return RuleFinding{
            IssueCode::Format, Level::Error,
            VariableRules::tr("The variable %1 has a path that is not finished: close its brackets and "
                              "quotation marks, and name what follows a dot.")
                .arg(shownName)};
    }
    if (const std::optional<size_t> fault = jsonPathFault(text)) {
        return RuleFinding{
            IssueCode::Format, Level::Warning,
            VariableRules::tr("The variable %1 has a path that JSONPath (RFC 9535) does not know from "
                              "its character %2 on.")
                .arg(shownName)
                .arg(codePointCount(std::string_view(text).substr(0, *fault)) + 1)};
    }
    return std::nullopt;
}

} // namespace

bool isVariableName(const std::string &name)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9][A-Za-z0-9._-]*"_s));
    return form.match(toQString(name)).hasMatch() && !name.starts_with(reservedVariablePrefix);
}

VariableFindings findingsOf(const VariableTable &table, std::string_view value, const QString &label)
{
    std::map<std::string_view, int> counts;
    for (const Variable &variable : table.variables())
        ++counts[variable.name];
    VariableFindings findings;
    bool hasLongExpression = false;
    for (const Variable &variable : table.variables()) {
        std::optional<RuleFinding> finding;
        if (counts[variable.name] > 1) {
            finding =
                RuleFinding{IssueCode::Duplicate, Level::Error,
                            VariableRules::tr("The variable %1 stands here more than once; once is allowed.")
                                .arg(shownText(toQString(variable.name)))};
        }
        if (!finding)
            finding = findingOfName(variable.name);
        if (!finding) {
            finding = findingOfExpression(variable.name, variable.expression);
            hasLongExpression = hasLongExpression || (finding && finding->code == IssueCode::Length);
        }
        findings.ofVariables.push_back(std::move(finding));
    }
    if (counts.size() > variableLimit) {
        findings.ofTable.push_back(
            {IssueCode::Limit, Level::Error,
             VariableRules::tr("%1 may define at most %2 variables; here it defines %3.")
                 .arg(label)
                 .arg(variableLimit)
                 .arg(counts.size())});
    }
    if (const qint64 length = codePointCount(value); length > variablesLimit && !hasLongExpression) {
        findings.ofTable.push_back({IssueCode::Length, Level::Warning,
                                    VariableRules::tr("%1 should have at most %2 characters; now it has %3.")
                                        .arg(label)
                                        .arg(variablesLimit)
                                        .arg(length)});
    }
    return findings;
}

RuleFinding unreadableFinding(const QString &label, const QString &reason)
{
    return {IssueCode::Format, Level::Error,
            VariableRules::tr("%1 must be a JSON object such as {\"id\": \"$.data.id\"} (%2).")
                .arg(label, reason)};
}

bool readsMessageContent(const Json &expression)
{
    std::string_view path = expression.text();
    const auto take = [&path](const std::array<std::string_view, 3> &forms) {
        for (const std::string_view form : forms) {
            const std::string_view rest = path.substr(std::min(form.size(), path.size()));
            if (path.starts_with(form) && (rest.empty() || rest.front() == '.' || rest.front() == '[')) {
                path = rest;
                return true;
            }
        }
        return false;
    };
    if (!expression.isString() || !take({"$.data", "$['data']", "$[\"data\"]"}) || path.empty())
        return false;
    take({".context", "['context']", "[\"context\"]"});
    return !path.empty();
}

} // namespace weir
