#pragma once

#include "models/templates/resourcetemplate.h"

#include <string>
#include <vector>

namespace weir {

struct BuiltInTemplate
{
    //! The same in every language and version: "kafka-to-obs".
    std::string id = {};
    ResourceTemplate content = {};
};

//! One for every kind of source and every kind of target of event streams, and for every group of events and
//! every way to notify of event subscriptions, made from the tables of the fields. In the user's language.
[[nodiscard]] std::vector<BuiltInTemplate> builtInTemplates();

} // namespace weir
