#include "models/lists/bulkmodel.h"

#include "models/draft/changetext.h"
#include "models/draft/visibleblanks.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "models/text/spokenarrows.h"

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

using namespace std::chrono_literals;

//! Faster than that nobody reads, and slower looks like a fault.
constexpr auto timeBetweenUpdates = 50ms;
constexpr size_t mostToolTipLines = 20;

bool isToBePaused(const BulkItem &item)
{
    return item.state == BulkItem::State::Ready && item.task == BulkItem::Task::Update
        && item.before == BulkItem::Before::Running;
}

BulkModel::Mark markOf(const BulkItem &item)
{
    switch (item.state) {
    case BulkItem::State::Waiting:
    case BulkItem::State::Unchanged:
        return BulkModel::Mark::None;
    case BulkItem::State::Reading:
    case BulkItem::State::Sending:
        return BulkModel::Mark::UnderWay;
    case BulkItem::State::Ready:
        return isToBePaused(item) ? BulkModel::Mark::Running : BulkModel::Mark::None;
    case BulkItem::State::Refused:
        return BulkModel::Mark::Failed;
    case BulkItem::State::Ended:
        if (item.outcome == WriteOutcome::Unknown)
            return BulkModel::Mark::Unknown;
        return item.hasFailed() ? BulkModel::Mark::Failed : BulkModel::Mark::Done;
    }
    Q_UNREACHABLE();
}

//! In a column that names the field.
QString shortChangeText(const BulkItem &item, const FieldChange &change)
{
    if (change.sensitivity == Sensitivity::Secret) {
        return holdsNothing(change.after ? &*change.after : nullptr) ? BulkModel::tr("removed")
                                                                     : BulkModel::tr("changed");
    }
    if (item.task == BulkItem::Task::Create)
        return valueText(withVisibleBlanks({change.after}).front());
    const auto shown = withVisibleBlanks({change.before, change.after});
    return BulkModel::tr("%1 → %2", "a value before and after")
        .arg(valueText(shown.front()), valueText(shown.back()));
}

} // namespace

BulkModel::BulkModel(const std::vector<BulkItem> &items, QObject *parent)
    : QAbstractTableModel(parent), m_items(items), m_isLeftOut(items.size())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(timeBetweenUpdates);
    connect(&m_soon, &QTimer::timeout, this, &BulkModel::tellOfChanges);
}

void BulkModel::takeChange(size_t row)
{
    const int changed = static_cast<int>(row);
    m_changedRows = m_changedRows
        ? std::pair(std::min(m_changedRows->first, changed), std::max(m_changedRows->second, changed))
        : std::pair(changed, changed);
    if (!m_soon.isActive())
        m_soon.start();
}

void BulkModel::tellOfChanges()
{
    if (!m_changedRows)
        return;
    const auto [first, last] = *std::exchange(m_changedRows, std::nullopt);
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    Q_EMIT updated();
}

void BulkModel::showFields()
{
    std::vector<Field> fields = fieldsByCount();
    // What is created has a value in every field, which would be a column each.
    const bool isCreated = std::ranges::any_of(m_items, [](const BulkItem &item) {
        return item.task == BulkItem::Task::Create && !item.changes.empty();
    });
    const bool isMore = fields.size() > mostFields;
    if (isMore)
        fields.resize(mostFields);
    setFields(std::move(fields), isMore || isCreated ? Others::Some : Others::None);
    tellOfChanges();
}

std::vector<BulkModel::Field> BulkModel::fieldsByCount() const
{
    std::map<Field, size_t> places;
    std::vector<std::pair<Field, size_t>> counts;
    for (const BulkItem &item : m_items) {
        if (item.task == BulkItem::Task::Create)
            continue;
        for (const FieldChange &change : item.changes) {
            const Field field{item.order.kind, change.pointer};
            const auto [place, isNew] = places.try_emplace(field, counts.size());
            if (isNew)
                counts.emplace_back(field, 0);
            ++counts[place->second].second;
        }
    }
    std::ranges::stable_sort(counts, std::greater(), &std::pair<Field, size_t>::second);
    std::vector<Field> fields;
    std::ranges::transform(counts, std::back_inserter(fields), &std::pair<Field, size_t>::first);
    return fields;
}

void BulkModel::setFields(std::vector<Field> fields, Others others)
{
    if (fields == m_fields && others == m_others)
        return;
    if (columnCount() > FixedTotal) {
        beginRemoveColumns({}, FixedTotal, columnCount() - 1);
        m_fields.clear();
        m_others = Others::None;
        endRemoveColumns();
    }
    const auto added = std::ssize(fields) + (others == Others::Some ? 1 : 0);
    if (added == 0)
        return;
    beginInsertColumns({}, FixedTotal, FixedTotal + static_cast<int>(added) - 1);
    m_fields = std::move(fields);
    m_others = others;
    endInsertColumns();
}

void BulkModel::setChoice(Choice choice)
{
    if (std::exchange(m_choice, choice) != choice && !m_items.empty())
        Q_EMIT dataChanged(index(0, CheckColumn), index(rowCount() - 1, CheckColumn));
}

