#include "models/lists/requestlogmodel.h"

#include "models/amounttext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using Column = RequestLogModel::Column;

//! Without the ID of the project, which is in every path and longer than what tells them apart.
QString shownPath(const QString &path)
{
    static const QRegularExpression id(u"^(/[^/]+/)[0-9a-f]{32}(?=/)"_s);
    return QString(path).replace(id, u"\\1…"_s);
}

QString cellText(const RequestRecord &record, Column column)
{
    switch (column) {
    case Column::TimeColumn:
        return QLocale().toString(record.startedAt.toLocalTime().time(), u"HH:mm:ss"_s);
    case Column::MethodColumn:
        return record.method;
    case Column::PathColumn:
        return shownPath(record.path);
    case Column::StatusColumn:
        // The sign, for 200 alone does not mean that the answer was one.
        return (record.error ? u"✕ "_s : u"✓ "_s) + statusText(record);
    case Column::DurationColumn:
        return RequestLogModel::tr("%1 ms").arg(QLocale().toString(qlonglong(record.duration.count())));
    case Column::SizeColumn:
        return sizeText(record.answer.size);
    case Column::IdColumn:
        return record.requestId;
    case Column::ColumnTotal:
        break;
    }
    return {};
}

QString spokenText(const RequestRecord &record, Column column)
{
    if (column != Column::StatusColumn)
        return cellText(record, column);
    return (record.error ? RequestLogModel::tr("%1, failed") : RequestLogModel::tr("%1, succeeded"))
        .arg(statusText(record));
}

QString toolTip(const RequestRecord &record, Column column)
{
    if (column == Column::TimeColumn)
        return QLocale().toString(record.startedAt.toLocalTime(), QLocale::LongFormat);
    if (column == Column::StatusColumn && record.error)
        return record.error->message();
    return column == Column::PathColumn ? record.host + record.path : cellText(record, column);
}

//! Nothing where the view is to choose.
QVariant alignmentOf(Column column)
{
    const bool isNumber = column == Column::DurationColumn || column == Column::SizeColumn;
    return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

qint64 bodyBytes(const RequestRecord &record)
{
    return static_cast<qint64>(record.sent.body.size() + record.answer.body.size());
}

void dropBody(RecordedMessage &message)
{
    if (message.bodyState != RecordedMessage::Body::Kept)
        return;
    message.bodyState = RecordedMessage::Body::Dropped;
    message.body = {};
}

} // namespace

RequestLogModel::RequestLogModel(QObject *parent) : QAbstractTableModel(parent) { }

void RequestLogModel::add(const RequestRecord &record)
{
    beginInsertRows({}, 0, 0);
    m_records.push_front(record);
    endInsertRows();
    m_bodyBytes += bodyBytes(record);
    if (rowCount() > mostRecords) {
        beginRemoveRows({}, mostRecords, mostRecords);
        m_bodyBytes -= bodyBytes(m_records.back());
        m_records.pop_back();
        endRemoveRows();
    }
    dropBodies();
}

void RequestLogModel::dropBodies()
{
    for (auto oldest = m_records.rbegin(); m_bodyBytes > mostBodyBytes && oldest != m_records.rend();
         ++oldest) {
        m_bodyBytes -= bodyBytes(*oldest);
        dropBody(oldest->sent);
        dropBody(oldest->answer);
    }
}

void RequestLogModel::clear()
{
    beginResetModel();
    m_records.clear();
    m_bodyBytes = 0;
    endResetModel();
}

int RequestLogModel::failure(const QString &requestId) const
{
    const auto found = std::ranges::find_if(m_records, [&requestId](const RequestRecord &record) {
        if (!requestId.isEmpty())
            return record.requestId == requestId;
        return record.error && record.error->kind != ApiError::Kind::Canceled;
    });
    return found == m_records.end() ? -1 : static_cast<int>(found - m_records.begin());
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RequestRecord &shown = record(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(shown, column);
    case Qt::AccessibleTextRole:
        return spokenText(shown, column);
    case Qt::ToolTipRole:
        return toolTip(shown, column);
    case SearchedRole:
        return column == PathColumn ? shown.path : cellText(shown, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(static_cast<Column>(section));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case MethodColumn:
        return tr("Method");
    case PathColumn:
        return tr("Path");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    case SizeColumn:
        return tr("Size");
    case IdColumn:
        return tr("Request ID");
    case ColumnTotal:
        break;
    }
    return {};
}

} // namespace weir
