#pragma once

#include "app/api/apirequest.h"
#include "app/api/listpage.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

namespace weir {

//! Subscriptions come all at once, whatever the page.
[[nodiscard]] Result<ApiRequest, ApiError> listRequest(ResourceKind kind, const ConnectionProfile &profile,
                                                       ListPage page);
//! The request whose answer holds the resource: of a subscription that is the whole list, for its service has
//! no call that shows one (DIS API, event-subs).
[[nodiscard]] Result<ApiRequest, ApiError> showRequest(ResourceKind kind, const ConnectionProfile &profile,
                                                       const QString &id);
[[nodiscard]] Result<ApiRequest, ApiError> createRequest(ResourceKind kind, const ConnectionProfile &profile,
                                                         Secret body);
//! `body` is the whole new resource.
[[nodiscard]] Result<ApiRequest, ApiError> updateRequest(ResourceKind kind, const ConnectionProfile &profile,
                                                         const QString &id, Secret body);

[[nodiscard]] Result<ApiRequest, ApiError> deleteRequest(ResourceKind kind, const ConnectionProfile &profile,
                                                         const QString &id);

} // namespace weir
