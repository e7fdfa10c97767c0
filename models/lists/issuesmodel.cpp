#include "models/lists/issuesmodel.h"

#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>

namespace weir {

namespace {

bool isSamePlace(const ValidationIssue &left, const ValidationIssue &right)
{
    return left.pointer == right.pointer && left.code == right.code && left.level == right.level;
}

} // namespace

IssuesModel::IssuesModel(FieldTable table, QObject *parent) : QAbstractListModel(parent), m_table(table) { }

void IssuesModel::setIssues(const ValidationIssues &issues)
{
    ValidationIssues sorted = issues;
    std::ranges::stable_sort(sorted, {}, &ValidationIssue::level);
    if (!std::ranges::equal(sorted, m_issues, isSamePlace)) {
        beginResetModel();
        m_issues = std::move(sorted);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < sorted.size(); ++row) {
        const bool isSameText = sorted[row].message == m_issues[row].message;
        m_issues[row] = std::move(sorted[row]);
        const QModelIndex changed = index(static_cast<int>(row));
        if (!isSameText)
            Q_EMIT dataChanged(changed, changed);
    }
}

int IssuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ValidationIssue &issue = m_issues[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2", "level and message").arg(levelLabel(issue.level), issue.message);
    case TitleRole:
        return labelAt(m_table, issue.pointer);
    case TextRole:
        return issue.message;
    case PointerRole:
        return toQString(issue.pointer);
    case LevelRole:
        return static_cast<int>(issue.level);
    default:
        return {};
    }
}

} // namespace weir
