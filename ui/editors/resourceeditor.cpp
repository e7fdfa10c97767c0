#include "ui/editors/resourceeditor.h"

#include "models/draft/resourcedraft.h"
#include "ui/announcement.h"
#include "ui/editors/conversionspanel.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/pickpopup.h"
#include "ui/messagebar.h"
#include "ui/pipeline/pipelineview.h"

#include <QVBoxLayout>

namespace weir {

ResourceEditor::ResourceEditor(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_pipeline(new PipelineView(pipelineStages(*draft), this)),
      m_waiting(new MessageBar(Level::Warning, this)), m_conversions(new ConversionsPanel(draft, this)),
      m_form(new FieldForm(draft, this))
{
    m_waiting->setText(tr("The form waits until the text of the request can be read again."));
    m_waiting->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pipeline);
    layout->addWidget(m_waiting);
    layout->addWidget(m_conversions);
    layout->addWidget(m_form, 1);
    showPipeline();
    connect(m_pipeline, &PipelineView::stageRequested, this, &ResourceEditor::goToField);
    connect(m_conversions, &ConversionsPanel::settled, this, [this] { m_form->revealField(m_field); });
    connect(m_form, &FieldForm::fieldEntered, m_pipeline, &PipelineView::setCurrentField);
    connect(m_form, &FieldForm::fieldEntered, this,
            [this](const std::string &pointer) { m_field = pointer; });
    connect(m_form, &FieldForm::fieldEntered, this, &ResourceEditor::fieldEntered);
    connect(m_form, &FieldForm::helpRequested, this, &ResourceEditor::helpRequested);
    connect(m_form, &FieldForm::secretRequested, this, &ResourceEditor::secretRequested);
    connect(m_form, &FieldForm::pickListRequested, this, &ResourceEditor::pickListRequested);
    connect(m_draft, &ResourceDraft::changed, this, &ResourceEditor::showPipeline);
    connect(m_draft, &ResourceDraft::changed, this, &ResourceEditor::showWaiting);
}

void ResourceEditor::goToField(const std::string &pointer)
{
    m_form->revealField(pointer);
}

void ResourceEditor::followField(const std::string &pointer)
{
    // The part that has the focus may hold what changed in rows of its own.
    if (!pointer.empty() && pointer != m_field && !(pointer + '/').starts_with(m_field + '/'))
        goToField(pointer);
}

void ResourceEditor::goToIssue(const std::string &pointer)
{
    m_form->revealIssue(pointer);
}

void ResourceEditor::showAllIssues()
{
    m_showsAllIssues = true;
    m_form->showAllIssues();
}

void ResourceEditor::addPipelineAction(QAction *action)
{
    m_pipeline->addAction(action);
}

void ResourceEditor::setEditing(Editing editing)
{
    m_editing = editing;
    updateEditing();
}

void ResourceEditor::setBusy(Busy busy)
{
    m_busy = busy;
    updateEditing();
}

void ResourceEditor::focusInEvent(QFocusEvent *event)
{
    Q_UNUSED(event);
    // Tab never leads here; whoever shows the editor wants to go on where somebody was.
    m_form->revealField(m_field);
    tellFocusOnceMore(this);
}

void ResourceEditor::updateEditing()
{
    const bool isWaiting = m_busy == Busy::Yes || !m_draft->isReadable();
    const Editing editing = isWaiting ? Editing::ReadOnly : m_editing;
    m_form->setEditing(editing);
    m_conversions->setEnabled(editing == Editing::Allowed);
}

void ResourceEditor::showWaiting()
{
    // Only a change of it is worth the walk through every field.
    if (m_waiting->isHidden() == m_draft->isReadable())
        return;
    m_waiting->setVisible(!m_draft->isReadable());
    updateEditing();
}

void ResourceEditor::showPipeline()
{
    m_pipeline->showStages(pipelineStages(*m_draft));
    m_pipeline->showStatus(pipelineStatus(*m_draft));
}

} // namespace weir
