#include "models/lists/resourcelistmodel.h"

#include "models/service/resourcestatus.h"
#include "models/text/spokenarrows.h"

#include <QDateTime>
#include <QLocale>
#include <QStringMatcher>

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

ResourceListModel::ResourceListModel(ResourceKind kind, QObject *parent)
    : QAbstractTableModel(parent), m_kind(kind)
{
}

void ResourceListModel::clear()
{
    beginResetModel();
    m_rows = {};
    m_readCount = 0;
    m_rowOfId = {};
    m_texts = {};
    m_textNumbers = {};
    endResetModel();
}

void ResourceListModel::beginReading()
{
    m_readCount = 0;
    for (Row &row : m_rows)
        row.isOfThisReading = false;
}

void ResourceListModel::take(const std::vector<ResourceSummary> &page)
{
    std::vector<Row> added;
    int firstChanged = static_cast<int>(m_rows.size());
    int lastChanged = -1;
    for (const ResourceSummary &item : page) {
        // Rows move from page to page while somebody else creates and deletes.
        const auto known =
            item.identity.id.isEmpty() ? m_rowOfId.cend() : m_rowOfId.constFind(item.identity.id);
        if (known == m_rowOfId.cend()) {
            if (!item.identity.id.isEmpty())
                m_rowOfId.insert(item.identity.id, static_cast<int>(m_rows.size() + added.size()));
            added.push_back(rowOf(item));
            ++m_readCount;
        } else if (const auto number = static_cast<size_t>(*known); number < m_rows.size()) {
            m_readCount += m_rows[number].isOfThisReading ? 0 : 1;
            Row row = rowOf(item);
            if (!row.shows(m_rows[number])) {
                firstChanged = std::min(firstChanged, *known);
                lastChanged = std::max(lastChanged, *known);
            }
            m_rows[number] = std::move(row);
        } else {
            added[number - m_rows.size()] = rowOf(item);
        }
    }
    if (lastChanged >= firstChanged)
        Q_EMIT dataChanged(index(firstChanged, 0), index(lastChanged, ColumnTotal - 1));
    if (added.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    std::ranges::move(added, std::back_inserter(m_rows));
    endInsertRows();
}

void ResourceListModel::endReading()
{
    // From behind, in ranges: most often nothing is gone, or all is.
    for (auto end = static_cast<int>(m_rows.size()); end > 0;) {
        const auto isGone = [this](int row) { return !m_rows[static_cast<size_t>(row)].isOfThisReading; };
        if (!isGone(end - 1)) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && isGone(first - 1))
            --first;
        remove(first, end - first);
        end = first;
    }
}

void ResourceListModel::setStatus(const QString &id, const QString &status)
{
    const auto known = m_rowOfId.constFind(id);
    if (known == m_rowOfId.cend())
        return;
    Row &row = m_rows[static_cast<size_t>(*known)];
    row.status = shared(status);
    const QModelIndex cell = index(*known, StatusColumn);
    Q_EMIT dataChanged(cell, cell);
}

std::optional<QString> ResourceListModel::statusOf(const QString &id) const
{
    const auto known = m_rowOfId.constFind(id);
    if (known == m_rowOfId.cend())
        return std::nullopt;
    return text(m_rows[static_cast<size_t>(*known)].status);
}

void ResourceListModel::retranslate()
{
    m_textNumbers.clear();
    for (size_t number = 0; number < m_texts.size(); ++number) {
        SharedText &shared = m_texts[number];
        shared = sharedText(shared.made);
        m_textNumbers.insert({shared.text, shared.made.isFixed()}, static_cast<TextNumber>(number));
    }
    for (Row &row : m_rows)
        row.updatedLabel = shared(timeLabel(row.updated));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
}

std::vector<bool> ResourceListModel::matches(const std::vector<ListFilterTerm> &terms, int first) const
{
    std::vector<bool> passed(m_rows.size() - static_cast<size_t>(first), true);
    for (const ListFilterTerm &term : terms)
        keepMatches(term, first, passed);
    return passed;
}

bool ResourceListModel::isBefore(int row, int other, Column column) const
{
    const Row &left = m_rows[static_cast<size_t>(row)];
    const Row &right = m_rows[static_cast<size_t>(other)];
    switch (column) {
    case NameColumn:
        return left.folded < right.folded;
    case StatusColumn:
        return m_texts[left.status].label < m_texts[right.status].label;
    case RouteColumn:
        if (left.source != right.source)
            return m_texts[left.source].folded < m_texts[right.source].folded;
        return m_texts[left.target].folded < m_texts[right.target].folded;
    case UpdatedColumn:
        // One service writes all its times in one way, biggest unit first: their texts sort as the times do.
        return left.updated < right.updated;
    case ColumnTotal:
        break;
    }
    return false;
}

bool ResourceListModel::hasPassingState() const
{
    return std::ranges::any_of(m_rows, [this](const Row &row) { return isPassing(text(row.status)); });
}

QString ResourceListModel::id(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).id;
}

QString ResourceListModel::name(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).name;
}

QString ResourceListModel::nameOf(const QString &id) const
{
    const auto known = m_rowOfId.constFind(id);
    return known == m_rowOfId.cend() ? QString() : name(*known);
}

