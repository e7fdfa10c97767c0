#pragma once

#include "models/export/exportrequest.h"

#include <string>

namespace weir {

//! A Postman collection 2.1 with this one request; the token is its variable X_AUTH_TOKEN.
[[nodiscard]] std::string exportAsPostman(const ExportRequest &request);

} // namespace weir
