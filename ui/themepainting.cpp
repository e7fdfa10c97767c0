#include "ui/themepainting.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace weir {

QRectF frameRect(const QRect &rect, double width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

namespace {

constexpr double filledRadius = 3;

//! The rectangle of one of several joined buttons: it runs out on the joined sides, where it is clipped.
QRectF segmentRect(const QStyleOption *option, ButtonLook look)
{
    const bool joinsFormer = look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast;
    const bool joinsNext = look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentFirst;
    const QRect joined =
        option->rect.adjusted(joinsFormer ? -metrics::radius : 0, 0, joinsNext ? metrics::radius : 0, 0);
    return frameRect(QStyle::visualRect(option->direction, option->rect, joined), metrics::hairline);
}

//! Its text can be read and copied, but not changed.
bool isReadOnly(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isReadOnly();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area && area->viewport()->backgroundRole() == QPalette::AlternateBase;
}

//! Its rows and its header begin behind a frame that is a line wide, and would cut rounder corners and a
//! wider line, but for where its scroll bars are.
bool fillsItsFrame(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && view->frameWidth() == metrics::hairline;
}

bool isSegment(ButtonLook look)
{
    return look == ButtonLook::SegmentOnly || look == ButtonLook::SegmentFirst
        || look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast;
}

} // namespace

void drawRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
                 double lineWidth, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect, radius, radius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColors &colors = themeColors(option->palette);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const FieldMark mark = fieldMark(widget);
    // A list is seen by its rows, and its frame has to change clearly with the focus.
    const bool isList = qobject_cast<const QAbstractItemView *>(widget);
    QColor line = enabled && !isList ? colors.strongBorder : colors.border;
    if (focused)
        line = colors.accent;
    else if (mark == FieldMark::Error)
        line = colors.error;
    else if (mark == FieldMark::Warning)
        line = colors.warningBorder;
    else if (enabled && !isList && option->state.testFlag(QStyle::State_MouseOver))
        line = colors.muted;
    const bool isFilled = fillsItsFrame(widget);
    const double width = focused && !isFilled ? focusWidth : metrics::hairline;
    const bool isOpen = enabled && !isReadOnly(widget);
    drawRounded(painter, frameRect(option->rect, width), isOpen ? colors.surface : colors.raised, line, width,
                isFilled ? filledRadius : metrics::radius);
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF center = QRectF(rect).center();
    painter->drawPolyline(
        QPolygonF({center + QPointF(-4, -2), center + QPointF(0, 2), center + QPointF(4, -2)}));
    painter->restore();
}

bool isFilled(const QStyleOption *option, ButtonLook look)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    return look == ButtonLook::Primary || (look == ButtonLook::Normal && isDefault)
        || (isSegment(look) && option->state.testFlag(QStyle::State_On));
}

void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColors &colors = themeColors(option->palette);
    const ButtonLook look = buttonLook(widget);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool pressed = option->state.testFlag(QStyle::State_Sunken);
    const bool hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool keyboardFocus = option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool filled = isFilled(option, look);

    QColor fill = pressed ? colors.chip : hovered ? colors.raised : colors.surface;
    const QColor quiet = enabled ? colors.strongBorder : colors.border;
    QColor line = hovered && !isSegment(look) ? colors.muted : quiet;
    if (filled) {
        fill = !enabled ? colors.border : pressed || hovered ? colors.accentPressed : colors.accent;
        line = fill;
    } else if (look == ButtonLook::Link || (look == ButtonLook::Quiet && !hovered && !pressed)) {
        fill = line = QColor();
    }
    if (look == ButtonLook::Chip) {
        fill = colors.chip;
        line = hovered || pressed ? colors.strongBorder : QColor();
    }
    painter->save();
    painter->setClipRect(option->rect, Qt::IntersectClip);
    drawRounded(painter,
                isSegment(look) ? segmentRect(option, look) : frameRect(option->rect, metrics::hairline),
                fill, line, metrics::hairline,
                look == ButtonLook::Chip ? option->rect.height() / 3.0 : metrics::radius);
    painter->restore();
    if (!filled && (look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast)) {
        const QRect seam(option->rect.topLeft(), QSize(metrics::hairline, option->rect.height()));
        painter->fillRect(QStyle::visualRect(option->direction, option->rect, seam), quiet);
    }
    if (keyboardFocus && look == ButtonLook::Link) {
        // It is as large as its text, which a ring would cross.
        const QRectF text(option->rect);
        painter->fillRect(QRectF(text.left(), text.bottom() - focusWidth, text.width(), focusWidth),
                          colors.accent);
    } else if (keyboardFocus) {
        const QRect ring = filled ? option->rect.adjusted(2, 2, -2, -2) : option->rect;
        drawRounded(painter, frameRect(ring, focusWidth), {}, filled ? colors.onAccent : colors.accent,
                    focusWidth, filled ? metrics::tight : metrics::radius);
    }
}

