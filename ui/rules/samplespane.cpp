#include "ui/rules/samplespane.h"

#include "models/lists/samplesmodel.h"
#include "models/samples/builtinsamples.h"
#include "models/text.h"
#include "ui/announcement.h"
#include "ui/dialogs/filechoice.h"
#include "ui/elidedlabel.h"
#include "ui/lists/rowtable.h"
#include "ui/rules/meaningdelegate.h"
#include "ui/rules/sampledetails.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTableRows = 6;
constexpr int mostFaultLines = 3;

QPushButton *newLink(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonLook(button, ButtonLook::Link);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SamplesPane::SamplesPane(SampleSet *set, QWidget *parent)
    : QWidget(parent), m_set(set), m_model(new SamplesModel(set, this)), m_count(new ElidedLabel(this)),
      m_menu(new QMenu(this)), m_fault(new WrappedLabel(this)), m_removal(new QWidget(this)),
      m_removedName(new QLabel(m_removal)),
      m_empty(
          new WrappedLabel(tr("Add an event to see what the rules make of it: a built-in one to begin with, "
                              "a file, or one from the clipboard."),
                           this)),
      m_table(new QTableView(this)), m_scroll(new QScrollArea(this)), m_details(new SampleDetails(m_scroll))
{
    makeChip(m_count);
    setTone(m_empty, Tone::Muted);
    setTone(m_fault, Tone::Error);
    for (WrappedLabel *label : {m_empty, m_fault})
        label->fitWidth();
    m_fault->hide();
    setUpRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Samples"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MeaningDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(SamplesModel::NameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SamplesModel::VerdictColumn,
                                                      QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SamplesModel::ExpectedColumn,
                                                      QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_scroll->setWidget(m_details);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    auto *remarks = new QVBoxLayout;
    remarks->setContentsMargins(metrics::margin, 0, metrics::margin, 0);
    remarks->setSpacing(metrics::gap);
    remarks->addWidget(m_fault);
    remarks->addWidget(m_empty);
    remarks->addWidget(createRemoval());
    layout->addLayout(remarks);
    // Its texts begin in a line with all others of the pane.
    constexpr int besideTable = metrics::margin - metrics::gap;
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(besideTable, 0, besideTable, 0);
    rows->addWidget(m_table);
    layout->addLayout(rows);
    layout->addWidget(m_scroll, 1);
    layout->addStretch(0);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SamplesPane::takeSamples);
    connect(set, &SampleSet::changed, this, &SamplesPane::takeSamples);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SamplesPane::takeCurrent);
    connect(m_details, &SampleDetails::sampleEdited, set, &SampleSet::replace);
    connect(m_details, &SampleDetails::removeRequested, this, &SamplesPane::removeSample);
    takeSamples();
}

QWidget *SamplesPane::createHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Samples"), header);
    setTextStyle(title, TextStyle::Strong);
    QPushButton *add = newLink(tr("A&dd ▾"), header);
    add->setAccessibleName(tr("Add samples"));
    QPushButton *save = newLink(tr("S&ave…"), header);
    save->setToolTip(tr("Saves the samples to a folder, a file each, for git and for weir test."));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(add);
    layout->addWidget(save);
    m_menu->setParent(add, m_menu->windowFlags());
    fillMenu();
    // Not as the button's own menu: that one waits for an answer in an event loop of its own.
    connect(add, &QPushButton::clicked, m_menu,
            [this, add] { m_menu->popup(add->mapToGlobal(QPoint(0, add->height()))); });
    connect(save, &QPushButton::clicked, this, &SamplesPane::chooseSaveFolder);
    return header;
}

void SamplesPane::fillMenu()
{
    m_menu->addAction(tr("&Files…"), this, &SamplesPane::chooseFiles);
    m_menu->addAction(tr("All .json files of a f&older…"), this, &SamplesPane::chooseFolder);
    m_menu->addAction(tr("The event in the &clipboard"), this, &SamplesPane::paste);
    m_menu->addSeparator();
    for (const RuleSample &sample : builtInSamples()) {
        connect(m_menu->addAction(tr("Built in: %1").arg(sample.name)), &QAction::triggered, this,
                [this, sample] { addSample(sample); });
    }
}

void SamplesPane::showRun(const SampleRun &run, const QString &target)
{
    m_run = run;
    m_target = target;
    m_model->setRun(run);
    showCurrentOutcome();
}

