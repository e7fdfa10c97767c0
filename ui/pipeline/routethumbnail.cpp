#include "ui/pipeline/routethumbnail.h"

#include "ui/pipeline/pipelinepainting.h"
#include "ui/pipeline/stageicon.h"
#include "ui/theme.h"
#include "ui/themepainting.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace weir {

namespace {

constexpr int boxSize = 22;
constexpr int iconInset = 3;
constexpr int thumbnailArrow = 20;

void paintEnd(QPainter &painter, const QRect &box, EndpointKind kind, StageIcon unknown,
              const ThemeColors &colors)
{
    drawRounded(&painter, alignedFrame(painter, box, metrics::hairline), colors.raised, colors.border);
    paintStageIcon(painter, box.adjusted(iconInset, iconInset, -iconInset, -iconInset),
                   stageIcon(kind, unknown), kind == EndpointKind::Unknown ? colors.muted : colors.accent);
}

} // namespace

QSize RouteThumbnails::size()
{
    return {2 * boxSize + thumbnailArrow, boxSize};
}

QPixmap RouteThumbnails::thumbnail(EndpointKind source, EndpointKind target, const QPalette &palette,
                                   Qt::LayoutDirection direction, qreal ratio)
{
    const ThemeColors &colors = themeColors(palette);
    const auto scale = static_cast<quint64>(std::lround(ratio * 1000));
    const quint64 key = scale << 32U | quint64(colors.surface.lightness()) << 24U | quint64(direction) << 16U
        | quint64(source) << 8U | quint64(target);
    if (const auto drawn = m_drawn.constFind(key); drawn != m_drawn.cend())
        return *drawn;

    QPixmap pixmap(size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setLayoutDirection(direction);
    QRect first(0, 0, boxSize, boxSize);
    QRect last(boxSize + thumbnailArrow, 0, boxSize, boxSize);
    const QRect gap(boxSize, 0, thumbnailArrow, boxSize);
    if (direction == Qt::RightToLeft)
        std::swap(first, last);
    paintEnd(painter, first, source, StageIcon::Source, colors);
    paintEnd(painter, last, target, StageIcon::Target, colors);
    paintFlow(painter, gap, Flow::Resting, std::nullopt, colors);
    painter.end();
    m_drawn.insert(key, pixmap);
    return pixmap;
}

} // namespace weir
