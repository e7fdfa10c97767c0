#include "app/sandbox/querynumber.h"

namespace weir::sandbox {

std::optional<qint64> queryNumber(const Request &request, const QString &key, qint64 absent, qint64 min,
                                  qint64 max)
{
    if (!request.query.hasQueryItem(key))
        return absent;
    bool valid = false;
    const qint64 number = request.query.queryItemValue(key).toLongLong(&valid);
    return valid && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

} // namespace weir::sandbox
