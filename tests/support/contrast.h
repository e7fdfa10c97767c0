#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

//! What WCAG 2.1 asks of a picture, level AA.
namespace weir::test {

inline constexpr double readableText = 4.5;
inline constexpr double readableLargeText = 3;
inline constexpr double visibleControl = 3;

//! The contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &left, const QColor &right);

//! Between the most frequent colour of the part and what is drawn on it. Edges of letters are blended: the
//! colour that is farthest from the background is the one of the letters.
[[nodiscard]] double inkContrast(const QImage &picture, const QRect &part);

//! How clearly the upper and lower edges of what fills the part set it off from what is around it: the
//! weaker of the two.
[[nodiscard]] double edgeContrast(const QImage &picture, const QRect &part);

//! The number of pixels that became another colour, and can be told from the former one.
[[nodiscard]] int clearChanges(const QImage &before, const QImage &after);

} // namespace weir::test
