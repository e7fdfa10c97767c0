#include "ui/pipeline/pipelinepainting.h"

#include "ui/statussign.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestText = 28;
//! Above and below the texts.
constexpr int padding = 9;
constexpr int lineGap = 3;
constexpr double boxRadius = 8;
constexpr int badgeSize = 18;
constexpr double arrowWidth = 1.5;
constexpr double arrowHead = 5.5;
//! Between the line and each side of the head, from behind.
constexpr double arrowAngle = 140;
constexpr double eventSize = 6;

//! Beside the text of a box.
struct StageSpacing
{
    int padding;
    int icon;
    int iconGap;

    [[nodiscard]] int aroundText() const { return padding + icon + iconGap + padding; }
};

StageSpacing spacingOf(StageDensity density)
{
    switch (density) {
    case StageDensity::Normal:
        break;
    case StageDensity::Compact:
        return {.padding = 5, .icon = 16, .iconGap = 5};
    }
    return {.padding = 9, .icon = 18, .iconGap = 7};
}

//! Moves edges onto the pixels of the device; lines are as many whole pixels wide as come nearest.
class PixelGrid
{
public:
    explicit PixelGrid(const QPainter &painter)
        : m_toDevice(painter.deviceTransform()), m_fromDevice(m_toDevice.inverted())
    {
    }

    [[nodiscard]] double lineWidth(double width) const
    {
        return std::max(1.0, std::round(width * m_toDevice.m11())) / m_toDevice.m11();
    }

    [[nodiscard]] QRectF rect(const QRectF &rect) const
    {
        const QRectF device = m_toDevice.mapRect(rect);
        const QPointF topLeft(std::round(device.left()), std::round(device.top()));
        const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
        return m_fromDevice.mapRect(QRectF(topLeft, bottomRight));
    }

    //! Where a pen of this width draws the frame of the rectangle inside of it.
    [[nodiscard]] QRectF frame(const QRectF &outer, double width) const
    {
        const double inset = lineWidth(width) / 2;
        return rect(outer).adjusted(inset, inset, -inset, -inset);
    }

private:
    QTransform m_toDevice;
    QTransform m_fromDevice;
};

int textWidth(const QFont &font, const QString &text)
{
    // The advance is rounded, the cutting is not.
    return QFontMetrics(font).horizontalAdvance(text) + 1;
}

QFont badgeFont()
{
    QFont font = themeFont(TextStyle::Small);
    font.setWeight(QFont::Bold);
    return font;
}

//! A rectangle at the beginning or the end of another, by the direction of reading.
QRect mirrored(const QPainter &painter, const QRect &rect, const QRect &inside)
{
    if (painter.layoutDirection() == Qt::LeftToRight)
        return rect;
    return rect.translated(inside.left() + inside.right() - rect.left() - rect.right(), 0);
}

void paintText(QPainter &painter, const QPointF &baseline, const QString &text, const QFont &font,
               const QColor &color)
{
    if (painter.paintEngine()->type() == QPaintEngine::SVG) {
        QPainterPath outline;
        outline.addText(baseline, font, text);
        painter.fillPath(outline, color);
        return;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

void paintBadge(QPainter &painter, const QRect &box, const PipelineStage &stage, const ThemeColors &colors)
{
    const qsizetype count = stage.errors + stage.warnings;
    if (count == 0)
        return;
    const QFont font = badgeFont();
    const QString text = count > 99 ? u"99+"_s : QString::number(count);
    const int width = std::max(badgeSize, textWidth(font, text) + metrics::gap);
    const QRect atEnd(box.right() + 1 + badgeOverhang - width, box.top() - badgeOverhang, width, badgeSize);
    const QRectF badge = PixelGrid(painter).rect(mirrored(painter, atEnd, box));
    // By the worst of them, round for errors and square for warnings: the colour is not the only sign.
    const double radius = stage.errors > 0 ? badgeSize / 2.0 : metrics::tight;
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.errors > 0 ? colors.error : colors.warning);
    painter.drawRoundedRect(badge, radius, radius);
    const QFontMetricsF numbers(font);
    const QPointF baseline(badge.center().x() - numbers.horizontalAdvance(text) / 2,
                           badge.center().y() + numbers.capHeight() / 2);
    paintText(painter, baseline, text, font, colors.onSignal);
}

int titleWidth(const PipelineStage &stage)
{
    return std::max(smallestText, textWidth(themeFont(TextStyle::Strong), stage.title));
}

int detailWidth(const PipelineStage &stage)
{
    return textWidth(themeFont(TextStyle::Small), stage.detail);
}

QColor frameColor(StageEmphases emphases, const ThemeColors &colors)
{
    if (emphases.testFlag(StageEmphasis::Focus) || emphases.testFlag(StageEmphasis::Current))
        return colors.accent;
    return emphases.testFlag(StageEmphasis::PointedAt) ? colors.strongBorder : colors.border;
}

} // namespace

