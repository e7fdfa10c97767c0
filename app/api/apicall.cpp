#include "app/api/apicall.h"

#include "app/api/knownsecrets.h"
#include "app/api/outcome.h"
#include "app/api/peerchain.h"
#include "app/api/proxyselection.h"
#include "app/api/recordedmessages.h"
#include "app/api/retry.h"
#include "app/api/servertext.h"
#include "app/api/serviceurl.h"
#include "app/api/tlstrust.h"
#include "app/api/uploaddevice.h"
#include "app/diagnosis/lasterrors.h"
#include "app/diagnosis/logoutput.h"
#include "models/logging.h"
#include "models/text.h"

#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <array>
#include <utility>

namespace weir {

namespace {

//! A larger answer is parsed and looked through off the GUI thread: this many bytes take about 10 ms.
constexpr qsizetype longestParsedHere = 512LL * 1024;

//! Failures that come before a request could have left.
bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

QNetworkAccessManager::Operation operationOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return QNetworkAccessManager::GetOperation;
    case HttpMethod::Put:
        return QNetworkAccessManager::PutOperation;
    case HttpMethod::Post:
        return QNetworkAccessManager::PostOperation;
    case HttpMethod::Delete:
        return QNetworkAccessManager::CustomOperation;
    }
    Q_UNREACHABLE();
}

} // namespace

ApiCall::ApiCall(std::shared_ptr<const ApiSession> session, ApiRequest request,
                 QNetworkAccessManager *readManager, QObject *context, ApiResultHandler handler,
                 QObject *parent)
    : QObject(parent), m_session(std::move(session)),
      m_request(std::make_shared<const ApiRequest>(std::move(request))), m_readManager(readManager),
      m_context(context), m_handler(std::move(handler))
{
    m_connectTimer.setSingleShot(true);
    m_deadlineTimer.setSingleShot(true);
    m_retryTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, &ApiCall::onConnectTimeout);
    connect(&m_deadlineTimer, &QTimer::timeout, this, [this] { stop(StopReason::Deadline); });
    connect(&m_retryTimer, &QTimer::timeout, this, &ApiCall::startAttempt);
    connect(context, &QObject::destroyed, this, &ApiCall::abort);
}

ApiCall::~ApiCall()
{
    if (m_concluded)
        return;
    m_mayRetry = false;
    if (m_reply) {
        m_reply->disconnect(this);
        stop(StopReason::Canceled);
        const Exchange exchange = takeExchange();
        onJudged(exchange, judge(exchange));
    } else {
        abort();
    }
}

void ApiCall::abort()
{
    if (m_concluded)
        return;
    m_mayRetry = false;
    if (m_reply || m_proxyProbe) {
        stop(StopReason::Canceled);
        return;
    }
    m_retryTimer.stop();
    conclude(judge({.stopReason = StopReason::Canceled}));
}

void ApiCall::start()
{
    if (m_concluded)
        return;
    keepOutOfLog(m_session);
    if (auto refused = refusalOf(*m_session, *m_request)) {
        noteError(refused->kind);
        ApiResult result;
        result.error = std::move(refused);
        result.outcome = WriteOutcome::Unsent;
        conclude(std::move(result));
        return;
    }
    startAttempt();
}

void ApiCall::startAttempt()
{
    ++m_attempt;
    m_requestLeft = false;
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_elapsed.start();
    m_connectTimer.start(m_session->profile.connectTimeout);
    m_deadlineTimer.start(m_session->profile.deadline);
    if (m_session->proxySignIns->contains(originOf(m_request->url)))
        return sendRequest();
    // Once for an origin: the system may take its time to name its proxy.
    const QNetworkProxy proxy = proxyFor(m_session->profile.proxy, m_session->proxyPassword, m_request->url);
    if (proxy.type() == QNetworkProxy::HttpProxy)
        return askProxy(proxy);
    m_session->proxySignIns->emplace(originOf(m_request->url), ProxySignIn::ByQt);
    sendRequest();
}

void ApiCall::askProxy(const QNetworkProxy &proxy)
{
    m_proxyProbe = new ProxyProbe(proxy, originOf(m_request->url), this);
    connect(m_proxyProbe, &ProxyProbe::finished, this, &ApiCall::takeProxyAnswer);
    m_proxyProbe->start();
}

void ApiCall::takeProxyAnswer(const ProxyAnswer &answer)
{
    m_proxyProbe->deleteLater();
    m_proxyProbe = nullptr;
    if (!answer.error) {
        if (answer.signIn)
            m_session->proxySignIns->insert_or_assign(originOf(m_request->url), *answer.signIn);
        return sendRequest();
    }
    m_connectTimer.stop();
    m_deadlineTimer.stop();
    ApiResult result;
    result.error = answer.error;
    result.outcome = WriteOutcome::Unsent;
    onJudged({}, std::move(result));
}

