#pragma once

#include "ui/pipeline/pipelinestages.h"
#include "ui/theme.h"

#include <QRect>

#include <optional>

class QPainter;

namespace weir {

// How the parts of a pipeline look, on a screen of any density, in a list and in a file. Lines lie on the
// pixels of what is painted on.

enum class StageEmphasis : quint8 {
    None = 0,
    PointedAt = 1,
    Current = 2, //!< Somebody edits a field of it.
    Focus = 4,
};
Q_DECLARE_FLAGS(StageEmphases, StageEmphasis)
Q_DECLARE_OPERATORS_FOR_FLAGS(StageEmphases)

//! How far a badge stands out of the corner of its box.
inline constexpr int badgeOverhang = 8;

[[nodiscard]] int stageHeight();
//! Of a box that shows the whole title, and of one that shows the whole detail as well.
[[nodiscard]] int leastStageWidth(const PipelineStage &stage, StageDensity density = StageDensity::Normal);
[[nodiscard]] int stageWidth(const PipelineStage &stage, StageDensity density = StageDensity::Normal);
//! Whether a text is cut in a box of this width.
[[nodiscard]] bool isStageCut(const PipelineStage &stage, int width,
                              StageDensity density = StageDensity::Normal);

//! The box alone.
void paintStageFrame(QPainter &painter, const QRect &box, StageUse use, StageEmphases emphases,
                     const ThemeColors &colors);
//! The badge stands out of the box by badgeOverhang. The painter's layout direction says where it begins.
void paintStage(QPainter &painter, const QRect &box, const PipelineStage &stage, StageEmphases emphases,
                const ThemeColors &colors, StageDensity density = StageDensity::Normal);

//! Where a pen of this width draws the frame of the rectangle inside of it, on whole pixels.
[[nodiscard]] QRectF alignedFrame(const QPainter &painter, const QRect &rect, double width);

//! What parts a strip from what is below it.
void paintBottomLine(QPainter &painter, const QRect &strip, const ThemeColors &colors);

//! What goes from one box to the next.
enum class Flow : quint8 { Resting, Running };

//! The room between two boxes of a row, whichever is left.
[[nodiscard]] QRect gapBetween(const QRect &box, const QRect &next);

//! From edge to tip.
void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color);
void paintPassingEvent(QPainter &painter, const QPointF &place, const QColor &color);

//! The arrow in the gap between two boxes. `phase`, from 0 to 1, is how far an event is on its way; without
//! one there is none to be seen.
void paintFlow(QPainter &painter, const QRect &gap, Flow flow, std::optional<double> phase,
               const ThemeColors &colors);

//! Of the word of a state in the user's language, with its sign.
[[nodiscard]] QSize stateSize(const QString &label);
//! `status` is the service's word for it.
void paintState(QPainter &painter, const QRect &rect, const QString &status, const QString &label,
                const ThemeColors &colors);

//! One line at the beginning of the rectangle, cut where it is too long; in an SVG file as outlines, which
//! look the same where the font is missing.
void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color);

} // namespace weir