int stageHeight()
{
    return QFontMetrics(themeFont(TextStyle::Strong)).height()
        + QFontMetrics(themeFont(TextStyle::Small)).height() + lineGap + 2 * padding;
}

int leastStageWidth(const PipelineStage &stage, StageDensity density)
{
    return titleWidth(stage) + spacingOf(density).aroundText();
}

int stageWidth(const PipelineStage &stage, StageDensity density)
{
    return std::max(titleWidth(stage), detailWidth(stage)) + spacingOf(density).aroundText();
}

bool isStageCut(const PipelineStage &stage, int width, StageDensity density)
{
    return stageWidth(stage, density) > width;
}

void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color)
{
    const QFontMetrics letters(font);
    const QString shown = letters.elidedText(text, Qt::ElideRight, rect.width());
    const QRect line = mirrored(
        painter, QRect(rect.left(), rect.top(), letters.horizontalAdvance(shown), rect.height()), rect);
    paintText(painter, QPointF(line.left(), rect.top() + letters.ascent()), shown, font, color);
}

void paintStageFrame(QPainter &painter, const QRect &box, StageUse use, StageEmphases emphases,
                     const ThemeColors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const PixelGrid grid(painter);
    const double line = emphases.testFlag(StageEmphasis::Focus) ? 2 : 1;
    QPen frame(frameColor(emphases, colors), grid.lineWidth(line));
    if (use == StageUse::Missing && !emphases) {
        frame.setColor(colors.strongBorder);
        frame.setDashPattern({4, 3});
    }
    painter.setPen(frame);
    painter.setBrush(emphases.testFlag(StageEmphasis::Current) ? colors.accentSurface : colors.raised);
    painter.drawRoundedRect(grid.frame(box, line), boxRadius, boxRadius);
    painter.restore();
}

void paintStage(QPainter &painter, const QRect &box, const PipelineStage &stage, StageEmphases emphases,
                const ThemeColors &colors, StageDensity density)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintStageFrame(painter, box, stage.use, emphases, colors);

    const StageSpacing spacing = spacingOf(density);
    const QRect content = box.adjusted(spacing.padding, padding, -spacing.padding, -padding);
    const QRect iconAtStart(content.left(), box.top() + (box.height() - spacing.icon) / 2, spacing.icon,
                            spacing.icon);
    const QRect icon = mirrored(painter, iconAtStart, box);
    paintStageIcon(painter, icon, stage.icon, stage.use == StageUse::Working ? colors.accent : colors.muted);
    const QRect text = mirrored(painter, content.adjusted(spacing.icon + spacing.iconGap, 0, 0, 0), box);
    const QFont strong = themeFont(TextStyle::Strong);
    const QFont small = themeFont(TextStyle::Small);
    // Alone it stands beside the icon.
    const int above = stage.detail.isEmpty() ? (text.height() - QFontMetrics(strong).height()) / 2 : 0;
    paintLine(painter, text.adjusted(0, above, 0, 0), stage.title, strong, colors.text);
    paintLine(painter, text.adjusted(0, text.height() - QFontMetrics(small).height(), 0, 0), stage.detail,
              small, colors.muted);
    paintBadge(painter, box, stage, colors);
    painter.restore();
}

