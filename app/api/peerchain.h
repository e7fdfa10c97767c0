#pragma once

#include "models/service/peercertificate.h"

#include <QList>

#include <vector>

class QSslConfiguration;
class QSslError;

namespace weir {

//! The certificates that the server showed, its own first; none where it did not come that far. Each has
//! those of the errors that are about it.
[[nodiscard]] std::vector<PeerCertificate> peerChainOf(const QSslConfiguration &configuration,
                                                       const QList<QSslError> &errors);

} // namespace weir
