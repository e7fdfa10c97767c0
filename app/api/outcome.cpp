#include "app/api/outcome.h"

#include "app/api/apierrordecoder.h"
#include "app/api/knownsecrets.h"
#include "app/api/proxyfault.h"
#include "app/api/retry.h"
#include "app/api/secretsearch.h"
#include "app/api/servertext.h"
#include "app/api/signaturerefusal.h"
#include "models/profile/connectionprofile.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Where IAM hands out a token.
constexpr std::string_view issuedTokenHeader = "X-Subject-Token";

//! A shorter secret, in bytes, may stand in the answer as a name or a word of its own.
constexpr size_t shortestRepeated = 12;

struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Outcome)
};

//! Qt reports an error status as a network error as well: these say no more than the status does.
bool saysOnlyStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentReSendError:
        return false;
    case QNetworkReply::ProxyAuthenticationRequiredError: // 407
    case QNetworkReply::ProtocolInvalidOperationError: // 400, 418
        return true;
    default:
        return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
            || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
    }
}

bool lengthsAgree(const HttpAnswer &answer)
{
    const std::string *header = headerValue(answer.headers, "Content-Length");
    if (!header)
        return true;
    bool isNumber = false;
    const qint64 length = QByteArrayView(*header).trimmed().toLongLong(&isNumber);
    return isNumber && length == answer.body.size();
}

bool isEncoded(const HttpAnswer &answer)
{
    const std::string *encoding = headerValue(answer.headers, "Content-Encoding");
    return encoding && isEncodedAnswer(*encoding);
}

bool isTimeout(StopReason reason)
{
    return reason == StopReason::ConnectTimeout || reason == StopReason::IdleTimeout
        || reason == StopReason::Deadline;
}

//! The sentence for what this program ended itself.
QString stopSentence(StopReason reason, HttpMethod method)
{
    switch (reason) {
    case StopReason::None:
    case StopReason::Canceled:
    case StopReason::Distrust:
        return {};
    case StopReason::ConnectTimeout:
        return OutcomeText::tr("No connection to the service came about within the time limit; check the "
                               "network and the addresses in the profile.");
    case StopReason::IdleTimeout:
        return OutcomeText::tr("The service stopped answering; try again later, or raise the idle timeout in "
                               "the profile.");
    case StopReason::Deadline:
        return OutcomeText::tr(
            "The answer of the service did not end within the time limit; try again later, "
            "or raise the deadline in the profile.");
    case StopReason::AnswerTooLarge:
        return OutcomeText::tr("The answer of the service is larger than %1, so it was not read; check the "
                               "addresses in the profile.")
            .arg(QLocale().formattedDataSize(answerLimit(method), 0));
    case StopReason::AnswerEncoded:
        return OutcomeText::tr(
            "The answer of the service is compressed, which was not asked for; check whether "
            "a proxy changes it.");
    }
    Q_UNREACHABLE();
}

ApiError::Kind stopKind(StopReason reason)
{
    if (reason == StopReason::Canceled)
        return ApiError::Kind::Canceled;
    return isTimeout(reason) ? ApiError::Kind::Timeout : ApiError::Kind::Protocol;
}

//! The fault of a proxy where nothing has come further than that.
std::optional<ProxyFault> faultBeforeService(const Exchange &exchange)
{
    if (exchange.answer.status != 0 || exchange.departure != Departure::Nothing)
        return std::nullopt;
    return proxyFaultOf(exchange.networkError, exchange.proxy);
}

//! With TLS 1.3 the service says so after the client has sent its request, and has looked at none of it.
bool wantsClientCertificate(const Exchange &exchange)
{
    // OpenSSL's words for the alert, which Qt passes on.
    return exchange.answer.status == 0 && exchange.networkErrorText.contains("alert certificate required"_L1);
}

//! The error where no complete answer came.
ApiError incompleteError(const Exchange &exchange, const std::vector<Secret> &secrets)
{
    const QString words = plainServerText(toStdString(exchange.networkErrorText), secrets);
    if (const auto fault = faultBeforeService(exchange))
        return proxyError(*fault, exchange.proxy, words);
    ApiError error;
    if (exchange.networkError == QNetworkReply::SslHandshakeFailedError
        && exchange.departure == Departure::Nothing) {
        error.kind = ApiError::Kind::Tls;
        error.detail = words;
        error.peerChain = exchange.peerChain;
    } else if (wantsClientCertificate(exchange)) {
        error.kind = ApiError::Kind::Tls;
        error.detail = words;
    } else if (exchange.networkError == QNetworkReply::ContentReSendError) {
        // Qt's words speak of sending again, which is what must not happen.
        error.kind = ApiError::Kind::Network;
        error.detail = OutcomeText::tr("the connection was closed before an answer came");
    } else if (exchange.networkError == QNetworkReply::NoError || saysOnlyStatus(exchange.networkError)
               || exchange.networkError == QNetworkReply::ProtocolFailure) {
        error.kind = ApiError::Kind::Protocol;
        error.detail = OutcomeText::tr("The answer of the service is incomplete or contradicts itself; try "
                                       "again, and check whether a proxy changes it.");
    } else {
        error.kind = ApiError::Kind::Network;
        error.detail = words;
    }
    return error;
}

