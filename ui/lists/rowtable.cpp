#include "ui/lists/rowtable.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>
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

class RowKeys final : public QObject
{
public:
    explicit RowKeys(QTableView *table) : QObject(table), m_table(table) { table->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && isFromElsewhere(static_cast<QFocusEvent *>(event)->reason()))
            chooseCurrent();
        else if (event->type() == QEvent::KeyPress)
            return takeKey(static_cast<QKeyEvent *>(event));
        return QObject::eventFilter(watched, event);
    }

private:
    //! A click chooses by itself.
    static bool isFromElsewhere(Qt::FocusReason reason)
    {
        return reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason;
    }

    void chooseCurrent()
    {
        if (!m_table->selectionModel()->hasSelection() && m_table->model()->rowCount() > 0)
            choose(std::max(0, m_table->currentIndex().row()));
    }

    bool takeKey(const QKeyEvent *event)
    {
        const int rows = m_table->model()->rowCount();
        if ((event->key() != Qt::Key_Home && event->key() != Qt::Key_End) || rows == 0)
            return false;
        const int row = event->key() == Qt::Key_Home ? 0 : rows - 1;
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            extendTo(row);
        else
            choose(row);
        return true;
    }

    //! QTableView::selectRow() would look at the keys that are held down.
    void choose(int row)
    {
        const QModelIndex index = m_table->model()->index(row, std::max(0, m_table->currentIndex().column()));
        m_table->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(index);
    }

    //! From the current row, where the table takes more than one.
    void extendTo(int row)
    {
        const QModelIndex from = m_table->currentIndex();
        choose(row);
        if (from.isValid() && m_table->selectionMode() == QAbstractItemView::ExtendedSelection)
            m_table->selectionModel()->select(QItemSelection(from, m_table->currentIndex()),
                                              QItemSelectionModel::ClearAndSelect
                                                  | QItemSelectionModel::Rows);
    }

    QTableView *m_table;
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
    setUpRowKeys(table);
}

void setUpRowKeys(QTableView *table)
{
    new RowKeys(table);
}

void setUpRowMenu(QTableView *table, const QList<QAction *> &actions)
{
    new RowMenu(table, actions);
}

} // namespace weir
