#pragma once

#include "app/sandbox/serviceerrors.h"

#include <QJsonObject>

#include <optional>

namespace weir::sandbox {

//! What breaks the form that IAM asks of a request for a token (IAM API, "Obtaining a User Token Through
//! Password Authentication" and "… Through Password and Virtual MFA Authentication").
[[nodiscard]] std::optional<Fault> checkTokenRequest(const QJsonObject &body);

} // namespace weir::sandbox
