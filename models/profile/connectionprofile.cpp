#include "models/profile/connectionprofile.h"

#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Services)
};

struct ServiceKey
{
    Service service;
    std::string_view key;
};

constexpr std::array serviceKeys{
    ServiceKey{Service::EventGrid, "eg"}, ServiceKey{Service::Dis, "dis"},
    ServiceKey{Service::Iam, "iam"},      ServiceKey{Service::Smn, "smn"},
    ServiceKey{Service::Dms, "dms"},      ServiceKey{Service::FunctionGraph, "functiongraph"},
    ServiceKey{Service::Vpc, "vpc"},
};

//! Regions whose hosts do not end in myhuaweicloud.com, as the service's own SDKs list them.
struct RegionException
{
    std::string_view region;
    //! Of this service only; of all where empty.
    std::optional<Service> service;
    std::string_view domain;
};

constexpr std::array regionExceptions{
    RegionException{"eu-west-101", std::nullopt, "myhuaweicloud.eu"},
    RegionException{"cn-north-2", Service::Smn, "myhuaweicloud.cn"},
};

constexpr std::string_view defaultDomain = "myhuaweicloud.com";

std::string_view domainOf(std::string_view region, Service service)
{
    const auto exception = std::ranges::find_if(regionExceptions, [=](const RegionException &candidate) {
        return candidate.region == region && candidate.service.value_or(service) == service;
    });
    return exception == regionExceptions.end() ? defaultDomain : exception->domain;
}

} // namespace

std::string_view serviceKey(Service service)
{
    return std::ranges::find(serviceKeys, service, &ServiceKey::service)->key;
}

QString serviceName(Service service)
{
    switch (service) {
    case Service::EventGrid:
        return ServiceText::tr("EventGrid (EG)");
    case Service::Dis:
        return ServiceText::tr("Data Ingestion (DIS)");
    case Service::Iam:
        return ServiceText::tr("Identity (IAM)");
    case Service::Smn:
        return ServiceText::tr("Notifications (SMN)");
    case Service::Dms:
        return ServiceText::tr("Messages (DMS)");
    case Service::FunctionGraph:
        return ServiceText::tr("FunctionGraph");
    case Service::Vpc:
        return ServiceText::tr("Networks (VPC)");
    }
    return {};
}

IamUser withKnownId(IamUser user, const IamUser &known)
{
    if (user.id.isEmpty() && user.domain == known.domain && user.name == known.name)
        user.id = known.id;
    return user;
}

QUrl endpointFor(const ConnectionProfile &profile, Service service)
{
    const auto own = profile.serviceEndpoints.find(service);
    if (own != profile.serviceEndpoints.end() && !own->second.isEmpty())
        return own->second;
    if (!profile.endpoint.isEmpty())
        return profile.endpoint;
    if (!isValidRegion(profile.region))
        return {};
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"%1.%2.%3"_s.arg(toQString(serviceKey(service)), profile.region,
                                  toQString(domainOf(toStdString(profile.region), service))));
    return url;
}

bool needsProxyPassword(const ConnectionProfile &profile)
{
    return needsPassword(profile.proxy) && std::ranges::any_of(allServices, [&profile](Service service) {
               return endpointFor(profile, service).scheme() == "https"_L1;
           });
}

} // namespace weir
