#include "ui/dialogs/requestlogwindow.h"

#include "models/lists/requestlogmodel.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/requestdetails.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize(900, 620);
constexpr int tableHeight = 320;

enum StackPage { RowsPage, EmptyPage };

} // namespace

RequestLogWindow::RequestLogWindow(RequestLogModel *log, QWidget *parent)
    : QDialog(parent), m_log(log), m_proxy(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)),
      m_table(new QTableView(this)), m_stack(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_details(new RequestDetails(this)), m_note(new QLabel(this)),
      m_copy(new QPushButton(tr("&Copy details"), this)), m_curl(new QPushButton(tr("Copy as c&URL"), this)),
      m_save(new QPushButton(tr("&Save as HAR…"), this)), m_clear(new QPushButton(tr("C&lear"), this))
{
    setWindowTitle(tr("Requests"));
    // The program ends with its main window.
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(windowSize.boundedTo(screen()->availableSize()));
    m_proxy->setSourceModel(log);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_filter->setPlaceholderText(tr("Filter by method, path, status or request ID"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setTone(m_empty, Tone::Muted);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({tableHeight, windowSize.height() - tableHeight});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    layout->addLayout(createBottom());

    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &RequestLogWindow::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestLogWindow::showChosen);
    // Of both: rows that the filter leaves out count as well.
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(m_proxy), static_cast<QAbstractItemModel *>(log)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &RequestLogWindow::showState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RequestLogWindow::showState);
    }
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        showChosen();
    });
    showState();
    showChosen();
    m_table->setFocus();
}

void RequestLogWindow::showFailure(const QString &requestId)
{
    m_filter->clear();
    m_table->clearSelection();
    if (const int row = m_log->failure(requestId); row >= 0)
        choose(row);
    bringToFront();
}

void RequestLogWindow::present()
{
    if (chosenRow() < 0 && m_proxy->rowCount() > 0)
        m_table->selectRow(0);
    bringToFront();
}

void RequestLogWindow::bringToFront()
{
    show();
    raise();
    activateWindow();
    m_table->setFocus();
}

void RequestLogWindow::setUpTable()
{
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + metrics::rowGap);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(RequestLogModel::PathColumn, QHeaderView::Stretch);
    const auto setWidth = [this, columns](RequestLogModel::Column column, const QString &widest) {
        columns->resizeSection(column, fontMetrics().horizontalAdvance(widest) + 3 * metrics::gap);
    };
    setWidth(RequestLogModel::TimeColumn, u"00:00:00"_s);
    setWidth(RequestLogModel::MethodColumn, u"DELETE"_s);
    setWidth(RequestLogModel::StatusColumn, u"✕ proxy failed"_s);
    setWidth(RequestLogModel::DurationColumn, u"00.000 ms"_s);
    setWidth(RequestLogModel::SizeColumn, u"999.9 MB"_s);
    setWidth(RequestLogModel::IdColumn, u"0123456789abcdef"_s);
}

QLayout *RequestLogWindow::createBottom()
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTextStyle(m_note, TextStyle::Small);
    showNote();
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_copy, m_curl, m_save, m_clear, close})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &RequestLogWindow::copyChosen);
    connect(m_curl, &QPushButton::clicked, this, &RequestLogWindow::requestCurl);
    connect(m_save, &QPushButton::clicked, this, &RequestLogWindow::chooseFile);
    connect(m_clear, &QPushButton::clicked, m_log, &RequestLogModel::clear);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::gap);
    bottom->addWidget(m_note, 1);
    for (QPushButton *button : {m_copy, m_curl, m_save, m_clear, close})
        bottom->addWidget(button);
    return bottom;
}

void RequestLogWindow::choose(int row)
{
    const QModelIndex index = m_proxy->mapFromSource(m_log->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void RequestLogWindow::tell(const QString &text, Tone tone)
{
    m_note->setText(text);
    setTone(m_note, tone);
}

void RequestLogWindow::showNote()
{
    tell(tr("Without secrets; forgotten when Weir quits."), Tone::Muted);
}

void RequestLogWindow::showChosen()
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

void RequestLogWindow::showState()
{
    const bool hasRows = m_proxy->rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? RowsPage : EmptyPage);
    m_empty->setText(
        m_log->rowCount() > 0
            ? tr("No request matches “%1”.").arg(m_filter->text())
            : tr("No requests yet. Each one that Weir sends stands here, with what became of it."));
    m_clear->setEnabled(m_log->rowCount() > 0);
    m_save->setEnabled(hasRows);
}

void RequestLogWindow::copyChosen()
{
    if (const int row = chosenRow(); row >= 0)
        QGuiApplication::clipboard()->setText(reportOf(m_log->record(row)));
}

void RequestLogWindow::requestCurl()
{
    if (const int row = chosenRow(); row >= 0)
        Q_EMIT curlRequested(m_log->record(row));
}

void RequestLogWindow::chooseFile()
{
    QFileDialog *dialog = newSaveDialog(tr("Save the requests"), u"requests.har"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT saveRequested(path, listedRecords()); });
    dialog->open();
}

std::vector<RequestRecord> RequestLogWindow::listedRecords() const
{
    std::vector<RequestRecord> records;
    for (int row = m_proxy->rowCount() - 1; row >= 0; --row)
        records.push_back(m_log->record(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    return records;
}

int RequestLogWindow::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_proxy->mapToSource(rows.first()).row();
}

} // namespace weir
