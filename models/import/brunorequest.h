#pragma once

#include "models/import/recordedrequest.h"

#include <string_view>
#include <vector>

namespace weir {

//! Whether the text begins with a block of a request of Bruno (.bru).
[[nodiscard]] bool isBrunoRequest(std::string_view text);

//! The request in the file; none where it has no address.
[[nodiscard]] std::vector<FoundRequest> requestsInBrunoRequest(std::string_view text);

} // namespace weir
