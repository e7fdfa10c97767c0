#include "models/import/harfile.h"

#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/service/listanswer.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct HarFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::HarFile)
};

constexpr std::string_view entriesPointer = "/log/entries";
constexpr qint64 statusOk = 200;

std::string textAt(const Json &entry, std::string_view pointer)
{
    const Json *value = valueAt(entry, pointer);
    return value ? value->text() : std::string();
}

//! Browsers write an answer in Base64 where they are not sure that it is text.
std::string answerText(const Json &entry)
{
    std::string text = textAt(entry, "/response/content/text");
    if (textAt(entry, "/response/content/encoding") == "base64")
        return QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString();
    return text;
}

//! The body of a resource in an answer; empty where there is none, or no single one.
std::string bodyInAnswer(ResourceKind kind, const Json &entry)
{
    const Json *status = valueAt(entry, "/response/status");
    if (!status || status->toInteger() != statusOk)
        return {};
    std::string text = answerText(entry);
    const auto answer = readJson(text);
    if (!answer)
        return {};
    if (isListAnswer(kind, answer->root)) {
        const Json::Array &items = listedItems(kind, answer->root);
        return items.size() == 1 && guessKind(items.front()) == kind ? writeJson(items.front())
                                                                     : std::string();
    }
    return guessKind(answer->root) == kind ? text : std::string();
}

//! A body that is broken is the request's all the same: whoever opens the file is told what is wrong with it.
std::string bodyOfWrite(ResourceKind kind, const Json &entry)
{
    std::string text = textAt(entry, "/request/postData/text");
    const auto body = readJson(text);
    return !body || guessKind(body->root).value_or(kind) == kind ? text : std::string();
}

struct Candidates
{
    std::vector<RecordedRequest> writes = {};
    std::vector<RecordedRequest> answers = {};
};

void add(std::vector<RecordedRequest> &candidates, RecordedRequest found)
{
    const ImportedRequest &request = found.request;
    // Pages ask again and again for the same thing.
    const bool isKnown = std::ranges::any_of(candidates, [&request](const RecordedRequest &candidate) {
        return candidate.request.path == request.path && candidate.request.body == request.body;
    });
    if (request.body.empty() || isKnown)
        return;
    found.name = nameInBody(request.body);
    candidates.push_back(std::move(found));
}

Candidates candidatesIn(const Json &root, std::optional<ResourceKind> kind)
{
    Candidates candidates;
    for (const Json &entry : valueAt(root, entriesPointer)->items()) {
        const std::string url = textAt(entry, "/request/url");
        const std::string method = textAt(entry, "/request/method");
        const std::string path(pathOfUrl(url));
        const std::optional<ResourceKind> entryKind = targetOfPath(path).kind;
        if (!entryKind || (kind && entryKind != kind))
            continue;
        if (method == "PUT" || method == "POST")
            add(candidates.writes, {method, *entryKind, {}, {path, bodyOfWrite(*entryKind, entry)}});
        else if (method == "GET")
            add(candidates.answers, {method, *entryKind, {}, {path, bodyInAnswer(*entryKind, entry)}});
    }
    return candidates;
}

} // namespace

bool isHarFile(const Json &root)
{
    const Json *entries = valueAt(root, entriesPointer);
    return entries && entries->isArray();
}

Result<std::vector<RecordedRequest>, QString> requestsInHarFile(const Json &root,
                                                                std::optional<ResourceKind> kind)
{
    Candidates candidates = candidatesIn(root, kind);
    std::vector<RecordedRequest> &found = candidates.writes.empty() ? candidates.answers : candidates.writes;
    if (found.empty()) {
        return HarFileText::tr("The recording (HAR) holds no request that writes an event stream or an event "
                               "subscription, and no answer with a single one.");
    }
    return std::move(found);
}

} // namespace weir
