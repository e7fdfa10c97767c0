#include "ui/mainwindow.h"

#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "ui/actionrefusal.h"
#include "ui/blocking.h"
#include "ui/dock.h"
#include "ui/documenttabs.h"
#include "ui/draftpage.h"
#include "ui/draftsaving.h"
#include "ui/editors/draftpanes.h"
#include "ui/editors/resourceeditor.h"
#include "ui/followlanguage.h"
#include "ui/forms/pickpopup.h"
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
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTabBar>
#include <QUndoGroup>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr quint32 layoutFormat = 0x57454902;

} // namespace

MainWindow::~MainWindow()
{
    // Pages that go tell the tabs, which would tell a window that is half gone.
    disconnect(m_tabs, nullptr, this, nullptr);
}

void MainWindow::setProfiles(std::vector<ConnectionProfile> profiles)
{
    m_profiles = std::move(profiles);
    showProfile();
}

void MainWindow::setCurrentProfile(const QString &id)
{
    // The same one once more is no reason to empty what was read through it.
    if (std::exchange(m_profileId, id) != id) {
        setTokenState({});
        for (const auto &[kind, list] : m_lists)
            list->clear();
    }
    showProfile();
}

void MainWindow::setTokenState(const TokenState &state)
{
    m_status->setTokenState(state);
    const bool isSignedIn = state.kind == TokenState::Kind::Set || state.kind == TokenState::Kind::Refused;
    showSignOut(isSignedIn);
}

void MainWindow::showSignOut(bool isSignedIn)
{
    setRefusal(m_actions->signOut, isSignedIn ? QString() : tr("Nobody is signed in."));
}

ResourceListModel *MainWindow::listModel(ResourceKind kind) const
{
    return m_models.at(kind);
}

ResourceListView *MainWindow::listView(ResourceKind kind) const
{
    return m_lists.at(kind);
}

void MainWindow::showList(ResourceKind kind)
{
    ResourceListView *list = listView(kind);
    if (m_tabs->hasPage(list))
        m_tabs->setCurrentPage(list);
    else
        m_tabs->addPage(list, resourcesName(kind));
}

void MainWindow::showBanner(const BannerContent &content)
{
    m_tabs->banner()->showContent(content);
}

void MainWindow::showBanner(const BannerContent &content, const QObject *context, std::function<void()> retry)
{
    m_tabs->banner()->showContent(content, context, std::move(retry));
}

void MainWindow::hideProfileBanners()
{
    m_tabs->banner()->settle(BannerContent::Scope::Profile);
}

void MainWindow::hideBanner(const LiveText &message)
{
    m_tabs->banner()->settle(message);
}

void MainWindow::showStatus(const QString &text)
{
    m_status->showRemark(text);
}

void MainWindow::addRequest(const RequestRecord &request)
{
    m_requests->add(request);
    m_status->setLastRequest(request);
}

void MainWindow::tellOfRequests(const QString &text, Tone tone)
{
    m_requestLog->tell(text, tone);
}

void MainWindow::showFailedRequest(const QString &requestId)
{
    m_requestLog->showFailure(requestId);
}

void MainWindow::showBusy(const LiveText &text)
{
    m_status->showBusy(text);
}

void MainWindow::hideBusy()
{
    m_status->hideBusy();
}

void MainWindow::showKeychainWait()
{
    m_status->showKeychainWait();
}

void MainWindow::hideKeychainWait()
{
    m_status->hideKeychainWait();
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutFormat << saveGeometry() << m_workspace->savePanels() << m_layouts->states();
    return layout;
}

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0;
    QByteArray geometry;
    QByteArray panels;
    QMap<QString, QByteArray> parts;
    stream >> format >> geometry >> panels >> parts;
    if (stream.status() != QDataStream::Ok || format != layoutFormat)
        return false;
    // A screen of another size is a reason to begin with the usual size, and no more.
    restoreGeometry(geometry);
    m_layouts->setStates(parts);
    return m_workspace->restorePanels(panels);
}

void MainWindow::setAppearance(Appearance appearance)
{
    for (QAction *action : m_actions->appearances->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(appearance));
}

