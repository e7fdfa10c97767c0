#pragma once

#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

#include <QStringList>
#include <QUrl>

namespace weir {

//! An error of kind Refused; `sentence` says in the user's language what is wrong and what to do.
[[nodiscard]] ApiError refusal(const QString &sentence);

//! Where the requests to an endpoint go: for plain http, `localhost` is 127.0.0.1 itself, since what the name
//! resolves to may be another computer.
[[nodiscard]] QUrl requestAddress(QUrl endpoint);

//! The address of the service with the path appended; each segment is percent-encoded. Refused where the
//! profile has no address for the service, or a segment would change the path: empty, `.`, `..` or with `/`.
[[nodiscard]] Result<QUrl, ApiError> serviceUrl(const ConnectionProfile &profile, Service service,
                                                const QStringList &segments);

//! Scheme, host and port: what a credential is bound to.
[[nodiscard]] QUrl originOf(const QUrl &url);

} // namespace weir
