#include "models/import/terraformvariables.h"

#include "models/draft/secretfields.h"
#include "models/import/hclcursor.h"

#include <algorithm>

namespace weir {

TerraformVariables::TerraformVariables(const HclValue &file)
{
    for (const HclMember &member : file.members) {
        if (member.isBlock && member.key == "variable" && member.labels.size() == 1)
            m_variables.emplace(member.labels.front(), &member.value);
    }
}

const HclValue *TerraformVariables::defaultOf(std::string_view name) const
{
    const auto variable = m_variables.find(name);
    const HclMember *value = variable == m_variables.end() ? nullptr : variable->second->find("default");
    return value ? &value->value : nullptr;
}

std::string TerraformVariables::placeholderOf(std::string_view name) const
{
    const auto variable = m_variables.find(name);
    if (variable == m_variables.end())
        return {};
    const HclMember *sensitive = variable->second->find("sensitive");
    const HclMember *description = variable->second->find("description");
    const bool isExported =
        sensitive && sensitive->value.isTrue && description && description->value.text.starts_with('/');
    return isExported ? secretPlaceholder(description->value.text) : std::string();
}

std::string_view terraformVariableIn(std::string_view expression)
{
    constexpr std::string_view start = "\"${";
    constexpr std::string_view end = "}\"";
    if (expression.starts_with(start) && expression.ends_with(end)) {
        expression.remove_prefix(start.size());
        expression.remove_suffix(std::min(end.size(), expression.size()));
    }
    HclCursor cursor(expression);
    cursor.skipBlanks(HclEnd::Bracket);
    if (!cursor.take("var."))
        return {};
    const std::string_view name = cursor.takeIdentifier();
    cursor.skipBlanks(HclEnd::Bracket);
    return cursor.atEnd() ? name : std::string_view();
}

} // namespace weir
