#include "ui/lists/requestlogview.h"

#include "ui/announcement.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/requestdetails.h"
#include "ui/followlanguage.h"
#include "ui/lists/rowtable.h"
#include "ui/lists/shownpart.h"
#include "ui/widgetkeys.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <numeric>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

enum LogPage { RequestsPage, NoRequestsPage };

constexpr int widestFilter = 640;
//! Of the table and the details; their proportion counts.
constexpr std::array shares{300, 200};
//! So that the path says something.
constexpr int leastPathCharacters = 24;

} // namespace

RequestLogView::RequestLogView(RequestLogModel *log, Place place, QWidget *parent)
    : QWidget(parent), m_log(log), m_proxy(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)),
      m_table(new QTableView(this)), m_stack(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_details(new RequestDetails(this)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_note(new QLabel(this)), m_copy(new QPushButton(this)), m_curl(new QPushButton(this)),
      m_save(new QPushButton(this)), m_clear(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_proxy->setSourceModel(log);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterRole(RequestLogModel::SearchedRole);
    m_filter->setClearButtonEnabled(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setFocusPolicy(Qt::TabFocus);
    setTone(m_empty, Tone::Muted);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    m_splitter->setObjectName(u"requestParts"_s);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({shares[0], shares[1]});
    auto *layout = new QVBoxLayout(this);
    // A panel leaves what it can to the form above it.
    const int above = place == Place::Panel ? metrics::gap : metrics::margin;
    layout->setContentsMargins(metrics::margin, above, metrics::margin, above);
    layout->setSpacing(metrics::rowGap);
    m_filter->setMaximumWidth(widestFilter);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addStretch();
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(createBottom(place));

    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &RequestLogView::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestLogView::showChosen);
    // Of both: rows that the filter leaves out count as well.
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(m_proxy), static_cast<QAbstractItemModel *>(log)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &RequestLogView::showState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RequestLogView::showState);
    }
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        showChosen();
    });
    followLanguage(this, [this] { showTexts(); });
}

void RequestLogView::chooseFailure(const QString &requestId)
{
    m_filter->clear();
    m_table->clearSelection();
    if (const int row = m_log->failure(requestId); row >= 0)
        choose(row);
}

void RequestLogView::enter()
{
    if (chosenRow() < 0 && m_proxy->rowCount() > 0)
        m_table->selectRow(0);
    setFocus(Qt::OtherFocusReason);
}

void RequestLogView::keyPressEvent(QKeyEvent *event)
{
    if (isKey(event, WidgetKey::CloseRequests))
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void RequestLogView::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation fitting = width() > 2 * height() ? Qt::Horizontal : Qt::Vertical;
    // What somebody has pulled apart stays so until the other one fits better.
    if (fitting != m_splitter->orientation()) {
        m_splitter->setOrientation(fitting);
        m_splitter->setSizes({shares[0], shares[1]});
    }
    QWidget::resizeEvent(event);
}

void RequestLogView::setUpTable()
{
    m_table->setObjectName(u"requestTable"_s);
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    // All paths begin alike; what is asked for stands at the end.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + metrics::rowGap);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(RequestLogModel::PathColumn, QHeaderView::Stretch);
    const auto setWidth = [this, columns](RequestLogModel::Column column, const QString &widest) {
        m_widths[column] = fontMetrics().horizontalAdvance(widest) + 3 * metrics::gap;
        columns->resizeSection(column, m_widths[column]);
    };
    setWidth(RequestLogModel::TimeColumn, u"00:00:00"_s);
    setWidth(RequestLogModel::MethodColumn, u"DELETE"_s);
    setWidth(RequestLogModel::StatusColumn, u"✕ proxy failed"_s);
    // What it does not need has the path; a fault is rare, and not said where there is none.
    columns->setSectionResizeMode(RequestLogModel::StatusColumn, QHeaderView::ResizeToContents);
    setWidth(RequestLogModel::DurationColumn, u"00.000 ms"_s);
    setWidth(RequestLogModel::SizeColumn, u"999.9 MB"_s);
    setWidth(RequestLogModel::IdColumn, u"0123456789abcdef"_s);
    m_table->installEventFilter(this);
    setUpRowKeys(m_table);
}

