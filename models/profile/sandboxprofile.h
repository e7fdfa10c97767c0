#pragma once

#include <QLatin1StringView>

namespace weir {

//! Of the profile of every sandbox, which goes with the sandbox and is in no file.
inline constexpr QLatin1StringView sandboxProfileId{"sandbox"};

} // namespace weir
