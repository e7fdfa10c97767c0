#include "ui/announcement.h"

#include <QAccessible>
#include <QWidget>

namespace weir {

void announce(QWidget *widget)
{
    if (!widget->isVisible())
        return;
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace weir
