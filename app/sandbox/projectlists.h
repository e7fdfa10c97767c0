#pragma once

#include "app/sandbox/gateway.h"

#include <QJsonArray>
#include <QJsonObject>

namespace weir::sandbox {

//! What fields refer to: the lists of connections, instances with their topics and groups, functions,
//! agencies, buckets, VPCs and subnets, each paged as its service does it.
class ProjectLists
{
public:
    ProjectLists();

    //! The routes refer to this object.
    [[nodiscard]] std::vector<Route> routes();

private:
    [[nodiscard]] Answer listOfEventGrid(const Request &request, const QString &kind) const;
    [[nodiscard]] Answer listAgencies(const Request &request) const;
    [[nodiscard]] Answer listInstances(const Request &request) const;
    //! Topics or groups of the instance in the path.
    [[nodiscard]] Answer listPartsOf(const Request &request, const QString &kind) const;
    [[nodiscard]] Answer listFunctions(const Request &request) const;
    [[nodiscard]] Answer listNetworks(const Request &request, const QString &kind) const;

    QJsonObject m_lists;
};

} // namespace weir::sandbox
