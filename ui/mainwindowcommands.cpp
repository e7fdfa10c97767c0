#include "models/draft/resourcedraft.h"
#include "ui/actionrefusal.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/fieldreferencedialog.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/whatsnewdialog.h"
#include "ui/dock.h"
#include "ui/documenttabs.h"
#include "ui/draftpage.h"
#include "ui/draftsaving.h"
#include "ui/lists/historyview.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/pipeline/pipelinepicture.h"
#include "ui/questions.h"
#include "ui/startpage.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

// What the window does as its menus, its buttons and its keys ask for it.

namespace weir {

void MainWindow::openList(ResourceKind kind)
{
    showList(kind);
    listView(kind)->setFocus(Qt::OtherFocusReason);
    activateAcrossPanels(this);
    Q_EMIT listRequested(kind);
}

bool MainWindow::showsHistory() const
{
    return m_tabs->currentPage() == m_history;
}

void MainWindow::openStart()
{
    if (m_tabs->hasPage(m_start))
        m_tabs->setCurrentPage(m_start);
    else if (m_tabs->currentPage())
        m_tabs->addPage(m_start, m_start->accessibleName());
    m_start->setFocus(Qt::ShortcutFocusReason);
    activateAcrossPanels(this);
}

void MainWindow::openHistory()
{
    if (m_tabs->hasPage(m_history))
        m_tabs->setCurrentPage(m_history);
    else
        m_tabs->addPage(m_history, tr("History"));
    m_history->setFocus(Qt::OtherFocusReason);
    activateAcrossPanels(this);
    Q_EMIT historyRequested();
}

void MainWindow::openVersions()
{
    const ResourceDraft *draft = currentDraft();
    const QString id = draft->identity().id;
    if (id.isEmpty())
        return tellOfDraft(tr("What is on no service yet has no history"));
    m_history->showResource(id, draft->name());
    openHistory();
}

void MainWindow::refresh()
{
    if (showsHistory())
        Q_EMIT historyRequested();
    else
        Q_EMIT refreshRequested(currentList()->kind());
}

void MainWindow::chooseFile()
{
    QFileDialog *dialog = newRequestsDialog(tr("Open request bodies"), this);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::offerFiles);
    dialog->open();
}

void MainWindow::choosePictureFile()
{
    DraftPage *page = currentPage();
    QFileDialog *dialog = newPictureDialog(tr("Save the picture"), page->name(), this);
    connect(dialog, &QFileDialog::fileSelected, page, [this, page](const QString &path) {
        Q_EMIT savePictureRequested(path, pictureFile(page->picture(), pictureFormat(path), palette()));
    });
    dialog->open();
}

void MainWindow::chooseFilesToApply()
{
    QFileDialog *dialog = newOpenDialog(tr("Apply files"), this);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::applyFilesRequested);
    dialog->open();
}

void MainWindow::chooseFolderToApply()
{
    QFileDialog *dialog = newFolderDialog(tr("Apply the files of a folder"), this);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::applyFilesRequested);
    dialog->open();
}

void MainWindow::takeDropped(const QStringList &paths)
{
    if (paths.size() == 1 && QFileInfo(paths.constFirst()).isDir())
        return Q_EMIT applyFilesRequested(paths);
    if (paths.size() == 1)
        return offerFiles(paths);
    QMessageBox *question = newDroppedFilesQuestion(paths.size(), this);
    connect(question, &QMessageBox::finished, this, [this, paths](int answer) {
        if (answer == QMessageBox::Open)
            offerFiles(paths);
        else if (answer == QMessageBox::Apply)
            Q_EMIT applyFilesRequested(paths);
    });
    question->open();
}

void MainWindow::offerFiles(const QStringList &paths)
{
    Q_EMIT openFilesRequested(paths);
}

void MainWindow::find()
{
    if (DraftPage *page = currentPage()) {
        page->showForm();
        page->panes()->find();
        return;
    }
    if (showsHistory())
        m_history->focusFilter();
    else
        currentList()->focusFilter();
    activateAcrossPanels(this);
}

void MainWindow::toggleLab()
{
    DraftPage *page = currentPage();
    if (page->showsLab())
        page->showForm();
    else
        page->showLab();
    // The text that cannot be read may stand in a panel.
    if (page->draft()->isReadable())
        activateAcrossPanels(page);
    // A text that cannot be read keeps the form in front.
    if (!page->showsLab() && !page->draft()->isReadable())
        tellOfDraft(tr("Mend the text of the request first"));
    showDraftFront();
}

void MainWindow::requestApply()
{
    DraftPage *page = currentPage();
    if (page->commitText() && !page->draft()->hasErrors()) {
        Q_EMIT applyRequested(page->draft());
        return;
    }
    showFaults(page);
}

void MainWindow::showFaults(DraftPage *page)
{
    page->showFaults();
    tellOfDraft(page->showsLab()                  ? tr("Mend what is no number in the filter first")
                    : page->draft()->isReadable() ? tr("Settle the errors first")
                                                  : tr("Mend the text of the request first"));
}

void MainWindow::requestRemoveProfile()
{
    const QString id = m_profileId;
    QMessageBox *question = newRemoveProfileQuestion(currentProfile()->name, this);
    connect(question, &QDialog::finished, this, [this, id](int answer) {
        if (answer == QMessageBox::Yes)
            Q_EMIT removeProfileRequested(id);
    });
    question->open();
}

void MainWindow::closeTab(QWidget *tab)
{
    m_tabs->setCurrentPage(tab);
    if (DraftPage *page = currentPage()) {
        m_saving->close(page);
        return;
    }
    m_tabs->removePage(tab);
    // A list comes back, or goes with the window; the start page stays for where nothing is open.
    if (tab != m_start)
        tab->setParent(this);
}

void MainWindow::showFieldReference()
{
    auto *dialog = new FieldReferenceDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showWhatsNew()
{
    auto *dialog = new WhatsNewDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::setCrashReport(CrashReport report)
{
    m_crashReport = report;
    showCrashReport();
}

void MainWindow::showCrashReport()
{
    const bool isKept = m_crashReport == CrashReport::Kept;
    setRefusal(m_actions->showCrashReport, isKept ? QString() : tr("There is no report of a crash."));
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace weir
