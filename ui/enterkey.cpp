#include "ui/enterkey.h"

#include "ui/widgetkeys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QKeyEvent>
#include <QPointer>
#include <QRadioButton>

namespace weir {

namespace {

//! Choices are made by Space; in a dialog Enter ends it from them as from a field.
bool isPressedByEnter(const QAbstractButton *button)
{
    return !qobject_cast<const QCheckBox *>(button) && !qobject_cast<const QRadioButton *>(button)
        && !(button->isCheckable() && qobject_cast<const QDialog *>(button->window()));
}

class EnterKey final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *button = qobject_cast<QAbstractButton *>(watched);
        if (event->type() != QEvent::KeyPress || !button || watched != QApplication::focusWidget()
            || !isKey(static_cast<QKeyEvent *>(event), WidgetKey::PressButton) || !isPressedByEnter(button))
            return QObject::eventFilter(watched, event);
        // A key that is held down presses once.
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            button->click();
        return true;
    }
};

} // namespace

void installEnterKey()
{
    static QPointer<EnterKey> installed;
    if (installed)
        return;
    installed = new EnterKey(qApp);
    qApp->installEventFilter(installed);
}

} // namespace weir
