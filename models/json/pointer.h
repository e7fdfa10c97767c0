#pragma once

#include "models/json/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir {

// JSON Pointer, RFC 6901. The empty pointer is the whole document.

[[nodiscard]] std::string childPointer(std::string_view parent, std::string_view key);
[[nodiscard]] std::string childPointer(std::string_view parent, size_t index);
//! The reference tokens, unescaped.
[[nodiscard]] std::vector<std::string> pointerTokens(std::string_view pointer);
//! The pointer without its last token; the empty pointer is its own parent.
[[nodiscard]] std::string parentPointer(std::string_view pointer);
//! The last token, unescaped; empty for the empty pointer.
[[nodiscard]] std::string lastToken(std::string_view pointer);
//! Whether `pointer` is `ancestor` or lies beneath it.
[[nodiscard]] bool isWithin(std::string_view pointer, std::string_view ancestor);

//! Null pointer where the document has nothing there.
[[nodiscard]] const Json *valueAt(const Json &root, std::string_view pointer);
[[nodiscard]] Json *valueAt(Json &root, std::string_view pointer);

//! Whether the value can have a child of this name: an object any, an array an index.
[[nodiscard]] bool canHold(const Json &parent, std::string_view token);

//! Puts the value there; missing objects on the way are made, and what cannot hold a child gives way to an
//! object. An index past the end of an array appends.
void setValueAt(Json &root, std::string_view pointer, Json value);
//! Whether there was a value.
bool removeValueAt(Json &root, std::string_view pointer);

} // namespace weir
