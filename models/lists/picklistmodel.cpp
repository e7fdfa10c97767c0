#include "models/lists/picklistmodel.h"

#include <QCollator>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! The value where the name does not say it already.
QString noteOf(const PickItem &item)
{
    QStringList parts{item.note};
    if (item.value != item.label)
        parts.append(item.value);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool fits(const PickItem &item, const QStringList &words)
{
    const QString text = (item.label + u'\n' + item.note + u'\n' + item.value).toCaseFolded();
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace

void PickListModel::clear()
{
    m_items.clear();
    m_values.clear();
    show();
}

void PickListModel::add(const std::vector<PickItem> &items)
{
    for (const PickItem &item : items) {
        if (m_values.contains(item.value)) {
            *std::ranges::find(m_items, item.value, &PickItem::value) = item;
        } else {
            m_values.insert(item.value);
            m_items.push_back(item);
        }
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::stable_sort(m_items, [&collator](const PickItem &left, const PickItem &right) {
        return collator.compare(left.label, right.label) < 0;
    });
    show();
}

void PickListModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    show();
}

int PickListModel::rowOf(const QString &text) const
{
    for (const auto part : {&PickItem::value, &PickItem::label}) {
        const auto found =
            std::ranges::find_if(m_shown, [&](size_t place) { return m_items[place].*part == text; });
        if (found != m_shown.end())
            return static_cast<int>(found - m_shown.begin());
    }
    return -1;
}

int PickListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_hasFreeRow ? 1 : 0);
}

QVariant PickListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isFree(index.row())) {
        if (role == FreeRole)
            return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? tr("Use “%1”").arg(m_filter)
                                                                         : QVariant();
    }
    const PickItem &row = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case NoteRole:
        return noteOf(row);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString note = noteOf(row);
        return note.isEmpty() ? row.label
                              : tr("%1, %2", "a name and what else tells it").arg(row.label, note);
    }
    case FreeRole:
        return false;
    default:
        return {};
    }
}

void PickListModel::show()
{
    const QStringList words = m_filter.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (size_t place = 0; place < m_items.size(); ++place) {
        if (fits(m_items[place], words))
            m_shown.push_back(place);
    }
    m_hasFreeRow = !m_filter.isEmpty() && rowOf(m_filter) < 0;
    endResetModel();
}

} // namespace weir
