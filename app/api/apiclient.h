#pragma once

#include "app/api/apicall.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>

namespace weir {

//! Sends requests to the services of one profile, with one set of credentials; made at sign-in,
//! deleted at sign-out. Beside ConnectionProbe the only place that opens connections.
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    ApiClient(ConnectionProfile profile, Credentials credentials, QObject *parent = nullptr);
    //! `proxyPassword` goes with the proxy that the profile names.
    ApiClient(ConnectionProfile profile, Credentials credentials, const Secret &proxyPassword,
              QObject *parent = nullptr);
    //! Ends all calls as ApiCall::abort() does; their handlers still run.
    ~ApiClient() override;

    //! What is sent from now on is signed in with these; calls that have started end with the old ones.
    void renew(Credentials credentials);

    //! The handler runs exactly once, from the event loop, unless `context` dies before: then it does not
    //! run, and the call is aborted. The limits of the profile hold for each request on the wire.
    QPointer<ApiCall> send(ApiRequest request, QObject *context, ApiResultHandler handler);

Q_SIGNALS:
    //! Once for each request on the wire.
    void requestFinished(const weir::RequestRecord &record);
    //! Before requestFinished() of a success with what the client has now; what renew() replaced counts no
    //! more.
    void credentialsAccepted();
    //! Of a 401, likewise.
    void credentialsRefused(const weir::ApiError &error);
    //! Before a request is sent once more.
    void waitStarted(std::chrono::milliseconds wait);

private:
    void takeRecord(const ApiCall &call, const RequestRecord &record);
    void onTrustRead();

    std::shared_ptr<ApiSession> m_session;
    const AccessManager m_readManager;
    QFutureWatcher<TlsTrust> m_trustWatcher;
    bool m_isReady = true;
};

} // namespace weir
