#include "ui/topbar.h"

#include "ui/actionrefusal.h"
#include "ui/blocking.h"
#include "ui/followlanguage.h"
#include "ui/mainactions.h"
#include "ui/paletteentries.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int stripeThickness = 3;

//! The button says and allows what the action does. `sign` stands for the text where there is no room for it.
void follow(QPushButton *button, const QAction *action, const QString &sign)
{
    const QString text = withoutMnemonic(action->text());
    const QString shortcut = keysText(action);
    button->setText(sign.isEmpty() ? buttonText(text) : sign);
    button->setAccessibleName(text);
    QStringList tips{shortcut.isEmpty() ? text
                                        : TopBar::tr("%1 (%2)", "action and shortcut").arg(text, shortcut),
                     refusalOf(action)};
    tips.removeAll(QString());
    button->setToolTip(tips.join(u'\n'));
    // One that is blocked with its window keeps its look and the focus.
    if (!isBlocked(action))
        button->setEnabled(action->isEnabled());
}

} // namespace

TopBar::TopBar(const MainActions &actions, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, 5, metrics::rowGap, 6);
    layout->setSpacing(metrics::tight);

    auto *create = new QPushButton(this);
    followLanguage(create, [create] {
        create->setText(tr("New ▾"));
        create->setAccessibleName(tr("New"));
        create->setToolTip(tr("New event stream or subscription"));
    });
    // Not as the button's own menu: that one waits for an answer in an event loop of its own.
    connect(create, &QPushButton::clicked, this, [create, menu = actions.newMenu] {
        menu->popup(create->mapToGlobal(QPoint(0, create->height())));
    });
    layout->addWidget(create);
    layout->addWidget(addButton(actions.open, {}));
    m_draftButtons = {addButton(actions.save, {}), addButton(actions.undo, u"↶"_s),
                      addButton(actions.redo, u"↷"_s)};
    for (QPushButton *button : m_draftButtons)
        layout->addWidget(button);
    for (QPushButton *button : findChildren<QPushButton *>())
        setButtonLook(button, ButtonLook::Quiet);
    layout->addStretch(1);
    auto *palette = addButton(actions.showPalette, keysText(actions.showPalette));
    setButtonLook(palette, ButtonLook::Quiet);
    layout->addWidget(palette);
    for (QAction *action : {actions.showLab, actions.exportDraft, actions.apply}) {
        m_draftButtons.append(addButton(action, {}));
        layout->addWidget(m_draftButtons.last());
    }
    setButtonLook(m_draftButtons.last(), ButtonLook::Primary);
    setFront(Front::List);
}

void TopBar::setFront(Front front)
{
    for (QPushButton *button : m_draftButtons)
        button->setVisible(front == Front::Draft);
}

void TopBar::setStripe(const QColor &color)
{
    m_stripe = color;
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const int thickness = m_stripe.isValid() ? stripeThickness : metrics::hairline;
    QPainter(this).fillRect(0, height() - thickness, width(), thickness,
                            m_stripe.isValid() ? m_stripe : themeColors(palette()).border);
}

QPushButton *TopBar::addButton(QAction *action, const QString &sign)
{
    auto *button = new QPushButton(this);
    follow(button, action, sign);
    connect(action, &QAction::changed, button, [button, action, sign] { follow(button, action, sign); });
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace weir
