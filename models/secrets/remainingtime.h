#pragma once

#include <QDateTime>

#include <chrono>

namespace weir {

//! From `now` to the end of a secret, in minutes that have begun: what has not ended yet has one at least. 0
//! or less once it has.
[[nodiscard]] std::chrono::minutes minutesLeft(const QDateTime &end, const QDateTime &now);

} // namespace weir
