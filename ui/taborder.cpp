#include "ui/taborder.h"

#include <QLayout>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

#include <vector>

namespace weir {

namespace {

void collect(const QLayout *layout, std::vector<QWidget *> &stops);

void collect(QWidget *widget, std::vector<QWidget *> &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy())
        stops.push_back(widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int index = 0; index < splitter->count(); ++index)
            collect(splitter->widget(index), stops);
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

} // namespace

void orderTabStops(QWidget *content)
{
    std::vector<QWidget *> stops;
    collect(content, stops);
    for (size_t index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops[index - 1], stops[index]);
}

} // namespace weir
