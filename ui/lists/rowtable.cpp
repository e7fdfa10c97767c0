#include "ui/lists/rowtable.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <utility>

namespace weir {

namespace {

//! Above and below the text of a row, together.
constexpr int rowPadding = 18;

class RowMenu final : public QObject
{
public:
    RowMenu(QTableView *table, QList<QAction *> actions)
        : QObject(table), m_table(table), m_actions(std::move(actions))
    {
        table->installEventFilter(this);
        table->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ContextMenu)
            return QObject::eventFilter(watched, event);
        const auto *request = static_cast<QContextMenuEvent *>(event);
        if (request->reason() == QContextMenuEvent::Keyboard)
            openAtCurrent();
        else if (m_table->indexAt(m_table->viewport()->mapFromGlobal(request->globalPos())).isValid())
            open(request->globalPos());
        return true;
    }

private:
    void openAtCurrent()
    {
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return;
        if (!m_table->selectionModel()->hasSelection())
            m_table->selectRow(current.row());
        m_table->scrollTo(current);
        const QRect cell = m_table->visualRect(current);
        open(m_table->viewport()->mapToGlobal(QPoint(cell.center().x(), cell.bottom())));
    }

    void open(QPoint place)
    {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        menu->addActions(m_actions);
        menu->popup(place);
    }

    QTableView *m_table;
    QList<QAction *> m_actions;
};

} // namespace

void setUpRowTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + rowPadding);
}

void setUpRowMenu(QTableView *table, const QList<QAction *> &actions)
{
    new RowMenu(table, actions);
}

} // namespace weir
