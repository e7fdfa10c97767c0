#pragma once

#include "models/json/jsonreader.h"
#include "models/result.h"
#include "models/templates/resourcetemplate.h"

#include <QString>

#include <string>
#include <string_view>

namespace weir {

//! The one file version that this program writes.
inline constexpr int templateFileVersion = 1;

//! Reads `{"version": 1, "name": …, "description": …, "kind": "stream"|"subscription", "blanks": [{"pointer":
//! …, "comment": …}], "body": {…}}`; description, blanks and comments may be left out. Where a placeholder or
//! a mask stands for a secret, the secret is a blank. The error is one sentence.
[[nodiscard]] Result<ResourceTemplate, QString> readTemplate(std::string_view text);

//! As a file that git shows well. Reading it gives the same template.
[[nodiscard]] std::string writeTemplate(const ResourceTemplate &written);

} // namespace weir
