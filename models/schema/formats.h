#pragma once

#include "models/schema/fieldspec.h"

#include <QString>

#include <string_view>

namespace weir {

// How texts are written that have parts: addresses, URLs and URNs (tables 5, 7, 10 and 13 of the page).

//! Whether the text is written as the format says; every text is in Format::Any.
[[nodiscard]] bool isWritten(Format format, std::string_view text);

//! What the format allows, as a sentence in the user's language that begins with the field's label.
[[nodiscard]] QString formatText(const FieldSpec &field);

} // namespace weir
