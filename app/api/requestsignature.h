#pragma once

#include "app/api/apirequest.h"
#include "models/secrets/credentials.h"

#include <QDateTime>

#include <chrono>
#include <string>
#include <string_view>

namespace weir {

// AK/SK signing of requests, SDK-HMAC-SHA256: as the service's own SDKs do it. All of it is pure.

inline constexpr std::string_view signatureAlgorithm = "SDK-HMAC-SHA256";
inline constexpr std::string_view signatureDateHeader = "X-Sdk-Date";
inline constexpr std::string_view securityTokenHeader = "X-Security-Token";
//! A signature counts this long before and after its date.
inline constexpr std::chrono::minutes signatureValidity{15};

//! Such as 20191115T033655Z.
[[nodiscard]] std::string signatureDate(const QDateTime &time);
//! Not valid where the text is no such date.
[[nodiscard]] QDateTime dateOfSignature(std::string_view text);

//! What the service makes of a request to compare it, line by line. `headers` are those that are signed, and
//! only those; names in any case, in any order.
[[nodiscard]] std::string canonicalRequest(std::string_view method, const QUrl &url,
                                           const HttpHeaders &headers, std::string_view body);

//! The names of the headers, in the form in which they are signed: "host;x-sdk-date".
[[nodiscard]] std::string signedHeaderNames(const HttpHeaders &headers);

[[nodiscard]] std::string stringToSign(std::string_view date, std::string_view canonicalRequest);

//! In lower-case hexadecimal digits.
[[nodiscard]] std::string signatureOf(std::string_view stringToSign, const Secret &secretKey);

//! The Host header that belongs to an address, with its port where the address names one.
[[nodiscard]] std::string hostHeader(const QUrl &url);

//! What proves one request, for some minutes.
struct RequestSignature
{
    //! To be sent beside those of the request: Host and the others that are signed, then Authorization.
    HttpHeaders headers = {};
    //! What was signed. The security token stands in it.
    std::string canonicalRequest = {};
};

//! Signs what ApiRequest says, the project, and the time, which is that of this one sending.
[[nodiscard]] RequestSignature signRequest(const ApiRequest &request, const AccessKeyCredentials &credentials,
                                           const QString &projectId, const QDateTime &time);

} // namespace weir
