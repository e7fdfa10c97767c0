#include "models/bulk/bulkprogress.h"

#include "models/amounttext.h"
#include "models/bulk/bulkpace.h"

#include <QCoreApplication>

namespace weir {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

//! Before that nobody wants to know, and the first answers say little of the others.
constexpr milliseconds shortestGuess = 3s;

struct ProgressText
{
    Q_DECLARE_TR_FUNCTIONS(weir::BulkProgress)
};

//! Rounded up, so that nothing ends in 0 s.
QString lengthText(milliseconds length)
{
    if (length <= 90s)
        return ProgressText::tr("%1 s", "seconds")
            .arg(amountText(std::chrono::ceil<std::chrono::seconds>(length).count()));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(length);
    if (minutes < 120min)
        return ProgressText::tr("%1 min", "minutes").arg(amountText(minutes.count()));
    return ProgressText::tr("%1 h", "hours")
        .arg(amountText(std::chrono::ceil<std::chrono::hours>(length).count()));
}

} // namespace

QString progressText(const BulkProgress &progress)
{
    QString count = ProgressText::tr("%1 of %2").arg(progress.ended).arg(progress.all);
    if (progress.pauseLeft > 0ms) {
        return ProgressText::tr("%1 · the service is busy; going on in %2", "3 of 12, and a length of time")
            .arg(count, lengthText(progress.pauseLeft));
    }
    const auto left = timeLeft(progress.elapsed, progress.ended, progress.all - progress.ended);
    if (!left || *left == 0ms || progress.elapsed < shortestGuess)
        return count;
    return ProgressText::tr("%1 · about %2 left", "3 of 12, and a length of time")
        .arg(count, lengthText(*left));
}

} // namespace weir
