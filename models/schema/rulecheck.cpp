#include "models/schema/rulecheck.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/legacyshapes.h"

#include <algorithm>

namespace weir {

RuleCheck::RuleCheck(FieldTable table, const Json &document, const SecretFields &secrets,
                     const ValidationContext &context, ValidationIssues &issues)
    : m_table(table), m_document(document), m_secrets(secrets), m_context(context), m_issues(issues)
{
}

const Json *RuleCheck::value(std::string_view pointer) const
{
    return valueAt(m_document, pointer);
}

bool RuleCheck::isSet(std::string_view pointer) const
{
    if (holdsNothing(value(pointer)))
        return false;
    const auto secret = m_secrets.find(pointer);
    return secret == m_secrets.end() || countsAsSet(secret->second.state);
}

bool RuleCheck::isSound(std::string_view pointer) const
{
    return isSet(pointer) && std::ranges::none_of(m_issues, [pointer](const ValidationIssue &issue) {
               return issue.pointer == pointer && issue.code != IssueCode::Conflict
                   && issue.code != IssueCode::LegacyShape;
           });
}

std::optional<Json> RuleCheck::soundValue(std::string_view pointer) const
{
    if (!isSound(pointer))
        return std::nullopt;
    const Json &held = *value(pointer);
    const FieldSpec *field = fieldAt(m_table, pointer);
    return field ? valueOfLegacyShape(*field, held).value_or(held) : held;
}

ValidationIssue *RuleCheck::issue(std::string_view pointer, IssueCode code) const
{
    const auto found = std::ranges::find_if(m_issues, [pointer, code](const ValidationIssue &issue) {
        return issue.pointer == pointer && issue.code == code;
    });
    return found == m_issues.end() ? nullptr : &*found;
}

std::string_view RuleCheck::text(std::string_view pointer) const
{
    return isSound(pointer) && value(pointer)->isString() ? value(pointer)->text() : std::string_view();
}

bool RuleCheck::isOn(std::string_view pointer) const
{
    const std::optional<Json> held = soundValue(pointer);
    return held && held->toBool();
}

const FieldSpec *RuleCheck::chosen(std::string_view pointer) const
{
    const FieldSpec *group = fieldAt(m_table, pointer);
    const Json *held = value(pointer);
    if (!group || !held)
        return nullptr;
    const std::vector<const FieldSpec *> alternatives = chosenAlternatives(*group, *held);
    return alternatives.size() == 1 ? alternatives.front() : nullptr;
}

QString RuleCheck::label(std::string_view pointer) const
{
    return labelAt(m_table, pointer);
}

ValidationIssue &RuleCheck::add(std::string_view pointer, IssueCode code, Level level, const QString &message)
{
    m_issues.push_back({.pointer = std::string(pointer), .code = code, .level = level, .message = message});
    return m_issues.back();
}

} // namespace weir
