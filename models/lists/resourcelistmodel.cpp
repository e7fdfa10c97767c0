#include "models/lists/resourcelistmodel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace weir {

ResourceListModel::ResourceListModel(ResourceKind kind, QObject *parent)
    : QAbstractTableModel(parent), m_kind(kind)
{
}

void ResourceListModel::clear()
{
    beginResetModel();
    m_rows = {};
    m_sharedTexts.clear();
    endResetModel();
}

void ResourceListModel::append(const std::vector<ResourceSummary> &page)
{
    if (page.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    std::ranges::transform(page, std::back_inserter(m_rows), [this](const ResourceSummary &item) {
        const QString route = item.source.isEmpty() || item.target.isEmpty()
            ? item.source + item.target
            : tr("%1 → %2", "source and target of a resource").arg(item.source, item.target);
        return Row{item.identity.id,
                   item.name,
                   shared(item.identity.status),
                   shared(route),
                   item.identity.updatedTime,
                   timeLabel(item.identity.updatedTime)};
    });
    endInsertRows();
}

void ResourceListModel::setStatus(const QString &id, const QString &status)
{
    const auto row = std::ranges::find(m_rows, id, &Row::id);
    if (row == m_rows.end())
        return;
    row->status = shared(status);
    const QModelIndex cell = index(static_cast<int>(std::distance(m_rows.begin(), row)), StatusColumn);
    Q_EMIT dataChanged(cell, cell);
}

QString ResourceListModel::id(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).id;
}

QString ResourceListModel::name(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).name;
}

QSet<QString> ResourceListModel::namesBeside(const QString &id) const
{
    QSet<QString> names;
    for (const Row &row : m_rows) {
        if (row.id != id)
            names.insert(row.name);
    }
    return names;
}

int ResourceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResourceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant ResourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case SortRole:
        return sortText(row, column);
    case IdRole:
        return row.id;
    case StatusRole:
        return row.status;
    default:
        return {};
    }
}

QVariant ResourceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnTotal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case StatusColumn:
        return tr("Status");
    case RouteColumn:
        return m_kind == ResourceKind::EventStream ? tr("Source → Target") : tr("Events → Topic");
    case UpdatedColumn:
        return tr("Updated");
    case ColumnTotal:
        break;
    }
    return {};
}

QString ResourceListModel::shared(const QString &text)
{
    return *m_sharedTexts.insert(text);
}

QString ResourceListModel::cellText(const Row &row, Column column) const
{
    switch (column) {
    case NameColumn:
        return row.name.isEmpty() ? row.id : row.name;
    case StatusColumn:
        return statusLabel(row.status);
    case RouteColumn:
        return row.route;
    case UpdatedColumn:
        return row.updatedLabel;
    case ColumnTotal:
        break;
    }
    return {};
}

QString ResourceListModel::sortText(const Row &row, Column column) const
{
    // One service writes all its times in one way, biggest unit first: their texts sort as the times do.
    return column == UpdatedColumn ? row.updated : cellText(row, column);
}

QString statusLabel(const QString &status)
{
    if (status == "RUNNING"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Running");
    if (status == "STOPPED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Stopped");
    if (status == "CREATED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Created");
    if (status == "ERROR"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Error");
    if (status == "ENABLED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Enabled");
    if (status == "DISABLED"_L1)
        return QCoreApplication::translate("weir::ResourceStatus", "Disabled");
    return status;
}

QString timeLabel(const QString &time)
{
    const QDateTime instant = QDateTime::fromString(time, Qt::ISODate);
    return instant.isValid() ? QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat) : time;
}

} // namespace weir
