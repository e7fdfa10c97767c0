#pragma once

#include <QString>

namespace weir {

//! As a \u escape.
[[nodiscard]] QString escaped(QChar character);

//! Control characters but tabs, and those that change the direction of what follows, as \u escapes: a name
//! on a service must neither steer a terminal nor pass for another line.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace weir
