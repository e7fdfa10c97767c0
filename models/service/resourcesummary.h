#pragma once

#include "models/json/json.h"
#include "models/schema/endpointkind.h"
#include "models/schema/resourcekind.h"
#include "models/text/livetext.h"

#include <QString>

#include <vector>

namespace weir {

//! One row of a resource list.
struct ResourceSummary
{
    //! Of a subscription, which has no status, ENABLED or DISABLED stands in its place.
    ResourceIdentity identity = {};
    QString name = {};
    //! What the stream reads from, such as "Kafka"; of a subscription the number of its events, in words.
    LiveText source = {};
    //! What the stream writes to; of a subscription its topic.
    LiveText target = {};
    EndpointKind sourceKind = EndpointKind::Unknown;
    EndpointKind targetKind = EndpointKind::Unknown;
};

//! Reads one element of a list answer, leniently: what is missing stays empty.
[[nodiscard]] ResourceSummary summaryOf(ResourceKind kind, const Json &item);

} // namespace weir
