#pragma once

#include "models/json/json.h"
#include "models/rules/filtergrammar.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! How the conditions of a field combine.
enum class FilterJoin : quint8 {
    Any,
    All,
    None, //!< The field holds something else than conditions.
};

struct FilterCondition
{
    //! Relative to the filter, such as `/subject/and/0`.
    std::string pointer = {};
    Json value = {};
    //! Null pointer where the condition has no operator that is known, or operands of another kind: such a
    //! condition is shown as JSON. Operands that are missing are still to be entered.
    const FilterOperator *op = nullptr;
};

//! What the filter says about one field of the events.
struct FilterField
{
    //! The keys from the filter to the field.
    std::vector<std::string> path = {};
    //! The same as a pointer, relative to the filter; empty where the whole filter is no object.
    std::string pointer = {};
    FilterJoin join = FilterJoin::Any;
    std::vector<FilterCondition> conditions = {};
    //! What the field holds where that is no conditions; else null.
    Json value = {};
    //! How many more conditions it may have.
    size_t freeConditions = 0;
    //! Whether the object that it stands in has a member before it, and after it.
    bool hasPrevious = false;
    bool hasNext = false;
};

//! A filter as a list of fields, in the order of the document.
struct FilterTree
{
    std::vector<FilterField> fields = {};
    //! How many more fields the data may have.
    size_t freeDataFields = filterFieldLimit;
    bool hasSource = false;
};

[[nodiscard]] FilterTree readFilter(const Json &filter);

//! How many keys below `data` the field is; 0 for what is not in the data.
[[nodiscard]] int filterLevel(const std::vector<std::string> &path);

//! The operators that can be chosen for the field.
[[nodiscard]] std::vector<const FilterOperator *> operatorsForField(const std::vector<std::string> &path);

} // namespace weir
