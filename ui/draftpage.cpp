#include "ui/draftpage.h"

#include "models/draft/unreadabletext.h"
#include "models/schema/fieldlookup.h"
#include "ui/dock.h"
#include "ui/editors/blankspanel.h"
#include "ui/editors/jsonpane.h"
#include "ui/editors/resourceeditor.h"
#include "ui/followlanguage.h"
#include "ui/forms/pickpopup.h"
#include "ui/messagebar.h"
#include "ui/rules/rulelab.h"

#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

DraftPage::DraftPage(std::unique_ptr<ResourceDraft> draft, const QString &path, QWidget *parent)
    : QWidget(parent), m_draft(std::move(draft)), m_warning(new MessageBar(Level::Warning, this)),
      m_front(new QStackedWidget(this)), m_path(path)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_warning);
    layout->addWidget(m_front, 1);
    m_warning->hide();
    QPushButton *close = m_warning->addButton({});
    followLanguage(this, [this, close] {
        close->setText(tr("Close"));
        m_warning->setText(m_warningText.text());
    });
    connect(close, &QPushButton::clicked, m_warning, &QWidget::hide);
    makeParts();
    connect(m_draft.get(), &ResourceDraft::changed, this, &DraftPage::titleChanged);
    connect(m_draft->undoStack(), &QUndoStack::cleanChanged, this, &DraftPage::titleChanged);
}

DraftPage::~DraftPage()
{
    // An undo stack still tells of changes while it goes.
    disconnect(m_draft->undoStack(), nullptr, this, nullptr);
    deleteParts();
}

void DraftPage::makeParts()
{
    m_editor = new ResourceEditor(m_draft.get(), this);
    m_panes = new DraftPanes(m_draft.get());
    m_front->addWidget(m_editor);
    setFocusProxy(m_editor);
    connect(m_panes, &DraftPanes::fieldRequested, this, &DraftPage::goToField);
    connect(m_panes, &DraftPanes::issueRequested, this, &DraftPage::goToIssue);
    connect(m_editor, &ResourceEditor::secretRequested, this,
            [this](const std::string &pointer, SecretRequest request) {
                Q_EMIT secretRequested(m_draft.get(), pointer, request);
            });
    connect(m_editor, &ResourceEditor::pickListRequested, this,
            [this](PickPopup *popup, PickReading reading) {
                Q_EMIT pickListRequested(m_draft.get(), popup, reading);
            });
    connect(m_editor, &ResourceEditor::fieldEntered, m_panes, &DraftPanes::setCurrentField);
    connect(m_editor, &ResourceEditor::helpRequested, m_panes, &DraftPanes::showHelp);
}

void DraftPage::deleteParts()
{
    // All of them look at the draft, so they go before it.
    delete m_panes;
    delete m_lab;
    delete m_blanks;
    delete m_editor;
    m_lab = nullptr;
    m_blanks = nullptr;
}

