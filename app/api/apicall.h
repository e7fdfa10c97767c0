#pragma once

#include "app/api/apirequest.h"
#include "app/api/apiresult.h"
#include "app/api/apisession.h"
#include "app/api/exchange.h"
#include "app/api/proxyprobe.h"
#include "models/service/requestrecord.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace weir {

class UploadDevice;

using ApiResultHandler = std::function<void(ApiResult)>;

//! One call of a service, from send() to its one outcome; then it deletes itself. A read may be several
//! requests on the wire, a write is exactly one.
//!
//!     start ──refused───────────────────────────────────────────────────────▶ concluded
//!       └─▶ proxy asked ──nobody gets through, limit, abort()────────▶ judged ─▶ concluded
//!            ▲     └──▶ on the wire ──answer, failure, limit, abort()──▲ │ read worth retrying
//!            └───────────────────── waiting ◀────────────────────────────┘
class ApiCall final : public QObject
{
    Q_OBJECT

public:
    //! Ends the call as abort() does, if it has not ended.
    ~ApiCall() override;

    //! The outcome is Canceled, unless the answer is already here. Of a write that has left it is Unknown.
    void abort();

Q_SIGNALS:
    void requestFinished(const weir::RequestRecord &record);
    //! Before the request is sent once more.
    void waitStarted(std::chrono::milliseconds wait);

private:
    friend class ApiClient;

    //! `readManager` serves the reads and outlives the call.
    ApiCall(std::shared_ptr<const ApiSession> session, ApiRequest request, QNetworkAccessManager *readManager,
            QObject *context, ApiResultHandler handler, QObject *parent);

    void start();
    void startAttempt();
    //! Before a request to an origin that no answer of an HTTP proxy is known for.
    void askProxy(const QNetworkProxy &proxy);
    void takeProxyAnswer(const ProxyAnswer &answer);
    void sendRequest();
    [[nodiscard]] QNetworkReply *sendWrite(const QNetworkRequest &wire);
    void onConnectTimeout();
    //! Of a new connection, before anything is sent on it.
    void onEncrypted();
    void onMetaDataChanged();
    void onReadyRead();
    void takeArrived();
    void onFinished();
    //! How long to wait before the next request on the wire; nothing where there is none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWait(const Exchange &exchange,
                                                                    const ApiResult &result) const;
    void onJudged(const Exchange &exchange, ApiResult result);
    void stop(StopReason reason);
    [[nodiscard]] Departure departure() const;
    [[nodiscard]] ApiResult judge(const Exchange &exchange) const;
    [[nodiscard]] Exchange takeExchange();
    void conclude(ApiResult result);

    const std::shared_ptr<const ApiSession> m_session;
    const std::shared_ptr<const ApiRequest> m_request;
    QPointer<QNetworkAccessManager> m_readManager;
    AccessManager m_writeManager;
    QPointer<QObject> m_context;
    ApiResultHandler m_handler;
    QPointer<QNetworkReply> m_reply;
    QPointer<UploadDevice> m_upload;
    //! While the proxy is asked.
    QPointer<ProxyProbe> m_proxyProbe;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    QTimer m_connectTimer;
    QTimer m_deadlineTimer;
    QTimer m_retryTimer;
    QElapsedTimer m_elapsed;
    QDateTime m_startedAt;
    RequestSignature m_signature;
    StopReason m_stopReason = StopReason::None;
    int m_attempt = 0;
    std::chrono::milliseconds m_waited{0};
    bool m_mayRetry = true;
    bool m_requestLeft = false;
    bool m_concluded = false;
};

} // namespace weir
