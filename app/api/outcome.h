#pragma once

#include "app/api/apirequest.h"
#include "app/api/apiresult.h"
#include "app/api/exchange.h"
#include "models/secrets/credentials.h"

#include <string_view>

namespace weir {

//! Answers to writes are short.
inline constexpr qint64 writeAnswerLimit = 1024LL * 1024;
inline constexpr qint64 readAnswerLimit = 64LL * 1024 * 1024;

[[nodiscard]] constexpr qint64 answerLimit(HttpMethod method)
{
    return isWrite(method) ? writeAnswerLimit : readAnswerLimit;
}

//! Whether a Content-Encoding header says more than that there is none; none is ever asked for.
[[nodiscard]] bool isEncodedAnswer(std::string_view contentEncoding);

//! Whether a complete HTTP answer came: nothing stopped it, the lengths agree, no encoding, a final status.
[[nodiscard]] bool isCompleteAnswer(const Exchange &exchange);

//! What an exchange means. A write was applied only if the answer is complete, has exactly the expected
//! status and the expected body; it was rejected only by a complete answer that says so; it is unsent only if
//! no byte of its body can have left. Everything else is Unknown. Pure. The secrets of the credentials, of
//! the body and of the proxy are taken out of what the service says.
[[nodiscard]] ApiResult resultOf(const ApiRequest &request, const Exchange &exchange,
                                 const Credentials &credentials, const Secret &proxyPassword = {});

} // namespace weir
