#include "models/lists/resourcefiltermodel.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace weir {

ResourceFilterModel::ResourceFilterModel(ResourceListModel &list, QObject *parent)
    : QAbstractProxyModel(parent), m_list(list)
{
    setSourceModel(&list);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &ResourceFilterModel::takeInserted);
    connect(&list, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ResourceFilterModel::dropRemoved);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, &ResourceFilterModel::renumber);
    connect(&list, &QAbstractItemModel::dataChanged, this, &ResourceFilterModel::takeChanges);
    connect(&list, &QAbstractItemModel::modelAboutToBeReset, this, &ResourceFilterModel::beginResetModel);
    connect(&list, &QAbstractItemModel::modelReset, this, [this] {
        start();
        endResetModel();
    });
    start();
}

void ResourceFilterModel::setFilter(const QString &text)
{
    std::vector<ListFilterTerm> terms = readListFilter(text);
    if (m_terms == terms)
        return;
    m_terms = std::move(terms);
    m_matches = m_list.matches(m_terms);
    show(matching());
}

void ResourceFilterModel::sort(int column, Qt::SortOrder order)
{
    m_column = static_cast<ResourceListModel::Column>(column);
    m_order = order;
    // Rows that are the same in this column come in the order that the service has.
    std::ranges::sort(m_sorted);
    sortRows(m_sorted.begin(), m_sorted.end());
    show(matching());
}

QModelIndex ResourceFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ResourceFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int ResourceFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ResourceFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_list.columnCount();
}

QVariant ResourceFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // QAbstractProxyModel finds the columns by the first row, which need not be there.
    return m_list.headerData(section, orientation, role);
}

QModelIndex ResourceFilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_list.index(m_shown[static_cast<size_t>(index.row())], index.column())
                           : QModelIndex();
}

QModelIndex ResourceFilterModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return this->index(m_place[static_cast<size_t>(index.row())], index.column());
}

void ResourceFilterModel::takeInserted(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent);
    const std::vector<bool> matches = m_list.matches(m_terms, first);
    m_matches.insert(m_matches.end(), matches.begin(), matches.end());
    m_place.resize(static_cast<size_t>(last) + 1, -1);
    const auto earlier = std::ssize(m_sorted);
    m_sorted.resize(static_cast<size_t>(last) + 1);
    const auto middle = m_sorted.begin() + earlier;
    std::iota(middle, m_sorted.end(), first);
    sortRows(middle, m_sorted.end());
    merge(middle);
    show(matching());
}

void ResourceFilterModel::dropRemoved(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent);
    std::erase_if(m_sorted, [first, last](int row) { return row >= first && row <= last; });
    show(matching());
}

void ResourceFilterModel::renumber(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent);
    const int count = last - first + 1;
    for (int &row : m_sorted)
        row -= row > last ? count : 0;
    m_matches.erase(m_matches.begin() + first, m_matches.begin() + last + 1);
    Rows shown = std::move(m_shown);
    for (int &row : shown)
        row -= row > last ? count : 0;
    setShown(std::move(shown));
}

void ResourceFilterModel::takeChanges(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const QModelIndex shown = mapFromSource(m_list.index(row, first.column())); shown.isValid())
            Q_EMIT dataChanged(shown, shown.siblingAtColumn(last.column()));
    }
    m_matches = m_list.matches(m_terms);
    if (!std::ranges::is_sorted(m_sorted, [this](int row, int other) { return isBefore(row, other); }))
        sortRows(m_sorted.begin(), m_sorted.end());
    show(matching());
}

void ResourceFilterModel::start()
{
    m_sorted.resize(static_cast<size_t>(m_list.rowCount()));
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    sortRows(m_sorted.begin(), m_sorted.end());
    m_matches = m_list.matches(m_terms);
    setShown(matching());
}

void ResourceFilterModel::sortRows(Rows::iterator first, Rows::iterator last)
{
    std::stable_sort(first, last, [this](int row, int other) { return isBefore(row, other); });
}

void ResourceFilterModel::merge(Rows::const_iterator middle)
{
    // A page is short and the list is long: to look for the place of each compares far fewer rows than
    // std::inplace_merge() does, and the comparisons are what takes the time.
    Rows merged;
    merged.reserve(m_sorted.size());
    auto from = m_sorted.cbegin();
    for (auto added = middle; added != m_sorted.cend(); ++added) {
        const auto place = std::upper_bound(from, middle, *added,
                                            [this](int row, int other) { return isBefore(row, other); });
        merged.insert(merged.end(), from, place);
        merged.push_back(*added);
        from = place;
    }
    merged.insert(merged.end(), from, middle);
    m_sorted = std::move(merged);
}

bool ResourceFilterModel::isBefore(int row, int other) const
{
    return m_order == Qt::AscendingOrder ? m_list.isBefore(row, other, m_column)
                                         : m_list.isBefore(other, row, m_column);
}

ResourceFilterModel::Rows ResourceFilterModel::matching() const
{
    Rows rows;
    rows.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(rows),
                         [this](int row) { return m_matches[static_cast<size_t>(row)]; });
    return rows;
}

void ResourceFilterModel::show(Rows rows)
{
    std::vector<bool> isWanted(m_place.size());
    for (const int row : rows)
        isWanted[static_cast<size_t>(row)] = true;
    const auto stays = [&isWanted](int row) { return isWanted[static_cast<size_t>(row)]; };

    Rows kept = m_shown;
    auto gone = std::ranges::find_if_not(kept, stays);
    auto goneEnd = std::find_if(gone, kept.end(), stays);
    // Where rows go from one place, what is current stays there. From several places they are brought
    // together at the end, and what comes is put there: one signal each.
    if (!std::all_of(goneEnd, kept.end(), stays)) {
        gone = std::stable_partition(kept.begin(), kept.end(), stays);
        goneEnd = kept.end();
        reorder(kept);
    }
    if (gone != goneEnd) {
        beginRemoveRows({}, static_cast<int>(gone - kept.begin()),
                        static_cast<int>(goneEnd - kept.begin()) - 1);
        kept.erase(gone, goneEnd);
        setShown(kept);
        endRemoveRows();
    }
    const auto keptCount = std::ssize(kept);
    std::ranges::copy_if(rows, std::back_inserter(kept),
                         [this](int row) { return m_place[static_cast<size_t>(row)] < 0; });
    if (keptCount < std::ssize(kept)) {
        beginInsertRows({}, static_cast<int>(keptCount), static_cast<int>(kept.size()) - 1);
        setShown(std::move(kept));
        endInsertRows();
    }
    reorder(std::move(rows));
}

void ResourceFilterModel::reorder(Rows rows)
{
    if (rows == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows rowsBefore;
    rowsBefore.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &index : before)
        rowsBefore.push_back(m_shown[static_cast<size_t>(index.row())]);
    setShown(std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = m_place[static_cast<size_t>(rowsBefore[static_cast<size_t>(i)])];
        after.append(createIndex(place, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ResourceFilterModel::setShown(Rows rows)
{
    m_shown = std::move(rows);
    m_place.assign(static_cast<size_t>(m_list.rowCount()), -1);
    for (size_t place = 0; place < m_shown.size(); ++place)
        m_place[static_cast<size_t>(m_shown[place])] = static_cast<int>(place);
}

} // namespace weir
