#include "ui/actionbutton.h"

#include "ui/blocking.h"
#include "ui/plaintexts.h"

#include <QAction>
#include <QPushButton>

namespace weir {

QPushButton *newActionButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    const auto follow = [button, action] {
        button->setText(withoutMnemonic(action->text()));
        button->setToolTip(action->toolTip());
        if (!isBlocked(action))
            button->setEnabled(action->isEnabled());
    };
    follow();
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace weir
