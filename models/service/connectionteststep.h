#pragma once

#include "models/service/apierror.h"
#include "models/service/peercertificate.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace weir {

//! One step of the test of a profile's connection, and what it came to.
struct ConnectionTestStep
{
    enum class Kind : quint8 { Resolve, Connect, Tls, SignIn, Project, ListStreams, ListSubscriptions };
    enum class Outcome : quint8 { Passed, Failed, Skipped };

    Kind kind = Kind::Resolve;
    //! "host:port" for the first three kinds.
    QString host = {};
    Outcome outcome = Outcome::Skipped;
    //! One sentence: what was found, why it failed, why it was skipped.
    QString message = {};
    //! What one answer decides together has the duration of its request each.
    std::chrono::milliseconds duration{0};
    //! Of Failed.
    std::optional<ApiError> error = {};
    //! Of Tls, passed or failed: what the service showed, its own certificate first.
    std::vector<PeerCertificate> peerChain = {};
};

//! Such as "Connect to eg.example:443".
[[nodiscard]] QString labelOf(const ConnectionTestStep &step);

//! Skipped although there is something to test, as there is no TLS of plain http.
[[nodiscard]] bool isUntested(const ConnectionTestStep &step);
//! What a whole test came to: how many steps failed or else what was not tested, and why.
[[nodiscard]] QString verdictText(const std::vector<ConnectionTestStep> &steps);

} // namespace weir
