#pragma once

#include "models/export/exportrequest.h"
#include "models/service/requestrecord.h"

#include <string>
#include <vector>

namespace weir {

//! An HTTP archive (HAR 1.2) of these requests, without what the log does not keep of them. A pure function.
[[nodiscard]] std::string exportAsHar(const std::vector<RequestRecord> &records);

//! An archive with this one request, which has no answer.
[[nodiscard]] std::string exportAsHar(const ExportRequest &request);

} // namespace weir
