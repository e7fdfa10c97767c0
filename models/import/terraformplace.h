#pragma once

#include "models/schema/fieldspec.h"

#include <string>
#include <string_view>

namespace weir {

enum class TerraformSpelling : quint8 {
    Terraform, //!< Arguments and blocks of the provider.
    Json, //!< What jsonencode() takes, as it would stand in the body.
};

enum class TerraformSecrecy : quint8 {
    None, //!< In the filter, whatever its keys are called.
    ByName,
    Secret,
};

//! Where in the body a value goes.
struct TerraformPlace
{
    std::string pointer = {};
    //! As the file has it, such as "source.kafka.addr".
    std::string name = {};
    //! Null pointer where it is not known.
    const FieldSpec *field = nullptr;
    FieldTable fields = {};
    TerraformSpelling spelling = TerraformSpelling::Terraform;
    TerraformSecrecy secrecy = TerraformSecrecy::ByName;
};

//! Of a member; `name` is what the file calls it.
[[nodiscard]] TerraformPlace memberOf(const TerraformPlace &place, std::string_view key,
                                      std::string_view name);
[[nodiscard]] TerraformPlace itemOf(const TerraformPlace &place, size_t index);
//! Where a value stands in a text, which has no fields.
[[nodiscard]] TerraformPlace inTextAt(const TerraformPlace &place);
//! The key in the body for what a file has by this name at the place.
[[nodiscard]] std::string_view keyOf(const TerraformPlace &place, std::string_view name);

} // namespace weir
