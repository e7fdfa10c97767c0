#include "ui/themestyle.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int comboArrowWidth = 26;
constexpr int scrollBarWidth = 12;
constexpr int indicatorSize = 16;
constexpr double focusWidth = 2;
constexpr int tabGap = 6;
constexpr int closeSignSize = 14;

//! A line drawn in the middle of pixels, so that it is sharp.
QRectF frameRect(const QRect &rect, double width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void drawRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
                 double lineWidth = metrics::hairline, double radius = metrics::radius)
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
    QColor line = colors.border;
    if (focused)
        line = colors.accent;
    else if (mark == FieldMark::Error)
        line = colors.error;
    else if (mark == FieldMark::Warning)
        line = colors.warningBorder;
    else if (enabled && option->state.testFlag(QStyle::State_MouseOver))
        line = colors.strongBorder;
    const double width = focused ? focusWidth : metrics::hairline;
    drawRounded(painter, frameRect(option->rect, width), enabled ? colors.surface : colors.raised, line,
                width);
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

//! The rectangle of one of several joined buttons: it runs out on the joined sides, where it is clipped.
QRectF segmentRect(const QRect &rect, ButtonLook look)
{
    const bool joinsLeft = look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast;
    const bool joinsRight = look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentFirst;
    return frameRect(rect, metrics::hairline)
        .adjusted(joinsLeft ? -metrics::radius : 0, 0, joinsRight ? metrics::radius : 0, 0);
}

