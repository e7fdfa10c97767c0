#pragma once

#include "app/api/proxyfault.h"
#include "app/api/proxyselection.h"
#include "models/service/apierror.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QStringList>
#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace weir {

//! What an HTTP proxy says to who wants to pass.
struct ProxyAnswer
{
    //! Nothing where the proxy was not reached, or spoke no HTTP.
    std::optional<ProxySignIn> signIn = {};
    //! Why nobody gets through it: Qt must not try, or it would ask without an end.
    std::optional<ApiError> error = {};
};

//! Asks an HTTP proxy for a tunnel and closes it, to see what it says of signing in. Qt signs in with NTLM
//! wherever that is offered, and once more after each refusal: thousands of times a second and without a word
//! (6.4.2), which also locks accounts. It gives no hook there, so what it would do is found out before.
//!
//!     start() ─▶ CONNECT ─407 with Basic beside NTLM─▶ CONNECT with Basic ─▶ finished
//!                   └──────────────any other answer, failure────────────────────▲
//!
//! It has no time limit of its own: who has waited enough deletes it, or hears no more.
class ProxyProbe final : public QObject
{
    Q_OBJECT

public:
    //! `origin` has scheme, host and port.
    ProxyProbe(const QNetworkProxy &proxy, QUrl origin, QObject *parent = nullptr);
    ~ProxyProbe() override;

    void start();

Q_SIGNALS:
    //! From the event loop.
    void finished(const weir::ProxyAnswer &answer);

private:
    void sendConnect();
    void onReadyRead();
    void onSocketError();
    void takeRefusal(const QByteArray &head);
    void fail(ProxyFault fault, const QStringList &offered = {});
    void finish(const ProxyAnswer &answer);

    QNetworkProxy m_proxy;
    const QUrl m_origin;
    QTcpSocket m_socket;
    QByteArray m_head;
    ProxySignIn m_signIn = ProxySignIn::ByQt;
    bool m_isAnswered = false;
};

} // namespace weir
