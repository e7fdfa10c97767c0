#include "ui/lists/historydetails.h"

#include "models/draft/changes.h"
#include "models/json/jsonreader.h"
#include "models/lists/changesmodel.h"
#include "models/lists/historymodel.h"
#include "ui/actionbutton.h"
#include "ui/editors/draftlistview.h"
#include "ui/followlanguage.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

bool hasVersion(const ChangeRecord &change)
{
    return change.hasBefore || change.hasAfter;
}

Json bodyOf(const std::string &text)
{
    auto document = readJson(text);
    return document ? std::move(document->root) : Json::object();
}

} // namespace

HistoryDetails::HistoryDetails(QWidget *parent)
    : QWidget(parent), m_heading(new WrappedLabel(this)), m_facts(new QLabel(this)),
      m_error(new WrappedLabel(this)), m_restore(new QAction(this)), m_restoreFormer(new QAction(this)),
      m_export(new QAction(this)), m_lists(new QStackedWidget(this)), m_empty(new QLabel(m_lists))
{
    setTextStyle(m_heading, TextStyle::Strong);
    m_heading->fitWidth();
    m_error->fitWidth();
    setTone(m_error, Tone::Error);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTone(m_facts, Tone::Muted);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(metrics::margin);
    setTone(m_empty, Tone::Muted);
    m_lists->addWidget(m_empty);
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        m_models[kind] = new ChangesModel(fieldTable(kind), this);
        m_views[kind] = new DraftListView(m_models[kind], {}, m_lists);
        m_lists->addWidget(m_views[kind]);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::rowGap, metrics::margin, metrics::rowGap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(createHeader());
    layout->addWidget(m_lists, 1);

    connect(m_restore, &QAction::triggered, this,
            [this] { Q_EMIT restoreRequested(m_chosen.front(), VersionSide::After); });
    connect(m_restoreFormer, &QAction::triggered, this,
            [this] { Q_EMIT restoreRequested(m_chosen.front(), VersionSide::Before); });
    connect(m_export, &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(m_chosen.front().subject); });
    setChosen({});
    followLanguage(this, [this] { showTexts(); });
}

void HistoryDetails::showTexts()
{
    m_restore->setText(tr("Restore this version…"));
    m_restore->setToolTip(tr("Open a draft with what this change sent, to be reviewed before it is applied"));
    m_restoreFormer->setText(tr("Restore the version before…"));
    m_restoreFormer->setToolTip(
        tr("Open a draft with what was there before, to be reviewed before it is applied"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write all versions of this resource to a folder of files"));
    m_facts->setAccessibleName(tr("Request"));
    for (const auto &[kind, view] : m_views) {
        view->setAccessibleName(tr("Changes"));
        view->setEmptyText(tr("No field differs."));
    }
    m_empty->setText(emptyText());
    showSummary();
    // The names of the fields.
    if (!m_numbers.empty())
        Q_EMIT changesRequested(m_numbers);
}

QWidget *HistoryDetails::createHeader()
{
    auto *header = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::rowGap);
    buttons->addWidget(m_heading, 1);
    buttons->addWidget(newActionButton(m_restoreFormer, header));
    buttons->addWidget(newActionButton(m_restore, header));
    buttons->addWidget(newActionButton(m_export, header));
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addLayout(buttons);
    layout->addWidget(m_facts);
    layout->addWidget(m_error);
    return header;
}

QList<QAction *> HistoryDetails::menuActions() const
{
    return {m_restoreFormer, m_restore, m_export};
}

void HistoryDetails::setChosen(std::vector<ChangeRecord> chosen)
{
    const auto number = [](const ChangeRecord &change) { return change.position.number; };
    const bool isKnown = !chosen.empty() && std::ranges::equal(chosen, m_chosen, {}, number, number);
    m_chosen = std::move(chosen);
    showSummary();
    showButtons();
    // How a change ended says nothing new of its fields.
    if (isKnown)
        return;
    m_numbers.clear();
    for (const auto &[kind, model] : m_models)
        model->setChanges({});
    m_empty->setText(emptyText());
    m_lists->setCurrentWidget(m_empty);
    if (!isComparison() && (m_chosen.size() != 1 || !hasVersion(m_chosen.front())))
        return;
    for (const ChangeRecord &change : m_chosen)
        m_numbers.insert(m_numbers.begin(), change.position.number);
    Q_EMIT changesRequested(m_numbers);
}

void HistoryDetails::showChanges(const std::vector<qint64> &numbers, const ChangeBodies &bodies)
{
    if (numbers != m_numbers || numbers.empty())
        return;
    const ResourceKind kind = m_chosen.front().subject.kind;
    m_models.at(kind)->setChanges(
        changesBetween(bodyOf(bodies.before), bodyOf(bodies.after), fieldTable(kind)));
    m_lists->setCurrentWidget(m_views.at(kind));
}

void HistoryDetails::showSummary()
{
    m_heading->setText(headingText());
    m_facts->setText(factsText());
    m_facts->setToolTip(factsText());
    m_facts->setVisible(!m_facts->text().isEmpty());
    const QString error = m_chosen.size() == 1 ? m_chosen.front().end.error : QString();
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

void HistoryDetails::showButtons()
{
    const ChangeRecord *chosen = m_chosen.size() == 1 ? &m_chosen.front() : nullptr;
    m_restore->setEnabled(chosen && chosen->hasAfter);
    m_restoreFormer->setEnabled(chosen && chosen->hasBefore);
    m_export->setEnabled(chosen && !chosen->subject.resourceId.isEmpty());
}

QString HistoryDetails::headingText() const
{
    if (isComparison()) {
        return tr("From the version of %1 to that of %2")
            .arg(momentText(m_chosen[1].position), momentText(m_chosen[0].position));
    }
    if (m_chosen.size() != 1)
        return {};
    const ChangeSubject &subject = m_chosen.front().subject;
    return tr("%1: %2", "action and resource")
        .arg(actionName(m_chosen.front().action),
             subject.resourceName.isEmpty() ? subject.resourceId : subject.resourceName);
}

QString HistoryDetails::factsText() const
{
    if (m_chosen.size() != 1)
        return {};
    const ChangeEnd &end = m_chosen.front().end;
    if (!end.requestId.isEmpty())
        return tr("Request %1").arg(end.requestId);
    return end.outcome == WriteOutcome::Unsent ? QString() : tr("Without a request ID");
}

QString HistoryDetails::emptyText() const
{
    if (m_chosen.empty())
        return tr("Choose a change to see what it changed, or two of them to compare their versions.");
    if (isComparison() || (m_chosen.size() == 1 && hasVersion(m_chosen.front())))
        return tr("Reading…");
    if (m_chosen.size() == 1)
        return tr("This changed the state alone, and no field.");
    if (m_chosen.size() > 2)
        return tr("Choose two changes to compare their versions.");
    return tr("Versions of one kind are compared, and a start or a pause has none.");
}

bool HistoryDetails::isComparison() const
{
    return m_chosen.size() == 2 && m_chosen[0].subject.kind == m_chosen[1].subject.kind
        && std::ranges::all_of(m_chosen, hasVersion);
}

} // namespace weir
