#include "models/schema/transformrules.h"

#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/rules/jsonpath.h"
#include "models/rules/messagetemplate.h"
#include "models/schema/issuetext.h"
#include "models/schema/rulecheck.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <set>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct TransformRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::TransformRules)
};

constexpr size_t variableLimit = 100;
constexpr qint64 nameLimit = 64;
constexpr qint64 expressionLimit = 1024;
constexpr qint64 valueLimit = 1024;
constexpr std::string_view reservedPrefix = "HC.";

struct Finding
{
    IssueCode code = IssueCode::Format;
    Level level = Level::Error;
    QString message = {};
};

//! What the value of a transform defines.
struct Variables
{
    //! Whether the value can be read, or there is none.
    bool isReadable = true;
    std::set<std::string, std::less<>> names = {};
    //! Those that have an issue already.
    std::set<std::string, std::less<>> faulty = {};
};

bool isVariableName(const std::string &name)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9][A-Za-z0-9._-]*"_s));
    return form.match(toQString(name)).hasMatch() && !name.starts_with(reservedPrefix);
}

std::optional<Finding> findingOfName(const std::string &name)
{
    if (codePointCount(name) > nameLimit) {
        return Finding{
            IssueCode::Length, Level::Error,
            TransformRules::tr("The variable %1 has a name of %2 characters; at most %3 are allowed.")
                .arg(shownText(toQString(name)), QString::number(codePointCount(name)),
                     QString::number(nameLimit))};
    }
    if (!isVariableName(name)) {
        return Finding{
            IssueCode::Pattern, Level::Error,
            TransformRules::tr("The variable %1 must be named with letters, digits, dots, hyphens and "
                               "underscores, begin with a letter or digit, and not with HC.")
                .arg(shownText(toQString(name)))};
    }
    return std::nullopt;
}

std::optional<Finding> findingOfExpression(const std::string &name, const Json &expression)
{
    const QString shownName = shownText(toQString(name));
    if (expression.isObject() || expression.isArray()) {
        return Finding{
            IssueCode::Format, Level::Error,
            TransformRules::tr("The variable %1 must be a path or a constant, not an object or a list.")
                .arg(shownName)};
    }
    if (!expression.isString())
        return std::nullopt;
    const std::string &text = expression.text();
    if (codePointCount(text) > expressionLimit) {
        return Finding{
            IssueCode::Length, Level::Error,
            TransformRules::tr("The variable %1 has an expression of %2 characters; at most %3 are "
                               "allowed.")
                .arg(shownName)
                .arg(codePointCount(text))
                .arg(expressionLimit)};
    }
    if (!isJsonPath(text))
        return std::nullopt;
    if (isJsonPathUnfinished(text)) {
        return Finding{
            IssueCode::Format, Level::Error,
            TransformRules::tr("The variable %1 has a path that is not finished: close its brackets and "
                               "quotation marks, and name what follows a dot.")
                .arg(shownName)};
    }
    if (const std::optional<size_t> fault = jsonPathFault(text)) {
        return Finding{
            IssueCode::Format, Level::Warning,
            TransformRules::tr("The variable %1 has a path that JSONPath (RFC 9535) does not know from "
                               "its character %2 on.")
                .arg(shownName)
                .arg(codePointCount(std::string_view(text).substr(0, *fault)) + 1)};
    }
    return std::nullopt;
}

void add(RuleCheck &check, const std::string &pointer, const Finding &finding)
{
    check.add(pointer, finding.code, finding.level, finding.message);
}

//! The names that stand twice in the object itself, not in what it holds.
std::set<std::string> repeatedNames(const JsonDocument &document)
{
    std::set<std::string> names;
    for (const DuplicateKey &key : document.duplicates) {
        if (parentPointer(key.pointer).empty())
            names.insert(lastToken(key.pointer));
    }
    return names;
}

