#include "models/draft/formfields.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"

#include <utility>

namespace weir {

namespace {

//! Goes through the tables of one document.
class FieldWalk
{
public:
    FieldWalk(ResourceKind kind, const Json &document) : m_kind(kind), m_document(document) { }

    void addTable(FieldTable table, const std::string &parent, const QStringList &groups);
    [[nodiscard]] std::vector<FormField> taken() && { return std::move(m_fields); }

private:
    void addField(const FieldSpec &field, const std::string &pointer, const QStringList &groups);

    ResourceKind m_kind;
    const Json &m_document;
    std::vector<FormField> m_fields;
};

void FieldWalk::addTable(FieldTable table, const std::string &parent, const QStringList &groups)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        if (isRelevant(m_kind, m_document, pointer))
            addField(field, pointer, groups);
    }
}

void FieldWalk::addField(const FieldSpec &field, const std::string &pointer, const QStringList &groups)
{
    const QString label = fieldLabel(field);
    if (field.type == FieldType::Object) {
        addTable(field.fields, pointer, groups + QStringList(label));
        return;
    }
    m_fields.push_back({.pointer = pointer, .label = label, .groups = groups});
    const Json *value = valueAt(m_document, pointer);
    if (field.type != FieldType::Alternatives || !value)
        return;
    const QStringList inner = groups + QStringList(label);
    if (const auto chosen = chosenAlternatives(field, *value); chosen.size() == 1) {
        addTable(chosen.front()->fields, childPointer(pointer, chosen.front()->key),
                 inner + QStringList(fieldLabel(*chosen.front())));
    }
    for (const FieldSpec &beside : field.fields) {
        if (beside.type != FieldType::Object)
            addField(beside, childPointer(pointer, beside.key), inner);
    }
}

} // namespace

std::vector<FormField> formFields(ResourceKind kind, const Json &document)
{
    FieldWalk walk(kind, document);
    walk.addTable(fieldTable(kind), {}, {});
    return std::move(walk).taken();
}

} // namespace weir
