#include "ui/accessiblegroup.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace weir {

namespace {

constexpr auto isGroupProperty = "weirAccessibleGroup";

//! Qt has no way to give one widget a role of its own.
QAccessibleInterface *newGroupInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *widget = qobject_cast<QWidget *>(object);
    const bool isGroup = widget && widget->property(isGroupProperty).toBool();
    return isGroup ? new QAccessibleWidget(widget, QAccessible::Grouping) : nullptr;
}

} // namespace

void setAccessibleGroup(QWidget *widget, const QString &name)
{
    // Installing it again does nothing.
    QAccessible::installFactory(newGroupInterface);
    widget->setProperty(isGroupProperty, true);
    widget->setAccessibleName(name);
}

} // namespace weir
