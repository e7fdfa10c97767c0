#pragma once

#include "app/api/apirequest.h"
#include "app/api/listpage.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

namespace weir {

// The requests of EventGrid for event streams. Each is refused where a path parameter is not acceptable.

[[nodiscard]] Result<ApiRequest, ApiError> listEventStreams(const ConnectionProfile &profile, ListPage page);
[[nodiscard]] Result<ApiRequest, ApiError> showEventStream(const ConnectionProfile &profile,
                                                           const QString &id);
//! `body` is the whole new stream: the service replaces what it has.
[[nodiscard]] Result<ApiRequest, ApiError> updateEventStream(const ConnectionProfile &profile,
                                                             const QString &id, Secret body);

//! `body` is the whole stream. The answer holds the id that the service gave it.
[[nodiscard]] Result<ApiRequest, ApiError> createEventStream(const ConnectionProfile &profile, Secret body);
[[nodiscard]] Result<ApiRequest, ApiError> deleteEventStream(const ConnectionProfile &profile,
                                                             const QString &id);

enum class StreamOperation : quint8 { Start, Pause };
//! EventGrid, "Operating an event stream": the answer comes before the stream runs or stands.
[[nodiscard]] Result<ApiRequest, ApiError> operateEventStream(const ConnectionProfile &profile,
                                                              const QString &id, StreamOperation operation);

} // namespace weir
