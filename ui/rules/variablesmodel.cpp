#include "ui/rules/variablesmodel.h"

#include "models/text.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

bool isSameRow(const Variable &left, const Variable &right)
{
    return left.writtenName == right.writtenName && left.writtenExpression == right.writtenExpression;
}

} // namespace

VariablesModel::VariablesModel(QObject *parent) : QAbstractTableModel(parent) { }

void VariablesModel::setTable(VariableTable table, VariableFindings findings)
{
    const std::vector<Variable> &before = m_table.variables();
    const std::vector<Variable> &after = table.variables();
    const auto [first, newFirst] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end(), isSameRow);
    const auto [last, newLast] =
        std::mismatch(before.rbegin(), std::make_reverse_iterator(first), after.rbegin(),
                      std::make_reverse_iterator(newFirst), isSameRow);
    const int start = static_cast<int>(first - before.begin());
    const int count = static_cast<int>(last.base() - first);
    const int newCount = static_cast<int>(newLast.base() - newFirst);
    const int shared = start + std::min(count, newCount);
    const auto take = [&] {
        m_table = std::move(table);
        m_findings = std::move(findings);
    };
    if (count > newCount) {
        beginRemoveRows({}, shared, start + count - 1);
        take();
        endRemoveRows();
    } else if (newCount > count) {
        beginInsertRows({}, shared, start + newCount - 1);
        take();
        endInsertRows();
    } else {
        take();
    }
    // What one is called may be a fault of another.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
}

void VariablesModel::setUnused(VariableNames names)
{
    if (m_unused == names)
        return;
    m_unused = std::move(names);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1), {NoteRole});
}

void VariablesModel::setSample(SampleValues values, const QString &eventName)
{
    if (m_values == values && m_eventName == eventName)
        return;
    m_values = std::move(values);
    m_eventName = eventName;
    Q_EMIT headerDataChanged(Qt::Horizontal, SampleColumn, SampleColumn);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, SampleColumn), index(rowCount() - 1, SampleColumn));
}

void VariablesModel::setEditing(Editing editing)
{
    m_editing = editing;
}

bool VariablesModel::means(const QModelIndex &index, const QString &text) const
{
    const Variable &variable = m_table.variables()[static_cast<size_t>(index.row())];
    return index.column() == NameColumn ? toQString(variable.name) == text
                                        : enteredExpression(toStdString(text)) == variable.expression;
}

int VariablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.variables().size());
}

int VariablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant VariablesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textAt(index);
    case Qt::ToolTipRole:
        return toolTipText(textAt(index));
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::AccessibleDescriptionRole: {
        const auto [level, message] = note(index.row());
        return message.isEmpty() ? QString() : levelText(level, message);
    }
    case NoteRole: {
        const auto [level, message] = note(index.row());
        return message.isEmpty() ? QString() : levelSign(level) + u' ' + message;
    }
    case NoteLevelRole:
        return static_cast<int>(note(index.row()).first);
    case UnusedRole:
        return isUnused(index.row());
    case StateRole:
        if (const SampleValue *value = sampleOf(index.row()))
            return static_cast<int>(value->state);
        return {};
    default:
        return {};
    }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Variable");
    case ExpressionColumn:
        return tr("Constant or JSONPath");
    case SampleColumn:
        return m_values.empty() ? tr("No event chosen")
                                : tr("In %1", "the name of an event").arg(m_eventName);
    default:
        return {};
    }
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool canEdit = m_editing == Editing::Allowed && index.column() != SampleColumn;
    return canEdit ? flags | Qt::ItemIsEditable : flags;
}

bool VariablesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || means(index, text))
        return false;
    const auto row = static_cast<size_t>(index.row());
    Q_EMIT valueEdited(index.column() == NameColumn
                           ? m_table.withName(row, toStdString(text))
                           : m_table.withExpression(row, enteredExpression(toStdString(text))));
    return true;
}

bool VariablesModel::isUnused(int row) const
{
    return m_unused.contains(m_table.variables()[static_cast<size_t>(row)].name);
}

std::pair<Level, QString> VariablesModel::note(int row) const
{
    if (const auto &finding = m_findings.ofVariables[static_cast<size_t>(row)])
        return {finding->level, finding->message};
    return {Level::Warning, isUnused(row) ? tr("defined, but not used") : QString()};
}

const SampleValue *VariablesModel::sampleOf(int row) const
{
    const auto value = m_values.find(m_table.variables()[static_cast<size_t>(row)].name);
    return value == m_values.end() ? nullptr : &value->second;
}

QString VariablesModel::textAt(const QModelIndex &index) const
{
    const Variable &variable = m_table.variables()[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case NameColumn:
        return toQString(variable.name);
    case ExpressionColumn:
        return toQString(shownExpression(variable.expression));
    default:
        break;
    }
    const SampleValue *value = sampleOf(index.row());
    if (!value)
        return {};
    if (value->state == SampleValue::State::Default && value->text.isEmpty())
        return tr("default: empty text");
    return value->state == SampleValue::State::Default ? tr("default: %1").arg(value->text) : value->text;
}

QString VariablesModel::accessibleText(const QModelIndex &index) const
{
    QString text = textAt(index);
    const SampleValue *value = index.column() == SampleColumn ? sampleOf(index.row()) : nullptr;
    // Shown as a dash.
    if (value && value->state == SampleValue::State::Missing)
        return tr("nothing in this event");
    const auto [level, message] = note(index.row());
    if (message.isEmpty() || index.column() != NameColumn)
        return text;
    return tr("%1, %2", "a name, then what is wrong with it").arg(text, levelText(level, message));
}

} // namespace weir
