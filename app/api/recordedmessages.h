#pragma once

#include "app/api/apirequest.h"
#include "app/api/httpanswer.h"
#include "models/service/requestrecord.h"

#include <vector>

namespace weir {

//! A longer body is not kept, in bytes: nobody reads it in a log.
inline constexpr qsizetype longestRecordedBody = 64LL * 1024;

//! What the log keeps of the request. `secrets` are those of the session; the token, the signature and what
//! Qt adds are not among the headers.
[[nodiscard]] RecordedMessage recordedRequest(const ApiRequest &request, const std::vector<Secret> &secrets);

//! What the log keeps of the answer to it, as far as it came.
[[nodiscard]] RecordedMessage recordedAnswer(const ApiRequest &request, const HttpAnswer &answer,
                                             const std::vector<Secret> &secrets);

//! The request that was recorded, with placeholders for its secrets; without a body where it was not kept.
[[nodiscard]] ApiRequest requestOf(const RequestRecord &record);

} // namespace weir
