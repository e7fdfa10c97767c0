#include "ui/messagebar.h"

#include "ui/leveltext.h"
#include "ui/wrappedlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

MessageBar::MessageBar(Level level, QWidget *parent)
    : QWidget(parent), m_level(level), m_text(new WrappedLabel(this)), m_layout(new QVBoxLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_layout->setContentsMargins(metrics::margin, metrics::rowGap, metrics::margin, metrics::rowGap);
    m_layout->setSpacing(metrics::tight);
    m_layout->addWidget(m_text);
}

void MessageBar::setText(const QString &text)
{
    setLevelText(m_text, m_level, text);
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    setButtonLook(button, ButtonLook::Link);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

} // namespace weir
