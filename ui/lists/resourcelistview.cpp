#include "ui/lists/resourcelistview.h"

#include "models/lists/resourcefiltermodel.h"
#include "ui/announcement.h"
#include "ui/banner.h"
#include "ui/blocking.h"
#include "ui/followlanguage.h"
#include "ui/leveltext.h"
#include "ui/lists/resourcelistactions.h"
#include "ui/lists/routedelegate.h"
#include "ui/lists/rowtable.h"
#include "ui/lists/statusdelegate.h"
#include "ui/notice.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum StackPage { RowsPage, NoticePage };

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
    setFocusProxy(m_table);

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

QString ResourceListView::countText() const
{
    if (m_quota)
        return tr("%1 / %2", "used and quota")
            .arg(QLocale().toString(m_quota->used), QLocale().toString(m_quota->total));
    return m_state == State::Loaded ? QLocale().toString(m_model->rowCount()) : QString();
}

void ResourceListView::showLoading(std::optional<qsizetype> expected)
{
    m_expected = expected;
    setState(State::Loading);
}

void ResourceListView::showLoaded()
{
    setState(State::Loaded);
}

void ResourceListView::showCanceled()
{
    setState(State::Canceled);
}

void ResourceListView::showError(const QString &message, const QString &requestId)
{
    m_errorMessage = message;
    m_errorRequestId = requestId;
    setState(State::Failed);
}

void ResourceListView::showNoProfile()
{
    setState(State::NoProfile);
}

void ResourceListView::showNoToken()
{
    setState(State::NoToken);
}

void ResourceListView::showQuota(qint64 used, qint64 quota)
{
    m_quota = Quota{used, quota};
    showState();
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
    m_progress = new QLabel(header);
    setTone(m_progress, Tone::Muted);
    m_cancel = new QPushButton(header);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::columnGap);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_filter, 1);
    layout->addStretch(0);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    addButtons(layout);
    m_refresh = new QPushButton(header);
    m_refresh->setAutoDefault(false);
    layout->addWidget(m_refresh);

    connect(m_filter, &QLineEdit::textChanged, this, &ResourceListView::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &ResourceListView::takeReturn);
    auto *down = new QShortcut(sequencesOf(WidgetKey::FilterToRows).constFirst(), m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &ResourceListView::enterTable);
    connect(m_cancel, &QPushButton::clicked, this, &ResourceListView::cancelRequested);
    connect(m_refresh, &QPushButton::clicked, this, &ResourceListView::refreshRequested);
    return header;
}

void ResourceListView::addButtons(QHBoxLayout *layout)
{
    const QList<QAction *> actions = m_actions->withButtons();
    for (QAction *action : actions) {
        auto *button = new QPushButton(layout->parentWidget());
        button->setAutoDefault(false);
        const auto follow = [button, action] {
            button->setText(withoutMnemonic(action->text()));
            button->setToolTip(action->toolTip());
            if (!isBlocked(action))
                button->setEnabled(action->isEnabled());
        };
        follow();
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, follow);
        layout->addWidget(button);
        m_actionButtons.push_back(button);
    }
}

bool ResourceListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
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
    m_actions = new ResourceListActions(kind(), m_table->selectionModel(), this);
    m_table->addActions(m_actions->all());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
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
    m_table->setAccessibleName(resourcesName(kind()));
    m_actions->showTexts();
}

void ResourceListView::setState(State state)
{
    const bool hasEnded = m_state == State::Loading && state != State::Loading;
    m_state = state;
    showState();
    if (hasEnded)
        tellEnd();
}

void ResourceListView::tellEnd()
{
    // Of a list that keeps its rows the fault tells by itself.
    if (m_state == State::Failed && m_proxy->rowCount() > 0)
        return;
    if (m_state == State::Loaded)
        m_progress->setAccessibleName(
            tr("%1: %2 read").arg(resourcesName(kind()), QLocale().toString(m_model->rowCount())));
    if (m_state == State::Failed)
        m_progress->setAccessibleName(levelText(Level::Error, m_errorMessage));
    announce(m_progress);
}

