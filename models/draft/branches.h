#pragma once

#include "models/schema/fieldspec.h"

#include <string_view>
#include <vector>

namespace weir {

//! A field of one alternative whose value serves in another one.
struct CarriedField
{
    std::string_view from;
    std::string_view to;
    Sensitivity sensitivity = Sensitivity::Public;
};

//! What the alternative that is chosen takes over from the one before: what is read, where, and as whom. The
//! rest is each one's own.
[[nodiscard]] std::vector<CarriedField> carriedFields(const FieldSpec &before, const FieldSpec &chosen);

} // namespace weir
