#include "ui/lists/resourcelistview.h"

#include "models/lists/resourcefiltermodel.h"
#include "ui/accessiblegroup.h"
#include "ui/actionbutton.h"
#include "ui/announcement.h"
#include "ui/banner.h"
#include "ui/elidedlabel.h"
#include "ui/followlanguage.h"
#include "ui/lists/resourcelistactions.h"
#include "ui/lists/routedelegate.h"
#include "ui/lists/rowtable.h"
#include "ui/lists/statusdelegate.h"
#include "ui/notice.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

// What of the list can be worked with; what is said of its state stands in resourceliststate.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! The longest route, with its picture.
constexpr int routeCharacters = 60;
// Of the room that names and routes have together, in hundredths.
constexpr int routeShare = 66;
constexpr int wholeShare = 100;

} // namespace

ResourceListView::ResourceListView(ResourceListModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_proxy(new ResourceFilterModel(*model, this)),
      m_fault(new Banner(this)), m_stack(new QStackedWidget(this)), m_table(new QTableView(this)),
      m_notice(new Notice(this))
{
    setUpTable();

    auto *rows = new QWidget(m_stack);
    auto *rowsLayout = new QHBoxLayout(rows);
    rowsLayout->setContentsMargins(metrics::rowGap, 0, metrics::rowGap, 0);
    rowsLayout->addWidget(m_table);
    m_stack->addWidget(rows);
    m_stack->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(m_fault);
    layout->addWidget(m_stack, 1);
    // Screen readers go by the order in which they came to be.
    m_stack->raise();

    connect(m_notice, &Notice::pressed, this, &ResourceListView::pressNotice);
    connect(m_notice, &Notice::linkPressed, this, [this] { Q_EMIT detailsRequested(m_errorRequestId); });
    connect(m_fault, &Banner::detailsRequested, this, &ResourceListView::detailsRequested);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ResourceListView::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ResourceListView::showState);
    connect(model, &QAbstractItemModel::modelReset, this, &ResourceListView::showState);
    followLanguage(this, [this] {
        showTexts();
        showState();
    });
}

void ResourceListView::clear()
{
    m_quota.reset();
    m_expected.reset();
    m_filter->clear();
    m_state = State::Idle;
    m_model->clear();
}

void ResourceListView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QWidget *ResourceListView::createHeader()
{
    auto *header = new QWidget(this);
    m_filter = new QLineEdit(header);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_progress = new ElidedLabel(header);
    setTone(m_progress, Tone::Muted);
    // Whatever it says, it takes no room from the buttons.
    m_progress->setMinimumWidth(1);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::columnGap);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_filter, 1);
    layout->addStretch(0);
    layout->addWidget(m_progress);
    addButtons(layout);
    layout->addWidget(createReading(header));

    connect(m_filter, &QLineEdit::textChanged, this, &ResourceListView::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &ResourceListView::takeReturn);
    auto *down = new QShortcut(sequencesOf(WidgetKey::FilterToRows).constFirst(), m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &ResourceListView::enterTable);
    return header;
}

QWidget *ResourceListView::createReading(QWidget *header)
{
    m_reading = new QStackedWidget(header);
    m_reading->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_refresh = new QPushButton(m_reading);
    m_refresh->setAutoDefault(false);
    m_cancel = new QPushButton(m_reading);
    m_cancel->setAutoDefault(false);
    m_cancel->installEventFilter(this);
    m_reading->addWidget(m_refresh);
    m_reading->addWidget(m_cancel);
    connect(m_refresh, &QPushButton::clicked, this, &ResourceListView::refreshRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ResourceListView::cancelRequested);
    return m_reading;
}

void ResourceListView::addButtons(QHBoxLayout *layout)
{
    const QList<QAction *> actions = m_actions->withButtons();
    for (QAction *action : actions) {
        QPushButton *button = newActionButton(action, layout->parentWidget());
        layout->addWidget(button);
        m_actionButtons.push_back(button);
    }
}

bool ResourceListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    // It came under the pointer: the second click of a double click must not stop what the first one began.
    if (watched == m_cancel && event->type() == QEvent::MouseButtonDblClick)
        return true;
    return QWidget::eventFilter(watched, event);
}

void ResourceListView::fitColumns()
{
    QHeaderView *columns = m_table->horizontalHeader();
    const int room = m_table->width() - columns->sectionSize(ResourceListModel::StatusColumn)
        - columns->sectionSize(ResourceListModel::UpdatedColumn);
    columns->resizeSection(
        ResourceListModel::RouteColumn,
        std::min(routeCharacters * fontMetrics().averageCharWidth(), room * routeShare / wholeShare));
}

QList<QAction *> ResourceListView::rowActions() const
{
    return m_actions->all();
}

void ResourceListView::setUpTable()
{
    m_table->setObjectName(kind() == ResourceKind::EventStream ? u"streams"_s : u"subscriptions"_s);
    m_table->setModel(m_proxy);
    m_table->setItemDelegateForColumn(ResourceListModel::StatusColumn, new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(ResourceListModel::RouteColumn, new RouteDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ResourceListModel::NameColumn, Qt::AscendingOrder);
    setUpRowTable(m_table);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(ResourceListModel::NameColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    columns->resizeSection(ResourceListModel::StatusColumn, fontMetrics().averageCharWidth() * 18);
    columns->resizeSection(ResourceListModel::UpdatedColumn,
                           fontMetrics().horizontalAdvance(timeLabel(u"2028-12-28T22:58:58Z"_s))
                               + 3 * metrics::gap);
    // Of subscriptions the service tells no times.
    columns->setSectionHidden(ResourceListModel::UpdatedColumn, kind() == ResourceKind::EventSubscription);
    m_actions = new ResourceListActions(kind(), m_table->selectionModel(), this);
    m_table->addActions(m_actions->all());
    setUpRowMenu(m_table, m_actions->all());
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(ResourceListModel::IdRole).toString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResourceListView::updateProgress);
    connect(m_actions, &ResourceListActions::openRequested, this, &ResourceListView::openRequested);
    connect(m_actions, &ResourceListActions::duplicateRequested, this, &ResourceListView::duplicateRequested);
    connect(m_actions, &ResourceListActions::copyRequested, this, &ResourceListView::copyRequested);
    connect(m_actions, &ResourceListActions::actionRequested, this, &ResourceListView::actionRequested);
    connect(m_actions, &ResourceListActions::setFieldRequested, this, &ResourceListView::setFieldRequested);
}

void ResourceListView::showTexts()
{
    m_filter->setPlaceholderText(kind() == ResourceKind::EventStream
                                     ? tr("Filter, such as orders or status:running")
                                     : tr("Filter, such as alarms or status:enabled"));
    m_filter->setAccessibleName(tr("Filter"));
    m_cancel->setText(tr("Cancel"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("Read the list again (F5)"));
    // It says that it has the focus of what is in it.
    setAccessibleGroup(this, resourcesName(kind()));
    m_table->setAccessibleName(resourcesName(kind()));
    m_actions->showTexts();
}

void ResourceListView::applyFilter(const QString &text)
{
    m_proxy->setFilter(text);
    showState();
    // The rows that are left are seen at once, and heard only by this.
    if (m_filter->hasFocus() && !text.isEmpty())
        announce(m_progress);
}

void ResourceListView::enterTable()
{
    if (m_proxy->rowCount() == 0)
        return;
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void ResourceListView::takeReturn()
{
    if (m_proxy->rowCount() == 1)
        Q_EMIT openRequested(m_proxy->index(0, 0).data(ResourceListModel::IdRole).toString());
    else
        enterTable();
}

} // namespace weir
