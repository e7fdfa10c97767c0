#include "models/import/terraformplace.h"

#include "models/draft/secretfields.h"
#include "models/json/pointer.h"
#include "models/schema/terraformarguments.h"

#include <algorithm>
#include <span>

namespace weir {

TerraformPlace memberOf(const TerraformPlace &place, std::string_view key, std::string_view name)
{
    const FieldSpec *field = fieldWithKey(place.fields, key);
    TerraformPlace member{.pointer = childPointer(place.pointer, key),
                          .name =
                              place.name.empty() ? std::string(name) : place.name + '.' + std::string(name),
                          .field = field,
                          .fields = field ? field->fields : FieldTable(),
                          .spelling = place.spelling,
                          .secrecy = place.secrecy};
    if (place.secrecy != TerraformSecrecy::ByName)
        return member;
    if (field ? field->sensitivity == Sensitivity::Secret : namesSecret(key))
        member.secrecy = TerraformSecrecy::Secret;
    else if (field && !isGroup(field->type))
        member.secrecy = TerraformSecrecy::None;
    return member;
}

TerraformPlace itemOf(const TerraformPlace &place, size_t index)
{
    TerraformPlace item = place;
    item.pointer = childPointer(place.pointer, index);
    item.name += '[' + std::to_string(index) + ']';
    item.field = nullptr;
    return item;
}

TerraformPlace inTextAt(const TerraformPlace &place)
{
    TerraformPlace text = place;
    text.field = nullptr;
    text.fields = {};
    text.spelling = TerraformSpelling::Json;
    text.secrecy =
        place.secrecy == TerraformSecrecy::Secret ? TerraformSecrecy::Secret : TerraformSecrecy::None;
    return text;
}

std::string_view keyOf(const TerraformPlace &place, std::string_view name)
{
    const auto find = [name](std::span<const TerraformArgument> arguments) {
        const auto argument = std::ranges::find(arguments, name, &TerraformArgument::name);
        return argument == arguments.end() ? name : argument->key;
    };
    if (place.spelling == TerraformSpelling::Terraform && place.pointer == "/source")
        return find(terraformSourceArguments);
    if (place.spelling == TerraformSpelling::Terraform && place.pointer == "/sink")
        return find(terraformSinkArguments);
    return name;
}

} // namespace weir
