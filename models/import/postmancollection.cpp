#include "models/import/postmancollection.h"

#include "models/text.h"

#include <QCoreApplication>

#include <string>
#include <string_view>
#include <utility>

namespace weir {

namespace {

struct PostmanCollectionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::PostmanCollection)
};

std::string memberText(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value && value->isString() ? value->text() : std::string();
}

//! Null pointer where the document is no collection.
const Json *collectionIn(const Json &root)
{
    const Json *wrapped = root.find("collection");
    const Json &collection = wrapped ? *wrapped : root;
    const Json *info = collection.find("info");
    const Json *items = collection.find("item");
    return info && info->isObject() && items && items->isArray() ? &collection : nullptr;
}

//! What a client would make of its parts, in the form that has a path alone.
std::string urlOfRequest(const Json &request)
{
    const Json *url = request.find("url");
    if (!url)
        return {};
    if (url->isString())
        return url->text();
    std::string address = memberText(*url, "raw");
    const Json *path = url->find("path");
    if (!address.empty() || !path)
        return address;
    if (path->isString())
        return path->text();
    for (const Json &segment : path->items()) {
        address += '/';
        address += segment.isObject() ? memberText(segment, "value") : segment.text();
    }
    return address;
}

FoundRequest requestIn(const Json &request)
{
    FoundRequest found{.method = memberText(request, "method"), .url = urlOfRequest(request)};
    const Json *body = request.find("body");
    if (!body || !body->isObject())
        return found;
    const Json *disabled = body->find("disabled");
    if (disabled && disabled->toBool())
        return found;
    const std::string mode = memberText(*body, "mode");
    if (mode == "raw") {
        found.body = memberText(*body, "raw");
    } else if (!mode.empty()) {
        found.fault =
            PostmanCollectionText::tr("The request sends its body as “%1”; only “raw” bodies can be "
                                      "read.")
                .arg(toQString(mode));
    }
    return found;
}

//! Folders nest no deeper than JSON is read.
void findRequests(const Json &items, std::vector<FoundRequest> &found)
{
    for (const Json &item : items.items()) {
        if (const Json *folder = item.find("item"))
            findRequests(*folder, found);
        if (const Json *request = item.find("request"); request && request->isObject())
            found.push_back(requestIn(*request));
    }
}

} // namespace

bool isPostmanCollection(const Json &root)
{
    return collectionIn(root) != nullptr;
}

std::vector<FoundRequest> requestsInPostmanCollection(const Json &root)
{
    std::vector<FoundRequest> found;
    if (const Json *collection = collectionIn(root))
        findRequests(*collection->find("item"), found);
    return found;
}

} // namespace weir
