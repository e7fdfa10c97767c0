#include "models/bulk/bulkpace.h"

#include <QtGlobal>

#include <algorithm>

namespace weir {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

//! Nobody is to be surprised by a burst after a pause.
constexpr milliseconds longestMadeUpFor = 100ms;

//! Rounded up: a timer that ends before its time would only be set again.
milliseconds until(BulkPace::Time then, BulkPace::Time now)
{
    return std::max(std::chrono::ceil<milliseconds>(then - now), milliseconds(0));
}

} // namespace

BulkPace::BulkPace(std::optional<double> rate)
{
    if (rate)
        m_interval = nanoseconds(static_cast<qint64>(static_cast<double>(nanoseconds(1s).count()) / *rate));
}

milliseconds BulkPace::wait(Time now) const
{
    return until(std::max(m_next, m_pausedUntil), now);
}

void BulkPace::begin(Time now)
{
    // From when it was due, so that timers that are late do not make it slower.
    m_next = std::max(m_next, now - longestMadeUpFor) + m_interval;
}

void BulkPace::pause(Time now, milliseconds length)
{
    m_pausedUntil = std::max(m_pausedUntil, now + length);
}

std::optional<milliseconds> timeLeft(milliseconds elapsed, size_t ended, size_t remaining)
{
    if (ended == 0)
        return std::nullopt;
    const double each = static_cast<double>(elapsed.count()) / static_cast<double>(ended);
    return milliseconds(static_cast<qint64>(each * static_cast<double>(remaining)));
}

} // namespace weir
