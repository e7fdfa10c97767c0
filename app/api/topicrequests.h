#pragma once

#include "app/api/apirequest.h"
#include "app/api/listpage.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

namespace weir {

// The requests for what an event subscription can notify.

//! SMN API, Querying topics: the limit is 1 to 100.
[[nodiscard]] Result<ApiRequest, ApiError> listSmnTopics(const ConnectionProfile &profile, ListPage page);
//! DIS API, Querying streams: those whose names follow `after` in the service's order; empty for the first.
[[nodiscard]] Result<ApiRequest, ApiError> listDisStreams(const ConnectionProfile &profile,
                                                          const QString &after);

} // namespace weir
