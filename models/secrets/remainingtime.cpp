#include "models/secrets/remainingtime.h"

namespace weir {

std::chrono::minutes minutesLeft(const QDateTime &end, const QDateTime &now)
{
    return std::chrono::ceil<std::chrono::minutes>(std::chrono::milliseconds(now.msecsTo(end)));
}

} // namespace weir