void ApiCall::sendRequest()
{
    m_signature = signatureFor(*m_session, *m_request, m_startedAt);
    const QNetworkRequest wire = wireRequest(*m_session, *m_request, m_signature);
    m_reply = isWrite(m_request->method) ? sendWrite(wire) : m_readManager->get(wire);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestLeft = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::encrypted, this, &ApiCall::onEncrypted);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiCall::onMetaDataChanged);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::onReadyRead);
    // Queued: abort() emits finished() before it returns, and the reply must not be deleted in its own
    // signal.
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::onFinished, Qt::QueuedConnection);
}

QNetworkReply *ApiCall::sendWrite(const QNetworkRequest &wire)
{
    // A manager of its own: on a connection that was used before, Qt may find it closed and send again.
    m_writeManager = makeAccessManager(*m_session);
    m_upload = new UploadDevice(m_request->body.clone());
    QNetworkReply *reply = nullptr;
    switch (m_request->method) {
    case HttpMethod::Put:
        reply = m_writeManager->put(wire, m_upload);
        break;
    case HttpMethod::Post:
        reply = m_writeManager->post(wire, m_upload);
        break;
    case HttpMethod::Delete:
        // Qt's own DELETE takes no upload device, so Qt may send it again.
        reply = m_writeManager->sendCustomRequest(wire, "DELETE", m_upload);
        break;
    case HttpMethod::Get:
        Q_UNREACHABLE();
    }
    m_upload->setParent(reply);
    return reply;
}

void ApiCall::onConnectTimeout()
{
    // Qt does not say when it has connected, only when it sends: a write without a body, of which it says
    // nothing, has the idle timeout alone.
    if (!m_proxyProbe && departure() != Departure::Nothing)
        return;
    // The proxy may ask for another sign-in than it did.
    m_session->proxySignIns->erase(originOf(m_request->url));
    stop(StopReason::ConnectTimeout);
}

void ApiCall::onEncrypted()
{
    m_tlsErrors = nameErrors(m_reply->sslConfiguration().peerCertificate(), m_request->url.host());
    if (!m_tlsErrors.isEmpty())
        stop(StopReason::Distrust);
}

void ApiCall::onMetaDataChanged()
{
    // Raw: Qt reads a length that is none as 0.
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    if (isNumber && length > answerLimit(m_request->method))
        stop(StopReason::AnswerTooLarge);
    else if (isEncodedAnswer(m_reply->rawHeader("Content-Encoding").toStdString()))
        stop(StopReason::AnswerEncoded);
    else if (isNumber && length > 0)
        m_body.reserve(length); // Growing step by step takes up to twice as much.
}

void ApiCall::takeArrived()
{
    // In parts: what came while the thread was busy would stand in memory once more.
    std::array<char, 64UL * 1024> part{};
    qint64 size = 0;
    while ((size = m_reply->read(part.data(), static_cast<qint64>(part.size()))) > 0)
        m_body.append(part.data(), size);
}

void ApiCall::onReadyRead()
{
    takeArrived();
    if (m_body.size() > answerLimit(m_request->method))
        stop(StopReason::AnswerTooLarge);
}

void ApiCall::onFinished()
{
    if (!m_reply)
        return;
    const Exchange exchange = takeExchange();
    if (exchange.answer.body.size() <= longestParsedHere) {
        onJudged(exchange, judge(exchange));
        return;
    }
    auto *watcher = new QFutureWatcher<ApiResult>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, exchange] { onJudged(exchange, watcher->future().takeResult()); });
    watcher->setFuture(QtConcurrent::run([session = m_session, request = m_request, exchange] {
        return resultOf(*request, exchange, session->credentials, session->proxyPassword);
    }));
}

void ApiCall::onJudged(const Exchange &exchange, ApiResult result)
{
    if (m_concluded)
        return;
    const std::vector<Secret> secrets = sessionSecrets(m_session->credentials, m_session->proxyPassword);
    const std::string query = m_request->url.query(QUrl::FullyEncoded).toStdString();
    const RequestRecord record{
        .startedAt = m_startedAt,
        .method = toQString(methodName(m_request->method)),
        .scheme = m_request->url.scheme(),
        .host = m_request->url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded),
        .path = m_request->url.path(QUrl::FullyEncoded),
        .query = toQString(redacted(query, secrets)),
        .signIn = m_session->profile.signIn,
        .httpStatus = exchange.answer.status,
        .duration = std::chrono::milliseconds(m_elapsed.elapsed()),
        .requestId = result.requestId,
        .sent = recordedRequest(*m_request, secrets),
        .answer = recordedAnswer(*m_request, exchange.answer, secrets),
        .error = result.error,
    };
    qCInfo(logApi, "%ls %ls://%ls%ls: status %d after %lld ms", qUtf16Printable(record.method),
           qUtf16Printable(record.scheme), qUtf16Printable(record.host), qUtf16Printable(record.path),
           record.httpStatus, static_cast<long long>(record.duration.count()));
    if (record.error)
        noteError(record.error->kind);
    const auto wait = nextWait(exchange, result);
    if (wait) {
        m_waited += *wait;
        m_retryTimer.start(*wait);
    } else {
        conclude(std::move(result));
    }
    // Last: whoever listens may delete the client, and this call with it.
    const QPointer<ApiCall> alive(this);
    Q_EMIT requestFinished(record);
    if (alive && m_retryTimer.isActive())
        Q_EMIT waitStarted(*wait);
}