ApiError redirectError(const HttpAnswer &answer, const std::vector<Secret> &secrets)
{
    ApiError error{.kind = ApiError::Kind::Redirect};
    const std::string *location = headerValue(answer.headers, "Location");
    if (!location)
        return error;
    // A query or a user name in there may be a credential of somebody's.
    const QUrl url(toQString(*location));
    const QString shown =
        url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    error.detail = plainServerText(toStdString(shown), secrets);
    return error;
}

//! An answer that is complete and no error of the service, and yet no success. `sentence` says why.
ApiError protocolError(const QString &sentence)
{
    return {.kind = ApiError::Kind::Protocol, .detail = sentence};
}

//! Without a length an answer that was cut off looks the same as an empty one.
bool isKnownToBeEmpty(const HttpAnswer &answer)
{
    constexpr int noContent = 204;
    return answer.status == noContent || headerValue(answer.headers, "Content-Length")
        || headerValue(answer.headers, "Transfer-Encoding");
}

bool looksLikeError(const Json &object)
{
    return object.find("error_code") || object.find("errorCode") || object.find("error_msg")
        || object.find("error");
}

std::optional<ApiError> readBody(const HttpAnswer &answer, JsonDocument &document)
{
    auto read = readJson(answer.text());
    if (!read) {
        return protocolError(
            OutcomeText::tr(
                "The answer of the service is no valid JSON; check the addresses in the profile. (%1)")
                .arg(read.error().message()));
    }
    document = std::move(*read);
    return std::nullopt;
}

std::optional<ApiError> checkNewStreamId(const JsonDocument &document)
{
    const Json *found = document.root.find("eventStreamingID");
    if (found && found->isString() && !found->text().empty() && document.duplicates.empty())
        return std::nullopt;
    return protocolError(
        OutcomeText::tr("The service did not confirm the request: its answer lacks the ID of "
                        "the event stream."));
}

std::optional<ApiError> checkStreamId(const JsonDocument &document, const std::string &id)
{
    if (auto error = checkNewStreamId(document))
        return error;
    if (document.root.find("eventStreamingID")->text() == id)
        return std::nullopt;
    return protocolError(
        OutcomeText::tr("The service confirmed the request for another event stream than the "
                        "one that was sent; look at both."));
}

std::optional<ApiError> checkIssuedToken(const HttpAnswer &answer)
{
    const std::string *token = headerValue(answer.headers, issuedTokenHeader);
    if (token && isValidToken(*token))
        return std::nullopt;
    return protocolError(
        OutcomeText::tr("The service accepted the sign-in, but its answer holds no token that can be used; "
                        "check the address of IAM in the profile."));
}

//! Why the body of an answer with the right status is not the expected one; fills the document.
std::optional<ApiError> checkBody(const ExpectedAnswer &expected, const HttpAnswer &answer,
                                  JsonDocument &document)
{
    switch (expected.body) {
    case AnswerBody::Json:
        return readBody(answer, document);
    case AnswerBody::StreamId:
        if (auto error = readBody(answer, document))
            return error;
        return checkStreamId(document, expected.streamId);
    case AnswerBody::NewStreamId:
        if (auto error = readBody(answer, document))
            return error;
        return checkNewStreamId(document);
    case AnswerBody::EmptyOrObject:
        if (answer.body.isEmpty() && isKnownToBeEmpty(answer))
            return std::nullopt;
        if (auto error = readBody(answer, document))
            return error;
        if (!document.root.isObject() || !document.duplicates.empty() || looksLikeError(document.root)) {
            return protocolError(
                OutcomeText::tr("The service did not confirm the request: its answer is none "
                                "that a success has."));
        }
        return std::nullopt;
    case AnswerBody::IssuedToken:
        if (auto error = readBody(answer, document))
            return error;
        return checkIssuedToken(answer);
    }
    Q_UNREACHABLE();
}

//! What is read is shown and stored: credentials in it would be, too.
std::optional<ApiError> checkForCredentials(const HttpAnswer &answer, std::vector<Secret> secrets)
{
    std::erase_if(secrets, [](const Secret &secret) { return secret.reveal().size() < shortestRepeated; });
    if (SecretSearch(secrets).placesIn(answer.text()).empty())
        return std::nullopt;
    return protocolError(OutcomeText::tr(
        "The answer of the service repeats the credentials of this session, so it is not "
        "shown; check the addresses in the profile, and whether a proxy changes the answer."));
}

