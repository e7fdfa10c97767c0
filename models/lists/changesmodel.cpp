#include "models/lists/changesmodel.h"

#include "models/draft/visibleblanks.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "models/text/spokenarrows.h"

#include <algorithm>

namespace weir {

namespace {

//! A value may be megabytes; a row shows its beginning.
constexpr qsizetype longestText = 300;

} // namespace

ChangesModel::ChangesModel(FieldTable table, QObject *parent) : QAbstractListModel(parent), m_table(table) { }

void ChangesModel::setChanges(const std::vector<FieldChange> &changes)
{
    std::vector<Row> rows;
    rows.reserve(changes.size());
    for (const FieldChange &change : changes)
        rows.push_back(rowOf(change));
    if (!std::ranges::equal(rows, m_rows, {}, &Row::pointer, &Row::pointer)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = std::move(rows[row]);
        const QModelIndex changed = index(static_cast<int>(row));
        Q_EMIT dataChanged(changed, changed);
    }
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2").arg(row.title, row.text);
    case Qt::AccessibleTextRole:
        return spokenArrows(data(index, Qt::DisplayRole).toString());
    case TitleRole:
        return row.title;
    case TextRole:
        return row.text;
    case PointerRole:
        return toQString(row.pointer);
    default:
        return {};
    }
}

ChangesModel::Row ChangesModel::rowOf(const FieldChange &change) const
{
    const QString title = labelAt(m_table, change.pointer);
    if (change.sensitivity == Sensitivity::Secret)
        return {change.pointer, title, tr("changed")};
    const FieldSpec *field = fieldAt(m_table, change.pointer);
    const auto text = [field](const std::optional<Json> &value) {
        return value ? displayText(field, *value).left(longestText) : tr("not set");
    };
    const auto shown = withVisibleBlanks({change.before, change.after});
    return {change.pointer, title,
            tr("%1 → %2", "before and after").arg(text(shown.front()), text(shown.back()))};
}

} // namespace weir