std::optional<std::chrono::milliseconds> ApiCall::nextWait(const Exchange &exchange,
                                                           const ApiResult &result) const
{
    if (!m_mayRetry || m_attempt >= mostAttempts || !isWorthRetrying(*m_request, exchange, result))
        return std::nullopt;
    const std::string *header = headerValue(exchange.answer.headers, "Retry-After");
    const auto asked = header ? retryAfter(*header, QDateTime::currentDateTimeUtc()) : std::nullopt;
    return allowedDelay(retryDelay(m_attempt, asked, QRandomGenerator::global()->generateDouble()), m_waited);
}

void ApiCall::stop(StopReason reason)
{
    if (m_proxyProbe) {
        m_connectTimer.stop();
        m_deadlineTimer.stop();
        delete m_proxyProbe;
        Exchange exchange{.stopReason = reason};
        if (reason == StopReason::ConnectTimeout)
            exchange.proxy = proxyOnTheWay(m_session->profile.proxy, m_request->url);
        return onJudged(exchange, judge(exchange));
    }
    // An answer that is already here is not thrown away: of a write it may be the only proof.
    if (!m_reply || m_reply->isFinished() || m_stopReason != StopReason::None)
        return;
    m_stopReason = reason;
    if (m_upload)
        m_upload->withhold();
    m_reply->abort();
}

Departure ApiCall::departure() const
{
    if (m_stopReason == StopReason::Distrust)
        return Departure::Nothing;
    if (m_upload && !m_request->body.isEmpty())
        return m_upload->departure();
    // Without a body there is no byte to count, and the headers may leave before this thread hears of it.
    const bool mayHaveLeft =
        m_requestLeft || (isWrite(m_request->method) && !neverConnected(m_reply->error()));
    return mayHaveLeft ? Departure::Whole : Departure::Nothing;
}

ApiResult ApiCall::judge(const Exchange &exchange) const
{
    return resultOf(*m_request, exchange, m_session->credentials, m_session->proxyPassword);
}

Exchange ApiCall::takeExchange()
{
    m_connectTimer.stop();
    m_deadlineTimer.stop();
    if (m_upload)
        m_upload->withhold();
    if (m_reply->isOpen())
        takeArrived();
    if (m_stopReason == StopReason::None && m_reply->error() == QNetworkReply::OperationCanceledError)
        m_stopReason = StopReason::IdleTimeout;
    else if (m_stopReason == StopReason::None && m_body.size() > answerLimit(m_request->method))
        m_stopReason = StopReason::AnswerTooLarge;
    Exchange exchange{
        .stopReason = m_stopReason,
        .networkError = m_reply->error(),
        .networkErrorText = m_reply->errorString(),
        .departure = departure(),
        .sameTarget =
            m_reply->url() == m_request->url && m_reply->operation() == operationOf(m_request->method),
        .answeredAt = QDateTime::currentDateTimeUtc(),
        .canonicalRequest = std::exchange(m_signature, {}).canonicalRequest,
        .answer = {},
        .proxy = {},
        .peerChain = peerChainOf(m_reply->sslConfiguration(), std::exchange(m_tlsErrors, {})),
    };
    exchange.answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Only where it may be at fault: the system may take its time to name it.
    const bool isEnded = m_stopReason != StopReason::None && m_stopReason != StopReason::ConnectTimeout;
    if (!isEnded && exchange.answer.status == 0 && exchange.networkError != QNetworkReply::NoError)
        exchange.proxy = proxyOnTheWay(m_session->profile.proxy, m_request->url);
    exchange.answer.body = std::exchange(m_body, {});
    const QList<QNetworkReply::RawHeaderPair> &headers = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        exchange.answer.headers.push_back({name.toStdString(), value.toStdString()});
    // An aborted reply may still speak of what was on its way to it.
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    return exchange;
}

void ApiCall::conclude(ApiResult result)
{
    m_concluded = true;
    // Posted to the context: from the event loop, dropped with the context, and independent of this call's
    // life.
    if (m_context && m_handler) {
        QMetaObject::invokeMethod(
            m_context,
            [handler = std::move(m_handler), result = std::move(result)]() mutable {
                handler(std::move(result));
            },
            Qt::QueuedConnection);
    }
    deleteLater();
}

} // namespace weir
