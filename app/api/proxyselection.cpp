#include "app/api/proxyselection.h"

#include "models/text.h"

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &host, int port)
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

} // namespace

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
    return nameOf(proxy.hostName(), proxy.port());
}

QString systemProxyName(const QUrl &url)
{
    const QNetworkProxy first = ProxySelection(ProxySettings{.use = ProxyUse::System}, Secret())
                                    .queryProxy(QNetworkProxyQuery(url))
                                    .constFirst();
    return first.hostName().isEmpty() ? QString() : proxyName(first);
}

QString namedProxy(const ProxySettings &settings, const QUrl &url)
{
    if (!namesProxy(settings.use) || url.scheme() == "http"_L1)
        return {};
    return nameOf(settings.host, settings.port);
}

} // namespace weir
