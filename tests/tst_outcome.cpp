#include "app/api/outcome.h"
#include "models/schema/resourcekind.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(weir::ApiError::Kind)
Q_DECLARE_METATYPE(weir::WriteOutcome)
Q_DECLARE_METATYPE(weir::StopReason)
Q_DECLARE_METATYPE(weir::Departure)

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesRepeatedCredentials_data();
    void refusesRepeatedCredentials();
    void acceptsWritesThatRepeatCredentials();
    void acceptsShortSecretsInAnswers();
    void acceptsOneStatusOnly_data();
    void acceptsOneStatusOnly();
    void classesEveryStatus_data();
    void classesEveryStatus();
    void needsEveryPartOfThePredicate_data();
    void needsEveryPartOfThePredicate();
    void checksBodyOfStreamUpdate_data();
    void checksBodyOfStreamUpdate();
    void checksBodyOfStreamCreation_data();
    void checksBodyOfStreamCreation();
    void refusesTruncatedStreamUpdate();
    void checksBodyOfSubscriptionUpdate_data();
    void checksBodyOfSubscriptionUpdate();
    void readsDocuments_data();
    void readsDocuments();
    void tellsUnsentFromUnknown_data();
    void tellsUnsentFromUnknown();
    void acceptsStatusOfDelete();
    void showsRedirectWithoutCredentials_data();
    void showsRedirectWithoutCredentials();
    void takesSecretsOfTheBodyOut();
    void keepsRequestId();
    void doesNotBlameTlsForWhatWasSent();
};

namespace {

const QByteArray confirmation = R"({"eventStreamingID":"23709d68"})";
const Credentials credentials = TokenCredentials{Secret("canary-of-the-token")};

ApiRequest streamUpdate()
{
    ApiRequest request;
    request.method = HttpMethod::Put;
    request.body = Secret(R"({"name":"orders"})");
    request.expected = {.body = AnswerBody::StreamId, .streamId = "23709d68"};
    return request;
}

ApiRequest subscriptionUpdate()
{
    ApiRequest request;
    request.method = HttpMethod::Put;
    request.body = Secret(R"({"name":"orders"})");
    request.expected = {.body = AnswerBody::EmptyOrObject};
    return request;
}

//! What Qt 6.4 reports beside a status.
QNetworkReply::NetworkError networkErrorOf(int status)
{
    switch (status) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        if (status >= 500)
            return QNetworkReply::UnknownServerError;
        return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
    }
}

Exchange exchange(int status, const QByteArray &body)
{
    Exchange exchange;
    exchange.networkError = networkErrorOf(status);
    exchange.departure = Departure::Whole;
    exchange.answer = {
        .status = status, .headers = {{"Content-Length", std::to_string(body.size())}}, .body = body};
    return exchange;
}

} // namespace

void TestOutcome::refusesRepeatedCredentials_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isRepeated");
    QTest::newRow("value") << QByteArray(R"({"name":"canary-of-the-token"})") << true;
    QTest::newRow("within a value") << QByteArray(R"({"name":"is canary-of-the-token."})") << true;
    QTest::newRow("key") << QByteArray(R"({"canary-of-the-token":1})") << true;
    QTest::newRow("escaped") << QByteArray(R"({"name":"\u0063anary\u200b-of-the-token"})") << true;
    QTest::newRow("in base64") << R"({"name":")" + QByteArray("canary-of-the-token").toBase64() + R"("})"
                               << true;
    QTest::newRow("password of the proxy") << QByteArray(R"({"name":"canary-of-the-proxy"})") << true;
    QTest::newRow("something else") << QByteArray(R"({"name":"canary-of-a-token"})") << false;
}

//! What is read is shown and stored.
void TestOutcome::refusesRepeatedCredentials()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isRepeated);
    const ApiResult result =
        resultOf(ApiRequest(), exchange(200, body), credentials, Secret("canary-of-the-proxy"));
    QCOMPARE(result.error.has_value(), isRepeated);
    QCOMPARE(result.document.root.isNull(), isRepeated);
    if (isRepeated) {
        QCOMPARE(result.error->kind, Kind::Protocol);
        QVERIFY(!result.error->message().contains(u"canary"_s));
    }
}

