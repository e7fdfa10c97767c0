#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <compare>
#include <string>
#include <string_view>

namespace weir {

//! Which rows of a project a field takes its value from.
struct PickQuery
{
    PickList list = PickList::None;
    //! What the list depends on, such as the ID of an instance; empty where that is not known.
    std::string parent = {};

    auto operator<=>(const PickQuery &) const = default;
};

//! For the field at the pointer, which must have a list, as the document is now.
[[nodiscard]] PickQuery pickQueryFor(const FieldSpec &field, const Json &document, std::string_view pointer);

//! Whether nothing can be asked for until what the list depends on is known.
[[nodiscard]] bool lacksParent(const PickQuery &query);

} // namespace weir
