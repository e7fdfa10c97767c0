#include "ui/mainactions.h"

#include "models/profile/sandboxprofile.h"
#include "ui/actionrefusal.h"
#include "ui/blocking.h"
#include "ui/comboaccessible.h"
#include "ui/contextmenukey.h"
#include "ui/enterkey.h"
#include "ui/menuaccessible.h"
#include "ui/plaintexts.h"
#include "ui/popupaccessible.h"
#include "ui/splitteraccessible.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

MainActions::MainActions(QMainWindow *window, QUndoGroup *undoGroup)
    : QObject(window), newStream(create(QKeySequence::New)),
      newSubscription(create(Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
      newFromTemplate(create(Qt::CTRL | Qt::ALT | Qt::Key_N)), open(create(QKeySequence::Open)),
      applyFiles(create({})), applyFolder(create({})), resumeRun(create({})),
      save(create(QKeySequence::Save)), saveAs(create(Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      saveAsTemplate(create({})), exportDraft(create(Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      savePicture(create({})), pull(create({})), close(create(Qt::CTRL | Qt::Key_W)),
      quit(create(Qt::CTRL | Qt::Key_Q)), newProfile(create({})), openSandbox(create({})),
      editProfile(create({})), signIn(create(Qt::CTRL | Qt::Key_T)), signOut(create({})),
      removeProfile(create({})), manageProfiles(create({})), undo(create(QKeySequence::Undo)),
      redo(create({})), find(create(QKeySequence::Find)), showPalette(create(Qt::CTRL | Qt::Key_K)),
      showStart(create(Qt::CTRL | Qt::Key_0)), showStreams(create(Qt::CTRL | Qt::Key_1)),
      showSubscriptions(create(Qt::CTRL | Qt::Key_2)), showDrafts(create(Qt::CTRL | Qt::Key_3)),
      showHistory(create(Qt::CTRL | Qt::Key_4)), showIssues(create(Qt::CTRL | Qt::Key_I)),
      nextIssue(create(Qt::Key_F8)), previousIssue(create(Qt::SHIFT | Qt::Key_F8)),
      nextTab(create(Qt::CTRL | Qt::Key_Tab)), previousTab(create(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)),
      moveTabOn(create(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)),
      moveTabBack(create(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)), showRequests(create(Qt::CTRL | Qt::Key_L)),
      showLab(create(Qt::Key_F6)), apply(create(Qt::CTRL | Qt::Key_Return)), refresh(create(Qt::Key_F5)),
      showVersions(create(Qt::CTRL | Qt::SHIFT | Qt::Key_H)), copyToProfile(create({})),
      fieldHelp(create(Qt::SHIFT | Qt::Key_F1)), fieldReference(create({})), whatsNew(create({})),
      showKeys(create(Qt::Key_F1)), showCrashReport(create({})), copyDiagnosis(create({})), about(create({})),
      appearances(new QActionGroup(this)), languages(new QActionGroup(this)),
      profiles(new QActionGroup(this)), newMenu(new QMenu(window)), panelsMenu(new QMenu(window)),
      profileMenu(new QMenu(window)), resourceMenu(new QMenu(window)), m_undoGroup(undoGroup),
      m_single(new QActionGroup(this))
{
    // Before there is a button that stands for one of them.
    guardAccessibleButtons();
    installContextMenuKey();
    installEnterKey();
    nameComboBoxes();
    nameSplitterHandles();
    describeMenuItems();
    listPopups();
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    close->setShortcuts({Qt::CTRL | Qt::Key_W, Qt::CTRL | Qt::Key_F4});
    nextTab->setShortcuts({Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown});
    previousTab->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp});
    apply->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    showLab->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    for (const Appearance appearance : {Appearance::System, Appearance::Light, Appearance::Dark})
        addAppearance(appearance);
    addLanguage({}, {});
    // Languages are called by their own names in every language.
    addLanguage(u"&English"_s, u"en"_s);
    addLanguage(u"简体中文(&C)"_s, u"zh_CN"_s);
    fillMenuBar();
    followUndoGroup();
    setProfiles({}, {});
    showTexts();
    m_single->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (QAction *action : window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        // Whoever quits is asked about what is open by the window itself.
        if (!action->actionGroup() && action != quit)
            m_single->addAction(action);
    }
}

void MainActions::addPanelActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        m_single->addAction(action);
}

void MainActions::setUse(Use use)
{
    for (QActionGroup *group : {m_single, appearances, languages, profiles})
        group->setEnabled(use == Use::Free);
    // What stands for an action follows it again, whatever it became meanwhile.
    for (QAction *action : m_single->actions())
        Q_EMIT action->changed();
}

void MainActions::setProfiles(const std::vector<ConnectionProfile> &all, const QString &currentId)
{
    for (QAction *old : profiles->actions())
        delete old;
    profileMenu->clear();
    for (const ConnectionProfile &profile : all) {
        QAction *action = profiles->addAction(buttonText(profile.name));
        action->setData(profile.id);
        action->setCheckable(true);
        action->setChecked(profile.id == currentId);
        profileMenu->addAction(action);
    }
    profileMenu->addSeparator();
    profileMenu->addActions({signIn, signOut, newProfile, editProfile, removeProfile, manageProfiles});
    profileMenu->addSeparator();
    profileMenu->addAction(openSandbox);
    const QString noProfile = profiles->checkedAction() ? QString() : tr("Choose a profile first.");
    for (QAction *action : {signIn, pull})
        setRefusal(action, noProfile);
    for (QAction *action : {editProfile, removeProfile}) {
        setRefusal(action,
                   currentId == sandboxProfileId
                       ? tr("The sandbox has a profile of its own, which cannot be edited or removed.")
                       : noProfile);
    }
}

void MainActions::setRowActions(const QList<QAction *> &actions)
{
    for (QAction *action : std::as_const(m_rowActions)) {
        resourceMenu->removeAction(action);
        m_single->removeAction(action);
    }
    m_rowActions = actions;
    resourceMenu->addActions(actions);
    for (QAction *action : actions)
        m_single->addAction(action);
}

void MainActions::showTexts()
{
    const std::pair<QAction *, QString> texts[] = {
        {newStream, tr("New &event stream")},
        {newSubscription, tr("New &subscription")},
        {newFromTemplate, tr("New from &template…")},
        {open, tr("&Open…")},
        {applyFiles, tr("Apply &files…")},
        {applyFolder, tr("Apply a fol&der…")},
        {resumeRun, tr("&Resume interrupted changes…")},
        {save, tr("&Save")},
        {saveAs, tr("Save &as…")},
        {saveAsTemplate, tr("Save as &template…")},
        {exportDraft, tr("&Export…")},
        {savePicture, tr("Save p&icture…")},
        {pull, tr("P&ull into folder…")},
        {close, tr("&Close tab")},
        {quit, tr("&Quit")},
        {newProfile, tr("&New profile…")},
        {openSandbox, tr("Open the sand&box")},
        {editProfile, tr("&Edit profile…")},
        {signIn, tr("&Sign in…")},
        {signOut, tr("Sign &out")},
        {removeProfile, tr("&Remove profile…")},
        {manageProfiles, tr("&Profiles…")},
        {find, tr("&Find")},
        {showPalette, tr("&Command palette")},
        {showStart, tr("S&tart page")},
        {showStreams, tr("&Event streams")},
        {showSubscriptions, tr("&Subscriptions")},
        {showDrafts, tr("&Drafts…")},
        {showHistory, tr("&History")},
        {showIssues, tr("&Issues")},
        {nextIssue, tr("Ne&xt issue")},
        {previousIssue, tr("Pre&vious issue")},
        {nextTab, tr("&Next tab")},
        {previousTab, tr("&Previous tab")},
        {moveTabOn, tr("&Move tab on")},
        {moveTabBack, tr("Move tab &back")},
        {showRequests, tr("&Requests")},
        {showLab, tr("R&ule lab")},
        {apply, tr("Review && &apply…")},
        {refresh, tr("&Refresh")},
        {showVersions, tr("&History of this resource")},
        {copyToProfile, tr("&Copy to profile…")},
        {fieldHelp, tr("&Help on this field")},
        {fieldReference, tr("Field &reference")},
        {whatsNew, tr("&What's new")},
        {showKeys, tr("&Keyboard shortcuts")},
        {showCrashReport, tr("&Crash report")},
        {copyDiagnosis, tr("Copy &diagnosis")},
        {about, tr("&About Weir")},
    };
    for (const auto &[action, text] : texts)
        action->setText(text);
    showUndoTexts();
    setStandingRefusal(undo, tr("There is nothing to undo."));
    setStandingRefusal(redo, tr("Nothing was undone."));
    const std::array appearanceTexts{tr("&System"), tr("&Light"), tr("&Dark")};
    for (QAction *action : appearances->actions())
        action->setText(appearanceTexts.at(action->data().toUInt()));
    languages->actions().constFirst()->setText(tr("&System"));
    const std::pair<QMenu *, QString> titles[] = {
        {newMenu, tr("&New")},
        {panelsMenu, tr("&Workspace")},
        {profileMenu, tr("&Profile")},
        {resourceMenu, tr("&Resource")},
        {m_fileMenu, tr("&File")},
        {m_editMenu, tr("&Edit")},
        {m_viewMenu, tr("&View")},
        {m_appearanceMenu, tr("&Appearance")},
        {m_languageMenu, tr("&Language")},
        {m_helpMenu, tr("&Help")},
    };
    for (const auto &[menu, title] : titles)
        menu->setTitle(title);
}

void MainActions::followUndoGroup()
{
    undo->setEnabled(false);
    redo->setEnabled(false);
    // What they are called is gone with the step.
    connect(undo, &QAction::triggered, this, [this] {
        const QString step = m_undoGroup->undoText();
        m_undoGroup->undo();
        Q_EMIT undone(step);
    });
    connect(redo, &QAction::triggered, this, [this] {
        const QString step = m_undoGroup->redoText();
        m_undoGroup->redo();
        Q_EMIT redone(step);
    });
    connect(m_undoGroup, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    connect(m_undoGroup, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    connect(m_undoGroup, &QUndoGroup::undoTextChanged, this, &MainActions::showUndoTexts);
    connect(m_undoGroup, &QUndoGroup::redoTextChanged, this, &MainActions::showUndoTexts);
}

void MainActions::showUndoTexts()
{
    const QString undone = m_undoGroup->undoText();
    const QString redone = m_undoGroup->redoText();
    undo->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo") + u' ' + buttonText(undone));
    redo->setText(redone.isEmpty() ? tr("&Redo") : tr("&Redo") + u' ' + buttonText(redone));
}

QAction *MainActions::create(const QKeySequence &shortcut)
{
    auto *action = new QAction(parent());
    action->setShortcut(shortcut);
    return action;
}

QMenu *MainActions::createChoices(const QActionGroup *choices)
{
    auto *menu = new QMenu(static_cast<QWidget *>(parent()));
    menu->addActions(choices->actions());
    return menu;
}

void MainActions::addAppearance(Appearance appearance)
{
    QAction *action = appearances->addAction(QString());
    action->setCheckable(true);
    action->setData(static_cast<int>(appearance));
    action->setChecked(appearance == Appearance::System);
}

void MainActions::addLanguage(const QString &text, const QString &language)
{
    QAction *action = languages->addAction(text);
    action->setCheckable(true);
    action->setData(language);
    action->setChecked(language.isEmpty());
}

void MainActions::fillMenuBar()
{
    QMenuBar *bar = static_cast<QMainWindow *>(parent())->menuBar();
    newMenu->addActions({newStream, newSubscription, newFromTemplate});

    m_fileMenu = bar->addMenu(QString());
    m_fileMenu->addMenu(newMenu);
    m_fileMenu->addActions({open, save, saveAs, saveAsTemplate, exportDraft, savePicture});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({applyFiles, applyFolder, resumeRun, pull});
    m_fileMenu->addSeparator();
    m_fileMenu->addMenu(profileMenu);
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({close, quit});

    m_editMenu = bar->addMenu(QString());
    m_editMenu->addActions({undo, redo});
    m_editMenu->addSeparator();
    m_editMenu->addActions({find, showPalette});

    m_viewMenu = bar->addMenu(QString());
    m_viewMenu->addActions({showStart, showStreams, showSubscriptions, showDrafts, showHistory});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({showIssues, nextIssue, previousIssue});
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(showLab);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({nextTab, previousTab, moveTabOn, moveTabBack});
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(showRequests);
    m_viewMenu->addMenu(panelsMenu);
    m_viewMenu->addSeparator();
    m_appearanceMenu = createChoices(appearances);
    m_languageMenu = createChoices(languages);
    m_viewMenu->addMenu(m_appearanceMenu);
    m_viewMenu->addMenu(m_languageMenu);

    bar->addMenu(resourceMenu);
    resourceMenu->addActions({apply, refresh, showVersions, copyToProfile});
    resourceMenu->addSeparator();

    m_helpMenu = bar->addMenu(QString());
    m_helpMenu->addActions({fieldHelp, fieldReference, showKeys});
    m_helpMenu->addSeparator();
    m_helpMenu->addActions({whatsNew, showCrashReport, copyDiagnosis, about});
    // Why an item cannot be used stands in its tool tip.
    for (QMenu *menu : {newMenu, profileMenu, resourceMenu, m_fileMenu, m_editMenu, m_viewMenu, m_helpMenu})
        menu->setToolTipsVisible(true);
}

} // namespace weir
