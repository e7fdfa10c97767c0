#include "ui/dockpainting.h"
#include "ui/theme.h"
#include "ui/themepainting.h"
#include "ui/themestyle.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>

#include <algorithm>

// How large things are, and where their parts stand.

namespace weir {

namespace {

constexpr int comboArrowWidth = 26;
constexpr int scrollBarWidth = 12;

} // namespace

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
        return metric == PM_FocusFrameHMargin
                && (qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget))
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
        // Qt measures the ink of its texts, which can be a point narrower than what they take.
        return {size.width() + 1 + metrics::fieldPadding + comboArrowWidth, fieldHeight(widget)};
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

} // namespace weir
