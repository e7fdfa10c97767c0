#pragma once

#include "models/service/peercertificate.h"
#include "models/service/signaturecomparison.h"

#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace weir {

//! Why a call failed. An error is a value; it becomes one sentence for a person by message().
struct ApiError
{
    enum class Kind : quint8 {
        Canceled,
        Refused, //!< Not sent: the request or the profile is not acceptable.
        Timeout,
        Network,
        Tls, //!< No encrypted connection, or the service could not prove its identity.
        Proxy, //!< The proxy, not the service.
        Unauthorized, //!< 401
        Forbidden, //!< 403
        WrongProject, //!< The sign-in is for another project than that of the request.
        NotFound, //!< 404
        Conflict, //!< 409
        Throttled, //!< 429, or 400 with a DIS code for it
        Redirect, //!< 3xx: never followed
        Http, //!< Any other status that is no success, without a body that says more.
        Api, //!< The service refused with a code of its own.
        Protocol, //!< The answer cannot be understood, or is too large.
    };

    Kind kind = Kind::Network;
    //! 0 where no status line arrived.
    int httpStatus = 0;
    //! The service's own code, such as "EG.00513000"; empty where it gave none.
    QString code = {};
    //! The service's own words, or Qt's for failures of the network; a whole sentence of ours for Refused,
    //! Timeout, Proxy and Protocol, and the address for Redirect. Plain text, without control characters and
    //! secrets.
    QString detail = {};
    //! Opaque; for support.
    QString requestId = {};
    //! The field that the service names, where it names one.
    std::optional<std::string> pointer = {};
    //! Of a refused signature: how far the clock of this computer is ahead of the service's, where that can
    //! be the reason; negative where it is behind.
    std::optional<std::chrono::seconds> clockSkew = {};
    //! Of a refused signature, where the service tells what it made of the request.
    std::optional<SignatureComparison> signature = {};
    //! Of a service that takes no more requests: how long it asks to wait; see retryAfter().
    std::optional<std::chrono::milliseconds> retryAfter = {};
    //! For Tls: what the service showed to prove its identity, its own certificate first; empty where it did
    //! not come that far.
    std::vector<PeerCertificate> peerChain = {};

    //! One sentence in the user's language: what happened, the service's words, what to do.
    [[nodiscard]] QString message() const;
};

//! How a write ended; each has exactly one of these.
enum class WriteOutcome : quint8 {
    Applied,
    Rejected, //!< The service refused it and changed nothing.
    Unauthorized, //!< The sign-in was not accepted, or does not allow it; nothing was changed.
    Busy, //!< Throttled.
    Unsent, //!< Nothing left this machine.
    NotApplied, //!< The answer was lost, and a look at the service shows nothing of it.
    Unknown, //!< It may have been applied.
};

} // namespace weir
