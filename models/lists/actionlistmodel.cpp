#include "models/lists/actionlistmodel.h"

#include "models/amounttext.h"

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

bool isDone(const ActionItem &item)
{
    return item.state == ActionItem::State::Ended && item.outcome.outcome == WriteOutcome::Applied;
}

bool isUnknown(const ActionItem &item)
{
    return item.state == ActionItem::State::Ended && item.outcome.outcome == WriteOutcome::Unknown;
}

//! Empty as long as nothing has come of it.
QString signOf(const ActionItem &item)
{
    if (item.state != ActionItem::State::Ended)
        return {};
    if (isUnknown(item) || (isDone(item) && item.outcome.error))
        return u"⚠ "_s;
    return isDone(item) ? u"✓ "_s : u"✕ "_s;
}

} // namespace

ActionListModel::ActionListModel(ResourceAction action, std::vector<ActionItem> items, QObject *parent)
    : QAbstractTableModel(parent), m_action(action), m_items(std::move(items))
{
}

void ActionListModel::setItem(size_t row, ActionItem item)
{
    m_items[row] = std::move(item);
    const QModelIndex cell = index(static_cast<int>(row), ProgressColumn);
    Q_EMIT dataChanged(cell, cell);
}

int ActionListModel::failedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_items, &ActionItem::hasFailed));
}

int ActionListModel::unknownCount() const
{
    return static_cast<int>(std::ranges::count_if(m_items, isUnknown));
}

int ActionListModel::firstNotDone() const
{
    const auto first = std::ranges::find_if_not(m_items, isDone);
    return first == m_items.end() ? -1 : static_cast<int>(first - m_items.begin());
}

QString ActionListModel::summary() const
{
    const auto done = std::ranges::count_if(m_items, isDone);
    QStringList parts{tr("%1 of %2 done").arg(amountText(done), amountText(std::ssize(m_items)))};
    if (failedCount() > 0)
        parts.append(tr("%1 not done").arg(amountText(failedCount())));
    if (unknownCount() > 0)
        parts.append(tr("%1 not known").arg(amountText(unknownCount())));
    return parts.join(u" · "_s);
}

int ActionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ActionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant ActionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionItem &item = m_items[static_cast<size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? item.name : signOf(item) + progressText(m_action, item);
    case Qt::AccessibleTextRole:
        return isName ? item.name : progressText(m_action, item);
    case Qt::ToolTipRole:
        return isName ? item.id : progressText(m_action, item);
    default:
        return {};
    }
}

QVariant ActionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnTotal)
        return {};
    return section == NameColumn ? tr("Name") : tr("Progress");
}

} // namespace weir
