#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace weir {

//! How far it is with many changes that are looked at or sent.
struct BulkProgress
{
    size_t ended = 0;
    size_t all = 0;
    //! Since the first began.
    std::chrono::milliseconds elapsed{0};
    //! Until the service takes requests again; zero where it does.
    std::chrono::milliseconds pauseLeft{0};
};

//! Such as "3 of 12 · about 2 min left", or that the service is busy and for how long.
[[nodiscard]] QString progressText(const BulkProgress &progress);

} // namespace weir
