#pragma once

#include "models/draft/changes.h"
#include "models/lists/draftlistroles.h"

#include <QAbstractListModel>

#include <vector>

namespace weir {

//! What differs between a draft and what was loaded.
class ChangesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ChangesModel(FieldTable table, QObject *parent = nullptr);

    //! Rows whose field stays keep their place in the view.
    void setChanges(const std::vector<FieldChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        std::string pointer;
        QString title;
        QString text;

        friend bool operator==(const Row &left, const Row &right) = default;
    };

    [[nodiscard]] Row rowOf(const FieldChange &change) const;

    FieldTable m_table;
    std::vector<Row> m_rows;
};

} // namespace weir
