#include "app/api/outcome.h"
#include "app/api/retry.h"
#include "models/json/jsonreader.h"
#include "models/schema/resourcekind.h"

#include "tests/fuzz/invariants.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace weir;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

const std::string streamId = "s1";
constexpr std::string_view token = "canary-of-the-token";

ApiRequest requestFor(HttpMethod method, AnswerBody body, int status)
{
    ApiRequest request;
    request.method = method;
    request.url = QUrl(u"https://eg.example.com/v1/p1/eventstreamings/s1"_s);
    request.body = Secret(isWrite(method) ? R"({"name":"a"})" : "");
    request.bodyTable = fieldTable(ResourceKind::EventStream);
    request.expected = {.status = status, .body = body, .streamId = streamId};
    return request;
}

//! How it went, from the first bytes of the input; the rest is the head and the body of the answer.
struct Input
{
    Exchange exchange;
    QDateTime now = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());
};

template <typename T, size_t Size>
T chosen(const std::array<T, Size> &values, unsigned char byte)
{
    return values.at(byte % Size);
}

std::optional<Input> inputOf(std::string_view bytes)
{
    constexpr size_t choices = 4;
    constexpr std::array errors{QNetworkReply::NoError,
                                QNetworkReply::NoError,
                                QNetworkReply::RemoteHostClosedError,
                                QNetworkReply::ContentReSendError,
                                QNetworkReply::ProtocolFailure,
                                QNetworkReply::SslHandshakeFailedError,
                                QNetworkReply::ContentNotFoundError,
                                QNetworkReply::InternalServerError,
                                QNetworkReply::ProxyConnectionRefusedError};
    constexpr std::array departures{Departure::Whole, Departure::Nothing, Departure::Part};
    constexpr std::array reasons{StopReason::None,           StopReason::None,
                                 StopReason::Canceled,       StopReason::Deadline,
                                 StopReason::ConnectTimeout, StopReason::AnswerTooLarge};
    constexpr std::array statuses{200, 201, 204, 200, 302, 400, 401, 403,
                                  404, 409, 429, 500, 503, 100, 0,   600};
    if (bytes.size() < choices)
        return std::nullopt;
    const auto byte = [&](size_t place) { return static_cast<unsigned char>(bytes[place]); };
    Input input;
    Exchange &exchange = input.exchange;
    exchange.networkError = chosen(errors, byte(0));
    exchange.departure = chosen(departures, byte(1));
    exchange.stopReason = chosen(reasons, byte(2));
    exchange.answer.status = chosen(statuses, byte(3));
    exchange.answeredAt = input.now;
    std::string_view rest = bytes.substr(choices);
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        const size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            break;
        exchange.answer.headers.push_back(
            {std::string(line.substr(0, colon)), std::string(line.substr(colon + 1))});
    }
    exchange.answer.body = QByteArray(rest.data(), static_cast<qsizetype>(rest.size()));
    return input;
}

void checkRetryAfter(const Input &input, const ApiError &error)
{
    if (!error.retryAfter)
        return;
    require(error.retryAfter->count() >= 0 && *error.retryAfter <= longestWaiting, "a wait has its limits");
    const auto delay = retryDelay(1, error.retryAfter, 0.5);
    require(delay >= *error.retryAfter, "a service is not asked earlier than it wants");
    require(input.exchange.answer.status >= 400, "only a refusal asks for patience");
}

void checkResult(const Input &input, const ApiRequest &request)
{
    const Credentials credentials = TokenCredentials{Secret(token)};
    const Exchange &exchange = input.exchange;
    const ApiResult result = resultOf(request, exchange, credentials);
    require((result.outcome == WriteOutcome::Applied) == !result.error, "what was applied has no error");
    if (result.error) {
        const QString message = result.error->message();
        // The service's own words may end it.
        require(!message.isEmpty(), "an error is told");
        require(std::ranges::none_of(message, [](QChar c) { return c.category() == QChar::Other_Control; }),
                "an error is plain text");
        require(!message.contains(QString::fromUtf8(token.data(), token.size())), "no error shows the token");
        checkRetryAfter(input, *result.error);
        const bool isUnsent = result.outcome == WriteOutcome::Unsent;
        require(!isUnsent || exchange.departure == Departure::Nothing, "what may have left is not unsent");
        require(result.outcome != WriteOutcome::Rejected
                    || (exchange.answer.status >= 400 && exchange.answer.status < 500),
                "only a refusal is one");
        return;
    }
    require(isCompleteAnswer(exchange), "a success is a complete answer");
    require(exchange.answer.status == request.expected.status, "a success has its status");
    require(!isWrite(request.method) || exchange.departure == Departure::Whole, "a success had the request");
    const auto document = readJson(exchange.answer.text());
    if (request.expected.body == AnswerBody::StreamId)
        require(document && document->root.find("eventStreamingID")->text() == streamId,
                "a success names what was sent");
    if (request.expected.body == AnswerBody::EmptyOrObject)
        require(exchange.answer.body.isEmpty() || (document && document->root.isObject()),
                "a success is empty or an object");
}

} // namespace

//! The input is how an exchange went: four choices, lines of headers, an empty line, and the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto input = inputOf(fuzz::textOf(data, size));
    if (!input)
        return 0;
    checkResult(*input, requestFor(HttpMethod::Put, AnswerBody::StreamId, 200));
    checkResult(*input, requestFor(HttpMethod::Post, AnswerBody::NewStreamId, 201));
    checkResult(*input, requestFor(HttpMethod::Put, AnswerBody::EmptyOrObject, 200));
    checkResult(*input, requestFor(HttpMethod::Delete, AnswerBody::EmptyOrObject, 204));
    checkResult(*input, requestFor(HttpMethod::Get, AnswerBody::Json, 200));
    return 0;
}
