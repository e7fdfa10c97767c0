#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace weir::test {

//! What texts must reach (WCAG 2.1, AA).
inline constexpr double readableContrast = 4.5;

inline double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

//! WCAG 2.1, contrast ratio.
inline double contrast(const QColor &left, const QColor &right)
{
    const double brighter = std::max(luminance(left), luminance(right));
    const double darker = std::min(luminance(left), luminance(right));
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace weir::test
