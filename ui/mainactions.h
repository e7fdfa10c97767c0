#pragma once

#include "models/profile/connectionprofile.h"
#include "ui/appearance.h"

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QKeySequence;
class QMainWindow;
class QMenu;
class QUndoGroup;

namespace weir {

//! Every action of the window with its text and shortcut, and the menus in which each has its place. What an
//! action does is connected by the window.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    //! The undo actions follow the active stack of `undoGroup`.
    MainActions(QMainWindow *window, QUndoGroup *undoGroup);

    //! In the language of now.
    void showTexts();
    //! They are refused behind a dialog as those of the window are.
    void addPanelActions(const QList<QAction *> &actions);
    //! What can be done with the rows of the list in front; none elsewhere.
    void setRowActions(const QList<QAction *> &actions);
    void setProfiles(const std::vector<ConnectionProfile> &profiles, const QString &currentId);

    enum class Use : quint8 { Free, Blocked };
    //! Blocked, as by a dialog that has to be answered first, none of them does anything, by whatever way it
    //! is asked for.
    void setUse(Use use);

    QAction *const newStream;
    QAction *const newSubscription;
    QAction *const newFromTemplate;
    QAction *const open;
    QAction *const applyFiles;
    QAction *const applyFolder;
    QAction *const resumeRun;
    QAction *const save;
    QAction *const saveAs;
    QAction *const saveAsTemplate;
    QAction *const exportDraft;
    QAction *const savePicture;
    QAction *const pull;
    QAction *const close;
    QAction *const quit;

    QAction *const newProfile;
    QAction *const openSandbox;
    QAction *const editProfile;
    QAction *const signIn;
    QAction *const signOut;
    QAction *const removeProfile;
    QAction *const manageProfiles;

    QAction *const undo;
    QAction *const redo;
    QAction *const find;
    QAction *const showPalette;

    QAction *const showStart;
    QAction *const showStreams;
    QAction *const showSubscriptions;
    QAction *const showDrafts;
    QAction *const showHistory;
    QAction *const showIssues;
    QAction *const nextIssue;
    QAction *const previousIssue;
    QAction *const nextTab;
    QAction *const previousTab;
    QAction *const moveTabOn;
    QAction *const moveTabBack;
    QAction *const showRequests;
    QAction *const showLab;

    QAction *const apply;
    QAction *const refresh;
    QAction *const showVersions;
    QAction *const copyToProfile;
    QAction *const fieldHelp;
    QAction *const fieldReference;
    QAction *const whatsNew;
    QAction *const showKeys;
    QAction *const showCrashReport;
    QAction *const copyDiagnosis;
    QAction *const about;

    //! The data of each is an Appearance as int.
    QActionGroup *const appearances;
    //! The data of each is "", "en" or "zh_CN".
    QActionGroup *const languages;
    //! The data of each is the id of a profile.
    QActionGroup *const profiles;

    QMenu *const newMenu;
    //! Filled by whoever has the panels.
    QMenu *const panelsMenu;
    QMenu *const profileMenu;
    QMenu *const resourceMenu;

Q_SIGNALS:
    //! A step of this name; it may have none.
    void undone(const QString &step);
    void redone(const QString &step);

private:
    [[nodiscard]] QAction *create(const QKeySequence &shortcut);
    [[nodiscard]] QMenu *createChoices(const QActionGroup *choices);
    void addAppearance(Appearance appearance);
    void addLanguage(const QString &text, const QString &language);
    void fillMenuBar();
    void followUndoGroup();
    void showUndoTexts();

    QUndoGroup *m_undoGroup;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_appearanceMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QList<QAction *> m_rowActions;
    //! All that have no group of their own.
    QActionGroup *const m_single;
};

} // namespace weir
