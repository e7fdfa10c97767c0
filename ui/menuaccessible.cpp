#include "ui/menuaccessible.h"

#include "ui/actionrefusal.h"
#include "ui/blocking.h"
#include "ui/plaintexts.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace weir {

namespace {

class MenuItemInterface final : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    explicit MenuItemInterface(QAction *action) : QAccessibleObject(action), m_action(action) { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return withoutMnemonic(m_action->text());
        case QAccessible::Description:
            return refusalOf(m_action);
        case QAccessible::Accelerator:
            return m_action->shortcut().toString(QKeySequence::NativeText);
        default:
            return {};
        }
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_action->isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        const QWidget *owner = menuOf();
        QAccessible::State state;
        state.invisible = !owner || !owner->isVisible() || !m_action->isVisible();
        state.disabled = m_action->isSeparator() || !m_action->isEnabled();
        state.checkable = m_action->isCheckable();
        state.checked = m_action->isChecked();
        state.hasPopup = m_action->menu() != nullptr;
        const auto *menu = qobject_cast<const QMenu *>(owner);
        const auto *bar = qobject_cast<const QMenuBar *>(owner);
        state.focused =
            (menu && menu->activeAction() == m_action) || (bar && bar->activeAction() == m_action);
        return state;
    }

    [[nodiscard]] QRect rect() const override
    {
        const QWidget *owner = menuOf();
        const auto *menu = qobject_cast<const QMenu *>(owner);
        const auto *bar = qobject_cast<const QMenuBar *>(owner);
        const QRect place = menu ? menu->actionGeometry(m_action)
            : bar                ? bar->actionGeometry(m_action)
                                 : QRect();
        return owner ? QRect(owner->mapToGlobal(place.topLeft()), place.size()) : place;
    }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(menuOf());
    }

    // The menu that it opens.

    [[nodiscard]] int childCount() const override { return m_action->menu() ? 1 : 0; }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_action->menu()) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && m_action->menu() && child->object() == m_action->menu() ? 0 : -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto *menu = m_action->menu();
        return menu && menu->isVisible() && menu->geometry().contains(x, y) ? child(0) : nullptr;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        if (m_action->isSeparator())
            return {};
        return {m_action->menu() ? showMenuAction() : pressAction()};
    }

    void doAction(const QString &name) override
    {
        if (!actionNames().contains(name) || isBlocked(m_action))
            return;
        if (!m_action->menu())
            return m_action->trigger();
        if (m_action->menu()->isVisible())
            return m_action->menu()->hide();
        if (auto *menu = qobject_cast<QMenu *>(menuOf()))
            menu->setActiveAction(m_action);
        else if (auto *bar = qobject_cast<QMenuBar *>(menuOf()))
            bar->setActiveAction(m_action);
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString & /*name*/) const override
    {
        return m_action->shortcut().isEmpty() ? QStringList() : QStringList(m_action->shortcut().toString());
    }

private:
    //! Of several the one that is open.
    [[nodiscard]] QWidget *menuOf() const
    {
        QList<QWidget *> menus;
        for (QObject *object : m_action->associatedObjects()) {
            if (qobject_cast<QMenu *>(object) || qobject_cast<QMenuBar *>(object))
                menus << qobject_cast<QWidget *>(object);
        }
        const auto open = std::ranges::find_if(menus, &QWidget::isVisible);
        return open != menus.end() ? *open : menus.value(0);
    }

    QAction *m_action;
};

QAccessibleInterface *newMenuItemInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *action = qobject_cast<QAction *>(object);
    return action ? new MenuItemInterface(action) : nullptr;
}

} // namespace

void describeMenuItems()
{
    // Installing it again does nothing.
    QAccessible::installFactory(newMenuItemInterface);
}

} // namespace weir
