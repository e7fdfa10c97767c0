#include "ui/blocking.h"

#include "ui/plaintexts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Other than QWidget::isAncestorOf, across windows.
bool isAbove(const QWidget *widget, const QWidget *child)
{
    while (child && child != widget)
        child = child->parentWidget();
    return child;
}

bool isBefore(const QWidget *dialog, const QWidget *window)
{
    return dialog->isVisible() && dialog->isModal() && dialog != window && isAbove(window, dialog);
}

struct ButtonText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ButtonText)
};

//! As Qt's own, which cannot be derived from, but for the guard.
class ButtonInterface final : public QAccessibleWidget
{
public:
    explicit ButtonInterface(QAbstractButton *button) : QAccessibleWidget(button), m_button(button) { }

    [[nodiscard]] QAccessible::Role role() const override
    {
        if (!m_button->isCheckable())
            return QAccessible::Button;
        const bool isOneOf =
            m_button->autoExclusive() || (m_button->group() && m_button->group()->exclusive());
        return isOneOf ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = !m_button->isCheckable() && m_button->isDown();
        if (const auto *box = qobject_cast<QCheckBox *>(m_button))
            state.checkStateMixed = box->checkState() == Qt::PartiallyChecked;
        if (const auto *push = qobject_cast<QPushButton *>(m_button))
            state.defaultButton = push->isDefault();
        state.hasPopup = !menus().isEmpty();
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        QString text = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Name && text.isEmpty())
            text = withoutMnemonic(m_button->text());
        // The one in a field has nothing but a picture.
        if (kind == QAccessible::Name && text.isEmpty()
            && qobject_cast<QLineEdit *>(m_button->parentWidget()))
            text = ButtonText::tr("Clear", "a field");
        return text;
    }

    // Qt lists no menu that opens by itself: not as a window, and not as a child of its parent.

    [[nodiscard]] int childCount() const override { return static_cast<int>(menus().size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(menus().value(index));
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return static_cast<int>(menus().indexOf(qobject_cast<QMenu *>(child->object())));
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button->isEnabled() && !isBlocked(m_button))
            names.prepend(m_button->isCheckable() ? toggleAction() : pressAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        if (action != pressAction() && action != toggleAction())
            return QAccessibleWidget::doAction(action);
        if (isBlocked(m_button))
            return;
        if (action == toggleAction())
            m_button->click();
        else // Whoever asks has the answer before what it leads to.
            m_button->animateClick();
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &action) const override
    {
        const bool isPress = action == pressAction() || action == toggleAction();
        return isPress && !m_button->shortcut().isEmpty() ? QStringList(m_button->shortcut().toString())
                                                          : QStringList();
    }

private:
    [[nodiscard]] QList<QMenu *> menus() const
    {
        return m_button->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    }

    QAbstractButton *m_button;
};

QAccessibleInterface *newButtonInterface(const QString &className, QObject *object)
{
    const bool isButton = className == "QPushButton"_L1 || className == "QCheckBox"_L1
        || className == "QRadioButton"_L1 || className == "QLineEditIconButton"_L1;
    return isButton ? new ButtonInterface(qobject_cast<QAbstractButton *>(object)) : nullptr;
}

} // namespace

bool isBlocked(const QWidget *widget)
{
    // A panel that floats waits with the window that it is of; a dialog does not wait for itself.
    for (const QWidget *window = widget->window(); window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr) {
        const auto waitsFor = [window, widget](const QWidget *other) {
            return isBefore(other, window) && !isAbove(other, widget);
        };
        if (std::ranges::any_of(QApplication::topLevelWidgets(), waitsFor))
            return true;
    }
    return false;
}

bool isBlocked(const QAction *action)
{
    return action->actionGroup() && !action->actionGroup()->isEnabled();
}

void guardAccessibleButtons()
{
    // Installing it again does nothing.
    QAccessible::installFactory(newButtonInterface);
}

} // namespace weir
