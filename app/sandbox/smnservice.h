#pragma once

#include "app/sandbox/gateway.h"

#include <QJsonArray>

namespace weir::sandbox {

//! Simple Message Notification: the list of topics.
class SmnService
{
public:
    explicit SmnService(const QString &projectId);

    //! The routes refer to this object.
    [[nodiscard]] std::vector<Route> routes();

private:
    [[nodiscard]] Answer list(const Request &request) const;

    QJsonArray m_topics;
};

} // namespace weir::sandbox
