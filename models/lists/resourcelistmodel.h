#pragma once

#include "models/schema/resourcekind.h"
#include "models/service/resourcesummary.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace weir {

//! The resources of one kind in one project, as the service listed them. Pages are appended as they come;
//! what repeats from row to row (states, kinds, topics) is held once.
class ResourceListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { NameColumn, StatusColumn, RouteColumn, UpdatedColumn, ColumnTotal };
    enum Role : int {
        IdRole = Qt::UserRole,
        //! The service's own word for the state, such as RUNNING.
        StatusRole,
        //! What a column sorts by.
        SortRole,
    };

    explicit ResourceListModel(ResourceKind kind, QObject *parent = nullptr);

    [[nodiscard]] ResourceKind kind() const { return m_kind; }

    void clear();
    void append(const std::vector<ResourceSummary> &page);
    //! A state learnt after the list was read, as after an update; unknown ids are passed over.
    void setStatus(const QString &id, const QString &status);

    [[nodiscard]] QString id(int row) const;
    [[nodiscard]] QString name(int row) const;
    //! Of all resources in the list but this one.
    [[nodiscard]] QSet<QString> namesBeside(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString id;
        QString name;
        QString status;
        QString route;
        //! As the service wrote it, and as people read it: too slow to work out whenever a filter looks at
        //! it.
        QString updated;
        QString updatedLabel;
    };

    [[nodiscard]] QString shared(const QString &text);
    [[nodiscard]] QString cellText(const Row &row, Column column) const;
    [[nodiscard]] QString sortText(const Row &row, Column column) const;

    ResourceKind m_kind;
    std::vector<Row> m_rows;
    QSet<QString> m_sharedTexts;
};

//! A state in the user's language, such as "Running" for RUNNING; a word that is not known stays as it came.
[[nodiscard]] QString statusLabel(const QString &status);

//! A time of the service in the user's time zone and way of writing; what is no ISO 8601 time stays as it
//! came.
[[nodiscard]] QString timeLabel(const QString &time);

} // namespace weir
