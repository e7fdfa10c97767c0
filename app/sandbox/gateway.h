#pragma once

#include "app/sandbox/serviceerrors.h"

#include <functional>
#include <vector>

namespace weir::sandbox {

//! One operation of a service. Names in braces in the pattern become Request::parameters.
struct Route
{
    Service service = Service::EventGrid;
    Method method = Method::Get;
    QString pattern = {};
    std::function<Answer(const Request &)> handle = {};
};

//! What stands in front of the services: finds the operation, checks the token and the project, and gives
//! each request its id.
class Gateway
{
public:
    Gateway(QString projectId, QByteArray token);

    void add(std::vector<Route> routes);

    [[nodiscard]] Answer answer(Request request) const;

private:
    [[nodiscard]] Answer dispatched(Request &request) const;
    [[nodiscard]] Answer handled(const Route &route, const Request &request) const;

    QString m_projectId;
    QByteArray m_token;
    std::vector<Route> m_routes;
};

} // namespace weir::sandbox
