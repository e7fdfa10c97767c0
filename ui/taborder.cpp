#include "ui/taborder.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace weir {

namespace {

void collect(const QLayout *layout, std::vector<QWidget *> &stops);

//! The middle and the panels around it, as they are read; what floats is a window of its own.
QList<QWidget *> partsOf(const QMainWindow *window)
{
    // Those above and below are as wide as the window.
    std::array areas{Qt::TopDockWidgetArea, Qt::LeftDockWidgetArea, Qt::NoDockWidgetArea,
                     Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea};
    if (window->isRightToLeft())
        std::swap(areas[1], areas[3]);
    QList<QWidget *> parts;
    for (const Qt::DockWidgetArea area : areas) {
        QList<QDockWidget *> panels;
        for (auto *panel : window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!panel->isFloating() && window->dockWidgetArea(panel) == area)
                panels.append(panel);
        }
        std::ranges::stable_sort(panels, {},
                                 [](const QDockWidget *panel) { return std::pair(panel->y(), panel->x()); });
        std::ranges::copy(panels, std::back_inserter(parts));
        if (area == Qt::NoDockWidgetArea)
            parts.append(window->centralWidget());
    }
    return parts;
}

void collect(QWidget *widget, std::vector<QWidget *> &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy())
        stops.push_back(widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int index = 0; index < splitter->count(); ++index)
            collect(splitter->widget(index), stops);
        return;
    }
    if (const auto *window = qobject_cast<QMainWindow *>(widget)) {
        for (QWidget *part : partsOf(window))
            collect(part, stops);
        return;
    }
    if (const auto *panel = qobject_cast<QDockWidget *>(widget)) {
        if (panel->widget())
            collect(panel->widget(), stops);
        return;
    }
    if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        collect(tabs->tabBar(), stops);
        for (int index = 0; index < tabs->count(); ++index)
            collect(tabs->widget(index), stops);
        return;
    }
    if (widget->layout()) {
        collect(widget->layout(), stops);
        return;
    }
    for (QObject *child : widget->children()) {
        auto *inner = qobject_cast<QWidget *>(child);
        // The list of a combo box is a window of its own.
        if (inner && !inner->isWindow())
            collect(inner, stops);
    }
}

void collect(const QLayout *layout, std::vector<QWidget *> &stops)
{
    for (int index = 0; index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

bool isStop(const QWidget *widget, const QWidget *window)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy() && widget->isEnabled()
        && widget->window() == window && widget->isVisibleTo(window);
}

} // namespace

bool stepFocus(QWidget *window, bool isForward)
{
    QWidget *from = window->focusWidget() ? window->focusWidget() : window;
    QWidget *to = from;
    do {
        to = isForward ? to->nextInFocusChain() : to->previousInFocusChain();
    } while (to != from && !isStop(to, window));
    if (to == from)
        return false;
    to->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void orderTabStops(QWidget *content)
{
    std::vector<QWidget *> stops;
    collect(content, stops);
    for (size_t index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops[index - 1], stops[index]);
}

} // namespace weir
