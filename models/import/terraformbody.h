#pragma once

#include "models/import/hclsyntax.h"
#include "models/import/terraformvariables.h"
#include "models/json/json.h"
#include "models/schema/validationissue.h"

namespace weir {

struct TerraformBody
{
    Json body;
    ValidationIssues issues;
};

//! The body of an event stream that a block of a resource describes.
[[nodiscard]] Result<TerraformBody, HclFault> terraformBody(const HclValue &block,
                                                            const TerraformVariables &variables);

} // namespace weir
