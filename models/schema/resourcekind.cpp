#include "models/schema/resourcekind.h"

#include "models/schema/eventstreamfields.h"
#include "models/schema/eventsubscriptionfields.h"

namespace weir {

FieldTable fieldTable(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return eventStreamTable;
    case ResourceKind::EventSubscription:
        return eventSubscriptionTable;
    }
    Q_UNREACHABLE();
}

} // namespace weir
