#pragma once

#include "models/service/apierror.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace weir {

//! One line of the request log: one request on the wire. No bodies and no secrets; a query only within the
//! canonical request of a refused signature.
struct RequestRecord
{
    //! In UTC.
    QDateTime startedAt = {};
    //! Such as "PUT".
    QString method = {};
    //! With its port where that is not the scheme's own.
    QString host = {};
    //! Percent-encoded.
    QString path = {};
    //! 0 where no status line arrived.
    int httpStatus = 0;
    std::chrono::milliseconds duration{0};
    QString requestId = {};
    //! Nothing where it succeeded.
    std::optional<ApiError> error = {};
};

//! The status, or why there is none in two or three words; such as "200" or "timed out".
[[nodiscard]] QString statusText(const RequestRecord &record);

//! What people know the request by: the collection that its path is about, such as "eventstreamings".
[[nodiscard]] QString collectionOf(const RequestRecord &record);

//! All that is known of it, for whoever is asked for help: line by line, plain text.
[[nodiscard]] QString reportOf(const RequestRecord &record);

} // namespace weir
