#pragma once

#include "models/import/recordedrequest.h"

#include <string_view>
#include <vector>

namespace weir {

//! Whether a command of PowerShell that sends a request is in the text.
[[nodiscard]] bool isPowerShellScript(std::string_view text);

//! The requests that Invoke-RestMethod and Invoke-WebRequest send in a script: what this program exports,
//! browsers copy, and people write. Texts, tables and ConvertTo-Json are worked out, and variables that hold
//! them; nothing else is. The error is one sentence.
[[nodiscard]] Result<std::vector<FoundRequest>, QString> requestsInPowerShellScript(std::string_view text);

} // namespace weir
