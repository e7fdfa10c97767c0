#include "ui/dialogs/profilesdialog.h"

#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/profiledisc.h"
#include "ui/emptystate.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/questions.h"
#include "ui/taborder.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum Column : quint8 { NameColumn, PlaceColumn, SignInColumn, ProtectedColumn, ColumnTotal };

constexpr QSize profilesSize(860, 460);

QString signInText(const ConnectionProfile &profile)
{
    switch (profile.signIn) {
    case SignInMethod::Token:
        return ProfilesDialog::tr("Token");
    case SignInMethod::AccessKey:
        return ProfilesDialog::tr("AK/SK");
    }
    return {};
}

//! The region, or where there is none the address that stands for it.
QString placeText(const ConnectionProfile &profile)
{
    if (!profile.region.isEmpty())
        return profile.region;
    return endpointFor(profile, Service::EventGrid).host();
}

} // namespace

ProfilesDialog::ProfilesDialog(QWidget *parent)
    : QDialog(parent), m_table(new QTableWidget(0, ColumnTotal, this)), m_fault(new QLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Profiles"));
    resize(profilesSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    auto *hint = new QLabel(tr("Each profile says which project to work on and where its services are. "
                               "Secrets are not in it: they lie in the system keychain."),
                            this);
    hint->setWordWrap(true);
    setTone(hint, Tone::Muted);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    setUpTable();
    new EmptyState(m_table, tr("There is no profile yet."),
                   tr("“New…” makes one for a project; “Import…” takes one from a file."));
    auto *close = new QPushButton(tr("Close"), this);
    // No default button: Return in the table edits.
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::columnGap);
    middle->addWidget(m_table, 1);
    middle->addLayout(createActions());
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addLayout(middle, 1);
    layout->addWidget(m_fault);
    layout->addLayout(bottom);
    updateActions();
    orderTabStops(this);
    m_table->setFocus();
}

void ProfilesDialog::setProfiles(std::vector<ConnectionProfile> profiles)
{
    const QString current = chosen() ? chosen()->id : QString();
    const int row = m_table->currentRow();
    m_profiles = std::move(profiles);
    m_table->setRowCount(static_cast<int>(m_profiles.size()));
    for (int index = 0; index < m_table->rowCount(); ++index)
        fillRow(index);
    m_table->setCurrentCell(std::clamp(row, 0, std::max(m_table->rowCount() - 1, 0)), NameColumn);
    select(current);
    updateActions();
}

void ProfilesDialog::select(const QString &id)
{
    const auto found = std::ranges::find(m_profiles, id, &ConnectionProfile::id);
    if (found != m_profiles.end())
        m_table->setCurrentCell(static_cast<int>(found - m_profiles.begin()), NameColumn);
}

void ProfilesDialog::showFault(const QString &message)
{
    showLevelText(m_fault, Level::Error, message);
}

void ProfilesDialog::setUpTable()
{
    m_table->setAccessibleName(tr("Profiles"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Region"), tr("Sign-in"), tr("Protected")});
    m_table->setIconSize({profileDiscSize, profileDiscSize});
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
    for (const Column column : {PlaceColumn, SignInColumn, ProtectedColumn})
        columns->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ProfilesDialog::updateActions);
    // Later: Return goes on to the dialog, which presses the first default button beneath it, and that would
    // be the one of the form that was just opened.
    connect(
        m_table, &QTableWidget::cellActivated, this, [this] { Q_EMIT editRequested(chosen()->id); },
        Qt::QueuedConnection);
}

QPushButton *ProfilesDialog::addAction(QLayout *layout, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, m_fault, &QWidget::hide);
    layout->addWidget(button);
    return button;
}

QLayout *ProfilesDialog::createActions()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(metrics::tight);
    QPushButton *create = addAction(layout, tr("New…"));
    m_edit = addAction(layout, tr("Edit…"));
    m_duplicate = addAction(layout, tr("Duplicate…"));
    m_test = addAction(layout, tr("Test connection…"));
    layout->addSpacing(metrics::gap);
    m_up = addAction(layout, tr("Move up"));
    m_down = addAction(layout, tr("Move down"));
    layout->addSpacing(metrics::gap);
    QPushButton *import = addAction(layout, tr("Import…"));
    m_export = addAction(layout, tr("Export…"));
    layout->addSpacing(metrics::gap);
    m_remove = addAction(layout, tr("Remove…"));
    layout->addStretch(1);
    connect(create, &QPushButton::clicked, this, &ProfilesDialog::newRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(chosen()->id); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { Q_EMIT duplicateRequested(chosen()->id); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(chosen()->id); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(import, &QPushButton::clicked, this, &ProfilesDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &ProfilesDialog::chooseExport);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::askToRemove);
    return layout;
}

void ProfilesDialog::fillRow(int row)
{
    const ConnectionProfile &profile = m_profiles[static_cast<size_t>(row)];
    const auto set = [this, row](Column column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(toolTipText(text));
        m_table->setItem(row, column, item);
        return item;
    };
    set(NameColumn, profile.name)->setIcon(profileDisc(profile.color, devicePixelRatioF()));
    set(PlaceColumn, placeText(profile));
    set(SignInColumn, signInText(profile));
    set(ProtectedColumn, profile.isProtected ? tr("Yes") : QString());
}

const ConnectionProfile *ProfilesDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_profiles.size()) ? &m_profiles[static_cast<size_t>(row)]
                                                                 : nullptr;
}

void ProfilesDialog::updateActions()
{
    const bool isChosen = chosen();
    for (QPushButton *button : {m_edit, m_duplicate, m_test, m_export, m_remove})
        button->setEnabled(isChosen);
    m_up->setEnabled(isChosen && m_table->currentRow() > 0);
    m_down->setEnabled(isChosen && m_table->currentRow() < m_table->rowCount() - 1);
}

void ProfilesDialog::move(int distance)
{
    const int from = m_table->currentRow();
    const int to = from + distance;
    std::swap(m_profiles[static_cast<size_t>(from)], m_profiles[static_cast<size_t>(to)]);
    fillRow(from);
    fillRow(to);
    m_table->setCurrentCell(to, NameColumn);
    QStringList ids;
    for (const ConnectionProfile &profile : m_profiles)
        ids.append(profile.id);
    Q_EMIT orderChanged(ids);
}

void ProfilesDialog::askToRemove()
{
    QMessageBox *question = newRemoveProfileQuestion(chosen()->name, this);
    connect(question, &QDialog::finished, this, [this, id = chosen()->id](int answer) {
        if (answer == QMessageBox::Yes)
            Q_EMIT removeRequested(id);
    });
    question->open();
}

void ProfilesDialog::chooseImport()
{
    QFileDialog *dialog = newOpenDialog(tr("Import profiles"), this);
    connect(dialog, &QFileDialog::filesSelected, this, &ProfilesDialog::importRequested);
    dialog->open();
}

void ProfilesDialog::chooseExport()
{
    QFileDialog *dialog = newSaveDialog(tr("Export the profile"),
                                        QString(chosen()->name).replace(u'/', u'-') + u".json"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = chosen()->id](const QString &path) { Q_EMIT exportRequested(id, path); });
    dialog->open();
}

} // namespace weir
