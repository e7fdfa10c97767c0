#include "ui/pipeline/stageicon.h"

#include <QPainter>
#include <QPainterPath>

namespace weir {

namespace {

//! The paths are drawn on a square of this size.
constexpr double gridSize = 20;
constexpr double lineWidth = 1.5;

void addCircle(QPainterPath &path, double x, double y, double radius)
{
    path.addEllipse(QPointF(x, y), radius, radius);
}

void addLine(QPainterPath &path, const QPointF &from, const QPointF &to)
{
    path.moveTo(from);
    path.lineTo(to);
}

QPainterPath closed(const QPolygonF &corners)
{
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

//! The left half, and the same mirrored.
QPainterPath withMirror(const QPainterPath &half)
{
    QPainterPath path = half;
    path.addPath(QTransform(-1, 0, 0, 1, gridSize, 0).map(half));
    return path;
}

//! An arrow to the right that ends at x, and a bracket that opens towards it or away from it.
QPainterPath arrowWithBracket(double tip, double bracketEdge, double bracketEnds)
{
    QPainterPath path;
    addLine(path, {tip - 9, 10}, {tip, 10});
    path.moveTo(tip - 3.5, 6.5);
    path.lineTo(tip, 10);
    path.lineTo(tip - 3.5, 13.5);
    path.moveTo(bracketEnds, 4);
    path.lineTo(bracketEdge, 4);
    path.lineTo(bracketEdge, 16);
    path.lineTo(bracketEnds, 16);
    return path;
}

QPainterPath nodes()
{
    QPainterPath path;
    addCircle(path, 6.5, 10, 3);
    addCircle(path, 14.5, 4.5, 2);
    addCircle(path, 14.5, 15.5, 2);
    addLine(path, {9, 8.3}, {12.8, 5.7});
    addLine(path, {9, 11.7}, {12.8, 14.3});
    return path;
}

QPainterPath cloud()
{
    QPainterPath path;
    path.addEllipse(1.8, 8.2, 7.6, 7.6);
    path.addEllipse(5, 4, 9, 9);
    path.addEllipse(10.8, 8.4, 7.4, 7.4);
    path.addRect(5.6, 10, 9, 5.8);
    path.setFillRule(Qt::WindingFill);
    return path.simplified();
}

QPainterPath rocket()
{
    QPainterPath half;
    half.moveTo(10, 2);
    half.cubicTo(6.5, 4.6, 5.6, 9.4, 7.2, 13.5);
    half.lineTo(10, 13.5);
    half.moveTo(6.4, 9.6);
    half.lineTo(3.6, 12.8);
    half.lineTo(4.2, 16.2);
    half.lineTo(7.2, 13.5);
    QPainterPath path = withMirror(half);
    addCircle(path, 10, 7.8, 1.4);
    addLine(path, {10, 15.8}, {10, 18});
    return path;
}

QPainterPath queue()
{
    QPainterPath path;
    for (const double top : {3.0, 8.0, 13.0})
        path.addRoundedRect(QRectF(2.75, top, 14.5, 4), 1.4, 1.4);
    return path;
}

QPainterPath funnel()
{
    return closed(
        QPolygonF({{2.75, 4}, {17.25, 4}, {11.75, 10.6}, {11.75, 16.6}, {8.25, 14.6}, {8.25, 10.6}}));
}

QPainterPath braces()
{
    QPainterPath half;
    half.moveTo(7, 3.5);
    half.cubicTo(4.7, 3.5, 5.2, 5.2, 5.2, 6.8);
    half.cubicTo(5.2, 8.6, 4.8, 9.7, 3, 10);
    half.cubicTo(4.8, 10.3, 5.2, 11.4, 5.2, 13.2);
    half.cubicTo(5.2, 14.8, 4.7, 16.5, 7, 16.5);
    QPainterPath path = withMirror(half);
    addCircle(path, 8.2, 10, 0.5);
    addCircle(path, 11.8, 10, 0.5);
    return path;
}

QPainterPath lambda()
{
    QPainterPath path;
    path.moveTo(4.6, 3.2);
    path.lineTo(6, 3.2);
    path.cubicTo(7.6, 3.2, 8.2, 4.2, 8.7, 5.6);
    path.lineTo(12.4, 14.7);
    path.cubicTo(12.9, 16, 13.5, 16.8, 15.4, 16.6);
    addLine(path, {9.7, 8.2}, {5, 16.8});
    return path;
}

QPainterPath bucket()
{
    QPainterPath path;
    path.addEllipse(3, 2.8, 14, 4.6);
    path.moveTo(3.1, 5.4);
    path.lineTo(4.8, 15.2);
    path.cubicTo(5.2, 18, 14.8, 18, 15.2, 15.2);
    path.lineTo(16.9, 5.4);
    return path;
}

QPainterPath flash()
{
    return closed(QPolygonF({{11.6, 2.2}, {4.4, 11.5}, {9.4, 11.5}, {8.4, 17.8}, {15.6, 8.5}, {10.6, 8.5}}));
}

QPainterPath waves()
{
    QPainterPath path;
    for (const double y : {5.0, 10.0, 15.0}) {
        path.moveTo(2.5, y);
        path.cubicTo(5, y - 3, 7.5, y - 3, 10, y);
        path.cubicTo(12.5, y + 3, 15, y + 3, 17.5, y);
    }
    return path;
}

QPainterPath bell()
{
    QPainterPath half;
    half.moveTo(10, 3.6);
    half.cubicTo(7.4, 3.6, 5.8, 5.6, 5.8, 8.4);
    half.cubicTo(5.8, 11.2, 5.4, 12.6, 4, 14.4);
    half.lineTo(10, 14.4);
    QPainterPath path = withMirror(half);
    addLine(path, {10, 2}, {10, 3.6});
    path.moveTo(8.2, 16.6);
    path.cubicTo(8.8, 18, 11.2, 18, 11.8, 16.6);
    return path;
}

QPainterPath pipe()
{
    QPainterPath path;
    path.addEllipse(12.4, 5, 4.8, 10);
    path.moveTo(14.8, 5);
    path.lineTo(5, 5);
    path.cubicTo(2, 5, 2, 15, 5, 15);
    path.lineTo(14.8, 15);
    addLine(path, {6.5, 10}, {9.5, 10});
    return path;
}

QPainterPath pathOf(StageIcon icon)
{
    switch (icon) {
    case StageIcon::Source:
        return arrowWithBracket(17.5, 3.5, 8);
    case StageIcon::Target:
        return arrowWithBracket(12, 16.5, 12);
    case StageIcon::Nodes:
        return nodes();
    case StageIcon::Cloud:
        return cloud();
    case StageIcon::Rocket:
        return rocket();
    case StageIcon::Queue:
        return queue();
    case StageIcon::Funnel:
        return funnel();
    case StageIcon::Braces:
        return braces();
    case StageIcon::Lambda:
        return lambda();
    case StageIcon::Bucket:
        return bucket();
    case StageIcon::Flash:
        return flash();
    case StageIcon::Waves:
        return waves();
    case StageIcon::Bell:
        return bell();
    case StageIcon::Pipe:
        return pipe();
    }
    return {};
}

} // namespace

StageIcon stageIcon(EndpointKind kind, StageIcon unknown)
{
    switch (kind) {
    case EndpointKind::Unknown:
        return unknown;
    case EndpointKind::Kafka:
        return StageIcon::Nodes;
    case EndpointKind::EcloudRocketMq:
        return StageIcon::Cloud;
    case EndpointKind::OpenSourceRocketMq:
        return StageIcon::Rocket;
    case EndpointKind::DmsRocketMq:
        return StageIcon::Queue;
    case EndpointKind::FunctionGraph:
        return StageIcon::Lambda;
    case EndpointKind::Obs:
        return StageIcon::Bucket;
    case EndpointKind::Events:
        return StageIcon::Flash;
    case EndpointKind::SmnTopic:
        return StageIcon::Bell;
    case EndpointKind::DisStream:
        return StageIcon::Pipe;
    }
    return unknown;
}

void paintStageIcon(QPainter &painter, const QRectF &rect, StageIcon icon, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / gridSize, rect.height() / gridSize);
    painter.setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(icon));
    painter.restore();
}

} // namespace weir