void MainWindow::setLanguage(const QString &language)
{
    m_language = language;
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == language);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // It comes here first, and then to all that is in the window.
    if (event->type() == QEvent::LanguageChange)
        followLanguage();
}

void MainWindow::chooseLanguage(const QString &language)
{
    // Forms are made anew in the other language, from what their drafts hold; the text of a request goes on
    // as it is.
    for (DraftPage *page : draftPages()) {
        page->panes()->commitText();
        if (page->commitLab())
            continue;
        setLanguage(m_language);
        m_tabs->setCurrentPage(page);
        return tellOfDraft(tr("Mend what is no number in the filter, then choose the language again"));
    }
    Q_EMIT languageChosen(language);
}

void MainWindow::followLanguage()
{
    showSignOut(m_actions->signOut->isEnabled());
    showCrashReport();
    for (const auto &[kind, list] : m_lists) {
        m_models.at(kind)->retranslate();
        if (m_tabs->hasPage(list))
            m_tabs->setTitle(list, resourcesName(kind), {});
    }
    if (m_tabs->hasPage(m_start))
        m_tabs->setTitle(m_start, StartPage::tr("Start"), {});
    if (m_tabs->hasPage(m_history))
        m_tabs->setTitle(m_history, tr("History"), {});
    DraftPage *entered = nullptr;
    bool hadTabs = false;
    for (DraftPage *page : draftPages()) {
        // The panel may be a window of its own.
        const QWidget *focused = page->panes()->window()->focusWidget();
        if (page->panes()->isAncestorOf(focused)) {
            entered = page;
            hadTabs = focused == page->panes()->tabBar();
        }
        page->remake();
        showParts(page);
        m_tabs->setTitle(page, page->title(), page->description());
    }
    // After the drafts, which name what can be undone.
    m_actions->showTexts();
    showProfile();
    showFront();
    if (entered && hadTabs)
        entered->panes()->tabBar()->setFocus(Qt::OtherFocusReason);
    else if (entered)
        entered->panes()->enter();
    Q_EMIT languageChanged();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QList<DraftPage *> modified = draftPages();
    modified.removeIf([](DraftPage *page) {
        page->panes()->commitText();
        return !page->draft()->isModified();
    });
    if (!modified.isEmpty()) {
        event->ignore();
        m_saving->closeWindow(modified);
        return;
    }
    for (DraftPage *page : draftPages())
        closePage(page);
    m_requestLog->closeWindow();
    event->accept();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (focusWidget())
        return;
    // Else Qt gives it to the first button, and shows nothing of it before a key is pressed.
    setAttribute(Qt::WA_KeyboardFocusChange);
    enterPage();
}

void MainWindow::enterPage()
{
    QWidget *page = m_tabs->currentPage();
    (page ? page : m_start)->setFocus(Qt::OtherFocusReason);
}

DraftPage *MainWindow::currentPage() const
{
    return qobject_cast<DraftPage *>(m_tabs->currentPage());
}

ResourceListView *MainWindow::currentList() const
{
    return qobject_cast<ResourceListView *>(m_tabs->currentPage());
}

const ConnectionProfile *MainWindow::currentProfile() const
{
    const auto profile = std::ranges::find(m_profiles, m_profileId, &ConnectionProfile::id);
    return profile == m_profiles.end() ? nullptr : &*profile;
}

void MainWindow::showProfile()
{
    const ConnectionProfile *profile = currentProfile();
    const QString color = profile ? profile->color : QString();
    m_actions->setProfiles(m_profiles, m_profileId);
    m_start->setProfiles(m_profiles, m_profileId);
    m_sidebar->setProfile(profile);
    m_status->setProfile(profile ? profile->name : QString(), color);
    const QColor stripe =
        QColor::isValidColorName(color) ? QColor(color) : themeColors(palette()).warningBorder;
    m_topBar->setStripe(profile && profile->isProtected ? stripe : QColor());
}

