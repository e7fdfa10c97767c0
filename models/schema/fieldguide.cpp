#include "models/schema/fieldguide.h"

#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"
#include "models/schema/formats.h"
#include "models/schema/issuetext.h"
#include "models/schema/validation.h"
#include "models/text.h"

#include <QCoreApplication>

#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct FieldGuideText
{
    Q_DECLARE_TR_FUNCTIONS(weir::FieldGuide)
};

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return FieldGuideText::tr("Text");
    case FieldType::Text:
        return FieldGuideText::tr("Text of several lines");
    case FieldType::Integer:
        return FieldGuideText::tr("Whole number");
    case FieldType::Boolean:
        return FieldGuideText::tr("true or false");
    case FieldType::Object:
        return FieldGuideText::tr("Group of fields");
    case FieldType::Alternatives:
        return FieldGuideText::tr("Exactly one of several groups");
    case FieldType::ObjectList:
        return FieldGuideText::tr("List of groups");
    case FieldType::StringList:
        return FieldGuideText::tr("List of texts");
    case FieldType::FreeObject:
        return FieldGuideText::tr("JSON object");
    }
    Q_UNREACHABLE();
}

QStringList traitsOf(const FieldSpec &field)
{
    QStringList traits(typeName(field.type));
    traits.append(field.presence == Presence::Required ? FieldGuideText::tr("required")
                                                       : FieldGuideText::tr("optional"));
    if (field.sensitivity == Sensitivity::Secret)
        traits.append(FieldGuideText::tr("secret"));
    return traits;
}

QString valuesText(std::span<const Choice> choices)
{
    QStringList values;
    for (const Choice &choice : choices) {
        const QString value = toQString(choice.value);
        values.append(
            choice.label.empty()
                ? value
                : FieldGuideText::tr("%1 (%2)", "a value and what it means").arg(value, choiceLabel(choice)));
    }
    return FieldGuideText::tr("Known values: %1.").arg(listText(values));
}

//! What the table says of the field alone.
QStringList tableRules(const FieldSpec &field)
{
    QStringList rules;
    if (field.presence == Presence::Required)
        rules.append(requiredText(field));
    if (!field.pattern.expression.empty())
        rules.append(patternText(field));
    if (field.format != Format::Any)
        rules.append(formatText(field));
    // The values say it.
    if (field.bounds.isSet() && field.choices.empty())
        rules.append(field.type == FieldType::Integer ? rangeText(field) : lengthRuleText(field));
    if (!field.choices.empty())
        rules.append(valuesText(field.choices));
    if (field.sensitivity == Sensitivity::Secret)
        rules.append(FieldGuideText::tr("It is a secret: it stands in no file, no export and no log, and is "
                                        "kept in the system keychain at most."));
    if (!field.mistakenKey.empty())
        rules.append(mistakenKeyText(field.mistakenKey, field));
    if (!field.legacyKey.empty())
        rules.append(FieldGuideText::tr("Bodies that call it %1 are read; it is never written so.")
                         .arg(shownText(toQString(field.legacyKey))));
    return rules;
}

std::optional<Json> exampleOf(const FieldSpec &field)
{
    if (field.sensitivity == Sensitivity::Secret || isGroup(field.type))
        return std::nullopt;
    std::string text(field.choices.empty() ? field.example : field.choices.front().value);
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        return Json::string(std::move(text));
    case FieldType::Integer:
        return Json::number(std::move(text));
    case FieldType::Boolean:
        return Json::boolean(true);
    case FieldType::StringList:
        return Json::array({Json::string(std::move(text))});
    case FieldType::FreeObject:
        return readJson(text).value().root;
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::ObjectList:
        break;
    }
    return std::nullopt;
}

//! Every value that decides something: a switch has two.
std::vector<Json> decidingValues(const FieldSpec &field)
{
    if (field.type == FieldType::Boolean)
        return {Json::boolean(true), Json::boolean(false)};
    std::vector<Json> values;
    for (const Choice &choice : field.choices) {
        if (field.type == FieldType::String)
            values.push_back(Json::string(std::string(choice.value)));
        else if (field.type == FieldType::Integer)
            values.push_back(Json::number(std::string(choice.value)));
    }
    return values;
}

//! Finds what the rules across fields say of one field, by asking them about bodies in which nothing stands
//! but its group, with one value of a neighbour.
class Probe
{
public:
    Probe(ResourceKind kind, std::string_view pointer, const FieldSpec &field)
        : m_kind(kind), m_pointer(pointer), m_group(parentPointer(pointer)), m_field(field)
    {
    }

