#include "models/lists/historymodel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

using Column = HistoryModel::Column;

QString durationText(const ChangeEnd &end)
{
    return end.duration ? HistoryModel::tr("%1 ms").arg(QLocale().toString(qlonglong(end.duration->count())))
                        : QString();
}

QString cellText(const ChangeRecord &change, Column column)
{
    const ChangeSubject &subject = change.subject;
    switch (column) {
    case Column::TimeColumn:
        return momentText(change.position);
    case Column::ResourceColumn:
        return subject.resourceName.isEmpty() ? subject.resourceId : subject.resourceName;
    case Column::ActionColumn:
        return actionName(change.action);
    case Column::OutcomeColumn:
        return outcomeName(change.end.outcome);
    case Column::ProfileColumn:
        return subject.profileName;
    case Column::DurationColumn:
        return durationText(change.end);
    case Column::ColumnTotal:
        break;
    }
    return {};
}

QString toolTip(const ChangeRecord &change, Column column)
{
    switch (column) {
    case Column::TimeColumn:
        return QLocale().toString(change.position.time.toLocalTime(), QLocale::LongFormat);
    case Column::ResourceColumn:
        return u"%1\n%2"_s.arg(change.subject.resourceName, change.subject.resourceId).trimmed();
    case Column::OutcomeColumn:
        return change.end.error.isEmpty() ? outcomeName(change.end.outcome) : change.end.error;
    case Column::ProfileColumn:
        return u"%1\n%2"_s.arg(change.subject.profileName, change.subject.projectId).trimmed();
    case Column::ActionColumn:
    case Column::DurationColumn:
    case Column::ColumnTotal:
        break;
    }
    return cellText(change, column);
}

} // namespace

QString outcomeName(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Applied:
        return HistoryModel::tr("Applied");
    case WriteOutcome::Rejected:
        return HistoryModel::tr("Refused");
    case WriteOutcome::Unauthorized:
        return HistoryModel::tr("Not allowed");
    case WriteOutcome::Busy:
        return HistoryModel::tr("Service busy");
    case WriteOutcome::Unsent:
        return HistoryModel::tr("Not sent");
    case WriteOutcome::NotApplied:
        return HistoryModel::tr("Not applied");
    case WriteOutcome::Unknown:
        return HistoryModel::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString momentText(const ChangePosition &position)
{
    return QLocale().toString(position.time.toLocalTime(), QLocale::ShortFormat);
}

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) { }

void HistoryModel::setFilter(const ChangeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void HistoryModel::refresh()
{
    m_state = State::Reading;
    Q_EMIT pageNeeded(m_filter, std::nullopt);
}

void HistoryModel::take(const ChangeFilter &filter, const std::optional<ChangePosition> &before,
                        const ChangePage &page)
{
    if (filter != m_filter)
        return;
    if (!before)
        takeFirst(page);
    else if (m_state == State::ReadingMore && before == last())
        takeNext(page);
}

void HistoryModel::takeFirst(const ChangePage &page)
{
    m_state = State::Idle;
    const std::optional<int> newer = m_shownFilter == m_filter ? newerIn(page) : std::nullopt;
    if (!newer) {
        beginResetModel();
        m_shownFilter = m_filter;
        m_changes = page.changes;
        m_more = page.more;
        endResetModel();
        return;
    }
    if (*newer > 0) {
        beginInsertRows({}, 0, *newer - 1);
        m_changes.insert(m_changes.begin(), page.changes.begin(), page.changes.begin() + *newer);
        endInsertRows();
    }
    // Of those that were there already the outcome may be known now.
    std::copy(page.changes.begin(), page.changes.end(), m_changes.begin());
    if (!page.changes.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(page.changes.size()) - 1, ColumnTotal - 1));
    }
}

std::optional<int> HistoryModel::newerIn(const ChangePage &page) const
{
    if (m_changes.empty())
        return std::nullopt;
    const auto number = [](const ChangeRecord &change) { return change.position.number; };
    const auto first = std::ranges::find(page.changes, number(m_changes.front()), number);
    const auto known = page.changes.end() - first;
    const bool isAll = page.more == ChangePage::More::None;
    if (known == 0 || std::cmp_greater(known, m_changes.size())
        || (isAll && std::cmp_less(known, m_changes.size()))
        || !std::equal(first, page.changes.end(), m_changes.begin(),
                       [number](const ChangeRecord &left, const ChangeRecord &right) {
                           return number(left) == number(right);
                       }))
        return std::nullopt;
    return static_cast<int>(first - page.changes.begin());
}

void HistoryModel::takeNext(const ChangePage &page)
{
    m_state = State::Idle;
    m_more = page.more;
    if (page.changes.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.changes.size()) - 1);
    m_changes.insert(m_changes.end(), page.changes.begin(), page.changes.end());
    endInsertRows();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeRecord &shown = change(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(shown, column);
    case Qt::ToolTipRole:
        return toolTip(shown, column);
    case Qt::TextAlignmentRole:
        if (column == DurationColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case OutcomeRole:
        if (column == OutcomeColumn)
            return static_cast<int>(shown.end.outcome);
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == DurationColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case ResourceColumn:
        return tr("Resource");
    case ActionColumn:
        return tr("Action");
    case OutcomeColumn:
        return tr("Outcome");
    case ProfileColumn:
        return tr("Profile");
    case DurationColumn:
        return tr("Duration");
    case ColumnTotal:
        break;
    }
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Idle && m_more == ChangePage::More::Older;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_state = State::ReadingMore;
    Q_EMIT pageNeeded(m_filter, last());
}

std::optional<ChangePosition> HistoryModel::last() const
{
    return m_changes.empty() ? std::nullopt : std::optional(m_changes.back().position);
}

} // namespace weir
