#include "ui/themestyle.h"

#include "ui/dockpainting.h"
#include "ui/fittingtext.h"
#include "ui/theme.h"
#include "ui/themepainting.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int comboArrowWidth = 26;
constexpr int scrollBarWidth = 12;

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
        return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
                || qobject_cast<const QListView *>(widget)
            ? metrics::tight + 1
            : metrics::hairline;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 2 * scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return closeSignSize;
    case PM_FocusFrameVMargin:
    case PM_FocusFrameHMargin:
        return metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget)
            ? metrics::gap - 1
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::gap;
    // Buttons with a menu say so in their text.
    case PM_MenuButtonIndicator:
    case PM_ScrollView_ScrollBarSpacing:
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
    case PM_DockWidgetSeparatorExtent:
        return panelGap;
    case PM_DockWidgetTitleMargin:
        return metrics::tight;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    // The ring has one of its own.
    case SH_FocusFrame_Mask:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Reduced ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
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
        if (buttonLook(widget) == ButtonLook::Chip)
            return size + QSize(2 * metrics::radius + 2, 2);
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
    case SE_ShapedFrameContents:
        return isChip(widget) ? option->rect.adjusted(metrics::radius, 0, -metrics::radius, 0)
                              : QProxyStyle::subElementRect(element, option, widget);
    case SE_TabBarTabText: {
        // The tab bar cuts the text to this before it is drawn.
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        return tab ? tabTextRect(tab) : QProxyStyle::subElementRect(element, option, widget);
    }
    case SE_TabBarTabRightButton:
        return QProxyStyle::subElementRect(element, option, widget)
            .translated(option->direction == Qt::RightToLeft ? -metrics::tight : metrics::tight, tabGap / 2);
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
    const qint64 shown = range > 0 ? qint64(length) * bar->pageStep / (range + bar->pageStep) : length;
    const int slider = std::clamp(static_cast<int>(shown), std::min(2 * scrollBarWidth, length), length);
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

QIcon ThemeStyle::standardIcon(StandardPixmap sign, const QStyleOption *option, const QWidget *widget) const
{
    const QIcon icon = panelIcon(sign);
    return icon.isNull() ? QProxyStyle::standardIcon(sign, option, widget) : icon;
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
    case PE_PanelItemViewRow:
        // Before the items of a tree, in the colour of the item itself.
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, colors.accentSurface);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        drawPanelGap(painter, option);
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
            label.text = fittingText(label, painter->fontMetrics());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            box && !box->editable) {
            QStyleOptionComboBox label = *box;
            label.currentText =
                fittingText(*box, painter->fontMetrics(),
                            subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width());
            QProxyStyle::drawControl(element, &label, painter, widget);
        } else {
            QProxyStyle::drawControl(element, option, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        drawTab(painter, option);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(painter, tab);
        return;
    case CE_DockWidgetTitle:
        if (const auto *title = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            drawPanelTitle(painter, title, subElementRect(SE_DockWidgetTitleBarText, title, widget));
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
            label.text =
                painter->fontMetrics().elidedText(header->text, Qt::ElideRight, header->rect.width());
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
