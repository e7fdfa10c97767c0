#include "ui/startpicture.h"

#include "ui/pipeline/pipelinepainting.h"
#include "ui/theme.h"

#include <QLineF>
#include <QPainter>

namespace weir {

namespace {

constexpr int pictureHeight = 92;
constexpr int boxHeight = 38;
constexpr double flowShare = 0.18;

} // namespace

StartPicture::StartPicture(ResourceKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setAccessibleName(
        kind == ResourceKind::EventStream
            ? tr("Picture: events go from a source through rules to a target")
            : tr("Picture: what happens to DIS streams is told to an SMN topic or a DIS stream"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartPicture::sizeHint() const
{
    return {300, pictureHeight};
}

void StartPicture::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(themeFont(TextStyle::Small));
    switch (m_kind) {
    case ResourceKind::EventStream:
        return paintStream(painter);
    case ResourceKind::EventSubscription:
        return paintSubscription(painter);
    }
}

void StartPicture::paintStream(QPainter &painter) const
{
    const double flow = width() * flowShare;
    const double box = (width() - 2 * flow) / 3;
    const double top = (height() - boxHeight) / 2.0;
    const QRectF source(0, top, box, boxHeight);
    const QRectF rules = source.translated(box + flow, 0);
    const QRectF target = rules.translated(box + flow, 0);
    // Not every event passes.
    paintFlow(painter, {source.right(), height() / 2.0}, {rules.left(), height() / 2.0}, 3);
    paintFlow(painter, {rules.right(), height() / 2.0}, {target.left(), height() / 2.0}, 2);
    paintBox(painter, source, tr("Source", "of an event stream, in a picture"));
    paintBox(painter, rules, tr("Rules", "of an event stream, in a picture"));
    paintBox(painter, target, tr("Target", "of an event stream, in a picture"));
}

void StartPicture::paintSubscription(QPainter &painter) const
{
    const double flow = width() * 2 * flowShare;
    const double box = (width() - flow) / 2;
    const QRectF streams(0, (height() - boxHeight) / 2.0, box, boxHeight);
    const QRectF topic(width() - box, 0, box, boxHeight);
    const QRectF stream(width() - box, height() - boxHeight, box, boxHeight);
    const QPointF from(streams.right(), height() / 2.0);
    paintFlow(painter, from, {topic.left(), topic.center().y()}, 1);
    paintFlow(painter, from, {stream.left(), stream.center().y()}, 1);
    paintBox(painter, streams, tr("Your DIS streams"));
    paintBox(painter, topic, tr("SMN topic"));
    paintBox(painter, stream, tr("DIS stream"));
}

void StartPicture::paintBox(QPainter &painter, const QRectF &box, const QString &text) const
{
    const ThemeColors &colors = themeColors(palette());
    const QRect frame = box.toRect();
    paintStageFrame(painter, frame, StageUse::Working, {}, colors);
    painter.setPen(colors.text);
    const int room = frame.width() - metrics::gap;
    painter.drawText(frame, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
}

void StartPicture::paintFlow(QPainter &painter, QPointF from, QPointF to, int events) const
{
    const ThemeColors &colors = themeColors(palette());
    from.rx() += metrics::tight;
    to.rx() -= metrics::tight;
    paintArrow(painter, from, to, colors.strongBorder);
    const QLineF way(from, to);
    for (int event = 1; event <= events; ++event)
        paintPassingEvent(painter, way.pointAt(event / (events + 1.0)), colors.accent);
}

} // namespace weir
