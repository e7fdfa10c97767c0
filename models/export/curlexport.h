#pragma once

#include "models/export/exportrequest.h"

#include <string>
#include <string_view>

namespace weir {

//! A cURL command for sh that runs as it is pasted. The token comes from $X_AUTH_TOKEN through standard input
//! and the body through another descriptor, so neither stands in the arguments.
[[nodiscard]] std::string exportAsCurl(const ExportRequest &request);

//! `text` in single quotes for a POSIX shell.
[[nodiscard]] std::string shellQuoted(std::string_view text);

} // namespace weir
