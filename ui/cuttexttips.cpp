#include "ui/cuttexttips.h"

#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString cutText(const QComboBox *box)
{
    if (box->isEditable())
        return {};
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.subControls = QStyle::SC_All;
    const int room =
        box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
    const int sign =
        box->itemIcon(box->currentIndex()).isNull() ? 0 : box->iconSize().width() + metrics::tight;
    // The style leaves a point free at both sides.
    const bool isCut = box->fontMetrics().horizontalAdvance(box->currentText()) > room - sign - 2;
    return isCut ? box->currentText() : QString();
}

//! The hint of an empty field: whoever has typed can go through the text.
QString cutText(const QLineEdit *line)
{
    if (!line->text().isEmpty())
        return {};
    QStyleOptionFrame option;
    option.initFrom(line);
    option.lineWidth = line->hasFrame() ? metrics::hairline : 0;
    const QMargins margins = line->textMargins();
    int room = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).width()
        - margins.left() - margins.right();
    for (const QToolButton *button : line->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        room -= button->isVisible() ? button->width() + metrics::tight : 0;
    const bool isCut = line->fontMetrics().horizontalAdvance(line->placeholderText()) > room - metrics::tight;
    return isCut ? line->placeholderText() : QString();
}

QString cutText(const QAbstractButton *button)
{
    const bool isCut = !button->hasHeightForWidth() && button->sizeHint().width() > button->width();
    return isCut ? withoutMnemonic(button->text()) : QString();
}

QString cutText(const QHeaderView *columns, const QPoint &position)
{
    const int section = columns->logicalIndexAt(position);
    const QAbstractItemModel *model = columns->model();
    if (section < 0 || !model
        || model->headerData(section, columns->orientation(), Qt::ToolTipRole).isValid())
        return {};
    const QString text = model->headerData(section, columns->orientation()).toString();
    const int margins = 2 * columns->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, columns);
    const bool isSorted = columns->isSortIndicatorShown() && columns->sortIndicatorSection() == section;
    const int arrow = isSorted ? 2 * metrics::gap : 0;
    const bool isCut =
        columns->fontMetrics().horizontalAdvance(text) + margins + arrow > columns->sectionSize(section);
    return isCut ? text : QString();
}

QString cutText(const QAbstractItemView *view, const QPoint &position)
{
    const QModelIndex index = view->indexAt(position);
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return {};
    const QRect room = view->visualRect(index);
    const QString text = index.data().toString();
    if (view->sizeHintForIndex(index).width() <= room.width())
        return {};
    const QRect lines = view->fontMetrics().boundingRect(
        QRect(0, 0, room.width() - 2 * metrics::tight, QWIDGETSIZE_MAX), Qt::TextWordWrap, text);
    const bool hasLines = view->property("wordWrap").toBool() && lines.height() <= room.height();
    return hasLines ? QString() : text;
}

QString textAt(const QWidget *widget, const QPoint &position)
{
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return cutText(box);
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return cutText(line);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return cutText(button);
    // What is pointed at in a view is its viewport.
    const QWidget *parent = widget->parentWidget();
    if (const auto *columns = qobject_cast<const QHeaderView *>(parent))
        return columns->viewport() == widget ? cutText(columns, position) : QString();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(parent))
        return view->viewport() == widget ? cutText(view, position) : QString();
    return {};
}

//! Of the widget, or of the tab or the cell at this place.
QString ownTip(const QWidget *widget, const QPoint &position)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    if (view && view->viewport() == widget) {
        const QString tip = view->indexAt(position).data(Qt::ToolTipRole).toString();
        // Some models have made theirs already.
        static const QString start = toolTipText(u"-"_s).section(u'-', 0, 0);
        return tip.startsWith(start) ? QString() : tip;
    }
    const auto *tabs = qobject_cast<const QTabBar *>(widget);
    return tabs ? tabs->tabToolTip(tabs->tabAt(position)) : widget->toolTip();
}

//! Screen readers keep what they read once, until they are told.
void tellDescription(QWidget *widget)
{
    if (!widget->isVisible() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(widget, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace

CutTextTips::CutTextTips(QApplication *application) : QObject(application)
{
    application->installEventFilter(this);
}

bool CutTextTips::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (event->type() == QEvent::ToolTipChange)
        tellDescription(widget);
    if (event->type() != QEvent::ToolTip)
        return false;
    const auto *help = static_cast<QHelpEvent *>(event);
    // What it has to say otherwise comes below.
    QStringList lines{cutTextAt(widget, help->pos()), ownTip(widget, help->pos())};
    lines.removeAll(QString());
    if (lines.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), toolTipText(lines.join(u'\n')), widget);
    return true;
}

QString cutTextAt(const QWidget *widget, const QPoint &position)
{
    const QString text = textAt(widget, position);
    return widget->toolTip().contains(text) ? QString() : text;
}

} // namespace weir
