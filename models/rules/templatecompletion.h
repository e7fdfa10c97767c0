#pragma once

#include "models/rules/variabletable.h"

#include <optional>

namespace weir {

//! What can stand for the name at a place of a template.
struct TemplateCompletion
{
    //! What a choice replaces, in bytes.
    size_t offset = 0;
    size_t length = 0;
    //! Whether the reference ends with `}` already, behind what is replaced or its default.
    bool isClosed = false;
    std::vector<std::string> names = {};
};

//! Nothing where no `${` with the start of a name stands before `offset`, or no name starts like it,
//! whatever the case of its letters. The names keep their order.
[[nodiscard]] std::optional<TemplateCompletion> completionAt(std::string_view text, size_t offset,
                                                             const VariableTable &variables);

} // namespace weir
