#include "app/api/httpdate.h"
#include "app/api/retry.h"

#include "tests/fuzz/invariants.h"

#include <QTimeZone>

using namespace weir;
using fuzz::require;

//! The input is the value of a header: a date, or how long to wait.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());
    const QDateTime time = readHttpDate(text);
    if (time.isValid()) {
        require(time.offsetFromUtc() == 0, "a date is in UTC");
        require(readHttpDate(httpDate(time).toStdString()) == time, "a date that was written is read again");
    }
    const auto wait = retryAfter(text, now);
    if (wait) {
        require(wait->count() >= 0 && *wait <= longestWaiting, "a wait has its limits");
        require(!time.isValid() || time >= now, "what is in the past is no wait");
    }
    return 0;
}
