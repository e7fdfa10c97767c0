#pragma once

#include <QIcon>

namespace weir {

//! Its side in device-independent pixels.
inline constexpr int profileDiscSize = 12;

//! A disc in the colour of a profile. Without a colour there is room for one.
[[nodiscard]] QIcon profileDisc(const QString &color, qreal pixelRatio);

} // namespace weir