//! That it was carried out is known all the same.
void TestOutcome::acceptsWritesThatRepeatCredentials()
{
    const QByteArray body = R"({"description":"canary-of-the-token"})";
    QCOMPARE(resultOf(subscriptionUpdate(), exchange(200, body), credentials).outcome, WriteOutcome::Applied);
}

//! It may be a name in any answer.
void TestOutcome::acceptsShortSecretsInAnswers()
{
    const QByteArray body = R"({"password":"password"})";
    QVERIFY(!resultOf(ApiRequest(), exchange(200, body), credentials, Secret("password")).error);
}

void TestOutcome::acceptsOneStatusOnly_data()
{
    QTest::addColumn<int>("status");
    for (int status = 0; status <= 1000; ++status)
        QTest::addRow("%d", status) << status;
}

void TestOutcome::acceptsOneStatusOnly()
{
    QFETCH(int, status);
    const bool isSuccess = status == 200;
    // Even with the right body, even where Qt sees no error.
    for (const QNetworkReply::NetworkError error : {QNetworkReply::NoError, networkErrorOf(status)}) {
        Exchange given = exchange(status, confirmation);
        given.networkError = error;
        QCOMPARE(resultOf(streamUpdate(), given, credentials).outcome == WriteOutcome::Applied, isSuccess);
        QCOMPARE(resultOf(subscriptionUpdate(), given, credentials).outcome == WriteOutcome::Applied,
                 isSuccess);
        QCOMPARE(!resultOf(ApiRequest(), given, credentials).error, isSuccess);
    }
}

void TestOutcome::classesEveryStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::addColumn<Kind>("kind");
    const auto rows = [](std::initializer_list<int> statuses, WriteOutcome outcome, Kind kind) {
        for (const int status : statuses)
            QTest::addRow("%d", status) << status << outcome << kind;
    };
    rows({0, 99, 600, 999}, WriteOutcome::Unknown, Kind::Protocol);
    rows({100, 101, 102, 103}, WriteOutcome::Unknown, Kind::Protocol);
    rows({201, 202, 203, 204, 205, 206, 226}, WriteOutcome::Unknown, Kind::Protocol);
    rows({300, 301, 302, 303, 305, 307, 308}, WriteOutcome::Unknown, Kind::Redirect);
    rows({304}, WriteOutcome::Unknown, Kind::Protocol);
    rows({400, 402, 405, 406, 407, 408, 410, 411, 412, 413, 414, 415, 418, 422, 423, 425, 428, 431, 451},
         WriteOutcome::Rejected, Kind::Http);
    rows({401}, WriteOutcome::Unauthorized, Kind::Unauthorized);
    rows({403}, WriteOutcome::Unauthorized, Kind::Forbidden);
    rows({404}, WriteOutcome::Rejected, Kind::NotFound);
    rows({409}, WriteOutcome::Rejected, Kind::Conflict);
    rows({429}, WriteOutcome::Busy, Kind::Throttled);
    rows({503}, WriteOutcome::Busy, Kind::Http);
    rows({500, 501, 502, 504, 505, 507, 520, 527, 599}, WriteOutcome::Unknown, Kind::Http);
}

void TestOutcome::classesEveryStatus()
{
    QFETCH(int, status);
    QFETCH(WriteOutcome, outcome);
    QFETCH(Kind, kind);
    const ApiResult result = resultOf(streamUpdate(), exchange(status, {}), credentials);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, kind);
    QCOMPARE(result.error->httpStatus, status);
    QCOMPARE(result.outcome, outcome);
    QVERIFY(!result.error->message().isEmpty());
}

