#include "models/schema/fieldlookup.h"

#include "models/json/pointer.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Texts of the tables are string literals, so they end with a NUL.
QString translated(std::string_view text)
{
    return text.empty() ? QString() : QCoreApplication::translate("weir::Fields", text.data());
}

bool isIndex(std::string_view token)
{
    return !token.empty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

bool isList(FieldType type)
{
    return type == FieldType::ObjectList || type == FieldType::StringList;
}

void collectSecrets(FieldTable table, const std::string &parent, std::vector<std::string> &pointers)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        if (field.sensitivity == Sensitivity::Secret)
            pointers.push_back(pointer);
        collectSecrets(field.fields, pointer, pointers);
    }
}

} // namespace

bool holdsNothing(const Json *value)
{
    return !value || value->isNull() || (value->isString() && value->text().empty());
}

const FieldSpec *fieldAt(FieldTable table, std::string_view pointer)
{
    const FieldSpec *field = nullptr;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        // No key of a table needs an escape, so one that has one is unknown anyway.
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (field && isList(field->type) && isIndex(token))
            continue;
        field = fieldWithKey(field ? field->fields : table, token);
        if (!field)
            return nullptr;
    }
    return field;
}

std::vector<std::string> secretPointers(FieldTable table)
{
    std::vector<std::string> pointers;
    collectSecrets(table, {}, pointers);
    return pointers;
}

std::vector<const FieldSpec *> chosenAlternatives(const FieldSpec &choice, const Json &value)
{
    std::vector<const FieldSpec *> chosen;
    for (const FieldSpec &field : choice.fields) {
        if (field.type == FieldType::Object && !holdsNothing(value.find(field.key)))
            chosen.push_back(&field);
    }
    return chosen;
}

QString fieldLabel(const FieldSpec &field)
{
    return translated(field.label);
}

QString fieldHelp(const FieldSpec &field)
{
    return translated(field.help);
}

QString patternText(const FieldSpec &field)
{
    return translated(field.pattern.allowed).arg(fieldLabel(field));
}

QString choiceLabel(const Choice &choice)
{
    return choice.label.empty() ? toQString(choice.value) : translated(choice.label);
}

QString labelAt(FieldTable table, std::string_view pointer)
{
    if (const FieldSpec *field = fieldAt(table, pointer))
        return fieldLabel(*field);
    for (std::string parent = parentPointer(pointer); !parent.empty(); parent = parentPointer(parent)) {
        if (const FieldSpec *field = fieldAt(table, parent); field && !isGroup(field->type))
            return fieldLabel(*field);
    }
    const QString key = toQString(lastToken(pointer));
    return key.isEmpty() && !pointer.empty() ? u"\"\""_s : key;
}

} // namespace weir
