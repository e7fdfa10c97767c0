#include "app/api/apiclient.h"

#include <QtConcurrentRun>

namespace weir {

ApiClient::ApiClient(ConnectionProfile profile, Credentials credentials, QObject *parent)
    : ApiClient(std::move(profile), std::move(credentials), Secret(), parent)
{
}

ApiClient::ApiClient(ConnectionProfile profile, Credentials credentials, const Secret &proxyPassword,
                     QObject *parent)
    : QObject(parent), m_session(std::make_shared<ApiSession>(
                           ApiSession{std::move(profile), std::move(credentials), proxyPassword.clone()})),
      m_readManager(makeAccessManager(*m_session))
{
    if (m_session->profile.caFile.isEmpty())
        return;
    m_isReady = false;
    connect(&m_trustWatcher, &QFutureWatcherBase::finished, this, &ApiClient::onTrustRead);
    m_trustWatcher.setFuture(QtConcurrent::run(readTlsTrust, m_session->profile.caFile));
}

ApiClient::~ApiClient()
{
    // Before the manager goes: it would take the replies with it, and no call would hear of it.
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
}

void ApiClient::renew(Credentials credentials)
{
    // Those that wait for the trust have not started.
    if (!m_isReady)
        m_session->credentials = std::move(credentials);
    else
        m_session = std::make_shared<ApiSession>(ApiSession{m_session->profile, std::move(credentials),
                                                            m_session->proxyPassword.clone(),
                                                            m_session->trust, m_session->proxySignIns});
}

QPointer<ApiCall> ApiClient::send(ApiRequest request, QObject *context, ApiResultHandler handler)
{
    auto *call =
        new ApiCall(m_session, std::move(request), m_readManager.get(), context, std::move(handler), this);
    connect(call, &ApiCall::requestFinished, this,
            [this, call](const RequestRecord &record) { takeRecord(*call, record); });
    connect(call, &ApiCall::waitStarted, this, &ApiClient::waitStarted);
    if (m_isReady)
        call->start();
    return call;
}

void ApiClient::takeRecord(const ApiCall &call, const RequestRecord &record)
{
    if (call.m_session == m_session) {
        if (!record.error)
            Q_EMIT credentialsAccepted();
        else if (record.error->kind == ApiError::Kind::Unauthorized)
            Q_EMIT credentialsRefused(*record.error);
    }
    // Last: whoever listens may delete the client.
    Q_EMIT requestFinished(record);
}

void ApiClient::onTrustRead()
{
    m_session->trust = m_trustWatcher.result();
    m_isReady = true;
    const QList<ApiCall *> waiting = findChildren<ApiCall *>(Qt::FindDirectChildrenOnly);
    for (ApiCall *call : waiting)
        call->start();
}

} // namespace weir
