#pragma once

#include "app/api/exchange.h"
#include "models/secrets/secret.h"
#include "models/service/apierror.h"

#include <chrono>
#include <optional>
#include <vector>

namespace weir {

//! How far this computer's clock was ahead of the service's when the answer came, by its Date header; nothing
//! where it has none.
[[nodiscard]] std::optional<std::chrono::seconds> clockSkewOf(const Exchange &exchange);

//! The canonical requests of both sides, where the answer tells that of the service: behind
//! "canonicalRequest:", with | for the ends of lines. `secrets` are taken out of both.
[[nodiscard]] std::optional<SignatureComparison> comparisonOf(const Exchange &exchange,
                                                              const std::vector<Secret> &secrets);

//! The error, and where a signature was refused, all that tells why.
[[nodiscard]] ApiError explained(ApiError error, const Exchange &exchange,
                                 const std::vector<Secret> &secrets);

} // namespace weir
