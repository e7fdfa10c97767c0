#pragma once

#include "models/import/importedrequest.h"
#include "models/result.h"

#include <string_view>

namespace weir {

//! Whether the first thing in the text, after blank lines and comments, is a cURL command.
[[nodiscard]] bool isCurlCommand(std::string_view text);

//! Reads the request that one cURL command for bash sends: what browsers copy, documentation shows, and this
//! program exports. A body in another file is not opened. The error is one sentence.
[[nodiscard]] Result<ImportedRequest, QString> readCurlCommand(std::string_view text);

} // namespace weir
