#include "app/api/eventsubscriptionrequests.h"

#include "app/api/serviceurl.h"
#include "models/schema/resourcekind.h"
#include "models/text.h"

#include <QCoreApplication>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct EventSubscriptionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::EventSubscriptionRequests)
};

Result<ApiRequest, ApiError> eventSubscriptionRequest(const ConnectionProfile &profile, HttpMethod method,
                                                      const QStringList &id)
{
    if (!isAlphanumericId(profile.projectId)) {
        return refusal(
            EventSubscriptionText::tr("The project ID of the profile must be 1 to 64 letters and "
                                      "digits for event subscriptions; correct it in the profile."));
    }
    const auto url = serviceUrl(profile, Service::Dis,
                                QStringList{toQString(apiVersion), profile.projectId,
                                            toQString(pathCollection(ResourceKind::EventSubscription))}
                                    + id);
    if (!url)
        return url.error();
    ApiRequest request;
    request.method = method;
    request.url = *url;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace

Result<ApiRequest, ApiError> listEventSubscriptions(const ConnectionProfile &profile)
{
    return eventSubscriptionRequest(profile, HttpMethod::Get, {});
}

Result<ApiRequest, ApiError> updateEventSubscription(const ConnectionProfile &profile, const QString &id,
                                                     Secret body)
{
    if (!isResourceId(ResourceKind::EventSubscription, id))
        return refusal(resourceIdText(ResourceKind::EventSubscription, id));
    auto request = eventSubscriptionRequest(profile, HttpMethod::Put, {id});
    if (!request)
        return request;
    request->body = std::move(body);
    request->bodyTable = fieldTable(ResourceKind::EventSubscription);
    request->expected = {.body = AnswerBody::EmptyOrObject};
    return request;
}

Result<ApiRequest, ApiError> createEventSubscription(const ConnectionProfile &profile, Secret body)
{
    auto request = eventSubscriptionRequest(profile, HttpMethod::Post, {});
    if (!request)
        return request;
    request->body = std::move(body);
    request->bodyTable = fieldTable(ResourceKind::EventSubscription);
    request->expected = {.body = AnswerBody::EmptyOrObject};
    return request;
}

Result<ApiRequest, ApiError> deleteEventSubscription(const ConnectionProfile &profile, const QString &id)
{
    if (!isResourceId(ResourceKind::EventSubscription, id))
        return refusal(resourceIdText(ResourceKind::EventSubscription, id));
    auto request = eventSubscriptionRequest(profile, HttpMethod::Delete, {id});
    if (request)
        request->expected = {.status = 204, .body = AnswerBody::EmptyOrObject};
    return request;
}

} // namespace weir
