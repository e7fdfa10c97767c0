#include "ui/themestyle.h"

#include "ui/dockpainting.h"
#include "ui/fittingtext.h"
#include "ui/theme.h"
#include "ui/themepainting.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <qdrawutil.h>

// How things are painted; how large they are stands in themestylesizes.cpp.

namespace weir {

using namespace Qt::StringLiterals;

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
        // Buttons draw their own; rows of views show where they are by their background, but where the keys
        // are led past those that are chosen.
        if (!qobject_cast<const QAbstractButton *>(widget)
            && (!qobject_cast<const QAbstractItemView *>(widget) || option->state.testFlag(State_Selected)))
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
    case PE_PanelMenu:
    case PE_PanelTipLabel: {
        // In dark its own edge would be darker than what is below it, and not be seen.
        const QBrush surface(colors.surface);
        qDrawPlainRect(painter, option->rect, colors.strongBorder, metrics::hairline, &surface);
        return;
    }
    case PE_FrameDockWidget:
        drawPanelFrame(painter, option);
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
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            painter->fillRect(
                QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), metrics::hairline),
                colors.border);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
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
            // But a row keeps what its delegate says by a colour.
            if (row.palette.color(QPalette::Active, QPalette::HighlightedText) == colors.onAccent)
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
