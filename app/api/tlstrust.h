#pragma once

#include "models/service/apierror.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>

#include <optional>

namespace weir {

//! The system's certificate authorities, and TLS 1.2 or later with forward secrecy: whoever gets hold of the
//! service's key one day reads nothing of what was sent before.
[[nodiscard]] QSslConfiguration secureConfiguration();

//! Why a certificate that Qt believes is none of this host; nothing where it is. Only its subject alternative
//! names count, and a wildcard stands for one whole label (RFC 9525): Qt also takes the common name, whatever
//! stands beside it, and a wildcard for a part of a label.
[[nodiscard]] QList<QSslError> nameErrors(const QSslCertificate &certificate, const QString &host);

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
