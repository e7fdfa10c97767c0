#include "app/api/apirequest.h"

#include <QByteArrayView>

#include <algorithm>

namespace weir {

std::string_view methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Put:
        return "PUT";
    case HttpMethod::Post:
        return "POST";
    case HttpMethod::Delete:
        return "DELETE";
    }
    return {};
}

const std::string *headerValue(const HttpHeaders &headers, std::string_view name)
{
    const auto found = std::ranges::find_if(headers, [name](const HttpHeader &header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? nullptr : &found->value;
}

ApiRequest ApiRequest::clone() const
{
    return {
        .method = method,
        .url = url,
        .headers = headers,
        .body = body.clone(),
        .bodyTable = bodyTable,
        .expected = expected,
    };
}

} // namespace weir