void TestOutcome::needsEveryPartOfThePredicate_data()
{
    using Change = std::function<void(Exchange &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("applied");
    const auto row = [](const char *name, bool applied, Change change) {
        QTest::newRow(name) << std::move(change) << applied;
    };
    const auto withHeader = [](std::string name, std::string value) -> Change {
        return [=](Exchange &given) { given.answer.headers = {{name, value}}; };
    };
    row("nothing missing", true, [](Exchange &) {});
    for (const StopReason reason :
         {StopReason::Canceled, StopReason::ConnectTimeout, StopReason::IdleTimeout, StopReason::Deadline,
          StopReason::AnswerTooLarge, StopReason::AnswerEncoded}) {
        QTest::addRow("stopped %d", int(reason))
            << Change([=](Exchange &given) { given.stopReason = reason; }) << false;
    }
    for (const QNetworkReply::NetworkError error :
         {QNetworkReply::RemoteHostClosedError, QNetworkReply::OperationCanceledError,
          QNetworkReply::ContentReSendError, QNetworkReply::UnknownContentError,
          QNetworkReply::ProtocolFailure, QNetworkReply::UnknownNetworkError,
          QNetworkReply::ProtocolInvalidOperationError, QNetworkReply::InternalServerError}) {
        QTest::addRow("error %d", int(error))
            << Change([=](Exchange &given) { given.networkError = error; }) << false;
    }
    row("other target", false, [](Exchange &given) { given.sameTarget = false; });
    row("nothing had left", false, [](Exchange &given) { given.departure = Departure::Nothing; });
    row("a part had left", false, [](Exchange &given) { given.departure = Departure::Part; });
    row("no length", true, [](Exchange &given) { given.answer.headers.clear(); });
    row("chunked", true, withHeader("Transfer-Encoding", "chunked"));
    row("length one less", false, withHeader("Content-Length", std::to_string(confirmation.size() - 1)));
    row("length one more", false, withHeader("Content-Length", std::to_string(confirmation.size() + 1)));
    row("length in another case", false, withHeader("content-length", "1"));
    row("length negative", false, withHeader("Content-Length", "-1"));
    row("length overflowing", false, withHeader("Content-Length", "18446744073709551647"));
    row("length twice", false, withHeader("Content-Length", "31, 31"));
    row("length a word", false, withHeader("Content-Length", "all"));
    row("length with spaces", true,
        withHeader("Content-Length", " " + std::to_string(confirmation.size()) + " "));
    row("gzip", false, withHeader("Content-Encoding", "gzip"));
    row("unknown encoding", false, withHeader("content-encoding", "x"));
    row("encoding identity", true, withHeader("Content-Encoding", "Identity"));
    row("encoding empty", true, withHeader("Content-Encoding", ""));
}

void TestOutcome::needsEveryPartOfThePredicate()
{
    using Change = std::function<void(Exchange &)>;
    QFETCH(Change, change);
    QFETCH(bool, applied);
    Exchange given = exchange(200, confirmation);
    change(given);
    const ApiResult result = resultOf(streamUpdate(), given, credentials);
    QCOMPARE(result.outcome == WriteOutcome::Applied, applied);
    QCOMPARE(result.error.has_value(), !applied);
    if (!applied)
        QVERIFY(!result.error->message().isEmpty());
}

void TestOutcome::checksBodyOfStreamUpdate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("applied");
    QTest::newRow("its id") << confirmation << true;
    QTest::newRow("more members") << QByteArray(R"({"x":1,"eventStreamingID":"23709d68"})") << true;
    QTest::newRow("white space") << QByteArray(" {\n\"eventStreamingID\" : \"23709d68\"}\n") << true;
    QTest::newRow("escaped") << QByteArray(R"({"eventStreamingID":"2370\u0039d68"})") << true;
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf") + confirmation << true;
    QTest::newRow("other id") << QByteArray(R"({"eventStreamingID":"23709d69"})") << false;
    QTest::newRow("other case") << QByteArray(R"({"eventStreamingID":"23709D68"})") << false;
    QTest::newRow("longer id") << QByteArray(R"({"eventStreamingID":"23709d680"})") << false;
    QTest::newRow("id with NUL") << QByteArray(R"({"eventStreamingID":"23709d68\u0000"})") << false;
    QTest::newRow("number") << QByteArray(R"({"eventStreamingID":23709})") << false;
    QTest::newRow("null") << QByteArray(R"({"eventStreamingID":null})") << false;
    QTest::newRow("other key") << QByteArray(R"({"eventstreamingid":"23709d68"})") << false;
    QTest::newRow("nested") << QByteArray(R"({"data":{"eventStreamingID":"23709d68"}})") << false;
    QTest::newRow("twice, other id") << QByteArray(
        R"({"eventStreamingID":"23709d68","eventStreamingID":"other"})")
                                     << false;
    QTest::newRow("twice, same id") << QByteArray(
        R"({"eventStreamingID":"23709d68","eventStreamingID":"23709d68"})")
                                    << false;
    QTest::newRow("array") << QByteArray(R"([{"eventStreamingID":"23709d68"}])") << false;
    QTest::newRow("JSON in a string") << QByteArray(R"("{\"eventStreamingID\":\"23709d68\"}")") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("space") << QByteArray(" ") << false;
    QTest::newRow("null body") << QByteArray("null") << false;
    QTest::newRow("object") << QByteArray("{}") << false;
    QTest::newRow("error") << QByteArray(R"({"error_code":"EG.1","error_msg":"m"})") << false;
    QTest::newRow("page") << QByteArray("<html>Saved</html>") << false;
    QTest::newRow("trailing text") << confirmation + "x" << false;
    QTest::newRow("trailing NUL") << confirmation + '\0' << false;
    QTest::newRow("second document") << confirmation + confirmation << false;
    QTest::newRow("not UTF-8") << QByteArray("{\"eventStreamingID\":\"23709d68\",\"x\":\"\xff\"}") << false;
    QTest::newRow("lone surrogate") << QByteArray(R"({"eventStreamingID":"23709d68","x":"\ud800"})") << false;
    QTest::newRow("too deep") << R"({"eventStreamingID":"23709d68","x":)" + QByteArray(100, '[')
            + QByteArray(100, ']')
            + "}" << false;
}

void TestOutcome::checksBodyOfStreamUpdate()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, applied);
    const ApiResult result = resultOf(streamUpdate(), exchange(200, body), credentials);
    QCOMPARE(result.outcome, applied ? WriteOutcome::Applied : WriteOutcome::Unknown);
    QCOMPARE(result.error.has_value(), !applied);
    if (!applied)
        QCOMPARE(result.error->kind, Kind::Protocol);
}

