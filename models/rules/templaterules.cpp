#include "models/rules/templaterules.h"

#include "models/json/jsonreader.h"
#include "models/schema/issuetext.h"
#include "models/text.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct TemplateRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::TemplateRules)
};

void addUnknown(std::vector<RuleFinding> &found, const MessageTemplate &parsed, const VariableNames &names,
                const QString &label)
{
    VariableNames told;
    for (const TemplateReference &reference : parsed.references) {
        if (stateOf(reference, names) != ReferenceState::Unknown || !told.insert(reference.name).second)
            continue;
        const bool isReserved = reference.name.starts_with(reservedVariablePrefix);
        found.push_back(
            {IssueCode::UnknownVariable, isReserved ? Level::Warning : Level::Error,
             TemplateRules::tr("%1 uses the variable %2, which is not defined and has no default.")
                 .arg(label, shownText(toQString(reference.name))),
             reference.name});
    }
}

} // namespace

ReferenceState stateOf(const TemplateReference &reference, const VariableNames &names)
{
    if (names.contains(reference.name))
        return ReferenceState::Defined;
    return reference.fallback ? ReferenceState::Default : ReferenceState::Unknown;
}

std::vector<std::string> unusedVariables(const MessageTemplate &parsed, const VariableTable &variables,
                                         const VariableFindings &findings)
{
    std::vector<std::string> unused;
    // What follows is not known.
    if (parsed.unclosed)
        return unused;
    std::set<std::string_view> used;
    for (const TemplateReference &reference : parsed.references)
        used.insert(reference.name);
    for (size_t index = 0; index < variables.variables().size(); ++index) {
        const std::string &name = variables.variables()[index].name;
        if (!used.contains(name) && !findings.ofVariables[index])
            unused.push_back(name);
    }
    return unused;
}

std::vector<RuleFinding> findingsOf(const MessageTemplate &parsed, const TemplateContext &context,
                                    const QString &label)
{
    if (parsed.text.empty()) {
        return {{IssueCode::Required, Level::Warning,
                 TemplateRules::tr("%1 is required where the transform is of type VARIABLE.").arg(label)}};
    }
    std::vector<RuleFinding> found;
    if (context.variables) {
        addUnknown(found, parsed, context.variables->names(), label);
        for (const std::string &name : unusedVariables(parsed, *context.variables, *context.findings)) {
            found.push_back({IssueCode::UnusedVariable, Level::Warning,
                             TemplateRules::tr("%1 does not use the variable %2; use it or remove it.")
                                 .arg(label, shownText(toQString(name))),
                             name});
        }
    }
    if (parsed.unclosed) {
        const TextPosition position = positionAt(parsed.text, *parsed.unclosed);
        found.push_back({IssueCode::Format, Level::Error,
                         TemplateRules::tr("%1 has a ${ at line %2, column %3 that is not closed by }.")
                             .arg(label)
                             .arg(position.line)
                             .arg(position.column)});
    } else if (context.text == TemplateText::Json && !isJsonOnceFilled(parsed)) {
        found.push_back(
            {IssueCode::Format, Level::Warning,
             TemplateRules::tr("%1 should be JSON once its variables are filled, because FunctionGraph "
                               "takes JSON only.")
                 .arg(label)});
    }
    return found;
}

RuleFinding missingConstantFinding(const QString &label)
{
    return {IssueCode::Required, Level::Warning,
            TemplateRules::tr("%1 is required where the transform is of type CONSTANT: it is what the "
                              "target gets.")
                .arg(label)};
}

} // namespace weir
