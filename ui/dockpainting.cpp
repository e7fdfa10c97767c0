#include "ui/dockpainting.h"

#include "ui/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QStyleOption>

namespace weir {

namespace {

//! In the colours that there are as it is drawn, in as many pixels as there are.
class PanelSign final : public QIconEngine
{
public:
    explicit PanelSign(QStyle::StandardPixmap sign) : m_sign(sign) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QColor color = themeColors(QGuiApplication::palette()).muted;
        const double unit = rect.width() / 16.0;
        painter->translate(QRectF(rect).center());
        painter->scale(unit, unit);
        painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (m_sign == QStyle::SP_TitleBarCloseButton) {
            painter->drawLine(QPointF(-4, -4), QPointF(4, 4));
            painter->drawLine(QPointF(4, -4), QPointF(-4, 4));
        } else {
            // One window before another.
            painter->drawRoundedRect(QRectF(-5, -1.5, 6.5, 6.5), 1, 1);
            painter->drawPolyline(QPolygonF({QPointF(-1.5, -4.5), QPointF(4.5, -4.5), QPointF(4.5, 1.5)}));
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new PanelSign(m_sign); }

private:
    QStyle::StandardPixmap m_sign;
};

} // namespace

void drawPanelTitle(QPainter *painter, const QStyleOptionDockWidget *title, const QRect &room)
{
    const ThemeColors &colors = themeColors(title->palette);
    painter->fillRect(title->rect, colors.raised);
    painter->save();
    painter->setFont(themeFont(TextStyle::Small));
    painter->setPen(colors.muted);
    const QRect place = room.adjusted(metrics::gap, 0, -metrics::gap, 0);
    painter->drawText(place,
                      static_cast<int>(QStyle::visualAlignment(title->direction, Qt::AlignLeft))
                          | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(title->title, Qt::ElideRight, place.width()));
    painter->restore();
}

void drawPanelFrame(QPainter *painter, const QStyleOption *option)
{
    // Window managers give it none, and what it lies on may look like it.
    painter->save();
    painter->setPen(QPen(themeColors(option->palette).strongBorder, metrics::hairline));
    painter->drawRect(option->rect.adjusted(0, 0, -metrics::hairline, -metrics::hairline));
    painter->restore();
}

void drawPanelGap(QPainter *painter, const QStyleOption *option)
{
    const QRect rect = option->rect;
    const bool isUpright = rect.height() > rect.width();
    const QPoint middle = rect.center();
    painter->fillRect(isUpright ? QRect(middle.x(), rect.top(), metrics::hairline, rect.height())
                                : QRect(rect.left(), middle.y(), rect.width(), metrics::hairline),
                      themeColors(option->palette).border);
}

QIcon panelIcon(QStyle::StandardPixmap sign)
{
    const bool isKnown = sign == QStyle::SP_TitleBarCloseButton || sign == QStyle::SP_TitleBarNormalButton;
    return isKnown ? QIcon(new PanelSign(sign)) : QIcon();
}

} // namespace weir
