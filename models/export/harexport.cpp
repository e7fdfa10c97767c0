#include "models/export/harexport.h"

#include "models/export/exportnotes.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <string_view>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! What the format wants where nothing is known.
constexpr int unknown = -1;

Json text(const QString &value)
{
    return Json::string(toStdString(value));
}

Json nameAndValue(std::string_view name, std::string_view value)
{
    Json pair = Json::object();
    pair.insert("name", Json::string(std::string(name)));
    pair.insert("value", Json::string(std::string(value)));
    return pair;
}

Json headersOf(const RecordedMessage &message)
{
    Json::Array headers;
    headers.reserve(message.headers.size());
    for (const RecordedHeader &header : message.headers)
        headers.push_back(nameAndValue(header.name, header.value));
    return Json::array(std::move(headers));
}

Json queryOf(const RequestRecord &record)
{
    Json::Array query;
    const auto items = QUrlQuery(record.query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        query.push_back(nameAndValue(toStdString(name), toStdString(value)));
    return Json::array(std::move(query));
}

std::string mediaTypeOf(const RecordedMessage &message)
{
    const auto found = std::ranges::find_if(message.headers, [](const RecordedHeader &header) {
        return QByteArrayView(header.name).compare("content-type", Qt::CaseInsensitive) == 0;
    });
    return found == message.headers.end() ? std::string() : found->value;
}

Json sentOf(const RequestRecord &record)
{
    QString url = record.scheme + u"://"_s + record.host + record.path;
    if (!record.query.isEmpty())
        url += u'?' + record.query;
    Json request = Json::object();
    request.insert("method", text(record.method));
    request.insert("url", text(url));
    request.insert("httpVersion", Json::string("HTTP/1.1"));
    request.insert("cookies", Json::array());
    request.insert("headers", headersOf(record.sent));
    request.insert("queryString", queryOf(record));
    if (record.sent.bodyState == RecordedMessage::Body::Kept) {
        Json body = Json::object();
        body.insert("mimeType", Json::string(mediaTypeOf(record.sent)));
        body.insert("text", Json::string(record.sent.body));
        request.insert("postData", std::move(body));
    }
    request.insert("headersSize", Json::integer(unknown));
    request.insert("bodySize", Json::integer(record.sent.size));
    return request;
}

Json answerOf(const RequestRecord &record)
{
    Json content = Json::object();
    content.insert("size", Json::integer(record.answer.size));
    content.insert("mimeType", Json::string(mediaTypeOf(record.answer)));
    if (record.answer.bodyState == RecordedMessage::Body::Kept)
        content.insert("text", Json::string(record.answer.body));
    Json response = Json::object();
    response.insert("status", Json::integer(record.httpStatus));
    response.insert("statusText", Json::string(""));
    response.insert("httpVersion", Json::string("HTTP/1.1"));
    response.insert("cookies", Json::array());
    response.insert("headers", headersOf(record.answer));
    response.insert("content", std::move(content));
    response.insert("redirectURL", Json::string(""));
    response.insert("headersSize", Json::integer(unknown));
    response.insert("bodySize", Json::integer(record.answer.size));
    return response;
}

Json entryOf(const RequestRecord &record)
{
    Json timings = Json::object();
    timings.insert("send", Json::integer(0));
    timings.insert("wait", Json::integer(record.duration.count()));
    timings.insert("receive", Json::integer(0));
    Json entry = Json::object();
    entry.insert("startedDateTime", text(record.startedAt.toString(Qt::ISODateWithMs)));
    entry.insert("time", Json::integer(record.duration.count()));
    entry.insert("request", sentOf(record));
    entry.insert("response", answerOf(record));
    entry.insert("cache", Json::object());
    entry.insert("timings", std::move(timings));
    if (record.error)
        entry.insert("comment", text(record.error->message()));
    return entry;
}

std::string archiveOf(Json::Array entries)
{
    Json creator = Json::object();
    creator.insert("name", Json::string("Weir"));
    creator.insert("version", Json::string(WEIR_VERSION));
    Json log = Json::object();
    log.insert("version", Json::string("1.2"));
    log.insert("creator", std::move(creator));
    log.insert("entries", Json::array(std::move(entries)));
    Json archive = Json::object();
    archive.insert("log", std::move(log));
    return writeJson(archive);
}

} // namespace

std::string exportAsHar(const std::vector<RequestRecord> &records)
{
    Json::Array entries;
    entries.reserve(records.size());
    for (const RequestRecord &record : records)
        entries.push_back(entryOf(record));
    return archiveOf(std::move(entries));
}

std::string exportAsHar(const ExportRequest &request)
{
    RequestRecord record;
    // The format wants a time; there is none, and the same request gives the same archive.
    record.startedAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    record.method = toQString(request.method);
    record.scheme = request.url.scheme();
    record.host = request.url.authority(QUrl::FullyEncoded);
    record.path = request.url.path(QUrl::FullyEncoded);
    record.query = request.url.query(QUrl::FullyEncoded);
    record.sent.headers = request.headers;
    record.sent.headers.push_back({std::string(tokenHeader), tokenReference()});
    if (!request.body.empty())
        record.sent.bodyState = RecordedMessage::Body::Kept;
    record.sent.body = request.body;
    record.sent.size = static_cast<qint64>(request.body.size());
    Json entry = entryOf(record);
    std::string comment = "This request was not sent.";
    for (const std::string &note : exportNotes(request, tokenReference()))
        comment += ' ' + note;
    entry.insert("comment", Json::string(std::move(comment)));
    Json::Array entries;
    entries.push_back(std::move(entry));
    return archiveOf(std::move(entries));
}

} // namespace weir
