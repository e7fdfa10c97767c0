#include "ui/announcement.h"

#include <QAccessible>
#include <QWidget>

namespace weir {

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace weir
