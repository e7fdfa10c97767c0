#include "ui/wrappedlabel.h"

#include "ui/textlines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : WrappedLabel(parent)
{
    setText(text);
}

void WrappedLabel::fitWidth()
{
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    setSizePolicy(policy);
}

QRect WrappedLabel::textRect() const
{
    breakLines(width());
    QRectF lines;
    for (int line = 0; line < m_layout.lineCount(); ++line)
        lines |= m_layout.lineAt(line).naturalTextRect();
    return lines.toAlignedRect();
}

int WrappedLabel::textWidth() const
{
    takeText();
    if (m_textWidth < 0) {
        // Glyphs of another font, such as Chinese ones, may be taller than the label's own.
        m_lineHeight = static_cast<int>(std::ceil(breakLines(std::numeric_limits<int>::max())));
        double widest = 0;
        for (int line = 0; line < m_layout.lineCount(); ++line)
            widest = std::max(widest, m_layout.lineAt(line).naturalTextWidth());
        m_textWidth = static_cast<int>(std::ceil(widest));
    }
    return m_textWidth;
}

int WrappedLabel::lineHeight() const
{
    // Measured together.
    static_cast<void>(textWidth());
    return std::max(m_lineHeight, fontMetrics().height());
}

QSize WrappedLabel::sizeHint() const
{
    return {textWidth(), lineHeight()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {0, lineHeight()};
}

int WrappedLabel::heightForWidth(int width) const
{
    if (width >= textWidth())
        return lineHeight();
    return static_cast<int>(std::ceil(breakLines(width)));
}

void WrappedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    breakLines(width());
    m_layout.draw(&painter, {0, 0});
}

void WrappedLabel::takeText() const
{
    QString shown = text();
    // All that a layout takes for the end of a line.
    shown.replace(u'\n', QChar(QChar::LineSeparator));
    if (m_layout.text() == shown && m_layout.font() == font()
        && m_layout.textOption().alignment() == alignment())
        return;
    QTextOption option = m_layout.textOption();
    option.setAlignment(alignment());
    m_layout.setTextOption(option);
    m_layout.setText(shown);
    m_layout.setFont(font());
    m_brokenWidth = -1;
    m_textWidth = -1;
}

double WrappedLabel::breakLines(double width) const
{
    takeText();
    if (m_brokenWidth == width)
        return m_height;
    m_brokenWidth = width;
    m_height = layOutLines(m_layout, width);
    return m_height;
}

} // namespace weir
