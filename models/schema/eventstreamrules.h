#pragma once

#include <string_view>

namespace weir {

class RuleCheck;

//! The rules across the fields of an event stream, and those of single fields that no table can say.
void checkEventStream(RuleCheck &check);

//! Whether the service's manual has events go from this kind of source to this kind of target, by their keys
//! (source_kafka, sink_fg). What it has not is a warning.
[[nodiscard]] bool isRouteInManual(std::string_view source, std::string_view target);

} // namespace weir
