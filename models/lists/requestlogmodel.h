#pragma once

#include "models/service/requestrecord.h"

#include <QAbstractTableModel>

#include <deque>

namespace weir {

//! The last requests on the wire, newest first.
class RequestLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        TimeColumn,
        MethodColumn,
        PathColumn,
        StatusColumn,
        DurationColumn,
        SizeColumn,
        IdColumn,
        ColumnTotal
    };
    //! What somebody may search in the cell: all of it, also what is not shown.
    static constexpr int SearchedRole = Qt::UserRole;

    //! Of more than these the oldest are forgotten.
    static constexpr int mostRecords = 1000;
    //! The bodies of the oldest go where all together have more bytes than this.
    static constexpr qint64 mostBodyBytes = 8LL * 1024 * 1024;

    explicit RequestLogModel(QObject *parent = nullptr);

    void add(const RequestRecord &record);
    void clear();
    [[nodiscard]] const RequestRecord &record(int row) const { return m_records[static_cast<size_t>(row)]; }
    //! The row of the request with this ID; without an ID, that of the last one that failed and that nobody
    //! canceled. -1 where there is none.
    [[nodiscard]] int failure(const QString &requestId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void dropBodies();

    std::deque<RequestRecord> m_records;
    qint64 m_bodyBytes = 0;
};

} // namespace weir
