#pragma once

#include "app/api/apirequest.h"
#include "models/secrets/credentials.h"

#include <vector>

namespace weir {

// What must not come back in anything that is shown or kept.

//! The secrets that are the same for every request of a session.
[[nodiscard]] std::vector<Secret> sessionSecrets(const Credentials &credentials, const Secret &proxyPassword);

//! And those of the body.
[[nodiscard]] std::vector<Secret> withBodySecrets(std::vector<Secret> secrets, const ApiRequest &request);

} // namespace weir
