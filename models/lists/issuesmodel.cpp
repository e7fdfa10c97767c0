#include "models/lists/issuesmodel.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

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
    std::ranges::stable_sort(sorted, {}, [this](const ValidationIssue &issue) {
        return std::pair(sectionOf(issue), issue.level);
    });
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
    case Qt::DisplayRole: {
        const QString text = levelText(issue.level, issue.message);
        const QString section = sectionAt(static_cast<size_t>(index.row()));
        return section.isEmpty() ? text
                                 : tr("%1. %2", "part of the resource, then an issue").arg(section, text);
    }
    case TitleRole:
        return issue.pointer.empty() ? tr("The whole request") : labelAt(m_table, issue.pointer);
    case TextRole:
        return issue.message;
    case PointerRole:
        return toQString(issue.pointer);
    case LevelRole:
        return static_cast<int>(issue.level);
    case SectionRole:
        return sectionAt(static_cast<size_t>(index.row()));
    default:
        return {};
    }
}

qsizetype IssuesModel::sectionOf(const ValidationIssue &issue) const
{
    const std::vector<std::string> tokens = pointerTokens(issue.pointer);
    const FieldSpec *field = tokens.empty() ? nullptr : fieldWithKey(m_table, tokens.front());
    return field && isGroup(field->type) ? field - m_table.data() : -1;
}

QString IssuesModel::sectionAt(size_t row) const
{
    const qsizetype section = sectionOf(m_issues[row]);
    const bool hasSections =
        std::ranges::any_of(m_table, [](const FieldSpec &field) { return isGroup(field.type); });
    if (!hasSections || (row > 0 && section == sectionOf(m_issues[row - 1])))
        return {};
    return section < 0 ? tr("General") : fieldLabel(m_table[static_cast<size_t>(section)]);
}

} // namespace weir
