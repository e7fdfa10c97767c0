#pragma once

#include "models/draft/keptdraft.h"
#include "models/lists/recentitem.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"
#include "models/service/resourceaction.h"
#include "models/templates/resourcetemplate.h"
#include "models/text/livetext.h"
#include "ui/appearance.h"
#include "ui/banner.h"
#include "ui/followlanguage.h"
#include "ui/forms/pickreading.h"
#include "ui/forms/secretrequest.h"
#include "ui/rules/samplerequest.h"
#include "ui/statusline.h"
#include "ui/taborder.h"

#include <QMainWindow>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QSplitter;
class QStackedWidget;
class QUndoGroup;

namespace weir {

class CommandPalette;
class DocumentTabs;
class DraftPage;
class DraftSaving;
class HistoryModel;
class HistoryView;
class LayoutMemory;
class MainActions;
struct PaletteEntry;
class PickPopup;
class RequestLog;
class RequestLogModel;
struct RequestRecord;
class ResourceDraft;
class ResourceListModel;
class ResourceListView;
class SampleSet;
class Sidebar;
class StartPage;
class TopBar;
class Workspace;

//! The window: it says by signals what somebody wants and shows what it is told.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // Profiles
    void setProfiles(std::vector<ConnectionProfile> profiles);
    //! Empty for none. The lists are forgotten; drafts stay.
    void setCurrentProfile(const QString &id);
    void setTokenState(const TokenState &state);

    // Resource lists
    [[nodiscard]] ResourceListModel *listModel(ResourceKind kind) const;
    [[nodiscard]] ResourceListView *listView(ResourceKind kind) const;
    //! Brings the list to the front without asking for its rows.
    void showList(ResourceKind kind);

    // History
    [[nodiscard]] HistoryModel *historyModel() const { return m_historyModel; }
    [[nodiscard]] HistoryView *historyView() const { return m_history; }
    //! Whether it is in front.
    [[nodiscard]] bool showsHistory() const;

    // Drafts
    //! Opens an editor; the window owns the draft from now on, until draftClosed(). `path` is the file it was
    //! read from, or empty.
    void addDraft(std::unique_ptr<ResourceDraft> draft, const QString &path = {});
    //! Files that are to be opened, however they came here: chosen, dropped, or named on the command line.
    void offerFiles(const QStringList &paths);
    //! The draft in front, or null.
    [[nodiscard]] ResourceDraft *currentDraft() const;
    [[nodiscard]] std::vector<ResourceDraft *> drafts() const;
    //! The open draft of this resource of the current profile, or null. What another profile opened may be
    //! applied by that profile alone; a file is for whoever applies it first.
    [[nodiscard]] ResourceDraft *draftOf(ResourceKind kind, const QString &id) const;
    void activateDraft(ResourceDraft *draft);
    //! Over its form, until somebody closes it or hideDraftWarning().
    void showDraftWarning(ResourceDraft *draft, const LiveText &text);
    void hideDraftWarning(ResourceDraft *draft);
    //! Over its form, until it is filled in.
    void showBlanks(ResourceDraft *draft, const ResourceTemplate &made);
    //! Brings the field to the front, with whatever is said of it.
    void showField(ResourceDraft *draft, const std::string &pointer);
    //! The answer to saveRequested(), after ResourceDraft::markSaved().
    void showSaved(ResourceDraft *draft, const QString &path);
    void showSaveFailed(ResourceDraft *draft, const LiveText &message);
    //! The answer to keepRequested(), as showSaveFailed() is: the draft closes.
    void showKept(ResourceDraft *draft);
    //! The answer to samplesRequested() for those that are kept; the set must live as long as the window.
    void showSamples(ResourceDraft *draft, SampleSet *samples);
    //! To the other requests: why something could not be read or written; empty where it was.
    void tellOfSamples(ResourceDraft *draft, const QString &fault);
    //! Those that are kept and not open.
    void setKeptDrafts(const std::vector<KeptDraft> &drafts);
    //! For the start page.
    void setRecentItems(std::vector<RecentItem> items);

