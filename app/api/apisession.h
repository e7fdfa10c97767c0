#pragma once

#include "app/api/apirequest.h"
#include "app/api/proxyselection.h"
#include "app/api/requestsignature.h"
#include "app/api/tlstrust.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"
#include "models/service/apierror.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <memory>
#include <optional>

namespace weir {

//! The largest body that is sent; a larger one would be answered by a closed connection, which looks like any
//! other failure.
inline constexpr qint64 requestBodyLimit = 1024LL * 1024;

//! All that the calls of one sign-in have in common. It does not change once the first of them has started.
struct ApiSession
{
    ConnectionProfile profile;
    Credentials credentials;
    //! Of the proxy that the profile names.
    Secret proxyPassword = {};
    TlsTrust trust = {};
    //! Found out by the calls, for those after them.
    std::shared_ptr<ProxySignIns> proxySignIns = std::make_shared<ProxySignIns>();
};

//! Why the request must not be sent: its address is none of the profile's, credentials or headers would not
//! be one header line each, the body has placeholders of secrets or is too large. Nothing where it may be
//! sent.
[[nodiscard]] std::optional<ApiError> refusalOf(const ApiSession &session, const ApiRequest &request);

//! Of one sending of the request at `time`; empty where the session does not sign.
[[nodiscard]] RequestSignature signatureFor(const ApiSession &session, const ApiRequest &request,
                                            const QDateTime &time);

//! The request as Qt sends it: every default that would follow, repeat, cache, remember or unpack is off.
[[nodiscard]] QNetworkRequest wireRequest(const ApiSession &session, const ApiRequest &request,
                                          const RequestSignature &signature);

//! Deletes a manager off this thread: it waits for its reader, which a flood of headers keeps busy for
//! seconds.
struct DeleteAccessManager
{
    void operator()(QNetworkAccessManager *manager) const;
};

using AccessManager = std::unique_ptr<QNetworkAccessManager, DeleteAccessManager>;

//! A manager for such requests, which go through the proxies of the profile.
[[nodiscard]] AccessManager makeAccessManager(const ApiSession &session);

} // namespace weir
