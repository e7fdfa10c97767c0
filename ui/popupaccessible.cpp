#include "ui/popupaccessible.h"

#include <QAccessibleWidget>
#include <QGuiApplication>
#include <QWidget>
#include <QWindow>

namespace weir {

namespace {

constexpr auto isListedProperty = "weirListedPopup";

bool isListedPopup(const QObject *object)
{
    return object->property(isListedProperty).toBool();
}

//! What Qt lists, and the popups that are open.
class ProgramInterface final : public QAccessibleObject
{
public:
    ProgramInterface() : QAccessibleObject(qApp) { }

    [[nodiscard]] QAccessibleInterface *parent() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Application; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? QGuiApplication::applicationName() : QString();
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(windows().size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override { return windows().value(index); }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QList<QAccessibleInterface *> all = windows();
        for (qsizetype index = 0; index < all.size(); ++index) {
            if (all[index] == child)
                return static_cast<int>(index);
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const QWindow *focused = QGuiApplication::focusWindow();
        return focused ? focused->accessibleRoot() : nullptr;
    }

private:
    static QList<QAccessibleInterface *> windows()
    {
        QList<QAccessibleInterface *> windows;
        for (const QWindow *window : QGuiApplication::topLevelWindows()) {
            QAccessibleInterface *root = window->accessibleRoot();
            if (!root || !root->object() || window->type() == Qt::Desktop)
                continue;
            if (window->type() != Qt::Popup || (window->isVisible() && isListedPopup(root->object())))
                windows.append(root);
        }
        return windows;
    }
};

QAccessibleInterface *newInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    if (object == qApp)
        return new ProgramInterface;
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && isListedPopup(widget) ? new QAccessibleWidget(widget, QAccessible::Dialog) : nullptr;
}

} // namespace

void listPopups()
{
    // Installing it again does nothing.
    QAccessible::installFactory(newInterface);
}

void listPopup(QWidget *popup)
{
    popup->setProperty(isListedProperty, true);
}

} // namespace weir
