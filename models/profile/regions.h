#pragma once

#include "models/profile/connectionprofile.h"

#include <span>
#include <string_view>
#include <vector>

namespace weir {

//! The regions in which the service's own SDKs list it; empty for a service whose list is not held here.
[[nodiscard]] std::span<const std::string_view> listedRegions(Service service);

//! Every region that is listed for a service, once.
[[nodiscard]] std::vector<std::string_view> allListedRegions();

//! The services that are not listed in the profile's region and have no address of their own either: the
//! region's address may not exist.
[[nodiscard]] std::vector<Service> servicesNotListed(const ConnectionProfile &profile);

} // namespace weir