void TestOutcome::checksBodyOfStreamCreation_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isApplied");
    QTest::newRow("an ID") << confirmation << true;
    QTest::newRow("an ID among others")
        << QByteArray(R"({"status":"CREATED","eventStreamingID":"x"})") << true;
    QTest::newRow("empty ID") << QByteArray(R"({"eventStreamingID":""})") << false;
    QTest::newRow("ID that is no text") << QByteArray(R"({"eventStreamingID":1})") << false;
    QTest::newRow("two IDs") << QByteArray(R"({"eventStreamingID":"a","eventStreamingID":"b"})") << false;
    QTest::newRow("no ID") << QByteArray("{}") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("<html>") << false;
}

void TestOutcome::checksBodyOfStreamCreation()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isApplied);
    ApiRequest request = streamUpdate();
    request.method = HttpMethod::Post;
    request.expected = {.body = AnswerBody::NewStreamId};
    const ApiResult result = resultOf(request, exchange(200, body), credentials);
    QCOMPARE(result.outcome, isApplied ? WriteOutcome::Applied : WriteOutcome::Unknown);
    QCOMPARE(result.error.has_value(), !isApplied);
}

void TestOutcome::refusesTruncatedStreamUpdate()
{
    for (qsizetype length = 0; length < confirmation.size(); ++length) {
        Exchange given = exchange(200, confirmation.left(length));
        given.answer.headers.clear();
        const ApiResult result = resultOf(streamUpdate(), given, credentials);
        QCOMPARE(result.outcome, WriteOutcome::Unknown);
    }
}

void TestOutcome::checksBodyOfSubscriptionUpdate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("applied");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("object") << QByteArray("{}") << true;
    QTest::newRow("any object") << QByteArray(R"({"id":"1","nested":{"code":1}})") << true;
    QTest::newRow("array") << QByteArray("[]") << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("scalar") << QByteArray("1") << false;
    QTest::newRow("space") << QByteArray(" ") << false;
    QTest::newRow("broken") << QByteArray("{") << false;
    QTest::newRow("duplicate keys") << QByteArray(R"({"a":1,"a":2})") << false;
    QTest::newRow("error of DIS") << QByteArray(R"({"errorCode":"DIS.5000","message":"m"})") << false;
    QTest::newRow("error of the gateway")
        << QByteArray(R"({"error_code":"APIGW.0301","error_msg":"m"})") << false;
    QTest::newRow("error of IAM") << QByteArray(R"({"error":{"code":401}})") << false;
    QTest::newRow("page") << QByteArray("<html/>") << false;
}

