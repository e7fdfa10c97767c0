#pragma once

#include "models/import/hclsyntax.h"
#include "models/import/terraformvariables.h"
#include "models/json/json.h"

#include <optional>

namespace weir {

struct TerraformBody
{
    Json body;
    //! Where the argument stands that starts or pauses the stream, which is no part of the body.
    std::optional<size_t> runArgument;
};

//! The body of an event stream that a block of a resource describes.
[[nodiscard]] Result<TerraformBody, HclFault> terraformBody(const HclValue &block,
                                                            const TerraformVariables &variables);

} // namespace weir
