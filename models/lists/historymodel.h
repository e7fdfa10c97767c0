#pragma once

#include "models/history/changerecord.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace weir {

//! The changes of the history that a filter finds, newest first, read in pages as they are needed.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        TimeColumn,
        ResourceColumn,
        ActionColumn,
        OutcomeColumn,
        ProfileColumn,
        DurationColumn,
        ColumnTotal
    };
    enum Role : int {
        //! A WriteOutcome as a number, in the outcome's column.
        OutcomeRole = Qt::UserRole,
    };

    explicit HistoryModel(QObject *parent = nullptr);

    [[nodiscard]] const ChangeFilter &filter() const { return m_filter; }
    //! Asks for the first page of what it finds; the rows of the filter before stay until that is there.
    void setFilter(const ChangeFilter &filter);
    //! Asks for the first page once more, for changes were recorded.
    void refresh();
    //! The answer to pageNeeded(); one to another filter, or to a page that is not the next any more, is
    //! dropped. What a refresh brings anew comes on top: rows that are there keep their place.
    void take(const ChangeFilter &filter, const std::optional<ChangePosition> &before,
              const ChangePage &page);

    [[nodiscard]] const ChangeRecord &change(int row) const { return m_changes[static_cast<size_t>(row)]; }
    //! Whether the first page is still to come.
    [[nodiscard]] bool isReading() const { return m_state == State::Reading; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! The changes before that one; without one the newest.
    void pageNeeded(const weir::ChangeFilter &filter, const std::optional<weir::ChangePosition> &before);

private:
    enum class State : quint8 { Idle, Reading, ReadingMore };

    [[nodiscard]] std::optional<ChangePosition> last() const;
    void takeFirst(const ChangePage &page);
    void takeNext(const ChangePage &page);
    //! How many changes of the page come before those that are shown; nothing where it does not fit to them.
    [[nodiscard]] std::optional<int> newerIn(const ChangePage &page) const;

    ChangeFilter m_filter;
    //! What the rows are of.
    ChangeFilter m_shownFilter;
    std::vector<ChangeRecord> m_changes;
    ChangePage::More m_more = ChangePage::More::None;
    State m_state = State::Idle;
};

//! What people call an outcome, in a word or two.
[[nodiscard]] QString outcomeName(WriteOutcome outcome);

//! The moment of a change as people write it, in their time zone.
[[nodiscard]] QString momentText(const ChangePosition &position);

} // namespace weir
