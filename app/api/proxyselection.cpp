#include "app/api/proxyselection.h"

#include "models/text.h"

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

ProxySelection::ProxySelection(ProxySettings settings, const Secret &password)
    : m_settings(std::move(settings)), m_password(password.clone())
{
}

QList<QNetworkProxy> ProxySelection::queryProxy(const QNetworkProxyQuery &query)
{
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    if (query.url().scheme() == "http"_L1)
        return {proxy};
    switch (m_settings.use) {
    case ProxyUse::System:
        return systemProxyForQuery(query);
    case ProxyUse::None:
        return {proxy};
    case ProxyUse::Http:
        proxy.setType(QNetworkProxy::HttpProxy);
        break;
    case ProxyUse::Socks5:
        proxy.setType(QNetworkProxy::Socks5Proxy);
        break;
    }
    proxy.setHostName(m_settings.host);
    proxy.setPort(static_cast<quint16>(m_settings.port));
    if (needsPassword(m_settings)) {
        proxy.setUser(m_settings.userName);
        proxy.setPassword(toQString(m_password.reveal()));
    }
    return {proxy};
}

QString proxyName(const QNetworkProxy &proxy)
{
    const QString host = proxy.hostName();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(proxy.port());
}

QString proxyOnTheWay(const ProxySettings &settings, const QUrl &url)
{
    const QNetworkProxy proxy =
        ProxySelection(settings, Secret()).queryProxy(QNetworkProxyQuery(url)).constFirst();
    return proxy.hostName().isEmpty() ? QString() : proxyName(proxy);
}

} // namespace weir
