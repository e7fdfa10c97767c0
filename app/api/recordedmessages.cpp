#include "app/api/recordedmessages.h"

#include "app/api/knownsecrets.h"
#include "app/api/servertext.h"
#include "models/draft/heldsecrets.h"
#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QByteArrayView>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

namespace weir {

namespace {

//! Of an answer; the others may be somebody's cookie or token.
constexpr std::array<std::string_view, 9> answerHeaders = {
    "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding",     "Date",
    "Retry-After",  "Server",         "X-Request-Id",     "X-OpenStack-Request-ID"};

bool isShown(const HttpHeader &header)
{
    return std::ranges::any_of(answerHeaders, [&header](std::string_view shown) {
        return QByteArrayView(header.name).compare(QByteArrayView(shown), Qt::CaseInsensitive) == 0;
    });
}

//! Without what stands behind keys of secrets, also in a text that was cut off.
std::string withoutSecretFields(std::string_view text, FieldTable table)
{
    auto document = readJson(text);
    if (!document || !document->duplicates.empty())
        return toStdString(HeldSecrets().hidden(toQString(text)));
    const SecretFields found = extractSecrets(document->root, table, SecretState::FromService);
    return found.empty() ? std::string(text) : writeJson(document->root, table);
}

//! `body` is that of the request or of its answer.
void keepBody(RecordedMessage &message, const ApiRequest &request, std::string_view body,
              const std::vector<Secret> &secrets)
{
    message.size = static_cast<qint64>(body.size());
    if (body.empty())
        return;
    if (request.expected.body == AnswerBody::IssuedToken) {
        // A sign-in is little else than its secrets.
        message.bodyState = RecordedMessage::Body::Private;
    } else if (message.size > longestRecordedBody) {
        message.bodyState = RecordedMessage::Body::Large;
    } else {
        message.bodyState = RecordedMessage::Body::Kept;
        message.body = redacted(withoutSecretFields(body, request.bodyTable), secrets);
    }
}

} // namespace

RecordedMessage recordedRequest(const ApiRequest &request, const std::vector<Secret> &secrets)
{
    RecordedMessage message;
    for (const HttpHeader &header : request.headers)
        message.headers.push_back({header.name, redacted(header.value, secrets)});
    keepBody(message, request, request.body.reveal(), secrets);
    return message;
}

RecordedMessage recordedAnswer(const ApiRequest &request, const HttpAnswer &answer,
                               const std::vector<Secret> &secrets)
{
    RecordedMessage message;
    for (const HttpHeader &header : answer.headers) {
        if (isShown(header))
            message.headers.push_back({header.name, toStdString(plainServerText(header.value, secrets))});
    }
    std::vector<Secret> known;
    known.reserve(secrets.size());
    for (const Secret &secret : secrets)
        known.push_back(secret.clone());
    keepBody(message, request, answer.text(), withBodySecrets(std::move(known), request));
    return message;
}

ApiRequest requestOf(const RequestRecord &record)
{
    ApiRequest request;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete}) {
        if (toQString(methodName(method)) == record.method)
            request.method = method;
    }
    request.url.setScheme(record.scheme);
    request.url.setAuthority(record.host);
    request.url.setPath(record.path, QUrl::StrictMode);
    // An empty query would leave a question mark.
    if (!record.query.isEmpty())
        request.url.setQuery(record.query, QUrl::StrictMode);
    for (const RecordedHeader &header : record.sent.headers)
        request.headers.push_back({header.name, header.value});
    request.body = Secret(record.sent.body);
    return request;
}

} // namespace weir