void BulkModel::tick(const std::vector<int> &rows, Qt::CheckState state)
{
    if (m_choice == Choice::Closed || rows.empty())
        return;
    for (const int row : rows) {
        if (item(row).state == BulkItem::State::Ready)
            m_isLeftOut[static_cast<size_t>(row)] = state == Qt::Unchecked;
    }
    const auto [first, last] = std::ranges::minmax(rows);
    Q_EMIT dataChanged(index(first, CheckColumn), index(last, CheckColumn), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

bool BulkModel::isTicked(int row) const
{
    return item(row).state == BulkItem::State::Ready && !m_isLeftOut[static_cast<size_t>(row)];
}

std::vector<size_t> BulkModel::ticked() const
{
    std::vector<size_t> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTicked(row))
            rows.push_back(static_cast<size_t>(row));
    }
    return rows;
}

size_t BulkModel::tickable() const
{
    return static_cast<size_t>(std::ranges::count(m_items, BulkItem::State::Ready, &BulkItem::state));
}

bool BulkModel::hasMessages() const
{
    return std::ranges::any_of(m_items, [](const BulkItem &item) { return !item.message.isEmpty(); });
}

bool BulkModel::hasSeveralKinds() const
{
    return std::ranges::any_of(
        m_items, [this](const BulkItem &item) { return item.order.kind != m_items.front().order.kind; });
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return FixedTotal + static_cast<int>(m_fields.size()) + (m_others == Others::Some ? 1 : 0);
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BulkItem &shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textIn(shown, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == CheckColumn ? shown.title() : spokenArrows(textIn(shown, index.column()));
    case Qt::ToolTipRole:
        return toolTipIn(shown, index.column());
    case Qt::CheckStateRole:
        if (index.column() != CheckColumn || shown.state != BulkItem::State::Ready)
            return {};
        return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    case MarkRole:
        return static_cast<int>(markOf(shown));
    default:
        return {};
    }
}

bool BulkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    tick({index.row()}, static_cast<Qt::CheckState>(value.toInt()));
    return true;
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (const Field *field = fieldIn(section)) {
        if (role == Qt::DisplayRole)
            return labelAt(fieldTable(field->kind), field->pointer);
        return role == Qt::ToolTipRole ? toQString(field->pointer) : QVariant();
    }
    if (role == Qt::AccessibleTextRole && section == CheckColumn)
        return tr("Send");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CheckColumn:
        return QString();
    case ResourceColumn:
        return tr("Resource");
    case KindColumn:
        return tr("Kind");
    case StateColumn:
        return tr("State");
    case MessageColumn:
        return tr("Message");
    default:
        return m_fields.empty() ? tr("Fields") : tr("Other fields");
    }
}

Qt::ItemFlags BulkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isCheckable = index.isValid() && index.column() == CheckColumn && m_choice == Choice::Open
        && item(index.row()).state == BulkItem::State::Ready;
    return isCheckable ? flags | Qt::ItemIsUserCheckable : flags;
}

const BulkModel::Field *BulkModel::fieldIn(int column) const
{
    const int place = column - FixedTotal;
    return place >= 0 && place < std::ssize(m_fields) ? &m_fields[static_cast<size_t>(place)] : nullptr;
}

std::vector<const FieldChange *> BulkModel::changesIn(const BulkItem &item, int column) const
{
    std::vector<const FieldChange *> changes;
    const Field *field = fieldIn(column);
    for (const FieldChange &change : item.changes) {
        const Field own{item.order.kind, change.pointer};
        const bool isHere = field ? own == *field : std::ranges::find(m_fields, own) == m_fields.end();
        if (isHere)
            changes.push_back(&change);
    }
    return changes;
}

QString BulkModel::textIn(const BulkItem &item, int column) const
{
    switch (column) {
    case CheckColumn:
        return {};
    case ResourceColumn:
        return item.title();
    case KindColumn:
        return resourceName(item.order.kind);
    case StateColumn:
        return isToBePaused(item)
            ? tr("%1 · running", "how many changes; of a stream that is running").arg(stateText(item))
            : stateText(item);
    case MessageColumn:
        return item.message;
    default:
        break;
    }
    const std::vector<const FieldChange *> changes = changesIn(item, column);
    if (changes.empty())
        return {};
    return fieldIn(column) ? shortChangeText(item, *changes.front())
                           : tr("%n field(s)", nullptr, static_cast<int>(changes.size()));
}

QString BulkModel::toolTipIn(const BulkItem &item, int column) const
{
    switch (column) {
    case CheckColumn:
        return {};
    case ResourceColumn:
        return (QStringList{item.order.path.isEmpty() ? item.name : item.order.path, item.id}).join(u'\n');
    case StateColumn:
        return isToBePaused(item) ? tr("Running: the update pauses it") : stateText(item);
    case KindColumn:
    case MessageColumn:
        return textIn(item, column);
    default:
        break;
    }
    const std::vector<const FieldChange *> changes = changesIn(item, column);
    // One that gets lost has to be read somewhere; of several fields the details tell the rest.
    const ValueLength length = changes.size() == 1 ? ValueLength::Whole : ValueLength::Short;
    QStringList lines;
    for (const FieldChange *change : changes) {
        if (lines.size() == static_cast<qsizetype>(mostToolTipLines)) {
            lines.append(u"…"_s);
            break;
        }
        lines.append(changeLine(*change, length));
    }
    return lines.join(u'\n');
}

} // namespace weir