QRectF alignedFrame(const QPainter &painter, const QRect &rect, double width)
{
    return PixelGrid(painter).frame(rect, width);
}

void paintBottomLine(QPainter &painter, const QRect &strip, const ThemeColors &colors)
{
    const PixelGrid grid(painter);
    QRectF line = grid.rect(strip);
    line.setTop(line.bottom() - grid.lineWidth(metrics::hairline));
    painter.fillRect(line, colors.border);
}

QRect gapBetween(const QRect &box, const QRect &next)
{
    const QRect &left = box.left() < next.left() ? box : next;
    const QRect &right = box.left() < next.left() ? next : box;
    return {QPoint(left.right() + 1, left.top()), QPoint(right.left() - 1, left.bottom())};
}

void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const PixelGrid grid(painter);
    const double width = grid.lineWidth(arrowWidth);
    if (from.y() == to.y()) {
        from.setY(grid.rect(QRectF(from.x(), from.y() - width / 2, width, width)).center().y());
        to.setY(from.y());
    }
    QLineF line(from, to);
    line.setLength(line.length() - width / 2);
    QPainterPath path(line.p1());
    path.lineTo(line.p2());
    const auto headEnd = [&line](double side) {
        QLineF end(line.p2(), line.p1());
        end.setAngle(line.angle() + side);
        end.setLength(arrowHead);
        return end.p2();
    };
    path.moveTo(headEnd(arrowAngle));
    path.lineTo(line.p2());
    path.lineTo(headEnd(-arrowAngle));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

void paintPassingEvent(QPainter &painter, const QPointF &place, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(place, eventSize / 2, eventSize / 2);
    painter.restore();
}

void paintFlow(QPainter &painter, const QRect &gap, Flow flow, std::optional<double> phase,
               const ThemeColors &colors)
{
    const QColor color = flow == Flow::Running ? colors.success : colors.strongBorder;
    const double y = gap.top() + gap.height() / 2.0;
    // From where the gap begins, in the direction of reading.
    const bool isLeftToRight = painter.layoutDirection() == Qt::LeftToRight;
    const auto at = [&](double way) {
        return QPointF(isLeftToRight ? gap.left() + way : gap.right() + 1 - way, y);
    };
    paintArrow(painter, at(metrics::tight), at(gap.width() - metrics::tight), color);
    if (!phase)
        return;
    // It comes out of one box and fades into the next.
    painter.save();
    painter.setOpacity(std::sin(std::numbers::pi * *phase));
    paintPassingEvent(painter, at(*phase * gap.width()), color);
    painter.restore();
}

QSize stateSize(const QString &label)
{
    const QFont font = themeFont(TextStyle::Small);
    return {statusSignSize + metrics::tight + textWidth(font, label) + 2 * metrics::radius,
            QFontMetrics(font).height() + metrics::tight};
}

void paintState(QPainter &painter, const QRect &rect, const QString &status, const QString &label,
                const ThemeColors &colors)
{
    const std::optional<StatusSign> sign = statusSignOf(status);
    if (!sign)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.chip);
    const double radius = rect.height() / 3.0;
    painter.drawRoundedRect(PixelGrid(painter).rect(rect), radius, radius);
    const QColor color = toneColor(colors, statusSignTone(*sign));
    const QRect inside = rect.adjusted(metrics::radius, metrics::tight / 2, -metrics::radius, 0);
    const QRect place = mirrored(painter,
                                 QRect(inside.left(), rect.top() + (rect.height() - statusSignSize) / 2,
                                       statusSignSize, statusSignSize),
                                 rect);
    paintStatusSign(painter, place.topLeft(), *sign, color);
    paintLine(painter, mirrored(painter, inside.adjusted(statusSignSize + metrics::tight, 0, 0, 0), rect),
              label, themeFont(TextStyle::Small), color);
    painter.restore();
}

} // namespace weir
