#include "models/service/resourcestatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weir {

namespace {

struct KnownStatus
{
    QLatin1StringView status;
    const char *label;
};

constexpr std::array lastingStatuses{
    KnownStatus{QLatin1StringView("RUNNING"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Running")},
    KnownStatus{QLatin1StringView("STOPPED"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Stopped")},
    KnownStatus{QLatin1StringView("CREATED"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Created")},
    KnownStatus{QLatin1StringView("ERROR"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Error")},
    KnownStatus{QLatin1StringView("ENABLED"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Enabled")},
    KnownStatus{QLatin1StringView("DISABLED"), QT_TRANSLATE_NOOP("weir::ResourceStatus", "Disabled")},
};

const KnownStatus *find(const QString &status)
{
    const auto *const found = std::ranges::find(lastingStatuses, status, &KnownStatus::status);
    return found == lastingStatuses.end() ? nullptr : found;
}

} // namespace

QString statusLabel(const QString &status)
{
    const KnownStatus *known = find(status);
    return known ? QCoreApplication::translate("weir::ResourceStatus", known->label) : status;
}

bool isPassing(const QString &status)
{
    return !status.isEmpty() && !find(status);
}

} // namespace weir
