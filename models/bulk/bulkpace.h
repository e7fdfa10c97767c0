#pragma once

#include <chrono>
#include <optional>

namespace weir {

//! When the next of several changes may begin. Times are those of a clock that only goes forward; nothing
//! here looks at one.
class BulkPace
{
public:
    using Time = std::chrono::steady_clock::time_point;

    //! `rate` in changes a second; nothing for no limit.
    explicit BulkPace(std::optional<double> rate = {});

    //! What has to pass until the next may begin; zero where it may at once.
    [[nodiscard]] std::chrono::milliseconds wait(Time now) const;
    void begin(Time now);
    //! Nothing begins before this has passed; a pause that is longer already stays.
    void pause(Time now, std::chrono::milliseconds length);

private:
    std::chrono::nanoseconds m_interval{0};
    Time m_next;
    Time m_pausedUntil;
};

//! How long the rest takes where it goes on as it went; nothing as long as nothing has ended.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(std::chrono::milliseconds elapsed,
                                                                size_t ended, size_t remaining);

} // namespace weir
