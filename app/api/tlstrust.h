#pragma once

#include "models/service/apierror.h"

#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace weir {

//! The system's certificate authorities, and TLS 1.2 or later.
[[nodiscard]] QSslConfiguration secureConfiguration();

//! Whom to believe who they are.
struct TlsTrust
{
    QSslConfiguration configuration = secureConfiguration();
    //! Why nothing can be sent: the file of certificate authorities cannot be used.
    std::optional<ApiError> fault = {};
};

//! The system's certificate authorities and those of a PEM file. Reads files, which takes up to 0.2 s.
[[nodiscard]] TlsTrust readTlsTrust(const QString &caFile);

} // namespace weir
