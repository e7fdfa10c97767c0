#pragma once

#include <QtGlobal>

#include <string_view>

namespace weir {

//! What an option of cURL means for the request.
enum class CurlOption : quint8 {
    Flag, //!< Takes no argument; so does what is not known.
    Argument, //!< Takes one that does not matter here: the method, headers, credentials, where to write.
    Url,
    Data, //!< `@` names a file.
    RawData,
    Json, //!< As Data, but pieces are joined without `&`.
    Refused, //!< Sends a body that is no JSON text, or one that is not in the command.
    Next, //!< Another request follows.
};

//! `name` with its two dashes.
[[nodiscard]] CurlOption longCurlOption(std::string_view name);
[[nodiscard]] CurlOption shortCurlOption(char letter);

} // namespace weir
