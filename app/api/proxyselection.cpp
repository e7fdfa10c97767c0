#include "app/api/proxyselection.h"

#include "app/api/serviceurl.h"
#include "app/api/useragent.h"
#include "models/text.h"

#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

ProxySelection::ProxySelection(ProxySettings settings, const Secret &password,
                               std::shared_ptr<const ProxySignIns> signIns)
    : m_settings(std::move(settings)), m_password(password.clone()), m_signIns(std::move(signIns))
{
}

QList<QNetworkProxy> ProxySelection::queryProxy(const QNetworkProxyQuery &query)
{
    QList<QNetworkProxy> proxies = proxiesFor(query);
    if (!m_signIns)
        return proxies;
    const auto known = m_signIns->find(originOf(query.url()));
    if (known != m_signIns->end() && known->second == ProxySignIn::Basic)
        std::ranges::transform(proxies, proxies.begin(), withBasicSignIn);
    return proxies;
}

QList<QNetworkProxy> ProxySelection::proxiesFor(const QNetworkProxyQuery &query) const
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

QNetworkProxy proxyFor(const ProxySettings &settings, const Secret &password, const QUrl &url)
{
    QNetworkProxy proxy = ProxySelection(settings, password).queryProxy(QNetworkProxyQuery(url)).constFirst();
    // The requests bring theirs along; a socket has none but Qt's.
    proxy.setHeader(QNetworkRequest::UserAgentHeader, userAgent);
    return proxy;
}

QNetworkProxy withBasicSignIn(QNetworkProxy proxy)
{
    const QByteArray credentials = (proxy.user() + u':' + proxy.password()).toUtf8();
    proxy.setRawHeader("Proxy-Authorization", "Basic " + credentials.toBase64());
    // Else Qt would go on with them to what it prefers.
    proxy.setUser({});
    proxy.setPassword({});
    return proxy;
}

QString proxyName(const QNetworkProxy &proxy)
{
    const QString host = proxy.hostName();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(proxy.port());
}

QString proxyOnTheWay(const ProxySettings &settings, const QUrl &url)
{
    const QNetworkProxy proxy = proxyFor(settings, Secret(), url);
    return proxy.hostName().isEmpty() ? QString() : proxyName(proxy);
}

QString proxyPassedBy(const ProxySettings &settings, const QUrl &url)
{
    switch (settings.use) {
    case ProxyUse::System:
    case ProxyUse::None:
        return {};
    case ProxyUse::Http:
    case ProxyUse::Socks5:
        break;
    }
    if (!proxyOnTheWay(settings, url).isEmpty())
        return {};
    return proxyName({QNetworkProxy::HttpProxy, settings.host, static_cast<quint16>(settings.port)});
}

} // namespace weir
