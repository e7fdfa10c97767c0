#pragma once

#include "app/api/apirequest.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"
#include "models/service/picklistspec.h"

#include <QString>

namespace weir {

// The requests of the pick lists, as their table has them.

//! `parent` is what the list depends on, empty for none; `cursor` where the page begins, empty for the first.
[[nodiscard]] Result<ApiRequest, ApiError> pickListRequest(const ConnectionProfile &profile,
                                                           const PickListSpec &spec, const QString &parent,
                                                           const QString &cursor);
//! One row of a list whose rows have to be asked for by what the list calls them.
[[nodiscard]] Result<ApiRequest, ApiError> pickDetailRequest(const ConnectionProfile &profile,
                                                             const PickListSpec &spec, const QString &item);

} // namespace weir
