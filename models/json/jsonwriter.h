#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <string>

namespace weir {

//! Two-space indent, the table's keys in the table's order and unknown ones after them, a line end at the
//! end. Integers of the table that were written with a fraction or an exponent are written plainly; every
//! other number keeps its text. Writing what this wrote gives the same bytes.
[[nodiscard]] std::string writeJson(const Json &json, FieldTable table = {});

//! The same value with the members and integers as writeJson() writes them.
[[nodiscard]] Json orderedJson(Json json, FieldTable table);

//! On one line, members in their order.
[[nodiscard]] std::string writeCompactJson(const Json &json);

//! `text` as a JSON string with its quotes.
[[nodiscard]] std::string quotedJson(std::string_view text);

} // namespace weir
