#pragma once

#include <optional>
#include <string_view>

namespace weir {

//! Whether a text that stands for a value is a path and no constant: it goes on from the event.
[[nodiscard]] bool isJsonPath(std::string_view text);

//! Where the text leaves the grammar of JSONPath (RFC 9535), as an offset in bytes; nothing for a query that
//! is well-formed and well-typed with the functions of the RFC. `text` is valid UTF-8.
[[nodiscard]] std::optional<size_t> jsonPathFault(std::string_view text);

//! Whether a bracket or a quotation mark of the text does not close, or a dot at its end waits for a name.
[[nodiscard]] bool isJsonPathUnfinished(std::string_view text);

} // namespace weir
