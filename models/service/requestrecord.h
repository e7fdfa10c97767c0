#pragma once

#include "models/profile/connectionprofile.h"
#include "models/service/apierror.h"
#include "models/service/recordedmessage.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace weir {

//! One line of the request log: one request on the wire, without its secrets.
struct RequestRecord
{
    //! In UTC.
    QDateTime startedAt = {};
    //! Such as "PUT".
    QString method = {};
    //! Such as "https".
    QString scheme = {};
    //! With its port where that is not the scheme's own.
    QString host = {};
    //! Percent-encoded.
    QString path = {};
    //! Percent-encoded, without its question mark.
    QString query = {};
    //! How the session that it belongs to proves who it is.
    SignInMethod signIn = SignInMethod::Token;
    //! 0 where no status line arrived.
    int httpStatus = 0;
    std::chrono::milliseconds duration{0};
    QString requestId = {};
    RecordedMessage sent = {};
    RecordedMessage answer = {};
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
