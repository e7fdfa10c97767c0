#pragma once

#include "models/service/pickanswer.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace weir {

//! The rows of a pick list that fit what somebody typed, by name; and, last, what was typed itself, unless a
//! row is just that.
class PickListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NoteRole = Qt::UserRole, //!< What stands beside the name; may be empty.
        FreeRole, //!< Whether the row is what was typed.
    };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    //! Rows that were here before are replaced.
    void add(const std::vector<PickItem> &items);
    void setFilter(const QString &text);
    //! How many there are with any filter.
    [[nodiscard]] qsizetype itemCount() const { return static_cast<qsizetype>(m_items.size()); }
    //! Of a row that was not typed.
    [[nodiscard]] const PickItem &item(int row) const { return m_items[m_shown[static_cast<size_t>(row)]]; }
    [[nodiscard]] bool isFree(int row) const { return row == static_cast<int>(m_shown.size()); }
    //! The row whose value, or else whose name, is this text; −1 for none.
    [[nodiscard]] int rowOf(const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void show();

    std::vector<PickItem> m_items;
    QSet<QString> m_values;
    //! Places in m_items.
    std::vector<size_t> m_shown;
    QString m_filter;
    bool m_hasFreeRow = false;
};

} // namespace weir
