#include "ui/lists/rowtable.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
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
        choose(event->key() == Qt::Key_Home ? 0 : rows - 1, event->modifiers() & Qt::ShiftModifier);
        return true;
    }

    //! Comes from the row beside it by a key: by nothing else Qt learns from where a choice is extended.
    void choose(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const int column = std::max(0, m_table->currentIndex().column());
        const int neighbour = row > 0 ? row - 1 : row + 1;
        QItemSelectionModel *chosen = m_table->selectionModel();
        if (neighbour < m_table->model()->rowCount()) {
            chosen->setCurrentIndex(m_table->model()->index(neighbour, column),
                                    QItemSelectionModel::NoUpdate);
            QKeyEvent key(QEvent::KeyPress, row > neighbour ? Qt::Key_Down : Qt::Key_Up, modifiers);
            QCoreApplication::sendEvent(m_table, &key);
        } else {
            chosen->setCurrentIndex(m_table->model()->index(row, column),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        m_table->scrollTo(m_table->currentIndex());
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
