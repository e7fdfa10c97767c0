#pragma once

#include "models/draft/loadedresource.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

#include <QPointer>

#include <functional>

namespace weir {

class ApiCall;
class ApiClient;

using FetchHandler = std::function<void(Result<LoadedResource, ApiError>)>;

//! Reads one resource: an event stream by its id, a subscription out of the list, for its service shows none
//! by itself. The handler runs at most once and not after `context` died. Null where the
//! request was refused; the handler hears that as well.
QPointer<ApiCall> fetchResource(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind,
                                const QString &id, QObject *context, FetchHandler handler);

} // namespace weir
