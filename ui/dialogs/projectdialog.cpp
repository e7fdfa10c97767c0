#include "ui/dialogs/projectdialog.h"

#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace weir {

namespace {

enum Column { NameColumn, IdColumn, ColumnTotal };

constexpr QSize projectSize(620, 400);

} // namespace

ProjectDialog::ProjectDialog(QString current, QWidget *parent)
    : QDialog(parent), m_current(std::move(current)), m_filter(new QLineEdit(this)),
      m_table(new QTableWidget(0, ColumnTotal, this)), m_message(new QLabel(this)),
      m_progress(new BusyIndicator(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Choose a project"));
    resize(projectSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by name or ID"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    setUpTable();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addLayout(createButtons());
    connect(m_filter, &QLineEdit::textChanged, this, &ProjectDialog::applyFilter);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ProjectDialog::updateActions);
    connect(m_table, &QTableWidget::cellActivated, this, &ProjectDialog::accept);
    showLoading();
    m_filter->setFocus();
}

void ProjectDialog::showLoading()
{
    m_table->setRowCount(0);
    setToneText(m_message, Tone::Muted, tr("Asking the Identity service for the projects…"));
    m_progress->show();
    announce(m_message);
    m_retry->hide();
    updateActions();
}

void ProjectDialog::setProjects(std::vector<IamProject> projects)
{
    m_progress->hide();
    m_table->setRowCount(static_cast<int>(projects.size()));
    int current = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const IamProject &project = projects[static_cast<size_t>(row)];
        const auto set = [this, row](Column column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(toolTipText(text));
            m_table->setItem(row, column, item);
        };
        set(NameColumn, project.name);
        set(IdColumn, project.id);
        if (project.id == m_current)
            current = row;
    }
    m_table->setCurrentCell(current, NameColumn);
    applyFilter();
}

void ProjectDialog::showFault(const QString &message)
{
    m_progress->hide();
    showLevelText(m_message, Level::Error, message);
    m_retry->show();
    m_retry->setFocus();
}

void ProjectDialog::setUpTable()
{
    m_table->setAccessibleName(tr("Projects"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Project ID")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    columns->setSectionResizeMode(IdColumn, QHeaderView::ResizeToContents);
}

QLayout *ProjectDialog::createButtons()
{
    const auto add = [this](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        return button;
    };
    m_retry = add(tr("Retry"));
    QPushButton *cancel = add(tr("Cancel"));
    m_use = add(tr("Use project"));
    m_use->setDefault(true);
    setButtonLook(m_use, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_progress);
    layout->addWidget(m_retry);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_use);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        showLoading();
        Q_EMIT retryRequested();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &ProjectDialog::accept);
    return layout;
}

void ProjectDialog::applyFilter()
{
    if (m_table->rowCount() == 0)
        return;
    const QString wanted = m_filter->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool isShown = m_table->item(row, NameColumn)->text().contains(wanted, Qt::CaseInsensitive)
            || m_table->item(row, IdColumn)->text().contains(wanted, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !isShown);
        if (isShown && first < 0)
            first = row;
    }
    if (first < 0)
        m_table->setCurrentCell(-1, -1);
    else if (m_table->currentRow() < 0 || m_table->isRowHidden(m_table->currentRow()))
        m_table->setCurrentCell(first, NameColumn);
    setToneText(m_message, Tone::Muted, first < 0 ? tr("No project has this in its name or ID.") : QString());
    m_message->setVisible(first < 0);
    updateActions();
}

void ProjectDialog::updateActions()
{
    m_use->setEnabled(m_table->currentRow() >= 0);
}

void ProjectDialog::accept()
{
    if (m_table->currentRow() < 0)
        return;
    Q_EMIT projectChosen(m_table->item(m_table->currentRow(), IdColumn)->text());
    QDialog::accept();
}

bool ProjectDialog::eventFilter(QObject *watched, QEvent *event)
{
    // From the filter the arrow keys go through the list beneath it.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return QApplication::sendEvent(m_table, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace weir
