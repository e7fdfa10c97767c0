#pragma once

#include "app/sandbox/httpmessage.h"

#include <QDateTime>

#include <optional>
#include <string_view>

namespace weir::sandbox {

//! The only AK/SK pair that is accepted; the same in each process, and no secret.
inline constexpr std::string_view sampleAccessKey = "WEIRSANDBOXACCESSKEY";
inline constexpr std::string_view sampleSecretKey = "weirSandboxSecretKeyThatIsKnownToAnybody";

//! Whether the request proves itself by a signature.
[[nodiscard]] bool isSigned(const Request &request);

//! What the gateway answers to a signature that it does not accept at `now`; nothing where it does.
[[nodiscard]] std::optional<Answer> signatureFault(const Request &request, const QDateTime &now);

} // namespace weir::sandbox
