#include "models/schema/transformrules.h"

#include "models/json/pointer.h"
#include "models/rules/templaterules.h"
#include "models/schema/rulecheck.h"
#include "models/text.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace weir {

namespace {

struct TransformRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::TransformRules)
};

//! What the value of a transform defines; nothing where it cannot be read.
using ReadVariables = std::optional<std::pair<VariableTable, VariableFindings>>;

void add(RuleCheck &check, const std::string &pointer, const RuleFinding &finding)
{
    check.add(pointer, finding.code, finding.level, finding.message);
}

ReadVariables checkVariables(RuleCheck &check, const std::string &pointer)
{
    if (!check.isSet(pointer))
        return ReadVariables(std::in_place);
    const Json *value = check.value(pointer);
    // The table has said so.
    if (!value->isString())
        return std::nullopt;
    auto table = VariableTable::read(value->text());
    if (!table) {
        add(check, pointer, unreadableFinding(check.label(pointer), table.error()));
        return std::nullopt;
    }
    VariableFindings findings = findingsOf(*table, value->text(), check.label(pointer));
    VariableNames told;
    for (size_t index = 0; index < findings.ofVariables.size(); ++index) {
        const std::optional<RuleFinding> &finding = findings.ofVariables[index];
        if (finding && told.insert(table->variables()[index].name).second)
            add(check, pointer, *finding);
    }
    for (const RuleFinding &finding : findings.ofTable)
        add(check, pointer, finding);
    return std::pair(std::move(*table), std::move(findings));
}

void checkTemplate(RuleCheck &check, const std::string &pointer, const ReadVariables &variables,
                   TemplateText templateText)
{
    const Json *value = check.value(pointer);
    if (check.isSet(pointer) && !value->isString())
        return;
    const std::string_view text = check.isSet(pointer) ? std::string_view(value->text()) : std::string_view();
    const TemplateContext context{.variables = variables ? &variables->first : nullptr,
                                  .findings = variables ? &variables->second : nullptr,
                                  .text = templateText};
    for (const RuleFinding &finding : findingsOf(parseTemplate(text), context, check.label(pointer)))
        add(check, pointer, finding);
}

} // namespace

void checkTransform(RuleCheck &check, const std::string &group, TemplateText templateText)
{
    const std::string_view type = check.text(childPointer(group, "type"));
    const std::string value = childPointer(group, "value");
    const std::string text = childPointer(group, "template");
    if (type == "VARIABLE") {
        const ReadVariables variables = checkVariables(check, value);
        checkTemplate(check, text, variables, templateText);
        return;
    }
    if (type == "CONSTANT" && !check.isSet(value))
        add(check, value, missingConstantFinding(check.label(value)));
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
