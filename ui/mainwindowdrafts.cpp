#include "models/draft/resourcedraft.h"
#include "ui/dock.h"
#include "ui/documenttabs.h"
#include "ui/draftpage.h"
#include "ui/draftsaving.h"
#include "ui/editors/draftpanes.h"
#include "ui/editors/resourceeditor.h"
#include "ui/forms/pickpopup.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"
#include "ui/startpage.h"
#include "ui/taborder.h"
#include "ui/workspace.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QUndoGroup>

#include <algorithm>
#include <utility>

// The drafts that are open in the window.

namespace weir {

void MainWindow::addDraft(std::unique_ptr<ResourceDraft> draft, const QString &path)
{
    auto *page = new DraftPage(std::move(draft), path, m_tabs);
    m_undoGroup->addStack(page->draft()->undoStack());
    showParts(page);
    m_tabs->addPage(page, page->title());
    const auto showTitle = [this, page] {
        m_tabs->setTitle(page, page->title(), page->description());
        m_tabs->setSpokenTitle(page, page->spokenTitle());
        showDraftState();
    };
    showTitle();
    connect(page, &DraftPage::titleChanged, this, showTitle);
    connect(page, &DraftPage::secretRequested, this, &MainWindow::secretRequested);
    connect(page, &DraftPage::pickListRequested, this, &MainWindow::pickListRequested);
    connect(page, &DraftPage::samplesRequested, this, &MainWindow::samplesRequested);
    connect(page, &DraftPage::frontChanged, this, &MainWindow::showDraftFront);
    page->setFocus(Qt::OtherFocusReason);
    activateAcrossPanels(page);
}

void MainWindow::showParts(DraftPage *page)
{
    m_panes->addWidget(page->panes());
    connect(page->panes(), &DraftPanes::paneRequested, m_workspace->details(), &Dock::open);
    // The help is made as it is looked at.
    connect(page->panes(), &DraftPanes::currentChanged, this, [this] { orderTabStops(centralWidget()); });
    page->editor()->addPipelineAction(m_actions->savePicture);
}

ResourceDraft *MainWindow::currentDraft() const
{
    const DraftPage *page = currentPage();
    return page ? page->draft() : nullptr;
}

std::vector<ResourceDraft *> MainWindow::drafts() const
{
    std::vector<ResourceDraft *> drafts;
    for (const DraftPage *page : draftPages())
        drafts.push_back(page->draft());
    return drafts;
}

ResourceDraft *MainWindow::draftOf(ResourceKind kind, const QString &id) const
{
    const std::vector<ResourceDraft *> all = drafts();
    const auto found = std::ranges::find_if(all, [&](const ResourceDraft *draft) {
        return draft->kind() == kind && draft->identity().id == id
            && (draft->profileId().isEmpty() || draft->profileId() == m_profileId);
    });
    return found == all.end() ? nullptr : *found;
}

void MainWindow::activateDraft(ResourceDraft *draft)
{
    m_tabs->setCurrentPage(pageOf(draft));
}

void MainWindow::tellOfDraft(const QString &text)
{
    m_status->showDraftRemark(currentDraft(), text);
}

void MainWindow::showStep(const QString &text)
{
    tellOfDraft(text);
    const DraftPage *page = currentPage();
    if (page && !page->showsLab() && page->editor()->isAncestorOf(focusWidget()))
        page->editor()->followField(page->draft()->editedField());
}

void MainWindow::showDraftWarning(ResourceDraft *draft, const LiveText &text)
{
    pageOf(draft)->showWarning(text);
}

void MainWindow::hideDraftWarning(ResourceDraft *draft)
{
    if (DraftPage *page = pageOf(draft))
        page->hideWarning();
}

void MainWindow::showBlanks(ResourceDraft *draft, const ResourceTemplate &made)
{
    pageOf(draft)->showBlanks(made);
    orderTabStops(centralWidget());
}

void MainWindow::showField(ResourceDraft *draft, const std::string &pointer)
{
    DraftPage *page = pageOf(draft);
    m_tabs->setCurrentPage(page);
    page->editor()->showAllIssues();
    page->goToField(pointer);
}

void MainWindow::showSaved(ResourceDraft *draft, const QString &path)
{
    DraftPage *page = pageOf(draft);
    page->setPath(path);
    settleSaveFault(draft);
    const QString saved = tr("Saved %1").arg(QFileInfo(path).fileName());
    const QString secrets = page->unsavedSecrets();
    showStatus(secrets.isEmpty() ? saved : tr("%1. %2", "two sentences").arg(saved, secrets));
    // Not to be closed where something was typed while the rest was written.
    if (draft->hasUnsavedEdits())
        m_saving->stop();
    else
        m_saving->goOn(page);
}

void MainWindow::showSaveFailed(ResourceDraft *draft, const LiveText &message)
{
    m_saving->stop();
    activateDraft(draft);
    settleSaveFault(draft);
    showBanner({.message = message, .tone = Tone::Error, .draft = draft});
    m_saveFaults[draft] = message;
}

void MainWindow::settleSaveFault(const ResourceDraft *draft)
{
    if (const auto told = m_saveFaults.extract(draft))
        hideBanner(told.mapped());
}

void MainWindow::showKept(ResourceDraft *draft)
{
    DraftPage *page = pageOf(draft);
    settleSaveFault(draft);
    showStatus(tr("Kept %1 as a draft").arg(page->name()));
    m_saving->goOn(page);
}

void MainWindow::showSamples(ResourceDraft *draft, SampleSet *samples)
{
    pageOf(draft)->setSamples(samples);
}

void MainWindow::tellOfSamples(ResourceDraft *draft, const QString &fault)
{
    pageOf(draft)->tellOfSamples(fault);
}

void MainWindow::setKeptDrafts(const std::vector<KeptDraft> &drafts)
{
    m_sidebar->setKeptDrafts(std::ssize(drafts));
    m_start->setDrafts(drafts);
}

void MainWindow::setRecentItems(std::vector<RecentItem> items)
{
    m_start->setRecentItems(std::move(items));
}

void MainWindow::closePage(DraftPage *page)
{
    Q_EMIT draftClosed(page->draft());
    settleSaveFault(page->draft());
    m_tabs->removePage(page);
    m_panes->removeWidget(page->panes());
    page->deleteLater();
}

DraftPage *MainWindow::pageOf(const ResourceDraft *draft) const
{
    const QList<DraftPage *> pages = draftPages();
    const auto page = std::ranges::find(pages, draft, &DraftPage::draft);
    return page == pages.end() ? nullptr : *page;
}

QList<DraftPage *> MainWindow::draftPages() const
{
    QList<DraftPage *> pages;
    for (QWidget *page : m_tabs->pages()) {
        if (auto *draftPage = qobject_cast<DraftPage *>(page))
            pages.append(draftPage);
    }
    return pages;
}

} // namespace weir
