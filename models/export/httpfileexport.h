#pragma once

#include "models/export/exportrequest.h"

#include <string>

namespace weir {

//! An .http file, as the HTTP clients of JetBrains and VS Code read it; the token is their variable
//! X_AUTH_TOKEN.
[[nodiscard]] std::string exportAsHttpFile(const ExportRequest &request);

} // namespace weir
