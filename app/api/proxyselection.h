#pragma once

#include "models/profile/proxysettings.h"
#include "models/secrets/secret.h"

#include <QNetworkProxyFactory>
#include <QUrl>

namespace weir {

//! The proxies for a profile's requests. Plain http, which is for loopback only, never goes through one.
//! Where the system is asked, the answer takes as long as the system's proxy script does.
class ProxySelection final : public QNetworkProxyFactory
{
public:
    ProxySelection(ProxySettings settings, const Secret &password);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    ProxySettings m_settings;
    Secret m_password;
};

//! "host:port", with brackets around an IPv6 address.
[[nodiscard]] QString proxyName(const QNetworkProxy &proxy);
//! The proxy that requests for the address go through, the system's as well, as "host:port"; empty where they
//! go straight. May take as long as the system's proxy script does.
[[nodiscard]] QString proxyOnTheWay(const ProxySettings &settings, const QUrl &url);

} // namespace weir
