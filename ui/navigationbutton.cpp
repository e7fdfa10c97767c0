#include "ui/navigationbutton.h"

#include "ui/theme.h"

#include <QPainter>

namespace weir {

namespace {

constexpr int smallestWidth = 160;

} // namespace

NavigationButton::NavigationButton(QWidget *parent) : QPushButton(parent), m_mark(new CurrentMark(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void NavigationButton::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    updateGeometry();
    update();
}

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics strong(themeFont(TextStyle::Strong));
    const int count = m_count.isEmpty() ? 0 : strong.horizontalAdvance(m_count) + metrics::gap;
    return minimumSizeHint().expandedTo({strong.horizontalAdvance(text()) + 1 + count + 2 * metrics::gap, 0});
}

QSize NavigationButton::minimumSizeHint() const
{
    return {smallestWidth, fieldHeight(this) + metrics::tight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
    if (isChecked())
        painter.setBrush(colors.accentSurface);
    else if (underMouse() || isDown())
        painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);

    painter.setFont(themeFont(isChecked() ? TextStyle::Strong : TextStyle::Normal));
    const QRect space = rect().adjusted(metrics::gap, 0, -metrics::gap, 0);
    painter.setPen(colors.muted);
    painter.drawText(space, Qt::AlignRight | Qt::AlignVCenter, m_count);
    painter.setPen(isChecked() ? colors.accent : colors.text);
    const int count = m_count.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_count) + metrics::gap;
    const int room = space.width() - count;
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

} // namespace weir