std::shared_ptr<const RuleSample> SamplesPane::currentSample() const
{
    const int index = m_set->indexOf(m_currentName);
    return index < 0 ? nullptr : m_set->samples()[static_cast<size_t>(index)];
}

void SamplesPane::showFault(const QString &message)
{
    const QStringList lines = message.split(u'\n');
    QStringList shown = lines.mid(0, mostFaultLines);
    const auto left = static_cast<int>(lines.size() - shown.size());
    if (left > 0)
        shown.append(tr("…and %n more", nullptr, left));
    m_fault->setText(shown.join(u'\n'));
    m_fault->setVisible(!message.isEmpty());
}

void SamplesPane::chooseFiles()
{
    QFileDialog *dialog = newOpenDialog(tr("Add sample events"), this);
    connect(dialog, &QFileDialog::filesSelected, this, &SamplesPane::filesChosen);
    dialog->open();
}

void SamplesPane::chooseFolder()
{
    QFileDialog *dialog = newFolderDialog(tr("Add the events of a folder"), this);
    connect(dialog, &QFileDialog::fileSelected, this, &SamplesPane::folderChosen);
    dialog->open();
}

void SamplesPane::chooseSaveFolder()
{
    QFileDialog *dialog = newFolderDialog(tr("Save the samples to a folder"), this);
    connect(dialog, &QFileDialog::fileSelected, this, &SamplesPane::saveChosen);
    dialog->open();
}

void SamplesPane::paste()
{
    auto sample = readRuleSample(toStdString(QGuiApplication::clipboard()->text()), u"pasted"_s);
    if (sample)
        addSample(std::move(*sample));
    else
        showFault(tr("The clipboard holds no event. %1").arg(sample.error()));
}

void SamplesPane::addSample(RuleSample sample)
{
    if (!canBeKept(sample))
        return showFault(tr("The event is too large to be kept."));
    showFault({});
    m_removal->hide();
    m_currentName = sample.name;
    const QString name = m_set->add(std::move(sample));
    m_table->selectRow(m_set->indexOf(name));
}

QWidget *SamplesPane::createRemoval()
{
    QPushButton *back = newLink(tr("&Take it back"), m_removal);
    auto *layout = new QHBoxLayout(m_removal);
    layout->setContentsMargins(0, 0, 0, metrics::gap);
    layout->addWidget(m_removedName);
    layout->addWidget(back);
    layout->addStretch(1);
    setTone(m_removedName, Tone::Muted);
    m_removal->hide();
    connect(back, &QPushButton::clicked, this, &SamplesPane::takeBack);
    return m_removal;
}

void SamplesPane::removeSample(const QString &name)
{
    m_removed = m_set->samples()[static_cast<size_t>(m_set->indexOf(name))];
    m_removedName->setText(tr("Removed %1.").arg(name));
    m_removal->show();
    m_set->remove(name);
}

void SamplesPane::takeBack()
{
    m_removal->hide();
    m_currentName = m_set->add(*m_removed);
    m_table->selectRow(m_set->indexOf(m_currentName));
    m_table->setFocus(Qt::OtherFocusReason);
}

void SamplesPane::takeSamples()
{
    const int count = m_model->rowCount();
    m_count->setText(tr("%n event(s)", nullptr, count));
    m_empty->setVisible(count == 0);
    m_table->setVisible(count > 0);
    m_scroll->setVisible(count > 0);
    if (count == 0)
        return;
    const int header = m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(
        header + std::min(count, mostTableRows) * m_table->verticalHeader()->defaultSectionSize() + 2);
    const int row = std::clamp(m_set->indexOf(m_currentName), 0, count - 1);
    if (m_table->currentIndex().row() == row)
        takeCurrent();
    else
        m_table->selectRow(row);
    if (!m_table->hasFocus())
        tellFocus();
}

void SamplesPane::takeCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= std::ssize(m_set->samples()))
        return;
    const auto &sample = m_set->samples()[static_cast<size_t>(index.row())];
    m_currentName = sample->name;
    m_details->showSample(sample);
    showCurrentOutcome();
    Q_EMIT currentChanged();
}

void SamplesPane::showCurrentOutcome()
{
    const auto found = std::ranges::find(m_run.samples, currentSample());
    if (found != m_run.samples.end())
        m_details->showOutcome(m_run.outcomes[static_cast<size_t>(found - m_run.samples.begin())], m_target);
}

} // namespace weir
