#include "ui/currentmark.h"

#include <QAbstractButton>

namespace weir {

CurrentMark::CurrentMark(QAbstractButton *button) : QObject(button), m_button(button)
{
    button->setCheckable(true);
    connect(button, &QAbstractButton::toggled, this, &CurrentMark::restore);
}

void CurrentMark::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    m_button->setChecked(isCurrent);
}

void CurrentMark::restore()
{
    if (m_button->isChecked() == m_isCurrent)
        return;
    m_button->setChecked(m_isCurrent);
    Q_EMIT chosen();
}

} // namespace weir
