#include "models/lists/bulkfiltermodel.h"

#include "models/lists/bulkmodel.h"

#include <algorithm>

namespace weir {

BulkFilterModel::BulkFilterModel(BulkModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void BulkFilterModel::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

void BulkFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool BulkFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !parent.isValid() && isShown(row) && hasText(row);
}

bool BulkFilterModel::isShown(int row) const
{
    const BulkItem &item = m_model.item(row);
    switch (m_shown) {
    case Shown::All:
        return true;
    case Shown::ToSend:
        return item.state == BulkItem::State::Ready || item.state == BulkItem::State::Sending;
    case Shown::Refused:
        return item.state == BulkItem::State::Refused;
    case Shown::Unchanged:
        return item.state == BulkItem::State::Unchanged;
    case Shown::Failed:
        return item.state == BulkItem::State::Ended && item.hasFailed();
    }
    Q_UNREACHABLE();
}

bool BulkFilterModel::hasText(int row) const
{
    const BulkItem &item = m_model.item(row);
    const auto holds = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return m_text.isEmpty() || holds(item.title()) || holds(item.name) || holds(item.order.path)
        || holds(item.message) || item.id == m_text;
}

} // namespace weir
