#pragma once

#include "app/api/apirequest.h"
#include "models/service/apierror.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace weir {

//! One line of the request log: one request on the wire. No bodies, no query, no secrets.
struct RequestRecord
{
    QDateTime startedAt = {};
    HttpMethod method = HttpMethod::Get;
    QString path = {};
    //! 0 where no status line arrived.
    int httpStatus = 0;
    std::chrono::milliseconds duration{0};
    QString requestId = {};
    //! Nothing where it succeeded.
    std::optional<ApiError> error = {};
};

} // namespace weir
