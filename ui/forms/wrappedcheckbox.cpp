#include "ui/forms/wrappedcheckbox.h"

#include "ui/plaintexts.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QTextLayout>

namespace weir {

WrappedCheckBox::WrappedCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(buttonText(text), parent), m_text(text)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    return {style()->pixelMetric(QStyle::PM_IndicatorWidth) * 3, QCheckBox::minimumSizeHint().height()};
}

int WrappedCheckBox::heightForWidth(int width) const
{
    const int oneLine = sizeHint().height();
    const auto moreLines = static_cast<int>(linesFor(width).size()) - 1;
    return oneLine + std::max(0, moreLines) * fontMetrics().lineSpacing();
}

void WrappedCheckBox::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    option->text = buttonText(linesFor(width()).join(u'\n'));
}

QStringList WrappedCheckBox::linesFor(int width) const
{
    QStyleOptionButton option;
    QCheckBox::initStyleOption(&option);
    option.rect.setWidth(width);
    const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
    if (fontMetrics().horizontalAdvance(m_text) < room)
        return {m_text};
    QTextLayout layout(m_text, font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        lines.append(m_text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace weir