    // What goes on
    void showBanner(const BannerContent &content);
    //! With a button to go on, which calls `retry` as long as `context` lives.
    void showBanner(const BannerContent &content, const QObject *context, std::function<void()> retry);
    //! Whatever was said of the current profile is settled.
    void hideProfileBanners();
    //! This is.
    void hideBanner(const LiveText &message);
    //! A passing remark, such as that a file was saved; it does not outlast a change of the language.
    void showStatus(const QString &text);
    //! Into the log; it is the last one now.
    void addRequest(const RequestRecord &request);
    //! What came of a copy or of saving, where the requests are listed.
    void tellOfRequests(const QString &text, Tone tone);
    //! In the log; without an ID the last one that failed.
    void showFailedRequest(const QString &requestId);
    //! A call is running that somebody may cancel, such as "Opening orders-to-fn…".
    void showBusy(const LiveText &text);
    void hideBusy();
    //! The keychain takes its time: what does not need it goes on meanwhile.
    void showKeychainWait();
    void hideKeychainWait();

    // What is remembered from one start to the next
    [[nodiscard]] QByteArray saveLayout() const;
    //! False where the bytes are not from saveLayout(); then nothing changes.
    bool restoreLayout(const QByteArray &layout);
    //! Whether a crash left one that can be looked at.
    enum class CrashReport : quint8 { None, Kept };
    void setCrashReport(CrashReport report);
    //! Ticks the choice in the menu; carrying it out is the caller's.
    void setAppearance(Appearance appearance);
    //! "en", "zh_CN", or empty for the system's language.
    void setLanguage(const QString &language);

Q_SIGNALS:
    void profileChosen(const QString &id);
    void newProfileRequested();
    void editProfileRequested(const QString &id);
    //! Was confirmed.
    void removeProfileRequested(const QString &id);
    void manageProfilesRequested();
    void sandboxRequested();
    //! To the current profile.
    void signInRequested();
    //! Of the current profile; there is a sign-in.
    void signOutRequested();

    //! The list came to the front; whether its rows have to be read is the receiver's to know.
    void listRequested(weir::ResourceKind kind);
    void refreshRequested(weir::ResourceKind kind);
    void openResourceRequested(weir::ResourceKind kind, const QString &id);
    void duplicateRequested(weir::ResourceKind kind, const QString &id);
    //! To another profile, which is still to be chosen.
    void copyResourceRequested(weir::ResourceKind kind, const QString &id);
    //! Somebody wants it, and was not asked yet.
    void actionRequested(weir::ResourceKind kind, weir::ResourceAction action,
                         const std::vector<weir::ActionItem> &items);
    //! Which field, and which value it is to have in all of them, is still to be asked.
    void setFieldRequested(weir::ResourceKind kind, const std::vector<weir::ActionItem> &items);

    //! The history came to the front, or is to be read anew.
    void historyRequested();

    //! All resources of the current profile, into a folder that is still to be chosen.
    void pullRequested();

    void newDraftRequested(weir::ResourceKind kind);
    //! To choose one, and begin a draft with it.
    void templatesRequested();
    void saveTemplateRequested(weir::ResourceDraft *draft);
    void openFilesRequested(const QStringList &paths);
    void resumeRunRequested();
    //! Files, or a folder of them, that are to be looked at together.
    void applyFilesRequested(const QStringList &paths);
    void saveRequested(weir::ResourceDraft *draft, const QString &path);
    //! The draft closes, and is to be there at the next start.
    void keepRequested(weir::ResourceDraft *draft);
    //! To choose from those that are kept.
    void keptDraftsRequested();
    void keptDraftRequested(const QString &id);
    //! The start page is seen; what it lists may be gone by now.
    void recentItemsShown();
    void forgetRecentRequested(const weir::RecentItem &item);
    void exportRequested(weir::ResourceDraft *draft);
    //! Of a pipeline: the content of a file.
    void savePictureRequested(const QString &path, const QByteArray &picture);
    //! To another profile, which is still to be chosen.
    void copyDraftRequested(weir::ResourceDraft *draft);
    //! The draft has no errors. Where it goes may still have to be found out, by its name.
    void applyRequested(weir::ResourceDraft *draft);
    //! The last moment in which the draft exists.
    void draftClosed(weir::ResourceDraft *draft);

    //! The draft has a text there to remember or to copy.
    void secretRequested(weir::ResourceDraft *draft, const std::string &pointer, weir::SecretRequest request);
    //! Somebody wants the rows of a list for a field of the draft; the popup is to be told of them.
    void pickListRequested(weir::ResourceDraft *draft, weir::PickPopup *popup, weir::PickReading reading);

    //! The rule lab of the draft wants its samples, or others.
    void samplesRequested(weir::ResourceDraft *draft, const weir::SampleRequest &request);

