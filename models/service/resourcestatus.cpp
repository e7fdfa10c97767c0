#include "models/service/resourcestatus.h"

#include <QCoreApplication>

namespace weir {

using namespace Qt::StringLiterals;

QString statusLabel(const QString &status)
{
    if (status == "RUNNING"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Running");
    if (status == "STOPPED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Stopped");
    if (status == "CREATED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Created");
    if (status == "ERROR"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Error");
    if (status == "ENABLED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Enabled");
    if (status == "DISABLED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Disabled");
    return status;
}

} // namespace weir
