#pragma once

#include "app/sandbox/serviceerrors.h"
#include "app/sandbox/servicefaults.h"
#include "app/sandbox/tokenstore.h"

#include <functional>
#include <optional>
#include <vector>

namespace weir::sandbox {

//! What an operation asks for.
enum class Access : quint8 {
    Project, //!< A token of the project in the path.
    Account, //!< Any token.
    Open, //!< Nothing.
};

//! One operation of a service. Names in braces in the pattern become Request::parameters.
struct Route
{
    Service service = Service::EventGrid;
    Method method = Method::Get;
    QString pattern = {};
    std::function<Answer(const Request &)> handle = {};
    Access access = Access::Project;
};

//! What stands in front of the services: finds the operation, checks token or signature and the project,
//! gives each request its id, and makes the faults that the sandbox was started with.
class Gateway
{
public:
    //! `tokens` outlives this object.
    Gateway(QString projectId, const TokenStore &tokens, const QStringList &faults);

    void add(std::vector<Route> routes);

    [[nodiscard]] Answer answer(Request request);

private:
    [[nodiscard]] Answer dispatched(Request &request);
    [[nodiscard]] Answer handled(const Route &route, const Request &request);
    // What is answered to a request that may not do this; nothing where it may.
    [[nodiscard]] std::optional<Answer> signedFault(const Route &route, const Request &request) const;
    [[nodiscard]] std::optional<Answer> tokenFault(const Route &route, const Request &request) const;
    [[nodiscard]] std::optional<Answer> projectFault(const Route &route, const Request &request,
                                                     const QString &allowedProjectId) const;

    QString m_projectId;
    const TokenStore &m_tokens;
    FaultSchedule m_faults;
    std::vector<Route> m_routes;
};

} // namespace weir::sandbox
