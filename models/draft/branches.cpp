#include "models/draft/branches.h"

#include <array>
#include <utility>

namespace weir {

namespace {

//! The two keys under which the tables of the sources have the same thing (Updating an Event Stream, tables 5
//! to 8).
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> commonKeys{{
    {"group", "group_id"},
    {"topic", "topic"},
    {"tag", "tag"},
    {"instance_id", "instance_id"},
    {"instance_name", "instance_name"},
    {"addr", "addr"},
    {"enable_acl", "authentication_required"},
    {"access_key", "access_key"},
    {"secret_key", "secret_key"},
    {"vpc_id", "vpc_id"},
    {"subnet_id", "subnet_id"},
}};

const FieldSpec *fieldOf(FieldTable table, const std::pair<std::string_view, std::string_view> &keys)
{
    const FieldSpec *field = fieldWithKey(table, keys.first);
    return field ? field : fieldWithKey(table, keys.second);
}

} // namespace

std::vector<CarriedField> carriedFields(const FieldSpec &before, const FieldSpec &chosen)
{
    std::vector<CarriedField> carried;
    for (const auto &keys : commonKeys) {
        const FieldSpec *from = fieldOf(before.fields, keys);
        const FieldSpec *to = fieldOf(chosen.fields, keys);
        if (from && to && from->type == to->type && from->sensitivity == to->sensitivity)
            carried.push_back({from->key, to->key, to->sensitivity});
    }
    return carried;
}

} // namespace weir
