#pragma once

#include "app/api/apirequest.h"
#include "app/api/apiresult.h"
#include "app/api/exchange.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <string_view>

namespace weir {

//! A read is sent at most this often.
inline constexpr int mostAttempts = 3;

//! All the waits of one call together.
inline constexpr std::chrono::milliseconds longestWaiting = std::chrono::seconds(120);

//! Whether to send the request once more: only reads, and only where the connection failed or the service
//! asked for patience (429, 503, throttling codes).
[[nodiscard]] bool isWorthRetrying(const ApiRequest &request, const Exchange &exchange,
                                   const ApiResult &result);

//! The wait that a Retry-After header asks for, in seconds or until an HTTP date, at most longestWaiting.
//! Nothing where it is neither, or negative, or in the past.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(std::string_view header,
                                                                  const QDateTime &now);

//! The wait before attempt `attempt` + 1. `jitter` from 0 to 1 spreads the programs that wait for one
//! service: without `asked` over the whole wait, min(20 s, 0.5 s · 2^(attempt − 1)), else over half a second
//! after it.
[[nodiscard]] std::chrono::milliseconds
retryDelay(int attempt, std::optional<std::chrono::milliseconds> asked, double jitter);

//! As much of `delay` as a call may wait that has waited for `waited` already; nothing where that was all.
[[nodiscard]] std::optional<std::chrono::milliseconds> allowedDelay(std::chrono::milliseconds delay,
                                                                    std::chrono::milliseconds waited);

} // namespace weir