bool RequestLogView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void RequestLogView::fitColumns()
{
    const int path = leastPathCharacters * fontMetrics().averageCharWidth();
    int needed = std::accumulate(m_widths.begin(), m_widths.end(), path);
    // The details have both as well.
    for (const RequestLogModel::Column column : {RequestLogModel::IdColumn, RequestLogModel::SizeColumn}) {
        const bool fits = needed <= m_table->width();
        m_table->setColumnHidden(column, !fits);
        needed -= fits ? 0 : m_widths[column];
    }
}

QLayout *RequestLogView::createBottom(Place place)
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTextStyle(m_note, TextStyle::Small);
    // A panel has a sign for that in its title.
    m_close->setVisible(place == Place::Window);
    connect(m_copy, &QPushButton::clicked, this, &RequestLogView::copyChosen);
    connect(m_curl, &QPushButton::clicked, this, &RequestLogView::requestCurl);
    connect(m_save, &QPushButton::clicked, this, &RequestLogView::chooseFile);
    connect(m_clear, &QPushButton::clicked, m_log, &RequestLogModel::clear);
    connect(m_close, &QPushButton::clicked, this, &RequestLogView::closeRequested);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::gap);
    bottom->addWidget(m_note, 1);
    for (QPushButton *button : {m_copy, m_curl, m_save, m_clear, m_close}) {
        button->setAutoDefault(false);
        bottom->addWidget(button);
    }
    return bottom;
}

void RequestLogView::showTexts()
{
    m_filter->setPlaceholderText(tr("Filter by method, path, status or request ID"));
    m_filter->setAccessibleName(tr("Filter"));
    m_table->setAccessibleName(tr("Requests"));
    m_copy->setText(tr("&Copy details"));
    m_curl->setText(tr("Copy as c&URL"));
    m_save->setText(tr("&Save as HAR…"));
    m_clear->setText(tr("C&lear"));
    m_close->setText(tr("Close"));
    showState();
    showChosen();
}

void RequestLogView::choose(int row)
{
    const QModelIndex index = m_proxy->mapFromSource(m_log->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void RequestLogView::tell(const QString &text, Tone tone)
{
    m_note->setText(text);
    setTone(m_note, tone);
    // Somebody waits for it, and may do the same again; the muted one always stands there.
    if (tone != Tone::Muted)
        announce(m_note);
}

void RequestLogView::showNote()
{
    tell(tr("Without secrets; forgotten when Weir quits."), Tone::Muted);
}

void RequestLogView::showChosen()
{
    showNote();
    const int row = chosenRow();
    m_copy->setEnabled(row >= 0);
    m_curl->setEnabled(row >= 0);
    if (row >= 0)
        m_details->showRecord(m_log->record(row));
    else
        m_details->showNothing();
}

void RequestLogView::showState()
{
    const ShownPart part(this, m_stack);
    const bool hasRows = m_proxy->rowCount() > 0;
    part.show(hasRows ? RequestsPage : NoRequestsPage, hasRows ? static_cast<QWidget *>(m_table) : m_empty);
    // The text needs the room.
    m_details->setVisible(hasRows);
    m_empty->setText(
        m_log->rowCount() > 0
            ? tr("No request matches “%1”.").arg(m_filter->text())
            : tr("No requests yet. Each one that Weir sends stands here, with what became of it."));
    m_clear->setEnabled(m_log->rowCount() > 0);
    m_save->setEnabled(hasRows);
}

void RequestLogView::copyChosen()
{
    const int row = chosenRow();
    if (row < 0)
        return;
    QGuiApplication::clipboard()->setText(reportOf(m_log->record(row)));
    tell(tr("The details were copied, without secrets."), Tone::Success);
}

void RequestLogView::requestCurl()
{
    if (const int row = chosenRow(); row >= 0)
        Q_EMIT curlRequested(m_log->record(row));
}

void RequestLogView::chooseFile()
{
    QFileDialog *dialog = newSaveDialog(tr("Save the requests"), u"requests.har"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT saveRequested(path, listedRecords()); });
    dialog->open();
}

std::vector<RequestRecord> RequestLogView::listedRecords() const
{
    std::vector<RequestRecord> records;
    for (int row = m_proxy->rowCount() - 1; row >= 0; --row)
        records.push_back(m_log->record(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    return records;
}

int RequestLogView::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_proxy->mapToSource(rows.first()).row();
}

} // namespace weir
