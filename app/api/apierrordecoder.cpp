#include "app/api/apierrordecoder.h"

#include "app/api/servertext.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCode = 128;
constexpr qsizetype longestRequestId = 256;
//! In bytes; more of a page in place of an answer is not looked at.
constexpr size_t longestPage = 64UL * 1024;

constexpr std::array<std::string_view, 2> requestIdHeaders{"X-Request-Id", "X-IAM-Trace-Id"};
constexpr std::array<std::string_view, 2> requestIdKeys{"request_id", "requestId"};
constexpr std::array<std::string_view, 3> detailKeys{"error_details", "errorDetails", "error_detail"};

// EventGrid, the gateway and newer calls of IAM have the first of each, DIS has errorCode and message
// (their API pages). IAM's own names, code and message, are too common to count alone.
constexpr std::array<std::string_view, 2> codeKeys{"error_code", "errorCode"};
constexpr std::array<std::string_view, 3> textKeys{"error_msg", "errorMsg", "message"};

// DIS throttles with status 400 and these codes, the gateway with one of its own (error codes of the DIS
// API).
constexpr std::array<QLatin1StringView, 4> throttlingCodes{"DIS.4303"_L1, "DIS.4305"_L1, "DIS.4309"_L1,
                                                           "APIGW.0308"_L1};

//! Of DIS, with status 400: the project of the path is unknown, or not that of the sign-in (its error codes).
constexpr QLatin1StringView invalidProjectCode = "DIS.4117"_L1;

struct ErrorBody
{
    std::string code;
    std::string text;
    std::string details;
    std::string requestId;
};

//! The characters of a string or number; an object, an array or null has none.
std::string textOf(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value ? value->text() : std::string();
}

template <size_t Size>
std::string firstTextOf(const Json &object, const std::array<std::string_view, Size> &keys)
{
    for (const std::string_view key : keys) {
        if (std::string text = textOf(object, key); !text.empty())
            return text;
    }
    return {};
}

std::optional<ErrorBody> errorIn(const Json &value)
{
    ErrorBody error{
        .code = firstTextOf(value, codeKeys),
        .text = firstTextOf(value, textKeys),
        .details = firstTextOf(value, detailKeys),
        .requestId = firstTextOf(value, requestIdKeys),
    };
    if (error.code.empty() && !error.text.empty())
        error.code = textOf(value, "code");
    if (!error.code.empty() || !error.text.empty())
        return error;
    for (const Json::Member &member : value.members()) {
        if (auto inner = errorIn(member.value))
            return inner;
    }
    for (const Json &item : value.items()) {
        if (auto inner = errorIn(item))
            return inner;
    }
    return std::nullopt;
}

QString wordsOf(const ErrorBody &error, const std::vector<Secret> &secrets)
{
    if (error.details.empty() || error.details == error.text)
        return plainServerText(error.text, secrets);
    if (error.text.empty())
        return plainServerText(error.details, secrets);
    return plainServerText(error.text + ": " + error.details, secrets);
}

