#include "ui/profilebutton.h"

#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int stripWidth = 4;
constexpr int lineGap = 6;

QRect drawLine(QPainter &painter, const QRect &space, TextStyle style, const QColor &color,
               const QString &text, const QString &end)
{
    painter.setFont(themeFont(style));
    painter.setPen(color);
    const QFontMetrics lineMetrics = painter.fontMetrics();
    const int room = space.width() - lineMetrics.horizontalAdvance(end);
    painter.drawText(space, Qt::AlignLeft | Qt::AlignTop,
                     lineMetrics.elidedText(text, Qt::ElideRight, room) + end);
    return space.adjusted(0, lineMetrics.height() + lineGap, 0, 0);
}

} // namespace

ProfileButton::ProfileButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followLanguage(this, [this] {
        setToolTip(tr("Choose another profile, or change this one"));
        setAccessibleName(tr("Profile: %1").arg(m_name));
    });
}

void ProfileButton::setProfile(const QString &name, const QString &place, const QString &color)
{
    m_name = name;
    m_place = place;
    m_color = QColor::isValidColorName(color) ? QColor(color) : QColor();
    setAccessibleName(tr("Profile: %1").arg(name));
    setAccessibleDescription(place);
    update();
}

QSize ProfileButton::sizeHint() const
{
    const int lines = QFontMetrics(themeFont(TextStyle::Strong)).height()
        + QFontMetrics(themeFont(TextStyle::Small)).height();
    return {180, lines + lineGap + 2 * metrics::fieldPadding};
}

QSize ProfileButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ProfileButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, metrics::radius, metrics::radius);
    painter.fillPath(outline, isDown() || underMouse() ? colors.raised : colors.surface);
    painter.save();
    painter.setClipPath(outline);
    if (m_color.isValid())
        painter.fillRect(0, 0, stripWidth, height(), m_color);
    painter.restore();
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.border, metrics::hairline));
    painter.drawPath(outline);

    constexpr int left = stripWidth + metrics::gap;
    QRect space = rect().adjusted(left, metrics::fieldPadding, -metrics::fieldPadding, 0);
    space = drawLine(painter, space, TextStyle::Strong, colors.text, m_name, u" ▾"_s);
    drawLine(painter, space, TextStyle::Small, colors.muted, m_place, {});
}

} // namespace weir
