#include "ui/layoutmemory.h"

#include <QHeaderView>
#include <QSplitter>

#include <utility>

namespace weir {

namespace {

//! The columns have no name of their own.
QString nameOf(const QObject *part)
{
    const auto *columns = qobject_cast<const QHeaderView *>(part);
    return columns && columns->parent() ? columns->parent()->objectName() : part->objectName();
}

//! With their number: those of another version of the table would be torn apart.
QByteArray stateOf(const QHeaderView *columns)
{
    return QByteArray::number(columns->count()) + ' ' + columns->saveState();
}

} // namespace

void LayoutMemory::follow(QWidget *root)
{
    m_followed.removeAll(nullptr);
    for (QSplitter *splitter : root->findChildren<QSplitter *>()) {
        if (!nameOf(splitter).isEmpty() && !m_followed.contains(splitter))
            followSplitter(splitter);
    }
    for (QHeaderView *columns : root->findChildren<QHeaderView *>()) {
        const bool isOfRows = columns->orientation() == Qt::Vertical;
        if (!isOfRows && !nameOf(columns).isEmpty() && !m_followed.contains(columns))
            followColumns(columns);
    }
}

void LayoutMemory::setStates(const QMap<QString, QByteArray> &states)
{
    m_states = states;
    for (const QPointer<QObject> &part : std::as_const(m_followed)) {
        if (part)
            restore(part);
    }
}

void LayoutMemory::followSplitter(QSplitter *splitter)
{
    m_followed.append(splitter);
    restore(splitter);
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_states.insert(nameOf(splitter), splitter->saveState()); });
}

void LayoutMemory::followColumns(QHeaderView *columns)
{
    m_followed.append(columns);
    restore(columns);
    const auto remember = [this, columns] { m_states.insert(nameOf(columns), stateOf(columns)); };
    connect(columns, &QHeaderView::sectionResized, this, [columns, remember](int section) {
        // The others follow the window.
        if (columns->sectionResizeMode(section) == QHeaderView::Interactive)
            remember();
    });
    connect(columns, &QHeaderView::sectionMoved, this, remember);
    connect(columns, &QHeaderView::sortIndicatorChanged, this, remember);
}

void LayoutMemory::restore(QObject *part) const
{
    const QByteArray state = m_states.value(nameOf(part));
    if (auto *splitter = qobject_cast<QSplitter *>(part)) {
        splitter->restoreState(state);
    } else if (auto *columns = qobject_cast<QHeaderView *>(part)) {
        const QByteArray number = QByteArray::number(columns->count()) + ' ';
        if (state.startsWith(number))
            columns->restoreState(state.sliced(number.size()));
    }
}

} // namespace weir
