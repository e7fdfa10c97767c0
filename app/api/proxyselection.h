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
//! The proxy that the system names for the address, as "host:port"; empty where it names none. May take as
//! long as the system's proxy script does.
[[nodiscard]] QString systemProxyName(const QUrl &url);
//! The proxy that the settings themselves name for the address, as "host:port"; empty where they name none.
[[nodiscard]] QString namedProxy(const ProxySettings &settings, const QUrl &url);

} // namespace weir