void MainWindow::showFront()
{
    DraftPage *page = currentPage();
    const ResourceListView *list = currentList();
    m_tabs->banner()->setFront(currentDraft());
    m_status->setFront(currentDraft());
    m_sidebar->setCurrent(list ? std::optional(list->kind()) : std::nullopt);
    m_topBar->setFront(page ? TopBar::Front::Draft : TopBar::Front::List);
    if (page)
        m_panes->setCurrentWidget(page->panes());
    m_sidebar->setHistoryCurrent(showsHistory());
    for (QAction *action :
         {m_actions->save, m_actions->saveAs, m_actions->saveAsTemplate, m_actions->exportDraft,
          m_actions->savePicture, m_actions->showIssues, m_actions->nextIssue, m_actions->previousIssue,
          m_actions->showVersions, m_actions->copyToProfile, m_actions->fieldHelp})
        setRefusal(action, noDraftReason());
    // A list has one of its own, for its rows.
    m_actions->copyToProfile->setVisible(!list);
    m_actions->setRowActions(list ? list->rowActions() : QList<QAction *>());
    const bool isListed = list || showsHistory();
    setRefusal(m_actions->refresh,
               isListed ? QString() : tr("Only the lists and the history can be read again."));
    setRefusal(m_actions->find, page || isListed ? QString() : tr("There is nothing to search here."));
    setRefusal(m_actions->close, m_tabs->currentPage() ? QString() : tr("No tab is open."));
    showDraftFront();
    showDraftState();
}

QString MainWindow::noDraftReason() const
{
    return currentPage() ? QString() : tr("Open an event stream or a subscription first.");
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowBlocked)
        m_actions->setUse(MainActions::Use::Blocked);
    else if (event->type() == QEvent::WindowUnblocked)
        m_actions->setUse(MainActions::Use::Free);
    // As a dialog comes up before a panel that floats, Qt's X11 platform takes the window of both for the
    // dialog.
    else if (event->type() == QEvent::WindowActivate && isBlocked(this))
        QApplication::activeModalWidget()->activateWindow();
    return QMainWindow::event(event);
}

void MainWindow::stepIssue(int distance)
{
    if (currentDraft()->issues().empty())
        tellOfDraft(tr("There are no issues"));
    else
        currentPage()->panes()->stepIssue(distance);
}

void MainWindow::showLastIssueGone(const ResourceDraft *draft)
{
    const bool isFaulty = draft && !draft->issues().empty();
    if (draft && draft == m_faultyDraft && !isFaulty)
        tellOfDraft(tr("No issues are left"));
    m_faultyDraft = isFaulty ? draft : nullptr;
}

void MainWindow::showDraftFront()
{
    const DraftPage *page = currentPage();
    const bool isLab = page && page->showsLab();
    m_workspace->details()->setUse(page && !isLab ? Dock::Use::InUse : Dock::Use::Idle);
    if (page)
        m_layouts->follow(currentPage());
    setRefusal(m_actions->showLab,
               page && !page->canShowLab() ? tr("Only event streams have rules.") : noDraftReason());
    m_actions->showLab->setChecked(isLab);
    // Pages come after what is below them as they are made.
    orderTabStops(centralWidget());
}

void MainWindow::showDraftState()
{
    const DraftPage *page = currentPage();
    const ResourceDraft *draft = currentDraft();
    setRefusal(m_actions->apply, noDraftReason());
    // While text waits to be mended, the steps before it would be undone behind it, unseen.
    m_undoGroup->setActiveStack(draft && draft->isReadable() ? page->draft()->undoStack() : nullptr);
    showLastIssueGone(draft);
    m_status->setIssueCounts(draft ? countOf(draft->issues(), Level::Error) : 0,
                             draft ? countOf(draft->issues(), Level::Warning) : 0);
    // X11 leaves a window without a title nameless.
    const ResourceListView *list = currentList();
    setWindowTitle(page                 ? page->title()
                       : list           ? resourcesName(list->kind())
                       : showsHistory() ? tr("History")
                                        : QApplication::applicationDisplayName());
    setAccessibleName(page ? page->spokenTitle() : QString());
}

} // namespace weir
