#include "models/export/postmanexport.h"

#include "models/export/exportnotes.h"
#include "models/export/plainjson.h"
#include "models/json/json.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QUrlQuery>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

Json jsonText(std::string_view value)
{
    return Json::string(std::string(value));
}

Json keyAndValue(std::string_view key, std::string_view value)
{
    Json pair = Json::object();
    pair.insert("key", jsonText(key));
    pair.insert("value", jsonText(value));
    return pair;
}

Json partsOf(const QStringList &parts)
{
    Json::Array list;
    for (const QString &part : parts)
        list.push_back(Json::string(toStdString(part)));
    return Json::array(std::move(list));
}

Json addressOf(const QUrl &url)
{
    Json address = Json::object();
    address.insert("raw", jsonText(url.toEncoded().toStdString()));
    address.insert("protocol", jsonText(toStdString(url.scheme())));
    const QString host = url.host(QUrl::FullyEncoded);
    // An IPv6 address has no parts.
    address.insert("host", host.contains(u':') ? partsOf({u'[' + host + u']'}) : partsOf(host.split(u'.')));
    if (url.port() >= 0)
        address.insert("port", jsonText(std::to_string(url.port())));
    address.insert("path", partsOf(url.path(QUrl::FullyEncoded).mid(1).split(u'/')));
    if (url.hasQuery()) {
        Json::Array query;
        const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
        for (const auto &[key, value] : items)
            query.push_back(keyAndValue(toStdString(key), toStdString(value)));
        address.insert("query", Json::array(std::move(query)));
    }
    return address;
}

Json bodyOf(const ExportRequest &request)
{
    Json language = Json::object();
    language.insert("language", jsonText("json"));
    Json options = Json::object();
    options.insert("raw", std::move(language));
    Json body = Json::object();
    body.insert("mode", jsonText("raw"));
    body.insert("raw", Json::string(jsonWithoutVariables(request.body)));
    body.insert("options", std::move(options));
    return body;
}

std::string notesOf(const ExportRequest &request)
{
    std::string notes;
    for (const std::string &line : exportNotes(request, "the variable " + std::string(tokenVariable)))
        notes += (notes.empty() ? "" : "\n") + line;
    return notes;
}

} // namespace

std::string exportAsPostman(const ExportRequest &request)
{
    Json::Array headers;
    for (const RecordedHeader &header : request.headers)
        headers.push_back(keyAndValue(header.name, header.value));
    headers.push_back(keyAndValue(tokenHeader, tokenReference()));

    Json sent = Json::object();
    sent.insert("method", jsonText(request.method));
    sent.insert("header", Json::array(std::move(headers)));
    if (!request.body.empty())
        sent.insert("body", bodyOf(request));
    sent.insert("url", addressOf(request.url));
    sent.insert("description", jsonText(notesOf(request)));

    // The token goes to this address alone, and the path is encoded already.
    Json behavior = Json::object();
    behavior.insert("followRedirects", Json::boolean(false));
    behavior.insert("disableUrlEncoding", Json::boolean(true));
    const std::string name = exportTitle(request);
    Json item = Json::object();
    item.insert("name", jsonText(name));
    item.insert("protocolProfileBehavior", std::move(behavior));
    item.insert("request", std::move(sent));

    Json info = Json::object();
    info.insert("name", jsonText(name));
    info.insert("schema", jsonText("https://schema.getpostman.com/json/collection/v2.1.0/collection.json"));
    Json::Array items;
    items.push_back(std::move(item));
    Json collection = Json::object();
    collection.insert("info", std::move(info));
    collection.insert("item", Json::array(std::move(items)));
    return writeJson(collection);
}

} // namespace weir
