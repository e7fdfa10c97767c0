#include "ui/documenttabbar.h"

#include <QMouseEvent>

#include <utility>

namespace weir {

namespace {

constexpr int widestTab = 260;
constexpr int narrowestTab = 130;

} // namespace

QSize DocumentTabBar::tabSizeHint(int index) const
{
    const QSize hint = QTabBar::tabSizeHint(index);
    return {qMin(hint.width(), widestTab), hint.height()};
}

QSize DocumentTabBar::minimumTabSizeHint(int index) const
{
    const QSize hint = tabSizeHint(index);
    return {qMin(hint.width(), narrowestTab), hint.height()};
}

void DocumentTabBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        m_pressed = tabAt(event->position().toPoint());
    else
        QTabBar::mousePressEvent(event);
}

void DocumentTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton)
        return QTabBar::mouseReleaseEvent(event);
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && pressed == tabAt(event->position().toPoint()))
        Q_EMIT tabCloseRequested(pressed);
}

} // namespace weir
