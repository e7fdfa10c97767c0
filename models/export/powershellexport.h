#pragma once

#include "models/export/exportrequest.h"

#include <string>

namespace weir {

//! A script for Windows PowerShell 5.1 and PowerShell 7. Invoke-RestMethod runs inside the shell, so neither
//! token nor body is in the arguments of a process, as they would be with curl.exe.
[[nodiscard]] std::string exportAsPowerShell(const ExportRequest &request);

} // namespace weir
