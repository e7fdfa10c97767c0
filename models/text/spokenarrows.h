#pragma once

#include <QString>

namespace weir {

//! The text as it is to be heard: an arrow between two words is read out as a sign.
[[nodiscard]] QString spokenArrows(QString text);

} // namespace weir
