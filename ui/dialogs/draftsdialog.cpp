#include "ui/dialogs/draftsdialog.h"

#include "ui/emptystate.h"
#include "ui/plaintexts.h"
#include "ui/questions.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace weir {

namespace {

enum Column : quint8 {
    NameColumn,
    KindColumn,
    ProfileColumn,
    SourceColumn,
    LastEditColumn,
    ChangesColumn,
    ColumnTotal
};

constexpr QSize draftsSize(980, 420);

QString nameText(const KeptDraft &draft)
{
    return draft.name.isEmpty() ? DraftsDialog::tr("(no name)") : draft.name;
}

QString sourceText(const KeptDraft &draft)
{
    if (!draft.path.isEmpty())
        return draft.path;
    return draft.resourceId.isEmpty() ? DraftsDialog::tr("New")
                                      : DraftsDialog::tr("Service, ID %1").arg(draft.resourceId);
}

QStringList idsOf(const std::vector<const KeptDraft *> &drafts)
{
    QStringList ids;
    for (const KeptDraft *draft : drafts)
        ids.append(draft->id);
    return ids;
}

} // namespace

DraftsDialog::DraftsDialog(QWidget *parent)
    : QDialog(parent), m_hint(new QLabel(this)), m_table(new QTableWidget(0, ColumnTotal, this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Drafts"));
    resize(draftsSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    m_hint->setText(tr("These drafts are neither saved to a file nor applied. Choose one, or several with "
                       "Ctrl or Shift. Entered secrets are not kept with them."));
    m_hint->setWordWrap(true);
    setTone(m_hint, Tone::Muted);
    setUpTable();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(createButtons());
    setDrafts({});
    m_table->setFocus();
}

void DraftsDialog::setDrafts(std::vector<KeptDraft> drafts)
{
    const bool isEmptied = !m_drafts.empty() && drafts.empty();
    m_drafts = std::move(drafts);
    // Where there is none, the table says so.
    m_hint->setVisible(!m_drafts.empty());
    m_table->setRowCount(static_cast<int>(m_drafts.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row);
    m_table->setCurrentCell(0, NameColumn);
    updateButtons();
    if (isEmptied)
        reject();
}

void DraftsDialog::setUpTable()
{
    m_table->setAccessibleName(tr("Drafts"));
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Kind"), tr("Profile"), tr("From"), tr("Last edit"), tr("Changes")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    // The end of a path is the file's name.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    for (const Column column : {KindColumn, LastEditColumn, ChangesColumn})
        columns->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(SourceColumn, QHeaderView::Stretch);
    columns->resizeSection(NameColumn, fontMetrics().averageCharWidth() * 28);
    columns->resizeSection(ProfileColumn, fontMetrics().averageCharWidth() * 18);
    new EmptyState(m_table, tr("No draft is kept."),
                   tr("“Keep as draft” as you close a changed draft puts it here for later."));
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &DraftsDialog::accept);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DraftsDialog::updateButtons);
}

QLayout *DraftsDialog::createButtons()
{
    m_discard = new QPushButton(tr("Discard…"), this);
    m_later = new QPushButton(this);
    m_openAll = new QPushButton(tr("Open all"), this);
    for (QPushButton *button : {m_discard, m_later, m_openAll})
        button->setAutoDefault(false);
    m_open = new QPushButton(tr("Open"), this);
    m_open->setDefault(true);
    setButtonLook(m_open, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_discard);
    layout->addStretch(1);
    layout->addWidget(m_later);
    layout->addWidget(m_openAll);
    layout->addWidget(m_open);
    connect(m_discard, &QPushButton::clicked, this, &DraftsDialog::askToDiscard);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_openAll, &QPushButton::clicked, this, &DraftsDialog::openAll);
    connect(m_open, &QPushButton::clicked, this, &DraftsDialog::accept);
    return layout;
}

void DraftsDialog::fillRow(int row)
{
    const KeptDraft &draft = m_drafts[static_cast<size_t>(row)];
    const QLocale locale;
    const auto set = [this, row](Column column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(toolTipText(text));
        m_table->setItem(row, column, item);
    };
    set(NameColumn, nameText(draft));
    set(KindColumn, resourceName(draft.kind));
    set(ProfileColumn, draft.profileName);
    set(SourceColumn, sourceText(draft));
    set(LastEditColumn, locale.toString(draft.lastEdit.toLocalTime(), QLocale::ShortFormat));
    set(ChangesColumn, locale.toString(draft.changes));
}

void DraftsDialog::updateButtons()
{
    const bool isChosen = m_table->selectionModel()->hasSelection();
    m_discard->setEnabled(isChosen);
    m_open->setEnabled(isChosen);
    m_openAll->setEnabled(!m_drafts.empty());
    m_later->setText(m_drafts.empty() ? tr("Close") : tr("Later"));
}

std::vector<const KeptDraft *> DraftsDialog::chosen() const
{
    std::vector<int> rows;
    std::ranges::transform(m_table->selectionModel()->selectedRows(), std::back_inserter(rows),
                           &QModelIndex::row);
    std::ranges::sort(rows);
    std::vector<const KeptDraft *> drafts;
    std::ranges::transform(rows, std::back_inserter(drafts),
                           [this](int row) { return &m_drafts[static_cast<size_t>(row)]; });
    return drafts;
}

void DraftsDialog::openAll()
{
    QStringList ids;
    for (const KeptDraft &draft : m_drafts)
        ids.append(draft.id);
    Q_EMIT openRequested(ids);
    QDialog::accept();
}

bool DraftsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && isKey(static_cast<QKeyEvent *>(event), WidgetKey::DiscardDrafts)) {
        askToDiscard();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void DraftsDialog::askToDiscard()
{
    if (chosen().empty())
        return;
    QStringList names;
    for (const KeptDraft *draft : chosen())
        names.append(nameText(*draft));
    QMessageBox *question = newDiscardDraftsQuestion(names, this);
    connect(question, &QDialog::finished, this, [this, ids = idsOf(chosen())](int answer) {
        if (answer == QMessageBox::Discard)
            Q_EMIT discardConfirmed(ids);
    });
    question->open();
}

void DraftsDialog::accept()
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    Q_EMIT openRequested(idsOf(chosen()));
    QDialog::accept();
}

} // namespace weir
