#include "ui/mainactions.h"

#include "ui/actionrefusal.h"
#include "ui/plaintexts.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

MainActions::MainActions(QMainWindow *window, QUndoGroup *undoGroup)
    : QObject(window), newStream(create(tr("New &event stream"), QKeySequence::New)),
      newSubscription(create(tr("New &subscription"), Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
      newFromTemplate(create(tr("New from &template…"), Qt::CTRL | Qt::ALT | Qt::Key_N)),
      open(create(tr("&Open…"), QKeySequence::Open)), applyFiles(create(tr("Apply &files…"), {})),
      applyFolder(create(tr("Apply a fol&der…"), {})),
      resumeRun(create(tr("&Resume interrupted changes…"), {})),
      save(create(tr("&Save"), QKeySequence::Save)),
      saveAs(create(tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      saveAsTemplate(create(tr("Save as &template…"), {})),
      exportDraft(create(tr("&Export…"), Qt::CTRL | Qt::Key_E)),
      savePicture(create(tr("Save p&icture…"), {})), pull(create(tr("P&ull into folder…"), {})),
      close(create(tr("&Close tab"), Qt::CTRL | Qt::Key_W)), quit(create(tr("&Quit"), Qt::CTRL | Qt::Key_Q)),
      newProfile(create(tr("&New profile…"), {})), openSandbox(create(tr("Open the sand&box"), {})),
      editProfile(create(tr("&Edit profile…"), {})), signIn(create(tr("&Sign in…"), Qt::CTRL | Qt::Key_T)),
      signOut(create(tr("Sign &out"), {})), removeProfile(create(tr("&Remove profile…"), {})),
      manageProfiles(create(tr("&Profiles…"), {})), undo(undoGroup->createUndoAction(window, tr("&Undo"))),
      redo(undoGroup->createRedoAction(window, tr("&Redo"))), find(create(tr("&Find"), QKeySequence::Find)),
      showPalette(create(tr("&Command palette"), Qt::CTRL | Qt::Key_K)),
      showStart(create(tr("S&tart page"), Qt::CTRL | Qt::Key_0)),
      showStreams(create(tr("&Event streams"), Qt::CTRL | Qt::Key_1)),
      showSubscriptions(create(tr("&Subscriptions"), Qt::CTRL | Qt::Key_2)),
      showDrafts(create(tr("&Drafts…"), Qt::CTRL | Qt::Key_3)),
      showHistory(create(tr("&History"), Qt::CTRL | Qt::Key_4)),
      showIssues(create(tr("&Issues"), Qt::CTRL | Qt::Key_I)),
      nextIssue(create(tr("Ne&xt issue"), Qt::Key_F8)),
      previousIssue(create(tr("Pre&vious issue"), Qt::SHIFT | Qt::Key_F8)),
      nextTab(create(tr("&Next tab"), Qt::CTRL | Qt::Key_Tab)),
      previousTab(create(tr("&Previous tab"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)),
      moveTabOn(create(tr("&Move tab on"), Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)),
      moveTabBack(create(tr("Move tab &back"), Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)),
      showRequests(create(tr("&Requests"), Qt::CTRL | Qt::Key_L)),
      showLab(create(tr("R&ule lab"), Qt::Key_F6)),
      apply(create(tr("Review && &apply…"), Qt::CTRL | Qt::Key_Return)),
      refresh(create(tr("&Refresh"), Qt::Key_F5)),
      showVersions(create(tr("&History of this resource"), Qt::CTRL | Qt::SHIFT | Qt::Key_H)),
      copyToProfile(create(tr("&Copy to profile…"), {})),
      fieldHelp(create(tr("&Help on this field"), Qt::SHIFT | Qt::Key_F1)),
      fieldReference(create(tr("Field &reference"), {})), whatsNew(create(tr("&What's new"), {})),
      showKeys(create(tr("&Keyboard shortcuts"), Qt::Key_F1)), about(create(tr("&About Weir"), {})),
      appearances(new QActionGroup(this)), languages(new QActionGroup(this)),
      profiles(new QActionGroup(this)), newMenu(new QMenu(tr("&New"), window)),
      panelsMenu(new QMenu(tr("&Workspace"), window)), profileMenu(new QMenu(tr("&Profile"), window)),
      resourceMenu(new QMenu(tr("&Resource"), window))
{
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    close->setShortcuts({Qt::CTRL | Qt::Key_W, Qt::CTRL | Qt::Key_F4});
    nextTab->setShortcuts({Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown});
    previousTab->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp});
    apply->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    setStandingRefusal(undo, tr("There is nothing to undo."));
    setStandingRefusal(redo, tr("Nothing was undone."));
    showLab->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    addAppearance(tr("&System"), Appearance::System);
    addAppearance(tr("&Light"), Appearance::Light);
    addAppearance(tr("&Dark"), Appearance::Dark);
    addLanguage(tr("&System"), {});
    // Languages are called by their own names in every language.
    addLanguage(u"&English"_s, u"en"_s);
    addLanguage(u"简体中文(&C)"_s, u"zh_CN"_s);
    fillMenuBar();
    setProfiles({}, {});
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
    for (QAction *action : {editProfile, signIn, removeProfile, pull})
        setRefusal(action, profiles->checkedAction() ? QString() : tr("Choose a profile first."));
}

void MainActions::setRowActions(const QList<QAction *> &actions)
{
    for (QAction *action : std::as_const(m_rowActions))
        resourceMenu->removeAction(action);
    m_rowActions = actions;
    resourceMenu->addActions(actions);
}

QAction *MainActions::create(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, parent());
    action->setShortcut(shortcut);
    return action;
}

QMenu *MainActions::createChoices(const QString &title, QActionGroup *choices)
{
    auto *menu = new QMenu(title, static_cast<QWidget *>(parent()));
    menu->addActions(choices->actions());
    return menu;
}

void MainActions::addAppearance(const QString &text, Appearance appearance)
{
    QAction *action = appearances->addAction(text);
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

    QMenu *file = bar->addMenu(tr("&File"));
    file->addMenu(newMenu);
    file->addActions({open, save, saveAs, saveAsTemplate, exportDraft, savePicture});
    file->addSeparator();
    file->addActions({applyFiles, applyFolder, resumeRun, pull});
    file->addSeparator();
    file->addMenu(profileMenu);
    file->addSeparator();
    file->addActions({close, quit});

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({find, showPalette});

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({showStart, showStreams, showSubscriptions, showDrafts, showHistory});
    view->addSeparator();
    view->addActions({showIssues, nextIssue, previousIssue});
    view->addSeparator();
    view->addAction(showLab);
    view->addSeparator();
    view->addActions({nextTab, previousTab, moveTabOn, moveTabBack});
    view->addSeparator();
    view->addAction(showRequests);
    view->addMenu(panelsMenu);
    view->addSeparator();
    view->addMenu(createChoices(tr("&Appearance"), appearances));
    view->addMenu(createChoices(tr("&Language"), languages));

    bar->addMenu(resourceMenu);
    resourceMenu->addActions({apply, refresh, showVersions, copyToProfile});
    resourceMenu->addSeparator();

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({fieldHelp, fieldReference, showKeys});
    help->addSeparator();
    help->addActions({whatsNew, about});
    // Why an item cannot be used stands in its tool tip.
    for (QMenu *menu : {newMenu, profileMenu, resourceMenu, file, edit, view, help})
        menu->setToolTipsVisible(true);
}

} // namespace weir
