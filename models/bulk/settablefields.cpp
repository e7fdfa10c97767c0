#include "models/bulk/settablefields.h"

#include "models/json/pointer.h"

namespace weir {

namespace {

bool isOfItsOwn(const FieldSpec &field)
{
    return field.sensitivity == Sensitivity::Secret || field.key == "name" || field.key.ends_with("_id");
}

void collectSettable(FieldTable table, const std::string &parent, std::vector<SettableField> &fields)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        switch (field.type) {
        case FieldType::Object:
        case FieldType::Alternatives:
            collectSettable(field.fields, pointer, fields);
            break;
        case FieldType::String:
        case FieldType::Text:
        case FieldType::Integer:
        case FieldType::Boolean:
            if (!isOfItsOwn(field))
                fields.push_back({pointer, &field});
            break;
        case FieldType::ObjectList:
        case FieldType::StringList:
        case FieldType::FreeObject:
            break;
        }
    }
}

} // namespace

std::vector<SettableField> settableFields(ResourceKind kind)
{
    std::vector<SettableField> fields;
    collectSettable(fieldTable(kind), {}, fields);
    return fields;
}

} // namespace weir
