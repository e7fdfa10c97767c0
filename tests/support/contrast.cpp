#include "tests/support/contrast.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace weir::test {

namespace {

//! A colour with fewer pixels is no stroke of a letter.
constexpr int strokePixels = 2;
//! How far from the edge of a control its line can be.
constexpr int edgeDepth = 3;

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

//! The clearest step from what is outside, going in at the middle of an edge.
double stepInwards(const QImage &picture, QPoint edge, int direction)
{
    const QPoint outside = edge - QPoint(0, direction);
    if (!picture.rect().contains(outside))
        return 0;
    double clearest = 0;
    for (int depth = 0; depth < edgeDepth; ++depth) {
        const QPoint inside = edge + QPoint(0, depth * direction);
        if (picture.rect().contains(inside))
            clearest = std::max(clearest, contrast(picture.pixelColor(outside), picture.pixelColor(inside)));
    }
    return clearest;
}

} // namespace

double contrast(const QColor &left, const QColor &right)
{
    const double brighter = std::max(luminance(left), luminance(right));
    const double darker = std::min(luminance(left), luminance(right));
    return (brighter + 0.05) / (darker + 0.05);
}

double inkContrast(const QImage &picture, const QRect &part)
{
    const QRect seen = part & picture.rect();
    QHash<QRgb, int> pixels;
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        for (int x = seen.left(); x <= seen.right(); ++x)
            ++pixels[picture.pixel(x, y)];
    }
    const auto background = std::max_element(pixels.cbegin(), pixels.cend());
    double clearest = 1;
    for (auto color = pixels.cbegin(); color != pixels.cend(); ++color) {
        if (color.value() >= strokePixels)
            clearest = std::max(clearest, contrast(QColor(background.key()), QColor(color.key())));
    }
    return clearest;
}

double edgeContrast(const QImage &picture, const QRect &part)
{
    const int middle = part.center().x();
    return std::min(stepInwards(picture, {middle, part.top()}, 1),
                    stepInwards(picture, {middle, part.bottom()}, -1));
}

int clearChanges(const QImage &before, const QImage &after)
{
    const QRect both = before.rect() & after.rect();
    int changes = 0;
    for (int y = both.top(); y <= both.bottom(); ++y) {
        for (int x = both.left(); x <= both.right(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y))
                changes += contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= visibleControl;
        }
    }
    return changes;
}

} // namespace weir::test
