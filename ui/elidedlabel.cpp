#include "ui/elidedlabel.h"

#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace weir {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : ElidedLabel(parent)
{
    setText(text);
}

void ElidedLabel::setSuffix(const QString &suffix)
{
    m_suffix = suffix;
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QMargins margins = contentsMargins();
    // The advance is rounded, the cutting is not.
    return {metrics.horizontalAdvance(text() + m_suffix) + 1 + margins.left() + margins.right(),
            metrics.height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().height() * 2, sizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool isCut = fontMetrics().horizontalAdvance(text()) > roomForText();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           isCut ? toolTipText(text()) : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    drawFrame(&painter);
    QRect room = contentsRect();
    if (!m_suffix.isEmpty()) {
        const int width = fontMetrics().horizontalAdvance(m_suffix);
        QRect place = room;
        room.adjust(0, 0, -width, 0);
        if (alignment().testFlag(Qt::AlignRight))
            place.setLeft(place.right() + 1 - width);
        else
            place.setLeft(room.left() + std::min(room.width(), fontMetrics().horizontalAdvance(text())));
        painter.setPen(themeColors(palette()).error);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_suffix);
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_elideMode, room.width());
    // The painter mirrors the alignment, not the place.
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                     static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

int ElidedLabel::roomForText() const
{
    return contentsRect().width() - fontMetrics().horizontalAdvance(m_suffix);
}

} // namespace weir
