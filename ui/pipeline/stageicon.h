#pragma once

#include "models/schema/endpointkind.h"

class QColor;
class QPainter;
class QRectF;

namespace weir {

//! The picture of a stage, by what it does.
enum class StageIcon : quint8 {
    Source, //!< Not chosen, or not known.
    Target, //!< The same.
    Nodes, //!< Kafka
    Cloud,
    Rocket,
    Queue,
    Funnel,
    Braces,
    Lambda,
    Bucket,
    Flash,
    Waves,
    Bell,
    Pipe,
};

//! `unknown` where the kind says nothing.
[[nodiscard]] StageIcon stageIcon(EndpointKind kind, StageIcon unknown);

//! Lines in one colour, at any size; the rectangle is square.
void paintStageIcon(QPainter &painter, const QRectF &rect, StageIcon icon, const QColor &color);

} // namespace weir
