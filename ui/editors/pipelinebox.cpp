#include "ui/editors/pipelinebox.h"

#include "models/schema/displaytext.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! How far the badge stands out of the box.
constexpr int badgeMargin = 8;
constexpr int badgeSize = 18;
constexpr int padding = 12;
constexpr int smallestText = 84;
constexpr int widestDetail = 168;
constexpr int lineGap = 3;
constexpr double boxRadius = 8;

} // namespace

PipelineBox::PipelineBox(QWidget *parent) : QAbstractButton(parent), m_mark(new CurrentMark(this))
{
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PipelineBox::setStage(const PipelineStage &stage)
{
    if (m_stage == stage)
        return;
    const bool isWider = stage.title != m_stage.title || stage.detail != m_stage.detail;
    m_stage = stage;
    setText(m_stage.title);
    setAccessibleName(m_stage.role == m_stage.title ? m_stage.role
                                                    : tr("%1: %2").arg(m_stage.role, m_stage.title));
    QStringList description{m_stage.detail};
    if (m_stage.errors > 0)
        description.append(tr("%n error(s)", nullptr, static_cast<int>(m_stage.errors)));
    if (m_stage.warnings > 0)
        description.append(tr("%n warning(s)", nullptr, static_cast<int>(m_stage.warnings)));
    setAccessibleDescription(listText(description));
    if (isWider)
        updateGeometry();
    update();
}

QRect PipelineBox::box() const
{
    return rect().adjusted(0, badgeMargin, -badgeMargin, 0);
}

QSize PipelineBox::sizeHint() const
{
    const QFontMetrics title(themeFont(TextStyle::Strong));
    const QFontMetrics detail(themeFont(TextStyle::Small));
    const int width = std::max({smallestText, title.horizontalAdvance(m_stage.title),
                                std::min(detail.horizontalAdvance(m_stage.detail), widestDetail)});
    const int height = title.height() + detail.height() + lineGap + 2 * (padding - 3);
    // The advance is rounded, the cutting is not.
    return {width + 1 + 2 * padding + badgeMargin, height + badgeMargin};
}

void PipelineBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool keyboardFocus = hasFocus();
    const double line = keyboardFocus ? 2 : 1;
    const QColor frame = keyboardFocus || isChecked() ? colors.accent
        : underMouse()                                ? colors.strongBorder
                                                      : colors.border;
    painter.setPen(QPen(frame, line));
    painter.setBrush(isChecked() ? colors.accentSurface : colors.raised);
    painter.drawRoundedRect(QRectF(box()).adjusted(line / 2, line / 2, -line / 2, -line / 2), boxRadius,
                            boxRadius);

    // Where there is little room, the text has it.
    const int side = width() < sizeHint().width() ? padding - metrics::tight : padding;
    const QRect text = box().adjusted(side, padding - 3, -side, -padding + 3);
    painter.setFont(themeFont(TextStyle::Strong));
    painter.setPen(colors.text);
    const QFontMetrics title = painter.fontMetrics();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     title.elidedText(m_stage.title, Qt::ElideRight, text.width()));
    painter.setFont(themeFont(TextStyle::Small));
    painter.setPen(colors.muted);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_stage.detail, Qt::ElideRight, text.width()));
    paintBadge(painter);
}

void PipelineBox::paintBadge(QPainter &painter) const
{
    const qsizetype count = m_stage.errors > 0 ? m_stage.errors : m_stage.warnings;
    if (count == 0)
        return;
    const ThemeColors &colors = themeColors(palette());
    QFont font = themeFont(TextStyle::Small);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    const QString text = count > 99 ? u"99+"_s : QString::number(count);
    const int width = std::max(badgeSize, painter.fontMetrics().horizontalAdvance(text) + 8);
    const QRect badge(rect().right() - width + 1, 0, width, badgeSize);
    // Round for errors, square for warnings: the colour is not the only sign.
    const double radius = m_stage.errors > 0 ? badgeSize / 2.0 : metrics::tight;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_stage.errors > 0 ? colors.error : colors.warning);
    painter.drawRoundedRect(badge, radius, radius);
    painter.setPen(colors.onSignal);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace weir
