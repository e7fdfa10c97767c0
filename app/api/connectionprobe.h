#pragma once

#include "app/api/proxyprobe.h"
#include "app/api/tlstrust.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/secret.h"
#include "models/service/connectionteststep.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace weir {

//! Looks how far a connection with one host of a profile comes, by the way that its requests take, and closes
//! it before anything of HTTP is sent. Beside ApiClient the only place that opens connections.
//!
//!     start() ─▶ Resolve ─▶ Connect ─▶ Tls ─▶ finished
//!                   └──────────┴─failed─────────▲
class ConnectionProbe final : public QObject
{
    Q_OBJECT

public:
    //! `origin` has scheme, host and port.
    ConnectionProbe(const ConnectionProfile &profile, QUrl origin, const Secret &proxyPassword,
                    TlsTrust trust, QObject *parent = nullptr);
    ~ConnectionProbe() override;

    void start();

Q_SIGNALS:
    void stepStarted(const weir::ConnectionTestStep &step);
    void stepFinished(const weir::ConnectionTestStep &step);
    //! After the last step, or the first that failed; a probe that is deleted before says nothing more.
    void finished();

private:
    void begin(ConnectionTestStep::Kind kind);
    void resolve();
    void takeAddresses(const QHostInfo &info);
    void askProxy();
    void takeProxyAnswer(const ProxyAnswer &answer);
    void connectToHost();
    void onConnected();
    [[nodiscard]] QString connectedText() const;
    void encrypt();
    void onEncrypted();
    void onSocketError(QAbstractSocket::SocketError error);
    void onTimeout();
    [[nodiscard]] bool isRunning(ConnectionTestStep::Kind kind) const;
    void fail(const ApiError &error);
    void end(ConnectionTestStep::Outcome outcome, const QString &message, void (ConnectionProbe::*next)());
    void finish();

    const std::chrono::milliseconds m_timeout;
    const QUrl m_origin;
    const TlsTrust m_trust;
    const ProxyUse m_proxyUse;
    //! The profile's, which is not on the way; empty for none.
    const QString m_proxyPassedBy;
    QNetworkProxy m_proxy;
    ProxyProbe m_proxyProbe;
    QSslSocket m_socket;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    ConnectionTestStep m_step;
    int m_lookupId = -1;
};

} // namespace weir
