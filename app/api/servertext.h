#pragma once

#include "models/secrets/secret.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! The text without any of the secrets, in all spellings that SecretSearch knows.
[[nodiscard]] std::string redacted(std::string_view text, const std::vector<Secret> &secrets);

//! What a service wrote, fit to be shown and logged as plain text: secrets replaced, control, bidirectional
//! and other invisible characters gone, runs of white space as one space, at most `longest` characters.
[[nodiscard]] QString plainServerText(std::string_view utf8, const std::vector<Secret> &secrets,
                                      qsizetype longest = 1000);

} // namespace weir
