#pragma once

#include <QLatin1StringView>

namespace weir {

//! How the program names itself to services and proxies.
inline constexpr QLatin1StringView userAgent("Weir/" WEIR_VERSION);

} // namespace weir
