#pragma once

#include "models/export/exportrequest.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! What somebody has to know before the exported request is used, line by line: where the token comes from,
//! and that placeholders stand for secrets. `tokenPlace` is how the format names the place of the token.
[[nodiscard]] std::vector<std::string> exportNotes(const ExportRequest &request, std::string_view tokenPlace);

//! The lines as a comment, each behind "# ".
[[nodiscard]] std::string commentOf(const std::vector<std::string> &lines);

//! Method and path, percent-encoded: what the request is called in the program that reads it.
[[nodiscard]] std::string exportTitle(const ExportRequest &request);

//! `{{X_AUTH_TOKEN}}`, as clients name their variable.
[[nodiscard]] std::string tokenReference();

} // namespace weir
