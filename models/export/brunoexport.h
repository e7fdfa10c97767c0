#pragma once

#include "models/export/exportrequest.h"

#include <string>

namespace weir {

//! A request of Bruno (.bru). Its variable X_AUTH_TOKEN is that of the process, or of the collection's .env
//! file.
[[nodiscard]] std::string exportAsBruno(const ExportRequest &request);

} // namespace weir
