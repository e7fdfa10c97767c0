#include "ui/dialogs/recordingdialog.h"

#include "models/import/harfile.h"
#include "models/text.h"
#include "ui/dialogs/paragraph.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

enum Column : quint8 { NameColumn, KindColumn, MethodColumn, PathColumn, ColumnTotal };

constexpr QSize recordingSize(860, 420);

//! The elements of a list have no path of their own.
bool isList(const std::vector<RecordedRequest> &requests)
{
    return requests.front().request.path.empty();
}

QString hintText(const std::vector<RecordedRequest> &requests)
{
    const int count = static_cast<int>(requests.size());
    return isList(requests)
        ? RecordingDialog::tr("The file is a list of %n resource(s). Choose one, or several with Ctrl or "
                              "Shift; each opens as a draft.",
                              nullptr, count)
        : RecordingDialog::tr("The file holds %n request(s) with a resource. Choose one, or several with "
                              "Ctrl or Shift; each opens as a draft.",
                              nullptr, count);
}

} // namespace

RecordingDialog::RecordingDialog(const QString &fileName, const std::vector<RecordedRequest> &requests,
                                 QWidget *parent)
    : QDialog(parent), m_table(new QTableWidget(static_cast<int>(requests.size()), ColumnTotal, this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(isList(requests) ? tr("Open a list") : tr("Open requests"));
    resize(recordingSize);
    auto *title = newParagraph(tr("Open from %1").arg(fileName), this);
    setTextStyle(title, TextStyle::Title);
    auto *hint = newParagraph(hintText(requests), this);
    setTone(hint, Tone::Muted);
    setUpTable(requests);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(createButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_open->setEnabled(m_table->selectionModel()->hasSelection()); });
    m_table->setCurrentCell(0, NameColumn);
    m_table->setFocus();
}

void RecordingDialog::setUpTable(const std::vector<RecordedRequest> &requests)
{
    const bool hasPaths = !isList(requests);
    m_table->setAccessibleName(hasPaths ? tr("Requests") : tr("Resources"));
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Kind"), tr("Method"), hasPaths ? tr("Path") : tr("ID")});
    m_table->setColumnHidden(MethodColumn, !hasPaths);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RecordedRequest &recorded = requests[static_cast<size_t>(row)];
        const QString path = hasPaths ? toQString(recorded.request.path) : recorded.id;
        const QString name = recorded.name.isEmpty() ? tr("(no name)") : recorded.name;
        m_table->setItem(row, NameColumn, new QTableWidgetItem(name));
        m_table->setItem(row, KindColumn, new QTableWidgetItem(resourceName(recorded.kind)));
        m_table->setItem(row, MethodColumn, new QTableWidgetItem(toQString(recorded.method)));
        m_table->setItem(row, PathColumn, new QTableWidgetItem(path));
        m_table->item(row, NameColumn)->setToolTip(toolTipText(name));
        m_table->item(row, PathColumn)->setToolTip(toolTipText(path));
    }
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    // The end of a path is the ID.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(KindColumn, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(MethodColumn, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(PathColumn, QHeaderView::Stretch);
    columns->resizeSection(NameColumn, fontMetrics().averageCharWidth() * 28);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &RecordingDialog::accept);
}

QLayout *RecordingDialog::createButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_open = new QPushButton(tr("Open"), this);
    m_open->setDefault(true);
    setButtonLook(m_open, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_open);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &RecordingDialog::accept);
    return layout;
}

void RecordingDialog::accept()
{
    std::vector<size_t> places;
    std::ranges::transform(m_table->selectionModel()->selectedRows(), std::back_inserter(places),
                           [](const QModelIndex &row) { return static_cast<size_t>(row.row()); });
    std::ranges::sort(places);
    Q_EMIT requestsChosen(places);
    QDialog::accept();
}

} // namespace weir