//! Nothing where the exchange is the success that the request expects.
std::optional<ApiError> errorOf(const ApiRequest &request, const Exchange &exchange,
                                const Credentials &credentials, const Secret &proxyPassword,
                                JsonDocument &document)
{
    const auto secrets = [&] { return withBodySecrets(sessionSecrets(credentials, proxyPassword), request); };
    if (exchange.stopReason == StopReason::ConnectTimeout && !exchange.proxy.isEmpty())
        return ApiError{.kind = ApiError::Kind::Timeout, .detail = connectTimeoutText(exchange.proxy)};
    if (exchange.stopReason == StopReason::Distrust)
        return ApiError{.kind = ApiError::Kind::Tls, .peerChain = exchange.peerChain};
    if (exchange.stopReason != StopReason::None) {
        return ApiError{.kind = stopKind(exchange.stopReason),
                        .detail = stopSentence(exchange.stopReason, request.method)};
    }
    const int status = exchange.answer.status;
    // First: Qt reports a redirect of a write as a body that it cannot send again.
    constexpr int notModified = 304;
    if (status >= 300 && status < 400 && status != notModified)
        return redirectError(exchange.answer, secrets());
    if (!isCompleteAnswer(exchange))
        return incompleteError(exchange, secrets());
    if (status >= 400) {
        ApiError error =
            explained(decodeApiError(exchange.answer, request.bodyTable, secrets()), exchange, secrets());
        if (const std::string *header = headerValue(exchange.answer.headers, "Retry-After"))
            error.retryAfter = retryAfter(*header, exchange.answeredAt);
        return error;
    }
    if (status != request.expected.status) {
        return protocolError(
            OutcomeText::tr("The service answered with status %1, which is no success of this "
                            "request (%2); check the addresses in the profile.")
                .arg(status)
                .arg(request.expected.status));
    }
    if (isWrite(request.method) && exchange.departure != Departure::Whole) {
        return protocolError(OutcomeText::tr("The service answered before it had the whole request; check "
                                             "whether a proxy changes it."));
    }
    if (auto error = checkBody(request.expected, exchange.answer, document))
        return error;
    return isWrite(request.method)
        ? std::nullopt
        : checkForCredentials(exchange.answer, sessionSecrets(credentials, proxyPassword));
}

WriteOutcome outcomeOf(const Exchange &exchange, const ApiError &error)
{
    constexpr int serviceUnavailable = 503;
    if (wantsClientCertificate(exchange))
        return WriteOutcome::Unsent;
    if (!isCompleteAnswer(exchange))
        return exchange.departure == Departure::Nothing ? WriteOutcome::Unsent : WriteOutcome::Unknown;
    if (error.kind == ApiError::Kind::Throttled || exchange.answer.status == serviceUnavailable)
        return WriteOutcome::Busy;
    if (error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::Forbidden
        || error.kind == ApiError::Kind::WrongProject)
        return WriteOutcome::Unauthorized;
    const bool refused = exchange.answer.status >= 400 && exchange.answer.status < 500;
    return refused ? WriteOutcome::Rejected : WriteOutcome::Unknown;
}

} // namespace

bool isEncodedAnswer(std::string_view contentEncoding)
{
    const QByteArrayView encoding = QByteArrayView(contentEncoding).trimmed();
    return !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0;
}

bool isCompleteAnswer(const Exchange &exchange)
{
    const HttpAnswer &answer = exchange.answer;
    const bool errorFits = exchange.networkError == QNetworkReply::NoError
        || (answer.status >= 400 && saysOnlyStatus(exchange.networkError));
    return exchange.stopReason == StopReason::None && exchange.sameTarget && errorFits && answer.status >= 200
        && answer.status < 600 && lengthsAgree(answer) && !isEncoded(answer);
}

ApiResult resultOf(const ApiRequest &request, const Exchange &exchange, const Credentials &credentials,
                   const Secret &proxyPassword)
{
    ApiResult result;
    result.error = errorOf(request, exchange, credentials, proxyPassword, result.document);
    if (!result.error) {
        result.outcome = WriteOutcome::Applied;
        result.requestId = requestIdOf(exchange.answer, sessionSecrets(credentials, proxyPassword));
        if (request.expected.body == AnswerBody::IssuedToken) {
            result.issuedToken =
                std::make_shared<const Secret>(*headerValue(exchange.answer.headers, issuedTokenHeader));
        }
        return result;
    }
    result.outcome = outcomeOf(exchange, *result.error);
    result.error->httpStatus = exchange.answer.status;
    if (result.error->requestId.isEmpty())
        result.error->requestId = requestIdOf(
            exchange.answer, withBodySecrets(sessionSecrets(credentials, proxyPassword), request));
    result.requestId = result.error->requestId;
    result.document = {};
    return result;
}

} // namespace weir
