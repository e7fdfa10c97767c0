#pragma once

#include "app/sandbox/httpmessage.h"

#include <optional>

namespace weir::sandbox {

//! The number in the query, or `absent` where it has none. Nothing where it is something else than a whole
//! number from min to max.
[[nodiscard]] std::optional<qint64> queryNumber(const Request &request, const QString &key, qint64 absent,
                                                qint64 min, qint64 max);

} // namespace weir::sandbox