Variables checkVariables(RuleCheck &check, const std::string &pointer)
{
    Variables variables;
    const Json *value = check.value(pointer);
    if (!check.isSet(pointer))
        return variables;
    if (!value->isString()) {
        // The table has said so; what it should define is not known.
        variables.isReadable = false;
        return variables;
    }
    const auto document = readJson(value->text());
    if (!document || !document->root.isObject()) {
        variables.isReadable = false;
        const QString reason = document ? TransformRules::tr("it is JSON of another kind")
                                        : TransformRules::tr("line %1, column %2: %3")
                                              .arg(document.error().line)
                                              .arg(document.error().column)
                                              .arg(document.error().reason);
        check.add(pointer, IssueCode::Format, Level::Error,
                  TransformRules::tr("%1 must be a JSON object such as {\"id\": \"$.data.id\"} (%2).")
                      .arg(check.label(pointer), reason));
        return variables;
    }
    const std::set<std::string> repeated = repeatedNames(*document);
    bool hasLongExpression = false;
    for (const auto &[name, expression, offset] : document->root.members()) {
        variables.names.insert(name);
        std::optional<Finding> finding;
        if (repeated.contains(name)) {
            finding =
                Finding{IssueCode::Duplicate, Level::Error,
                        TransformRules::tr("The variable %1 stands here more than once; once is allowed.")
                            .arg(shownText(toQString(name)))};
        }
        if (!finding)
            finding = findingOfName(name);
        if (!finding) {
            finding = findingOfExpression(name, expression);
            hasLongExpression = hasLongExpression || (finding && finding->code == IssueCode::Length);
        }
        if (!finding)
            continue;
        variables.faulty.insert(name);
        add(check, pointer, *finding);
    }
    if (variables.names.size() > variableLimit) {
        check.add(pointer, IssueCode::Limit, Level::Error,
                  TransformRules::tr("%1 may define at most %2 variables; here it defines %3.")
                      .arg(check.label(pointer))
                      .arg(variableLimit)
                      .arg(variables.names.size()));
    }
    if (const qint64 length = codePointCount(value->text()); length > valueLimit && !hasLongExpression) {
        check.add(pointer, IssueCode::Length, Level::Warning,
                  TransformRules::tr("%1 should have at most %2 characters; now it has %3.")
                      .arg(check.label(pointer))
                      .arg(valueLimit)
                      .arg(length));
    }
    return variables;
}

void checkReferences(RuleCheck &check, const std::string &pointer, const MessageTemplate &parsed,
                     const Variables &variables)
{
    std::set<std::string, std::less<>> used;
    for (const TemplateReference &reference : parsed.references) {
        const bool isKnown = variables.names.contains(reference.name) || reference.fallback;
        if (!used.insert(reference.name).second || isKnown)
            continue;
        const bool isReserved = reference.name.starts_with(reservedPrefix);
        check.add(pointer, IssueCode::UnknownVariable, isReserved ? Level::Warning : Level::Error,
                  TransformRules::tr("%1 uses the variable %2, which is not defined and has no default.")
                      .arg(check.label(pointer), shownText(toQString(reference.name))));
    }
    if (parsed.unclosed)
        return;
    for (const std::string &name : variables.names) {
        if (used.contains(name) || variables.faulty.contains(name))
            continue;
        check.add(pointer, IssueCode::UnusedVariable, Level::Warning,
                  TransformRules::tr("%1 does not use the variable %2; use it or remove it.")
                      .arg(check.label(pointer), shownText(toQString(name))));
    }
}

void checkTemplate(RuleCheck &check, const std::string &pointer, const Variables &variables,
                   TemplateText templateText)
{
    const Json *value = check.value(pointer);
    if (!check.isSet(pointer)) {
        check.add(pointer, IssueCode::Required, Level::Warning,
                  TransformRules::tr("%1 is required where the transform is of type VARIABLE.")
                      .arg(check.label(pointer)));
        return;
    }
    if (!value->isString())
        return;
    const MessageTemplate parsed = parseTemplate(value->text());
    if (variables.isReadable)
        checkReferences(check, pointer, parsed, variables);
    if (parsed.unclosed) {
        const TextPosition position = positionAt(value->text(), *parsed.unclosed);
        check.add(pointer, IssueCode::Format, Level::Error,
                  TransformRules::tr("%1 has a ${ at line %2, column %3 that is not closed by }.")
                      .arg(check.label(pointer))
                      .arg(position.line)
                      .arg(position.column));
    } else if (templateText == TemplateText::Json && !isJsonOnceFilled(parsed)) {
        check.add(pointer, IssueCode::Format, Level::Warning,
                  TransformRules::tr("%1 should be JSON once its variables are filled, because FunctionGraph "
                                     "takes JSON only.")
                      .arg(check.label(pointer)));
    }
}

} // namespace

void checkTransform(RuleCheck &check, const std::string &group, TemplateText templateText)
{
    const std::string_view type = check.text(childPointer(group, "type"));
    const std::string value = childPointer(group, "value");
    const std::string text = childPointer(group, "template");
    if (type == "VARIABLE") {
        const Variables variables = checkVariables(check, value);
        checkTemplate(check, text, variables, templateText);
        return;
    }
    if (type == "CONSTANT" && !check.isSet(value)) {
        check.add(value, IssueCode::Required, Level::Warning,
                  TransformRules::tr("%1 is required where the transform is of type CONSTANT: it is what the "
                                     "target gets.")
                      .arg(check.label(value)));
    }
    if (!type.empty() && check.isSound(text)) {
        ValidationIssue &issue = check.add(
            text, IssueCode::Conflict, Level::Warning,
            TransformRules::tr("%1 has no effect where the transform is of type %2; only VARIABLE uses it.")
                .arg(check.label(text), toQString(type)));
        issue.fixes.push_back(
            {.label = TransformRules::tr("Remove %1").arg(check.label(text)), .pointer = text});
    }
}

} // namespace weir