QSet<QString> ResourceListModel::namesBeside(const QString &id) const
{
    QSet<QString> names;
    for (const Row &row : m_rows) {
        if (row.id != id)
            names.insert(row.name);
    }
    return names;
}

int ResourceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResourceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant ResourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::AccessibleTextRole:
        return spokenArrows(cellText(row, column));
    case IdRole:
        return row.id;
    case StatusRole:
        return text(row.status);
    case SourceKindRole:
        return static_cast<int>(row.sourceKind);
    case TargetKindRole:
        return static_cast<int>(row.targetKind);
    default:
        return {};
    }
}

QVariant ResourceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return spokenArrows(headerData(section, orientation, Qt::DisplayRole).toString());
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case StatusColumn:
        return tr("Status");
    case RouteColumn:
        return m_kind == ResourceKind::EventStream ? tr("Source → Target") : tr("Events → Topic");
    case UpdatedColumn:
        return tr("Updated");
    case ColumnTotal:
        break;
    }
    return {};
}

bool ResourceListModel::Row::shows(const Row &other) const
{
    return std::tie(name, updated, status, source, target, sourceKind, targetKind)
        == std::tie(other.name, other.updated, other.status, other.source, other.target, other.sourceKind,
                    other.targetKind);
}

void ResourceListModel::remove(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    const auto from = m_rows.begin() + first;
    for (auto row = from; row != from + count; ++row)
        m_rowOfId.remove(row->id);
    m_rows.erase(from, from + count);
    for (auto &row : m_rowOfId) {
        if (row >= first)
            row -= count;
    }
    endRemoveRows();
}

ResourceListModel::Row ResourceListModel::rowOf(const ResourceSummary &item)
{
    return {.id = item.identity.id,
            .name = item.name,
            .folded = (item.name.isEmpty() ? item.identity.id : item.name).toCaseFolded(),
            .updated = item.identity.updatedTime,
            .status = shared(item.identity.status),
            .source = shared(item.source),
            .target = shared(item.target),
            .updatedLabel = shared(timeLabel(item.identity.updatedTime)),
            .sourceKind = item.sourceKind,
            .targetKind = item.targetKind};
}

ResourceListModel::SharedText ResourceListModel::sharedText(const LiveText &made)
{
    const QString text = made.text();
    return {.text = text, .made = made, .folded = text.toCaseFolded(), .label = statusLabel(text)};
}

ResourceListModel::TextNumber ResourceListModel::shared(const LiveText &text)
{
    const std::pair key(text.text(), text.isFixed());
    const auto known = m_textNumbers.constFind(key);
    if (known != m_textNumbers.cend())
        return *known;
    const auto number = static_cast<TextNumber>(m_texts.size());
    m_texts.push_back(sharedText(text));
    m_textNumbers.insert(key, number);
    return number;
}

QString ResourceListModel::cellText(const Row &row, Column column) const
{
    switch (column) {
    case NameColumn:
        return row.name.isEmpty() ? row.id : row.name;
    case StatusColumn:
        return m_texts[row.status].label;
    case RouteColumn:
        return route(row);
    case UpdatedColumn:
        return text(row.updatedLabel);
    case ColumnTotal:
        break;
    }
    return {};
}

QString ResourceListModel::route(const Row &row) const
{
    const QString &source = text(row.source);
    const QString &target = text(row.target);
    if (source.isEmpty() || target.isEmpty())
        return source + target;
    return tr("%1 → %2", "source and target of a resource").arg(source, target);
}

void ResourceListModel::keepMatches(const ListFilterTerm &term, int first, std::vector<bool> &passed) const
{
    using Part = ListFilterTerm::Column;
    const QStringMatcher matcher(term.text);
    const auto has = [&matcher](const QString &folded) { return matcher.indexIn(folded) >= 0; };
    // Once for each text that many rows share.
    std::vector<bool> inText;
    std::vector<bool> inState;
    inText.reserve(m_texts.size());
    inState.reserve(m_texts.size());
    for (const SharedText &shared : m_texts) {
        inText.push_back(has(shared.folded));
        inState.push_back(inText.back() || has(shared.label.toCaseFolded()));
    }
    const auto matches = [&](const Row &row) -> bool {
        switch (term.column) {
        case Part::Any:
            return inState[row.status] || inText[row.source] || inText[row.target] || inText[row.updatedLabel]
                || has(row.folded);
        case Part::Name:
            return has(row.folded);
        case Part::Status:
            return inState[row.status];
        case Part::Source:
            return inText[row.source];
        case Part::Target:
            return inText[row.target];
        case Part::Updated:
            return inText[row.updatedLabel] || has(row.updated.toCaseFolded());
        case Part::Id:
            return has(row.id.toCaseFolded());
        }
        Q_UNREACHABLE();
    };
    for (size_t i = 0; i < passed.size(); ++i)
        passed[i] = passed[i] && matches(m_rows[static_cast<size_t>(first) + i]);
}

QString timeLabel(const QString &time)
{
    const QDateTime instant = QDateTime::fromString(time, Qt::ISODate);
    return instant.isValid() ? QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat) : time;
}

} // namespace weir
