#include "ui/mainwindow.h"

#include "models/lists/historymodel.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "ui/commandpalette.h"
#include "ui/dock.h"
#include "ui/documenttabs.h"
#include "ui/draftpage.h"
#include "ui/draftsaving.h"
#include "ui/filedrop.h"
#include "ui/layoutmemory.h"
#include "ui/lists/historyview.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainactions.h"
#include "ui/requestlog.h"
#include "ui/sidebar.h"
#include "ui/startpage.h"
#include "ui/taborder.h"
#include "ui/topbar.h"
#include "ui/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QDialog>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QVBoxLayout>

// How the window is put together; what it does stands in mainwindow.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QSize defaultSize(1280, 800);
constexpr QSize largestDefaultSize(1920, 1200);
//! What window managers put around a window, which nobody knows before it is shown.
constexpr QSize roomForFrame(16, 56);
constexpr int sidebarWidth = 200;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_undoGroup(new QUndoGroup(this)), m_actions(new MainActions(this, m_undoGroup)),
      m_topBar(new TopBar(*m_actions, this)), m_sidebar(new Sidebar(m_actions->profileMenu, this)),
      m_tabs(new DocumentTabs(this)), m_start(new StartPage({.newStream = m_actions->newStream,
                                                             .newSubscription = m_actions->newSubscription,
                                                             .newFromTemplate = m_actions->newFromTemplate,
                                                             .open = m_actions->open,
                                                             .openSandbox = m_actions->openSandbox,
                                                             .newProfile = m_actions->newProfile,
                                                             .manageProfiles = m_actions->manageProfiles,
                                                             .showDrafts = m_actions->showDrafts},
                                                            m_tabs)),
      m_panes(new QStackedWidget(this)), m_workspace(new Workspace(m_tabs, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_layouts(new LayoutMemory(this)),
      m_status(new StatusLine(this)), m_saving(new DraftSaving(this)), m_historyModel(new HistoryModel(this)),
      m_history(new HistoryView(m_historyModel, this)), m_requests(new RequestLogModel(this)),
      m_requestLog(new RequestLog(m_requests, m_workspace->requests(), this)),
      m_palette(new CommandPalette(this))
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        m_models[kind] = new ResourceListModel(kind, this);
        m_lists[kind] = new ResourceListView(m_models[kind], this);
        m_lists[kind]->hide();
        connectList(m_lists[kind]);
    }
    m_history->hide();
    buildLayout();
    connectActions();
    connectStartPage();
    connect(new FileDrop(this), &FileDrop::filesDropped, this, &MainWindow::takeDropped);
    connect(m_sidebar, &Sidebar::listChosen, this, &MainWindow::openList);
    connect(m_sidebar, &Sidebar::draftsChosen, m_actions->showDrafts, &QAction::trigger);
    connect(m_sidebar, &Sidebar::historyChosen, this, &MainWindow::openHistory);
    connect(m_actions, &MainActions::undone, this,
            [this](const QString &step) { showStep(tr("Undone: %1").arg(step)); });
    connect(m_actions, &MainActions::redone, this,
            [this](const QString &step) { showStep(tr("Redone: %1").arg(step)); });
    connect(m_tabs, &DocumentTabs::currentPageChanged, this, &MainWindow::showFront);
    connect(m_tabs->banner(), &Banner::detailsRequested, this, &MainWindow::showFailedRequest);
    connect(m_tabs->banner(), &Banner::closed, this, &MainWindow::bannerClosed);
    connect(m_tabs, &DocumentTabs::closeRequested, this, &MainWindow::closeTab);
    connect(m_status, &StatusLine::signInRequested, this, &MainWindow::signInRequested);
    connect(m_status, &StatusLine::issuesRequested, m_actions->showIssues, &QAction::trigger);
    connect(m_status, &StatusLine::cancelRequested, this, &MainWindow::cancelRequested);
    connect(m_status, &StatusLine::requestsRequested, m_actions->showRequests, &QAction::trigger);
    connect(m_requestLog, &RequestLog::panelFilled, m_layouts, &LayoutMemory::follow);
    connect(m_requestLog, &RequestLog::windowMade, m_layouts, &LayoutMemory::followDialog);
    connect(m_workspace, &Workspace::arranged, this, [this] { orderTabStops(centralWidget()); });
    connect(m_requestLog, &RequestLog::curlRequested, this, &MainWindow::requestCurlRequested);
    connect(m_requestLog, &RequestLog::saveRequested, this, &MainWindow::saveRequestsRequested);
    connect(m_status, &StatusLine::goOnWithoutKeychain, this, &MainWindow::goOnWithoutKeychain);
    connect(m_saving, &DraftSaving::attentionNeeded, this, [this](DraftPage *page) {
        m_tabs->setCurrentPage(page);
        showFaults(page);
    });
    connect(m_saving, &DraftSaving::saveRequested, this, &MainWindow::saveRequested);
    connect(m_saving, &DraftSaving::keepRequested, this, &MainWindow::keepRequested);
    connect(m_saving, &DraftSaving::pageClosed, this, &MainWindow::closePage);
    connect(m_saving, &DraftSaving::windowReleased, this, &QWidget::close);
    showCrashReport();
    showProfile();
    showFront();
}