bool isSegment(ButtonLook look)
{
    return look == ButtonLook::SegmentOnly || look == ButtonLook::SegmentFirst
        || look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast;
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
    QColor line = hovered && !isSegment(look) ? colors.strongBorder : colors.border;
    if (filled) {
        fill = !enabled ? colors.border : pressed || hovered ? colors.accentPressed : colors.accent;
        line = fill;
    } else if (look == ButtonLook::Link || (look == ButtonLook::Quiet && !hovered && !pressed)) {
        fill = line = QColor();
    }
    painter->save();
    painter->setClipRect(option->rect, Qt::IntersectClip);
    drawRounded(painter,
                isSegment(look) ? segmentRect(option->rect, look)
                                : frameRect(option->rect, metrics::hairline),
                fill, line);
    painter->restore();
    if (!filled && (look == ButtonLook::SegmentMiddle || look == ButtonLook::SegmentLast)) {
        painter->fillRect(
            QRect(option->rect.left(), option->rect.top(), metrics::hairline, option->rect.height()),
            colors.border);
    }
    if (keyboardFocus) {
        const QRect ring = filled ? option->rect.adjusted(2, 2, -2, -2) : option->rect;
        drawRounded(painter, frameRect(ring, focusWidth), {}, filled ? colors.onAccent : colors.accent,
                    filled ? metrics::hairline : focusWidth);
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

//! Before the first tab of a bar.
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
    const QRect rect = option->rect.adjusted(tabIndent(option), tabGap, 0, 0);
    const int lineEnd = selected ? rect.left() : rect.right() + 1;
    painter->fillRect(option->rect.left(), rect.bottom(), lineEnd - option->rect.left(), metrics::hairline,
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

void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab)
{
    const ThemeColors &colors = themeColors(tab->palette);
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->setFont(themeFont(TextStyle::Strong));
    const bool hovered = tab->state.testFlag(QStyle::State_MouseOver);
    painter->setPen(selected || hovered ? colors.text : colors.muted);
    QRect rect = tab->rect.adjusted(metrics::gap + metrics::tight + tabIndent(tab), tabGap,
                                    -metrics::gap - metrics::tight, 0);
    rect.adjust(tab->leftButtonSize.width(), 0, -tab->rightButtonSize.width(), 0);
    const QString text =
        painter->fontMetrics().elidedText(tab->text, Qt::ElideMiddle, rect.width(), Qt::TextShowMnemonic);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, text);
    painter->restore();
}

//! Beside the text, where it is read with it. Qt's SortDown stands for ascending order.
void drawSortArrow(QPainter *painter, const QStyleOptionHeader *header)
{
    if (header->sortIndicator == QStyleOptionHeader::None)
        return;
    const int text = header->fontMetrics.horizontalAdvance(header->text);
    const QPointF center(header->rect.left() + 2 * metrics::gap + text + 1, header->rect.center().y() + 1);
    const double tip = header->sortIndicator == QStyleOptionHeader::SortDown ? -1.5 : 1.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(themeColors(header->palette).muted, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({center + QPointF(-3, -tip), center + QPointF(0, tip), center + QPointF(3, -tip)}));
    painter->restore();
}

//! Shown where it can be wanted: on the tab in front and under the pointer.
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

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setBackgroundRole(QPalette::AlternateBase);
        tabs->setAutoFillBackground(true);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // The frame of a text field is its padding as well, so that its corners stay round.
        return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QListView *>(widget)
            ? metrics::tight + 1
            : metrics::hairline;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 2 * scrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return closeSignSize;
    case PM_MenuButtonIndicator:
        // Buttons with a menu say so in their text.
        return 0;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QTableView *>(widget) ? metrics::gap - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        return metrics::gap;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::gap;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_SplitterWidth:
        return metrics::hairline;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 2 * metrics::fieldPadding, fieldHeight(widget)};
    case CT_ComboBox:
        return {size.width() + metrics::fieldPadding + comboArrowWidth, fieldHeight(widget)};
    case CT_PushButton: {
        const int padding = buttonLook(widget) == ButtonLook::Link ? 0 : metrics::fieldPadding + 1;
        const int height = buttonLook(widget) == ButtonLook::Link ? size.height() : fieldHeight(widget);
        return {size.width() + 2 * padding, height};
    }
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        const QFontMetrics strong(themeFont(TextStyle::Strong));
        const int buttons = tab->leftButtonSize.width() + tab->rightButtonSize.width();
        const int text = strong.size(Qt::TextShowMnemonic, tab->text).width();
        return {text + buttons + 2 * (metrics::gap + metrics::tight) + 2 + tabIndent(tab),
                strong.height() + 2 * metrics::gap + tabGap};
    }
    case CT_MenuBarItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget)
            .expandedTo({0, option->fontMetrics.height() + metrics::rowGap});
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), option->fontMetrics.height() + metrics::gap)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? metrics::fieldPadding - 2 : 0;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    case SE_PushButtonContents:
        return option->rect;
    case SE_TabBarTabRightButton:
        return QProxyStyle::subElementRect(element, option, widget).translated(metrics::tight, tabGap / 2);
    case SE_ItemViewItemText: {
        // Between a sign and its word the margins of both would add up.
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        const bool hasSign = item && item->features.testFlag(QStyleOptionViewItem::HasDecoration);
        const bool isWide = hasSign && qobject_cast<const QTableView *>(widget);
        return QProxyStyle::subElementRect(element, option, widget)
            .adjusted(isWide ? -metrics::gap : 0, 0, 0, 0);
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(metrics::fieldPadding - 2, 2, -comboArrowWidth, -2));
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow) {
        QRect arrow = option->rect;
        arrow.setLeft(arrow.right() - comboArrowWidth + 1);
        return visualRect(option->direction, option->rect, arrow);
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);

    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider =
        std::clamp<qint64>(range > 0 ? qint64(length) * bar->pageStep / (range + bar->pageStep) : length,
                           std::min(2 * scrollBarWidth, length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto part = [&](int from, int to) {
        return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height())
                          : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(start, start + slider);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + slider, length);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ThemeColors &colors = themeColors(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(painter, option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isChip(widget))
            drawRounded(painter, QRectF(option->rect), colors.chip, {}, 0, option->rect.height() / 3.0);
        else
            drawField(painter, option, widget);
        return;
    case PE_PanelButtonCommand:
        drawButton(painter, option, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On)
            && option->state.testFlag(State_Enabled)) {
            drawRounded(painter, QRectF(option->rect),
                        option->state.testFlag(State_Sunken) ? colors.border : colors.chip, {});
        }
        return;
    case PE_FrameFocusRect:
        // Buttons draw their own; rows of views show where they are by their background.
        if (!qobject_cast<const QAbstractButton *>(widget))
            return;
        drawRounded(painter, frameRect(option->rect, focusWidth), {}, colors.accent, focusWidth,
                    metrics::tight);
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(painter, option, metrics::tight);
        drawCheckMark(painter, option);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(painter, option, indicatorSize / 2.0);
        if (option->state.testFlag(State_On)) {
            const QRectF dot = QRectF(option->rect).adjusted(5, 5, -5, -5);
            drawRounded(painter, dot, colors.onAccent, {}, 0, dot.width() / 2);
        }
        return;
    case PE_IndicatorArrowDown:
        drawChevron(painter, option->rect, colors.muted);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), metrics::hairline),
            colors.border);
        return;
    case PE_IndicatorTabClose:
        drawTabClose(painter, option);
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const ThemeColors &colors = themeColors(option->palette);
    switch (element) {
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        drawButton(painter, option, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            const ButtonLook look = buttonLook(widget);
            if (label.state.testFlag(State_Enabled)
                && (isFilled(option, look) || (look == ButtonLook::Link && !hasTone(widget)))) {
                label.palette.setColor(QPalette::ButtonText,
                                       look == ButtonLook::Link ? colors.accent : colors.onAccent);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        drawTab(painter, option);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(painter, tab);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors.surface);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(painter, item);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            drawControl(CE_HeaderSection, header, painter, widget);
            label.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawControl(CE_HeaderLabel, &label, painter, widget);
            drawSortArrow(painter, header);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(painter, option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, colors.muted);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem row = *item;
            row.palette.setColor(QPalette::Highlight, colors.accentSurface);
            row.palette.setColor(QPalette::HighlightedText, colors.text);
            QProxyStyle::drawControl(element, &row, painter, widget);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colors.border);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawField(painter, option, widget);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const ThemeColors &colors = themeColors(option->palette);
        drawChevron(painter, arrow, option->state.testFlag(State_Enabled) ? colors.text : colors.disabled);
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        drawScrollBar(painter, bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace weir
