#pragma once

#include "app/api/apirequest.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

namespace weir {

// The requests of the Data Ingestion Service for event subscriptions. Each is refused where a path parameter
// is not 1 to 64 letters and digits.

//! The whole list: the service has no paging here.
[[nodiscard]] Result<ApiRequest, ApiError> listEventSubscriptions(const ConnectionProfile &profile);
[[nodiscard]] Result<ApiRequest, ApiError> updateEventSubscription(const ConnectionProfile &profile,
                                                                   const QString &id, Secret body);

//! The answer does not say which id the service gave it.
[[nodiscard]] Result<ApiRequest, ApiError> createEventSubscription(const ConnectionProfile &profile,
                                                                   Secret body);
[[nodiscard]] Result<ApiRequest, ApiError> deleteEventSubscription(const ConnectionProfile &profile,
                                                                   const QString &id);

} // namespace weir
