#include "ui/dialogs/pulldialog.h"

#include "models/amounttext.h"
#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"
#include "ui/lists/rowtable.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

enum Column : quint8 { StateColumn, FileColumn, DetailsColumn, ColumnTotal };

constexpr QSize pullSize(900, 560);

QString stateText(PullRow::State state)
{
    switch (state) {
    case PullRow::State::Changed:
        return PullDialog::tr("Changed");
    case PullRow::State::New:
        return PullDialog::tr("New");
    case PullRow::State::Gone:
        return PullDialog::tr("Gone");
    case PullRow::State::Removed:
        return PullDialog::tr("Removed");
    case PullRow::State::LeftOut:
        return PullDialog::tr("Left out");
    case PullRow::State::Unwritten:
        return PullDialog::tr("Not written");
    case PullRow::State::Kept:
        return PullDialog::tr("Kept");
    case PullRow::State::Unchanged:
        return PullDialog::tr("Unchanged");
    }
    Q_UNREACHABLE();
}

Tone toneOf(PullRow::State state)
{
    switch (state) {
    case PullRow::State::Changed:
        return Tone::Accent;
    case PullRow::State::New:
        return Tone::Success;
    case PullRow::State::Gone:
    case PullRow::State::LeftOut:
    case PullRow::State::Kept:
        return Tone::Warning;
    case PullRow::State::Unwritten:
        return Tone::Error;
    case PullRow::State::Removed:
    case PullRow::State::Unchanged:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

PullDialog::PullDialog(PullContent content, QWidget *parent)
    : QDialog(parent), m_content(std::move(content)),
      m_table(new QTableWidget(static_cast<int>(m_content.rows.size()), ColumnTotal, this))
{
    std::ranges::stable_sort(m_content.rows, {}, &PullRow::state);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Pull into a folder"));
    resize(pullSize);
    using State = PullRow::State;
    const bool isComplete = m_content.end == PullContent::End::Complete
        && count(State::Gone) + count(State::LeftOut) + count(State::Unwritten) + count(State::Kept) == 0;
    auto *title = new QLabel(this);
    if (isComplete)
        title->setText(tr("The folder is as the service has it"));
    else
        setLevelText(title, Level::Warning, tr("Not every file is as the service has it"));
    setTextStyle(title, TextStyle::Title);
    auto *folder = newParagraph(breakableText(m_content.folder), this);
    setTone(folder, Tone::Muted);
    auto *counts = new QLabel(tr("%1 new, %2 changed, %3 unchanged, %4 gone.")
                                  .arg(amountText(count(State::New)), amountText(count(State::Changed)),
                                       amountText(count(State::Unchanged)),
                                       amountText(count(State::Gone) + count(State::Removed))),
                              this);
    setUpTable();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(folder);
    layout->addWidget(counts);
    layout->addWidget(m_table, 1);
    layout->addLayout(createButtons());
}

void PullDialog::setUpTable()
{
    m_table->setAccessibleName(tr("Files"));
    m_table->setHorizontalHeaderLabels({tr("State"), tr("File"), tr("What changed")});
    setUpRowTable(m_table);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setMinimumSectionSize(m_table->verticalHeader()->defaultSectionSize());
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(DetailsColumn, QHeaderView::Stretch);
    columns->resizeSection(FileColumn, fontMetrics().averageCharWidth() * 40);
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void PullDialog::fillRow(int row)
{
    const PullRow &content = m_content.rows[static_cast<size_t>(row)];
    const auto set = [this, row](Column column, const QString &text) {
        auto *item = new QTableWidgetItem(breakableText(text));
        item->setToolTip(toolTipText(text));
        m_table->setItem(row, column, item);
        return item;
    };
    QTableWidgetItem *state = set(StateColumn, stateText(content.state));
    state->setFont(themeFont(TextStyle::Strong));
    state->setForeground(toneColor(themeColors(palette()), toneOf(content.state)));
    set(FileColumn, content.file);
    set(DetailsColumn, content.details.join(u'\n'));
}

QLayout *PullDialog::createButtons()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    if (const int gone = count(PullRow::State::Gone); gone > 0) {
        auto *remove = new QPushButton(tr("Remove %n file(s) of what is gone", nullptr, gone), this);
        remove->setAutoDefault(false);
        layout->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT removalRequested();
            accept();
        });
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    setButtonLook(close, ButtonLook::Primary);
    layout->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    return layout;
}

int PullDialog::count(PullRow::State state) const
{
    return static_cast<int>(std::ranges::count(m_content.rows, state, &PullRow::state));
}

} // namespace weir
