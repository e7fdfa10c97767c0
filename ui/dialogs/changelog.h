#pragma once

#include <QString>

namespace weir {

//! The changelog that this program was built with, as Markdown: in the language in use, in English where
//! there is none in that language.
[[nodiscard]] QString builtInChangelog();

//! The parts of the versions, without the title and the preamble. The part that is not released yet has the
//! given version as its heading, unless that version has a part of its own.
[[nodiscard]] QString versionParts(const QString &changelog, const QString &version);

} // namespace weir