void TestOutcome::checksBodyOfSubscriptionUpdate()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, applied);
    const ApiResult result = resultOf(subscriptionUpdate(), exchange(200, body), credentials);
    QCOMPARE(result.outcome, applied ? WriteOutcome::Applied : WriteOutcome::Unknown);

    // An answer that ends with the connection may have been cut off before its first byte.
    Exchange unbounded = exchange(200, body);
    unbounded.answer.headers.clear();
    QCOMPARE(resultOf(subscriptionUpdate(), unbounded, credentials).outcome == WriteOutcome::Applied,
             applied && !body.isEmpty());
    unbounded.answer.headers = {{"Transfer-Encoding", "chunked"}};
    QCOMPARE(resultOf(subscriptionUpdate(), unbounded, credentials).outcome == WriteOutcome::Applied,
             applied);
}

void TestOutcome::readsDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("object") << QByteArray(R"({"total":0})") << true;
    QTest::newRow("array") << QByteArray("[]") << true;
    QTest::newRow("duplicates are the reader's to show") << QByteArray(R"({"a":1,"a":2})") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("broken") << QByteArray(R"({"total":0)") << false;
    QTest::newRow("page") << QByteArray("<html/>") << false;
}

void TestOutcome::readsDocuments()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, accepted);
    const ApiResult result = resultOf(ApiRequest(), exchange(200, body), credentials);
    QCOMPARE(!result.error, accepted);
    if (accepted)
        QVERIFY(!result.document.root.isNull());
    else
        QCOMPARE(result.error->kind, Kind::Protocol);
}

void TestOutcome::tellsUnsentFromUnknown_data()
{
    QTest::addColumn<StopReason>("stopReason");
    QTest::addColumn<int>("networkError");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, StopReason reason, QNetworkReply::NetworkError error, Kind kind) {
        QTest::newRow(name) << reason << int(error) << kind;
    };
    row("refused", StopReason::None, QNetworkReply::ConnectionRefusedError, Kind::Network);
    row("no such host", StopReason::None, QNetworkReply::HostNotFoundError, Kind::Network);
    row("closed", StopReason::None, QNetworkReply::RemoteHostClosedError, Kind::Network);
    row("would send again", StopReason::None, QNetworkReply::ContentReSendError, Kind::Network);
    row("no HTTP", StopReason::None, QNetworkReply::ProtocolFailure, Kind::Protocol);
    row("canceled", StopReason::Canceled, QNetworkReply::OperationCanceledError, Kind::Canceled);
    row("connect timeout", StopReason::ConnectTimeout, QNetworkReply::OperationCanceledError, Kind::Timeout);
    row("idle timeout", StopReason::IdleTimeout, QNetworkReply::OperationCanceledError, Kind::Timeout);
    row("deadline", StopReason::Deadline, QNetworkReply::OperationCanceledError, Kind::Timeout);
    row("too large", StopReason::AnswerTooLarge, QNetworkReply::OperationCanceledError, Kind::Protocol);
    row("encoded", StopReason::AnswerEncoded, QNetworkReply::OperationCanceledError, Kind::Protocol);
}

void TestOutcome::tellsUnsentFromUnknown()
{
    QFETCH(StopReason, stopReason);
    QFETCH(int, networkError);
    QFETCH(Kind, kind);
    Exchange given;
    given.stopReason = stopReason;
    given.networkError = QNetworkReply::NetworkError(networkError);
    given.networkErrorText = u"Qt's words"_s;
    for (const Departure departure : {Departure::Nothing, Departure::Part, Departure::Whole}) {
        given.departure = departure;
        const ApiResult result = resultOf(streamUpdate(), given, credentials);
        QCOMPARE(result.outcome,
                 departure == Departure::Nothing ? WriteOutcome::Unsent : WriteOutcome::Unknown);
        QVERIFY(result.error);
        QCOMPARE(result.error->kind, kind);
        QVERIFY(!result.error->message().isEmpty());
    }
}

