#include "ui/lists/historyview.h"

#include "ui/accessiblegroup.h"
#include "ui/followlanguage.h"
#include "ui/lists/historydetails.h"
#include "ui/lists/historyfilterbar.h"
#include "ui/lists/outcomedelegate.h"
#include "ui/lists/rowtable.h"
#include "ui/lists/shownpart.h"
#include "ui/notice.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum HistoryPage { ChangesPage, NoChangesPage };

constexpr int tableShare = 3;
constexpr int detailsShare = 2;

} // namespace

HistoryView::HistoryView(HistoryModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_filter(new HistoryFilterBar(this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableView(this)), m_details(new HistoryDetails(this)),
      m_notice(new Notice(this))
{
    setUpTable();
    auto *rows = new QSplitter(Qt::Vertical, m_stack);
    rows->setObjectName(u"historyRows"_s);
    rows->setChildrenCollapsible(false);
    auto *tableFrame = new QWidget(rows);
    auto *tableLayout = new QVBoxLayout(tableFrame);
    tableLayout->setContentsMargins(metrics::rowGap, 0, metrics::rowGap, 0);
    tableLayout->addWidget(m_table);
    rows->addWidget(tableFrame);
    rows->addWidget(m_details);
    rows->setStretchFactor(0, tableShare);
    rows->setStretchFactor(1, detailsShare);
    m_stack->addWidget(rows);
    m_stack->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);

    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryView::applyFilter);
    connect(m_notice, &Notice::pressed, m_filter, &HistoryFilterBar::clear);
    connect(m_details, &HistoryDetails::changesRequested, this, &HistoryView::changesRequested);
    connect(m_details, &HistoryDetails::restoreRequested, this, &HistoryView::restoreRequested);
    connect(m_details, &HistoryDetails::exportRequested, this, &HistoryView::exportRequested);
    connect(model, &QAbstractItemModel::rowsInserted, this, &HistoryView::keepScrolled);
    connect(model, &QAbstractItemModel::dataChanged, this, &HistoryView::takeRows);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryView::takeRows);
    followLanguage(this, [this] {
        // It says that it has the focus of what is in it.
        setAccessibleGroup(this, tr("History"));
        m_table->setAccessibleName(tr("History"));
        showState();
    });
}

void HistoryView::showResource(const QString &id, const QString &name)
{
    m_filter->setResource(id, name);
}

void HistoryView::showChanges(const std::vector<qint64> &numbers, const ChangeBodies &bodies)
{
    m_details->showChanges(numbers, bodies);
}

void HistoryView::showFault(const QString &message)
{
    m_fault = message;
    showState();
}

void HistoryView::focusFilter()
{
    m_filter->focusText();
}

void HistoryView::setUpTable()
{
    m_table->setObjectName(u"history"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(HistoryModel::OutcomeColumn, new OutcomeDelegate(m_table));
    setUpRowTable(m_table);
    setUpRowMenu(m_table, m_details->menuActions());
    sizeColumns();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::showSelection);
}

void HistoryView::sizeColumns()
{
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(HistoryModel::ResourceColumn, QHeaderView::Stretch);
    const ChangePosition widest{QDateTime(QDate(2028, 12, 28), QTime(22, 58, 58), QTimeZone::utc()), 0};
    columns->resizeSection(HistoryModel::TimeColumn,
                           fontMetrics().horizontalAdvance(momentText(widest)) + 3 * metrics::gap);
    const int character = fontMetrics().averageCharWidth();
    columns->resizeSection(HistoryModel::ActionColumn, character * 12);
    columns->resizeSection(HistoryModel::OutcomeColumn, character * 22);
    columns->resizeSection(HistoryModel::ProfileColumn, character * 16);
    columns->resizeSection(HistoryModel::DurationColumn, character * 13);
}

void HistoryView::applyFilter()
{
    m_model->setFilter(m_filter->filter());
    showState();
}

void HistoryView::takeRows()
{
    m_fault.clear();
    showSelection();
    showState();
}

void HistoryView::keepScrolled(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent);
    // What is being looked at stays where it is while newer ones come above it.
    QScrollBar *bar = m_table->verticalScrollBar();
    if (first == 0 && bar->value() > 0)
        bar->setValue(bar->value() + (last + 1) * m_table->verticalHeader()->defaultSectionSize());
    showState();
}

void HistoryView::showSelection()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<ChangeRecord> chosen;
    chosen.reserve(rows.size());
    for (const int row : rows)
        chosen.push_back(m_model->change(row));
    m_details->setChosen(std::move(chosen));
}

void HistoryView::showState()
{
    const ShownPart part(this, m_stack);
    const bool isAll = m_model->filter() == ChangeFilter{};
    const bool hasRows = m_model->rowCount() > 0 && m_fault.isEmpty();
    m_filter->setVisible(hasRows || !isAll);
    if (!m_fault.isEmpty())
        m_notice->setContent(tr("The history cannot be read."), m_fault, {});
    else if (m_model->isReading())
        m_notice->setContent({}, tr("Reading the history…"), {});
    else if (isAll)
        m_notice->setContent(
            tr("Nothing was sent yet."),
            tr("Every change that is sent from this computer is written down here: what it "
               "changed, through which profile, and how it ended. Open a resource, change it, "
               "and review and apply it."),
            {});
    else if (m_filter->isOfResourceAlone())
        m_notice->setContent(tr("Nothing was sent yet."),
                             tr("No change of this resource was sent from this computer."),
                             tr("Show all changes"));
    else
        m_notice->setContent(tr("No change matches."), {}, tr("Clear the filter"));
    // After its content, which says what of it has the focus.
    part.show(hasRows ? ChangesPage : NoChangesPage, hasRows ? m_table : m_notice->focusTarget());
}

} // namespace weir