//! Pages of a fault mostly say the same in their title and in their heading: then the heading is enough.
void dropRepeatedTitle(QString &page)
{
    static const QRegularExpression title(u"<title\\b[^>]*>([^<]*)</title\\s*>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression heading(u"<h[1-6]\\b[^>]*>([^<]*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch titled = title.match(page);
    const QRegularExpressionMatch headed = heading.match(page);
    if (titled.hasMatch() && headed.hasMatch()
        && headed.captured(1).simplified().startsWith(titled.captured(1).simplified(), Qt::CaseInsensitive))
        page.remove(titled.capturedStart(), titled.capturedLength());
}

//! A page of a proxy or gateway without its markup.
QString wordsOfText(const HttpAnswer &answer, const std::vector<Secret> &secrets)
{
    static const QRegularExpression hidden(u"<(script|style)\\b.*?</\\1\\s*>"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    std::string text = redacted(answer.text(), secrets);
    text.resize(std::min(text.size(), longestPage));
    if (QByteArrayView(text).trimmed().startsWith('<')) {
        QString page = toQString(text);
        dropRepeatedTitle(page);
        page.replace(hidden, u" "_s).replace(tag, u" "_s);
        text = toStdString(page);
    }
    return plainServerText(text, secrets);
}

//! The services publish no code for it, and answer with 401 or 403: what tells it from a token that has ended
//! and from a missing permission is that the words speak of the project and of what it does not fit.
bool isForAnotherProject(int status, const QString &code, const QString &words)
{
    static const QRegularExpression mismatch(u"\\bproject.*\\b(?:tokens?|match\\w*|consistent)\\b"
                                             "|\\b(?:tokens?|match\\w*)\\b.*\\bproject"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (code == invalidProjectCode)
        return true;
    // Of a signature; the words are a whole request.
    if (words.contains("canonicalRequest"_L1))
        return false;
    return (status == 401 || status == 403) && mismatch.match(words).hasMatch();
}

ApiError::Kind kindOf(int status, const QString &code, const QString &words)
{
    if (std::ranges::find(throttlingCodes, code) != throttlingCodes.end())
        return ApiError::Kind::Throttled;
    if (isForAnotherProject(status, code, words))
        return ApiError::Kind::WrongProject;
    switch (status) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
        return ApiError::Kind::NotFound;
    case 409:
        return ApiError::Kind::Conflict;
    case 429:
        return ApiError::Kind::Throttled;
    default:
        // A failure of the service is no fault of the request, whatever code it has.
        return code.isEmpty() || status >= 500 ? ApiError::Kind::Http : ApiError::Kind::Api;
    }
}

//! "sink.sink_kafka.keyTransform[0].type" as a pointer.
std::string pointerOf(QString path)
{
    path.replace(u'[', u'.').remove(u']');
    std::string pointer;
    const QStringList tokens = path.split(u'.');
    for (const QString &token : tokens)
        pointer = childPointer(pointer, toStdString(token));
    return pointer;
}

} // namespace

std::optional<std::string> fieldNamedIn(const QString &text, FieldTable table)
{
    // Either a path of two names or more, wherever it stands, or a single name that is called a parameter: a
    // name alone is too often a word of the sentence.
    static const QRegularExpression path(
        u"(?:\\b(?:parameters?|fields?)\\b[\\s:=\"'`\\[(]*)?\\b([A-Za-z_]\\w*(?:\\[\\d+\\]|\\.\\w+)*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatchIterator matches = path.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        const bool calledParameter = match.capturedStart(1) > match.capturedStart(0);
        if (!calledParameter && !name.contains(u'.'))
            continue;
        const std::string pointer = pointerOf(name);
        if (fieldAt(table, pointer))
            return pointer;
    }
    return std::nullopt;
}

QString requestIdOf(const HttpAnswer &answer, const std::vector<Secret> &secrets)
{
    for (const std::string_view name : requestIdHeaders) {
        if (const std::string *value = headerValue(answer.headers, name); value && !value->empty())
            return plainServerText(*value, secrets, longestRequestId);
    }
    return {};
}

ApiError decodeApiError(const HttpAnswer &answer, FieldTable table, const std::vector<Secret> &secrets)
{
    ApiError error;
    error.httpStatus = answer.status;
    error.requestId = requestIdOf(answer, secrets);
    const auto document = readJson(answer.text());
    const std::optional<ErrorBody> body = document ? errorIn(document->root) : std::nullopt;
    if (body) {
        error.code = plainServerText(body->code, secrets, longestCode);
        error.detail = wordsOf(*body, secrets);
        if (error.requestId.isEmpty())
            error.requestId = plainServerText(body->requestId, secrets, longestRequestId);
        error.pointer = fieldNamedIn(error.detail, table);
    } else {
        error.detail = wordsOfText(answer, secrets);
    }
    error.kind = kindOf(answer.status, error.code, error.detail);
    return error;
}

} // namespace weir
