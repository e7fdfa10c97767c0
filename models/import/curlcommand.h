#pragma once

#include "models/import/importedrequest.h"
#include "models/result.h"

#include <string_view>

namespace weir {

//! Whether a cURL command is the first thing in the text, after what commandStart() passes over.
[[nodiscard]] bool isCurlCommand(std::string_view text);

//! Reads the request that one cURL command for bash sends: what browsers copy, documentation shows, and this
//! program exports. A body in another file is not opened. The error is one sentence.
[[nodiscard]] Result<ImportedRequest, QString> readCurlCommand(std::string_view text);

} // namespace weir
