#pragma once

#include "models/import/recordedrequest.h"

#include <string_view>
#include <vector>

namespace weir {

//! Whether a request line is the first thing in the text, after comments, variables and scripts.
[[nodiscard]] bool isHttpFile(std::string_view text);

//! The requests in an .http file, as the HTTP clients of JetBrains and VS Code read it. A body in another
//! file is not opened.
[[nodiscard]] std::vector<FoundRequest> requestsInHttpFile(std::string_view text);

} // namespace weir
