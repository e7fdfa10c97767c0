#pragma once

#include "app/sandbox/gateway.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/streamstore.h"

namespace weir::sandbox {

//! EventGrid: the event streams.
class EventGridService
{
public:
    EventGridService(int streams, SecretsShown secrets);

    //! The routes refer to this object.
    [[nodiscard]] std::vector<Route> routes();

private:
    [[nodiscard]] Answer list(const Request &request) const;
    [[nodiscard]] Answer show(const Request &request) const;
    [[nodiscard]] Answer create(const Request &request);
    [[nodiscard]] Answer update(const Request &request);
    [[nodiscard]] Answer remove(const Request &request);
    [[nodiscard]] Answer operate(const Request &request);
    [[nodiscard]] QJsonObject detail(const Stream &stream) const;

    StreamStore m_store;
    SecretsShown m_secrets;
};

} // namespace weir::sandbox
