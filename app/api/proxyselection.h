#pragma once

#include "models/profile/proxysettings.h"
#include "models/secrets/secret.h"

#include <QNetworkProxyFactory>
#include <QUrl>

#include <map>
#include <memory>

namespace weir {

//! How an HTTP proxy is signed in at.
enum class ProxySignIn : quint8 {
    ByQt, //!< As Qt chooses among what the proxy offers; or not at all.
    Basic, //!< By this alone: beside it the proxy offers what Qt would choose and not get through with.
};

//! What is known of the proxies on the way to services, by the origin of the service.
using ProxySignIns = std::map<QUrl, ProxySignIn>;

//! The proxies for a profile's requests. Plain http, which is for loopback only, never goes through one.
//! Where the system is asked, the answer takes as long as the system's proxy script does.
class ProxySelection final : public QNetworkProxyFactory
{
public:
    ProxySelection(ProxySettings settings, const Secret &password,
                   std::shared_ptr<const ProxySignIns> signIns = {});

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    [[nodiscard]] QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query) const;

    ProxySettings m_settings;
    Secret m_password;
    std::shared_ptr<const ProxySignIns> m_signIns;
};

//! The proxy that a connection to the address goes through, the first where there are several, as it is for
//! the requests; with the name of this program. May take as long as the system's proxy script does.
[[nodiscard]] QNetworkProxy proxyFor(const ProxySettings &settings, const Secret &password, const QUrl &url);
//! The same with its user name and password told in every CONNECT.
[[nodiscard]] QNetworkProxy withBasicSignIn(QNetworkProxy proxy);

//! "host:port", with brackets around an IPv6 address.
[[nodiscard]] QString proxyName(const QNetworkProxy &proxy);
//! The proxy that requests for the address go through, the system's as well, as "host:port"; empty where they
//! go straight. May take as long as the system's proxy script does.
[[nodiscard]] QString proxyOnTheWay(const ProxySettings &settings, const QUrl &url);
//! The proxy of the profile itself, where requests for the address go straight all the same, as "host:port";
//! empty where they do not, or it has none.
[[nodiscard]] QString proxyPassedBy(const ProxySettings &settings, const QUrl &url);

} // namespace weir