void drawIndicator(QPainter *painter, const QStyleOption *option, double radius)
{
    const ThemeColors &colors = themeColors(option->palette);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor accent = enabled ? colors.accent : colors.disabled;
    const bool hovered = option->state.testFlag(QStyle::State_MouseOver);
    drawRounded(painter, frameRect(option->rect, metrics::hairline), on ? accent : colors.surface,
                on                       ? accent
                    : hovered && enabled ? colors.accent
                                         : colors.strongBorder,
                metrics::hairline, radius);
}

void drawCheckMark(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(themeColors(option->palette).onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF center = QRectF(option->rect).center();
    if (option->state.testFlag(QStyle::State_On)) {
        painter->drawPolyline(
            QPolygonF({center + QPointF(-3.5, 0.3), center + QPointF(-1, 2.8), center + QPointF(3.5, -2.7)}));
    }
    painter->restore();
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const QRect &slider)
{
    if (bar->minimum == bar->maximum)
        return;
    const ThemeColors &colors = themeColors(bar->palette);
    const bool active = bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && bar->state.testFlag(QStyle::State_MouseOver);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    drawRounded(painter, handle, active ? colors.muted : colors.strongBorder, {}, 0,
                std::min(handle.width(), handle.height()) / 2);
}

int tabIndent(const QStyleOption *option)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const bool isFirst =
        tab && (tab->position == QStyleOptionTab::Beginning || tab->position == QStyleOptionTab::OnlyOneTab);
    return isFirst ? metrics::gap : 0;
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const ThemeColors &colors = themeColors(option->palette);
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const QRect rect = QStyle::visualRect(option->direction, option->rect,
                                          option->rect.adjusted(tabIndent(option), tabGap, 0, 0));
    painter->fillRect(option->rect.left(), rect.bottom(), option->rect.width(), metrics::hairline,
                      colors.border);
    if (!selected)
        return;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    drawRounded(painter, frameRect(rect, metrics::hairline).adjusted(0, 0, 0, metrics::radius + 2),
                colors.surface, colors.border);
    painter->restore();
    if (option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange)) {
        drawRounded(painter, frameRect(rect.adjusted(4, 4, -4, -4), focusWidth), {}, colors.accent,
                    focusWidth, metrics::tight);
    }
}

QRect tabTextRect(const QStyleOptionTab *tab)
{
    const int left = metrics::gap + metrics::tight + tabIndent(tab) + tab->leftButtonSize.width();
    const int right = metrics::gap + metrics::tight + tab->rightButtonSize.width();
    return QStyle::visualRect(tab->direction, tab->rect, tab->rect.adjusted(left, tabGap, -right, 0));
}

void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab)
{
    const ThemeColors &colors = themeColors(tab->palette);
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->setFont(themeFont(TextStyle::Strong));
    const bool hovered = tab->state.testFlag(QStyle::State_MouseOver);
    painter->setPen(selected || hovered ? colors.text : colors.muted);
    const QRect rect = tabTextRect(tab);
    const QString text =
        painter->fontMetrics().elidedText(tab->text, Qt::ElideMiddle, rect.width(), Qt::TextShowMnemonic);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, text);
    painter->restore();
}

void drawSortArrow(QPainter *painter, const QStyleOptionHeader *header)
{
    if (header->sortIndicator == QStyleOptionHeader::None)
        return;
    const int text = header->fontMetrics.horizontalAdvance(header->text);
    const QPoint behindText(header->rect.left() + 2 * metrics::gap + text + 1, header->rect.center().y() + 1);
    const QPointF center =
        QStyle::visualRect(header->direction, header->rect, QRect(behindText, QSize(1, 1))).topLeft();
    const double tip = header->sortIndicator == QStyleOptionHeader::SortDown ? -1.5 : 1.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(themeColors(header->palette).muted, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({center + QPointF(-3, -tip), center + QPointF(0, tip), center + QPointF(3, -tip)}));
    painter->restore();
}

void drawTabClose(QPainter *painter, const QStyleOption *option)
{
    const bool hovered = option->state.testFlag(QStyle::State_Raised);
    if (!hovered && !option->state.testFlag(QStyle::State_Selected))
        return;
    const ThemeColors &colors = themeColors(option->palette);
    if (hovered)
        drawRounded(painter, QRectF(option->rect), colors.chip, {}, 0, metrics::tight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(hovered ? colors.text : colors.muted, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QPointF center = QRectF(option->rect).center();
    painter->drawLine(center + QPointF(-3, -3), center + QPointF(3, 3));
    painter->drawLine(center + QPointF(3, -3), center + QPointF(-3, 3));
    painter->restore();
}

void drawMenuBarItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    const ThemeColors &colors = themeColors(item->palette);
    painter->fillRect(item->rect, colors.surface);
    if (item->state.testFlag(QStyle::State_Selected))
        drawRounded(painter, QRectF(item->rect).adjusted(1, 2, -1, -2), colors.chip, {}, 0, metrics::tight);
    painter->save();
    painter->setPen(item->state.testFlag(QStyle::State_Enabled) ? colors.text : colors.disabled);
    painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item->text);
    painter->restore();
}

void drawHeaderSection(QPainter *painter, const QStyleOption *option)
{
    const ThemeColors &colors = themeColors(option->palette);
    painter->fillRect(option->rect, colors.surface);
    painter->fillRect(
        QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), metrics::hairline),
        colors.border);
}

} // namespace weir
