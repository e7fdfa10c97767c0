#include "app/api/connectionprobe.h"

#include "app/api/peerchain.h"
#include "app/api/proxyfault.h"
#include "app/api/proxyselection.h"
#include "models/schema/displaytext.h"

#include <QHostAddress>
#include <QLocale>
#include <QSslCipher>

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using Step = ConnectionTestStep;

bool isDirect(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy;
}

} // namespace

ConnectionProbe::ConnectionProbe(const ConnectionProfile &profile, QUrl origin, const Secret &proxyPassword,
                                 TlsTrust trust, QObject *parent)
    : QObject(parent), m_timeout(profile.connectTimeout), m_origin(std::move(origin)),
      m_trust(std::move(trust)), m_proxyUse(profile.proxy.use),
      m_proxyPassedBy(proxyPassedBy(profile.proxy, m_origin)),
      m_proxy(proxyFor(profile.proxy, proxyPassword, m_origin)), m_proxyProbe(m_proxy, m_origin)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionProbe::onTimeout);
    connect(&m_proxyProbe, &ProxyProbe::finished, this, &ConnectionProbe::takeProxyAnswer);
    // Queued: whoever listens may delete this object, but a socket must not be deleted in its own signal.
    connect(&m_socket, &QSslSocket::connected, this, &ConnectionProbe::onConnected, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::encrypted, this, &ConnectionProbe::onEncrypted, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ConnectionProbe::onSocketError,
            Qt::QueuedConnection);
}

ConnectionProbe::~ConnectionProbe()
{
    m_socket.disconnect(this);
    if (m_lookupId >= 0)
        QHostInfo::abortHostLookup(m_lookupId);
}

void ConnectionProbe::start()
{
    QMetaObject::invokeMethod(this, &ConnectionProbe::resolve, Qt::QueuedConnection);
}

void ConnectionProbe::begin(Step::Kind kind)
{
    m_step = {.kind = kind, .host = m_origin.host() + u':' + QString::number(m_origin.port())};
    m_elapsed.start();
    m_timer.start(m_timeout);
    const Step step = m_step;
    Q_EMIT stepStarted(step);
}

void ConnectionProbe::resolve()
{
    begin(Step::Kind::Resolve);
    if (!isDirect(m_proxy)) {
        return end(Step::Outcome::Skipped, tr("The proxy %1 resolves the name.").arg(proxyName(m_proxy)),
                   &ConnectionProbe::askProxy);
    }
    if (!QHostAddress(m_origin.host()).isNull()) {
        return end(Step::Outcome::Skipped, tr("The host is given by its address."),
                   &ConnectionProbe::askProxy);
    }
    m_lookupId = QHostInfo::lookupHost(m_origin.host(), this, &ConnectionProbe::takeAddresses);
}

void ConnectionProbe::takeAddresses(const QHostInfo &info)
{
    m_lookupId = -1;
    if (info.error() != QHostInfo::NoError)
        return fail({.kind = ApiError::Kind::Network, .detail = info.errorString()});
    QStringList addresses;
    const QList<QHostAddress> found = info.addresses();
    for (const QHostAddress &address : found)
        addresses << address.toString();
    end(Step::Outcome::Passed, tr("The name stands for %1.").arg(listText(addresses)),
        &ConnectionProbe::askProxy);
}

void ConnectionProbe::askProxy()
{
    begin(Step::Kind::Connect);
    if (m_proxy.type() == QNetworkProxy::HttpProxy)
        m_proxyProbe.start();
    else
        connectToHost();
}

void ConnectionProbe::takeProxyAnswer(const ProxyAnswer &answer)
{
    if (!isRunning(Step::Kind::Connect))
        return;
    if (answer.error)
        return fail(*answer.error);
    if (answer.signIn == ProxySignIn::Basic)
        m_proxy = withBasicSignIn(m_proxy);
    connectToHost();
}

void ConnectionProbe::connectToHost()
{
    m_socket.setProxy(m_proxy);
    m_socket.setSslConfiguration(m_trust.configuration);
    m_socket.setPeerVerifyName(m_origin.host());
    m_socket.connectToHost(m_origin.host(), static_cast<quint16>(m_origin.port()));
}