    //! A request of the log, as a command.
    void requestCurlRequested(const weir::RequestRecord &record);
    //! Requests of the log, the oldest first.
    void saveRequestsRequested(const QString &path, const std::vector<weir::RequestRecord> &records);

    //! Stop what showBusy() or a list's showLoading() told of.
    void cancelRequested();
    //! Do not wait for the keychain any more.
    void goOnWithoutKeychain();

    void crashReportRequested();
    //! Onto the clipboard, for whoever is asked for help.
    void diagnosisRequested();
    //! Of showBanner(), by somebody who goes on without it.
    void bannerClosed(const QString &message);

    void appearanceChosen(weir::Appearance appearance);
    void languageChosen(const QString &language);
    //! The window is in another language now; what is shown in it and comes from elsewhere is to follow.
    void languageChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override { return stepFocus(this, next); }
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void connectActions();
    void connectStartPage();
    void connectList(ResourceListView *list);

    void chooseLanguage(const QString &language);
    void followLanguage();
    void showSignOut(bool isSignedIn);
    void showCrashReport();

    [[nodiscard]] DraftPage *currentPage() const;
    [[nodiscard]] ResourceListView *currentList() const;
    [[nodiscard]] DraftPage *pageOf(const ResourceDraft *draft) const;
    [[nodiscard]] QList<DraftPage *> draftPages() const;
    [[nodiscard]] const ConnectionProfile *currentProfile() const;

    //! Empty where one is in front.
    [[nodiscard]] QString noDraftReason() const;

    void showProfile();
    void showFront();
    //! The focus goes to what is in front.
    void enterPage();
    void showDraftState();
    //! Says it, and goes from a field of the form to the one that is another now.
    void showStep(const QString &text);
    //! A passing remark on the draft in front, which goes with it.
    void tellOfDraft(const QString &text);
    //! What could not be saved before is saved now, or is to be saved no more.
    void settleSaveFault(const ResourceDraft *draft);
    //! To the next or the previous one of the draft in front.
    void stepIssue(int distance);
    //! Says so where the draft in front had some.
    void showLastIssueGone(const ResourceDraft *draft);
    //! The form, or the rule lab.
    void showDraftFront();
    void toggleLab();
    void openList(ResourceKind kind);
    void openStart();
    void openHistory();
    //! Of the draft in front.
    void openVersions();
    void refresh();
    void chooseFile();
    void takeDropped(const QStringList &paths);
    void choosePictureFile();
    void chooseFilesToApply();
    void chooseFolderToApply();
    void find();
    void requestApply();
    //! What keeps the draft from being saved or applied.
    void showFaults(DraftPage *page);
    void requestRemoveProfile();
    void showKeys();
    void openPalette();
    //! What the palette offers, kind by kind.
    [[nodiscard]] std::vector<PaletteEntry> commandEntries() const;
    [[nodiscard]] std::vector<PaletteEntry> fieldEntries();
    [[nodiscard]] std::vector<PaletteEntry> tabEntries();
    [[nodiscard]] std::vector<PaletteEntry> profileEntries();
    [[nodiscard]] std::vector<PaletteEntry> resourceEntries();
    void closeTab(QWidget *tab);
    void closePage(DraftPage *page);
    //! What stands beside the page and comes from the window.
    void showParts(DraftPage *page);
    void showFieldReference();
    void showWhatsNew();
    void showAbout();

    QUndoGroup *m_undoGroup;
    MainActions *m_actions;
    TopBar *m_topBar;
    Sidebar *m_sidebar;
    DocumentTabs *m_tabs;
    StartPage *m_start;
    QStackedWidget *m_panes;
    //! The tabs, and the panels around them.
    Workspace *m_workspace;
    QSplitter *m_splitter;
    LayoutMemory *m_layouts;
    StatusLine *m_status;
    DraftSaving *m_saving;
    std::map<ResourceKind, ResourceListModel *> m_models;
    std::map<ResourceKind, ResourceListView *> m_lists;
    HistoryModel *m_historyModel;
    HistoryView *m_history;
    RequestLogModel *m_requests;
    RequestLog *m_requestLog;
    CommandPalette *m_palette;
    std::vector<ConnectionProfile> m_profiles;
    QString m_profileId;
    //! What the banner says of the last save of a draft, where that failed.
    std::map<const ResourceDraft *, LiveText> m_saveFaults;
    QString m_language;
    CrashReport m_crashReport = CrashReport::None;
    //! The one in front, while it has issues; only to be compared with.
    const ResourceDraft *m_faultyDraft = nullptr;
};

} // namespace weir
