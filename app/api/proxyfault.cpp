#include "app/api/proxyfault.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct ProxyFaultText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProxyFault)
};

//! %1 is the proxy, %2 what Qt says or the proxy offers.
QString sentenceOf(ProxyFault fault)
{
    switch (fault) {
    case ProxyFault::Refused:
        return ProxyFaultText::tr("The proxy %1 refused the connection; check its host and port in the "
                                  "profile, and whether it runs.");
    case ProxyFault::NotFound:
        return ProxyFaultText::tr("The proxy %1 was not found; check its host in the profile.");
    case ProxyFault::Closed:
        return ProxyFaultText::tr("The proxy %1 closed the connection before the service was reached; check "
                                  "its port and kind in the profile.");
    case ProxyFault::TimedOut:
        return ProxyFaultText::tr("The proxy %1 did not answer in time; check its host and port in the "
                                  "profile.");
    case ProxyFault::AuthenticationRequired:
        return ProxyFaultText::tr("The proxy %1 did not accept the user name and password, or asks for "
                                  "them; enter the proxy's in the profile.");
    case ProxyFault::UnknownSignIn:
        return ProxyFaultText::tr("The proxy %1 asks for a kind of sign-in that Weir does not do: it offers "
                                  "%2, and neither Basic nor Digest; ask whoever runs it, or choose another "
                                  "proxy in the profile.");
    case ProxyFault::UnnamedSignIn:
        return ProxyFaultText::tr("The proxy %1 asks for a sign-in and does not say of which kind; ask "
                                  "whoever runs it, or choose another proxy in the profile.");
    case ProxyFault::NotUnderstood:
        return ProxyFaultText::tr("The proxy %1 did not go on to the service; check its kind and port in the "
                                  "profile, and whether it allows the address. (%2)");
    case ProxyFault::NoWay:
        return ProxyFaultText::tr(
            "The service was not reached through the proxy %1: one of the two was not "
            "found, or refused or closed the connection; check both in the profile. (%2)");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ProxyFault> proxyFaultOf(QNetworkReply::NetworkError error, const QString &proxy)
{
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
        return ProxyFault::Refused;
    case QNetworkReply::ProxyNotFoundError:
        return ProxyFault::NotFound;
    case QNetworkReply::ProxyConnectionClosedError:
        return ProxyFault::Closed;
    case QNetworkReply::ProxyTimeoutError:
        return ProxyFault::TimedOut;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ProxyFault::AuthenticationRequired;
    case QNetworkReply::UnknownProxyError:
        return ProxyFault::NotUnderstood;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return proxy.isEmpty() ? std::nullopt : std::optional(ProxyFault::NoWay);
    default:
        return std::nullopt;
    }
}

std::optional<ProxyFault> proxyFaultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyConnectionRefusedError:
        return ProxyFault::Refused;
    case QAbstractSocket::ProxyNotFoundError:
        return ProxyFault::NotFound;
    case QAbstractSocket::ProxyConnectionClosedError:
        return ProxyFault::Closed;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return ProxyFault::TimedOut;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return ProxyFault::AuthenticationRequired;
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::SocketAccessError: // 403
        return ProxyFault::NotUnderstood;
    default:
        return std::nullopt;
    }
}

ApiError proxyError(ProxyFault fault, const QString &proxy, const QString &words)
{
    const QString name = proxy.isEmpty()
        ? ProxyFaultText::tr("of the system", "stands in the place of a proxy's name")
        : proxy;
    QString sentence = sentenceOf(fault);
    sentence = sentence.contains(QStringLiteral("%2")) ? sentence.arg(name, words) : sentence.arg(name);
    return {.kind = ApiError::Kind::Proxy, .detail = sentence};
}

QString connectTimeoutText(const QString &proxy)
{
    return ProxyFaultText::tr(
               "No connection through the proxy %1 came about within the time limit; check its kind "
               "and port in the profile, the network, and the addresses of the services.")
        .arg(proxy);
}

} // namespace weir
