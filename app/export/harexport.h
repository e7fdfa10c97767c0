#pragma once

#include "models/service/requestrecord.h"

#include <string>
#include <vector>

namespace weir {

//! An HTTP archive (HAR 1.2) of these requests, without what the log does not keep of them. A pure function.
[[nodiscard]] std::string exportAsHar(const std::vector<RequestRecord> &records);

} // namespace weir
