#include "ui/lists/bulktable.h"

#include "models/lists/bulkfiltermodel.h"
#include "models/lists/bulkmodel.h"
#include "ui/lists/rowtable.h"
#include "ui/lists/statusdelegate.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace weir {

namespace {

//! In characters.
constexpr int resourceWidth = 28;
constexpr int kindWidth = 18;
constexpr int stateWidth = 30;
constexpr int messageWidth = 44;
constexpr int leastFieldWidth = 14;
constexpr int mostFieldWidth = 34;

//! Puts a mark before how far it is with a change.
class BulkStateDelegate final : public StatusDelegate
{
public:
    using StatusDelegate::StatusDelegate;

protected:
    [[nodiscard]] std::optional<Sign> signOf(const QModelIndex &index) const override
    {
        switch (static_cast<BulkModel::Mark>(index.data(BulkModel::MarkRole).toInt())) {
        case BulkModel::Mark::None:
            return std::nullopt;
        case BulkModel::Mark::UnderWay:
            return Sign::Ring;
        case BulkModel::Mark::Running:
        case BulkModel::Mark::Unknown:
            return Sign::Diamond;
        case BulkModel::Mark::Done:
            return Sign::Disc;
        case BulkModel::Mark::Failed:
            return Sign::Cross;
        }
        return std::nullopt;
    }
};

//! A reason is a sentence and read from its beginning; the tool tip and the details have all of it.
class ReasonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
    }
};

} // namespace

BulkTable::BulkTable(BulkModel &model, BulkFilterModel &filter, QWidget *parent)
    : QTableView(parent), m_model(model), m_filter(filter)
{
    setAccessibleName(tr("Changes"));
    setModel(&m_filter);
    setItemDelegateForColumn(BulkModel::StateColumn, new BulkStateDelegate(this));
    setItemDelegateForColumn(BulkModel::MessageColumn, new ReasonDelegate(this));
    setUpRowTable(this);
    // The name of a file says most at its end, and a change ends with what it leads to.
    setTextElideMode(Qt::ElideMiddle);
    setSortingEnabled(true);
    // In their own order until somebody sorts them.
    sortByColumn(-1, Qt::AscendingOrder);
    QHeaderView *columns = horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    columns->setSectionResizeMode(BulkModel::CheckColumn, QHeaderView::Fixed);
    columns->resizeSection(BulkModel::CheckColumn,
                           style()->pixelMetric(QStyle::PM_IndicatorWidth) + 3 * metrics::gap);
    columns->resizeSection(BulkModel::ResourceColumn, resourceWidth * character);
    columns->resizeSection(BulkModel::KindColumn, kindWidth * character);
    columns->resizeSection(BulkModel::StateColumn, stateWidth * character);
    columns->resizeSection(BulkModel::MessageColumn, messageWidth * character);
    connect(&m_filter, &QAbstractItemModel::columnsInserted, this, &BulkTable::sizeFields);
    fitColumns();
}

void BulkTable::tickAll(Qt::CheckState state)
{
    std::vector<int> rows;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        rows.push_back(m_filter.mapToSource(m_filter.index(row, 0)).row());
    m_model.tick(rows, state);
}

int BulkTable::currentItem() const
{
    return m_filter.mapToSource(currentIndex()).row();
}

void BulkTable::fitColumns()
{
    setColumnHidden(BulkModel::KindColumn, !m_model.hasSeveralKinds());
    setColumnHidden(BulkModel::MessageColumn, !m_model.hasMessages());
}

void BulkTable::keyPressEvent(QKeyEvent *event)
{
    if (isKey(event, WidgetKey::TickRows))
        return toggleChosen();
    // Left to the dialog, it would press its button as well.
    if (isKey(event, WidgetKey::RowDetails) && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void BulkTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentItemChanged();
}

void BulkTable::toggleChosen()
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(m_filter.mapToSource(index).row());
    const bool isOneOut = std::ranges::any_of(rows, [this](int row) {
        return m_model.item(row).state == BulkItem::State::Ready && !m_model.isTicked(row);
    });
    m_model.tick(rows, isOneOut ? Qt::Checked : Qt::Unchecked);
}

void BulkTable::sizeFields(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent);
    // What is chosen are rows, with the columns that came.
    selectionModel()->select(selectionModel()->selection(),
                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const int character = fontMetrics().averageCharWidth();
    for (int column = first; column <= last; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        horizontalHeader()->resizeSection(
            column,
            std::clamp(wanted + metrics::gap, leastFieldWidth * character, mostFieldWidth * character));
    }
}

} // namespace weir
