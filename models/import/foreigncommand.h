#pragma once

#include <QString>

#include <string_view>

namespace weir {

//! Why a text that is a command, but neither cURL for bash nor a request of PowerShell, cannot be read: what
//! it is and what is allowed, as one sentence. Empty where it is no command at all.
[[nodiscard]] QString foreignCommandText(std::string_view text);

//! The same for a text that begins with curl: it may be written for another shell than bash.
[[nodiscard]] QString otherShellText(std::string_view script);

} // namespace weir