void ConnectionProbe::onConnected()
{
    if (!isRunning(Step::Kind::Connect))
        return;
    end(Step::Outcome::Passed, connectedText(), &ConnectionProbe::encrypt);
}

QString ConnectionProbe::connectedText() const
{
    const bool asksSystem = m_proxyUse == ProxyUse::System && m_origin.scheme() == "https"_L1;
    if (!isDirect(m_proxy)) {
        return (asksSystem ? tr("Connected through the proxy %1, which the system names.")
                           : tr("Connected through the proxy %1."))
            .arg(proxyName(m_proxy));
    }
    const QString address = m_socket.peerAddress().toString();
    if (asksSystem)
        return tr("Connected with %1; the system names no proxy for it.").arg(address);
    if (m_proxyPassedBy.isEmpty())
        return tr("Connected with %1.").arg(address);
    return tr("Connected with %1, not through the proxy %2: plain http never leaves this computer.")
        .arg(address, m_proxyPassedBy);
}

void ConnectionProbe::encrypt()
{
    begin(Step::Kind::Tls);
    if (m_origin.scheme() == "http"_L1) {
        return end(Step::Outcome::Skipped, tr("Plain http, which never leaves this computer, has no TLS."),
                   &ConnectionProbe::finish);
    }
    if (m_trust.fault)
        return fail(*m_trust.fault);
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return fail({.kind = ApiError::Kind::Tls, .detail = m_socket.errorString()});
    m_socket.startClientEncryption();
}

void ConnectionProbe::onEncrypted()
{
    if (!isRunning(Step::Kind::Tls))
        return;
    const QList<QSslError> errors = nameErrors(m_socket.peerCertificate(), m_origin.host());
    m_step.peerChain = peerChainOf(m_socket.sslConfiguration(), errors);
    if (!errors.isEmpty())
        return fail({.kind = ApiError::Kind::Tls, .peerChain = m_step.peerChain});
    const QSslCipher cipher = m_socket.sessionCipher();
    const QDateTime until = m_step.peerChain.empty() ? QDateTime() : m_step.peerChain.front().validUntil;
    end(Step::Outcome::Passed,
        tr("%1 with %2; the certificate is valid until %3.")
            .arg(cipher.protocolString(), cipher.name(),
                 QLocale().toString(until.date(), QLocale::ShortFormat)),
        &ConnectionProbe::finish);
}

void ConnectionProbe::onSocketError(QAbstractSocket::SocketError error)
{
    if (isRunning(Step::Kind::Tls)) {
        m_step.peerChain = peerChainOf(m_socket.sslConfiguration(), m_socket.sslHandshakeErrors());
        return fail(
            {.kind = ApiError::Kind::Tls, .detail = m_socket.errorString(), .peerChain = m_step.peerChain});
    }
    if (!isRunning(Step::Kind::Connect))
        return;
    const auto fault = isDirect(m_proxy) ? std::nullopt : proxyFaultOf(error);
    fail(fault ? proxyError(*fault, proxyName(m_proxy), m_socket.errorString())
               : ApiError{.kind = ApiError::Kind::Network, .detail = m_socket.errorString()});
}

void ConnectionProbe::onTimeout()
{
    if (m_lookupId >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookupId, -1));
    const bool isProxied = m_step.kind == Step::Kind::Connect && !isDirect(m_proxy);
    fail({.kind = ApiError::Kind::Timeout,
          .detail = isProxied ? connectTimeoutText(proxyName(m_proxy)) : QString()});
}

bool ConnectionProbe::isRunning(Step::Kind kind) const
{
    return m_step.kind == kind && m_timer.isActive();
}

void ConnectionProbe::fail(const ApiError &error)
{
    m_step.error = error;
    end(Step::Outcome::Failed, error.message(), &ConnectionProbe::finish);
}

void ConnectionProbe::end(Step::Outcome outcome, const QString &message, void (ConnectionProbe::*next)())
{
    m_timer.stop();
    m_step.outcome = outcome;
    m_step.message = message;
    m_step.duration = std::chrono::milliseconds(m_elapsed.elapsed());
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    // Last, and of a copy: whoever listens may delete this object.
    const Step step = m_step;
    Q_EMIT stepFinished(step);
}

void ConnectionProbe::finish()
{
    m_socket.abort();
    Q_EMIT finished();
}

} // namespace weir
