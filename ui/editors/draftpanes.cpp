#include "ui/editors/draftpanes.h"

#include "models/amounttext.h"
#include "models/draft/resourcedraft.h"
#include "ui/dock.h"
#include "ui/editors/changespane.h"
#include "ui/editors/fieldhelppane.h"
#include "ui/editors/issuespane.h"
#include "ui/editors/jsonpane.h"
#include "ui/editors/requestpane.h"

#include <QTabBar>

#include <algorithm>

namespace weir {

DraftPanes::DraftPanes(ResourceDraft *draft, QWidget *parent)
    : QTabWidget(parent), m_draft(draft), m_request(new RequestPane(draft, this)),
      m_changes(new ChangesPane(draft, this)), m_issues(new IssuesPane(draft, this)),
      m_help(new FieldHelpPane(draft->kind(), this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Request, changes, issues and help"));
    tabBar()->setExpanding(false);
    addTab(m_request, tr("Request"));
    addTab(m_changes, {});
    addTab(m_issues, {});
    addTab(m_help, tr("Help"));
    updateTitles();
    connect(m_changes, &ChangesPane::fieldRequested, this, &DraftPanes::fieldRequested);
    connect(m_issues, &IssuesPane::fieldRequested, this, &DraftPanes::issueRequested);
    connect(draft, &ResourceDraft::changed, this, &DraftPanes::updateTitles);
}

void DraftPanes::showIssues()
{
    setCurrentWidget(m_issues);
    Q_EMIT paneRequested();
}

void DraftPanes::enterIssues()
{
    showIssues();
    m_issues->enter();
    activateAcrossPanels(this);
}

void DraftPanes::showOrEnterHelp()
{
    if (!m_help->isVisible()) {
        showHelp();
        return m_help->tell();
    }
    m_help->enter();
    activateAcrossPanels(this);
}

void DraftPanes::enter()
{
    if (currentWidget() == m_issues)
        return m_issues->enter();
    const QList<QWidget *> parts = currentWidget()->findChildren<QWidget *>();
    const auto first = std::ranges::find_if(parts, [this](const QWidget *part) {
        return (part->focusPolicy() & Qt::TabFocus) && part->isEnabled() && part->isVisibleTo(this);
    });
    // The request leads to its text by itself.
    QWidget *entered = currentWidget() == m_request ? m_request : first == parts.end() ? tabBar() : *first;
    entered->setFocus(Qt::OtherFocusReason);
}

int DraftPanes::currentIssue() const
{
    return m_issues->currentRow();
}

void DraftPanes::setCurrentIssue(int row)
{
    m_issues->setCurrentRow(row);
}

void DraftPanes::showHelp()
{
    setCurrentWidget(m_help);
    Q_EMIT paneRequested();
}

void DraftPanes::setCurrentField(const std::string &pointer)
{
    m_help->setField(pointer);
}

void DraftPanes::find()
{
    setCurrentWidget(m_request);
    Q_EMIT paneRequested();
    m_request->find();
    activateAcrossPanels(this);
}

void DraftPanes::showTextFault()
{
    setCurrentWidget(m_request);
    Q_EMIT paneRequested();
    m_request->setFocus(Qt::OtherFocusReason);
    activateAcrossPanels(this);
}

JsonPane *DraftPanes::text() const
{
    return m_request->text();
}

bool DraftPanes::commitText()
{
    return text()->commit();
}

void DraftPanes::stepIssue(int distance)
{
    m_issues->step(distance);
}

void DraftPanes::updateTitles()
{
    const auto changes = static_cast<qsizetype>(m_draft->changes().size());
    const auto issues = static_cast<qsizetype>(m_draft->issues().size());
    const QString changesTitle = changes == 0 ? tr("Changes") : tr("Changes %1").arg(amountText(changes));
    const QString issuesTitle = issues == 0 ? tr("Issues") : tr("Issues %1").arg(amountText(issues));
    // Setting the same text lays out the tabs again.
    if (tabText(indexOf(m_changes)) != changesTitle)
        setTabText(indexOf(m_changes), changesTitle);
    if (tabText(indexOf(m_issues)) != issuesTitle)
        setTabText(indexOf(m_issues), issuesTitle);
}

} // namespace weir
