#pragma once

#include "models/lists/resourcelistmodel.h"

#include <QAbstractProxyModel>

#include <vector>

namespace weir {

//! The rows of a list that have what somebody looks for, in the order of one column. Unlike
//! QSortFilterProxyModel it tells views of a change as a whole instead of row by row, so that a hundred
//! thousand rows follow each key. What is selected stays selected as long as it is shown.
class ResourceFilterModel final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    //! The list must live as long as this.
    explicit ResourceFilterModel(ResourceListModel &list, QObject *parent = nullptr);

    //! See readListFilter().
    void setFilter(const QString &text);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;

private:
    //! Rows of the list.
    using Rows = std::vector<int>;

    void takeInserted(const QModelIndex &parent, int first, int last);
    void dropRemoved(const QModelIndex &parent, int first, int last);
    void renumber(const QModelIndex &parent, int first, int last);
    void takeChanges(const QModelIndex &first, const QModelIndex &last);
    void start();
    void sortRows(Rows::iterator first, Rows::iterator last);
    //! Brings the rows of m_sorted from `middle` on, which are sorted, in among those before.
    void merge(Rows::const_iterator middle);
    [[nodiscard]] bool isBefore(int row, int other) const;
    //! Those of m_sorted that match.
    [[nodiscard]] Rows matching() const;
    void show(Rows rows);
    //! The same rows in another order.
    void reorder(Rows rows);
    void setShown(Rows rows);

    ResourceListModel &m_list;
    std::vector<ListFilterTerm> m_terms;
    ResourceListModel::Column m_column = ResourceListModel::NameColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<bool> m_matches;
    Rows m_sorted;
    Rows m_shown;
    //! Where each row of the list is shown; -1 where it is not.
    Rows m_place;
};

} // namespace weir
