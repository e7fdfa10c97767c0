#pragma once

#include "models/json/json.h"
#include "models/rules/filtertree.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

// Changes to a filter. Each leaves everything else as it is: order, members that nobody knows, numbers to the
// letter. Pointers are relative to the filter; where nothing is there, the filter stays as it was. Limits are
// not looked at: what is offered is decided by FilterTree and filterPathFault().

using FilterEdit = std::function<Json(Json filter)>;

enum class FilterMove : quint8 { Up, Down };

//! Appends a field with these conditions, any of which may hold. Nothing may be at the path.
[[nodiscard]] Json withFilterField(Json filter, const std::vector<std::string> &path, Json::Array conditions);
//! Objects that hold nothing any more go as well; nothing is left of a filter that is no object.
[[nodiscard]] Json withoutFilterField(Json filter, std::string_view pointer);
//! Changes places with the member before or after it.
[[nodiscard]] Json withFilterFieldMoved(Json filter, std::string_view pointer, FilterMove move);
//! The field keeps its place where it stays in its object. Nothing may be at the new path.
[[nodiscard]] Json withFilterFieldRenamed(Json filter, std::string_view pointer,
                                          const std::vector<std::string> &path);
[[nodiscard]] Json withFilterJoin(Json filter, std::string_view fieldPointer, FilterJoin join);

//! Appends a condition to the field's.
[[nodiscard]] Json withFilterCondition(Json filter, std::string_view fieldPointer, Json condition);
[[nodiscard]] Json withFilterConditionReplaced(Json filter, std::string_view pointer, Json condition);
//! The field goes with its last condition.
[[nodiscard]] Json withoutFilterCondition(Json filter, std::string_view pointer);
//! The copy comes next to it.
[[nodiscard]] Json withFilterConditionDuplicated(Json filter, std::string_view pointer);
[[nodiscard]] Json withFilterConditionMoved(Json filter, std::string_view pointer, FilterMove move);

//! A condition whose operands are still to be entered.
[[nodiscard]] Json newFilterCondition(const FilterOperator &op);
//! Operands that the new operator cannot have go.
[[nodiscard]] Json withOperator(Json condition, const FilterOperator &op);
//! Null pointer takes them away. Of a condition whose operator is known.
[[nodiscard]] Json withOperands(Json condition, const Json *operands);

} // namespace weir