void ResourceListView::applyFilter(const QString &text)
{
    m_proxy->setFilter(text);
    showState();
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

void ResourceListView::pressNotice()
{
    switch (m_state) {
    case State::Loaded:
        if (m_model->rowCount() > 0)
            m_filter->clear();
        else
            Q_EMIT newDraftRequested();
        break;
    case State::NoProfile:
        Q_EMIT newProfileRequested();
        break;
    case State::NoToken:
        Q_EMIT signInRequested();
        break;
    case State::Loading:
        m_filter->clear();
        break;
    case State::Idle:
    case State::Canceled:
    case State::Failed:
        Q_EMIT refreshRequested();
        break;
    }
}

void ResourceListView::showState()
{
    updateProgress();
    updateNotice();
    const bool isReachable = m_state != State::NoProfile && m_state != State::NoToken;
    m_cancel->setVisible(m_state == State::Loading);
    for (QPushButton *button : m_actionButtons)
        button->setVisible(m_proxy->rowCount() > 0);
    m_refresh->setVisible(m_state != State::Loading && isReachable);
    m_filter->setEnabled(m_model->rowCount() > 0 || !m_filter->text().isEmpty());
    m_stack->setCurrentIndex(m_proxy->rowCount() > 0 ? RowsPage : NoticePage);
    if (m_state == State::Failed && m_proxy->rowCount() > 0) {
        m_fault->showContent({m_errorMessage, m_errorRequestId, Tone::Error, BannerContent::Subject::Request},
                             this, [this] { Q_EMIT refreshRequested(); });
    } else {
        m_fault->hide();
    }
    Q_EMIT countTextChanged(countText());
}

void ResourceListView::updateProgress()
{
    const QLocale locale;
    const QString read = locale.toString(m_model->readCount());
    QString text;
    if (m_state == State::Loading && m_expected)
        text = tr("Loading… %1 of %2").arg(read, locale.toString(*m_expected));
    else if (m_state == State::Loading)
        text = tr("Loading… %1").arg(read);
    else if (m_state == State::Canceled && m_expected)
        text = tr("Stopped after %1 of %2").arg(read, locale.toString(*m_expected));
    else if (m_state == State::Canceled)
        text = tr("Stopped after %1").arg(read);
    else if (const auto chosen = m_table->selectionModel()->selectedRows().size(); chosen > 1)
        text = tr("%1 of %2 selected").arg(locale.toString(chosen), locale.toString(m_model->rowCount()));
    else if (!m_filter->text().isEmpty())
        text = tr("%1 of %2 shown")
                   .arg(locale.toString(m_proxy->rowCount()), locale.toString(m_model->rowCount()));
    else if (m_quota)
        text = tr("%1 of %2 used").arg(locale.toString(m_quota->used), locale.toString(m_quota->total));
    m_progress->setText(text);
    m_progress->setAccessibleName({});
}

void ResourceListView::updateNotice()
{
    const bool isStreams = kind() == ResourceKind::EventStream;
    if (m_model->rowCount() > 0) {
        m_notice->setContent(tr("No row matches “%1”.").arg(m_filter->text()), {}, tr("Clear the filter"));
        return;
    }
    switch (m_state) {
    case State::Idle:
        m_notice->setContent({}, tr("The list was not read yet."), tr("Read it now"));
        break;
    case State::Loading:
        m_notice->setContent(
            {}, isStreams ? tr("Reading the event streams…") : tr("Reading the subscriptions…"), {});
        break;
    case State::Loaded:
        if (isStreams) {
            m_notice->setContent(tr("No event streams in this project."),
                                 tr("Start with a new one, or open a request body from a file."),
                                 tr("New event stream"));
        } else {
            m_notice->setContent(tr("No subscriptions in this project."),
                                 tr("Start with a new one, or open a request body from a file."),
                                 tr("New subscription"));
        }
        break;
    case State::Canceled:
        m_notice->setContent(tr("Reading was stopped."), {}, tr("Read again"));
        break;
    case State::Failed:
        m_notice->setContent(tr("The list could not be read."),
                             m_errorRequestId.isEmpty()
                                 ? m_errorMessage
                                 : tr("%1\nRequest ID: %2").arg(m_errorMessage, m_errorRequestId),
                             tr("Retry"), tr("Details…"));
        break;
    case State::NoProfile:
        m_notice->setContent(tr("No profile yet."),
                             tr("A profile says which project to work on and where its services are. "
                                "Files can be opened and edited without one."),
                             tr("New profile…"));
        break;
    case State::NoToken:
        m_notice->setContent(tr("Not signed in."),
                             tr("Sign in to read from this project. Files can be opened and edited "
                                "without signing in."),
                             tr("Sign in…"));
        break;
    }
}

} // namespace weir
