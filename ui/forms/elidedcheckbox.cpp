#include "ui/forms/elidedcheckbox.h"

#include "ui/plaintexts.h"

#include <QHelpEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolTip>

namespace weir {

ElidedCheckBox::ElidedCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(buttonText(text), parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedCheckBox::minimumSizeHint() const
{
    return {style()->pixelMetric(QStyle::PM_IndicatorWidth) * 3, QCheckBox::minimumSizeHint().height()};
}

void ElidedCheckBox::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    option->text = buttonText(shownText());
}

bool ElidedCheckBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QCheckBox::event(event);
    const bool isCut = shownText() != m_text;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? toolTipText(m_text) : QString(),
                       this);
    return true;
}

QString ElidedCheckBox::shownText() const
{
    QStyleOptionButton option;
    QCheckBox::initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
    return fontMetrics().elidedText(m_text, Qt::ElideMiddle, room);
}

} // namespace weir
