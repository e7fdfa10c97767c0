#include "ui/editors/issuespane.h"

#include "models/draft/resourcedraft.h"
#include "models/lists/issuesmodel.h"
#include "ui/announcement.h"
#include "ui/editors/draftlistview.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

using namespace Qt::StringLiterals;

IssuesPane::IssuesPane(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_model(new IssuesModel(draft->table(), this)),
      m_view(new DraftListView(m_model, tr("No issues. The request is ready to be reviewed."), this)),
      m_fixBar(new QWidget(this)), m_fixLayout(new QVBoxLayout(m_fixBar))
{
    m_view->setAccessibleName(tr("Issues"));
    m_fixBar->setAutoFillBackground(true);
    m_fixBar->setBackgroundRole(QPalette::AlternateBase);
    m_fixLayout->setContentsMargins(metrics::margin, metrics::rowGap, metrics::margin, metrics::rowGap);
    m_fixLayout->setSpacing(metrics::gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fixBar);
    refresh();
    connect(m_view, &DraftListView::fieldRequested, this, &IssuesPane::fieldRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &IssuesPane::showFixes);
    connect(draft, &ResourceDraft::changed, this, &IssuesPane::refresh);
}

void IssuesPane::enter()
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

int IssuesPane::currentRow() const
{
    return m_view->currentIndex().row();
}

void IssuesPane::setCurrentRow(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
}

void IssuesPane::step(int distance)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_view->currentIndex();
    const int start = current.isValid() ? current.row() : (distance > 0 ? -1 : 0);
    const QModelIndex next = m_model->index((start + distance + count) % count);
    m_view->setCurrentIndex(next);
    Q_EMIT fieldRequested(m_model->issue(next.row()).pointer);
    tellFocus();
}

void IssuesPane::refresh()
{
    m_model->setIssues(m_draft->issues());
    showFixes();
}

void IssuesPane::showFixes()
{
    const QModelIndex current = m_view->currentIndex();
    const std::vector<IssueFix> fixes =
        current.isValid() ? m_model->issue(current.row()).fixes : std::vector<IssueFix>();
    while (m_fixes.size() < fixes.size()) {
        auto *button = new QPushButton(m_fixBar);
        button->setAutoDefault(false);
        const size_t index = m_fixes.size();
        connect(button, &QPushButton::clicked, this, [this, index] { applyFix(index); });
        m_fixLayout->addWidget(button, 0, Qt::AlignLeft);
        m_fixes.push_back(button);
    }
    for (size_t index = 0; index < m_fixes.size(); ++index) {
        const bool isUsed = index < fixes.size();
        m_fixes[index]->setVisible(isUsed);
        if (!isUsed)
            continue;
        setShortText(m_fixes[index], fixes[index].label);
    }
    m_fixBar->setVisible(!fixes.empty());
}

void IssuesPane::applyFix(size_t fix)
{
    // A copy: applying it changes the issues.
    const IssueFix chosen = m_model->issue(m_view->currentIndex().row()).fixes[fix];
    m_draft->applyFix(chosen);
}

} // namespace weir
