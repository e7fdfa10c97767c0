#pragma once

#include "models/service/apierror.h"

#include <QAbstractSocket>
#include <QNetworkReply>

#include <optional>

namespace weir {

//! What went wrong at a proxy, or on the way to it, before the service was reached.
enum class ProxyFault : quint8 {
    Refused, //!< Nobody listens there.
    NotFound,
    Closed,
    TimedOut,
    AuthenticationRequired, //!< 407, or a password that was not accepted.
    UnknownSignIn, //!< 407 with nothing but kinds of sign-in that are not done here.
    UnnamedSignIn, //!< 407 with no kind at all.
    NotUnderstood, //!< It speaks another protocol, or refused to go on to the service.
    NoWay, //!< Qt does not tell the proxy and the service apart.
};

//! Nothing where it is no fault of a proxy. `proxy` is the one on the way, if there is one: Qt reports
//! some faults of a proxy as if they were the service's.
[[nodiscard]] std::optional<ProxyFault> proxyFaultOf(QNetworkReply::NetworkError error, const QString &proxy);
[[nodiscard]] std::optional<ProxyFault> proxyFaultOf(QAbstractSocket::SocketError error);

//! `words` are Qt's, or the kinds of sign-in that the proxy offers. Without a name it is the system's proxy.
[[nodiscard]] ApiError proxyError(ProxyFault fault, const QString &proxy, const QString &words);

//! Of a connection through the proxy that did not come about in time, where nobody says at whom it is.
[[nodiscard]] QString connectTimeoutText(const QString &proxy);

} // namespace weir
