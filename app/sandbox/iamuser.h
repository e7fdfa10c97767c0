#pragma once

#include <QLatin1StringView>

namespace weir::sandbox {

// The one user who can sign in by password. None of this is secret: it opens nothing but the sandbox.

inline constexpr QLatin1StringView domainName("sandbox");
inline constexpr QLatin1StringView domainId("d78cbac186b744899480f25bd022f468");
inline constexpr QLatin1StringView userName("operator");
inline constexpr QLatin1StringView userId("7116d09f88fa41908676fdd4b039e95b");
inline constexpr QLatin1StringView userPassword("Sandbox-2026");
//! What its MFA device shows, always. A sign-in without a passcode is accepted as well.
inline constexpr QLatin1StringView userPasscode("123456");

} // namespace weir::sandbox
