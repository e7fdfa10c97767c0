#include "ui/draftpage.h"

#include "models/schema/fieldlookup.h"
#include "ui/editors/resourceeditor.h"
#include "ui/forms/pickpopup.h"
#include "ui/messagebar.h"

#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

DraftPage::DraftPage(std::unique_ptr<ResourceDraft> draft, const QString &path, QWidget *parent)
    : QWidget(parent), m_draft(std::move(draft)), m_warning(new MessageBar(Level::Warning, this)),
      m_editor(new ResourceEditor(m_draft.get(), this)), m_panes(new DraftPanes(m_draft.get())), m_path(path)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_warning);
    layout->addWidget(m_editor, 1);
    m_warning->hide();
    connect(m_warning->addButton(tr("Close")), &QPushButton::clicked, m_warning, &QWidget::hide);
    setFocusProxy(m_editor);
    connect(m_panes, &DraftPanes::fieldRequested, m_editor, &ResourceEditor::goToField);
    connect(m_editor, &ResourceEditor::secretRequested, this,
            [this](const std::string &pointer, SecretRequest request) {
                Q_EMIT secretRequested(m_draft.get(), pointer, request);
            });
    connect(m_editor, &ResourceEditor::pickListRequested, this,
            [this](PickPopup *popup, PickReading reading) {
                Q_EMIT pickListRequested(m_draft.get(), popup, reading);
            });
    connect(m_draft.get(), &ResourceDraft::changed, this, &DraftPage::titleChanged);
    connect(m_draft->undoStack(), &QUndoStack::cleanChanged, this, &DraftPage::titleChanged);
}

DraftPage::~DraftPage()
{
    // An undo stack still tells of changes while it goes.
    disconnect(m_draft->undoStack(), nullptr, this, nullptr);
    // Both look at the draft, so they go before it.
    delete m_panes;
    delete m_editor;
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

QString DraftPage::unsavedSecrets() const
{
    QStringList labels;
    for (const std::string &pointer : m_draft->unsavedSecrets())
        labels.append(labelAt(m_draft->table(), pointer));
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

bool DraftPage::commitText()
{
    if (m_panes->commitText())
        return true;
    m_panes->showTextFault();
    return false;
}

void DraftPage::showWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->show();
}

void DraftPage::hideWarning()
{
    m_warning->hide();
}

void DraftPage::showFaults()
{
    if (!commitText())
        return;
    m_editor->showAllIssues();
    m_panes->showIssues();
    const ValidationIssues &issues = m_draft->issues();
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    if (fault != issues.end())
        m_editor->goToField(fault->pointer);
}

} // namespace weir