void MainWindow::buildLayout()
{
    // Two thirds of a large screen; forms and lists have no use for more.
    const QSize room = screen()->availableSize();
    resize(
        (room * 2 / 3).boundedTo(largestDefaultSize).expandedTo(defaultSize).boundedTo(room - roomForFrame));
    m_panes->setMinimumWidth(260);
    m_sidebar->setMinimumWidth(190);
    m_tabs->setMinimumWidth(500);
    m_workspace->details()->setWidget(m_panes);
    for (const Dock *panel : {m_workspace->details(), m_workspace->requests()})
        connect(panel, &Dock::focusLeft, this, [this] {
            enterPage();
            activateWindow();
        });
    m_workspace->fillMenu(m_actions->panelsMenu);
    m_actions->addPanelActions(m_workspace->panelActions());
    m_splitter->setObjectName(u"window"_s);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_workspace);
    // Screen readers go by the order in which they came to be.
    m_sidebar->lower();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sidebarWidth, width() - sidebarWidth});

    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(center);
    m_layouts->follow(this);
    m_layouts->followDialogs(this);
}

void MainWindow::connectActions()
{
    const MainActions &actions = *m_actions;
    connect(actions.newStream, &QAction::triggered, this,
            [this] { Q_EMIT newDraftRequested(ResourceKind::EventStream); });
    connect(actions.newSubscription, &QAction::triggered, this,
            [this] { Q_EMIT newDraftRequested(ResourceKind::EventSubscription); });
    connect(actions.newFromTemplate, &QAction::triggered, this, &MainWindow::templatesRequested);
    connect(actions.saveAsTemplate, &QAction::triggered, this, [this] {
        if (currentPage()->commitText())
            Q_EMIT saveTemplateRequested(currentDraft());
    });
    connect(actions.open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(actions.applyFiles, &QAction::triggered, this, &MainWindow::chooseFilesToApply);
    connect(actions.applyFolder, &QAction::triggered, this, &MainWindow::chooseFolderToApply);
    connect(actions.resumeRun, &QAction::triggered, this, &MainWindow::resumeRunRequested);
    connect(actions.save, &QAction::triggered, this, [this] { m_saving->save(currentPage()); });
    connect(actions.saveAs, &QAction::triggered, this, [this] { m_saving->saveAs(currentPage()); });
    connect(actions.exportDraft, &QAction::triggered, this, [this] {
        if (currentPage()->commitText())
            Q_EMIT exportRequested(currentDraft());
    });
    connect(actions.savePicture, &QAction::triggered, this, &MainWindow::choosePictureFile);
    connect(actions.pull, &QAction::triggered, this, &MainWindow::pullRequested);
    connect(actions.copyToProfile, &QAction::triggered, this, [this] {
        if (currentPage()->commitText())
            Q_EMIT copyDraftRequested(currentDraft());
    });
    connect(actions.close, &QAction::triggered, this, [this] { closeTab(m_tabs->currentPage()); });
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.newProfile, &QAction::triggered, this, &MainWindow::newProfileRequested);
    connect(actions.editProfile, &QAction::triggered, this,
            [this] { Q_EMIT editProfileRequested(m_profileId); });
    connect(actions.signIn, &QAction::triggered, this, &MainWindow::signInRequested);
    connect(actions.signOut, &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(actions.manageProfiles, &QAction::triggered, this, &MainWindow::manageProfilesRequested);
    connect(actions.removeProfile, &QAction::triggered, this, &MainWindow::requestRemoveProfile);
    connect(actions.profiles, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT profileChosen(action->data().toString()); });
    connect(actions.find, &QAction::triggered, this, &MainWindow::find);
    connect(actions.showPalette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(actions.showStart, &QAction::triggered, this, &MainWindow::openStart);
    connect(actions.showStreams, &QAction::triggered, this, [this] { openList(ResourceKind::EventStream); });
    connect(actions.showSubscriptions, &QAction::triggered, this,
            [this] { openList(ResourceKind::EventSubscription); });
    connect(actions.showDrafts, &QAction::triggered, this, &MainWindow::keptDraftsRequested);
    connect(actions.showHistory, &QAction::triggered, this, &MainWindow::openHistory);
    connect(actions.showVersions, &QAction::triggered, this, &MainWindow::openVersions);
    connect(actions.showIssues, &QAction::triggered, this, [this] {
        currentPage()->showForm();
        currentPage()->panes()->enterIssues();
    });
    connect(actions.showLab, &QAction::triggered, this, &MainWindow::toggleLab);
    connect(actions.nextIssue, &QAction::triggered, this, [this] { stepIssue(1); });
    connect(actions.previousIssue, &QAction::triggered, this, [this] { stepIssue(-1); });
    connect(actions.nextTab, &QAction::triggered, m_tabs, &DocumentTabs::showNextPage);
    connect(actions.previousTab, &QAction::triggered, m_tabs, &DocumentTabs::showPreviousPage);
    connect(actions.moveTabOn, &QAction::triggered, m_tabs, &DocumentTabs::movePageOn);
    connect(actions.moveTabBack, &QAction::triggered, m_tabs, &DocumentTabs::movePageBack);
    connect(actions.showRequests, &QAction::triggered, m_requestLog, &RequestLog::toggle);
    connect(actions.apply, &QAction::triggered, this, &MainWindow::requestApply);
    connect(actions.refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(actions.fieldHelp, &QAction::triggered, this, [this] {
        currentPage()->showForm();
        currentPage()->panes()->showOrEnterHelp();
    });
    connect(actions.fieldReference, &QAction::triggered, this, &MainWindow::showFieldReference);
    connect(actions.whatsNew, &QAction::triggered, this, &MainWindow::showWhatsNew);
    connect(actions.showKeys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(actions.showCrashReport, &QAction::triggered, this, &MainWindow::crashReportRequested);
    connect(actions.copyDiagnosis, &QAction::triggered, this, &MainWindow::diagnosisRequested);
    connect(actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(actions.appearances, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT appearanceChosen(static_cast<Appearance>(action->data().toInt()));
    });
    connect(actions.languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { chooseLanguage(action->data().toString()); });
}

void MainWindow::connectStartPage()
{
    m_tabs->setEmptyPage(m_start);
    // They come after what is below them as they are made.
    connect(m_start, &StartPage::filled, this, [this] { orderTabStops(centralWidget()); });
    connect(m_start, &StartPage::recentItemChosen, this, [this](const RecentItem &item) {
        if (item.path.isEmpty())
            Q_EMIT openResourceRequested(item.kind, item.id);
        else
            offerFiles({item.path});
    });
    connect(m_start, &StartPage::recentItemsShown, this, &MainWindow::recentItemsShown);
    connect(m_start, &StartPage::recentItemRemoved, this, &MainWindow::forgetRecentRequested);
    connect(m_start, &StartPage::draftChosen, this, &MainWindow::keptDraftRequested);
    connect(m_start, &StartPage::profileChosen, this, [this](const QString &id) {
        Q_EMIT profileChosen(id);
        showList(ResourceKind::EventStream);
    });
    connect(m_actions->openSandbox, &QAction::triggered, this, [this] {
        showList(ResourceKind::EventStream);
        Q_EMIT sandboxRequested();
    });
}

void MainWindow::connectList(ResourceListView *list)
{
    const ResourceKind kind = list->kind();
    connect(list, &ResourceListView::openRequested, this,
            [this, kind](const QString &id) { Q_EMIT openResourceRequested(kind, id); });
    connect(list, &ResourceListView::duplicateRequested, this,
            [this, kind](const QString &id) { Q_EMIT duplicateRequested(kind, id); });
    connect(list, &ResourceListView::copyRequested, this,
            [this, kind](const QString &id) { Q_EMIT copyResourceRequested(kind, id); });
    connect(list, &ResourceListView::actionRequested, this,
            [this, kind](ResourceAction action, const std::vector<ActionItem> &items) {
                Q_EMIT actionRequested(kind, action, items);
            });
    connect(list, &ResourceListView::setFieldRequested, this,
            [this, kind](const std::vector<ActionItem> &items) { Q_EMIT setFieldRequested(kind, items); });
    connect(list, &ResourceListView::refreshRequested, this, [this, kind] { Q_EMIT refreshRequested(kind); });
    connect(list, &ResourceListView::newDraftRequested, this,
            [this, kind] { Q_EMIT newDraftRequested(kind); });
    connect(list, &ResourceListView::cancelRequested, this, &MainWindow::cancelRequested);
    connect(list, &ResourceListView::signInRequested, this, &MainWindow::signInRequested);
    connect(list, &ResourceListView::newProfileRequested, this, &MainWindow::newProfileRequested);
    connect(list, &ResourceListView::detailsRequested, this, &MainWindow::showFailedRequest);
    connect(list, &ResourceListView::countTextChanged, this,
            [this, kind](const QString &text) { m_sidebar->setCount(kind, text); });
}

} // namespace weir
