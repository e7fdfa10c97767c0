#include "app/api/resourcerequests.h"

#include "app/api/eventstreamrequests.h"
#include "app/api/eventsubscriptionrequests.h"

namespace weir {

Result<ApiRequest, ApiError> listRequest(ResourceKind kind, const ConnectionProfile &profile, ListPage page)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return listEventStreams(profile, page);
    case ResourceKind::EventSubscription:
        return listEventSubscriptions(profile);
    }
    Q_UNREACHABLE();
}

Result<ApiRequest, ApiError> showRequest(ResourceKind kind, const ConnectionProfile &profile,
                                         const QString &id)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return showEventStream(profile, id);
    case ResourceKind::EventSubscription:
        return listEventSubscriptions(profile);
    }
    Q_UNREACHABLE();
}

Result<ApiRequest, ApiError> updateRequest(ResourceKind kind, const ConnectionProfile &profile,
                                           const QString &id, Secret body)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return updateEventStream(profile, id, std::move(body));
    case ResourceKind::EventSubscription:
        return updateEventSubscription(profile, id, std::move(body));
    }
    Q_UNREACHABLE();
}

Result<ApiRequest, ApiError> createRequest(ResourceKind kind, const ConnectionProfile &profile, Secret body)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return createEventStream(profile, std::move(body));
    case ResourceKind::EventSubscription:
        return createEventSubscription(profile, std::move(body));
    }
    Q_UNREACHABLE();
}

Result<ApiRequest, ApiError> deleteRequest(ResourceKind kind, const ConnectionProfile &profile,
                                           const QString &id)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return deleteEventStream(profile, id);
    case ResourceKind::EventSubscription:
        return deleteEventSubscription(profile, id);
    }
    Q_UNREACHABLE();
}

} // namespace weir
