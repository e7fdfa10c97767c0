#include "ui/lists/shownpart.h"

#include <QStackedWidget>

namespace weir {

// The focus of the window: it need not be active yet.
ShownPart::ShownPart(QWidget *view, QStackedWidget *stack)
    : m_view(view), m_stack(stack), m_hadFocus(stack->isAncestorOf(view->window()->focusWidget()))
{
}

void ShownPart::show(int page, QWidget *target) const
{
    m_stack->setCurrentIndex(page);
    m_view->setFocusProxy(target);
    if (m_hadFocus)
        target->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
