#include "ui/forms/segmentedcontrol.h"

#include "ui/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

ButtonLook lookAt(size_t index, size_t first, size_t last)
{
    if (first == last)
        return ButtonLook::SegmentOnly;
    if (index == first)
        return ButtonLook::SegmentFirst;
    return index == last ? ButtonLook::SegmentLast : ButtonLook::SegmentMiddle;
}

} // namespace

SegmentedControl::SegmentedControl(const QStringList &texts, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    for (const QString &text : texts) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_group->addButton(button, static_cast<int>(m_buttons.size()));
        m_buttons.push_back(button);
    }
    leadTab();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Assistive technologies toggle a segment without a click.
    connect(m_group, &QButtonGroup::idToggled, this, &SegmentedControl::takeToggle);
}

void SegmentedControl::setCurrent(int index)
{
    if (index == current())
        return;
    const QSignalBlocker blocker(m_group);
    if (index >= 0) {
        m_buttons[static_cast<size_t>(index)]->setChecked(true);
    } else {
        m_group->setExclusive(false);
        m_group->checkedButton()->setChecked(false);
        m_group->setExclusive(true);
    }
    leadTab();
}

void SegmentedControl::leadTab()
{
    for (QPushButton *button : m_buttons)
        button->setFocusPolicy(button == focusTarget() ? Qt::StrongFocus : Qt::ClickFocus);
}

void SegmentedControl::takeToggle(int index, bool isOn)
{
    if (isOn)
        Q_EMIT chosen(index);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

QWidget *SegmentedControl::focusTarget() const
{
    return m_buttons[static_cast<size_t>(std::max(current(), 0))];
}

void SegmentedControl::setDescription(const QString &description)
{
    for (QPushButton *button : m_buttons)
        button->setAccessibleDescription(description);
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (const QPushButton *button : m_buttons)
        width += button->sizeHint().width();
    return {width, m_buttons.front()->sizeHint().height()};
}

QSize SegmentedControl::minimumSizeHint() const
{
    QSize size;
    for (const QPushButton *button : m_buttons)
        size = size.expandedTo(button->sizeHint());
    return size;
}

int SegmentedControl::heightForWidth(int width) const
{
    return layOut(width, Placing::Measure);
}

void SegmentedControl::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(width(), Placing::Apply);
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut(width(), Placing::Apply);
}

int SegmentedControl::layOut(int width, Placing placing) const
{
    int top = 0;
    for (size_t first = 0; first < m_buttons.size();) {
        size_t last = first;
        int used = m_buttons[first]->sizeHint().width();
        while (last + 1 < m_buttons.size() && used + m_buttons[last + 1]->sizeHint().width() <= width)
            used += m_buttons[++last]->sizeHint().width();
        const int height = m_buttons[first]->sizeHint().height();
        int left = 0;
        for (size_t index = first; placing == Placing::Apply && index <= last; ++index) {
            QPushButton *button = m_buttons[index];
            const int buttonWidth = std::min(button->sizeHint().width(), width);
            setButtonLook(button, lookAt(index, first, last));
            button->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height),
                                                   QRect(left, top, buttonWidth, height)));
            left += buttonWidth;
        }
        top += height + metrics::tight;
        first = last + 1;
    }
    return top - metrics::tight;
}

} // namespace weir
