#pragma once

#include "models/bulk/bulkitem.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace weir {

//! Many changes that are made together as a matrix: a row for each resource, and a column for each field that
//! changes in one of them. Those that are Ready have a box to tick, which is ticked until somebody takes it
//! out.
class BulkModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! Fields follow these, and after them perhaps the column of all others.
    enum Column : quint8 { CheckColumn, ResourceColumn, KindColumn, StateColumn, MessageColumn, FixedTotal };
    static constexpr int mostFields = 12;

    //! What stands before the state, as an int.
    static constexpr int MarkRole = Qt::UserRole;
    enum class Mark : quint8 {
        None,
        UnderWay,
        Running, //!< Of a stream that the update pauses.
        Done,
        Failed,
        Unknown,
    };
    //! Whether boxes can be ticked.
    enum class Choice : quint8 { Open, Closed };

    //! The items outlive the model and keep their number.
    explicit BulkModel(const std::vector<BulkItem> &items, QObject *parent = nullptr);

    [[nodiscard]] const BulkItem &item(int row) const { return m_items[static_cast<size_t>(row)]; }
    //! The item has changed. Views are told a little later, of many at once.
    void takeChange(size_t row);
    //! Makes a column for each field that changes now, those that change in most rows first.
    void showFields();

    void setChoice(Choice choice);
    //! Of those that have no box nothing changes.
    void tick(const std::vector<int> &rows, Qt::CheckState state);
    [[nodiscard]] bool isTicked(int row) const;
    //! The rows that are ticked, in their order.
    [[nodiscard]] std::vector<size_t> ticked() const;
    //! How many rows have a box.
    [[nodiscard]] size_t tickable() const;

    [[nodiscard]] bool hasMessages() const;
    [[nodiscard]] bool hasSeveralKinds() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    //! After dataChanged() for all that takeChange() told of.
    void updated();
    void ticksChanged();

private:
    struct Field
    {
        ResourceKind kind = ResourceKind::EventStream;
        std::string pointer = {};

        bool operator==(const Field &) const = default;
        bool operator<(const Field &other) const
        {
            return std::tie(kind, pointer) < std::tie(other.kind, other.pointer);
        }
    };
    enum class Others : quint8 { None, Some };

    [[nodiscard]] std::vector<Field> fieldsByCount() const;
    void setFields(std::vector<Field> fields, Others others);
    void tellOfChanges();
    [[nodiscard]] const Field *fieldIn(int column) const;
    [[nodiscard]] std::vector<const FieldChange *> changesIn(const BulkItem &item, int column) const;
    [[nodiscard]] QString textIn(const BulkItem &item, int column) const;
    [[nodiscard]] QString toolTipIn(const BulkItem &item, int column) const;

    const std::vector<BulkItem> &m_items;
    std::vector<bool> m_isLeftOut;
    std::vector<Field> m_fields;
    Others m_others = Others::None;
    Choice m_choice = Choice::Open;
    QTimer m_soon;
    //! Of what views were not told of yet.
    std::optional<std::pair<int, int>> m_changedRows;
};

} // namespace weir