void DraftPage::remake()
{
    const std::string field = m_editor->currentField();
    const bool showedAllIssues = m_editor->showsAllIssues();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    // The panel may be a window of its own.
    const bool hadPanes = m_panes->isAncestorOf(m_panes->window()->focusWidget());
    const int pane = m_panes->currentIndex();
    const int issue = m_panes->currentIssue();
    const bool hadLab = m_lab;
    const bool showedLab = showsLab();
    JsonPane::Typing typing = m_panes->text()->takeTyping();
    deleteParts();
    m_draft->retranslate();
    makeParts();
    if (m_template)
        showBlanks(*m_template);
    if (showedAllIssues)
        m_editor->showAllIssues();
    m_panes->text()->resume(std::move(typing));
    m_panes->setCurrentIndex(pane);
    m_panes->setCurrentIssue(issue);
    if (hadLab)
        setSamples(m_samples);
    if (showedLab) {
        m_front->setCurrentWidget(m_lab);
        setFocusProxy(m_lab);
    }
    if (!field.empty())
        m_panes->setCurrentField(field);
    // To be seen again where it was, whatever has the focus then.
    if ((hadFocus || hadPanes) && !showedLab && !field.empty())
        m_editor->goToField(field);
    else if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void DraftPage::setPath(const QString &path)
{
    m_path = path;
    Q_EMIT titleChanged();
}

QString DraftPage::name() const
{
    if (QString given = m_draft->name(); !given.isEmpty())
        return given;
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_draft->kind() == ResourceKind::EventStream ? tr("New event stream") : tr("New subscription");
}

QString DraftPage::title() const
{
    return m_draft->isModified() ? tr("%1 •", "name of a draft with changes that are not saved").arg(name())
                                 : name();
}

QString DraftPage::spokenTitle() const
{
    return m_draft->isModified()
        ? tr("%1, changed", "name of a draft with changes that are not saved").arg(name())
        : name();
}

QString DraftPage::unsavedSecrets() const
{
    QStringList labels;
    for (const std::string &pointer : m_draft->unsavedSecrets())
        labels.append(labelAt(m_draft->table(), pointer));
    if (hasLostSecrets(m_draft->unreadableText()))
        labels.append(
            tr("what the text of the request has", "among the fields whose secrets are kept nowhere"));
    return labels.isEmpty()
        ? QString()
        : tr("Entered secrets are kept in no file: %1").arg(QLocale().createSeparatedList(labels));
}

QString DraftPage::description() const
{
    QStringList lines{name(), m_path.isEmpty() ? m_draft->identity().id : m_path, unsavedSecrets()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool DraftPage::commitLab()
{
    if (!m_lab || m_lab->commitInput())
        return true;
    m_front->setCurrentWidget(m_lab);
    setFocusProxy(m_lab);
    Q_EMIT frontChanged();
    // Once more, now that it can be seen.
    return m_lab->commitInput();
}

bool DraftPage::commitText()
{
    if (!commitLab())
        return false;
    if (m_panes->commitText())
        return true;
    showForm();
    m_panes->showTextFault();
    return false;
}

void DraftPage::goToField(const std::string &pointer)
{
    showForm();
    m_editor->goToField(pointer);
    activateAcrossPanels(this);
}

void DraftPage::goToIssue(const std::string &pointer)
{
    showForm();
    m_editor->goToIssue(pointer);
    activateAcrossPanels(this);
}

bool DraftPage::canShowLab() const
{
    return m_draft->kind() == ResourceKind::EventStream;
}

bool DraftPage::showsLab() const
{
    return m_lab && m_front->currentWidget() == m_lab;
}

void DraftPage::showLab()
{
    if (!m_panes->commitText())
        return m_panes->showTextFault();
    if (!m_lab)
        Q_EMIT samplesRequested(m_draft.get(), {.kind = SampleRequest::Kind::Show});
    if (!m_lab || showsLab())
        return;
    m_front->setCurrentWidget(m_lab);
    setFocusProxy(m_lab);
    Q_EMIT frontChanged();
    m_lab->setFocus(Qt::OtherFocusReason);
}

void DraftPage::showForm()
{
    if (!showsLab())
        return;
    m_front->setCurrentWidget(m_editor);
    setFocusProxy(m_editor);
    Q_EMIT frontChanged();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void DraftPage::setSamples(SampleSet *samples)
{
    m_samples = samples;
    m_lab = new RuleLab(m_draft.get(), samples, m_front);
    m_front->addWidget(m_lab);
    connect(m_lab, &RuleLab::formRequested, this, &DraftPage::showForm);
    connect(m_lab, &RuleLab::samplesRequested, this,
            [this](const SampleRequest &request) { Q_EMIT samplesRequested(m_draft.get(), request); });
}

void DraftPage::tellOfSamples(const QString &fault)
{
    if (m_lab)
        m_lab->showFault(fault);
}

PipelinePicture DraftPage::picture() const
{
    return {.name = name(), .stages = pipelineStages(*m_draft), .status = pipelineStatus(*m_draft)};
}

void DraftPage::showWarning(const LiveText &text)
{
    m_warningText = text;
    m_warning->setText(text.text());
    m_warning->show();
}

void DraftPage::hideWarning()
{
    m_warning->hide();
}

void DraftPage::showBlanks(const ResourceTemplate &made)
{
    m_template = made;
    m_blanks = new BlanksPanel(m_draft.get(), made, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_blanks);
    connect(m_blanks, &BlanksPanel::fieldRequested, this, &DraftPage::goToField);
    connect(m_blanks, &BlanksPanel::closed, this, [this] { m_template.reset(); });
}

void DraftPage::showFaults()
{
    if (!commitText())
        return;
    showForm();
    m_editor->showAllIssues();
    m_panes->showIssues();
    const ValidationIssues &issues = m_draft->issues();
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    if (fault != issues.end())
        goToField(fault->pointer);
}

} // namespace weir