    [[nodiscard]] QStringList rules()
    {
        const Json alone = Json::object();
        const std::optional<Json> example = exampleOf(m_field);
        const Json filled = example ? with(alone, m_field.key, *example) : alone;
        // What the table says has been said.
        const QStringList known = m_field.presence == Presence::Required ? findings(alone) : QStringList();
        addNew(known.isEmpty() ? findings(alone) : QStringList());
        m_known = findings(alone) + findings(filled);
        const FieldSpec *group = fieldAt(fieldTable(m_kind), m_group);
        for (const FieldSpec &neighbour : group ? group->fields : fieldTable(m_kind)) {
            if (neighbour.key == m_field.key)
                continue;
            for (const Json &value : decidingValues(neighbour)) {
                addNew(findings(with(alone, neighbour.key, value)));
                if (example)
                    addNew(findings(with(filled, neighbour.key, value)));
                addRelevance(neighbour, value);
            }
        }
        return m_rules;
    }

private:
    [[nodiscard]] static Json with(Json group, std::string_view key, const Json &value)
    {
        group.insert(key, value);
        return group;
    }

    [[nodiscard]] Json bodyWith(const Json &group) const
    {
        Json body = group;
        const std::vector<std::string> tokens = pointerTokens(m_group);
        for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
            if (*token == "0")
                body = Json::array({std::move(body)});
            else
                body = with(Json::object(), *token, body);
        }
        return body;
    }

    [[nodiscard]] QStringList findings(const Json &group) const
    {
        QStringList messages;
        for (const ValidationIssue &issue : validate(m_kind, bodyWith(group), {})) {
            if (issue.pointer == m_pointer
                && (issue.code == IssueCode::Required || issue.code == IssueCode::Conflict))
                messages.append(issue.message);
        }
        return messages;
    }

    void addNew(const QStringList &messages)
    {
        for (const QString &message : messages) {
            if (!m_known.contains(message) && !m_rules.contains(message))
                m_rules.append(message);
        }
    }

    void addRelevance(const FieldSpec &neighbour, const Json &value)
    {
        if (isRelevant(m_kind, bodyWith(Json::object()), m_pointer)
            || !isRelevant(m_kind, bodyWith(with(Json::object(), neighbour.key, value)), m_pointer))
            return;
        addNew({FieldGuideText::tr("The form shows it while %1 is %2.")
                    .arg(fieldLabel(neighbour), displayText(&neighbour, value))});
    }

    ResourceKind m_kind;
    std::string m_pointer;
    std::string m_group;
    const FieldSpec &m_field;
    QStringList m_known;
    QStringList m_rules;
};

//! What stands inside a free object belongs to it.
const FieldSpec *holderOf(FieldTable table, std::string_view pointer)
{
    for (std::string at(pointer); !at.empty(); at = parentPointer(at)) {
        if (const FieldSpec *field = fieldAt(table, at))
            return at == pointer || field->type == FieldType::FreeObject ? field : nullptr;
    }
    return nullptr;
}

void collect(FieldTable table, const std::string &parent, std::vector<std::string> &pointers)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        pointers.push_back(pointer);
        collect(field.fields,
                field.type == FieldType::ObjectList ? childPointer(pointer, size_t(0)) : pointer, pointers);
    }
}

} // namespace

FieldGuide fieldGuide(ResourceKind kind, std::string_view pointer)
{
    const FieldSpec *field = holderOf(fieldTable(kind), pointer);
    FieldGuide guide{.label = labelAt(fieldTable(kind), pointer), .pointer = toQString(pointer)};
    if (!field) {
        guide.meaning = unknownFieldText(lastToken(pointer));
        return guide;
    }
    guide.traits = traitsOf(*field);
    guide.meaning = fieldHelp(*field);
    guide.rules = tableRules(*field) + Probe(kind, pointer, *field).rules();
    if (const std::optional<Json> example = exampleOf(*field))
        guide.example = toQString(quotedJson(field->key)) + u": "_s + toQString(writeCompactJson(*example));
    // A literal, as the other texts of the tables are.
    guide.origin = QCoreApplication::translate("weir::Fields", field->origin.data());
    return guide;
}

std::vector<std::string> guidedFields(ResourceKind kind)
{
    std::vector<std::string> pointers;
    collect(fieldTable(kind), {}, pointers);
    return pointers;
}

} // namespace weir
