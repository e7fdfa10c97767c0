#pragma once

#include "models/schema/fieldspec.h"
#include "models/secrets/secret.h"

#include <QUrl>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class HttpMethod : quint8 { Get, Put, Post, Delete };

//! "GET" and so on.
[[nodiscard]] std::string_view methodName(HttpMethod method);
//! Whether the method changes something: then it is never sent twice.
[[nodiscard]] constexpr bool isWrite(HttpMethod method)
{
    return method != HttpMethod::Get;
}

struct HttpHeader
{
    std::string name;
    std::string value;
};

using HttpHeaders = std::vector<HttpHeader>;

//! The value of the first header of this name, whatever its case; null pointer where there is none.
[[nodiscard]] const std::string *headerValue(const HttpHeaders &headers, std::string_view name);

//! What the body of a successful answer has to be.
enum class AnswerBody : quint8 {
    Json, //!< One JSON text.
    StreamId, //!< An object whose eventStreamingID is the id of the stream that was meant.
    NewStreamId, //!< An object with the eventStreamingID that the service gave a new stream.
    EmptyOrObject, //!< Nothing, or any JSON object.
    IssuedToken, //!< One JSON text, and a token in the header X-Subject-Token.
};

struct ExpectedAnswer
{
    int status = 200;
    AnswerBody body = AnswerBody::Json;
    //! For AnswerBody::StreamId.
    std::string streamId = {};
};

//! One request, exactly as it is sent but for the token and the headers that describe this program. A plain
//! value: what the exporter prints is the very object that is sent.
struct ApiRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url = {};
    //! In the order in which they are sent.
    HttpHeaders headers = {};
    //! The body of a write carries secrets.
    Secret body = {};
    //! The table of the body; says which of its fields are secret, and which fields an error can name.
    FieldTable bodyTable = {};
    ExpectedAnswer expected = {};

    [[nodiscard]] ApiRequest clone() const;
};

} // namespace weir
