#include "app/api/retry.h"

#include "app/api/httpdate.h"
#include "app/api/outcome.h"

#include <algorithm>

namespace weir {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestWait = 20s;
constexpr std::chrono::milliseconds firstWait = 500ms;
//! More digits than any sensible number of seconds has; keeps the number within range.
constexpr size_t mostDigits = 9;
constexpr int mostDoublings = 16;

//! The connection did not come about or broke; the service may be well.
bool isConnectionFailure(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false;
    }
}

std::optional<std::chrono::milliseconds> secondsIn(std::string_view text)
{
    const bool digitsOnly =
        !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digitsOnly)
        return std::nullopt;
    if (text.size() > mostDigits)
        return longestWaiting;
    return std::chrono::seconds(QByteArrayView(text).toInt());
}

std::optional<std::chrono::milliseconds> untilDate(std::string_view text, const QDateTime &now)
{
    const QDateTime then = readHttpDate(text);
    if (!then.isValid())
        return std::nullopt;
    const std::chrono::milliseconds wait(now.msecsTo(then));
    if (wait < 0ms)
        return std::nullopt;
    return wait;
}

} // namespace

bool isWorthRetrying(const ApiRequest &request, const Exchange &exchange, const ApiResult &result)
{
    constexpr int serviceUnavailable = 503;
    if (isWrite(request.method) || !result.error || exchange.stopReason != StopReason::None
        || result.error->kind == ApiError::Kind::Tls)
        return false;
    if (!isCompleteAnswer(exchange))
        return isConnectionFailure(exchange.networkError);
    return result.error->kind == ApiError::Kind::Throttled || exchange.answer.status == serviceUnavailable;
}

std::optional<std::chrono::milliseconds> retryAfter(std::string_view header, const QDateTime &now)
{
    const QByteArrayView trimmed = QByteArrayView(header).trimmed();
    const std::string_view text(trimmed.data(), static_cast<size_t>(trimmed.size()));
    auto wait = secondsIn(text);
    if (!wait)
        wait = untilDate(text, now);
    if (wait)
        wait = std::min(*wait, longestWaiting);
    return wait;
}

std::chrono::milliseconds retryDelay(int attempt, std::optional<std::chrono::milliseconds> asked,
                                     double jitter)
{
    const auto part = [jitter](std::chrono::milliseconds whole) {
        return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(whole.count()) * jitter));
    };
    if (asked)
        return *asked + part(firstWait);
    const int doublings = std::clamp(attempt - 1, 0, mostDoublings);
    return part(std::min(longestWait, firstWait * (1 << doublings)));
}

std::optional<std::chrono::milliseconds> allowedDelay(std::chrono::milliseconds delay,
                                                      std::chrono::milliseconds waited)
{
    if (waited >= longestWaiting)
        return std::nullopt;
    return std::min(delay, longestWaiting - waited);
}

} // namespace weir
