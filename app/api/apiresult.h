#pragma once

#include "models/json/jsonreader.h"
#include "models/secrets/secret.h"
#include "models/service/apierror.h"

#include <QString>

#include <memory>
#include <optional>

namespace weir {

//! What a call came to. A read succeeded where there is no error; a write where its outcome is Applied, and
//! then there is no error either.
struct ApiResult
{
    std::optional<ApiError> error = {};
    //! Of a write.
    WriteOutcome outcome = WriteOutcome::Unknown;
    //! Of a success; null where the answer was empty.
    JsonDocument document = {};
    //! Of a success with AnswerBody::IssuedToken, else null. Shared, because results are copied and a secret
    //! is not.
    std::shared_ptr<const Secret> issuedToken = {};
    QString requestId = {};
};

} // namespace weir
