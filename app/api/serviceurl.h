#pragma once

#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"

#include <QStringList>
#include <QUrl>

namespace weir {

//! An error of kind Refused; `sentence` says in the user's language what is wrong and what to do.
[[nodiscard]] ApiError refusal(const QString &sentence);

//! The address of the service with the path appended; each segment is percent-encoded. Refused where the
//! profile has no address for the service, or a segment would change the path: empty, `.`, `..` or with `/`.
[[nodiscard]] Result<QUrl, ApiError> serviceUrl(const ConnectionProfile &profile, Service service,
                                                const QStringList &segments);

//! Scheme, host and port: what a credential is bound to.
[[nodiscard]] QUrl originOf(const QUrl &url);

} // namespace weir
