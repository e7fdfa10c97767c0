#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <string>
#include <string_view>
#include <tuple>

namespace weir {

//! Which rows of a project a field takes its value from.
struct PickQuery
{
    PickList list = PickList::None;
    //! What the list depends on, such as the ID of an instance; empty where that is not known.
    std::string parent = {};

    bool operator==(const PickQuery &other) const = default;
    bool operator<(const PickQuery &other) const
    {
        return std::tie(list, parent) < std::tie(other.list, other.parent);
    }
};

//! For the field at the pointer, which must have a list, as the document is now.
[[nodiscard]] PickQuery pickQueryFor(const FieldSpec &field, const Json &document, std::string_view pointer);

//! Whether nothing can be asked for until what the list depends on is known.
[[nodiscard]] bool lacksParent(const PickQuery &query);

} // namespace weir
