#include "models/import/recordedrequest.h"

#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/schema/displaytext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

struct RecordedRequestText
{
    Q_DECLARE_TR_FUNCTIONS(weir::RecordedRequest)
};

//! With variables such as `:id`, as Postman and Bruno write them, as `$:id`: places that are to be filled.
std::string pathWithPlaces(std::string_view url)
{
    std::string path;
    for (const char character : pathOfUrl(url)) {
        if (character == ':' && path.ends_with('/'))
            path += '$';
        path += character;
    }
    return path;
}

std::optional<ResourceKind> kindOfRequest(std::string_view path, const std::string &body)
{
    if (const auto named = targetOfPath(path).kind)
        return named;
    const auto document = readJson(body);
    return document && document->root.isObject() ? guessKind(document->root) : std::nullopt;
}

} // namespace

Result<std::vector<RecordedRequest>, QString> recordedRequests(std::vector<FoundRequest> found,
                                                               std::optional<ResourceKind> kind)
{
    std::erase_if(found, [](const FoundRequest &request) {
        return request.fault.isEmpty() && request.body.find_first_not_of(" \t\r\n") == std::string::npos;
    });
    const bool isSingle = found.size() == 1;
    QString fault;
    std::vector<RecordedRequest> recorded;
    for (FoundRequest &request : found) {
        if (!request.fault.isEmpty()) {
            if (fault.isEmpty())
                fault = request.fault;
            continue;
        }
        std::string path = pathWithPlaces(request.url);
        const std::optional<ResourceKind> ownKind = kindOfRequest(path, request.body);
        // What is wrong with the only one is told by whoever reads its body.
        if (!isSingle && (!ownKind || (kind && ownKind != kind)))
            continue;
        QString name = nameInBody(request.body);
        recorded.push_back({.method = std::move(request.method),
                            .kind = ownKind.value_or(kind.value_or(ResourceKind::EventStream)),
                            .name = std::move(name),
                            .request = {std::move(path), std::move(request.body)}});
    }
    if (!recorded.empty())
        return recorded;
    if (!fault.isEmpty())
        return fault;
    return found.empty() ? RecordedRequestText::tr("The file holds no request with a body, so there is "
                                                   "nothing to edit.")
                         : RecordedRequestText::tr("The file holds no request that writes an event stream or "
                                                   "an event subscription.");
}

QString nameInBody(const std::string &body)
{
    const auto document = readJson(body);
    const Json *name = document ? document->root.find("name") : nullptr;
    return name && name->isString() ? toQString(name->text()) : QString();
}

QString severalRequestsText(const std::vector<RecordedRequest> &requests)
{
    QStringList texts;
    for (const RecordedRequest &recorded : requests)
        texts.append(toQString(recorded.method + ' ' + recorded.request.path));
    return RecordedRequestText::tr("The file holds %n event stream(s) and subscription(s); save one of its "
                                   "requests by itself and open that: %1.",
                                   nullptr, static_cast<int>(requests.size()))
        .arg(listText(texts));
}

} // namespace weir
