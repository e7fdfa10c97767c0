#include "app/api/serviceurl.h"

#include "models/text.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ServiceUrlText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ServiceUrl)
};

bool isPathSegment(const QString &text)
{
    return !text.isEmpty() && !text.contains(u'/') && text != "."_L1 && text != ".."_L1;
}

} // namespace

ApiError refusal(const QString &sentence)
{
    return {.kind = ApiError::Kind::Refused, .detail = sentence};
}

QUrl originOf(const QUrl &url)
{
    constexpr int httpPort = 80;
    constexpr int httpsPort = 443;
    QUrl origin;
    origin.setScheme(url.scheme().toLower());
    origin.setHost(url.host());
    origin.setPort(url.port(origin.scheme() == "https"_L1 ? httpsPort : httpPort));
    return origin;
}

QUrl requestAddress(QUrl endpoint)
{
    if (endpoint.scheme() == "http"_L1 && endpoint.host() == "localhost"_L1)
        endpoint.setHost(QHostAddress(QHostAddress::LocalHost).toString());
    return endpoint;
}

Result<QUrl, ApiError> serviceUrl(const ConnectionProfile &profile, Service service,
                                  const QStringList &segments)
{
    QUrl url = requestAddress(endpointFor(profile, service));
    if (url.isEmpty()) {
        return refusal(
            ServiceUrlText::tr("The profile has no address for the service “%1”; enter a region or "
                               "an endpoint in the profile.")
                .arg(toQString(serviceKey(service))));
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &segment : segments) {
        if (!isPathSegment(segment)) {
            return refusal(ServiceUrlText::tr("“%1” cannot stand in the path of a request; an ID must not be "
                                              "empty, “.” or “..”, and must not contain “/”.")
                               .arg(segment));
        }
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    }
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace weir
