#include "app/flows/fetchresource.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/resourcerequests.h"
#include "models/service/listanswer.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

struct FetchText
{
    Q_DECLARE_TR_FUNCTIONS(weir::FetchResource)
};

Result<LoadedResource, ApiError> resourceIn(ResourceKind kind, const QString &id, ApiResult result)
{
    if (result.error)
        return *result.error;
    JsonDocument document = std::move(result.document);
    if (kind == ResourceKind::EventSubscription) {
        const Json::Array &items = listedItems(kind, document.root);
        const auto found = std::ranges::find_if(items, [&id](const Json &item) {
            const Json *itemId = item.find("id");
            return itemId && toQString(itemId->text()) == id;
        });
        if (found == items.end()) {
            ApiError error;
            error.kind = ApiError::Kind::NotFound;
            error.detail =
                FetchText::tr("There is no event subscription with the ID %1 in this project.").arg(id);
            error.requestId = result.requestId;
            return error;
        }
        document = {*found, {}};
    }
    const Json *answeredId = document.root.find("id");
    // The list of subscriptions was searched for the id; the API page of its elements says no more.
    const bool isOther = kind == ResourceKind::EventStream && guessKind(document.root) != kind;
    if (isOther || !document.root.isObject() || (answeredId && toQString(answeredId->text()) != id)) {
        ApiError error;
        error.kind = ApiError::Kind::Protocol;
        error.detail = FetchText::tr("The answer does not hold the resource that was asked for.");
        error.requestId = result.requestId;
        return error;
    }
    return loadResource(kind, std::move(document), ResourceOrigin::Service);
}

} // namespace

QPointer<ApiCall> fetchResource(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind,
                                const QString &id, QObject *context, FetchHandler handler)
{
    auto request = showRequest(kind, profile, id);
    if (!request) {
        QTimer::singleShot(0, context,
                           [error = request.error(), handler = std::move(handler)] { handler(error); });
        return {};
    }
    return client.send(std::move(request).value(), context,
                       [kind, id, handler = std::move(handler)](ApiResult result) {
                           handler(resourceIn(kind, id, std::move(result)));
                       });
}

} // namespace weir