void TestOutcome::acceptsStatusOfDelete()
{
    ApiRequest request;
    request.method = HttpMethod::Delete;
    request.expected = {.status = 204, .body = AnswerBody::EmptyOrObject};
    Exchange given = exchange(204, {});
    given.answer.headers.clear();
    QCOMPARE(resultOf(request, given, credentials).outcome, WriteOutcome::Applied);
    QCOMPARE(resultOf(request, exchange(200, {}), credentials).outcome, WriteOutcome::Unknown);
}

void TestOutcome::showsRedirectWithoutCredentials_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("https://elsewhere.example/path")
                           << u"https://elsewhere.example/path"_s;
    QTest::newRow("credentials") << QByteArray("https://user:pw@h/p?AccessKeyId=AK#frag") << u"https://h/p"_s;
    QTest::newRow("relative") << QByteArray("/login?next=x") << u"/login"_s;
    QTest::newRow("token") << QByteArray("https://h/canary-of-the-token") << u"https://h/●●●"_s;
    QTest::newRow("none") << QByteArray() << QString();
}

void TestOutcome::showsRedirectWithoutCredentials()
{
    QFETCH(QByteArray, location);
    Exchange given = exchange(302, {});
    if (!location.isEmpty())
        given.answer.headers.push_back({"Location", location.toStdString()});
    const ApiResult result = resultOf(ApiRequest(), given, credentials);
    QVERIFY(result.error);
    QTEST(result.error->detail, "shown");

    // What Qt makes of a 307 in answer to a write.
    given.networkError = QNetworkReply::ContentReSendError;
    const ApiResult write = resultOf(streamUpdate(), given, credentials);
    QCOMPARE(write.error->kind, Kind::Redirect);
    QCOMPARE(write.outcome, WriteOutcome::Unknown);
}

void TestOutcome::takesSecretsOfTheBodyOut()
{
    ApiRequest request = streamUpdate();
    request.bodyTable = fieldTable(ResourceKind::EventStream);
    request.body = Secret(R"({"source":{"source_kafka":{"topic":"orders","password":"canary \"one\""}},)"
                          R"("sink":{"sink_obs":{"access_key":"canary-two","secret_key":"canary-three"}}})");
    const QByteArray echo = R"({"error_code":"EG.1","error_msg":"orders: canary \"one\" canary-two )"
                            R"(canary-three canary-of-the-token in option.thread_num"})";
    const ApiResult result = resultOf(request, exchange(400, echo), credentials);
    QVERIFY(result.error);
    QCOMPARE(result.error->detail, u"orders: ●●● ●●● ●●● ●●● in option.thread_num"_s);
    QCOMPARE(result.error->pointer.value_or(std::string()), std::string("/option/thread_num"));
}

void TestOutcome::keepsRequestId()
{
    for (const int status : {200, 302, 400, 500}) {
        Exchange given = exchange(status, confirmation);
        given.answer.headers.push_back({"X-Request-Id", "r1"});
        const ApiResult result = resultOf(streamUpdate(), given, credentials);
        QCOMPARE(result.requestId, u"r1"_s);
        if (result.error)
            QCOMPARE(result.error->requestId, u"r1"_s);
    }
}

void TestOutcome::doesNotBlameTlsForWhatWasSent()
{
    // TLS 1.3 lets a server refuse the client's certificate after the request was sent.
    Exchange given;
    given.networkError = QNetworkReply::SslHandshakeFailedError;
    given.departure = Departure::Nothing;
    QCOMPARE(resultOf(streamUpdate(), given, credentials).error->kind, Kind::Tls);
    QCOMPARE(resultOf(streamUpdate(), given, credentials).outcome, WriteOutcome::Unsent);
    given.departure = Departure::Whole;
    QCOMPARE(resultOf(streamUpdate(), given, credentials).error->kind, Kind::Network);
    QCOMPARE(resultOf(streamUpdate(), given, credentials).outcome, WriteOutcome::Unknown);
}

QTEST_APPLESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
