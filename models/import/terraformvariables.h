#pragma once

#include "models/import/hclsyntax.h"

#include <map>
#include <string>
#include <string_view>

namespace weir {

//! What a file for Terraform says of its variables.
class TerraformVariables
{
public:
    //! `file` outlives this object.
    explicit TerraformVariables(const HclValue &file);

    //! Null pointer where the file has none.
    [[nodiscard]] const HclValue *defaultOf(std::string_view name) const;
    //! The placeholder of a secret for which an export has written the variable; empty where it is another.
    [[nodiscard]] std::string placeholderOf(std::string_view name) const;

private:
    std::map<std::string, const HclValue *, std::less<>> m_variables;
};

//! Of `var.name` and, as old files have it, `"${var.name}"`; empty for any other expression.
[[nodiscard]] std::string_view terraformVariableIn(std::string_view expression);

} // namespace weir
