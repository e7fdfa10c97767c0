#include "ui/rules/conditioncard.h"

#include "models/amounttext.h"
#include "ui/theme.h"
#include "ui/themepainting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace weir {

using namespace Qt::StringLiterals;

ConditionCard::ConditionCard(QWidget *parent)
    : QWidget(parent), m_content(new QHBoxLayout), m_countLabel(new QLabel(this)),
      m_more(new QPushButton(u"⋯"_s, this))
{
    m_content->setSpacing(metrics::gap);
    m_countLabel->setTextFormat(Qt::PlainText);
    setTextStyle(m_countLabel, TextStyle::Strong);
    m_countLabel->setFixedHeight(fieldHeight(this));
    m_countLabel->hide();
    m_more->setAutoDefault(false);
    m_more->setFixedWidth(fieldHeight(m_more));
    m_more->setToolTip(tr("Duplicate, move or remove this condition"));
    setButtonLook(m_more, ButtonLook::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(metrics::gap);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_countLabel, 0, Qt::AlignTop);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_more, &QPushButton::clicked, this, &ConditionCard::openMenu);
    ConditionCard::setEditing(Editing::Allowed);
}

void ConditionCard::showCondition(const FilterCondition &condition)
{
    m_condition = condition;
}

void ConditionCard::setPosition(const ConditionPosition &position)
{
    if (m_position == position)
        return;
    m_position = position;
    updateNames();
}

void ConditionCard::showCount(ConditionCount count)
{
    if (m_count == count)
        return;
    m_count = count;
    const QString text = tr("%1 of %2").arg(amountText(count.holds), amountText(count.events));
    m_countLabel->setText((count.holds > 0 ? u"✓ "_s : u"✕ "_s) + text);
    setTone(m_countLabel, count.holds > 0 ? Tone::Success : Tone::Error);
    m_countLabel->setVisible(count.events > 0);
    updateNames();
}

void ConditionCard::setEditing(Editing editing)
{
    const bool canEdit = editing == Editing::Allowed;
    m_more->setVisible(canEdit);
    // The button brings room of its own.
    layout()->setContentsMargins(metrics::rowGap, metrics::radius,
                                 canEdit ? metrics::radius : metrics::rowGap, metrics::radius);
}

QWidget *ConditionCard::focusTarget() const
{
    return m_more;
}

void ConditionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRounded(&painter, frameRect(rect(), metrics::hairline), themeColors(palette()).surface,
                themeColors(palette()).border);
}

void ConditionCard::openMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, ConditionAction action) {
        QAction *item = menu->addAction(text);
        connect(item, &QAction::triggered, this, [this, action] { Q_EMIT actionRequested(action); });
        return item;
    };
    add(tr("&Duplicate"), ConditionAction::Duplicate)->setEnabled(m_position.free > 0);
    add(tr("Move &up"), ConditionAction::MoveUp)->setEnabled(m_position.index > 0);
    add(tr("Move do&wn"), ConditionAction::MoveDown)->setEnabled(m_position.index + 1 < m_position.count);
    menu->addSeparator();
    add(tr("&Remove"), ConditionAction::Remove);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ConditionCard::updateNames()
{
    const QString name = tr("%1, condition %2").arg(m_position.field, QString::number(m_position.index + 1));
    const QString description = m_count.events > 0
        ? tr("Holds for %1 of %2 events").arg(amountText(m_count.holds), amountText(m_count.events))
        : QString();
    m_countLabel->setAccessibleName(description);
    m_more->setAccessibleName(tr("%1: more").arg(name));
    m_more->setAccessibleDescription(description);
    setNames(name, description);
}

} // namespace weir
