#include "models/profile/proxysettings.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

struct ProxyText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProxySettings)
};

constexpr int smallestPort = 1;
constexpr int largestPort = 65535;
//! RFC 1929: its length is one byte.
constexpr qsizetype userNameLimit = 255;

ValidationIssue proxyError(std::string pointer, IssueCode code, const QString &message)
{
    return {.pointer = std::move(pointer), .code = code, .level = Level::Error, .message = message};
}

bool isHost(const QString &text)
{
    QUrl url;
    url.setHost(text, QUrl::StrictMode);
    return !url.host().isEmpty() && !text.startsWith(u'[');
}

void checkHost(const QString &host, ValidationIssues &issues)
{
    if (host.isEmpty()) {
        issues.push_back(proxyError("/proxy/host", IssueCode::Required,
                                    ProxyText::tr("The proxy needs a host, such as proxy.example.com.")));
    } else if (!isHost(host)) {
        issues.push_back(
            proxyError("/proxy/host", IssueCode::Format,
                       ProxyText::tr("Proxy host must be a host name or an IP address alone, without "
                                     "“http://”, user name and port.")));
    }
}

void checkUserName(const ProxySettings &proxy, ValidationIssues &issues)
{
    const QString &name = proxy.userName;
    if (name.toUtf8().size() > userNameLimit) {
        issues.push_back(proxyError("/proxy/user_name", IssueCode::Length,
                                    ProxyText::tr("Proxy user must have at most %n byte(s).", nullptr,
                                                  static_cast<int>(userNameLimit))));
    } else if (std::ranges::any_of(name, [](QChar c) { return c.category() == QChar::Other_Control; })) {
        issues.push_back(proxyError(
            "/proxy/user_name", IssueCode::Pattern,
            ProxyText::tr("Proxy user must not contain line breaks or other control characters.")));
    } else if (proxy.use == ProxyUse::Http && name.contains(u':')) {
        // RFC 7617: the colon ends the name.
        issues.push_back(proxyError("/proxy/user_name", IssueCode::Pattern,
                                    ProxyText::tr("Proxy user must not contain a colon.")));
    }
}

} // namespace

ValidationIssues validateProxy(const ProxySettings &proxy)
{
    ValidationIssues issues;
    if (!namesProxy(proxy.use))
        return issues;
    checkHost(proxy.host, issues);
    if (proxy.port < smallestPort || proxy.port > largestPort) {
        issues.push_back(proxyError(
            "/proxy/port", IssueCode::Range,
            ProxyText::tr("Proxy port must be between %1 and %2.").arg(smallestPort).arg(largestPort)));
    }
    checkUserName(proxy, issues);
    return issues;
}

} // namespace weir
