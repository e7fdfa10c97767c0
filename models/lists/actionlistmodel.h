#pragma once

#include "models/service/resourceaction.h"

#include <QAbstractTableModel>

#include <vector>

namespace weir {

//! The resources that one thing is done with, and how far it is with each.
class ActionListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { NameColumn, ProgressColumn, ColumnTotal };

    ActionListModel(ResourceAction action, std::vector<ActionItem> items, QObject *parent = nullptr);

    void setItem(size_t row, ActionItem item);
    [[nodiscard]] const std::vector<ActionItem> &items() const { return m_items; }
    //! Of those that failed or were not begun.
    [[nodiscard]] int failedCount() const;
    //! Of those that may have been done or not.
    [[nodiscard]] int unknownCount() const;
    //! The first row that is not done, or may be; -1 where all are done.
    [[nodiscard]] int firstNotDone() const;
    //! How it stands with all of them, in one sentence.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ResourceAction m_action;
    std::vector<ActionItem> m_items;
};

} // namespace weir
