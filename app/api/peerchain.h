#pragma once

#include "models/service/peercertificate.h"

#include <vector>

class QSslConfiguration;

namespace weir {

//! The certificates that the server showed, its own first; none where it did not come that far.
[[nodiscard]] std::vector<PeerCertificate> peerChainOf(const QSslConfiguration &configuration);

} // namespace weir
