#pragma once

#include "models/json/json.h"
#include "models/schema/validationissue.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

//! What fuzz targets share.
namespace weir::fuzz {

//! Ends the program, saying what does not hold; libFuzzer keeps the input then.
void require(bool holds, const char *what);

[[nodiscard]] std::string_view textOf(const uint8_t *data, size_t size);
//! What every text of JSON and of a form is.
[[nodiscard]] bool isUtf8(std::string_view text);

//! A sentence that people read: there is one, and it ends.
void requireSentence(const QString &text);

//! Each issue is about something that the document has, or about what is missing in an object of it, and each
//! of its fixes changes the document.
void requireSoundIssues(const Json &document, const ValidationIssues &issues);

//! All lie within the part at `pointer`.
void requireWithin(const ValidationIssues &issues, std::string_view pointer);

} // namespace weir::fuzz
