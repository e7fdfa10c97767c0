#include "models/profile/regions.h"

#include "models/text.h"

#include <algorithm>

namespace weir {

namespace {

using namespace std::string_view_literals;

constexpr auto eventGridRegions =
    std::to_array({"cn-north-4"sv, "cn-north-9"sv, "cn-north-11"sv, "cn-east-2"sv, "cn-east-3"sv,
                   "cn-south-1"sv, "ap-southeast-3"sv, "sa-brazil-1"sv, "na-mexico-1"sv, "eu-west-101"sv});

constexpr auto disRegions = std::to_array({"cn-north-4"sv, "cn-north-1"sv, "cn-east-2"sv, "cn-east-3"sv,
                                           "cn-south-1"sv, "ap-southeast-1"sv, "ap-southeast-2"sv});

//! Those of the resources that are edited here; the others only fill lists.
constexpr std::array editedServices{Service::EventGrid, Service::Dis};

} // namespace

std::span<const std::string_view> listedRegions(Service service)
{
    switch (service) {
    case Service::EventGrid:
        return eventGridRegions;
    case Service::Dis:
        return disRegions;
    case Service::Iam:
    case Service::Smn:
    case Service::Dms:
    case Service::FunctionGraph:
    case Service::Vpc:
        return {};
    }
    return {};
}

std::vector<std::string_view> allListedRegions()
{
    std::vector<std::string_view> regions;
    for (const Service service : editedServices) {
        for (const std::string_view region : listedRegions(service)) {
            if (std::ranges::find(regions, region) == regions.end())
                regions.push_back(region);
        }
    }
    return regions;
}

std::vector<Service> servicesNotListed(const ConnectionProfile &profile)
{
    std::vector<Service> services;
    if (!profile.endpoint.isEmpty() || !isValidRegion(profile.region))
        return services;
    const std::string region = toStdString(profile.region);
    for (const Service service : editedServices) {
        const auto listed = listedRegions(service);
        if (!profile.serviceEndpoints.contains(service)
            && std::ranges::find(listed, std::string_view(region)) == listed.end())
            services.push_back(service);
    }
    return services;
}

} // namespace weir
